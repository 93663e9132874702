"""Numbers typed by hand are found; years, dates and names are not numbers."""

import time

import pytest

from evidence.numbers import BareNumber, bare_numbers

UNITS = {"%", "percent", "procent", "kg", "ton"}


def found(text: str) -> list[str]:
    """Return the numbers found in a text."""
    return [number.text for number in bare_numbers(text, UNITS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China has 85 percent.", ["85"]),
        ("China heeft 85,5 procent.", ["85,5"]),
        ("It weighs 1,300.5 kg.", ["1,300.5"]),
        ("Het weegt 1.300,5 kilo.", ["1.300,5"]),
        ("Between 11 and 20 kg", ["11", "20"]),
        ("2000 ton per year", ["2000"]),
        ("70%", ["70"]),
        ("420kg, 85pct and €5m", ["420", "85", "5"]),
    ],
)
def test_a_number_typed_by_hand_is_found(text: str, expected: list[str]) -> None:
    """Numbers are found as they are written, in Dutch and in English."""
    assert expected == found(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 it was less.",
        "From 2020-2023 or 2021/24.",
        "On 22 November 2026, and on 4 mei en 5 juni 2025.",
        "The F-35 and MCS2026 and H2O",
        "the 17th, the 21e and 3D",
        "See article 5, HS 2805 30 and `80 percent`.",
        "https://example.org/80",
        "2026-11-22",
    ],
)
def test_years_dates_and_names_are_left_alone(text: str) -> None:
    """What is no quantity is not found."""
    assert [] == found(text)


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [("80", 80.0, True), ("58,4", 58.44, True), ("58,5", 58.44, False), ("1.300", 1300.0, True), ("81", 80.0, False)],
)
def test_a_number_may_be_cut_off_but_not_rounded_up(text: str, value: float, *, expected: bool) -> None:
    """A text may print fewer digits than the figure has, never more than it says."""
    assert expected == BareNumber(text, 0).is_rounded_down_from(value)


@pytest.mark.parametrize("hostile", ["k" * 100_000, "a-" * 50_000, "1" * 20_000, "`" * 20_001, "1 " * 20_000])
def test_long_texts_take_no_long_time(hostile: str) -> None:
    """A hostile text is searched in a time that grows with its length, not its square."""
    start = time.process_time()
    found(hostile)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("year", ["1500", "1999", "2000", "2026", "2099"])
def test_a_year_of_the_last_centuries_is_left_alone(year: str) -> None:
    """A year needs no source of its own, wherever it stands."""
    assert [] == found(f"It was {year}, and since {year} it is.")


@pytest.mark.parametrize("number", ["999", "1499", "2100", "2500", "3024", "20245"])
def test_what_looks_like_a_year_and_is_none_is_found(number: str) -> None:
    """A year 2500 is a number typed by hand, and so is any before 1500, or with five digits."""
    assert [number] == found(f"It was {number}.")
    assert ["22", number] == found(f"On 22 November {number}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2000 kg", ["2000"]),
        ("2000kg", ["2000"]),
        ("2024 %", ["2024"]),
        ("2024 kgs", []),
        ("2024, kg", []),
        ("2021-2024 kg", []),
        ("1.300.500,25", ["1.300.500,25"]),
        ("1 300 500", ["1 300 500"]),
        ("1\u00a0300, 20\u202f000 and 30\u2009000", ["1\u00a0300", "20\u202f000", "30\u2009000"]),
        ("0.5 and 12,75", ["0.5", "12,75"]),
        ("12 of 34", ["12", "34"]),
        ("12 3456", ["12", "3456"]),
        ("1.2.3", ["1.2"]),
        ("5 in 2024", ["5"]),
        ("5 grondstoffen 2024", ["5"]),
        ("1234 mei 2024", ["1234"]),
    ],
)
def test_a_number_is_found_whole(text: str, expected: list[str]) -> None:
    """With its groups of digits and its decimals; a year before a unit is a quantity."""
    assert expected == found(text)


def test_a_number_knows_where_it_stands() -> None:
    """Its place is that in the text as it is written, code and names before it included."""
    text = "`80` F-35 weighs 417 kg, or 920"

    assert [(number.text, text.index(number.text)) for number in bare_numbers(text, UNITS)] == [
        (number.text, number.start) for number in bare_numbers(text, UNITS)
    ]
    assert ["417", "920"] == found(text)


@pytest.mark.parametrize(
    "text",
    [
        "1 mei en 30 juni 2025", "1 May and 30 June 2025", "9 dec. 2025", "1st, 2nd and 3rd", "de 1ste en 8e",
        "Art. no. 5, No. 6, nr. 7, Nr. 8", "CN 2805 30", "§ 12", "article 5 and 6", "Artikel 5 en 6", "table 3",
        "Tables 3 and 4", "tabellen 3 en 4", "chapter 2", "hoofdstuk 2", "2021–24", "2021/24", "2021 - 24",
        "CO2 and U-235", "http://example.org/80", "`a 80 b` and `90`",
    ],
)  # fmt: skip
def test_each_kind_of_name_is_left_alone(text: str) -> None:
    """Dates, ordinals, laws, customs codes, parts of a text, ranges of years, addresses and code."""
    assert [] == found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("article 5 or 80 percent", ["80"]),
        ("`80", ["80"]),
        ("the 17th and 18", ["18"]),
        ("4 mei", ["4"]),
        ("3Dx", ["3"]),
        ("HS 2805 30 or 999", ["999"]),
        ("2021-20245", ["20245"]),
    ],
)
def test_a_name_takes_no_number_beside_it_along(text: str, expected: list[str]) -> None:
    """What stands behind a name is found all the same."""
    assert expected == found(text)


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("80", 80.99, True),
        ("80", 81.0, False),
        ("80.5", 80.59, True),
        ("80,5", 80.6, False),
        ("1,300", 1.3, True),
        ("1.300", 1.3, True),
        ("1.300,5", 1300.55, True),
        ("1,300.5", 1300.55, True),
        ("1 300", 1300.4, True),
        ("1\u00a0300", 1300.0, True),
        ("1\u202f300", 1300.0, True),
        ("1\u2009300", 1300.0, True),
        ("1.300.500", 1300500.0, True),
        ("1.300.500", 1.3, False),
        ("0.3", 0.1 + 0.2, True),
        ("79", 80.0, False),
    ],
)
def test_a_number_is_read_in_both_languages(text: str, value: float, *, expected: bool) -> None:
    """Grouped or with decimals, it is the figure or its beginning; no bit of the computer's decides."""
    assert expected == BareNumber(text, 0).is_rounded_down_from(value)
