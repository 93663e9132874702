"""The period that decides is the newest that had ended when the article appeared."""

from datetime import date

import pytest

from evidence.judgement.periods import end_of, ends_of, months_of, newest_ended

ARTICLE = date(2025, 6, 4)


@pytest.mark.parametrize(
    ("period", "end"),
    [
        ("2024", date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2024-02-03", date(2024, 2, 3)),
        ("2021/2024", date(2024, 12, 31)),
        ("2024-10/2025-09", date(2025, 9, 30)),
        ("2025-04-04/..", None),
        ("", None),
    ],
)
def test_a_period_ends_with_its_last_day(period: str, end: date | None) -> None:
    """Of a span the second part counts; what is open or not stated has no end."""
    assert end == end_of(period)


def test_the_newest_period_that_had_ended_decides() -> None:
    """A year that was not over, and one more than five years before, do not count."""
    assert date(2024, 12, 31) == newest_ended(ends_of(["2019", "2022", "2024", "2025", ""]), ARTICLE)
    assert date(2020, 12, 31) == newest_ended(ends_of(["2020", "2025-06-04"]), ARTICLE)
    assert newest_ended(ends_of(["2019", "2025", "2025-04-04/.."]), ARTICLE) is None


def test_five_years_are_counted_from_the_day_of_the_article() -> None:
    """The end of a period may be five years before, and no day more, also at the end of a month and on 29 February."""
    assert date(2020, 6, 4) == newest_ended(ends_of(["2020-06-04"]), ARTICLE)
    assert newest_ended(ends_of(["2020-06-03"]), ARTICLE) is None
    assert date(2020, 3, 31) == newest_ended(ends_of(["2020-03-31"]), date(2025, 3, 31))
    assert newest_ended(ends_of(["2020-03-30"]), date(2025, 3, 31)) is None
    assert date(2019, 2, 28) == newest_ended(ends_of(["2019-02"]), date(2024, 2, 28))
    assert newest_ended(ends_of(["2019-02"]), date(2024, 2, 29)) is None
    assert date(2020, 2, 29) == newest_ended(ends_of(["2020-02"]), date(2025, 3, 1))


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ("2023", (24276, 24288)),
        ("2023-07", (24282, 24283)),
        ("2023-07-09", (24282, 24283)),
        ("2023-07/2023-12", (24282, 24288)),
        ("2028-07/2029-06", (24342, 24354)),
        ("2029/2030", (24348, 24372)),
    ],
)
def test_a_period_has_a_first_month_and_one_after_its_last(span: str, expected: tuple[int, int]) -> None:
    """A year has twelve months, and a day the month that it is in."""
    assert expected == months_of(span)
