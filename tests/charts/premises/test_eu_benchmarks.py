"""What the words of the chart of the EU's benchmarks take for granted, and the rows that it cannot do without."""

import pytest

from charts.eu_benchmarks import GOALS, chart
from evidence.catalogue import Catalogue
from evidence.problems import Place
from evidence.records import Target
from tests.charts.premises.changes import changed, copied, drawn, false_words, missed, without

# The benchmark whose year, force or unit a test changes.
ONE = [*GOALS][-1]


def _cell(catalogue: Catalogue, id_: str, column: str) -> Place:
    return next(one.cell(column) for one in catalogue.records(Target) if one.id == id_)


def test_the_words_hold(catalogue: Catalogue) -> None:
    """As long as no row is changed, nothing is wrong with the words."""
    assert [] == false_words(chart, catalogue)


@pytest.mark.parametrize("id_", GOALS)
def test_a_benchmark_is_a_minimum_or_a_cap(catalogue: Catalogue, id_: str) -> None:
    """The description says which; here the law is read the other way round."""
    target = next(one for one in catalogue.records(Target) if one.id == id_)
    qualifier = "at-least" if target.qualifier == "up-to" else "up-to"
    tables = changed(catalogue, Target, {"id": id_}, low=target.high, high=target.low, qualifier=qualifier)

    assert (target.cell("qualifier"), "description") in false_words(chart, tables)


@pytest.mark.parametrize("id_", GOALS)
def test_a_benchmark_is_in_percent(catalogue: Catalogue, id_: str) -> None:
    """The subtitle says that all are shares; here one is an amount of money."""
    tables = changed(catalogue, Target, {"id": id_}, unit="eur")

    assert [(_cell(catalogue, id_, "unit"), "subtitle")] == false_words(chart, tables)


def test_all_benchmarks_are_for_one_year(catalogue: Catalogue) -> None:
    """The headline names one; here a benchmark is for a year later."""
    year = next(one.year for one in catalogue.records(Target) if one.id == ONE)
    tables = changed(catalogue, Target, {"id": ONE}, year=(year or 0) + 1)

    assert [(_cell(catalogue, ONE, "year"), "headline")] == false_words(chart, tables)


def test_benchmarks_of_the_union_are_not_binding(catalogue: Catalogue) -> None:
    """The description says so."""
    tables = changed(catalogue, Target, {"id": ONE}, binding="yes")

    assert [(_cell(catalogue, ONE, "binding"), "description")] == false_words(chart, tables)


@pytest.mark.parametrize("id_", GOALS)
def test_a_figure_that_measures_the_same_would_be_news(catalogue: Catalogue, id_: str) -> None:
    """The last line of the drawing says that there is none; here there is one."""
    tables = changed(catalogue, Target, {"id": id_}, current_value=1, current_source_id="reuters-2026-fen")

    assert [(_cell(catalogue, id_, "current_value"), "now")] == false_words(chart, tables)


@pytest.mark.parametrize("id_", GOALS)
def test_each_benchmark_is_missed(catalogue: Catalogue, id_: str) -> None:
    """The message names the row that is missed, or the cell that is empty."""
    emptied = changed(catalogue, Target, {"id": id_}, value=None, low=None, high=None)

    assert f"no row has id = {id_}" in missed(chart, without(catalogue, Target, id=id_))
    assert str(_cell(catalogue, id_, "value")) in missed(chart, emptied)
    assert str(_cell(catalogue, id_, "year")) in missed(chart, changed(catalogue, Target, {"id": id_}, year=None))
    assert str(_cell(catalogue, id_, "note_en")) in missed(chart, changed(catalogue, Target, {"id": id_}, note_en=None))


def test_a_benchmark_without_a_place_is_named(catalogue: Catalogue) -> None:
    """All benchmarks of the EU in percent are counted; a new one has no place yet, a sum of money needs none."""
    tables = copied(catalogue, Target, {"id": ONE}, id="eu-stocks-2030")
    money = copied(catalogue, Target, {"id": ONE}, id="eu-fund-2030", unit="eur")

    assert "the chart has no place for 'eu-stocks-2030'" in missed(chart, tables)
    assert len(GOALS) == len(drawn(chart, money).rows)
