"""A table of its own, as small as can be."""

import csv
import io
from pathlib import Path
from typing import Any

from evidence.cells import cell_problems
from evidence.descriptor import Resource


def table(folder: Path, text: str | bytes, kind: str = "string", **described: Any) -> Resource:
    """Return a table with the columns `id` and `cell`, the second of a kind and perhaps described further."""
    path = folder / "table.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    fields = [{"name": "id", "type": "string"}, {"name": "cell", "type": kind, **described}]
    properties: dict[str, Any] = {"schema": {"fields": fields, "primaryKey": ["id"]}}
    return Resource("table", path, "table.csv", properties)


def faults(folder: Path, cell: str, kind: str = "string", **described: Any) -> list[str]:
    """Return what is said of a cell of such a table: what is wrong, and what to do."""
    row = io.StringIO(newline="")
    csv.writer(row, lineterminator="\n").writerow(["a", cell])
    problems = list(cell_problems(table(folder, f"id,cell\n{row.getvalue()}", kind, **described)))
    assert all("table.csv:2:cell" == str(problem.where) for problem in problems)
    return [f"{problem.what} → {problem.remedy}" for problem in problems]
