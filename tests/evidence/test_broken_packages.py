"""Each mistake of tests/broken/cases.toml is named exactly, and nothing else is."""

from pathlib import Path

import pytest

from evidence.audit import audit
from tests.broken.repository import PACKAGES, Case, read_cases


def test_the_good_repository_has_no_problem(repository: Path) -> None:
    """The repository that the cases break is in order before it is broken."""
    assert [] == audit(repository)[1]


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case.name)
def test_a_mistake_is_named_where_it_stands(case: Case, repository: Path) -> None:
    """The lines of the case are shown, all at once, and no line besides them."""
    for edit in case.edits:
        edit.apply(repository)
    assert case.lines == [str(problem) for problem in audit(repository)[1]]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("http://127.0.0.1/units.csv", "points to another place than this package"),
        ("file:///etc/hostname", "points to another place than this package"),
        ("//127.0.0.1/units.csv", "points to another place than this package"),
        ("/etc/hostname", "leaves the folder of this package"),
        ("../supply/data/countries.csv", "leaves the folder of this package"),
        ("data/../../supply/data/countries.csv", "leaves the folder of this package"),
        ("data\\\\units.csv", "leaves the folder of this package"),
        ("data/unit.csv", "names a file that does not exist"),
        ("data", "names a file that does not exist"),
    ],
)
def test_an_unsafe_path_is_refused(path: str, reason: str, repository: Path) -> None:
    """A path that is no plain file of its package is refused before frictionless opens it."""
    descriptor = repository / "datapackage" / "figures" / "datapackage.json"
    text = descriptor.read_text(encoding="utf-8").replace("data/units.csv", path)
    descriptor.write_text(text, encoding="utf-8")
    line = next(number for number, line in enumerate(text.splitlines(), 1) if f'"path": "{path}"' in line)
    expected = (
        f"datapackage/figures/datapackage.json:{line}  the path of resource 'units' {reason}: "
        f"{path.replace(2 * chr(92), chr(92))} → name a plain file inside the package, such as data/figures.csv"
    )
    assert [expected] == [str(problem) for problem in audit(repository)[1]]


@pytest.mark.parametrize("linked", ["data/units.csv", "data"])
def test_a_symbolic_link_is_refused(linked: str, repository: Path) -> None:
    """A file or folder that is a link is named once, even when it leads to good tables."""
    link = repository / "datapackage" / "figures" / linked
    link.rename(repository / "elsewhere")
    link.symlink_to(repository / "elsewhere")
    expected = f"datapackage/figures/{linked}:1  this is a symbolic link → put the file or the folder itself there"
    assert [expected] == [str(problem) for problem in audit(repository)[1]]


@pytest.mark.parametrize("property_name", ["dialect", "profile", "scheme", "extrapaths", "compression"])
def test_a_property_that_opens_other_files_is_refused(property_name: str, repository: Path) -> None:
    """What would make frictionless fetch or open something else is not accepted in a resource."""
    descriptor = repository / "datapackage" / "figures" / "datapackage.json"
    text = descriptor.read_text(encoding="utf-8")
    addition = f'"path": "data/units.csv",\n      "{property_name}": "http://127.0.0.1/x",'
    descriptor.write_text(text.replace('"path": "data/units.csv",', addition), encoding="utf-8")
    expected = [f"the property '{property_name}' is not used in this repository"]
    assert expected == [problem.what for problem in audit(repository)[1]]


@pytest.mark.parametrize("package", PACKAGES)
def test_a_missing_descriptor_is_named(package: str, repository: Path) -> None:
    """A package without its descriptor is one problem, not a crash."""
    (repository / "datapackage" / package / "datapackage.json").unlink()
    expected = (
        f"datapackage/{package}/datapackage.json:1  there is no such file → put the descriptor of the package there"
    )
    assert [expected] == [str(problem) for problem in audit(repository)[1]]


def test_a_table_that_no_descriptor_names_is_a_problem(repository: Path) -> None:
    """Nobody would check its rows, and it would lie about beside the others."""
    (repository / "datapackage" / "supply" / "data" / "mines.csv").write_text("id\n", encoding="utf-8")
    expected = (
        "datapackage/supply/data/mines.csv:1  no resource of datapackage.json names this table"
        " → describe it there, or take it away"
    )
    assert [expected] == [str(problem) for problem in audit(repository)[1]]
