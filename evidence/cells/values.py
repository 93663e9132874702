"""Numbers, years, dates and truth as everybody reads them: digits 0 to 9, a minus, a point, `true` and `false`.

Python reads much more (other digits, `1_000`, `sNaN`, a plus sign), and Frictionless reads what Python does.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from evidence.cells import numerals, source_marks
from evidence.cells.column import NUMBERS, Column
from evidence.messages import Advice, Message, say
from evidence.problems import shown

WHOLE = r"(?:0|-?[1-9][0-9]*)"
FORMS = {
    "number": re.compile(rf"{WHOLE}|-?(?:0|[1-9][0-9]*)\.[0-9]+"),
    "integer": re.compile(WHOLE),
    "year": re.compile(r"[0-9]{4}"),
    "boolean": re.compile(r"true|false"),
    "date": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
}
KINDS = {
    "number": say("number"),
    "integer": say("integer"),
    "year": say("year"),
    "boolean": say("boolean"),
    "date": say("date"),
}
REMEDIES = {
    "number": say("write digits with a decimal point, such as 80 or 12.5"),
    "integer": say("write a whole number, such as 2024"),
    "year": say("write a year, such as 2024"),
    "boolean": say("write true or false"),
    "date": say("write year-month-day, such as 2026-11-22"),
}
SPREADSHEET_NUMBERS = {
    re.compile(r"[+-]?\d{1,3}(\.\d{3})*,\d+"): say("write it with a decimal point and no thousands separator"),
    re.compile(r"[+-]?\d{1,3}(([ .,'’]\d{3}){2,}|[ '’]\d{3})(\.\d+)?"): say("write the digits without separators"),
    re.compile(r"[+-]?\d+(\.\d*)?[eE][+-]?\d+"): say("write the number out in full"),
    re.compile(r"[+-]?\d+(_\d+)+"): say("write the digits without underscores"),
    re.compile(r"(?i)[+-]?s?(nan|inf|infinity)\d*"): say("leave the cell empty when there is no number"),
    re.compile(r"[+-]?(\d\.?){16,}"): say("no source measures this precisely: write at most fifteen digits"),
    re.compile(r"\(\d+(\.\d+)?\)"): say("write a minus where it is less than zero"),
}
OTHER_NUMBERS = {
    re.compile(r"\+[\d.]+"): say("write it without the plus sign"),
    re.compile(r"-?0+[0-9][\d.]*"): say("write it without a zero in front"),
    re.compile(r"-?\d+\."): say("write a digit after the point, or leave the point out"),
    re.compile(r"-?\.\d+"): say("write a 0 before the point"),
    re.compile(r"-0(\.0*)?"): say("write 0"),
    re.compile(r"[−–‐]\s*\d+(\.\d+)?|-\s+\d+(\.\d+)?|\d+(\.\d+)?-"): say("write an ordinary minus (-) before it"),
    re.compile(r"\d+(\.\d+)?\s*(%|‰|procent|percent)"): say("write the number alone: the unit has its own column"),
    re.compile(r"([A-Z]{0,3}[$€£¥]|USD|EUR)\s*\d.*|\d[\d.]*\s*([a-zA-Z]{2,}[/\w]*|t|kg|[$€£¥])"): (
        say("write the number alone: the unit has its own column, or stands in the name of this one")
    ),
    re.compile(r"\d+\s*/\s*\d+|\d*[½¼¾⅓⅔]"): say("write a fraction with a decimal point"),
    re.compile(r"0[xX][0-9a-fA-F]+|0[bo]\d+"): say("write it with ordinary digits"),
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


def faults(cell: str, column: Column) -> Iterator[Advice]:
    """Yield what is wrong with a number, a year, a date or a truth."""
    if column.kind not in FORMS or is_plain(cell, column.kind):
        return
    if column.kind in (*NUMBERS, "year") and (advice := _of_a_letter(cell, column.kind)):
        yield advice
    elif column.kind in NUMBERS:
        yield _of_a_number(cell, column)
    elif column.kind == "date" and SPREADSHEET_DATE.fullmatch(cell):
        yield say("'{cell}' is not an ISO date", cell=shown(cell)), REMEDIES["date"]
    else:
        yield of_another_kind(shown(cell), column.kind), REMEDIES[column.kind]


def _of_a_letter(cell: str, kind: str) -> Advice | None:
    """Return that a letter stands in a number where the digit is meant that it looks like."""
    letter, written = numerals.with_digits(cell)
    if not letter:
        return None
    number = written if kind == "year" else numerals.meant(written)
    remedy = say("write {number}", number=number) if is_plain(number, kind) else REMEDIES[kind]
    what = of_another_kind(shown(cell), kind)
    if letter.translate(numerals.LETTERS) == "0":
        return say("{what}: the letter {letter} is no zero", what=what, letter=letter), remedy
    return say("{what}: the letter {letter} is no 1", what=what, letter=letter), remedy


def _of_a_number(cell: str, column: Column) -> Advice:
    if remedy := _remedy(SPREADSHEET_NUMBERS, cell):
        return say("'{cell}' is how a program writes a number", cell=shown(cell)), remedy
    if remedy := _remedy(OTHER_NUMBERS, cell):
        return say("'{cell}' is not a plain number", cell=shown(cell)), remedy
    return of_another_kind(shown(cell), column.kind), source_marks.remedy(cell, column) or REMEDIES[column.kind]


def _remedy(forms: Mapping[re.Pattern[str], Message], cell: str) -> Message | None:
    return next((remedy for form, remedy in forms.items() if form.fullmatch(cell)), None)


def of_another_kind(cell: str, kind: str) -> Message:
    """Return that what is shown of a cell is no value of a type."""
    return say("'{cell}' is not a {kind}", cell=cell, kind=KINDS.get(kind, kind))


def is_day(day: str) -> bool:
    """Return whether a calendar has a day, written as year-month-day."""
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
