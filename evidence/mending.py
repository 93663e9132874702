"""What programs do to the file of a table when they save it, undone wherever it can be read in one way only."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evidence.cells.column import NUMBERS
from evidence.conflicts import marks
from evidence.descriptor import Resource
from evidence.files import write_whole
from evidence.order import in_order
from evidence.problems import Place, shown
from evidence.table_files import BYTE_ORDER_MARK, EXCEL_SEPARATOR, MOST_BYTES

NAMES = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "pipes"}
DECIMAL_COMMA = re.compile(r"-?\d+,\d+")
# A number such as 12,345 is twelve and a bit for one program and twelve thousand for another.
READ_IN_TWO_WAYS = re.compile(r"-?[1-9]\d{0,2},\d{3}")


@dataclass(frozen=True)
class Mended:
    """The file of a table as it should be, and what had to be done to it, a line each."""

    resource: Resource
    content: bytes
    done: Sequence[str]

    def write(self, kept: Path) -> Path:
        """Write the table, and return where the file as it was is kept, below a folder; nothing there is lost."""
        copy = next(copy for copy in _copies(kept / self.resource.file) if not copy.exists())
        copy.parent.mkdir(parents=True, exist_ok=True)
        write_whole(copy, self.resource.content)
        write_whole(self.resource.path, self.content)
        return copy


def mended(resource: Resource) -> Mended:
    """Return a table with all that is safe to mend mended; what cannot be read with certainty stays as it is."""
    raw, done = resource.content, list[str]()
    if len(raw) > MOST_BYTES or list(marks(raw, resource.file)):
        return Mended(resource, raw, done)
    try:
        text = _as_text(raw, resource.file, done).decode("utf-8")
    except UnicodeDecodeError:
        return Mended(resource, raw, [])
    rows, separator = _rows(text, resource)
    if not rows:
        return Mended(resource, text.encode("utf-8"), done)
    if separator != ",":
        done.append(f"{resource.file}:1  put commas in the place of {NAMES[separator]}")
    rows = _mended_cells(rows, resource, done, decimal_commas=separator != ",")
    if (ordered := in_order(rows, resource)) != rows:
        done.append(f"{resource.file}  sorted the rows by {', '.join(resource.primary_key)}")
    content = _written(ordered)
    if content != raw and not done:
        done.append(f"{resource.file}  left quotation marks only where a cell needs them")
    return Mended(resource, content, done)


def _as_text(raw: bytes, file: str, done: list[str]) -> bytes:
    """Return a file without what programs put around its lines."""
    if raw.startswith(BYTE_ORDER_MARK):
        raw = raw.removeprefix(BYTE_ORDER_MARK)
        done.append(f"{file}:1  took off the byte-order mark")
    if b"\r" in raw:
        raw = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        done.append(f"{file}  gave each line the line end LF")
    if EXCEL_SEPARATOR.match(raw):
        raw = raw.partition(b"\n")[2]
        done.append(f"{file}:1  took out the line that names a separator")
    if raw and not raw.endswith(b"\n"):
        raw += b"\n"
        done.append(f"{file}  ended the last line")
    return raw


def _rows(text: str, resource: Resource) -> tuple[list[list[str]], str]:
    """Return the rows and the separator that makes the header ours; none where a row has another shape."""
    columns = [field["name"] for field in resource.fields]
    for separator in NAMES:
        try:
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
        except csv.Error:
            continue
        if rows[:1] == [columns]:
            is_whole = all(len(row) == len(columns) and not any("\n" in cell for cell in row) for row in rows)
            return (rows, separator) if is_whole else ([], "")
    return [], ""


def _mended_cells(
    rows: list[list[str]], resource: Resource, done: list[str], *, decimal_commas: bool
) -> list[list[str]]:
    """Return the rows with their cells mended; in a file with `decimal_commas` no comma separates thousands."""
    kinds = [field["type"] for field in resource.fields]
    after = [rows[0]]
    for line, row in enumerate(rows[1:], 2):
        cells = [_mended_cell(cell, kind, decimal_commas=decimal_commas) for cell, kind in zip(row, kinds, strict=True)]
        for column, old, new in zip(rows[0], row, cells, strict=True):
            if new != old:
                done.append(f"{Place(resource.file, line, column)}  wrote '{shown(new)}' for '{shown(old)}'")
        after.append(cells)
    return after


def _mended_cell(cell: str, kind: str, *, decimal_commas: bool) -> str:
    bare = cell.strip()
    is_decimal = DECIMAL_COMMA.fullmatch(bare) and (decimal_commas or not READ_IN_TWO_WAYS.fullmatch(bare))
    return bare.replace(",", ".") if kind in NUMBERS and is_decimal else bare


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
