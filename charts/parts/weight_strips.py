"""Weights that can be compared as marks on one line: of one thing, and of one kind, on a plain axis from nothing."""

from collections.abc import Sequence

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Width
from charts.interaction import Control
from charts.parts.layout import EDGE, PIXELS
from charts.parts.pixels import LINE, READABLE, Drawn, texts, word
from charts.parts.scale import Scale, ticks
from charts.parts.strips import Strip, StripPlot
from charts.parts.swarm import Dot, marks, numbers
from charts.parts.weights import Weight
from evidence.quantity import Quantity

CLAIMED, MASS, UNIT = "claimed", "mass_kg", "kg"
BASES = ("element", "neodymium", "material", "magnet")
# The metals in a jet stand out, as do claims; all others are quiet.
STRONG = ("jet", "element")
APART = 30


def strip(chart: Chart, rows: Sequence[Weight], language: str, width: Width) -> Strip:
    """Return the line of weights that can be compared, with what they are of, and who says them or of which kind."""
    terms, first = chart.words(language).terms, rows[0]
    numbers: dict[str, list[str]] = {}
    for row in rows:
        numbers.setdefault(_number(row, language), []).append(_told(chart, row, rows, language, width))
    colour = theme.text_colour(_colour(first))
    told = {number: ", ".join(filter(None, whose)) for number, whose in numbers.items()}
    return Strip(
        f"{terms[first['platform']]}: {terms[first['basis']]}",
        [(f"{whose}: {number}", colour) for number, whose in told.items() if whose],
        [_dot(chart, row, language) for row in rows],
    )


def _told(chart: Chart, row: Weight, rows: Sequence[Weight], language: str, width: Width) -> str:
    """Return of which kind a weight is, or who says it; on a phone only where a claim stands among others."""
    kind = chart.words(language).terms.get(row["figure_id"], "")
    is_tested = any(one["kind"] == CLAIMED for one in rows)
    source = chart.label("source_id", row["source_id"], language) if width == "wide" or is_tested else ""
    return ", ".join(part for part in (kind or source, _claimed(chart, row, language)) if part)


def _claimed(chart: Chart, row: Weight, language: str) -> str:
    return chart.label("kind", CLAIMED, language).lower() if row["kind"] == CLAIMED else ""


def _number(row: Weight, language: str) -> str:
    return Quantity.of(row, MASS).symbols(language, "")


def _dot(chart: Chart, row: Weight, language: str) -> Dot:
    is_claim = row["kind"] == CLAIMED
    return Dot(
        Quantity.of(row, MASS),
        _number(row, language),
        theme.BLACK if is_claim else _colour(row),
        "claim" if is_claim else "circle",
        hollow=row["estimated"],
        stands_out=is_claim or _colour(row) == theme.BLACK,
        tip=chart.told(row, language),
        picks={"basis": row["basis"]},
    )


def _colour(row: Weight) -> str:
    return theme.BLACK if (row["platform"], row["basis"]) == STRONG else theme.OTHERS


def drawn(width: Width, parts: Sequence[tuple[str, Sequence[Strip]]], language: str, control: Control) -> Drawing:
    """Draw groups of lines under each other, each under its heading and on a scale of its own from nothing."""
    layers: list[alt.Chart] = []
    heads: list[Drawn] = []
    end = 0.0
    for heading, strips in parts:
        top = end + APART if heading else end
        heads += [word((EDGE, top), heading, "left", bold=True)] if heading else []
        plot = _plot(width, strips, language, top + LINE / 2 if heading else top)
        layers, end = [*layers, *plot.below(), *_marked(plot, control)], plot.bottom
    none = alt.AutoSizeParams(type="none")
    drawing: Drawing = alt.layer(*layers, *texts(heads, sizes=READABLE[width]))
    return drawing.properties(width=PIXELS[width], height=end, padding=0, autosize=none)


def _plot(width: Width, strips: Sequence[Strip], language: str, top: float) -> StripPlot:
    highest = max(number for one in strips for dot in one.dots for number in dot.quantity.numbers)
    steps = ticks(highest)
    numbers = [Quantity(step).symbols(language, UNIT if step == steps[-1] else "") for step in steps]
    return StripPlot(width, Scale(steps), numbers, strips, (), top)


def _marked(plot: StripPlot, control: Control) -> list[alt.Chart]:
    """Return the marks of a plot, with their numbers where these have room."""
    room = (plot.left - EDGE if plot.width == "wide" else EDGE, PIXELS[plot.width] - EDGE)
    written = [layer for place in plot.places for layer in numbers(place.spots, room, plot.size)]
    spots = [spot for place in plot.places for spot in place.spots]
    return [*written, *marks(spots, control)]
