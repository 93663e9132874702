"""Events by year, one row per kind of event; the list is ours and not complete."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Count, Drawing, Width, templates
from charts.interaction import TIP, Control
from charts.parts.event_grid import LABEL_WIDTH, RIGHT, Dot, Grid, year_of
from charts.parts.layout import EDGE, data
from charts.parts.pixels import READABLE
from charts.premises import Premise, holds
from charts.reading import Reading, known
from charts.vocabulary import capitalised
from evidence.messages import say
from evidence.records import Event

NAME = "timeline"
KINDS = ("export-control", "diplomacy", "policy", "court", "market", "project")
CONTROLS = KINDS[0]
KIND = Control("kind", KINDS)
COLUMNS = (Column("date", "year"), Column("kind", "text"), Column("id", "text"), Column("source_id", "text"))
TOP, BOTTOM = 27, 8
ROW_GAP: dict[Width, int] = {"wide": 6, "narrow": 14}
# A row of a few events is so many lines high, or its two lines of words would stand against those of the next.
LEAST_LINES = 3
# On a phone the dots of a pile may all but touch: a year has only a few pixels there.
DOTS: dict[Width, float] = {"wide": 0.86, "narrow": 0.98}
STROKE = 1.25


def chart(tables: Reading) -> Chart:
    """Return the chart of events; every event has a source of its own, which its row of the table names."""
    controls = tables.where(Event, kind=CONTROLS)
    events = sorted(tables.records(Event), key=lambda event: (event.date, event.id))
    checked = max(tables.sources[event.source_id].checked_on for event in events).isoformat()
    rows = [_row(event, checked) for event in events]
    years = Counter(year_of(event.date) for event in controls)
    busiest = max(sorted(years), key=lambda year: years[year])
    return Chart(
        id="timeline",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=(),
        facts={
            "controls": float(len(controls)),
            "recent": float(sum(count for year, count in years.items() if year >= busiest)),
            "busiest": Count(years[busiest]),
            "since": str(busiest),
            "events": float(len(rows)),
            "first": str(year_of(rows[0]["date"])),
            "last": str(year_of(rows[-1]["date"])),
        },
        as_of=checked,
        sketch=partial(_sketch, rows, busiest),
        labels={language: _names(tables, events, language) for language in templates(NAME)},
        controls=(KIND,),
        premises=_premises(events, busiest),
    )


def _row(event: Event, checked: str) -> Dot:
    """Return what is drawn of an event; it lies ahead when it is later than the day we last checked."""
    return {
        "date": event.date,
        "kind": known(event.kind, KINDS, event.cell("kind")),
        "id": event.id,
        "source_id": event.source_id,
        "ahead": event.date > checked,
    }


def _names(tables: Reading, events: Sequence[Event], language: str) -> dict[str, str]:
    sources = [tables.sources[event.source_id] for event in events]
    titles = {event.id: event.title[language] for event in events}
    return {**{source.id: source.short_name for source in sources}, **titles}


def _premises(events: Sequence[Event], busiest: int) -> tuple[Premise, ...]:
    """Return what the words presuppose: most controls are recent, and so are most events of other kinds."""
    controls = [event for event in events if event.kind == CONTROLS]
    others = [event for event in events if event.kind != CONTROLS]
    told = {"busiest": busiest, "recent": _recent(controls, busiest), "count": _before(controls, busiest)}
    most = say("more export controls are of {busiest} or later ({recent}) than before ({count})", **told)
    more = say(
        "of other kinds, more events are of {busiest} or later ({recent}) than before ({count})",
        busiest=busiest,
        recent=_recent(others, busiest),
        count=_before(others, busiest),
    )
    return (
        holds(
            "headline", most, controls[-1].cell("date"), true=_recent(controls, busiest) > _before(controls, busiest)
        ),
        holds("description", more, events[-1].cell("date"), true=_recent(others, busiest) > _before(others, busiest)),
    )


def _recent(events: Sequence[Event], year: int) -> int:
    return sum(year_of(event.date) >= year for event in events)


def _before(events: Sequence[Event], year: int) -> int:
    return len(events) - _recent(events, year)


def _grid(rows: Sequence[Dot], width: Width) -> Grid:
    """Give each kind room for its highest stack, and for its words beside or above that."""
    years = (year_of(rows[0]["date"]), year_of(rows[-1]["date"]))
    empty = Grid(width, years, {}, {})
    tops: dict[str, float] = {}
    baselines: dict[str, float] = {}
    for kind in KINDS:
        stack = empty.pitch * max(Counter(_years(rows, kind)).values(), default=0)
        start = max(baselines.values(), default=0) + ROW_GAP[width]
        if width == "wide":
            baselines[kind] = start + max(LEAST_LINES * theme.LINE_HEIGHT, stack)
            tops[kind] = baselines[kind] - 2 * theme.LINE_HEIGHT
        else:
            # The words stand left of the years in which the stacks are high, and above single events.
            baselines[kind] = start + max(2 * theme.LINE_HEIGHT + empty.pitch, stack)
            tops[kind] = start
    return replace(empty, tops=tops, baselines=baselines)


def _years(rows: Sequence[Dot], kind: str) -> list[int]:
    return [year_of(row["date"]) for row in rows if row["kind"] == kind]


def _sketch(rows: Sequence[Dot], since: int, chart: Chart, language: str, width: Width) -> Drawing:
    grid = _grid(rows, width)
    kinds = {kind: _label(chart, kind, [year >= since for year in _years(rows, kind)], language) for kind in KINDS}
    layers = [
        _band(since, grid),
        _key(chart.words(language).terms["band"], grid),
        _found(chart.words(language).terms["found"], since, rows, grid),
        _lines(grid),
        *_labels(kinds, grid),
        _dots(rows, chart, grid, language),
    ]
    padding = {"left": grid.left, "right": RIGHT, "top": TOP, "bottom": BOTTOM}
    none = alt.AutoSizeParams(type="none")
    return alt.layer(*layers).properties(width=grid.pixels, height=grid.height, padding=padding, autosize=none)


def _band(since: int, grid: Grid) -> alt.Chart:
    """Shade the years that the headline counts."""
    start, end = since - 0.5, grid.domain[1]
    rectangle = data([{"x": start, "end": end, "y": 0, "bottom": grid.height}]).mark_rect(color=theme.HAIRLINE)
    band: alt.Chart = rectangle.encode(x=grid.x(), x2="end:Q", y=grid.y(), y2="bottom:Q", opacity=alt.value(0.6))
    return band


def _key(words: str, grid: Grid) -> alt.Chart:
    """Say above the shaded years which they are, where the axis has its years."""
    text = data([{"x": grid.domain[1], "y": 0, "text": words}])
    key = text.mark_text(align="right", baseline="bottom", dy=-6, fontSize=theme.SMALL_SIZE, fontWeight=700)
    written: alt.Chart = key.encode(x=grid.x(), y=grid.y(), text="text:N")
    return written


def _found(words: str, since: int, rows: Sequence[Dot], grid: Grid) -> alt.Chart:
    """Say at the highest pile of the controls what the headline counts, over the dots before it."""
    highest = grid.pitch * max(Counter(_years(rows, CONTROLS)).values())
    text = data([{"x": since - 0.5, "y": grid.baselines[CONTROLS] - highest, "text": words}])
    found = text.mark_text(align="right", baseline="top", dx=-6, fontSize=READABLE[grid.width][1], fontWeight=700)
    written: alt.Chart = found.encode(x=grid.x(), y=grid.y(), text="text:N")
    return written


def _lines(grid: Grid) -> alt.Chart:
    lines: alt.Chart = data([{"y": y} for y in grid.baselines.values()]).mark_rule(color=theme.HAIRLINE)
    return lines.encode(y=grid.y())


def _labels(names: Mapping[str, Sequence[str]], grid: Grid) -> Iterator[alt.Chart]:
    """Name each kind and count its events: the controls in bold, the others in grey."""
    left = EDGE - grid.left if LABEL_WIDTH[grid.width] else 0
    for is_told in (True, False):
        own = {kind: top for kind, top in grid.tops.items() if (kind == CONTROLS) is is_told}
        written: list[dict[str, object]] = [{"y": top, "text": list(names[kind])} for kind, top in own.items()]
        look: dict[str, Any] = {"fontWeight": 700, "color": theme.INK}
        if not is_told:
            look = {"fontWeight": 400, "color": theme.text_colour(theme.OTHERS)}
        text = data(written).mark_text(align="left", baseline="top", fontSize=theme.SMALL_SIZE, **look)
        yield text.encode(x=alt.value(left), y=grid.y(), text="text:N")


def _label(chart: Chart, kind: str, recent: Sequence[bool], language: str) -> tuple[str, ...]:
    """Return the name of a kind, and how many of its events are recent; of the controls their pile says that."""
    name = capitalised(chart.label("kind", kind, language))
    return (
        (name,) if kind == CONTROLS else (name, f"{len(recent)}, {chart.words(language).terms['since']} {sum(recent)}")
    )


def _dots(rows: Sequence[Dot], chart: Chart, grid: Grid, language: str) -> alt.Chart:
    """Stack the events of a year on the line of their kind."""
    places = grid.places(rows)
    drawn: list[dict[str, object]] = []
    for row in rows:
        year, y = places[row["id"]]
        colour = theme.INK if row["kind"] == CONTROLS else theme.colour(theme.OTHERS)
        look = {"colour": colour, "fill": theme.PAPER if row["ahead"] else colour, "tip": chart.told(row, language)}
        drawn.append({"x": year, "y": y, "kind": row["kind"], **look})
    fill, stroke = alt.Fill("fill:N").scale(None), alt.Stroke("colour:N").scale(None)
    size = round((grid.pitch * DOTS[grid.width] - STROKE) ** 2, 1)
    discs = data(drawn).mark_point(size=size, strokeWidth=STROKE, shape="circle")
    dots: alt.Chart = discs.encode(x=grid.x(), y=grid.y(), fill=fill, stroke=stroke, opacity=KIND.lit(), tooltip=TIP)
    return dots
