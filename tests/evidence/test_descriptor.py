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
    path.write_text(
        json.dumps({"languages": ["nl"], "licenses": [{"title": "CC BY 4.0"}], "resources": [resource]}, indent=2)
    )
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
    assert ["small/datapackage.json:13"] == [str(problem.where) for problem in problems]


def test_a_folder_in_place_of_a_descriptor_is_a_problem(tmp_path: Path) -> None:
    """It is no file."""
    (tmp_path / "small" / "datapackage.json").mkdir(parents=True)
    descriptor, problems = read(tmp_path / "small" / "datapackage.json", tmp_path)
    assert (None, ["there is no such file"]) == (descriptor, [one.what for one in problems])


def test_a_descriptor_that_is_a_symbolic_link_is_refused(tmp_path: Path) -> None:
    """It would be published as it is."""
    (tmp_path / "small").mkdir()
    (tmp_path / "small" / "datapackage.json").symlink_to("/etc/hostname")
    descriptor, problems = read(tmp_path / "small" / "datapackage.json", tmp_path)
    assert (None, ["the descriptor goes through a symbolic link"]) == (descriptor, [one.what for one in problems])
