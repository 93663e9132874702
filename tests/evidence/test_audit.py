"""The audit reads what can be read and says all that is wrong."""

import sys
from collections import Counter
from pathlib import Path

import pytest

from evidence.audit import PACKAGES, audit, sortable
from evidence.plain_tables import read_tables
from tests.broken.repository import Edit


def test_a_file_that_cannot_be_read_gives_no_catalogue(repository: Path) -> None:
    """With a broken file there are no rows to build with."""
    Edit("supply/data/countries.csv", "CHN", "C\0HN").apply(repository)
    catalogue, problems = audit(repository)
    assert (None, 1) == (catalogue, len(problems))


def test_a_broken_row_still_gives_a_catalogue(repository: Path) -> None:
    """The other rows can be read, so that their problems are shown too."""
    Edit("figures/data/figures.csv", ",80,", ",eighty,").apply(repository)
    catalogue, problems = audit(repository)
    assert catalogue is not None
    assert 1 == len(problems)


def test_mistakes_in_both_packages_are_shown_at_once(repository: Path) -> None:
    """One round is enough to mend a row here and a row there."""
    Edit("figures/data/figures.csv", ",417,,,,kg,", ",417,,,,stone,").apply(repository)
    Edit("supply/data/reserves.csv", "44000000", "-44000000").apply(repository)
    files = [problem.where.file for problem in audit(repository)[1]]
    assert ["datapackage/figures/data/figures.csv", "datapackage/supply/data/reserves.csv"] == files


@pytest.mark.parametrize(
    ("edits", "columns"),
    [
        ([("units.csv", "\nkg,", "\n<i>kg</i>,"), ("figures.csv", ",80,", ",eighty,")], ["value", "id"]),
        (
            [("claims.csv", ",contradicted,", ",supported,"), ("claims.csv", "about imports", "not about imports")],
            ["measures_en", "verdict"],
        ),
    ],
)
def test_a_process_of_its_own_finds_what_is_found_here(
    edits: list[tuple[str, str, str]], columns: list[str], repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cells beside what frictionless reads, and numbers beside texts: the same problems in the same order."""
    for file, old, new in edits:
        Edit(f"figures/data/{file}", old, new).apply(repository)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    found = []
    for many in (0, 1_000_000):
        monkeypatch.setattr("evidence.audit.MANY_ROWS", many)
        found.append(audit(repository)[1])

    assert found[0] == found[1]
    assert columns == [one.where.column for one in found[0]]


def test_the_tables_are_listed_in_the_order_of_their_packages(repository: Path) -> None:
    """Figures come first, as in the list of packages."""
    tables, problems = sortable(repository)
    names = [resource.file.split("/")[1] for resource in tables]
    assert ([], sorted(names, key=PACKAGES.index)) == (problems, names)


def test_nothing_is_sorted_when_a_table_lies_elsewhere(repository: Path) -> None:
    """A path that leaves the package is refused before any file is written."""
    Edit("figures/datapackage.json", "data/figures.csv", "../../outside.csv").apply(repository)
    tables, problems = sortable(repository)
    assert ([], 1) == (tables, len(problems))


def test_nothing_is_sorted_when_a_row_has_other_columns(repository: Path) -> None:
    """The row is named; sorting it would lose a cell."""
    Edit("supply/data/countries.csv", "China,China", "China,China,Kina").apply(repository)
    tables, problems = sortable(repository)
    assert ([], ["datapackage/supply/data/countries.csv:2"]) == (tables, [str(one.where) for one in problems])


def test_each_table_is_opened_once(repository: Path) -> None:
    """Python itself counts: what we look at and what frictionless looks at are the same bytes, read once."""
    files, opened = {str(path) for path in repository.rglob("*.csv")}, Counter[str]()

    def count(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and str(arguments[0]) in files:
            opened[str(arguments[0])] += 1

    sys.addaudithook(count)
    audit(repository)
    assert dict.fromkeys(files, 1) == opened


def test_a_header_that_is_wrong_gives_no_catalogue(repository: Path) -> None:
    """No cell can be read then; what is wrong with other packages is said all the same."""
    Edit("figures/data/figures.csv", "label_nl", "label").apply(repository)
    Edit("supply/data/reserves.csv", "44000000", "many").apply(repository)
    catalogue, problems = audit(repository)

    assert catalogue is None
    assert ["datapackage/figures/data/figures.csv:1", "datapackage/supply/data/reserves.csv:2:reserves_t_reo"] == [
        str(problem.where) for problem in problems
    ]


def test_a_row_of_another_length_leaves_the_others_readable(repository: Path) -> None:
    """It is a problem of one line, not of the file."""
    Edit("supply/data/countries.csv", "China,China", "China").apply(repository)
    catalogue, problems = audit(repository)

    assert catalogue is not None
    assert ["datapackage/supply/data/countries.csv:2"] == [str(problem.where) for problem in problems]


def test_our_own_checks_pass_over_a_row_that_is_wrong(repository: Path) -> None:
    """A figure that frictionless cannot read holds no number for us; that would be the same mistake twice."""
    Edit("figures/data/figures.csv", ",80,,,,percent,,false", ",eighty,,,,percent,,maybe").apply(repository)
    Edit("figures/data/figures.csv", ",,60,70,,", ",,70,60,,").apply(repository)

    assert ["2:low", "3:estimated", "3:value"] == [
        f"{problem.where.line}:{problem.where.column}" for problem in audit(repository)[1]
    ]


def test_several_descriptors_that_cannot_be_read_are_all_named(repository: Path) -> None:
    """Without them nothing else is looked at."""
    for package in ("figures", "context"):
        (repository / "datapackage" / package / "datapackage.json").unlink()
    catalogue, problems = audit(repository)

    assert catalogue is None
    assert ["datapackage/context/datapackage.json", "datapackage/figures/datapackage.json"] == [
        problem.where.file for problem in problems
    ]


def test_nothing_is_sorted_when_a_file_is_broken(repository: Path) -> None:
    """Every problem of the files is named."""
    Edit("supply/data/countries.csv", "CHN", "C\0HN").apply(repository)
    Edit("figures/data/units.csv", "\n", "\r\n").apply(repository)
    tables, problems = sortable(repository)

    assert [] == tables
    assert ["datapackage/figures/data/units.csv:1", "datapackage/supply/data/countries.csv:1"] == [
        str(problem.where) for problem in problems
    ]


def test_all_tables_of_a_good_repository_can_be_sorted(repository: Path) -> None:
    """Each of every package, and nothing is said."""
    tables, problems = sortable(repository)

    assert [] == problems
    assert sorted(table.file for table in read_tables(repository)) == sorted(table.file for table in tables)
