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


@pytest.mark.parametrize(
    ("length", "expected"),
    [(5_000, []), (5_001, ["table.csv:2:cell  the cell holds 5001 characters → keep it below 5000"])],
)
def test_a_cell_may_hold_five_thousand_characters(length: int, expected: list[str], tmp_path: Path) -> None:
    """One more is too long: nobody reads it in a table, and it may be a whole document."""
    assert expected == [str(one) for one in cell_problems(table(tmp_path, f"id,cell\na,{'k' * length}\n"))]


@pytest.mark.parametrize(
    ("cell", "remedy"),
    [
        ('"1,5"', "write it with a decimal point and no thousands separator"),
        ('"-1.234,5"', "write it with a decimal point and no thousands separator"),
        ('"1.234.567,89"', "write it with a decimal point and no thousands separator"),
        ("+1.5E-05", "write the number out in full"),
        ("2E+05", "write the number out in full"),
        ("12_345_678", "write the digits without underscores"),
        ("-Infinity", "leave the cell empty when there is no number"),
        ("NAN", "leave the cell empty when there is no number"),
        ("1234567890123456", "no source measures this precisely: write at most fifteen digits"),
        ("-0.3000000000000004", "no source measures this precisely: write at most fifteen digits"),
    ],
)
@pytest.mark.parametrize("kind", ["number", "integer"])
def test_the_remedy_for_a_number_of_a_spreadsheet(cell: str, remedy: str, kind: str, tmp_path: Path) -> None:
    """Each way to write a number wrongly has its own, in columns of whole numbers too."""
    (problem,) = cell_problems(table(tmp_path, f"id,cell\na,{cell}\n", kind))

    assert f"table.csv:2:cell  '{cell.strip(chr(34))}' is how a spreadsheet writes a number → {remedy}" == str(problem)


@pytest.mark.parametrize("cell", ["123456789012345", "0.00000000000001", "-123.456"])
def test_fifteen_digits_are_left_alone(cell: str, tmp_path: Path) -> None:
    """A computer keeps as many, so no digit is made up."""
    assert [] == list(cell_problems(table(tmp_path, f"id,cell\na,{cell}\n", "number")))


@pytest.mark.parametrize("cell", ["1,5", "2E+05", "1_000", "inf"])
def test_in_a_text_a_number_may_look_like_anything(cell: str, tmp_path: Path) -> None:
    """Only a column of numbers is read as numbers."""
    assert [] == list(cell_problems(table(tmp_path, f'id,cell\na,"{cell}"\n')))


@pytest.mark.parametrize("cell", [" k", "k ", "\u00a0k", "k\u2009"])
def test_a_blank_around_a_cell_is_named(cell: str, tmp_path: Path) -> None:
    """Nobody sees it, and it makes another id of the same word."""
    problems = [str(problem) for problem in cell_problems(table(tmp_path, f"id,cell\na,{cell}\n"))]

    assert ["table.csv:2:cell  the cell starts or ends with a blank → remove the blank"] == problems


def test_a_tab_before_a_text_is_a_formula_too(tmp_path: Path) -> None:
    """Some programs skip it and run what follows; the start of the cell is shown."""
    problems = [str(problem) for problem in cell_problems(table(tmp_path, "id,cell\na,\t=1+1 and more than this\n"))]

    formula = "'[U+0009]=1+1 and more than ' starts like a spreadsheet formula"

    assert [
        "table.csv:2:cell  the cell starts or ends with a blank → remove the blank",
        f"table.csv:2:cell  {formula} → begin with a letter, a digit or a quotation mark",
    ] == problems


@pytest.mark.parametrize("day", ["22-11-2026", "1/2/26", "22.11.2026"])
def test_a_date_of_a_spreadsheet_is_named(day: str, tmp_path: Path) -> None:
    """Day first or month first, nobody can tell; in a text it is left alone."""
    expected = f"table.csv:2:cell  '{day}' is not an ISO date → write year-month-day, such as 2026-11-22"

    assert [expected] == [str(one) for one in cell_problems(table(tmp_path, f"id,cell\na,{day}\n", "date"))]
    assert [] == list(cell_problems(table(tmp_path, f"id,cell\na,{day}\n")))


def test_an_iso_date_is_left_alone(tmp_path: Path) -> None:
    """It is how dates are stored."""
    assert [] == list(cell_problems(table(tmp_path, "id,cell\na,2026-11-22\n", "date")))


def test_a_row_of_another_length_is_left_to_frictionless(tmp_path: Path) -> None:
    """Its cells stand in other columns than they seem to; the rows after it are looked at."""
    problems = cell_problems(table(tmp_path, "id,cell\na, k,l\nb\nc, k\n"))

    assert ["table.csv:4:cell"] == [str(problem.where) for problem in problems]


def test_a_column_that_is_not_described_is_a_text(tmp_path: Path) -> None:
    """That it is not described is said elsewhere; its cells are looked at all the same."""
    problems = cell_problems(table(tmp_path, "id,other\na,=1+1\nb,1E5\n"))

    assert ["table.csv:2:other"] == [str(problem.where) for problem in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id,cell\na\0,b\n", "1  the file holds a NUL byte, so it is not a text file → {utf8}"),
        ("\ufeffid,cell\na,b\n", "1  the file starts with a byte-order mark → save it as UTF-8 without BOM"),
        ("id,cell\r\na,b\r\n", "1  the file has Windows line ends (CRLF) → save it with LF line ends"),
        ("id;cell\na;b\n", "1  the columns are separated by semicolons → {utf8}"),
        ("id;cell\na,b\n", "1  the columns are separated by semicolons → {utf8}"),
        ("id,cell\n", "1  the table has no rows → add a row, or remove the table"),
        ("id,cell\n\n\n", "1  the table has no rows → add a row, or remove the table"),
        ("id,cell\na,b", "1  the last line has no line end → end the file with a line end"),
        (
            'id,cell\na,b\nb,"c\nd"\ne,f\n',
            "3  a cell in this row holds a line break → write it on one line, and close each quotation mark",
        ),
    ],
)
def test_a_file_that_was_saved_wrongly_is_named(text: str, expected: str, tmp_path: Path) -> None:
    """One line says what is wrong with the whole of it, and how to save it."""
    line = expected.format(utf8="save it as 'CSV UTF-8', comma separated")

    assert [f"table.csv:{line}"] == [str(problem) for problem in file_problems(table(tmp_path, text))]


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    """What is not UTF-8 is not read as something else."""
    resource = table(tmp_path, "id,cell\na,b\n")
    resource.path.write_bytes("id,cell\na,é\n".encode("latin-1"))

    assert ["table.csv:1  the file is not UTF-8 → save it as 'CSV UTF-8', comma separated"] == [
        str(problem) for problem in file_problems(resource)
    ]


def test_a_column_may_have_a_semicolon_in_its_name(tmp_path: Path) -> None:
    """Where there are commas, they separate."""
    assert [] == file_problems(table(tmp_path, "id,cell;more\na,b\n"))
