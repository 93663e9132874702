"""A descriptor is read with care: what it says, where its tables are, what it may not say."""

import json
from pathlib import Path
from typing import Any

from evidence.descriptor import Descriptor, read
from evidence.problems import Problem

FIELDS = [{"name": "id", "type": "string"}]


def written(root: Path, **properties: Any) -> tuple[Descriptor | None, list[Problem]]:
    """Return what is read of a package with one table, `properties` added to its resource."""
    resource = {"name": "units", "path": "units.csv", "schema": {"fields": FIELDS, "primaryKey": ["id"]}, **properties}
    path = root / "small" / "datapackage.json"
    path.parent.mkdir()
    (path.parent / "units.csv").write_text("id\nkg\n")
    path.write_text(json.dumps({"languages": ["nl"], "resources": [resource]}, indent=2))
    return read(path, root)


def test_a_good_descriptor_names_its_tables(tmp_path: Path) -> None:
    """The package is called after its folder, the table's file stands below the repository."""
    descriptor, problems = written(tmp_path)
    assert [] == problems
    assert descriptor is not None
    assert ("small", "small/units.csv") == (descriptor.name, descriptor.resources[0].file)
    assert ("id",) == descriptor.resources[0].primary_key


def test_a_primary_key_may_be_one_word(tmp_path: Path) -> None:
    """The standard allows the name of one column instead of a list; it is not cut into letters."""
    descriptor, _ = written(tmp_path, schema={"fields": FIELDS, "primaryKey": "id"})
    assert descriptor is not None
    assert ("id",) == descriptor.resources[0].primary_key


def test_a_problem_of_a_path_names_the_line_of_the_path(tmp_path: Path) -> None:
    """The place is where the path stands in the descriptor."""
    _, problems = written(tmp_path, path="../units.csv")
    assert ["small/datapackage.json:8"] == [str(problem.where) for problem in problems]
