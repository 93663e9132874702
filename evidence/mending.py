"""What programs do to the file of a table when they save it, undone wherever it can be read in one way only."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from evidence.cells import numerals
from evidence.cells.column import NUMBERS
from evidence.cells.values import is_day, is_plain
from evidence.conflicts import marks
from evidence.descriptor import Resource
from evidence.files import rewrite, write_whole
from evidence.messages import Message, say
from evidence.order import in_order
from evidence.problems import Place, shown
from evidence.records.columns import DAY, SPAN, UP_TO_A_DAY
from evidence.shape import ROW_NUMBERS
from evidence.table_files import BYTE_ORDER_MARK, EXCEL_SEPARATOR, MOST_BYTES

NAMES = {",": say("commas"), ";": say("semicolons"), "\t": say("tabs"), "|": say("pipes")}
DECIMAL_COMMA = re.compile(r"-?\d+,\d+")
# A file with CRLF that a program writes as text again gets a second CR at each line.
LINE_END = re.compile(rb"\r+\n|\r")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
UTF_32 = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
TRUTHS = {"true": "true", "waar": "true", "false": "false", "onwaar": "false"}
DUTCH_TRUTHS = {"WAAR", "ONWAAR"}
SPREADSHEET_DAY = re.compile(r"(?P<first>\d{1,2})(?P<between>[-/.])(?P<second>\d{1,2})(?P=between)(?P<year>\d{4})")
MONTHS = 12
DAYS = (DAY, SPAN, UP_TO_A_DAY)


@dataclass(frozen=True)
class Mended:
    """The file of a table as it should be, and what had to be done to it, a line each."""

    resource: Resource
    content: bytes
    done: Sequence[Message]

    def write(self, kept: Path) -> Path:
        """Write the table, and return where the file as it was is kept, below a folder; nothing there is lost."""
        copy = next(copy for copy in _copies(kept / self.resource.file) if not copy.exists())
        copy.parent.mkdir(parents=True, exist_ok=True)
        write_whole(copy, self.resource.content)
        rewrite(self.resource.path, self.resource.content, self.content)
        return copy


def mended(resource: Resource) -> Mended:
    """Return a table with all that is safe to mend mended; what cannot be read with certainty stays as it is."""
    raw, done = resource.content, list[Message]()
    if len(raw) > MOST_BYTES or list(marks(raw, resource.file)):
        return Mended(resource, raw, done)
    try:
        text = _as_text(raw, resource.file, done).decode("utf-8")
    except UnicodeDecodeError:
        return Mended(resource, raw, [])
    rows, separator = _rows(text, resource, done)
    if not rows:
        return Mended(resource, text.encode("utf-8"), done)
    rows = _without_blank_rows(rows, resource, done)
    if separator != ",":
        done.append(_did(Place(resource.file, 1), say("put commas in the place of {marks}", marks=NAMES[separator])))
    rows = _mended_cells(rows, resource, done, separator)
    if (ordered := in_order(rows, resource)) != rows:
        key = ", ".join(resource.primary_key)
        done.append(_did(Place(resource.file), say("sorted the rows by {key}", key=key)))
    content = _written(ordered)
    if content != raw and not done:
        done.append(_did(Place(resource.file), say("left quotation marks only where a cell needs them")))
    return Mended(resource, content, done)


def _did(place: Place, what: Message) -> Message:
    return say("{place}  {what}", place=place, what=what)


def _as_text(raw: bytes, file: str, done: list[Message]) -> bytes:
    """Return a file without what programs put around its lines."""
    if raw.startswith(UTF_16) and not raw.startswith(UTF_32):
        raw = raw.decode("utf-16").encode("utf-8")
        done.append(_did(Place(file, 1), say("wrote in UTF-8 what was in UTF-16")))
    if raw.startswith(BYTE_ORDER_MARK):
        while raw.startswith(BYTE_ORDER_MARK):
            raw = raw.removeprefix(BYTE_ORDER_MARK)
        done.append(_did(Place(file, 1), say("took off the byte-order mark")))
    if b"\r" in raw:
        raw = LINE_END.sub(b"\n", raw)
        done.append(_did(Place(file), say("gave each line the line end LF")))
    if EXCEL_SEPARATOR.match(raw):
        raw = raw.partition(b"\n")[2]
        done.append(_did(Place(file, 1), say("took out the line that names a separator")))
    if raw and not raw.endswith(b"\n"):
        raw += b"\n"
        done.append(_did(Place(file), say("ended the last line")))
    return raw


def _rows(text: str, resource: Resource, done: list[Message]) -> tuple[list[list[str]], str]:
    """Return the rows and the separator that makes the header ours; none where a row has another shape."""
    columns = [field["name"] for field in resource.fields]
    for separator in NAMES:
        try:
            read = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
        except csv.Error:
            continue
        rows, mended_how = _with_our_header(read, columns)
        if rows[:1] == [columns]:
            if not _is_whole(rows, columns):
                return [], ""
            done += [_did(Place(resource.file, 1), mended_how)] if mended_how else []
            return rows, separator
    return [], ""


def _is_whole(rows: list[list[str]], columns: list[str]) -> bool:
    """Return whether each cell stands in its column; what is blank has none."""
    in_columns = all(len(row) == len(columns) or not any(row) for row in rows)
    return in_columns and not any("\n" in cell for row in rows for cell in row)


def _with_our_header(rows: list[list[str]], columns: list[str]) -> tuple[list[list[str]], Message | None]:
    """Return rows without what programs add to a header and beside the columns, and how that was mended."""
    if not rows:
        return rows, None
    header, width = [name.strip() for name in rows[0]], len(columns)
    if header[1:] == columns and header[0] in ROW_NUMBERS and all(row[0].isdigit() for row in rows[1:] if row):
        return [columns, *(row[1:] for row in rows[1:])], say("took out the column of row numbers")
    beside = [cell for row in (header, *rows[1:]) for cell in row[width:]]
    if header[:width] == columns and beside and not any(cell.strip() for cell in beside):
        return [columns, *(row[:width] for row in rows[1:])], say("took out the empty cells beside the columns")
    if header == columns != rows[0]:
        return [columns, *rows[1:]], say("took the blanks off the names of the columns")
    return rows, None


def _without_blank_rows(rows: list[list[str]], resource: Resource, done: list[Message]) -> list[list[str]]:
    full = [row for row in rows if any(cell.strip() for cell in row)]
    if len(full) < len(rows):
        what = say("took out the rows without a cell that is filled in: {count}", count=len(rows) - len(full))
        done.append(_did(Place(resource.file), what))
    return full


def _mended_cells(rows: list[list[str]], resource: Resource, done: list[Message], separator: str) -> list[list[str]]:
    """Return the rows with their cells mended, each by the type of its column and what separates them."""
    kinds = [kind_of(field) for field in resource.fields]
    # Where a comma does not separate the cells it separates no thousands either.
    # Spreadsheets write semicolons where the decimal sign is a comma: neither there, nor where people write in Dutch,
    # does the month stand before the day.
    is_dutch = any(cell.strip() in DUTCH_TRUTHS for row in rows for cell in row)
    read = partial(mended_cell, day_first=is_dutch or separator == ";", decimal_comma=is_dutch or separator != ",")
    after = [rows[0]]
    for line, row in enumerate(rows[1:], 2):
        cells = [read(cell, kind) for cell, kind in zip(row, kinds, strict=True)]
        for column, old, new in zip(rows[0], row, cells, strict=True):
            if new != old:
                what = say("wrote '{new}' for '{old}'", new=shown(new), old=shown(old))
                done.append(_did(Place(resource.file, line, column), what))
        after.append(cells)
    return after


def kind_of(field: Mapping[str, Any]) -> str:
    """Return the type of the cells of a column; days as precise as a source gives them are dates to a spreadsheet."""
    return "date" if field.get("constraints", {}).get("pattern") in DAYS else str(field["type"])


def mended_cell(cell: str, kind: str, *, day_first: bool = False, decimal_comma: bool = False) -> str:
    """Return a cell as it should be.

    What has marks between its thousands alone stays: a program that took a decimal point for such a mark wrote more.
    """
    bare = cell.strip()
    if kind == "boolean":
        return TRUTHS.get(bare.lower(), bare)
    if kind == "date":
        return _as_day(bare, day_first=day_first)
    if kind not in NUMBERS or is_plain(bare, kind):
        return bare
    if decimal_comma and DECIMAL_COMMA.fullmatch(bare):
        return bare.replace(",", ".")
    return bare if numerals.THOUSANDS.fullmatch(bare) else numerals.meant(bare) or bare


def _as_day(cell: str, *, day_first: bool) -> str:
    """Return a date as year-month-day; as it stands where nobody knows which of its numbers is the month."""
    found = SPREADSHEET_DAY.fullmatch(cell)
    if not found:
        return cell
    first, second = int(found["first"]), int(found["second"])
    day, month = (first, second) if day_first or first > MONTHS else (second, first)
    day_is_known = day_first or day > MONTHS or first == second
    written = f"{found['year']}-{month:02}-{day:02}"
    return written if day_is_known and is_day(written) else cell


def _written(rows: list[list[str]]) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return stream.getvalue().encode("utf-8")


def _copies(path: Path) -> Iterator[Path]:
    """Yield names for a copy of a file: its own, and then with a number."""
    yield path
    number = 2
    while True:
        yield path.with_name(f"{path.stem}.{number}{path.suffix}")
        number += 1
