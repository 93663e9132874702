"""The unit at the end of a column's name, and whether the texts of the column say the same."""

import re
from collections.abc import Iterator

from evidence.descriptor_parts import tables
from evidence.document import Document
from evidence.messages import say
from evidence.problems import Problem, shown

DOLLARS = r"dollar|US\$|USD"
# How a title writes each unit, in any language; the longest ends first.
UNITS = {
    "_usd_per_kg": rf"(?:{DOLLARS})\W*(?:per|/)\W*(?:kg|kilo)",
    "_percent": r"%|percent|procent",
    "_t_reo": r"REO",
    "_usd": DOLLARS,
    "_ppm": r"\bppm\b",
    "_kg": r"\bkg\b|kilogram",
    "_kt": r"\bkt\b|kiloton",
    "_t": r"\bt\b|\bton",
}
MONEY = re.compile(rf"{DOLLARS}|euro\b|euros\b|€", re.IGNORECASE)


def other_units(document: Document) -> Iterator[Problem]:
    """Yield titles without the unit of their column, and texts about money of columns of something else."""
    for column in (column for table in tables(document) for column in table.columns):
        unit = next((end for end in UNITS if column.name.endswith(end)), "")
        for name, text in column.properties.items() if unit else ():
            # What is said in no language is what the English says, by another check.
            if not name.startswith(("title_", "description_")) or not isinstance(text, str):
                continue
            is_money = "usd" in unit
            if name.startswith("title") and not re.search(UNITS[unit], text, re.IGNORECASE):
                what = say(
                    "the title '{text}' does not name the unit of '{column}'", text=shown(text), column=column.name
                )
                yield Problem(document.place((*column.path, name)), what, say("write the unit that the column has"))
            elif not is_money and (found := MONEY.search(text)):
                what = say(
                    "the text names '{found}', and '{column}' holds no money", found=found[0], column=column.name
                )
                yield Problem(document.place((*column.path, name)), what, say("write the unit that the column has"))
