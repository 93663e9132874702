"""Numbers as a source gives them."""

import pytest

from evidence.quantity import NO_BREAK, Quantity, number, period, readable


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
    ("value", "language", "expected"),
    [
        (999_999, "nl", "999.999"),
        (1_200_000_000, "nl", f"1,2{NO_BREAK}miljard"),
        (1_200_000_000, "en", f"1.2{NO_BREAK}billion"),
        (9_665_600, "en", f"9.6656{NO_BREAK}million"),
    ],
)
def test_large_numbers_are_said_with_a_word(value: float, language: str, expected: str) -> None:
    """From a million on a number has a word in it, and keeps all its digits."""
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
    ("quantity", "factor", "expected"),
    [
        (Quantity(920), 0.45359237, Quantity(417)),
        (Quantity(None, low=5700, qualifier="more-than"), 0.45359237, Quantity(None, low=2580, qualifier="more-than")),
        (Quantity(None, high=5700, qualifier="up-to"), 0.45359237, Quantity(None, high=2590, qualifier="up-to")),
        (Quantity(None, low=1.875, high=2.55), 1000, Quantity(None, low=1875, high=2550)),
        (Quantity(0.7, low=0.7, high=0.7), 0.001, Quantity(0.0007, low=0.0007, high=0.0007)),
        (Quantity(0), 0.45359237, Quantity(0)),
    ],
)
def test_a_conversion_says_no_more_than_the_source(quantity: Quantity, factor: float, expected: Quantity) -> None:
    """Three digits remain; a lower bound is never rounded up, an upper one never down; a whole factor loses none."""
    assert expected == quantity.converted(factor)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (999_999, "999.999"),
        (999_999.9, "999.999,9"),
        (1_000_000, f"1{NO_BREAK}miljoen"),
        (1_000_001, f"1,000001{NO_BREAK}miljoen"),
        (-999_999, "-999.999"),
        (-1_000_000, f"-1{NO_BREAK}miljoen"),
        (0, "0"),
        (123_456_789_012, f"123,456789012{NO_BREAK}miljard"),
    ],
)
def test_the_word_begins_at_a_million(value: float, expected: str) -> None:
    """One less has all its digits, one more loses none of them; below zero it is the same."""
    assert expected == readable(value, "nl")
