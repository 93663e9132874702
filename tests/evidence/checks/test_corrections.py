"""What is said to have been changed is held against the tables: a change that never was, or hides another, is named."""

from pathlib import Path

import pytest

from evidence.audit import audit
from tests.broken.corrections import CELL, ID, again, remember

ROW = "datapackage/corrections/data/corrections.csv:2"
CELLS = "datapackage/corrections/data/corrected_cells.csv:2"


def _said(repository: Path) -> list[str]:
    return [str(problem) for problem in audit(repository)[1]]


@pytest.mark.parametrize("kind", ["correction", "revision", "update"])
def test_a_change_of_a_number_is_in_order(kind: str, repository: Path) -> None:
    """Three of the four kinds may change a number; somebody who agrees is named."""
    remember(repository, {"kind": kind, "who": "A. Reader", "consent": "true"}, {})
    assert [] == _said(repository)


def test_a_clarification_of_a_text_is_in_order(repository: Path) -> None:
    """It changes what is said about a number, in both languages."""
    texts = [
        {"field": "label_nl", "old": "Afhankelijkheid", "new": "Afhankelijkheid volgens een jaarboek"},
        {"field": "label_en", "old": "Dependence", "new": "Dependence according to a yearbook", "id": f"{ID}-c02"},
    ]
    remember(repository, {"kind": "clarification"}, *texts)
    assert [] == _said(repository)


def test_a_row_that_came_and_one_that_went_are_in_order(repository: Path) -> None:
    """Without a column the change is of the whole row, which is named where it was."""
    came = {"field": "", "old": "", "new": CELL["row"]}
    went = {"field": "", "old": "dependence-2020", "new": "", "row": "dependence-2020", "id": f"{ID}-c02"}
    remember(repository, {"kind": "update"}, came, went)
    assert [] == _said(repository)


@pytest.mark.parametrize(
    ("correction", "line"),
    [
        ({"id": "reliance"}, "id  'reliance' does not begin with the day of the change → begin it with '2026-11-24-'"),
        ({"kind": "mistake"}, "kind  'mistake' is not one of the allowed words → use one of: "),
        ({"why_en": ""}, "why_en  the cell is empty"),
        ({"who": "A. Reader"}, "who  somebody is named who has not agreed to it → leave it empty; or ask, "),
        ({"consent": "true"}, "consent  nobody is named → write false, or fill in who"),
        ({"date": "24-11-2026"}, "date  '24-11-2026' is not an ISO date"),
    ],
)
def test_a_change_that_is_not_right_is_named(correction: dict[str, str], line: str, repository: Path) -> None:
    """Its own row says what is wrong with it."""
    id_ = correction.get("id", ID)
    remember(repository, correction, {"correction_id": id_, "id": f"{id_}-c01"})
    assert [f"{ROW}:{line}"] == [said[: len(f"{ROW}:{line}")] for said in _said(repository)]


@pytest.mark.parametrize(
    ("cell", "line"),
    [
        ({"id": "c01"}, "id  'c01' is not named after the change that it belongs to → begin it with"),
        ({"package": "figure"}, "resource  there is no table 'figures' in 'figure' → write the name of a package"),
        ({"resource": "figurs"}, "resource  there is no table 'figurs' in 'figures' → "),
        ({"field": "valu"}, "field  the table figures has no column 'valu' → "),
        ({"row": "dependence-2024"}, "row  'dependence-2024' is not in the table figures → "),
        ({"old": "70"}, "new  old and new are the same → write what it said, and what it says"),
        ({"old": "75,5"}, "old  '75,5' is not a number → write it as it stands in the table"),
        ({"field": "", "old": "75"}, "old  a whole row either came or went → write 'dependence-2024-survey' in one"),
    ],
)
def test_a_cell_that_is_not_there_or_did_not_change_is_named(cell: dict[str, str], line: str, repository: Path) -> None:
    """The line of the cell says so, and no other line does."""
    remember(repository, {}, cell)
    assert [f"{CELLS}:{line}"] == [said[: len(f"{CELLS}:{line}")] for said in _said(repository)]


@pytest.mark.parametrize(("field", "old"), [("high", "75"), ("qualifier", "about"), ("geography", "CHN")])
def test_a_clarification_changes_no_number_and_no_code(field: str, old: str, repository: Path) -> None:
    """What says something else is a correction, whatever it is called."""
    remember(repository, {"kind": "clarification"}, {"field": field, "old": old, "new": ""})
    expected = f"{CELLS}:field  a 'clarification' changes words, and {field} holds none → call the change what it is"
    assert [expected] == _said(repository)


def test_a_change_of_no_cell_is_named(repository: Path) -> None:
    """Nobody could say what it was before."""
    remember(repository, {}, {})
    path = repository / "datapackage" / "corrections" / "data" / "corrected_cells.csv"
    path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    assert [f"{ROW}:id  '{ID}' says of no cell what it was → add a row to corrected_cells.csv"] == _said(repository)


def test_changes_of_one_cell_follow_each_other(repository: Path) -> None:
    """What it became by the first is what it was before the second: nothing happened between them unseen."""
    remember(repository, {}, {"old": "80", "new": "75"})
    remember(repository, *again("2026-11-25", old="75", new="70"))
    assert [] == _said(repository)


def test_a_change_between_two_changes_is_named(repository: Path) -> None:
    """Somebody left one out, or slipped."""
    remember(repository, {}, {"old": "80", "new": "76"})
    remember(repository, *again("2026-11-25", old="75", new="70"))
    expected = f"before this the cell said '75', and '76' since '{ID}' → write what it said before each of the two"
    assert [f"{CELLS.removesuffix('2')}3:old  {expected}"] == _said(repository)


def test_a_change_far_in_the_future_is_named(repository: Path) -> None:
    """Nobody mended anything years after all other looks."""
    remember(repository, *again("2036-11-25"))
    assert ["date"] == [problem.where.column for problem in audit(repository)[1]]


def test_without_rows_the_tables_are_in_order(repository: Path) -> None:
    """Nothing has been changed since it was published: the rule, and no mistake of the file."""
    folder = repository / "datapackage" / "corrections" / "data"
    assert [1, 1] == [len(path.read_text(encoding="utf-8").splitlines()) for path in folder.iterdir()]
    assert [] == _said(repository)


def test_any_other_table_without_rows_is_a_mistake(repository: Path) -> None:
    """Also one that is called the same in another package."""
    path = repository / "datapackage" / "figures" / "data" / "units.csv"
    path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    assert any("the table has no rows" in said for said in _said(repository))
