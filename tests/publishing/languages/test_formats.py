"""Figures and dates in both languages."""

import re
from dataclasses import replace
from typing import Any

import pytest

from evidence.catalogue import Catalogue
from evidence.records import Figure
from publishing.languages.view import Localised
from tests.publishing.conftest import Localise

SPACE = "\u00a0"


@pytest.fixture
def mass(small: Catalogue) -> Figure:
    """Return a figure in kilograms."""
    return small.figures["f35-crs-2013-mass-in-kilograms"]


def test_decimal_and_thousands_signs(mass: Figure, dutch: Localised, english: Localised) -> None:
    """Dutch groups with a point and has a decimal comma, English the other way round."""
    figure = replace(mass, value=1234)

    assert [f"1.234{SPACE}kilo", f"1,234{SPACE}kilograms"] == [
        site.formatter.prose(figure) for site in (dutch, english)
    ]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"value": 85, "qualifier": "more-than"}, f"meer dan 85{SPACE}kilo"),
        ({"low": 85}, f"minstens 85{SPACE}kilo"),
        ({"high": 85}, f"tot 85{SPACE}kilo"),
        ({"low": 11, "high": 20}, f"11 tot 20{SPACE}kilo"),
        ({"value": 0.1 + 0.2}, f"0,3{SPACE}kilo"),
    ],
)
def test_prose(mass: Figure, dutch: Localised, cells: dict[str, Any], expected: str) -> None:
    """Running text says the nuance in words; a lone bound implies one."""
    figure = replace(mass, **{"value": None, "low": None, "high": None, "qualifier": "", **cells})

    assert expected == dutch.formatter.prose(figure)


def test_forms(small: Catalogue, dutch: Localised) -> None:
    """The nuance, the unit, or both can be left out, and a table has signs instead of words."""
    figure = replace(small.figures["dependence-claimed"], value=85.5, qualifier="more-than")
    formatter = dutch.formatter

    assert f"85,5{SPACE}procent" == formatter.value(figure)
    assert "85,5" == formatter.bare(figure)
    assert f">{SPACE}85,5%" == formatter.short(figure)


def test_a_few_are_said_in_words(small: Catalogue, dutch: Localised, english: Localised) -> None:
    """Running text counts in words up to twelve; a table has digits, and so has a measured amount."""
    small.units["count"] = replace(small.units["percent"], id="count", symbol={}, name={}, singular={})
    few = replace(small.figures["dependence-claimed"], value=None, low=3, high=7, qualifier="about", unit="count")

    assert ["ongeveer drie tot zeven", "about three to seven"] == [
        site.formatter.prose(few) for site in (dutch, english)
    ]
    assert "twaalf" == dutch.formatter.bare(replace(few, low=None, high=12))
    assert "3 tot 13" == dutch.formatter.bare(replace(few, high=13))
    assert f"ca.{SPACE}3–7" == dutch.formatter.short(few)
    assert "3 tot 7,5" == dutch.formatter.bare(replace(few, high=7.5))
    assert f"ongeveer 3 tot 7{SPACE}procent" == dutch.formatter.prose(replace(few, unit="percent"))


def test_readers_of_each_language_get_the_unit_they_know_first(
    small: Catalogue, dutch: Localised, english: Localised
) -> None:
    """A Dutch pound is half a kilo, so Dutch begins with kilos; a bound stays one, and is said once."""
    pounds = replace(small.figures["f35-mass-crs-2013"], value=None, low=900, qualifier="more-than")

    assert [
        f"meer dan 408{SPACE}kilo (900{SPACE}pond)", f"more than 900{SPACE}pounds (408{SPACE}kilograms)"
    ] == [site.formatter.prose(pounds) for site in (dutch, english)]  # fmt: skip
    assert f"408{SPACE}kilo (900{SPACE}pond)" == dutch.formatter.value(pounds)
    assert f"1{SPACE}pound (0.454{SPACE}kilograms)" == english.formatter.value(replace(pounds, low=None, value=1))


def test_a_list_says_the_first_word_of_a_unit_and_apart_what_it_says_more(small: Catalogue, dutch: Localised) -> None:
    """So that each number has one line; a unit that is a sign stays one."""
    small.units["rate"] = replace(small.units["kg"], id="rate", noun_unit="kg", with_noun={"nl": "… per jaar"})
    figure = replace(small.figures["f35-crs-2013-mass-in-kilograms"], unit="rate", value=None, low=1.5, high=2)

    assert (f"1,5–2{SPACE}kilo", " per jaar") == dutch.formatter.briefly(figure)
    assert (f"1,5–2{SPACE}kilo", "") == dutch.formatter.briefly(replace(figure, unit="kg"))
    assert ("1,5–2%", "") == dutch.formatter.briefly(replace(figure, unit="percent"))


