"""How a measure went from its first year to its last, as the heading above its figures."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.measure_findings import finding

Make = Callable[..., Figure]


@pytest.fixture
def make(english: Localised) -> Make:
    """Return a function that makes a figure of a survey."""
    model = replace(english.catalogue.figures["dependence-2024-survey"], low=None, high=None)
    return lambda value, period, **cells: replace(model, value=value, period=period, **cells)


def test_the_first_and_the_last_year_are_told(make: Make, english: Localised) -> None:
    """An estimate is called one, and what lies between the ends does not count."""
    figures = [make(20, "2000"), make(75, "2005"), make(70, "2010", estimated=True)]

    assert "The share rose from 20 percent in 2000 to an estimated 70 percent in 2010" == _said(figures, english)
    assert "The share fell from 70 percent in 2000 to 20 percent in 2010" == _said(
        [make(70, "2000"), make(20, "2010")], english
    )


def test_a_turn_is_told_where_it_is_far_from_both_ends(make: Make, english: Localised) -> None:
    """Nobody would think of it otherwise; another publisher and a year with two numbers do not count."""
    ends = [make(20, "2000"), make(40, "2010")]
    peak = make(90, "2005")

    assert "The share rose from 20 percent in 2000 to 90 percent in 2005, and fell to 40 percent in 2010" == _said(
        [*ends, peak], english
    )
    assert "The share fell from 20 percent in 2000 to 5 percent in 2005, and rose to 40 percent in 2010" == _said(
        [*ends, replace(peak, value=5)], english
    )
    plain = "The share rose from 20 percent in 2000 to 40 percent in 2010"
    assert plain == _said([*ends, replace(peak, value=50)], english)
    assert plain == _said([*ends, replace(peak, source_id="newspaper-2024")], english)
    assert plain == _said([*ends, replace(peak, kind="claimed")], english)
    assert plain == _said([*ends, peak, replace(peak, value=80)], english)


def test_a_weight_is_told_without_what_it_is_of(make: Make, dutch: Localised) -> None:
    """The heading of the page says that already."""
    units = dutch.catalogue.units
    units["oxide"] = replace(units["kg"], name={"nl": "kilo oxide"}, noun_unit="kg", with_noun={"nl": "…, als oxide"})
    figures = [make(2000, "2000", unit="oxide"), make(70, "2010", unit="oxide")]

    assert "Het getal daalde van 2.000 kilo in 2000 tot 70 kilo in 2010" == _said(figures, dutch)


def test_of_several_countries_it_is_that_of_the_world(make: Make, english: Localised) -> None:
    """And nothing is said where there is none."""
    figures = [make(20, "2000", geography="WLD"), make(70, "2010", geography="WLD"), make(1, "1990")]

    assert "The share rose worldwide from 20 percent in 2000 to 70 percent in 2010" == _said(figures, english)
    assert "" == finding([make(20, "2000"), make(70, "2010", geography="CHN")], english)


def _said(figures: list[Figure], site: Localised) -> str:
    return finding(figures, site).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    "cells",
    [
        {"value": None, "low": 60, "high": 70},
        {"qualifier": "at-least"},
        {"kind": "claimed"},
        {"source_id": "newspaper-2024"},
        {"value": 20},
        {"period": "2003"},
        {"period": "2010/2012"},
    ],
)
def test_what_is_not_one_thing_is_not_told(make: Make, english: Localised, cells: dict[str, object]) -> None:
    """A range, a bound, what was only claimed, another publisher, no change, and years that are near each other."""
    assert finding([make(20, "2000"), make(70, "2010")], english)
    assert "" == finding([make(20, "2000"), replace(make(70, "2010"), **cells)], english)  # type: ignore[arg-type]


def test_a_year_with_two_numbers_is_not_told(make: Make, english: Localised) -> None:
    """Two editions may differ, and no heading chooses."""
    assert "" == finding([make(20, "2000"), make(70, "2010"), make(71, "2010")], english)
    assert "" == finding([], english)
