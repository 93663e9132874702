"""What spreadsheet programs do to a file is recognised, and what is right is left alone."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from evidence.descriptor import Resource
from evidence.spreadsheet import cell_problems, file_problems, order_problems, sort_rows


def table(folder: Path, text: str, kind: str = "string") -> Resource:
    """Return a table with the columns `id` and `cell`."""
    path = folder / "table.csv"
    path.write_bytes(text.encode())
    fields = [{"name": "id", "type": "string"}, {"name": "cell", "type": kind}]
    properties: dict[str, Any] = {"schema": {"fields": fields, "primaryKey": ["id"]}}
    return Resource("table", path, "table.csv", properties)


def test_a_good_file_has_no_problem(tmp_path: Path) -> None:
    """UTF-8, commas, LF and quoted texts are what is asked for."""
    resource = table(tmp_path, 'id,cell\na,"één, twee; drie"\n')
    assert [] == [*file_problems(resource), *cell_problems(resource), *order_problems(resource)]


def test_only_the_first_problem_of_a_file_is_named(tmp_path: Path) -> None:
    """A file saved wrongly is saved again as a whole: one problem is enough."""
    assert 1 == len(file_problems(table(tmp_path, "\ufeffid;cell\r\na;b\r\n")))


@pytest.mark.parametrize("cell", ["1", "-1", "1.5", "+2", ""])
def test_a_number_is_left_alone(cell: str, tmp_path: Path) -> None:
    """A plain number is no problem, whatever its sign."""
    assert [] == list(cell_problems(table(tmp_path, f"id,cell\na,{cell}\n", "number")))


@pytest.mark.parametrize("cell", ['"1,5"', '"1.234,5"', "1e5", "1_000", "inf"])
def test_a_number_of_a_spreadsheet_is_named(cell: str, tmp_path: Path) -> None:
    """A decimal comma, an exponent, underscores and infinity are not how numbers are stored."""
    found = [str(problem.where) for problem in cell_problems(table(tmp_path, f"id,cell\na,{cell}\n", "number"))]
    assert ["table.csv:2:cell"] == found


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "-cmd", "@SUM(A1)"])
def test_a_formula_is_named(cell: str, tmp_path: Path) -> None:
    """A cell that a spreadsheet would run is refused."""
    found = [problem.what for problem in cell_problems(table(tmp_path, f"id,cell\na,{cell}\n"))]
    assert [f"'{cell}' starts like a spreadsheet formula"] == found


@pytest.mark.parametrize("cell", ["-5", "+31", "a = b", "x@example.org"])
def test_a_text_that_is_no_formula_is_left_alone(cell: str, tmp_path: Path) -> None:
    """A number, or a sign inside a text, is no formula."""
    assert [] == list(cell_problems(table(tmp_path, f"id,cell\na,{cell}\n")))


def test_a_cell_of_any_length_is_read(tmp_path: Path) -> None:
    """A cell that is far too long is a problem, not a crash."""
    resource = table(tmp_path, f"id,cell\na,{'k' * 200_000}\n")
    assert ["the cell holds 200000 characters"] == [problem.what for problem in cell_problems(resource)]


def test_rows_are_sorted_in_place(tmp_path: Path) -> None:
    """Sorting mends what the check of the order finds, and moves nothing the second time."""
    resource = table(tmp_path, 'id,cell\nb,"1, 2"\na,\n')
    assert 1 == len(list(order_problems(resource)))
    assert sort_rows(resource)
    assert 'id,cell\na,\nb,"1, 2"\n' == resource.path.read_text()
    assert not sort_rows(replace(resource))
