"""The libraries that people read our files with, each as they would call it, and what a cell is in all of them."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl

from publishing.data.sheets import Column
from publishing.data.tables import sheet_of
from publishing.languages.addresses import table_file
from publishing.languages.view import Localised

Rows = list[list[object]]
Reader = Callable[[Path], Iterable[Iterable[object]]]
# pandas makes numbers of them where a cell of the column is empty, and LibreOffice in Dutch writes its own words.
BOOLEANS = {
    **dict.fromkeys(("ja", "true", "1.0", "waar"), True),
    **dict.fromkeys(("nee", "false", "0.0", "onwaar"), False),
}
# Readers do not agree about the last binary digit of a decimal number.
DIGITS = 15


def _pandas(table: pd.DataFrame) -> Iterable[Iterable[object]]:
    return table.astype(object).itertuples(index=False)


def _duckdb(function: str) -> Reader:
    def read(file: Path) -> Iterable[Iterable[object]]:
        with duckdb.connect() as database:
            return database.sql(f"FROM {function}", params=[str(file)]).fetchall()

    return read


# By the end of a file's name: how each library reads it.
READERS: dict[str, dict[str, Reader]] = {
    "csv": {
        "pandas": lambda file: _pandas(pd.read_csv(file)),
        "Polars": lambda file: pl.read_csv(file, infer_schema_length=None, raise_if_empty=False).iter_rows(),
        "DuckDB": _duckdb("read_csv(?)"),
    },
    "nl.csv": {
        "pandas": lambda file: _pandas(pd.read_csv(file, sep=";", decimal=",")),
        "Polars": lambda file: pl.read_csv(
            file, separator=";", decimal_comma=True, infer_schema_length=None
        ).iter_rows(),
        "DuckDB": _duckdb("read_csv(?, delim = ';', decimal_separator = ',')"),
    },
    "nl.xlsx": {
        "pandas": lambda file: _pandas(pd.read_excel(file)),
        "Polars": lambda file: pl.read_excel(
            file, engine="openpyxl", infer_schema_length=None, raise_if_empty=False
        ).iter_rows(),
    },
    "json": {
        "pandas": lambda file: _pandas(pd.read_json(file, dtype=False, precise_float=True)),
        "Polars": lambda file: pl.read_json(file, infer_schema_length=None).iter_rows(),
        "DuckDB": _duckdb("read_json_auto(?, sample_size = -1)"),
    },
    "parquet": {
        "pandas": lambda file: _pandas(pd.read_parquet(file)),
        "Polars": lambda file: pl.read_parquet(file).iter_rows(),
        "DuckDB": _duckdb("read_parquet(?)"),
    },
}
# What people of one language read has a name beside each code.
NAMED = ("nl.csv", "nl.xlsx")


def cells(rows: Iterable[Iterable[object]], columns: Sequence[Column]) -> Rows:
    """Return rows by the types of their columns: what a library makes of a file that has none is turned back."""
    return [[_cell(value, column.kind) for value, column in zip(row, columns, strict=True)] for row in rows]


def differences(
    readers: Mapping[str, Mapping[str, Reader]], built: Path, sites: Mapping[str, Localised]
) -> Iterator[str]:
    """Yield, for each table and reader, what it makes of the files of some endings that the rows are not."""
    for ending, by_name in readers.items():
        for table in sites["nl"].catalogue.tables.values():
            sheet, file = sheet_of(table, sites), table_file(table.package, table.name, ending)
            columns = own_columns(sheet.columns) if ending in NAMED else list(sheet.columns)
            expected = cells([[row[column.name] for column in sheet.columns] for row in sheet.rows], sheet.columns)
            for name, read in by_name.items():
                found = list(_own(cells(read(built / file), columns), columns))
                if len(expected) != len(found):
                    yield f"{name}, {file}: {len(found)} rows instead of {len(expected)}"
                wrong = [(a, b) for a, b in zip(expected, found, strict=False) if a != b]
                yield from (f"{name}, {file}: {row} became {other}" for row, other in wrong[:1])


def _own(rows: Rows, columns: Sequence[Column]) -> Iterator[list[object]]:
    """Yield rows without the names beside codes."""
    own = [place for place, column in enumerate(columns) if column.name]
    yield from ([row[place] for place in own] for row in rows)


def own_columns(columns: Iterable[Column]) -> list[Column]:
    """Return the columns of a file for people: each name beside a code is a text."""
    beside = Column("", "string", {})
    return [one for column in columns for one in ((column, beside) if column.names else (column,))]


def _cell(value: object, kind: str) -> object:
    if value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and math.isnan(value)):
        return None
    if kind == "date":
        return value.date() if isinstance(value, datetime) else date.fromisoformat(str(value)[:10])
    if kind == "boolean":
        return BOOLEANS[str(value).lower()]
    if kind == "string" and isinstance(value, datetime):
        # LibreOffice makes a day of a text that is written as one.
        return str(value.date())
    if kind == "string":
        return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    return float(f"{float(str(value)):.{DIGITS}g}")
