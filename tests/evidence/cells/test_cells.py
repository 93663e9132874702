"""Single cells: blanks around them, their length, formulas, and that nothing in them ends the program."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.cells import cell_problems
from tests.evidence.one_table import faults, table

FORMULA = "begin with a letter, a digit or a quotation mark"


@pytest.mark.parametrize(
    ("cell", "code"),
    [(" k", ""), ("k ", ""), ("\u00a0k", " (U+00A0)"), ("k\u2009", " (U+2009)"), ("\tk", " (U+0009)")],
)
def test_a_blank_around_a_cell_is_named(cell: str, code: str, tmp_path: Path) -> None:
    """Nobody sees it, and it makes another id of the same word; an unusual one has its code."""
    assert f"the cell starts or ends with a blank{code} → remove the blank" == faults(tmp_path, cell)[0]


@pytest.mark.parametrize(
    ("length", "expected"), [(5_000, []), (5_001, ["the cell holds 5001 characters → keep it below 5000"])]
)
def test_a_cell_may_hold_five_thousand_characters(length: int, expected: list[str], tmp_path: Path) -> None:
    """One more is too long: nobody reads it in a table, and it may be a whole document."""
    assert expected == faults(tmp_path, "k" * length)


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "-cmd", "@SUM(A1)", "＝1+1", "-1+cmd"])
def test_a_formula_is_named(cell: str, tmp_path: Path) -> None:
    """A cell that a spreadsheet would run is refused, also with a sign of full width."""
    assert f"'{cell}' starts like a spreadsheet formula → {FORMULA}" in faults(tmp_path, cell)


@pytest.mark.parametrize("cell", ["-5", "+31", "a = b", "x@example.org"])
def test_a_text_that_is_no_formula_is_left_alone(cell: str, tmp_path: Path) -> None:
    """A number, or a sign inside a text, is no formula."""
    assert [] == faults(tmp_path, cell)


def test_a_formula_in_a_number_is_a_formula(tmp_path: Path) -> None:
    """A minus is not."""
    assert f"'=1+1' starts like a spreadsheet formula → {FORMULA}" == faults(tmp_path, "=1+1", "number")[0]
    assert [] == faults(tmp_path, "-1", "number")


def test_a_row_of_another_shape_is_left_to_its_shape(tmp_path: Path) -> None:
    """Its cells stand in other columns than they seem to; the rows after it are looked at."""
    problems = cell_problems(table(tmp_path, "id,cell\na, k,l\nb\nc, k\n"))

    assert ["table.csv:4:cell"] == [str(problem.where) for problem in problems]


KINDS = ["string", "number", "integer", "year", "boolean", "date", "time"]
DESCRIBED = [{}, {"constraints": {"pattern": "https?://.+"}}, {"constraints": {"enum": ["a"]}}, {"name": "note_nl"}]


@given(cell=st.text(max_size=40), kind=st.sampled_from(KINDS), described=st.sampled_from(DESCRIBED))
def test_any_text_gives_problems_and_no_fault(
    cell: str, kind: str, described: dict[str, object], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever stands in a cell, what is said of it is one line in which everything can be seen."""
    text = f"id,cell\na,{cell.replace(',', '').replace(chr(10), '').replace(chr(13), '').replace(chr(34), '')}\n"
    problems = cell_problems(table(tmp_path_factory.getbasetemp(), text, kind, **described))

    assert all(str(problem).isprintable() for problem in problems)


@given(address=st.from_regex(r"https?://[^,\n\r\"]{0,40}", fullmatch=True))
def test_any_address_gives_problems_and_no_fault(address: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Python's own reader of addresses raises an exception at some of them."""
    resource = table(tmp_path_factory.getbasetemp(), f"id,cell\na,{address}\n", format="uri")

    assert all(str(problem).isprintable() for problem in cell_problems(resource))
