"""The two lanes of events: one large that the headline counts, and below it all others in grey."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.interaction import TIP, Control
from charts.parts.event_grid import Dot, Lane, year_of
from charts.parts.event_names import event_names
from charts.parts.layout import EDGE, PIXELS, data, text_width
from charts.parts.pixels import LINE, READABLE, Drawn, across, down

# Of the other kinds so many stand beside each other in a year, each large enough to be seen.
ABREAST = 3
# How many years before the first the pile of what is older stands.
PAST = 2
# The words at a lane: those of the first are this large. They stand above its piles, its years below them.
LARGE, HEAD, YEARS, LANE_GAP, NEAR = 18, 28, 20, 16, 4
# Which of the earlier years are named in a lane, how far apart names are at least, and how long a tick is.
NAMED, TICK, APART = 5, 4, 3
# The dots of a pile all but touch; a small dot has a thin edge, or one that is hollow would close.
DOT, STROKE, EDGE_SHARE = 0.92, 1.25, 0.18


@dataclass(frozen=True)
class Said:
    """The words of both lanes, the names of a few events by their ids, what each tells, and what can be picked."""

    terms: Mapping[str, str]
    names: Mapping[str, str]
    tips: Mapping[str, str]
    kind: Control


def drawn(rows: tuple[Sequence[Dot], Sequence[Dot]], since: int, said: Said, width: Width) -> Drawing:
    """Draw what the headline counts, then all others; the years from one on are shaded in both lanes."""
    lanes = lanes_of(rows, width)
    named, notes = event_names(lanes[0], rows[0], said.names)
    layers = [
        _bands(lanes, since),
        _lines(lanes),
        _ticks(lanes, since),
        *_written(
            [
                *_names(lanes, said.terms, rows),
                *named,
                *_notes(lanes[1], notes),
                *_ahead(lanes[1], said.terms["ahead"], rows),
                *(one for lane in lanes for one in _years(lane, since, NAMED)),
            ]
        ),
        *(_dots(dots, lane, said, is_lit=lit) for dots, lane, lit in zip(rows, lanes, (True, False), strict=True)),
    ]
    below = YEARS + LINE * max(len(notes), any(dot["ahead"] for dots in rows for dot in dots))
    size = {"width": PIXELS[width], "height": lanes[1].baseline + below}
    return alt.layer(*layers).properties(**size, padding=0, autosize=alt.AutoSizeParams(type="none"))


def lanes_of(rows: tuple[Sequence[Dot], Sequence[Dot]], width: Width) -> tuple[Lane, Lane]:
    """Return both lanes over the same years, from the first that the headline counts on.

    What is older lies in one pile before these: its years would leave the few large dots no room.
    """
    last = max(year_of(row["date"]) for dots in rows for row in dots)
    first = min((year_of(row["date"]) for row in rows[0]), default=last)
    older = any(year_of(row["date"]) < first for row in rows[1])
    years = (first - PAST if older else first, last)
    large = _lane(rows[0], years, HEAD, width)
    return large, _lane(rows[1], years, large.baseline + YEARS + LANE_GAP + HEAD, width, ABREAST)


def _lane(dots: Sequence[Dot], years: tuple[int, int], top: float, width: Width, abreast: int = 1) -> Lane:
    piles = Counter(max(year_of(row["date"]), years[0]) for row in dots)
    levels = -(-max(piles.values(), default=0) // abreast)
    return Lane(width, years, top, levels, abreast)


def _bands(lanes: Sequence[Lane], since: int) -> alt.Chart:
    """Shade the years that the headline counts."""
    rows: list[Drawn] = [
        {"x": lane.at(since - 0.5), "x2": lane.ends[1], "y": lane.top - NEAR, "y2": lane.baseline} for lane in lanes
    ]
    band: alt.Chart = data(rows).mark_rect(color=theme.HAIRLINE)
    return band.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q", opacity=alt.value(0.6))


def _lines(lanes: Sequence[Lane]) -> alt.Chart:
    rows: list[Drawn] = [{"x": lane.ends[0], "x2": lane.ends[1], "y": lane.baseline} for lane in lanes]
    lines: alt.Chart = data(rows).mark_rule(color=theme.HAIRLINE)
    return lines.encode(x=across(), x2="x2:Q", y=down())


def _ticks(lanes: Sequence[Lane], since: int) -> alt.Chart:
    """Mark each year that is named, and all that are shaded."""
    rows: list[Drawn] = []
    for lane in lanes:
        years = {*named_years(lane, since, NAMED), *range(since, lane.years[1] + 1)}
        rows += [{"x": lane.at(year), "y": lane.baseline, "y2": lane.baseline + TICK} for year in sorted(years)]
    ticks: alt.Chart = data(rows).mark_rule(color=theme.colour(theme.OTHERS))
    return ticks.encode(x=across(), y=down(), y2="y2:Q")


def named_years(lane: Lane, since: int, by: int) -> list[int]:
    """Return the years with room for their names: the first shaded one, those after it, and round ones before."""
    room = text_width("2000", READABLE[lane.width][0]) + APART
    kept = [since]
    for year in range(since + 1, lane.years[1] + 1):
        if lane.at(year) - lane.at(kept[-1]) >= room and lane.at(year) + room / 2 <= lane.ends[1] + APART:
            kept.append(year)
    earlier = range(-(-lane.years[0] // by) * by, since, by)
    return [*(year for year in earlier if lane.at(since) - lane.at(year) >= room), *kept]


def _years(lane: Lane, since: int, by: int) -> Iterator[Drawn]:
    for year in named_years(lane, since, by):
        place = {"x": lane.at(year), "y": lane.baseline + TICK + 2, "text": str(year), "side": "center"}
        yield {**place, "base": "top", "size": READABLE[lane.width][0], "bold": year >= since, "colour": theme.INK}


def _names(
    lanes: tuple[Lane, Lane], terms: Mapping[str, str], rows: tuple[Sequence[Dot], Sequence[Dot]]
) -> Iterator[Drawn]:
    """Say what a lane holds at its left, and over its shaded piles how many these are; and what is older."""
    lit, rest = rows
    told = (("controls", "found"), ("others", "rest"))
    for lane, (name, count), size in zip(lanes, told, (LARGE, READABLE[lanes[0].width][0]), strict=True):
        is_lit = lane is lanes[0]
        look = {"bold": is_lit, "size": size, "colour": theme.INK if is_lit else theme.text_colour(theme.OTHERS)}
        place = {"y": lane.top - 2 * NEAR, "base": "alphabetic"}
        yield {**look, **place, "x": EDGE, "text": terms[name], "side": "left"}
        yield {**look, **place, "x": lane.ends[1], "text": terms[count], "side": "right"}
    plain = {"bold": False, "size": READABLE[lanes[0].width][0], "base": "alphabetic"}
    if past := sum(year_of(row["date"]) < min(map(year_of, (one["date"] for one in lit))) for row in rest if lit):
        high = -(-past // ABREAST) * lanes[1].step
        place = {"x": lanes[1].ends[0], "y": lanes[1].baseline - high - NEAR, "side": "left"}
        yield {**plain, **place, "colour": theme.text_colour(theme.OTHERS), "text": terms["past"]}


def _ahead(lane: Lane, text: str, rows: tuple[Sequence[Dot], Sequence[Dot]]) -> Iterator[Drawn]:
    """Say below the years, where the hollow dots stand, of which years these are: they are still to come."""
    if years := sorted({year_of(dot["date"]) for dots in rows for dot in dots if dot["ahead"]}):
        told = "–".join(dict.fromkeys([str(years[0]), str(years[-1])]))
        look = {"size": READABLE[lane.width][0], "bold": False, "colour": theme.text_colour(theme.OTHERS)}
        place = {"x": lane.ends[1], "y": lane.baseline + TICK + 2 + LINE, "side": "right", "base": "top"}
        yield {**look, **place, "text": text.format(years=told)}


def _notes(lane: Lane, notes: Sequence[str]) -> Iterator[Drawn]:
    """Write the notes of events whose piles have a sign, each on a line below the years."""
    for index, note in enumerate(notes, start=1):
        look = {"size": READABLE[lane.width][0], "bold": False, "colour": theme.INK}
        place = {"x": EDGE, "y": lane.baseline + TICK + 2 + LINE * index, "side": "left", "base": "top"}
        yield {**look, **place, "text": note}


def _written(words: Sequence[Drawn]) -> Iterator[alt.Chart]:
    """Write words, those of one look together."""
    looks = dict.fromkeys((one["side"], one["base"], one["size"], one["bold"]) for one in words)
    for side, base, size, bold in looks:
        rows = [
            one for one in words if (one["side"], one["base"], one["size"], one["bold"]) == (side, base, size, bold)
        ]
        look: dict[str, Any] = {"align": side, "baseline": base, "fontSize": size, "fontWeight": 700 if bold else 400}
        colour = alt.Color("colour:N").scale(None)
        yield data(rows).mark_text(**look).encode(x=across(), y=down(), text="text:N", color=colour)


def _dots(dots: Sequence[Dot], lane: Lane, said: Said, *, is_lit: bool) -> alt.Chart:
    """Pile the events of a year on the line of their lane; one that lies ahead is hollow."""
    places, rows = lane.places(dots), []
    for dot in dots:
        at = places[dot["id"]]
        colour = theme.INK if is_lit else theme.colour(theme.OTHERS)
        look = {"colour": colour, "fill": theme.PAPER if dot["ahead"] else colour, "tip": said.tips[dot["id"]]}
        rows.append({"x": at.x, "y": at.y, "kind": dot["kind"], **look, **_size(at.step)})
    fill, stroke = alt.Fill("fill:N").scale(None), alt.Stroke("colour:N").scale(None)
    size, edge = alt.Size("size:Q").scale(None), alt.StrokeWidth("edge:Q").scale(None)
    discs = data(rows).mark_point(shape="circle").encode(x=across(), y=down(), fill=fill, stroke=stroke)
    drawn: alt.Chart = discs.encode(size=size, strokeWidth=edge, opacity=said.kind.lit(), tooltip=TIP)
    return drawn


def _size(step: float) -> dict[str, float]:
    """Return how large a dot is, and how thick its edge."""
    edge = round(min(STROKE, EDGE_SHARE * step), 2)
    return {"size": round((step * DOT - edge) ** 2, 1), "edge": edge}
