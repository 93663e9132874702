"""Chinese exports of magnets in single months; a month without a number stays empty, longer periods are left out."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Final, TypedDict

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Width, templates
from charts.interaction import TIP
from charts.parts.layout import EDGE, PIXELS, data, wrap
from charts.parts.scale import ticks
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
ROW, BAR, NOTE_GAP = 19, 11, 7
TOP, BOTTOM, RIGHT = 26, 6, 52
LABEL_WIDTH = 112


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
    months, known = _months(rows), {row["period"] for row in rows}
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
        },
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(_sketch, rows, event.date[:MONTH]),
        labels={
            language: {
                **{name: moment(export.period, language) for name, export in named.items()},
                **{source_id: tables.sources[source_id].publisher for source_id in sources},
                "event": f"{moment(event.date, language)}: {event.title[language]}",
            }
            for language in templates(NAME)
        },
        premises=(
            more_than("headline", _stated(newest), _stated(lowest)),
            holds("alt", say("months without a number are drawn"), first.cell("period"), true=len(known) < len(months)),
            _is_drawn(event, months),
        ),
    )


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


def _is_drawn(event: Event, months: Sequence[str]) -> Premise:
    says = say(
        "the event of {date} is in one of the months from {first} to {last}",
        date=event.date,
        first=months[0],
        last=months[-1],
    )
    return holds("description", says, event.cell("date"), true=event.date[:MONTH] in months)


def _months(rows: Sequence[Export]) -> list[str]:
    """Return every month from the first with a number to the last, such as `2025-04`."""
    first, last = (_count(row["period"]) for row in (rows[0], rows[-1]))
    return [f"{month // 12}-{month % 12 + 1:02}" for month in range(first, last + 1)]


def _count(month: str) -> int:
    return int(month[:4]) * 12 + int(month[-2:]) - 1


@dataclass(frozen=True)
class Line:
    """A month to be drawn: the middle of its row in pixels, its name, and what we know of it, if anything."""

    y: float
    name: str
    tonnes: float | None
    text: str
    tip: str


def _sketch(rows: Sequence[Export], event_month: str, chart: Chart, language: str, width: Width) -> Drawing:
    note = wrap(chart.labels[language]["event"], PIXELS[width] - 2 * EDGE, theme.SMALL_SIZE)
    note_height = len(note) * theme.LINE_HEIGHT + 2 * NOTE_GAP
    lines, note_top = _stack(chart, rows, language, event_month, note_height)
    height, left = lines[-1].y + ROW / 2, EDGE + LABEL_WIDTH
    steps = ticks(max(row[NUMBER] for row in rows), count=4)
    y = alt.Y("y:Q").scale(domain=[0, height], reverse=True, nice=False).axis(None)
    axis = alt.Axis(orient="top", values=list(steps), format=",d", grid=False, labelFlush=False)
    x = alt.X("x:Q").scale(domain=[0, steps[-1]], nice=False).axis(axis)
    layers = [*_bars(lines, x, y), *_names(lines, EDGE - left, y), *_note(note, note_top, EDGE - left, y)]
    return alt.layer(*layers).properties(
        width=PIXELS[width] - left - RIGHT,
        height=height,
        padding={"left": left, "right": RIGHT, "top": TOP, "bottom": BOTTOM},
        autosize=alt.AutoSizeParams(type="none"),
    )


def _stack(
    chart: Chart, rows: Sequence[Export], language: str, event_month: str, note_height: float
) -> tuple[list[Line], float]:
    """Return the months from top to bottom, and the top of the note that stands before its month."""
    known = {month: list(group) for month, group in groupby(rows, key=lambda row: row["period"])}
    empty: Sequence[Export | None] = [None]
    lines: list[Line] = []
    start, note_top = 0.0, 0.0
    for month in _months(rows):
        if month == event_month:
            note_top, start = start, start + note_height
        # Two sources can each have a number for one month.
        for row in known.get(month, empty):
            lines.append(_line(chart, row, month, start + ROW / 2, language))
            start += ROW
    return lines, note_top


def _line(chart: Chart, row: Export | None, month: str, y: float, language: str) -> Line:
    name = moment(month, language)
    if row is None:
        return Line(y, name, None, chart.words(language).terms["missing"], "")
    return Line(y, name, row[NUMBER], Quantity.of(row, NUMBER).symbols(language), chart.told(row, language))


def _bars(lines: Sequence[Line], x: alt.X, y: alt.Y) -> list[alt.Chart]:
    rows: list[dict[str, object]] = [
        {"x": 0, "end": line.tonnes, "y": line.y, "text": line.text, "tip": line.tip}
        for line in lines
        if line.tonnes is not None
    ]
    colour = theme.colour(theme.COUNTRIES["CHN"])
    number = data([{**row, "x": row["end"]} for row in rows]).mark_text(align="left", baseline="middle", dx=6)
    return [
        data(rows).mark_rule(strokeWidth=BAR, color=colour).encode(x=x, x2="end:Q", y=y, tooltip=TIP),
        number.encode(x=x, y=y, text="text:N"),
    ]


def _names(lines: Sequence[Line], left: int, y: alt.Y) -> list[alt.Chart]:
    names: list[dict[str, object]] = [{"y": line.y, "text": line.name} for line in lines]
    missing: list[dict[str, object]] = [{"y": line.y, "text": line.text} for line in lines if line.tonnes is None]
    small = theme.SMALL_SIZE
    name = data(names).mark_text(align="left", baseline="middle", fontSize=small)
    gap = data(missing).mark_text(
        align="left", baseline="middle", fontSize=small, dx=6, color=theme.text_colour(theme.OTHERS)
    )
    return [
        name.encode(x=alt.value(left), y=y, text="text:N"),
        gap.encode(x=alt.value(0), y=y, text="text:N"),
    ]


def _note(note: Sequence[str], top: float, left: int, y: alt.Y) -> list[alt.Chart]:
    """Say between the months what happened then, over the full width."""
    rule = data([{"y": top + 3, "x": left}]).mark_rule(strokeDash=[3, 3])
    text = data([{"y": top + NOTE_GAP + 2, "text": list(note)}])
    words = text.mark_text(align="left", baseline="top", fontSize=theme.SMALL_SIZE, fontWeight=700)
    return [
        rule.encode(x=alt.value(left), x2=alt.value("width"), y=y),
        words.encode(x=alt.value(left), y=y, text="text:N"),
    ]
