"""What can be the title of something."""

import pytest

from evidence.titles import names_something


@pytest.mark.parametrize(
    "text",
    [
        "The alliance of 2026",
        "In 2010",
        "稀土",
        "F-35",
        "R&D",
        "U.S.",
        "Ce en La",
        "May we?",
        "{count} tonnes",
        "Één land",
        "Земли",
    ],
)
def test_a_word_names_something(text: str) -> None:
    """Years and numbers may stand beside it."""
    assert names_something(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "2026", "1.234,5", "—", "§", "2024-01-01", "10 november 2026", "March 2026", "mrt 2026", "Monday",
        "17th", "3e", "2de", "Q3 2026", "{{figure:x|value}}", "{count}", "A", "½", "٣",
    ],
)  # fmt: skip
def test_dates_numbers_and_signs_name_nothing(text: str) -> None:
    """Readers would not know what they are about."""
    assert not names_something(text)
