"""Numbers, years, dates and truth are written as every program reads them."""

from pathlib import Path

import pytest

from evidence.cells.values import is_plain
from tests.evidence.one_table import faults


@pytest.mark.parametrize("cell", ["0", "1", "-1", "1.5", "-0.5", "0.0", "-46.0", "29000", "100.00", "123456789012345"])
def test_a_plain_number_is_left_alone(cell: str, tmp_path: Path) -> None:
    """A minus, digits, and a point with digits; zeros behind it are the source's."""
    assert [] == faults(tmp_path, cell, "number")
    assert is_plain(cell, "number")


@pytest.mark.parametrize(
    ("cell", "remedy"),
    [
        ("1,5", "write it with a decimal point and no thousands separator"),
        ("-1.234,5", "write it with a decimal point and no thousands separator"),
        ("1.234.567,89", "write it with a decimal point and no thousands separator"),
        ("1,234,567", "write the digits without separators"),
        ("29 000", "write the digits without separators"),
        ("29'000", "write the digits without separators"),
        ("+1.5E-05", "write the number out in full"),
        ("2E+05", "write the number out in full"),
        ("12_345_678", "write the digits without underscores"),
        ("-Infinity", "leave the cell empty when there is no number"),
        ("NAN", "leave the cell empty when there is no number"),
        ("sNaN", "leave the cell empty when there is no number"),
        ("NaN123", "leave the cell empty when there is no number"),
        ("1234567890123456", "no source measures this precisely: write at most fifteen digits"),
        ("-0.3000000000000004", "no source measures this precisely: write at most fifteen digits"),
        ("(29000)", "write a minus where it is less than zero"),
    ],
)
@pytest.mark.parametrize("kind", ["number", "integer"])
def test_the_remedy_for_a_number_of_a_spreadsheet(cell: str, remedy: str, kind: str, tmp_path: Path) -> None:
    """Each way to write a number wrongly has its own, in columns of whole numbers too."""
    assert [f"'{cell}' is how a program writes a number → {remedy}"] == faults(tmp_path, cell, kind)


@pytest.mark.parametrize(
    ("cell", "kind", "line"),
    [
        ("8O", "number", "'8O' is not a number: the letter O is no zero → write 80"),
        ("8OO", "integer", "'8OO' is not a integer: the letter O is no zero → write 800"),
        ("2o24", "year", "'2o24' is not a year: the letter o is no zero → write 2024"),
        ("1O,5", "number", "'1O,5' is not a number: the letter O is no zero → write 10.5"),
        ("1l.5", "number", "'1l.5' is not a number: the letter l is no 1 → write 11.5"),
        ("I5O", "number", "'I5O' is not a number: the letter I is no 1 → write 150"),
        (
            "1O,OOO",
            "number",
            "'1O,OOO' is not a number: the letter O is no zero → write digits with a decimal point, such as 80 or 12.5",
        ),
        ("8O", "year", "'8O' is not a year: the letter O is no zero → write a year, such as 2024"),
    ],
)
def test_a_letter_in_a_number_is_no_mark_of_a_footnote(cell: str, kind: str, line: str, tmp_path: Path) -> None:
    """What it looks like is meant; what could be two numbers then is left to whoever has the source."""
    assert [line] == faults(tmp_path, cell, kind)


@pytest.mark.parametrize(
    ("cell", "remedy"),
    [
        ("+2", "write it without the plus sign"),
        ("029000", "write it without a zero in front"),
        ("29000.", "write a digit after the point, or leave the point out"),
        (".5", "write a 0 before the point"),
        ("-0", "write 0"),
        ("-0.00", "write 0"),
        ("−5", "write an ordinary minus (-) before it"),
        ("5-", "write an ordinary minus (-) before it"),
        ("29%", "write the number alone: the unit has its own column"),
        ("29000 t", "write the number alone: the unit has its own column, or stands in the name of this one"),
        ("$5", "write the number alone: the unit has its own column, or stands in the name of this one"),
        ("C$5 million", "write the number alone: the unit has its own column, or stands in the name of this one"),
        ("1/2", "write a fraction with a decimal point"),
        ("½", "write a fraction with a decimal point"),
        ("0x1F", "write it with ordinary digits"),
    ],
)
def test_the_remedy_for_another_number(cell: str, remedy: str, tmp_path: Path) -> None:
    """Python reads some of these, and a spreadsheet, R or DuckDB another thing, or a text."""
    assert [f"'{cell}' is not a plain number → {remedy}"] == faults(tmp_path, cell, "number")
    assert not is_plain(cell, "number")


@pytest.mark.parametrize(
    ("kind", "cell", "expected"),
    [
        ("number", "many", "'many' is not a number → write digits with a decimal point, such as 80 or 12.5"),
        ("number", "k" * 99, f"'{'k' * 40}…' is not a number → write digits with a decimal point, such as 80 or 12.5"),
        ("integer", "1.5", "'1.5' is not a integer → write a whole number, such as 2024"),
        ("year", "then", "'then' is not a year → write a year, such as 2024"),
        ("year", "24", "'24' is not a year → write a year, such as 2024"),
        ("year", "+2024", "'+2024' is not a year → write a year, such as 2024"),
        ("boolean", "TRUE", "'TRUE' is not a boolean → write true or false"),
        ("boolean", "1", "'1' is not a boolean → write true or false"),
        ("date", "22-11-2026", "'22-11-2026' is not an ISO date → write year-month-day, such as 2026-11-22"),
        ("date", "1/2/26", "'1/2/26' is not an ISO date → write year-month-day, such as 2026-11-22"),
        ("date", "20261122", "'20261122' is not a date → write year-month-day, such as 2026-11-22"),
        ("date", "2026-W47-7", "'2026-W47-7' is not a date → write year-month-day, such as 2026-11-22"),
        ("date", "2026-02-30", "'2026-02-30' is not a date → write year-month-day, such as 2026-11-22"),
        ("date", "2026-11-22T00:00", "'2026-11-22T00:00' is not a date → write year-month-day, such as 2026-11-22"),
    ],
)
def test_each_type_has_its_remedy(kind: str, cell: str, expected: str, tmp_path: Path) -> None:
    """It says how such a cell is written."""
    assert [expected] == faults(tmp_path, cell, kind)
    assert not is_plain(cell, kind)


@pytest.mark.parametrize(
    ("kind", "cell"),
    [("integer", "-12"), ("year", "1900"), ("boolean", "false"), ("date", "2024-02-29"), ("number", ""), ("date", "")],
)
def test_what_is_plain_is_left_alone(kind: str, cell: str, tmp_path: Path) -> None:
    """An empty cell too: whether it may be empty is another question."""
    assert [] == faults(tmp_path, cell, kind)


@pytest.mark.parametrize("cell", ["1,5", "2E+05", "1_000", "22-11-2026", "inf"])
def test_in_a_text_a_number_may_look_like_anything(cell: str, tmp_path: Path) -> None:
    """Only a column of numbers is read as numbers, and one of dates as dates."""
    assert [] == faults(tmp_path, cell)
