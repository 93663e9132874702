"""What `build.py fix` writes of a change that nobody told of: the entry, but for why, and the verdicts that follow."""

import csv
from pathlib import Path

import pytest

from evidence.audit import audit
from evidence.catalogue import Catalogue
from evidence.draft_entries import drafts, unsaid_problems
from evidence.plain_tables import read_tables
from evidence.releases import freeze, last
from publishing.tidying import fix
from tests.broken.cells import change, rows
from tests.broken.corrections import FOLDER
from tests.broken.repository import write_good

FIGURES = "datapackage/figures/data/figures.csv"
CLAIMS = "datapackage/figures/data/claims.csv"
FIGURE, DAY = "dependence-2024-survey", "2026-11-23"


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """Return a small repository with a release of all that it holds."""
    write_good(tmp_path)
    freeze(tmp_path, DAY)
    return tmp_path


def _write(repository: Path, row: str, column: str, cell: str, file: str = FIGURES) -> None:
    line = next(line for line, found in rows(repository / file) if found["id"] == row)
    change(repository / file, line, column, cell)


def _fix(repository: Path) -> list[str]:
    return [str(line) for line in fix(repository, repository / "build")]


def _entries(repository: Path) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    names = ("corrections.csv", "corrected_cells.csv")
    found = [list(csv.DictReader((repository / FOLDER / name).read_text("utf-8").splitlines())) for name in names]
    return found[0], found[1]


def test_the_entry_of_a_change_is_written_but_for_why(released: Path) -> None:
    """What was and what is; then only the reason is lacking, and the check says so at its cells."""
    _write(released, FIGURE, "high", "71")
    said = _fix(released)
    (entry,), (cell,) = _entries(released)

    assert f"wrote the change '{entry['id']}' (cells: 1)" in said
    assert any(line.startswith("say why in both languages") for line in said)
    assert ("correction", "", "", "false") == tuple(entry[name] for name in ("kind", "why_nl", "why_en", "consent"))
    assert entry["id"].endswith(f"-{FIGURE}")
    assert ("high", "70", "71", entry["id"]) == tuple(cell[name] for name in ("field", "old", "new", "correction_id"))
    assert {("corrections.csv", "why_nl"), ("corrections.csv", "why_en")} <= {
        (one.where.file.rpartition("/")[2], one.where.column) for one in audit(released)[1]
    }


def test_an_entry_is_written_once(released: Path) -> None:
    """Nothing is left to tell, so a second time nothing is written."""
    _write(released, FIGURE, "high", "71")
    _fix(released)
    before = _entries(released)

    assert [] == [line for line in _fix(released) if "wrote the change" in line]
    assert before == _entries(released)


def test_what_changes_more_comes_into_the_same_entry(released: Path) -> None:
    """Until it is released: a cell that changed again says its last value, and another cell is one more."""
    _write(released, FIGURE, "high", "71")
    _fix(released)
    _write(released, FIGURE, "high", "72")
    _write(released, FIGURE, "locator", "page 9")
    _fix(released)
    (entry,), cells = _entries(released)

    assert [("high", "70", "72"), ("locator", "page 9")] == [
        (cells[0]["field"], cells[0]["old"], cells[0]["new"]),
        (cells[1]["field"], cells[1]["new"]),
    ]
    assert [f"{entry['id']}-c01", f"{entry['id']}-c02"] == [one["id"] for one in cells]


def test_what_follows_from_a_row_is_one_entry_and_what_does_not_another(released: Path) -> None:
    """The claim that the figure is about comes with it; a figure about something else has its own."""
    claim = next(found["id"] for _, found in rows(released / CLAIMS))
    _write(released, FIGURE, "high", "71")
    _write(released, claim, "unknown_en", "What other yearbooks say.", CLAIMS)
    _write(released, "f35-mass-crs-2013", "locator", "page 99")
    release = last(released)
    assert release
    found = drafts(release, released, Catalogue(read_tables(released)))

    assert [["claims", "figures"], ["figures"]] == [sorted({one.table[1] for one in draft.cells}) for draft in found]
    assert found[0].id.endswith(FIGURE)
    assert found[1].id.endswith("f35-mass-crs-2013")


def test_two_entries_never_have_one_id(released: Path) -> None:
    """Two tables can have rows of one name: the second entry gets a number behind it."""
    units = "datapackage/figures/data/units.csv"
    (first, *_), path = [found["id"] for _, found in rows(released / units)], released / FIGURES
    text = path.read_text("utf-8")
    path.write_text(text.replace("f35-mass-crs-2013", first), encoding="utf-8")
    release = last(released)
    assert release
    freeze(released, "2026-11-25")
    _write(released, first, "locator", "page 99")
    _write(released, first, "name_en", "something else", units)
    release = last(released)
    assert release
    ids = [one.id for one in drafts(release, released, Catalogue(read_tables(released)))]

    assert 2 == len(ids) == len(set(ids))


def test_a_verdict_that_follows_is_written(released: Path) -> None:
    """With what it was, and which words have to be read again; the entry holds the verdict too."""
    claim, right = next((found["id"], found["verdict"]) for _, found in rows(released / CLAIMS))
    wrong = "disputed" if right != "disputed" else "unverified"
    _write(released, claim, "verdict", wrong, CLAIMS)
    said = _fix(released)

    assert any(f"'{claim}' follows from its rows: '{wrong}' became '{right}'" in line for line in said)
    assert any("read title, answer and reason again" in line for line in said)
    assert right == next(found["verdict"] for _, found in rows(released / CLAIMS))
    assert ([], []) == _entries(released)


def test_while_something_else_is_wrong_nothing_is_told(released: Path) -> None:
    """A number that is none is no change yet."""
    _write(released, FIGURE, "high", "many")

    assert not any("wrote the change" in line for line in _fix(released))
    assert ([], []) == _entries(released)


def test_the_notice_has_the_same_rows(released: Path) -> None:
    """Whoever has no program can paste them: both lines stand in the remedy."""
    _write(released, FIGURE, "high", "71")
    (notice,) = unsaid_problems(released, Catalogue(read_tables(released)))
    _fix(released)
    files = [(released / FOLDER / name).read_text("utf-8") for name in ("corrections.csv", "corrected_cells.csv")]

    assert all(text.splitlines()[1] in str(notice.remedy) for text in files)
