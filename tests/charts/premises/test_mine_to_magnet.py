"""What the words of the chart from mine to magnet take for granted, and the rows that it cannot do without."""

import pytest

from charts.mine_to_magnet import LEADER, MADE_IN, MAGNETS, OTHERS, SUPPLIED, YEARS, chart
from charts.parts.outlook import EDITION, WORLD
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.records import Figure, MagnetSupply
from tests.charts.premises.changes import Which, changed, copied, false_words, missed, without

MINED: Which = {"edition": EDITION, "year": YEARS[0], "stage": "mining"}
CHINA: Which = {**MINED, "country": LEADER}


def test_the_words_hold(catalogue: Catalogue) -> None:
    """As long as no row is changed, nothing is wrong with the words."""
    assert [] == false_words(chart, catalogue)


def test_a_share_that_stays_does_not_grow(catalogue: Catalogue) -> None:
    """The headline says that China's share grows at each step; here it makes no more magnets than it refines."""
    refined = {"edition": EDITION, "year": YEARS[0], "stage": SUPPLIED[1], "country": LEADER}
    share = next(one.share_percent for one in catalogue.records(MagnetSupply) if refined.items() <= vars(one).items())
    tables = changed(catalogue, Figure, {"id": MAGNETS}, value=share)

    assert [(tables.figure(MAGNETS).cell("value"), "headline")] == false_words(chart, tables)


def test_a_bar_without_a_country_is_not_whole(catalogue: Catalogue) -> None:
    """The description says that each bar is a hundred percent; here a country is gone from one."""
    tables = without(catalogue, MagnetSupply, edition=EDITION, year=YEARS[1], stage="mining", country="AUS")
    first = tables.one(MagnetSupply, edition=EDITION, year=YEARS[1], stage="mining", country=LEADER)

    assert [(first.cell("share_percent"), "description")] == false_words(chart, tables)


@pytest.mark.parametrize("more", [1, -1])
def test_a_bar_is_whole_but_for_rounding(catalogue: Catalogue, more: int) -> None:
    """Shares in whole percents may come to 99 or 101."""
    which = {"edition": EDITION, "year": YEARS[0], "stage": "mining", "country": "AUS"}
    share = Reading(catalogue).one(MagnetSupply, **which).share_percent

    assert [] == false_words(chart, changed(catalogue, MagnetSupply, which, share_percent=share + more))


@pytest.mark.parametrize("cells", [{"unit": "kg"}, {"period": str(MADE_IN + 1)}])
def test_magnets_are_of_the_year_that_the_words_say(catalogue: Catalogue, cells: dict[str, str]) -> None:
    """The subtitle says that they are percentages too, and of which year."""
    tables = changed(catalogue, Figure, {"id": MAGNETS}, **cells)

    assert [(tables.figure(MAGNETS).where, "subtitle")] == false_words(chart, tables)


@pytest.mark.parametrize(("year", "kind"), [(YEARS[0], "projection"), (YEARS[1], "history")])
def test_only_later_years_are_projected(catalogue: Catalogue, year: int, kind: str) -> None:
    """The description says which years are projections, and the mark is drawn so."""
    which = {"edition": EDITION, "year": year, "stage": "mining", "country": LEADER}
    tables = changed(catalogue, MagnetSupply, which, kind=kind)

    assert [(tables.one(MagnetSupply, **which).cell("kind"), "description")] == false_words(chart, tables)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("stage", SUPPLIED)
def test_china_is_at_each_step(catalogue: Catalogue, year: int, stage: str) -> None:
    """Each bar starts with it; the message names the row that is missed."""
    tables = without(catalogue, MagnetSupply, edition=EDITION, year=year, stage=stage, country=LEADER)

    assert f"year = {year} and stage = {stage} and country = {LEADER}" in missed(chart, tables)


def test_the_share_of_magnets_is_missed(catalogue: Catalogue) -> None:
    """It is one figure; without it, or without its number, the message says which."""
    emptied = changed(catalogue, Figure, {"id": MAGNETS}, value=None)

    assert f"no row has id = {MAGNETS}" in missed(chart, without(catalogue, Figure, id=MAGNETS))
    assert str(emptied.figure(MAGNETS).cell("value")) in missed(chart, emptied)


def test_a_country_without_a_place_is_named(catalogue: Catalogue) -> None:
    """Countries stand in one order in each bar; a new one has no place in it."""
    tables = copied(catalogue, MagnetSupply, {"edition": EDITION, "country": OTHERS}, country="ZAF")

    assert "the chart has no place for 'ZAF', only for: CHN, MMR" in missed(chart, tables)


def test_a_later_edition_changes_nothing(catalogue: Catalogue) -> None:
    """The chart is about one edition; rows of the next stand beside it until the words are about them."""
    which: Which = {"edition": EDITION, "country": [LEADER, WORLD]}
    tables = copied(catalogue, MagnetSupply, which, edition="IEA 9999-05", share_percent=1)

    assert [] == false_words(chart, tables)
