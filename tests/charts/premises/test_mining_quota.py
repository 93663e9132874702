"""What the words of the chart of the quotas take for granted, and what it cannot do without."""

import pytest

from charts.mining_quota import EVENT, FIGURES, FOLD, MINING, SEPARATION, SILENCE, chart
from charts.reading import Reading, UndrawableError
from evidence.catalogue import Catalogue
from evidence.records import Event, Evidence, Figure
from tests.charts.premises.changes import cell, changed, copied, false_words, missed, without

FIRST, NEWEST = FIGURES[0], max(one for one in FIGURES if MINING in one)
SEPARATED = max(one for one in FIGURES if SEPARATION in one)


def amount(catalogue: Catalogue, figure_id: str) -> float:
    """Return the number of a figure."""
    return Reading(catalogue).figure(figure_id).value or 0


def test_the_words_hold(catalogue: Catalogue) -> None:
    """As long as no row is changed, nothing is wrong with the words."""
    assert [] == false_words(chart, catalogue)


def test_the_quota_tripled(catalogue: Catalogue) -> None:
    """The headline says so; here it just did, and here it is a tonne short of it."""
    tripled = FOLD * amount(catalogue, FIRST)
    just, short = (changed(catalogue, Figure, {"id": NEWEST}, value=one) for one in (tripled, tripled - 1))

    assert [] == false_words(chart, just)
    assert [(cell(catalogue, Figure, "value", id=NEWEST), "headline")] == false_words(chart, short)


def test_less_may_be_separated_than_mined(catalogue: Catalogue) -> None:
    """The description says so; here both quotas are the same."""
    tables = changed(catalogue, Figure, {"id": SEPARATED}, value=amount(catalogue, NEWEST))

    assert [(cell(catalogue, Figure, "value", id=NEWEST), "description")] == false_words(chart, tables)


def test_the_newest_year_is_the_last_that_was_published(catalogue: Catalogue) -> None:
    """The headline says that the next was not; here it was after all, and here a year lies between."""
    new = {"id": "china-mining-quota-2025", "period": "2025"}
    known = copied(catalogue, Figure, {"id": NEWEST}, **new)
    later = changed(catalogue, Event, {"id": EVENT}, date="2026-06")

    assert [(cell(known, Figure, "period", id=new["id"]), "headline")] == false_words(chart, known)
    assert [(cell(catalogue, Event, "date", id=EVENT), "headline")] == false_words(chart, later)


@pytest.mark.parametrize("cells", [{"geography": "USA"}, {"measure_id": SEPARATION}, {"period": "2010-01"}])
def test_figures_are_quotas_of_one_year(cells: dict[str, str], catalogue: Catalogue) -> None:
    """Figures are named by their ids, and what each of them is of is looked at."""
    tables = changed(catalogue, Figure, {"id": FIRST}, **cells)

    assert (cell(catalogue, Figure, "period", id=FIRST), "description") in false_words(chart, tables)


def test_years_in_between_are_missing(catalogue: Catalogue) -> None:
    """The words name them; here the numbers of two other years are given to these."""
    tables = changed(catalogue, Figure, {"id": "china-mining-quota-2014-ibtimes"}, period="2015")
    tables = changed(tables, Figure, {"id": "china-mining-quota-2013-china-daily"}, period="2016")
    tables = changed(tables, Figure, {"id": "china-mining-quota-2012-computed"}, period="2014")
    tables = changed(tables, Figure, {"id": "china-mining-quota-2011-mining-com"}, period="2013")
    tables = changed(tables, Figure, {"id": FIRST}, period="2012")

    assert (cell(catalogue, Event, "date", id=EVENT), "missing") in false_words(chart, tables)


@pytest.mark.parametrize("figure_id", [FIRST, NEWEST, SEPARATED])
def test_each_figure_is_asked_for(figure_id: str, catalogue: Catalogue) -> None:
    """Without the figure, or a number in it, the table is named."""
    assert f"no row has id = {figure_id}" in missed(chart, without(catalogue, Figure, id=figure_id))
    assert "the cell is empty" in missed(chart, changed(catalogue, Figure, {"id": figure_id}, value=None))


def test_the_event_is_asked_for(catalogue: Catalogue) -> None:
    """Without the row that says that the quota was kept back, the table is named."""
    with pytest.raises(UndrawableError, match="and the chart draws it"):
        chart(without(catalogue, Event, id=EVENT))


def test_what_is_said_after_the_year_is_asked_for(catalogue: Catalogue) -> None:
    """Without the row that says that no quota came for the whole year, the table is named."""
    assert f"no row has id = {SILENCE}" in missed(chart, without(catalogue, Evidence, id=SILENCE))
