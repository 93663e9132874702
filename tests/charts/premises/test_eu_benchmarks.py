"""What the words of the chart of the EU's benchmarks take for granted, and the rows that it cannot do without."""

import pytest

from charts.eu_benchmarks import BELOW, CAP, GOALS, LIGHT, NAMED, READ, UNKNOWN, chart
from evidence.catalogue import Catalogue
from evidence.problems import Place
from evidence.records import Target
from tests.charts.premises.changes import changed, copied, drawn, false_words, missed, without

CAPS = [id_ for id_, goal in GOALS.items() if goal == CAP]
ABOVE = [id_ for id_ in CAPS if id_ != BELOW]


def _cell(catalogue: Catalogue, id_: str, column: str) -> Place:
    return next(one.cell(column) for one in catalogue.records(Target) if one.id == id_)


def test_the_words_hold(catalogue: Catalogue) -> None:
    """As long as no row is changed, nothing is wrong with the words."""
    assert [] == false_words(chart, catalogue)


@pytest.mark.parametrize(("id_", "goal"), [*GOALS.items()])
def test_a_benchmark_is_a_minimum_or_a_cap(catalogue: Catalogue, id_: str, goal: str) -> None:
    """The heading of a group says which; here the law is read the other way round."""
    target = next(one for one in catalogue.records(Target) if one.id == id_)
    qualifier = "at-least" if target.qualifier == "up-to" else "up-to"
    tables = changed(catalogue, Target, {"id": id_}, low=target.high, high=target.low, qualifier=qualifier)

    assert (target.cell("qualifier"), goal) in false_words(chart, tables)


@pytest.mark.parametrize("id_", GOALS)
def test_a_benchmark_is_in_percent(catalogue: Catalogue, id_: str) -> None:
    """The subtitle says that all are shares; here one is an amount of money."""
    tables = changed(catalogue, Target, {"id": id_}, unit="eur")

    assert [(_cell(catalogue, id_, "unit"), "subtitle")] == false_words(chart, tables)


def test_all_benchmarks_are_for_one_year(catalogue: Catalogue) -> None:
    """The headline names one; here a benchmark is for a year later."""
    year = next(one.year for one in catalogue.records(Target) if one.id == BELOW)
    tables = changed(catalogue, Target, {"id": BELOW}, year=(year or 0) + 1)

    assert [(_cell(catalogue, BELOW, "year"), "headline")] == false_words(chart, tables)


def test_there_is_one_cap(catalogue: Catalogue) -> None:
    """The description names one share for all; here one row has another."""
    tables = changed(catalogue, Target, {"id": CAPS[1]}, high=64)

    assert [(_cell(catalogue, CAPS[1], "high"), "description")] == false_words(chart, tables)


def test_benchmarks_of_the_union_are_not_binding(catalogue: Catalogue) -> None:
    """The description says so; of Japan's it says nothing."""
    tables = changed(catalogue, Target, {"id": READ}, binding="yes")
    japan = changed(catalogue, Target, {"id": [*GOALS][-1]}, binding="yes")

    assert [(_cell(catalogue, READ, "binding"), "description")] == false_words(chart, tables)
    assert [] == false_words(chart, japan)


@pytest.mark.parametrize(("id_", "form"), NAMED.values())
def test_figures_are_as_exact_as_the_words(catalogue: Catalogue, id_: str, form: str) -> None:
    """The description says less than, more than, from one to the other, or just a share."""
    other = "less-than" if form != "less-than" else "more-than"
    tables = changed(catalogue, Target, {"id": id_}, current_qualifier=other)

    assert (_cell(catalogue, id_, "current_qualifier"), "description") in false_words(chart, tables)


def test_a_range_has_two_ends(catalogue: Catalogue) -> None:
    """The description tells of magnet metals from one share to another; here there is only one."""
    tables = changed(catalogue, Target, {"id": LIGHT}, current_high=None)

    assert [(_cell(catalogue, LIGHT, ""), "description")] == false_words(chart, tables)


@pytest.mark.parametrize("id_", ABOVE)
def test_shares_of_china_lie_above_the_cap(catalogue: Catalogue, id_: str) -> None:
    """The description says that only imports stay below it; here another share does too."""
    names = ("current_value", "current_low", "current_high")
    target = next(one for one in catalogue.records(Target) if one.id == id_)
    lowered = {name: 1 for name in names if getattr(target, name) is not None}
    tables = changed(catalogue, Target, {"id": id_}, **lowered)

    assert (target.cell("current_value"), "description") in false_words(chart, tables)


def test_imports_stay_below_the_cap(catalogue: Catalogue) -> None:
    """The description says so; here they are as large as it."""
    cap = next(one.high for one in catalogue.records(Target) if one.id == BELOW)
    tables = changed(catalogue, Target, {"id": BELOW}, current_value=cap)

    assert [(_cell(catalogue, BELOW, "current_value"), "description")] == false_words(chart, tables)


def test_a_figure_of_processing_would_be_news(catalogue: Catalogue) -> None:
    """The description says that none was found; here there is one."""
    tables = changed(catalogue, Target, {"id": UNKNOWN}, current_value=1, current_source_id="reuters-2026-fen")

    assert [(_cell(catalogue, UNKNOWN, "current_value"), "description")] == false_words(chart, tables)


def test_the_hollow_dot_is_a_zero(catalogue: Catalogue) -> None:
    """The subtitle says that it is inferred by us; another number would be a published one."""
    tables = changed(catalogue, Target, {"id": READ}, current_value=1)

    assert [(_cell(catalogue, READ, "current_value"), "subtitle")] == false_words(chart, tables)


@pytest.mark.parametrize("id_", GOALS)
def test_each_benchmark_is_missed(catalogue: Catalogue, id_: str) -> None:
    """The message names the row that is missed, or the cell that is empty."""
    emptied = changed(catalogue, Target, {"id": id_}, value=None, low=None, high=None)

    assert f"no row has id = {id_}" in missed(chart, without(catalogue, Target, id=id_))
    assert str(_cell(catalogue, id_, "value")) in missed(chart, emptied)
    assert str(_cell(catalogue, id_, "year")) in missed(chart, changed(catalogue, Target, {"id": id_}, year=None))
    assert str(_cell(catalogue, id_, "note_en")) in missed(chart, changed(catalogue, Target, {"id": id_}, note_en=None))


@pytest.mark.parametrize("id_", [id_ for id_, _ in NAMED.values()])
def test_each_figure_is_missed(catalogue: Catalogue, id_: str) -> None:
    """The words name it, and its publisher stands beside it."""
    emptied = changed(catalogue, Target, {"id": id_}, current_value=None, current_low=None, current_high=None)
    unsourced = changed(catalogue, Target, {"id": id_}, current_source_id=None)

    assert str(_cell(catalogue, id_, "current_value")) in missed(chart, emptied)
    assert str(_cell(catalogue, id_, "current_source_id")) in missed(chart, unsourced)


def test_a_benchmark_without_a_place_is_named(catalogue: Catalogue) -> None:
    """All benchmarks of the EU in percent are counted; a new one has no place yet, a sum of money needs none."""
    tables = copied(catalogue, Target, {"id": READ}, id="eu-stocks-2030")
    money = copied(catalogue, Target, {"id": READ}, id="eu-fund-2030", unit="eur")

    assert "the chart has no place for 'eu-stocks-2030'" in missed(chart, tables)
    assert len(GOALS) == len(drawn(chart, money).rows)
