"""Reads tables with which nothing is wrong, without any library: those of an earlier revision, which was checked then.

It takes a hundredth of the time that a validation does; a test compares the two.
"""

import csv
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from evidence.tables import Row, Table

Types = dict[str, Callable[[str], object]]
TYPES: Types = {
    "string": str,
    "number": lambda cell: int(float(cell)) if float(cell).is_integer() else float(cell),
    "integer": int,
    "year": int,
    "boolean": lambda cell: cell == "true",
    "date": date.fromisoformat,
}


def read_tables(repository: Path, *, as_text: bool = False) -> Iterator[Table]:
    """Yield the tables of every package, their cells typed as the Table Schema says, or as the text that they are.

    Raises ValueError, or what reading and decoding raise, where a table has something wrong.
    """
    types: Types = dict.fromkeys(TYPES, str) if as_text else TYPES
    for path in sorted(repository.glob("datapackage/*/datapackage.json")):
        descriptor = json.loads(path.read_text(encoding="utf-8"))
        for resource in descriptor["resources"]:
            yield _table(path.parent / resource["path"], resource, descriptor, repository, types)


def _table(path: Path, resource: dict[str, Any], descriptor: dict[str, Any], repository: Path, types: Types) -> Table:
    key = resource["schema"]["primaryKey"]
    with path.open(encoding="utf-8", newline="") as stream:
        rows = [_typed(row, resource["schema"]["fields"], types) for row in csv.DictReader(stream)]
    file = path.relative_to(repository).as_posix()
    primary_key = (key,) if isinstance(key, str) else tuple(key)
    package = path.relative_to(repository / "datapackage").parts[0]
    return Table(package, resource["name"], file, primary_key, rows, resource, descriptor)


def _typed(row: dict[str, str], fields: list[dict[str, Any]], types: Types) -> Row:
    return {one["name"]: types[one["type"]](row[one["name"]]) if row[one["name"]] else None for one in fields}