def test_a_unit_goes_on_behind_a_noun(small: Catalogue, dutch: Localised, english: Localised) -> None:
    """Up to the noun stand nuance, number and the unit that is weighed in; a unit that is said whole has no noun."""
    rest = {"nl": "… per jaar, geteld als oxide", "en": "… a year, counted as oxide"}
    small.units["t"] = replace(small.units["kg"], id="t", name={"nl": "ton", "en": "tonnes"}, singular={"en": "tonne"})
    small.units["rate"] = replace(small.units["kg"], id="rate", noun_unit="t", with_noun=rest)
    figure = replace(small.figures["f35-mass-crs-2013"], value=1, qualifier="about", unit="rate")

    assert (f"about 1{SPACE}tonne", "of magnets a year, counted as oxide") == english.formatter.with_noun(
        figure, "of magnets"
    )
    assert (f"ongeveer 2{SPACE}ton", "magneten per jaar, geteld als oxide") == dutch.formatter.with_noun(
        replace(figure, value=2), "magneten"
    )
    assert dutch.formatter.with_noun(replace(figure, unit="lb"), "aan magneten") is None


def test_pounds_can_stand_in_a_column_of_kilograms(small: Catalogue, dutch: Localised) -> None:
    """A unit that all readers know has no other."""
    figure = replace(small.figures["f35-mass-crs-2013"], value=920, low=None, high=None, qualifier="about", unit="lb")

    assert f"ca.{SPACE}417{SPACE}kg" == dutch.formatter.in_base_unit(figure)
    assert "" == dutch.formatter.in_base_unit(replace(figure, unit="kg"))


def test_one_of_a_unit_is_singular(mass: Figure, english: Localised) -> None:
    """One kilogram has no s."""
    assert f"1{SPACE}kilogram" == english.formatter.value(replace(mass, value=1))


@pytest.mark.parametrize(
    ("period", "dutch_text", "english_text"),
    [
        ("2024", "2024", "2024"),
        ("2021/2024", "2021–2024", "2021–2024"),
        ("2024-11", "november 2024", "November 2024"),
        ("2015-01-01/..", "sinds 1 januari 2015", "since 1 January 2015"),
    ],
)
def test_periods(dutch: Localised, english: Localised, period: str, dutch_text: str, english_text: str) -> None:
    """A period is written as precisely as the data knows it."""
    assert [dutch_text, english_text] == [site.formatter.period(period) for site in (dutch, english)]


def test_names_are_listed_as_the_language_lists_them(dutch: Localised, english: Localised) -> None:
    """With its word for 'and' before the last, and alone where there is one."""
    assert "China en Japan" == dutch.formatter.listed(["China", "Japan"])
    assert ["Canada, China and Japan", "China"] == [
        english.formatter.listed(names) for names in (["Canada", "China", "Japan"], ["China"])
    ]


def test_a_day_can_be_kept_on_one_line(english: Localised) -> None:
    """As much of it as is known."""
    days = [english.formatter.whole_day(text) for text in ("2024", "2024-11", "2024-11-28")]

    assert ["2024", f"November{SPACE}2024", f"28{SPACE}November{SPACE}2024"] == days


@pytest.mark.parametrize("code", ["nl", "en"])
def test_each_figure_can_be_written(catalogue: Catalogue, localise: Localise, code: str) -> None:
    """Each has a number, its unit and its period in words, without a hole."""
    formatter = localise(catalogue, code).formatter
    assert catalogue.figures
    for figure in catalogue.figures.values():
        written = [formatter.prose(figure), formatter.value(figure), formatter.bare(figure), formatter.short(figure)]
        assert all(re.search(r"\w", text) and text == text.strip() for text in written), figure.id
        assert "None" not in "".join([*written, formatter.period(figure.period)]), figure.id


@pytest.mark.parametrize(
    ("count", "expected"),
    [(1, f"1{SPACE}kB"), (1_499, f"1{SPACE}kB"), (41_500, f"42{SPACE}kB"), (1_440_000, f"1,4{SPACE}MB")],
)
def test_the_size_of_a_file(dutch: Localised, count: int, expected: str) -> None:
    """As long as a reader needs it beside a link, and never nothing."""
    assert expected == dutch.formatter.size(count)


def test_a_language_is_called_as_the_language_of_the_page_calls_it(dutch: Localised, english: Localised) -> None:
    """Both languages write it with a capital."""
    assert ["Nederlands", "Engels"] == [dutch.formatter.language(code) for code in ("nl", "en")]
    assert ["Dutch", "English"] == [english.formatter.language(code) for code in ("nl", "en")]
