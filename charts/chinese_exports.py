"""Chinese exports of magnets in single months; a month without a number stays empty, longer periods are left out."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Row, Width, templates
from charts.interaction import TIP
from charts.parts.layout import EDGE, PIXELS, data, wrap
from charts.parts.scale import ticks
from evidence.catalogue import Catalogue
from evidence.quantity import Quantity, moment
from evidence.records import Event

NAME = "chinese_exports"
NUMBER = "exports_t"
EVENT = "april-controls-2025"
COLUMNS = (Column("period", "year"), Column(NUMBER, "number"), Column("source_id", "text"))
MONTH = len("2025-04")
ROW, BAR, NOTE_GAP = 19, 11, 7
TOP, BOTTOM, RIGHT = 26, 6, 52
LABEL_WIDTH = 112


def chart(catalogue: Catalogue) -> Chart:
    """Return the chart of exports by month around the controls of April 2025."""
    rows = _rows(catalogue)
    event = next(event for event in catalogue.events if event.id == EVENT)
    first, lowest, highest, newest = rows[0], min(rows, key=_amount), max(rows, key=_amount), rows[-1]
    sources = {str(row["source_id"]) for row in rows}
    months = {"first_month": first, "low_month": lowest, "high_month": highest, "new_month": newest}
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
            "known": float(len(rows)),
            "months": str(len(_months(rows))),
        },
        as_of=max(catalogue.sources[source_id].published for source_id in sources),
        sketch=_sketch,
        labels={
            language: {
                **{name: moment(str(row["period"]), language) for name, row in months.items()},
                **{source_id: catalogue.sources[source_id].publisher for source_id in sources},
                **_event_words(event, language),
            }
            for language in templates(NAME)
        },
    )


def _event_words(event: Event, language: str) -> dict[str, str]:
    return {"event_month": event.date[:MONTH], "event": f"{moment(event.date, language)}: {event.title[language]}"}


def _rows(catalogue: Catalogue) -> list[Row]:
    """Return the magnets that went to all countries together in one month."""
    rows = [
        {name: row[name] for name in ("period", NUMBER, "source_id")}
        for row in catalogue.rows("supply", "china_exports")
        if row["product"] == "magnets" and row["country"] == "WLD" and len(str(row["period"])) == MONTH
    ]
    return sorted(rows, key=lambda row: str(row["period"]))


def _amount(row: Row) -> float:
    return float(str(row[NUMBER]))


def _months(rows: Sequence[Row]) -> list[str]:
    """Return every month from the first with a number to the last, such as `2025-04`."""
    first, last = (_count(str(row["period"])) for row in (rows[0], rows[-1]))
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


def _sketch(chart: Chart, language: str, width: Width) -> Drawing:
    note = wrap(chart.labels[language]["event"], PIXELS[width] - 2 * EDGE, theme.SMALL_SIZE)
    lines, note_top = _stack(chart, language, len(note) * theme.LINE_HEIGHT + 2 * NOTE_GAP)
    height, left = lines[-1].y + ROW / 2, EDGE + LABEL_WIDTH
    steps = ticks(max(_amount(row) for row in chart.rows), count=4)
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


def _stack(chart: Chart, language: str, note_height: float) -> tuple[list[Line], float]:
    """Return the months from top to bottom, and the top of the note that stands before its month."""
    known = {str(row["period"]): row for row in chart.rows}
    lines: list[Line] = []
    start, note_top = 0.0, 0.0
    for month in _months(chart.rows):
        if month == chart.labels[language]["event_month"]:
            note_top, start = start, start + note_height
        row = known.get(month)
        text = Quantity.of(row, NUMBER).symbols(language) if row else chart.words(language).terms["missing"]
        tonnes, tip = (_amount(row), chart.told(row, language)) if row else (None, "")
        lines.append(Line(start + ROW / 2, moment(month, language), tonnes, text, tip))
        start += ROW
    return lines, note_top


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
