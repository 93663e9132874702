"""What the words of the chart of mining shares take for granted, and the rows that it cannot do without."""

import pytest

from charts.mine_production import RECENT, WORLD
from charts.mining_shares import CHINA, EARLIER, HISTORY, START, US, chart
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.records import Figure, MineProduction
from tests.charts.premises.changes import Which, cell, changed, drawn, false_words, missed, without

END = max(RECENT)
NEWEST: Which = {"edition": RECENT[END], "year": END}
FIRST: Which = {"edition": HISTORY, "year": START}
AMOUNT = "production_t_reo"


def test_the_words_hold(catalogue: Catalogue) -> None:
    """As long as no row is changed, nothing is wrong with the words."""
    assert [] == false_words(chart, catalogue)


def test_the_share_of_the_us_fell(catalogue: Catalogue) -> None:
    """The headline sets its first share against China's newest; here its newest share is as large as its first."""
    first = next(row for row in chart(Reading(catalogue)).rows if row["country"] == US)
    world = Reading(catalogue).one(MineProduction, **NEWEST, country=WORLD).production_t_reo or 0
    share = world * float(str(first["share_percent"])) / 100
    tables = changed(catalogue, MineProduction, {**NEWEST, "country": US}, **{AMOUNT: share})

    assert [(cell(catalogue, MineProduction, AMOUNT, **FIRST, country=US), "headline")] == false_words(chart, tables)


def test_china_mines_more_than_the_us(catalogue: Catalogue) -> None:
    """The headline says that China took the place; here both mine the same in the newest year."""
    us = Reading(catalogue).one(MineProduction, **NEWEST, country=US).production_t_reo
    tables = changed(catalogue, MineProduction, {**NEWEST, "country": CHINA}, **{AMOUNT: us})

    assert [(cell(catalogue, MineProduction, AMOUNT, **NEWEST, country=CHINA), "headline")] == false_words(
        chart, tables
    )


def test_the_newest_number_is_an_estimate(catalogue: Catalogue) -> None:
    """The headline says so; here the source gives the number as it is."""
    tables = changed(catalogue, MineProduction, {**NEWEST, "country": CHINA}, estimated=False)

    assert [(cell(catalogue, MineProduction, "estimated", **NEWEST, country=CHINA), "headline")] == false_words(
        chart, tables
    )


def test_china_has_a_number_later_than_the_us(catalogue: Catalogue) -> None:
    """The description says that the years before have none; here the first number is of the first year."""
    tables = changed(catalogue, Figure, {"id": EARLIER[0]}, period=str(START))

    assert [(cell(catalogue, Figure, "value", id=EARLIER[0]), "description")] == false_words(chart, tables)


@pytest.mark.parametrize("cells", [{"geography": US}, {"measure_id": "mine-production"}])
def test_figures_are_shares_of_china(cells: dict[str, str], catalogue: Catalogue) -> None:
    """Figures are named by their ids, and what each of them counts is looked at."""
    tables = changed(catalogue, Figure, {"id": EARLIER[1]}, **cells)

    assert [(cell(catalogue, Figure, "measure_id", id=EARLIER[1]), "description")] == false_words(chart, tables)


def test_years_at_nothing_are_told(catalogue: Catalogue) -> None:
    """Without a year in which the US mined nothing there is nothing to write at the axis."""
    tables = changed(catalogue, MineProduction, {"edition": HISTORY, "country": US, AMOUNT: 0}, **{AMOUNT: 10})

    assert "the chart tells of years in which the US mined nothing" in missed(chart, tables)


def test_the_longest_time_at_nothing_is_told(catalogue: Catalogue) -> None:
    """Of two times at nothing, the one with more years has the word."""
    facts = drawn(chart, catalogue).facts

    assert ("2001", "2011") == (facts["idle_start"], facts["idle_end"])


@pytest.mark.parametrize("country", [WORLD, CHINA, US])
def test_what_is_drawn_is_asked_for(country: str, catalogue: Catalogue) -> None:
    """Without a row of the newest year, or a number in it, the table is named."""
    gone = without(catalogue, MineProduction, **NEWEST, country=country)
    empty = changed(catalogue, MineProduction, {**NEWEST, "country": country}, **{AMOUNT: None})

    assert f"no row has edition = {RECENT[END]} and year = {END} and country = {country}" in missed(chart, gone)
    assert "the cell is empty, and the chart draws it" in missed(chart, empty)


def test_each_figure_is_asked_for(catalogue: Catalogue) -> None:
    """Without the figure, or a number in it, the table is named."""
    assert f"no row has id = {EARLIER[2]}" in missed(chart, without(catalogue, Figure, id=EARLIER[2]))
    assert "the cell is empty" in missed(chart, changed(catalogue, Figure, {"id": EARLIER[2]}, value=None))
