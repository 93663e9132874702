"""Numbers as a source gives them."""

from dataclasses import replace

import pytest

from evidence.catalogue import Catalogue
from evidence.quantity import NO_BREAK, Quantity, missing_words, number, period, readable, speaks


@pytest.mark.parametrize(
    ("quantity", "language", "expected"),
    [
        (Quantity(91.3), "nl", "91,3%"),
        (Quantity(91.3), "en", "91.3%"),
        (Quantity(None, low=95, qualifier="more-than"), "nl", f">{NO_BREAK}95%"),
        (Quantity(None, low=95), "nl", f"≥{NO_BREAK}95%"),
        (Quantity(None, high=99), "en", f"≤{NO_BREAK}99%"),
        (Quantity(None, low=40, high=50), "nl", "40–50%"),
        (Quantity(60, qualifier="nearly"), "nl", f"bijna{NO_BREAK}60%"),
        (Quantity(None), "nl", "–"),
    ],
)
def test_symbols(quantity: Quantity, language: str, expected: str) -> None:
    """A chart says a bound with a sign and a range with a dash."""
    assert expected == quantity.symbols(language, "%")


@pytest.mark.parametrize(
    ("quantity", "language", "expected"),
    [
        (Quantity(85, qualifier="more-than"), "nl", "meer dan\u00a085%"),
        (Quantity(85, qualifier="more-than"), "en", "more than\u00a085%"),
        (Quantity(99, qualifier="up-to"), "en", "up to\u00a099%"),
        (Quantity(85, qualifier="about"), "nl", "ca.\u00a085%"),
        (Quantity(None, 60, 70), "en", "60–70%"),
    ],
)
def test_a_bound_is_said_in_words_beside_an_arrow(quantity: Quantity, language: str, expected: str) -> None:
    """Behind an arrow its sign would be read as a second one; all else is as brief as in a table."""
    assert expected == quantity.beside_arrow(language, "%")


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        (1_200_000_000, "nl", f"1,2{NO_BREAK}miljard"),
        (1_200_000_000, "en", f"1.2{NO_BREAK}billion"),
        (9_665_600, "en", f"9.7{NO_BREAK}million"),
    ],
)
def test_large_numbers_are_said_with_a_word(value: float, language: str, expected: str) -> None:
    """From a million on a number has a word in it, and one decimal at most."""
    assert expected == readable(value, language)


def test_a_year_has_no_thousands() -> None:
    """A year is written as a year."""
    assert "2010" == Quantity(2010, is_year=True).words("nl", "")


def test_words() -> None:
    """A sentence says a bound in words."""
    quantity = Quantity(None, low=95, qualifier="more-than")

    assert f"meer dan 95{NO_BREAK}procent" == quantity.words("nl", "procent")


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        (Quantity(None, low=95, qualifier="more-than"), "up"),
        (Quantity(None, low=95), "up"),
        (Quantity(None, high=99), "down"),
        (Quantity(40, low=30, high=50), ""),
        (Quantity(420, qualifier="about"), ""),
    ],
)
def test_direction(quantity: Quantity, expected: str) -> None:
    """A bound is open to one side; a value and a range are not."""
    assert expected == quantity.direction


def test_number_in_each_language() -> None:
    """Dutch groups thousands with a point, English with a comma."""
    assert ["1.234,5", "1,234.5"] == [number(1234.5, language) for language in ("nl", "en")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024", "2024"),
        ("2020/2023", "2020–2023"),
        ("2024-03", "maart 2024"),
        ("2024-03-01", "1 maart 2024"),
        ("2015-01-01/..", "sinds 1 januari 2015"),
    ],
)
def test_period(text: str, expected: str) -> None:
    """A period is said as a reader would say it."""
    assert expected == period(text, "nl")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (999_999, "999.999"),
        (96.366817, "96,4"),
        (44.97, "44,97"),
        (0.625, "0,625"),
        (1_000.4, "1.000"),
        (999_999.9, f"1{NO_BREAK}miljoen"),
        (1_000_000, f"1{NO_BREAK}miljoen"),
        (12_858_000, f"12,9{NO_BREAK}miljoen"),
        (-999_999, "-999.999"),
        (-1_000_000, f"-1{NO_BREAK}miljoen"),
        (0, "0"),
        (123_456_789_012, f"123,5{NO_BREAK}miljard"),
    ],
)
def test_the_word_begins_at_a_million(value: float, expected: str) -> None:
    """It has one decimal at most, a number from a thousand on has none, and a smaller one all of its own."""
    assert expected == readable(value, "nl")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-03/2025-04", "March 2024–April 2025"),
        ("2024-12-31/..", "since 31 December 2024"),
        ("2024-02-01", "1 February 2024"),
    ],
)
def test_period_in_english(text: str, expected: str) -> None:
    """Both ends are said in the language, the months by their names."""
    assert expected == period(text, "en")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"mass": 5, "low": 4, "high": 6, "qualifier": "about"}, Quantity(5, 4, 6, "about")),
        ({"mass": None, "low": 4, "qualifier": ""}, Quantity(None, low=4)),
        ({"mass": None, "high": 6}, Quantity(None, high=6)),
        ({}, Quantity(None)),
    ],
)
def test_a_quantity_is_read_from_a_row(row: dict[str, object], expected: Quantity) -> None:
    """Its bounds and its qualifier stand beside it, where the table has them."""
    assert expected == Quantity.of(row, "mass")


