"""Rows as JSON: a list with an object for each row, a row on each line, as programs and notebooks read tables."""

import json
from datetime import date

from publishing.data.sheets import Sheet, Value


def objects(sheet: Sheet) -> bytes:
    """Return rows with the names of columns as keys; an empty cell is null, and a date is text."""
    rows = [{column.name: _plain(row[column.name]) for column in sheet.columns} for row in sheet.rows]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, allow_nan=False) for row in rows)
    return f"[\n{lines}\n]\n".encode()


def _plain(value: Value) -> Value:
    return value.isoformat() if isinstance(value, date) else value
