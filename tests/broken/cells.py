"""Changes single cells of a CSV file, and leaves every other line as it is."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path


def rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each row of a table with its line; no cell holds a line break."""
    with path.open(encoding="utf-8", newline="") as stream:
        yield from enumerate(csv.DictReader(stream), 2)


def change(path: Path, line: int, column: str, cell: str) -> None:
    """Write another cell into a column of one line."""
    lines = path.read_text(encoding="utf-8").split("\n")
    header, row = (next(csv.reader([lines[number - 1]])) for number in (1, line))
    row[header.index(column)] = cell
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="").writerow(row)
    lines[line - 1] = written.getvalue()
    path.write_text("\n".join(lines), encoding="utf-8", newline="")
