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
