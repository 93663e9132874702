"""Numbers in another notation come back as we write them, or not at all."""

import pytest

from evidence.cells.numerals import meant, with_digits


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("12,5", "12.5"),
        ("0,345", "0.345"),
        ("1234,567", "1234.567"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("-1.234.567,8", "-1234567.8"),
        ("1 234 567", "1234567"),
        ("1\u00a0234", "1234"),
        ("1'234", "1234"),
        ("+5", "5"),
        (".5", "0.5"),
        ("5.", "5"),
        ("007", "7"),
        ("-0", "0"),
        ("−5", "-5"),
        (" 0,50 ", "0.50"),
    ],
)
def test_what_can_be_read_in_one_way_is_written_as_ours(cell: str, expected: str) -> None:
    """Zeros at the end are the source's, and stay."""
    assert expected == meant(cell)


@pytest.mark.parametrize(
    "cell", ["12,345", "1.234", "-1,234", "1,234 567", "80%", "1E+05", "5-10", "W", "", ".", "-", "1,2,3"]
)
def test_what_can_be_read_in_two_ways_is_left_alone(cell: str) -> None:
    """A fraction for one reader, thousands for another; a percent sign is a matter of the unit."""
    assert not meant(cell)


def test_digits_of_other_scripts_are_no_digits_here() -> None:
    """Python reads them, and others do not."""
    assert not meant("٢٣")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("8O", ("O", "80")),
        ("8o,5", ("o", "80,5")),
        ("l5", ("l", "15")),
        ("-2I.O", ("I", "-21.0")),
        ("80", ("", "")),
        ("OO", ("", "")),
        ("80r", ("", "")),
        ("O5", ("", "")),
        ("0o17", ("", "")),
        ("8 l", ("", "")),
        ("1.O.", ("", "")),
    ],
)
def test_letters_that_look_like_digits_are_read_as_these(cell: str, expected: tuple[str, str]) -> None:
    """Within a number, that is: not alone, not beside other marks, and not where programs write another base."""
    assert expected == with_digits(cell)
