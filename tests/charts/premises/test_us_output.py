"""What the words of the chart of US output take for granted, and the rows that it cannot do without."""

from collections.abc import Sequence

import pytest

from charts.reading import Reading
from charts.us_output import EVENT, HISTORY, MINED, NEWER, START, chart
from evidence.catalogue import Catalogue
from evidence.records import Event, MineProduction, SalientStatistic
from tests.charts.premises.changes import changed, copied, false_words, missed, without

END = max(NEWER)
OUTPUT = {"measure": MINED[0], "commodity": MINED[1]}


def _of(*years: int) -> dict[str, object]:
    """Return which rows the chart draws for these years."""
    return {**OUTPUT, "edition": [NEWER.get(year, HISTORY) for year in years], "year": list(years)}


def _one(tables: Catalogue, year: int) -> SalientStatistic:
    return Reading(tables).one(SalientStatistic, **_of(year))


@pytest.fixture
def idle(catalogue: Catalogue) -> Sequence[int]:
    """Return the years at nothing."""
    records = (_one(catalogue, year) for year in range(START, END + 1))
    return [record.year for record in records if record.value == 0]


def test_the_words_hold(catalogue: Catalogue) -> None:
    """As long as no row is changed, nothing is wrong with the words."""
    assert [] == false_words(chart, catalogue)


def test_the_newest_year_is_above_all_before(catalogue: Catalogue) -> None:
    """The description says so; here the year before has as much."""
    newest = _one(catalogue, END)
    tables = changed(catalogue, SalientStatistic, _of(END - 1), value=newest.value)

    assert [(newest.cell("value"), "description")] == false_words(chart, tables)


def test_the_newest_number_is_an_estimate(catalogue: Catalogue) -> None:
    """The headline says so, and the description of all years of the summaries."""
    tables = changed(catalogue, SalientStatistic, _of(END), estimated=False)
    where = _one(catalogue, END).cell("estimated")

    assert [(where, "headline"), (where, "description")] == false_words(chart, tables)


@pytest.mark.parametrize(("year", "mark"), [(START, False), (START + 1, True), (min(NEWER), None), (END - 1, False)])
def test_only_the_summaries_say_what_is_an_estimate(year: int, mark: object, catalogue: Catalogue) -> None:
    """The description says that the long series does not, and that all years of the summaries are."""
    tables = changed(catalogue, SalientStatistic, _of(year), estimated=mark)

    assert [(_one(catalogue, year).cell("estimated"), "description")] == false_words(chart, tables)


@pytest.mark.parametrize("mark", [True, False])
def test_another_table_differs_in_this(mark: object, catalogue: Catalogue) -> None:
    """The description says that it calls only part of the years estimates; here it calls all so, or none."""
    tables = changed(catalogue, MineProduction, {"country": "USA"}, estimated=mark)
    others = [one for one in catalogue.records(MineProduction) if one.country == "USA" and one.year in NEWER]

    assert [(others[-1].cell("estimated"), "description")] == false_words(chart, tables)


def test_monazite_stays_left_out(catalogue: Catalogue) -> None:
    """The description names the first year without it; here it is in the newest."""
    tables = changed(catalogue, SalientStatistic, _of(END), note_nl=None, note_en=None)

    assert [(_one(catalogue, END).cell("note_en"), "description")] == false_words(chart, tables)
    assert "the chart tells of years without monazite" in missed(
        chart, changed(catalogue, SalientStatistic, _of(*NEWER), note_en=None)
    )


def test_the_mine_closed_after_the_first_zero(catalogue: Catalogue) -> None:
    """The description says that the table is at zero a year before the event; here the event is of the same year."""
    closure = Reading(catalogue).event(EVENT)
    tables = changed(catalogue, Event, {"id": EVENT}, date=f"{int(closure.date[:4]) - 1}-06")

    assert [(closure.cell("date"), "description")] == false_words(chart, tables)


def test_output_stopped_again_for_two_years(catalogue: Catalogue, idle: Sequence[int]) -> None:
    """The description names both years; here it stopped for one."""
    tables = changed(catalogue, SalientStatistic, _of(idle[-1]), value=1)

    assert [(_one(catalogue, idle[-2]).cell("value"), "description")] == false_words(chart, tables)


def test_the_newest_summary_that_gives_a_year_is_drawn(catalogue: Catalogue) -> None:
    """The description names the summaries; here there is a newer one."""
    tables = copied(catalogue, SalientStatistic, _of(END), edition="MCS 9999")

    assert [(f"{_one(catalogue, END).where.line + 1}", "description")] == [
        (str(place.line), words) for place, words in false_words(chart, tables)
    ]


def test_each_year_has_a_number(catalogue: Catalogue) -> None:
    """The description says so; the message names the year that is missed, or the empty cell."""
    for year in (START, min(NEWER), END):
        told = f"edition = {NEWER.get(year, HISTORY)} and year = {year}"
        emptied = changed(catalogue, SalientStatistic, _of(year), value=None)

        assert told in missed(chart, without(catalogue, SalientStatistic, **_of(year)))
        assert f"{_one(catalogue, year).cell('value')} the cell is empty" in missed(chart, emptied)


def test_a_zero_more_or_less_is_told(catalogue: Catalogue, idle: Sequence[int]) -> None:
    """The words tell of two times at nothing; the message names the row that differs."""
    for year, value in ((START, 0), (idle[2], 1), (END, 0)):
        tables = changed(catalogue, SalientStatistic, _of(year), value=value)

        assert f"{_one(catalogue, year).cell('value')} the chart tells that output fell" in missed(chart, tables)


def test_the_event_is_in_the_table(catalogue: Catalogue) -> None:
    """The drawing tells what happened; without its row the message names it."""
    assert f"no row has id = {EVENT}" in missed(chart, without(catalogue, Event, id=EVENT))


def test_the_chart_is_not_from_what_only_its_words_name(catalogue: Catalogue) -> None:
    """The page of the chart lists the tables that are drawn."""
    tables = Reading(catalogue)
    chart(tables)

    assert (SalientStatistic.table, Event.table) == tables.read
