"""Numbers that are written in another way than ours and can be read in one way only."""

import re

# Three digits behind one mark are a fraction for one reader and thousands for another: those are left alone.
POINTS_AND_COMMA = re.compile(r"(?a)(?P<whole>-?[1-9]\d{0,2}(?:\.\d{3})+),(?P<part>\d+)")
COMMAS_AND_POINT = re.compile(r"(?a)(?P<whole>-?[1-9]\d{0,2}(?:,\d{3})+)\.(?P<part>\d+)")
THOUSANDS = re.compile(r"(?a)-?[1-9]\d{0,2}(?P<mark>[.,'’ \u00a0\u202f])\d{3}(?:(?P=mark)\d{3})*")
MARKS_OF_THOUSANDS = re.compile(r"[.,'’ \u00a0\u202f]")
DECIMAL_COMMA = re.compile(r"(?a)-?\d+,\d+")
READ_IN_TWO_WAYS = re.compile(r"(?a)-?[1-9]\d{0,2}[.,]\d{3}")
ODD_MINUS = re.compile(r"(?a)[−–‐]\s*(?P<number>\d.*)")
# Letters that look like a digit, within a number; a zero in front and an o are how programs write another base.
LETTERS = str.maketrans("OolI", "0011")
WITH_LETTERS = re.compile(r"(?a)-?(?!0?[Oo]\d)[\dOolI]+(?:[.,][\dOolI]+)*")
SHAPE = re.compile(r"(?a)[+]?(?P<minus>-?)0*(?P<whole>\d*)(?:\.(?P<part>\d*))?")


def meant(cell: str) -> str:
    """Return the number that a cell means, as we write it; nothing where it is none, or can be another too."""
    cell = ODD_MINUS.sub(r"-\g<number>", cell.strip())
    if READ_IN_TWO_WAYS.fullmatch(cell):
        return ""
    found = SHAPE.fullmatch(_with_a_point(cell))
    if not found or not (found["whole"] or found["part"] or "0" in cell):
        return ""
    number = (found["whole"] or "0") + (f".{found['part']}" if found["part"] else "")
    return number if not number.strip("0.") else found["minus"] + number


def with_digits(cell: str) -> tuple[str, str]:
    """Return the first letter of a number that looks like a digit, and the number with digits; nothing without one."""
    letter = next((char for char in cell if ord(char) in LETTERS), "")
    if not letter or not WITH_LETTERS.fullmatch(cell) or not any(char.isdigit() for char in cell):
        return "", ""
    return letter, cell.translate(LETTERS)


def _with_a_point(cell: str) -> str:
    """Return a number with a decimal point, and without marks between its thousands."""
    if found := POINTS_AND_COMMA.fullmatch(cell) or COMMAS_AND_POINT.fullmatch(cell):
        return f"{MARKS_OF_THOUSANDS.sub('', found['whole'])}.{found['part']}"
    if THOUSANDS.fullmatch(cell):
        return MARKS_OF_THOUSANDS.sub("", cell)
    return cell.replace(",", ".") if DECIMAL_COMMA.fullmatch(cell) else cell