def test_a_quantity_is_read_from_a_figure(small: Catalogue) -> None:
    """A year is one by its unit."""
    figure = small.figures["dependence-2024-survey"]
    year = replace(figure, value=2010, unit="year", qualifier="about")

    assert Quantity(None, low=60, high=70) == Quantity.of_figure(figure)
    assert Quantity(2010, 60, 70, "about", is_year=True) == Quantity.of_figure(year)


@pytest.mark.parametrize(
    ("quantity", "unit", "expected"),
    [
        (Quantity(95, qualifier="about"), "procent", f"95{NO_BREAK}procent"),
        (Quantity(None, low=40, high=50), "", "40 tot 50"),
        (Quantity(None, low=40, high=50), "%", "40 tot 50%"),
        (Quantity(None, low=40), "kg", f"40{NO_BREAK}kg"),
        (Quantity(None), "kg", "–"),
    ],
)
def test_a_quantity_without_how_exact_it_is(quantity: Quantity, unit: str, expected: str) -> None:
    """Only the number or the range, and the unit."""
    assert expected == quantity.unqualified("nl", unit)


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        (Quantity(5), "5"),
        (Quantity(5, low=4, high=6), "5"),
        (Quantity(1_234.56, qualifier="about"), f"ca.{NO_BREAK}1.235"),
        (Quantity(None, low=4, high=6, qualifier="about"), f"ca.{NO_BREAK}4–6"),
        (Quantity(None, low=7, high=6), "6–7"),
    ],
)
def test_symbols_without_a_unit(quantity: Quantity, expected: str) -> None:
    """The value where there is one, its bounds where there is none, smallest first."""
    assert expected == quantity.symbols("nl")


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        (Quantity(None, low=5, qualifier="at-least"), "minstens 5"),
        (Quantity(None, low=5, high=6), "5 tot 6"),
        (Quantity(None, high=5, qualifier="less-than"), "minder dan 5"),
        (Quantity(5, qualifier="nearly"), "bijna 5"),
        (Quantity(5, qualifier="no-such-word"), "5"),
    ],
)
def test_words_of_each_kind(quantity: Quantity, expected: str) -> None:
    """A qualifier that has no word is left out."""
    assert expected == quantity.words("nl", "")


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        (Quantity(None, low=5, qualifier="at-least"), "up"),
        (Quantity(None, high=5, qualifier="less-than"), "down"),
        (Quantity(None, high=5, qualifier="up-to"), "down"),
        (Quantity(None), "down"),
    ],
)
def test_each_bound_is_open_on_its_own_side(quantity: Quantity, expected: str) -> None:
    """Upwards from a lower bound, downwards from an upper one."""
    assert expected == quantity.direction


def test_numbers_have_all_their_digits() -> None:
    """Up to ten decimals, none that the source does not have."""
    assert ["0,0000000001", "12.345.678,1234567", "0,5"] == [
        number(one, "nl") for one in (1e-10, 12_345_678.1234567, 0.5)
    ]


@pytest.mark.parametrize(
    ("value", "factor", "expected"),
    [
        (3, 3, 9),
        (1.2345, 3, 3.7035),
        (1.2345, 2.5, 3.09),
        (0.5, 0.25, 0.125),
        (1_234.5, 0.1, 123.0),
        (-920, 0.45359237, -417),
    ],
)
def test_only_a_whole_factor_keeps_every_digit(value: float, factor: float, expected: float) -> None:
    """Any whole number, odd ones too; from other factors three digits remain, whatever the sign."""
    assert expected == pytest.approx(Quantity(value).converted(factor).value, abs=1e-12)


def test_a_language_speaks_when_it_has_the_words() -> None:
    """Dutch and English lack none of the words of numbers, Frisian all."""
    assert [True, True, False] == [speaks(code) for code in ("nl", "en", "fy")]
    assert [] == list(missing_words("nl"))
    assert {"evidence/quantity.toml"} == {problem.where.file for problem in missing_words("fy")}
    assert "fy.since" in {problem.where.column for problem in missing_words("fy")}
