"""The audit reads what can be read and says all that is wrong."""

from pathlib import Path

from evidence.audit import audit, resources
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


def test_the_tables_are_listed_in_the_order_of_their_packages(repository: Path) -> None:
    """Figures come first, then supply."""
    names = [resource.file.split("/")[1] for resource in resources(repository)]
    assert sorted(names) == names
