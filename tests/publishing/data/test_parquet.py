"""Rows as Parquet, read back by pyarrow."""

import io

import pyarrow as pa
import pyarrow.parquet as pq

from publishing.data.parquet import parquet
from tests.publishing.data.sheet import ROWS, SHEET


def _read() -> pa.Table:
    return pq.read_table(io.BytesIO(parquet(SHEET, {"version": "1.0.0"})))


def test_the_values_are_those_of_the_rows() -> None:
    """Each with the type of its column, also where a column holds whole numbers only."""
    table = _read()

    assert [dict(row) for row in ROWS] == table.to_pylist()
    assert ["string", "int32", "double", "double", "int64", "bool", "date32[day]", "string"] == [
        str(kind) for kind in table.schema.types
    ]


def test_a_column_says_what_it_is_and_in_which_unit() -> None:
    """In every language; the file says which version of which table it is."""
    schema = _read().schema
    share = schema.field("share_percent").metadata

    assert (b"percent", b"share_percent nl", b"What?") == (
        share[b"unit"], share[b"title_nl"], share[b"description_en"],
    )  # fmt: skip
    assert b"unit" not in schema.field("note").metadata
    assert (b"Aandelen", b"1.0.0") == (schema.metadata[b"title_nl"], schema.metadata[b"version"])


def test_the_same_rows_give_the_same_bytes() -> None:
    """Nothing in the file depends on when it is written."""
    assert parquet(SHEET, {}) == parquet(SHEET, {})
