"""What a spreadsheet program does to a CSV file, recognised and explained.

Frictionless accepts most of this in silence (a byte-order mark, semicolons, Windows line
ends, `1E+05`, `NaN`), so the text is looked at before the table is read.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping

from evidence.descriptor import Resource
from evidence.problems import Place, Problem

LONGEST_CELL = 5_000
SHAPE_REMEDY = "run `make check`, and mend this line first"
UTF8_REMEDY = "save it as 'CSV UTF-8', comma separated"
SPREADSHEET_NUMBER = {
    re.compile(r"[+-]?\d{1,3}(\.\d{3})*,\d+"): "write it with a decimal point and no thousands separator",
    re.compile(r"[+-]?\d+(\.\d+)?[eE][+-]?\d+"): "write the number out in full",
    re.compile(r"[+-]?\d+(_\d+)+"): "write the digits without underscores",
    re.compile(r"(?i)[+-]?(nan|inf|infinity)"): "leave the cell empty when there is no number",
    re.compile(r"[+-]?(\d\.?){16,}"): "no source measures this precisely: write at most fifteen digits",
}
SPREADSHEET_DATE = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}")
FORMULA_START = ("=", "+", "-", "@", "\t")
PLAIN_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def file_problems(resource: Resource) -> list[Problem]:
    """Return what is wrong with the file as a whole; with any, its cells are not worth reading."""
    rules = _whole_file_rules(resource.content)
    found = [Problem(Place(resource.file, 1), what, remedy) for broken, what, remedy in rules if broken]
    return (found or list(_line_problems(resource)))[:1]


def _whole_file_rules(raw: bytes) -> Iterator[tuple[bool, str, str]]:
    first_line = raw.split(b"\n", 1)[0]
    yield b"\0" in raw, "the file holds a NUL byte, so it is not a text file", UTF8_REMEDY
    yield raw.startswith(b"\xef\xbb\xbf"), "the file starts with a byte-order mark", "save it as UTF-8 without BOM"
    yield not _is_utf8(raw), "the file is not UTF-8", UTF8_REMEDY
    yield b"\r" in raw, "the file has Windows line ends (CRLF)", "save it with LF line ends"
    semicolons = b";" in first_line and b"," not in first_line
    yield semicolons, "the columns are separated by semicolons", UTF8_REMEDY
    yield b"\n" not in raw.rstrip(b"\n"), "the table has no rows", "add a row, or remove the table"
    yield not raw.endswith(b"\n"), "the last line has no line end", "end the file with a line end"


def _line_problems(resource: Resource) -> Iterator[Problem]:
    """Yield the rows that are not one line: after the first, no line number is right."""
    for line, row in enumerate(resource.rows, 1):
        if any("\n" in cell for cell in row):
            remedy = "write it on one line, and close each quotation mark"
            yield Problem(Place(resource.file, line), "a cell in this row holds a line break", remedy)


def cell_problems(resource: Resource) -> Iterator[Problem]:
    """Yield what is wrong with single cells, whatever their type."""
    types = {field["name"]: field["type"] for field in resource.fields}
    columns, *rows = resource.rows
    for line, row in enumerate(rows, 2):
        shifted = len(row) != len(columns)  # frictionless tells of it
        for column, cell in [] if shifted else zip(columns, row, strict=True):
            yield from _one_cell(Place(resource.file, line, column), cell, types.get(column, "string"))


def _one_cell(place: Place, cell: str, kind: str) -> Iterator[Problem]:
    if cell != cell.strip():
        yield Problem(place, "the cell starts or ends with a blank", "remove the blank")
    if len(cell) > LONGEST_CELL:
        yield Problem(place, f"the cell holds {len(cell)} characters", f"keep it below {LONGEST_CELL}")
    if kind in ("number", "integer"):
        for pattern, remedy in SPREADSHEET_NUMBER.items():
            if pattern.fullmatch(cell):
                yield Problem(place, f"'{cell}' is how a spreadsheet writes a number", remedy)
    elif cell.startswith(FORMULA_START) and not PLAIN_NUMBER.fullmatch(cell):
        what = f"'{cell[:20]}' starts like a spreadsheet formula"
        yield Problem(place, what, "begin with a letter, a digit or a quotation mark")
    if kind == "date" and SPREADSHEET_DATE.fullmatch(cell):
        yield Problem(place, f"'{cell}' is not an ISO date", "write year-month-day, such as 2026-11-22")


def shape_problems(resource: Resource) -> Iterator[Problem]:
    """Yield rows, the header among them, that have other columns than the descriptor names."""
    columns = [field["name"] for field in resource.fields]
    for line, row in enumerate(resource.rows, 1):
        if len(row) != len(columns) or (line == 1 and row != columns):
            yield Problem(Place(resource.file, line), "the columns are not those of the descriptor", SHAPE_REMEDY)


def order_problems(resource: Resource) -> Iterator[Problem]:
    """Yield the first row that stands out of order: tables are sorted by primary key."""
    keys = [_key(row, resource) for row in _records(resource)]
    for index in range(1, len(keys)):
        if keys[index] < keys[index - 1]:
            what = f"'{' '.join(keys[index])}' stands after '{' '.join(keys[index - 1])}'"
            remedy = f"sort the rows by {', '.join(resource.primary_key)} (`build.py sort` does it)"
            yield Problem(Place(resource.file, index + 2, resource.primary_key[0]), what, remedy)
            return


def sort_rows(resource: Resource) -> bool:
    """Sort the file by primary key and return whether anything moved."""
    after = io.StringIO(newline="")
    writer = csv.DictWriter(after, [field["name"] for field in resource.fields], lineterminator="\n")
    writer.writeheader()
    writer.writerows(sorted(_records(resource), key=lambda row: _key(row, resource)))
    if after.getvalue() != resource.text:
        resource.path.write_text(after.getvalue(), encoding="utf-8", newline="")
    return after.getvalue() != resource.text


def _records(resource: Resource) -> list[dict[str, str]]:
    columns, *rows = resource.rows
    return [dict(zip(columns, row, strict=True)) for row in rows]


def _key(row: Mapping[str, str], resource: Resource) -> tuple[str, ...]:
    return tuple(row[column] for column in resource.primary_key)


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
