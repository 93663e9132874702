"""What the words of the chart of Chinese exports take for granted, and what it cannot do without."""

from collections.abc import Sequence

import pytest

from charts.chinese_exports import EVENT, MONTH, NUMBER, chart
from charts.reading import Reading, UndrawableError
from evidence.catalogue import Catalogue
from evidence.records import ChineseExport, Event
from tests.charts.premises.changes import Which, cell, changed, copied, false, without
from tests.charts.specifications import specification_of

DRAWN: Which = {"product": "magnets", "country": "WLD"}


@pytest.fixture
def months(catalogue: Catalogue) -> list[str]:
    """Return the months that have a number, oldest first."""
    return [str(row["period"]) for row in chart(Reading(catalogue)).rows]


def kept(catalogue: Catalogue, months: Sequence[str]) -> Reading:
    """Return the tables without the exports of all other months."""
    tables = Reading(catalogue)
    for period in {export.period for export in catalogue.records(ChineseExport)} - set(months):
        tables = without(tables, ChineseExport, period=period)
    return tables


def test_the_newest_month_is_above_the_lowest(catalogue: Catalogue, months: list[str]) -> None:
    """The headline sets the newest number against the lowest, so they are not one."""
    newest: Which = {**DRAWN, "period": months[-1]}
    made = chart(changed(catalogue, ChineseExport, newest, **{NUMBER: 0}))

    assert [cell(catalogue, ChineseExport, NUMBER, **newest)] == false(made, "headline")


def test_exports_fell_after_the_event(catalogue: Catalogue, months: list[str]) -> None:
    """The headline says so; here the lowest month was before it, then no month before it was higher."""
    lowest = min(chart(Reading(catalogue)).rows, key=lambda row: float(str(row[NUMBER])))
    early: Which = {**DRAWN, "period": months[0]}
    sooner = chart(changed(catalogue, ChineseExport, early, **{NUMBER: 1}))
    alone = kept(catalogue, [month for month in months if month >= str(lowest["period"])])

    assert cell(catalogue, ChineseExport, NUMBER, **early) in false(sooner, "headline")
    assert [cell(alone, ChineseExport, NUMBER, **DRAWN, period=lowest["period"])] == [
        *{*false(chart(changed(alone, Event, {"id": EVENT}, date="2025-06-01")), "headline")}
    ]


def test_some_months_have_no_number(catalogue: Catalogue, months: list[str]) -> None:
    """The words speak of gaps between the bars."""
    tables = kept(catalogue, months[-1:])

    assert [cell(tables, ChineseExport, "period", **DRAWN)] == false(chart(tables), "alt")


@pytest.mark.parametrize("date", ["1999-04-04", "2025"])
def test_the_event_is_in_a_month_that_is_drawn(catalogue: Catalogue, date: str) -> None:
    """The dashed line stands before the month of the event."""
    made = chart(changed(catalogue, Event, {"id": EVENT}, date=date))

    assert [cell(catalogue, Event, "date", id=EVENT)] == false(made, "description")


def test_two_sources_can_have_a_number_for_one_month(catalogue: Catalogue, months: list[str]) -> None:
    """Both are drawn, and the month is counted once."""
    cells: Which = {**DRAWN, "period": months[0]}
    another = Reading(catalogue).one(ChineseExport, **DRAWN, period=months[-1]).source_id
    made = chart(copied(catalogue, ChineseExport, cells, **{NUMBER: 4321, "source_id": another}))
    specification = specification_of(made, "en", "wide")
    (bars,) = [layer for layer in specification["layer"] if "tooltip" in layer["encoding"]]
    (first, second, *_) = specification["datasets"][bars["data"]["name"]]

    assert (len(months) + 1, len(months)) == (len(made.rows), made.facts["known"])
    assert first["x2"] == second["x"]
    assert "4,321" in second["tip"]


def test_exports_of_single_months_are_asked_for(catalogue: Catalogue) -> None:
    """With totals over several months alone, there is nothing to draw."""
    totals = {one.period for one in catalogue.records(ChineseExport) if len(one.period) != MONTH}
    with pytest.raises(UndrawableError, match="the chart tells of single months"):
        chart(kept(catalogue, sorted(totals)))


@pytest.mark.parametrize(("kind", "where"), [(ChineseExport, {"product": "magnets"}), (Event, {"id": EVENT})])
def test_what_is_drawn_is_asked_for(
    catalogue: Catalogue, kind: type[ChineseExport | Event], where: dict[str, str]
) -> None:
    """Without any magnets, or the event, the table is named."""
    with pytest.raises(UndrawableError, match="and the chart draws it") as told:
        chart(without(catalogue, kind, **where))

    assert catalogue.table(*kind.table).file == told.value.where.file
