"""What the words of the chart of supply and demand take for granted, and the rows that it cannot do without."""

import pytest

from charts.magnet_outlook import LAST, LOWEST, NOW, SCENARIOS, STAGES, YEARS, chart
from charts.parts.outlook import EDITION, HISTORY, WORLD
from evidence.catalogue import Catalogue
from evidence.records import MagnetDemand, MagnetSupply
from tests.charts.premises.changes import Which, changed, copied, drawn, false_words, missed, without

ALL: Which = {"edition": EDITION, "sector": "total"}


def _amount(catalogue: Catalogue, scenario: str, year: int) -> float:
    wanted = {**ALL, "scenario": scenario, "year": year}
    return next(one.demand_kt for one in catalogue.records(MagnetDemand) if wanted.items() <= vars(one).items())


def test_the_words_hold(catalogue: Catalogue) -> None:
    """As long as no row is changed, nothing is wrong with the words."""
    assert [] == false_words(chart, catalogue)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_demand_grows_in_every_scenario(catalogue: Catalogue, scenario: str) -> None:
    """The headline says that demand grows faster than supply; here it stays what it was in one scenario."""
    which = {**ALL, "scenario": scenario, "year": LAST}
    tables = changed(catalogue, MagnetDemand, which, demand_kt=_amount(catalogue, HISTORY, NOW))
    place = tables.one(MagnetDemand, **which).cell("demand_kt")

    assert (place, "headline") in false_words(chart, tables)


@pytest.mark.parametrize("stage", STAGES)
def test_supply_grows_less(catalogue: Catalogue, stage: str) -> None:
    """By a factor or by tonnes: supply from almost nothing grows by a larger factor, if by fewer tonnes."""
    which = {"edition": EDITION, "stage": stage, "year": NOW, "country": WORLD}
    tables = changed(catalogue, MagnetSupply, which, supply_kt=1)

    assert {"headline"} == {words for _, words in false_words(chart, tables)}


@pytest.mark.parametrize("scenario", [1, 2])
def test_demand_of_the_last_year_runs_from_lowest_to_highest(catalogue: Catalogue, scenario: int) -> None:
    """The description names the two ends; here a scenario asks for no more than the one before."""
    which = {**ALL, "scenario": SCENARIOS[scenario], "year": LAST}
    tables = changed(catalogue, MagnetDemand, which, demand_kt=_amount(catalogue, SCENARIOS[scenario - 1], LAST))
    place = tables.one(MagnetDemand, **which).cell("demand_kt")

    assert [(place, "description")] == false_words(chart, tables)


@pytest.mark.parametrize("stage", STAGES)
def test_demand_was_larger_before(catalogue: Catalogue, stage: str) -> None:
    """The description says that the difference is no sign of a shortage; here there was none."""
    which = {"edition": EDITION, "stage": stage, "year": NOW, "country": WORLD}
    tables = changed(catalogue, MagnetSupply, which, supply_kt=_amount(catalogue, HISTORY, NOW))

    assert "description" in {words for _, words in false_words(chart, tables)}


@pytest.mark.parametrize("stage", STAGES)
def test_supply_keeps_up_at_first(catalogue: Catalogue, stage: str) -> None:
    """The subtitle says that it does until the year between; here it stays what it was."""
    which = {"edition": EDITION, "stage": stage, "country": WORLD}
    before = next(one for one in catalogue.records(MagnetSupply) if {**which, "year": NOW}.items() <= vars(one).items())
    tables = changed(catalogue, MagnetSupply, {**which, "year": YEARS[1]}, supply_kt=before.supply_kt)
    place = tables.one(MagnetSupply, **which, year=YEARS[1]).cell("supply_kt")

    assert [(place, "subtitle")] == false_words(chart, tables)


@pytest.mark.parametrize("year", YEARS)
def test_only_later_years_are_projected(catalogue: Catalogue, year: int) -> None:
    """The subtitle says which marks are projections; here the source says otherwise of one row."""
    scenario = HISTORY if year == NOW else LOWEST
    which = {**ALL, "scenario": scenario, "year": year}
    tables = changed(catalogue, MagnetDemand, which, kind="projection" if year == NOW else HISTORY)

    assert [(tables.one(MagnetDemand, **which).cell("kind"), "subtitle")] == false_words(chart, tables)


@pytest.mark.parametrize("scenario", [HISTORY, *SCENARIOS])
def test_each_demand_is_missed(catalogue: Catalogue, scenario: str) -> None:
    """A line has a point in each year; the message names the row that is missed."""
    year = NOW if scenario == HISTORY else LAST
    tables = without(catalogue, MagnetDemand, **ALL, scenario=scenario, year=year)

    assert f"year = {year} and scenario = {scenario}" in missed(chart, tables)


@pytest.mark.parametrize("stage", STAGES)
def test_each_supply_is_missed(catalogue: Catalogue, stage: str) -> None:
    """A line has a point in each year; the message names the row that is missed."""
    tables = without(catalogue, MagnetSupply, edition=EDITION, year=YEARS[1], stage=stage, country=WORLD)

    assert f"year = {YEARS[1]} and stage = {stage} and country = {WORLD}" in missed(chart, tables)


def test_a_later_edition_changes_nothing(catalogue: Catalogue) -> None:
    """The chart is about one edition of both tables; rows of the next are not drawn beside it."""
    tables = copied(catalogue, MagnetSupply, {"edition": EDITION}, edition="IEA 9999-05", supply_kt=1)
    tables = copied(tables, MagnetDemand, {"edition": EDITION}, edition="IEA 9999-05", demand_kt=1)

    assert drawn(chart, catalogue).rows == drawn(chart, tables).rows
    assert [] == false_words(chart, tables)
