"""Events by year, the export controls large above all others; the list is ours and not complete."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Count, Drawing, Width, templates
from charts.interaction import TIP, Control
from charts.parts.event_grid import LEFT, RIGHT, Dot, Grid, Row, year_of
from charts.parts.layout import data
from charts.premises import Premise, holds
from charts.reading import Reading, known
from evidence.messages import say
from evidence.records import Event

NAME = "timeline"
KINDS = ("export-control", "diplomacy", "policy", "court", "market", "project")
CONTROLS = KINDS[0]
KIND = Control("kind", KINDS)
COLUMNS = (Column("date", "year"), Column("kind", "text"), Column("id", "text"), Column("source_id", "text"))
TOP, BOTTOM, ROW_GAP = 27, 8, 14
# Of the other kinds, which only say how the whole list grew, two stand beside each other in a year, half as large.
ABREAST = 2
# The two lines of words at a pile: those of the controls are larger.
LETTERS = {True: (18, 22), False: (theme.SMALL_SIZE, theme.LINE_HEIGHT)}
# On a phone the dots of a pile may all but touch: a year has only a few pixels there.
DOTS: dict[Width, float] = {"wide": 0.86, "narrow": 0.98}
# A small dot has a thin edge, or one that is hollow would close.
STROKE, EDGE_SHARE = 1.25, 0.18


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
            "others": float(len(rows) - len(controls)),
            "others_recent": float(sum(row["kind"] != CONTROLS and year_of(row["date"]) >= busiest for row in rows)),
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


def _grid(rows: Sequence[Dot], since: int, width: Width) -> Grid:
    """Give the controls a row of their own, and all other kinds one below it."""
    years = (year_of(rows[0]["date"]), year_of(rows[-1]["date"]))
    pitch = Grid(width, years, {}).pitch
    controls = _lane([row for row in rows if row["kind"] == CONTROLS], since, ROW_GAP, Row(0, pitch))
    others = [row for row in rows if row["kind"] != CONTROLS]
    rest = _lane(others, since, controls.baseline + ROW_GAP, Row(0, pitch / ABREAST, ABREAST))
    return Grid(width, years, {kind: controls if kind == CONTROLS else rest for kind in KINDS})


def _lane(rows: Sequence[Dot], since: int, top: float, least: Row) -> Row:
    """Return a row high enough for its highest pile, and for its words over the piles before the shaded years."""
    piles = Counter(year_of(row["date"]) for row in rows)
    earlier = max((count for year, count in piles.items() if year < since), default=0)
    _, line = LETTERS[least.abreast == 1]
    high = max(2 * line + _levels(earlier, least), _levels(max(piles.values(), default=0), least))
    return Row(top, top + high, least.abreast)


def _levels(count: int, least: Row) -> float:
    """Return how high a pile of so many events is; the least row is as high as one level."""
    return -(-count // least.abreast) * least.baseline


def _sketch(rows: Sequence[Dot], since: int, chart: Chart, language: str, width: Width) -> Drawing:
    grid = _grid(rows, since, width)
    terms = chart.words(language).terms
    others = next(kind for kind in KINDS if kind != CONTROLS)
    layers = [
        _band(since, grid),
        _key(terms["band"], grid),
        _lines(grid),
        _told((terms["controls"], terms["found"]), since, CONTROLS, grid),
        _told((terms["others"], terms["rest"]), since, others, grid),
        _dots(rows, chart, grid, language),
    ]
    padding = {"left": LEFT, "right": RIGHT, "top": TOP, "bottom": BOTTOM}
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


def _lines(grid: Grid) -> alt.Chart:
    baselines = sorted({row.baseline for row in grid.rows.values()})
    lines: alt.Chart = data([{"y": y} for y in baselines]).mark_rule(color=theme.HAIRLINE)
    return lines.encode(y=grid.y())


def _told(lines: tuple[str, str], since: int, kind: str, grid: Grid) -> alt.Chart:
    """Say at the shaded piles of a row what they are and how many: of the controls large, of all others in grey."""
    is_told = kind == CONTROLS
    size, line = LETTERS[is_told]
    text = data([{"x": since - 0.5, "y": grid.rows[kind].top, "text": list(lines)}]).mark_text(
        align="right",
        baseline="top",
        dx=-8,
        fontSize=size,
        lineHeight=line,
        fontWeight=700 if is_told else 400,
        color=theme.INK if is_told else theme.text_colour(theme.OTHERS),
    )
    written: alt.Chart = text.encode(x=grid.x(), y=grid.y(), text="text:N")
    return written


def _dots(rows: Sequence[Dot], chart: Chart, grid: Grid, language: str) -> alt.Chart:
    """Pile the events of a year on the line of their row."""
    places = grid.places(rows)
    drawn: list[dict[str, object]] = []
    for row in rows:
        at = places[row["id"]]
        colour = theme.INK if row["kind"] == CONTROLS else theme.colour(theme.OTHERS)
        look = {"colour": colour, "fill": theme.PAPER if row["ahead"] else colour, "tip": chart.told(row, language)}
        drawn.append({"x": at.year, "y": at.y, "kind": row["kind"], **look, **_size(at.step, grid.width)})
    fill, stroke = alt.Fill("fill:N").scale(None), alt.Stroke("colour:N").scale(None)
    size, edge = alt.Size("size:Q").scale(None), alt.StrokeWidth("edge:Q").scale(None)
    discs = data(drawn).mark_point(shape="circle").encode(x=grid.x(), y=grid.y(), fill=fill, stroke=stroke)
    dots: alt.Chart = discs.encode(size=size, strokeWidth=edge, opacity=KIND.lit(), tooltip=TIP)
    return dots


def _size(step: float, width: Width) -> dict[str, float]:
    """Return how large a dot is, and how thick its edge."""
    edge = round(min(STROKE, EDGE_SHARE * step), 2)
    return {"size": round((step * DOTS[width] - edge) ** 2, 1), "edge": edge}
