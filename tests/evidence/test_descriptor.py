"""A descriptor is read with care: what it says, where its tables are, what it may not say."""

from pathlib import Path

from evidence.descriptor import read
from tests.evidence.descriptors import package, table, write_package


def test_a_good_descriptor_names_its_tables(tmp_path: Path) -> None:
    """The package is called after its folder, the table's file stands below the repository."""
    descriptor, problems = read(write_package(tmp_path, package()), tmp_path)

    assert [] == problems
    assert descriptor is not None
    assert ("small", "small/data/things.csv") == (descriptor.name, descriptor.resources[0].file)
    assert ("id",) == descriptor.resources[0].primary_key


def test_a_primary_key_may_be_one_word(tmp_path: Path) -> None:
    """The standard allows the name of one column instead of a list; it is not cut into letters."""
    path = write_package(tmp_path, package(table("things", primaryKey="id")))
    descriptor, problems = read(path, tmp_path)

    assert [] == problems
    assert descriptor is not None
    assert ("id",) == descriptor.resources[0].primary_key


def test_a_problem_of_a_path_names_the_line_of_the_path(tmp_path: Path) -> None:
    """The place is where the path stands in the descriptor."""
    path = write_package(tmp_path, package({**table("things"), "path": "../things.csv"}))
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next(number for number, line in enumerate(lines, 1) if '"path": "../' in line)

    assert [f"small/datapackage.json:{line}"] == [str(problem.where) for problem in read(path, tmp_path)[1]]


def test_a_table_is_called_as_its_file(tmp_path: Path) -> None:
    """It would be published under the name of another."""
    path = write_package(tmp_path, package({**table("things"), "path": "data/others.csv"}))

    assert ["the path of resource 'things' names another table: data/others.csv"] == [
        problem.what for problem in read(path, tmp_path)[1]
    ]


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
    assert (None, ["this is a symbolic link"]) == (descriptor, [one.what for one in problems])


def test_a_folder_of_packages_that_is_a_symbolic_link_is_refused(tmp_path: Path) -> None:
    """Everything below it would be somebody else's."""
    real = tmp_path / "real"
    real.mkdir()
    write_package(real, package())
    (tmp_path / "datapackage").symlink_to(real)
    descriptor, problems = read(tmp_path / "datapackage" / "small" / "datapackage.json", tmp_path)

    assert (None, ["this is a symbolic link"]) == (descriptor, [one.what for one in problems])


def test_a_descriptor_of_any_size_is_read_within_bounds(tmp_path: Path) -> None:
    """No more of it is read than a descriptor can need."""
    path = write_package(tmp_path, package())
    with path.open("ab") as stream:
        stream.truncate(10**10)

    assert ["the file has more than 500,000 bytes"] == [problem.what for problem in read(path, tmp_path)[1]]
