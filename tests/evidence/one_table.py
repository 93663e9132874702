"""A table of its own, as small as can be."""

from pathlib import Path
from typing import Any

from evidence.descriptor import Resource


def table(folder: Path, text: str | bytes, kind: str = "string", **described: Any) -> Resource:
    """Return a table with the columns `id` and `cell`, the second of a kind and perhaps described further."""
    path = folder / "table.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    fields = [{"name": "id", "type": "string"}, {"name": "cell", "type": kind, **described}]
    properties: dict[str, Any] = {"schema": {"fields": fields, "primaryKey": ["id"]}}
    return Resource("table", path, "table.csv", properties)
