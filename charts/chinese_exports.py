"""Chinese exports of magnets in single months; a month without a number stays empty, longer periods are left out."""

from collections.abc import Sequence
from functools import partial
from typing import Final, TypedDict

from charts.chart import Chart, Column, Drawing, Width, templates
from charts.parts.month_bars import MONTHS, MonthBar, MonthPlot, Note
from charts.premises import Premise, Stated, holds, more_than
from charts.reading import Reading, some
from evidence.messages import say
from evidence.quantity import Quantity, moment
from evidence.records import ChineseExport, Event

NAME = "chinese_exports"
NUMBER: Final = "exports_t"
EVENT = "april-controls-2025"
COLUMNS = (Column("period", "year"), Column(NUMBER, "number"), Column("source_id", "text"))
MONTH = len("2025-04")


class Export(TypedDict):
    """What went to all countries together in a month, in tonnes as shipped, as it is drawn and told."""

    period: str
    exports_t: float
    source_id: str


def chart(tables: Reading) -> Chart:
    """Return the chart of exports by month around the controls of April 2025."""
    exports, event = _exports(tables), tables.event(EVENT)
    rows = [_row(export) for export in exports]
    first, lowest, highest, newest = exports[0], min(exports, key=_amount), max(exports, key=_amount), exports[-1]
    months, known = all_months([row["period"] for row in rows]), {row["period"] for row in rows}
    sources = {row["source_id"] for row in rows}
    named = {"first_month": first, "low_month": lowest, "high_month": highest, "new_month": newest}
    return Chart(
        id="chinese-exports",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "first": _amount(first),
            "low": _amount(lowest),
            "newest": _amount(newest),
            "highest": _amount(highest),
            "known": float(len(known)),
            "months": str(len(months)),
            "event_day": event.date,
        },
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(_sketch, rows, event.date),
        labels={
            language: {
                **{name: moment(export.period, language) for name, export in named.items()},
                **{source_id: tables.sources[source_id].publisher for source_id in sources},
                **_event_labels(event, language),
            }
            for language in templates(NAME)
        },
        premises=(
            more_than("headline", _stated(newest), _stated(lowest)),
            _fell_after(event, exports, lowest),
            holds("alt", say("months without a number are drawn"), first.cell("period"), true=len(known) < len(months)),
            _is_drawn(event, months),
        ),
    )


def _event_labels(event: Event, language: str) -> dict[str, str]:
    month, day = (moment(date, language) for date in (event.date[:MONTH], event.date))
    return {"event_month": month, "event_date": day, "event": f"{day}: {event.title[language]}"}


def _exports(tables: Reading) -> Sequence[ChineseExport]:
    """Return the magnets that went to all countries together in one month, oldest first."""
    exports = tables.where(ChineseExport, product="magnets", country="WLD")
    single = [export for export in exports if len(export.period) == MONTH]
    return some(sorted(single, key=lambda export: export.period), exports[0].cell("period"), say("single months"))


def _row(export: ChineseExport) -> Export:
    return {"period": export.period, NUMBER: _amount(export), "source_id": export.source_id}


def _amount(export: ChineseExport) -> float:
    return float(export.exports_t)


def _stated(export: ChineseExport) -> Stated:
    return Stated(say("the exports of {period}", period=export.period), _amount(export), export.cell(NUMBER))


def _fell_after(event: Event, exports: Sequence[ChineseExport], lowest: ChineseExport) -> Premise:
    """Return the premise that the lowest month came after the event, and a higher one before it."""
    month = event.date[:MONTH]
    says = say("exports fell after {date}: they were higher before, and lowest in {low}", date=month, low=lowest.period)
    before = [one for one in exports if one.period < month and _amount(one) > _amount(lowest)]
    return holds("headline", says, lowest.cell(NUMBER), true=bool(before) and lowest.period >= month)


def _is_drawn(event: Event, months: Sequence[str]) -> Premise:
    says = say(
        "the event of {date} is in one of the months from {first} to {last}",
        date=event.date,
        first=months[0],
        last=months[-1],
    )
    return holds("description", says, event.cell("date"), true=event.date[:MONTH] in months)


def all_months(known: Sequence[str]) -> list[str]:
    """Return every month from the first with a number to the last, such as `2025-04`."""
    first, last = (_count(month) for month in (known[0], known[-1]))
    return [f"{month // MONTHS}-{month % MONTHS + 1:02}" for month in range(first, last + 1)]


def _count(month: str) -> int:
    return int(month[:4]) * MONTHS + int(month[-2:]) - 1


def _sketch(rows: Sequence[Export], day: str, chart: Chart, language: str, width: Width) -> Drawing:
    """Draw a bar for each number, the lowest in colour, and write those that the words name."""
    named = [chart.facts[name] for name in ("first", "low", "highest", "newest")]
    plot = MonthPlot(
        width,
        language,
        all_months([row["period"] for row in rows]),
        Note(day, chart.labels[language]["event"]),
        max(row[NUMBER] for row in rows),
    )
    bars = [
        MonthBar(
            row["period"],
            row[NUMBER],
            chart.told(row, language),
            Quantity.of(row, NUMBER).symbols(language) if row[NUMBER] in named else "",
            row[NUMBER] == chart.facts["low"],
        )
        for row in rows
    ]
    return plot.drawn(bars, chart.words(language).terms["missing"])
