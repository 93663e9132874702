"""Rows as Parquet, for whoever computes with them: each column has its type, and says what it is and in which unit."""

import io
from collections.abc import Mapping

from publishing.data.sheets import Column, Sheet

# Every reader of Parquet knows it.
COMPRESSION = "snappy"


def parquet(sheet: Sheet, about: Mapping[str, str]) -> bytes:
    """Return rows with the metadata of their columns, and what is said about all of them."""
    # Heavy, and asked for only when rows have changed.
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {
        "string": pa.string(), "number": pa.float64(), "integer": pa.int64(), "year": pa.int32(),
        "boolean": pa.bool_(), "date": pa.date32(),
    }  # fmt: skip
    fields = [pa.field(column.name, types[column.kind], metadata=_metadata(column)) for column in sheet.columns]
    texts = {**_texts("title", sheet.title), **_texts("description", sheet.description), **about}
    schema = pa.schema(fields, metadata=texts)
    columns = [pa.array([row[column.name] for row in sheet.rows], type=types[column.kind]) for column in sheet.columns]
    written = io.BytesIO()
    pq.write_table(pa.table(columns, schema=schema), written, compression=COMPRESSION)
    return written.getvalue()


def _metadata(column: Column) -> dict[str, str]:
    unit = {"unit": column.unit} if column.unit else {}
    return {**_texts("title", column.title), **_texts("description", column.description), **unit}


def _texts(name: str, texts: Mapping[str, str]) -> dict[str, str]:
    return {f"{name}_{language}": text for language, text in texts.items()}
