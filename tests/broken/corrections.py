"""A change that is remembered, written into a small repository: what it said, what it says, and why."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from evidence.catalogue import Catalogue
from evidence.plain_tables import TYPES
from evidence.records import CorrectedCell, Correction
from evidence.tables import Row, Table

FOLDER = "datapackage/corrections/data"
DAY = "2026-11-24"
ID = f"{DAY}-reliance"
CORRECTION = {
    "id": ID,
    "date": DAY,
    "kind": "correction",
    "why_nl": "We namen het getal over van de verkeerde regel.",
    "why_en": "We took the number from the wrong line.",
    "who": "",
    "consent": "false",
}
# What the yearbook of the small repository says now, and what it would have said before.
CELL = {
    "id": f"{ID}-c01",
    "correction_id": ID,
    "package": "figures",
    "resource": "figures",
    "row": "dependence-2024-survey",
    "field": "high",
    "old": "75",
    "new": "70",
}


def remember(repository: Path, correction: Mapping[str, str], *cells: Mapping[str, str]) -> None:
    """Add a change with its cells to the tables of a repository; each has what is said above, and what is given."""
    _append(repository / FOLDER / "corrections.csv", [{**CORRECTION, **correction}])
    _append(repository / FOLDER / "corrected_cells.csv", [{**CELL, **cell} for cell in cells])


def again(day: str, number: int = 1, **cells: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return a change of another day, with a cell of it."""
    id_ = f"{day}-reliance"
    return {"id": id_, "date": day}, {"id": f"{id_}-c{number:02}", "correction_id": id_, **cells}


def _append(path: Path, new: list[dict[str, str]]) -> None:
    with path.open("a", encoding="utf-8", newline="") as stream:
        csv.DictWriter(stream, new[0], lineterminator="\n").writerows(new)


def remembered(catalogue: Catalogue, *changes: tuple[Mapping[str, str], Sequence[Mapping[str, str]]]) -> Catalogue:
    """Return a catalogue that remembers changes, each with its cells, as they would be read from a repository."""
    rows = [{**CORRECTION, **correction} for correction, _ in changes]
    cells = [{**CELL, **cell} for _, own in changes for cell in own]
    new = {Correction.table: rows, CorrectedCell.table: cells}
    typed = {name: [_typed(row, catalogue.table(*name)) for row in own] for name, own in new.items()}
    tables = catalogue.tables.items()
    return Catalogue(replace(table, rows=typed[name]) if name in typed else table for name, table in tables)


def _typed(row: Mapping[str, str], table: Table) -> Row:
    return {one["name"]: TYPES[one["type"]](row[one["name"]]) if row[one["name"]] else None for one in table.fields}
