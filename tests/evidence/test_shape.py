"""The header and the rows of a table have the columns of the descriptor, and one mistake is one line."""

from pathlib import Path

import pytest

from evidence.shape import header_problems, is_in_shape, misshapen, row_problems
from tests.evidence.one_table import table

SAME = "make the header and the descriptor name the same columns, in the same order"
ONLY_WITH_COMMA = "take them off: only a text with a comma has them"
NO_QUOTES = "marks that are no quotation marks of CSV"
WRITE_QUOTES = 'write " before and after it'
TOO_MANY = "quote a text that holds a comma, and write decimals with a point"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("id, cell", "the column 'cell' has a blank, or a character that cannot be seen, in its name → remove it"),
        ("id ,cell", "the column 'id' has a blank, or a character that cannot be seen, in its name → remove it"),
        ("id,\u00a0cell", "the column 'cell' has a blank, or a character that cannot be seen, in its name → remove it"),
        (
            "i\u200bd,ce\u00adll",
            "the column 'id', 'cell' has a blank, or a character that cannot be seen, in its name → remove it",
        ),
        (
            ",id,cell",
            "the first column, which has no name, holds row numbers of a program → take it out of each row",
        ),
        (
            "Unnamed: 0,id,cell",
            "the first column, 'Unnamed: 0', holds row numbers of a program → take it out of each row",
        ),
        ("id,cell,", "column 3 has no name → take it out of each row, or name it in the descriptor too"),
        ("id,", "column 2 has no name → take it out of each row, or name it in the descriptor too"),
        ("id,cell;;", "the line ends with ';;' → take that off each row"),
        ("id,id", "the column 'id' stands twice in the header → keep one of them"),
        ("cell,id", f"the column 'cell' stands where 'id' is expected → {SAME}"),
        ("id,Cell", "the column 'Cell' is written with other capitals → begin with id,cell"),
        ("ID,CELL", "the column 'ID' is written with other capitals → begin with id,cell"),
        ('"id,cell"', f"each row stands between quotation marks as a whole → {ONLY_WITH_COMMA}"),
        ("'id','cell'", f"the names of the columns stand between {NO_QUOTES} → take them off"),
        ("“id”,“cell”", f"the names of the columns stand between {NO_QUOTES} → take them off"),
        ("\nid,cell", "this line is not of the table: the header stands in line 2 → remove what stands above it"),
        (
            "My rows,\nid,cell",
            "this line is not of the table: the header stands in line 2 → remove what stands above it",
        ),
        (
            "# exported\n\nid,cell",
            "these 2 lines are not of the table: the header stands in line 3 → remove what stands above it",
        ),
        ("id", f"the column 'cell' is missing → {SAME}"),
        ("id,cell,more", f"the column 'more' is not in the descriptor → {SAME}"),
        ("", "this line does not name the columns → begin the file with id,cell"),
        ("c,d", "this line does not name the columns → begin the file with id,cell"),
    ],
)
def test_a_header_is_told_what_is_wrong_in_one_line(header: str, expected: str, tmp_path: Path) -> None:
    """The cause, not what follows from it."""
    problems = header_problems(table(tmp_path, f"{header}\na,b\n"))

    assert [f"table.csv:1  {expected}"] == [str(problem) for problem in problems]


def test_the_header_of_the_descriptor_is_right(tmp_path: Path) -> None:
    """Nothing is said of it."""
    assert [] == header_problems(table(tmp_path, "id,cell\na,b\n"))


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("", "3  the row is blank → remove the blank line"),
        (",", "3  the row is blank → remove the blank line"),
        ("a;b", "3  the cells of this row are separated by semicolons → write commas between them"),
        ("a\tb", "3  the cells of this row are separated by tabs → write commas between them"),
        ("a|b", "3  the cells of this row are separated by pipes → write commas between them"),
        ("  ,\u00a0", "3  the row is blank → remove the blank line"),
        ("id,cell", "3  the header stands here again → remove this line"),
        ("c,d,", "3  the row ends with a comma too many → take off what is too many"),
        ("c,d,,,", "3  the row ends with 3 commas too many → take off what is too many"),
        ("c,d,e,f", f"3  there is a cell too many: 'e' → {TOO_MANY}"),
        ("c,“d,e”", f"3  the text that begins with “ stands between {NO_QUOTES} → {WRITE_QUOTES}"),
        ("c,'d,e'", f"3  the text that begins with ' stands between {NO_QUOTES} → {WRITE_QUOTES}"),
        ("c,'t Hooft,e", f"3  there is a cell too many: 'e' → {TOO_MANY}"),
        ("c", "3  the row has too few cells → write a comma for each empty cell"),
    ],
)
def test_a_row_of_another_shape_is_named(row: str, expected: str, tmp_path: Path) -> None:
    """Its cells do not stand in the columns that they seem to stand in."""
    problems = row_problems(table(tmp_path, f"id,cell\na,b\n{row}\n"))

    assert [f"table.csv:{expected}"] == [str(problem) for problem in problems]


def test_what_is_wrong_with_each_row_is_said_once(tmp_path: Path) -> None:
    """A program wrote them all, and they are mended in one go."""
    problems = row_problems(table(tmp_path, "id,cell\na,b,\nc,d,\ne,f,\n"))

    assert [
        "table.csv:2  the row ends with a comma too many (likewise in each other row) → take off what is too many"
    ] == [str(problem) for problem in problems]


def test_two_rows_with_different_faults_are_both_named(tmp_path: Path) -> None:
    """Each has its own remedy."""
    assert [2, 3] == [problem.where.line for problem in row_problems(table(tmp_path, "id,cell\na\nb,c,d\n"))]


@pytest.mark.parametrize(
    ("row", "good"), [(["a", ""], True), (["a"], False), (["a", "b", ""], False), (["", ""], False), ([], False)]
)
def test_a_row_in_shape_has_a_cell_for_each_column(row: list[str], good: bool) -> None:  # noqa: FBT001 (as the case says)
    """And not all of them are empty."""
    assert good is is_in_shape(row, ["id", "cell"])


def test_rows_whose_cells_are_elsewhere_are_known(tmp_path: Path) -> None:
    """No check of what rows say looks at them, also where one line speaks for all of them."""
    resource = table(tmp_path, "id,cell\na;b\nc,d\n\ne,f,g\n")

    assert ["table.csv:2", "table.csv:4", "table.csv:5"] == [str(place) for place in misshapen(resource)]
