"""What the words of the chart of mine production take for granted, and the rows that it cannot do without."""

import pytest

from charts.chart import Chart
from charts.mine_production import EDITIONS, PRODUCERS, RECENT, WORLD, chart
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.records import MineProduction
from tests.charts.premises.changes import changed, copied, drawn, false_words, missed, without
from tests.charts.specifications import rows_of

START, END = min(RECENT), max(RECENT)
NEWEST = {"edition": RECENT[END], "year": END}


@pytest.fixture
def world(catalogue: Catalogue) -> MineProduction:
    """Return the row of the world in the newest year."""
    return Reading(catalogue).one(MineProduction, **NEWEST, country=WORLD)


def test_the_words_hold(catalogue: Catalogue) -> None:
    """As long as no row is changed, nothing is wrong with the words."""
    assert [] == false_words(chart, catalogue)


def test_mining_doubled(catalogue: Catalogue, world: MineProduction) -> None:
    """The headline says so; here the world mined more than half as much in the first of the recent years."""
    which = {"edition": RECENT[START], "year": START, "country": WORLD}
    amount = (world.production_t_reo or 0) / 2
    just, short = (changed(catalogue, MineProduction, which, production_t_reo=one) for one in (amount, amount + 1))

    assert [] == false_words(chart, just)
    assert [(world.cell("production_t_reo"), "headline")] == false_words(chart, short)


def test_most_comes_from_china(catalogue: Catalogue, world: MineProduction) -> None:
    """The headline says so; here China mines just half."""
    which = {**NEWEST, "country": "CHN"}
    tables = changed(catalogue, MineProduction, which, production_t_reo=(world.production_t_reo or 0) / 2)

    assert [(tables.one(MineProduction, **which).cell("production_t_reo"), "headline")] == false_words(chart, tables)


def test_the_newest_number_is_an_estimate(catalogue: Catalogue, world: MineProduction) -> None:
    """The headline says so; here the source gives the number as it is."""
    tables = changed(catalogue, MineProduction, {**NEWEST, "country": WORLD}, estimated=False)

    assert [(world.cell("estimated"), "headline")] == false_words(chart, tables)


@pytest.mark.parametrize("country", ["WLD", "CHN", "USA"])
def test_the_newest_year_names_three_numbers(country: str, catalogue: Catalogue) -> None:
    """The words give those of the world, China and the United States; the message names the one that is missed."""
    which = {**NEWEST, "country": country}
    emptied = changed(catalogue, MineProduction, which, production_t_reo=None)

    assert f"year = {END} and country = {country}" in missed(chart, without(catalogue, MineProduction, **which))
    assert "production_t_reo the cell is empty" in missed(chart, emptied)


def test_the_recent_years_start_with_a_number_of_the_world(catalogue: Catalogue) -> None:
    """The headline gives it; the message names the row that is missed."""
    tables = without(catalogue, MineProduction, edition=RECENT[START], year=START, country=WORLD)

    assert f"year = {START} and country = {WORLD}" in missed(chart, tables)


@pytest.mark.parametrize("country", PRODUCERS)
def test_each_country_has_years(country: str, catalogue: Catalogue) -> None:
    """A country without a row, without a number or with none that is published is told."""
    which = {"edition": list(EDITIONS), "country": country}

    assert f"and country = {country}, and the chart draws it" in missed(
        chart, without(catalogue, MineProduction, **which)
    )
    assert "production_t_reo the cell is empty" in missed(
        chart, changed(catalogue, MineProduction, which, production_t_reo=None, flag=None)
    )
    assert "the chart tells of years with a number" in missed(
        chart, changed(catalogue, MineProduction, which, production_t_reo=None, flag="withheld")
    )


def test_a_part_may_be_missing_in_a_year(catalogue: Catalogue) -> None:
    """What is not published is not drawn; in that year it is among the rest, whose block is so much taller."""
    last = PRODUCERS[-1]
    whole, made = drawn(chart, catalogue), drawn(chart, without(catalogue, MineProduction, **NEWEST, country=last))
    blocks, left = _newest_blocks(whole), _newest_blocks(made)

    assert (last, END) not in {(row["country"], row["year"]) for row in made.rows}
    assert blocks[last] > 0
    assert left == {code: high for code, high in blocks.items() if code not in (last, WORLD)} | {WORLD: left[WORLD]}
    assert left[WORLD] == pytest.approx(blocks[WORLD] + blocks[last])


def _newest_blocks(made: Chart) -> dict[str, float]:
    """Return how high the block of each country is in the newest year, that of the world as what is left of it."""
    rows = [row for row in rows_of(made, "en", "wide") if "y2" in row]
    newest = max(row["x"] for row in rows if "country" in row)
    return {row["country"]: row["y"] - row["y2"] for row in rows if "country" in row and row["x"] == newest}


def test_other_editions_are_left_out(catalogue: Catalogue) -> None:
    """A year has one number of each country, whatever an older edition gives for it."""
    tables = copied(catalogue, MineProduction, {**NEWEST, "country": "CHN"}, edition="DS 140 (2023)")

    assert drawn(chart, catalogue).rows == drawn(chart, tables).rows
