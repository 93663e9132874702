"""The order of the rows of a table: what is found, and what sorting moves."""

from pathlib import Path

import pytest

from evidence.spreadsheet import order_problems, shape_problems, sort_rows
from tests.evidence.test_spreadsheet import table


def test_a_row_out_of_order_is_named_once(tmp_path: Path) -> None:
    """The first of them, with its neighbour; sorting mends the others too."""
    (problem,) = order_problems(table(tmp_path, "id,cell\nb,1\nc,2\na,3\n0,4\n"))

    assert "table.csv:4:id  'a' stands after 'c' → sort the rows by id (`build.py sort` does it)" == str(problem)


def test_a_key_of_two_columns_is_sorted_by_both(tmp_path: Path) -> None:
    """The second decides where the first is the same."""
    resource = table(tmp_path, "id,cell\na,2\na,1\n")
    resource.properties["schema"]["primaryKey"] = ["id", "cell"]

    assert ["'a 1' stands after 'a 2'"] == [problem.what for problem in order_problems(resource)]
    assert ["sort the rows by id, cell (`build.py sort` does it)"] == [one.remedy for one in order_problems(resource)]
    assert sort_rows(resource)
    assert "id,cell\na,1\na,2\n" == resource.path.read_text()


def test_rows_with_the_same_key_are_in_order(tmp_path: Path) -> None:
    """That they have the same key is said elsewhere."""
    assert [] == list(order_problems(table(tmp_path, "id,cell\na,2\na,1\n")))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("id,cell\na,b\n", []),
        ("id,cell\na\nb,c\nd,e,f\n", [2, 4]),
        ("cell,id\na,b\n", [1]),
        ("id,cell,more\na,b\n", [1]),
        ("id,cell\ncell,id\n", []),
    ],
)
def test_rows_with_other_columns_are_not_sorted(text: str, lines: list[int], tmp_path: Path) -> None:
    """Each is named, the header among them; a row may hold any words."""
    expected = [
        f"table.csv:{line}  the columns are not those of the descriptor → run `make check`, and mend this line first"
        for line in lines
    ]

    assert expected == [str(problem) for problem in shape_problems(table(tmp_path, text))]


def test_a_sorted_file_keeps_its_letters(tmp_path: Path) -> None:
    """It is read and written as UTF-8, with LF line ends, quotation marks only where they are needed."""
    resource = table(tmp_path, 'id,cell\n"b",é\na,"één, twee"\n')

    assert sort_rows(resource)
    assert 'id,cell\na,"één, twee"\nb,é\n'.encode() == resource.path.read_bytes()
