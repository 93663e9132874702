"""Where periods stand on a line of years, and which figures follow each other on it."""

from dataclasses import replace

import pytest

from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.time_places import Years, series_of, span


@pytest.fixture
def figure(dutch: Localised) -> Figure:
    """Return the figure of a yearbook."""
    return dutch.catalogue.figures["dependence-2024-survey"]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2024", (2024, 2025)),
        ("2020/2023", (2020, 2024)),
        ("2024-07", (2024.5, 2024 + 7 / 12)),
        ("2024-01-01", (2024, 2024)),
        ("2024-12/2025-02-01", (2024 + 11 / 12, 2025 + 1 / 12)),
        ("2015-07-01/..", (2015.5, 2015.5)),
    ],
)
def test_a_period_has_a_start_and_an_end(period: str, expected: tuple[float, float]) -> None:
    """A year and a month last as long as they do, a day is where it begins, and what goes on is where it began."""
    assert pytest.approx(expected) == span(period)


def test_a_year_stands_in_the_middle_of_its_own_place() -> None:
    """So that what is of one month of it stands beside it; several years are a line from the first to the last."""
    years = Years(["2020", "2023", "2021/2022", ""])

    assert (2020, 2023) == (years.first, years.last)
    assert (12.5, 12.5, 12.5) == years.place("2020")
    assert (50, 25, 75) == years.place("2021/2022")
    assert (100, 0, 100) == years.place("")


def test_no_more_years_are_written_than_a_phone_has_room_for() -> None:
    """Round ones, and the last one: what is too near to it is not written, or not on a phone."""
    assert ["2020", "2021", "2022"] == [text for _, text in Years(["2020", "2022"]).ticks]
    assert ["1990", "2000", "2010", "2020", "2025"] == [text for _, text in Years(["1990", "2025"]).ticks]
    assert ["1990", "2000", "2010", "2022"] == [text for _, text in Years(["1990", "2022"]).ticks]
    assert ["2020"] == Years(["1990", "2025"]).crowded
    assert [] == Years(["2020", "2022"]).crowded
    assert [] == Years(["1990"]).ticks[1:]


@pytest.mark.parametrize(("periods", "expected"), [(["2024", ""], False), ([""], False), (["2024", "2024-11"], True)])
def test_moments_differ_or_not(periods: list[str], expected: bool) -> None:  # noqa: FBT001 (a table of cases)
    """A figure without a year says nothing of another moment."""
    assert expected is Years(periods).differ


def test_only_what_is_called_alike_follows_each_other(figure: Figure) -> None:
    """The years of one source and edition; another edition, country or thing begins anew."""
    later = replace(figure, id="dependence-2025-survey", period="2025")
    others = [
        replace(later, source_id="newspaper-2024"),
        replace(later, geography="CHN"),
        replace(later, id="dependence-of-magnets-2025-survey"),
        replace(later, kind="claimed"),
    ]

    assert [[figure, later], *([one] for one in others)] == series_of([figure, later, *others], lambda one: one)


def test_a_day_stands_in_the_middle_of_its_year() -> None:
    """What is outside the scale stands at the end that is nearest, and what has no year at its last."""
    time = Years(["2020", "2023"])

    assert [12.5, 62.5, 87.5] == [time.middle(day) for day in ("2019", "2022-05-01", "2025-01")]
    assert 87.5 == time.middle("")
