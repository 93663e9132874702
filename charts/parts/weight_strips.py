"""Weights that can be compared as marks on one line: of one thing, and of one kind, on an axis by steps of ten."""

from collections.abc import Sequence
from math import sqrt

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Width
from charts.interaction import Control
from charts.parts.layout import EDGE, PIXELS, data
from charts.parts.pixels import Drawn, across, down
from charts.parts.scale import TenfoldScale
from charts.parts.shapes import MAGNET
from charts.parts.strips import AXIS, Strip, StripPlot
from charts.parts.swarm import Dot, marks, numbers
from charts.parts.weights import Weight
from evidence.quantity import Quantity

CLAIMED, MASS, UNIT = "claimed", "mass_kg", "kg"
SHAPES = {"element": "circle", "neodymium": "triangle-up", "material": "square", "magnet": MAGNET}
# The metals themselves stand out, as do claims; what they are only a part of is quiet.
COLOURS = {"element": theme.BLACK, "neodymium": theme.BLACK, "material": theme.OTHERS, "magnet": theme.OTHERS}


def strip(chart: Chart, rows: Sequence[Weight], language: str, width: Width) -> Strip:
    """Return the line of weights that can be compared, with what they are of, and who says them or of which kind."""
    terms, first = chart.words(language).terms, rows[0]
    numbers: dict[str, list[str]] = {}
    for row in rows:
        numbers.setdefault(_number(row, language), []).append(_told(chart, row, rows, language, width))
    colour = theme.text_colour(COLOURS[first["basis"]])
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
    basis, is_claim = row["basis"], row["kind"] == CLAIMED
    return Dot(
        Quantity.of(row, MASS),
        _number(row, language),
        theme.BLACK if is_claim else COLOURS[basis],
        "claim" if is_claim else SHAPES[basis],
        hollow=row["estimated"],
        stands_out=is_claim or basis == "element",
        tip=chart.told(row, language),
        picks={"basis": basis},
    )


def drawn(width: Width, scale: TenfoldScale, strips: Sequence[Strip], language: str, control: Control) -> Drawing:
    """Draw the lines under each other, with their numbers where these have room."""
    last = scale.ticks[-1]
    steps = [Quantity(step).symbols(language, UNIT if step == last else "") for step in scale.ticks]
    plot = StripPlot(width, scale, steps, strips, ())
    room = (plot.left - EDGE if width == "wide" else EDGE, PIXELS[width] - EDGE)
    written = [layer for place in plot.places for layer in numbers(place.spots, (), room, plot.size)]
    spots = [spot for place in plot.places for spot in place.spots]
    return plot.frame([_times_ten(plot), *written, *marks(spots, control)])


def _times_ten(plot: StripPlot) -> alt.Chart:
    """Say between the first numbers of the axis that each is ten times the one before."""
    between = [step * sqrt(10) for step in plot.scale.ticks[:-2]]
    rows: list[Drawn] = [{"x": plot.x(middle), "y": AXIS / 2 - 2, "text": "× 10"} for middle in between]
    text = data(rows).mark_text(fontSize=theme.SMALL_SIZE, baseline="middle", color=theme.text_colour("basalt"))
    times: alt.Chart = text.encode(x=across(), y=down(), text="text:N")
    return times
