"""What a measure was in its first year and in its last, as the heading above its figures."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.measures import finding

Make = Callable[..., Figure]


@pytest.fixture
def make(english: Localised) -> Make:
    """Return a function that makes a figure of a survey."""
    model = replace(english.catalogue.figures["dependence-2024-survey"], low=None, high=None)
    return lambda value, period, **cells: replace(model, value=value, period=period, **cells)


def test_the_first_and_the_last_year_are_told(make: Make, english: Localised) -> None:
    """An estimate is called one, and what lies between does not count."""
    figures = [make(20, "2000"), make(99, "2005"), make(70, "2010", estimated=True)]

    assert "20% in 2000 became 70% (estimate) in 2010" == finding(figures, english)


def test_of_several_countries_it_is_that_of_the_world(make: Make, english: Localised) -> None:
    """And nothing is said where there is none."""
    figures = [make(20, "2000", geography="WLD"), make(70, "2010", geography="WLD"), make(1, "1990")]

    assert "World: 20% in 2000 became 70% in 2010" == finding(figures, english)
    assert "" == finding([make(20, "2000"), make(70, "2010", geography="CHN")], english)


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
