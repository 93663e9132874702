"""What is mended in a repository, and what is said of it."""

from pathlib import Path

import pytest

from evidence.audit import audit
from publishing.tidying import MOST_LINES, fix
from tests.broken.repository import write_good

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
