"""What is mended in a repository, and what is said of it."""

from pathlib import Path

import pytest

from evidence.audit import audit
from evidence.catalogue import Catalogue
from evidence.plain_tables import read_tables
from evidence.recomputed import recomputed, write_recomputed
from publishing.tidying import MOST_LINES, fix
from tests.broken.cells import change, rows
from tests.broken.repository import DRAWN, write, write_good

TABLE = "datapackage/figures/data/figures.csv"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a small repository with nothing wrong."""
    write_good(tmp_path)
    return tmp_path


def test_a_table_saved_by_excel_is_in_order_again(repository: Path) -> None:
    """Each thing done is said, and where the file that Excel made is kept."""
    path = repository / TABLE
    before = path.read_bytes()
    saved = b"\xef\xbb\xbf" + before.replace(b"\n", b"\r\n")
    path.write_bytes(saved)

    lines = [str(line) for line in fix(repository, repository / "build")]

    assert f"{TABLE}:1  took off the byte-order mark" == lines[0]
    assert f"{TABLE}  as it was: build/before-fix/{TABLE}" == lines[-1]
    assert before == path.read_bytes()
    assert saved == (repository / "build" / "before-fix" / TABLE).read_bytes()
    assert [] == audit(repository)[1]


def test_where_nothing_is_to_be_mended_nothing_is_written(repository: Path) -> None:
    """No line, and no copy."""
    assert [] == list(fix(repository, repository / "build"))
    assert not (repository / "build").exists()


def test_what_is_done_to_hundreds_of_cells_is_counted(repository: Path) -> None:
    """The first of them by their places, then how many more."""
    path = repository / TABLE
    header, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text(header + "".join(" " + row for row in rows * 9), encoding="utf-8")

    said = [str(line) for line in fix(repository, repository / "build")]

    assert MOST_LINES + 2 == len(said)
    assert said[MOST_LINES].endswith(" more")


def test_an_unfinished_merge_is_said_and_left_alone(repository: Path) -> None:
    """Which of two versions holds, no program knows."""
    path = repository / TABLE
    path.write_bytes(path.read_bytes() + b"<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n")
    before = path.read_bytes()
    said = [str(line) for line in fix(repository, repository / "build")]

    assert said
    assert all(line.startswith(f"{TABLE}:") and "merge" in line for line in said)
    assert before == path.read_bytes()


def test_a_computed_figure_follows_its_input(repository: Path) -> None:
    """The very cell is written and said; a second time there is nothing to do, and no other line changes."""
    path = repository / TABLE
    line = next(line for line, row in rows(path) if row["id"] == "f35-mass-crs-2013")
    own = next(line for line, row in rows(path) if row["id"] == "f35-crs-2013-mass-in-kilograms")
    change(path, line, "value", "1000")
    before = path.read_text(encoding="utf-8").splitlines()
    said = [str(one) for one in fix(repository, repository / "build")]
    after = path.read_text(encoding="utf-8").splitlines()

    what = "'f35-crs-2013-mass-in-kilograms' is computed from its rows: 417 became 454"
    assert f"{TABLE}:{own}:value  {what}" == said[0]
    assert [own] == [number for number, two in enumerate(zip(before, after, strict=True), start=1) if two[0] != two[1]]
    assert not any("is stored" in str(problem) for problem in audit(repository)[1])
    assert not any("is computed" in str(one) for one in fix(repository, repository / "build"))


def test_what_is_computed_from_a_computed_figure_follows_too(tmp_path: Path) -> None:
    """A share of American imports, of which the whole is a sum of rows that the customs give."""
    write(DRAWN, tmp_path)
    first, second = "us-compound-imports-selected-origins-2024", "china-share-of-us-compound-imports-2024"
    customs = tmp_path / "datapackage" / "supply" / "data" / "us_compound_imports.csv"
    assert [] == [one.row for one in recomputed(Catalogue(read_tables(tmp_path))) if one.old != one.new]
    change(customs, next(line for line, row in rows(customs) if row["year"] == "2024"), "mass_kg", "9000000")
    written = [[str(one) for one in write_recomputed(Catalogue(read_tables(tmp_path)), tmp_path)] for _ in range(3)]

    assert any(first in line for line in written[0])
    assert any(second in line for line in written[1])
    assert [] == written[2]
