"""Numbers, years, dates and truth as everybody reads them: digits 0 to 9, a minus, a point, `true` and `false`.

Python reads much more (other digits, `1_000`, `sNaN`, a plus sign), and Frictionless reads what Python does.
"""

import re
from collections.abc import Iterator
from datetime import date

from evidence.cells import source_marks
from evidence.cells.column import NUMBERS, Column
from evidence.problems import shown

WHOLE = r"(?:0|-?[1-9][0-9]*)"
FORMS = {
    "number": re.compile(rf"{WHOLE}|-?(?:0|[1-9][0-9]*)\.[0-9]+"),
    "integer": re.compile(WHOLE),
    "year": re.compile(r"[0-9]{4}"),
    "boolean": re.compile(r"true|false"),
    "date": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
}
REMEDIES = {
    "number": "write digits with a decimal point, such as 80 or 12.5",
    "integer": "write a whole number, such as 2024",
    "year": "write a year, such as 2024",
    "boolean": "write true or false",
    "date": "write year-month-day, such as 2026-11-22",
}
SPREADSHEET_NUMBERS = {
    re.compile(r"[+-]?\d{1,3}(\.\d{3})*,\d+"): "write it with a decimal point and no thousands separator",
    re.compile(r"[+-]?\d{1,3}(([ .,'’]\d{3}){2,}|[ '’]\d{3})(\.\d+)?"): "write the digits without separators",
    re.compile(r"[+-]?\d+(\.\d*)?[eE][+-]?\d+"): "write the number out in full",
    re.compile(r"[+-]?\d+(_\d+)+"): "write the digits without underscores",
    re.compile(r"(?i)[+-]?s?(nan|inf|infinity)\d*"): "leave the cell empty when there is no number",
    re.compile(r"[+-]?(\d\.?){16,}"): "no source measures this precisely: write at most fifteen digits",
    re.compile(r"\(\d+(\.\d+)?\)"): "write a minus where it is less than zero",
}
OTHER_NUMBERS = {
    re.compile(r"\+[\d.]+"): "write it without the plus sign",
    re.compile(r"-?0+[0-9][\d.]*"): "write it without a zero in front",
    re.compile(r"-?\d+\."): "write a digit after the point, or leave the point out",
    re.compile(r"-?\.\d+"): "write a 0 before the point",
    re.compile(r"-0(\.0*)?"): "write 0",
    re.compile(r"[−–‐]\s*\d+(\.\d+)?|-\s+\d+(\.\d+)?|\d+(\.\d+)?-"): "write an ordinary minus (-) before it",
    re.compile(r"\d+(\.\d+)?\s*(%|‰|procent|percent)"): "write the number alone: the unit has its own column",
    re.compile(r"([A-Z]{0,3}[$€£¥]|USD|EUR)\s*\d.*|\d[\d.]*\s*([a-zA-Z]{2,}[/\w]*|t|kg|[$€£¥])"): (
        "write the number alone: the unit has its own column, or stands in the name of this one"
    ),
    re.compile(r"\d+\s*/\s*\d+|\d*[½¼¾⅓⅔]"): "write a fraction with a decimal point",
    re.compile(r"0[xX][0-9a-fA-F]+|0[bo]\d+"): "write it with ordinary digits",
}
SPREADSHEET_DATE = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}")
ZERO_WITH_MINUS = re.compile(r"-0(\.0*)?")
MOST_DIGITS = 15


def is_plain(cell: str, kind: str) -> bool:
    """Return whether every program reads a cell as the same value of its type."""
    if kind in NUMBERS and (ZERO_WITH_MINUS.fullmatch(cell) or sum(char.isdigit() for char in cell) > MOST_DIGITS):
        return False
    if not FORMS[kind].fullmatch(cell):
        return False
    return kind != "date" or is_day(cell)


def faults(cell: str, column: Column) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a number, a year, a date or a truth."""
    if column.kind not in FORMS or is_plain(cell, column.kind):
        return
    if column.kind in NUMBERS:
        yield _of_a_number(cell, column)
    elif column.kind == "date" and SPREADSHEET_DATE.fullmatch(cell):
        yield f"'{shown(cell)}' is not an ISO date", REMEDIES["date"]
    else:
        yield f"'{shown(cell)}' is not a {column.kind}", REMEDIES[column.kind]


def _of_a_number(cell: str, column: Column) -> tuple[str, str]:
    for forms, what in (
        (SPREADSHEET_NUMBERS, "is how a spreadsheet writes a number"),
        (OTHER_NUMBERS, "is not a plain number"),
    ):
        if remedy := next((remedy for form, remedy in forms.items() if form.fullmatch(cell)), ""):
            return f"'{shown(cell)}' {what}", remedy
    return f"'{shown(cell)}' is not a {column.kind}", source_marks.remedy(cell, column) or REMEDIES[column.kind]


def is_day(day: str) -> bool:
    """Return whether a calendar has a day, written as year-month-day."""
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
