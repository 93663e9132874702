"""Each format of each table, read back: the values are those of the rows."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from datetime import date, datetime

import openpyxl
import pyarrow.parquet as pq
import pytest

from publishing.data.objects import objects
from publishing.data.parquet import parquet
from publishing.data.separated import local, plain
from publishing.data.sheets import Column, Sheet, leaf
from publishing.data.tables import sheet_of
from publishing.data.workbook import workbook
from publishing.languages.view import Localised

Rows = list[list[object]]
PARSED: dict[str, Callable[[str], object]] = {
    "string": str,
    "number": lambda text: float(text.replace(",", ".")),
    "integer": int,
    "year": int,
    "boolean": lambda text: {"ja": True, "true": True, "nee": False, "false": False}[text],
    "date": date.fromisoformat,
}


def _own_cells(columns: tuple[Column, ...], cells: list[object]) -> list[object]:
    """Return the cells of a row without the names beside codes."""
    left = iter(cells)
    kept: list[object] = []
    for column in columns:
        kept.append(next(left))
        if column.names:
            next(left)
    return kept


def _from_csv(sheet: Sheet, text: str, separator: str, *, named: bool) -> Rows:
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))[1:]
    rows = [_own_cells(sheet.columns, list(line)) if named else list(line) for line in lines]
    return [
        [PARSED[column.kind](str(cell)) if cell else None for column, cell in zip(sheet.columns, row, strict=True)]
        for row in rows
    ]


def _from_workbook(sheet: Sheet, content: bytes) -> Rows:
    page = openpyxl.load_workbook(io.BytesIO(content)).active
    rows = [_own_cells(sheet.columns, [cell.value for cell in row]) for row in page.iter_rows(min_row=2)]
    return [[cell.date() if isinstance(cell, datetime) else cell for cell in row] for row in rows]


def _from_json(sheet: Sheet, content: bytes) -> Rows:
    rows = json.loads(content)
    return [
        [
            date.fromisoformat(row[one.name]) if one.kind == "date" and row[one.name] else row[one.name]
            for one in sheet.columns
        ]
        for row in rows
    ]


def _read(sheet: Sheet, site: Localised) -> Iterator[tuple[str, Rows]]:
    """Yield the rows of a sheet as each format gives them back."""
    shown = leaf(sheet, site.code, site.words)
    yield "CSV", _from_csv(sheet, plain(sheet).decode(), ",", named=False)
    yield "Dutch CSV", _from_csv(sheet, local(shown, site.words).decode("utf-8-sig"), ";", named=True)
    yield "XLSX", _from_workbook(sheet, workbook("Proef", [shown]))
    yield "JSON", _from_json(sheet, objects(sheet))
    table = pq.read_table(io.BytesIO(parquet(sheet, {})))
    yield "Parquet", [list(row.values()) for row in table.to_pylist()]


@pytest.mark.parametrize("package", ["context", "figures", "supply"])
def test_every_format_holds_the_values_of_the_rows(package: str, dutch: Localised, english: Localised) -> None:
    """Of every table: numbers, dates, and what is empty."""
    tables = [one for one in dutch.catalogue.tables.values() if one.package == package]
    assert tables
    for table in tables:
        sheet = sheet_of(table, {"nl": dutch, "en": english})
        expected = [[row[column.name] for column in sheet.columns] for row in sheet.rows]
        assert [] == [name for name, rows in _read(sheet, dutch) if rows != expected], table.name
