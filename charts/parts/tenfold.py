"""An axis by steps of ten: its ends, what it says of its steps, and their marks where no grid can run."""

from collections.abc import Sequence
from math import floor, log10, sqrt

import altair as alt

from charts import theme
from charts.parts.layout import RowPlot, data
from charts.parts.marks import LANE_DROP
from charts.parts.scale import TenfoldScale

BEYOND = 1.25
TICK = 3
# NOTE: Vega scales a path by half the root of `size`; at this size a unit of the path is a pixel.
TRUE_SIZE = 4


def tenfold(numbers: Sequence[float], unit: str) -> TenfoldScale:
    """Return a scale for numbers above zero, from the step below the smallest to past the largest."""
    smallest, largest = min(numbers), max(numbers)
    steps = [10**power for power in range(floor(log10(smallest)), floor(log10(largest)) + 1)]
    return TenfoldScale(steps, unit, max(BEYOND, largest / steps[-1]))


def times_ten(plot: RowPlot) -> alt.Chart:
    """Say between the first numbers of the axis that each is ten times the one before."""
    rows: list[dict[str, object]] = [{"x": step * sqrt(10), "text": "× 10"} for step in plot.scale.ticks[:-1]]
    text = data(rows).mark_text(fontSize=theme.SMALL_SIZE, baseline="bottom", color=theme.text_colour("basalt"))
    times: alt.Chart = text.encode(x=plot.x("x"), y=alt.value(-7), text="text:N")
    return times


def lane_ticks(plot: RowPlot) -> alt.Chart:
    """Mark the steps on the line under each mark where no grid can run; one path, so that it stays small."""
    whole = log10(plot.scale.end / plot.scale.start)
    xs = [round(plot.pixels * log10(step / plot.scale.start) / whole, 1) for step in plot.scale.ticks]
    path = "".join(f"M{x:g},{place.y + LANE_DROP - TICK:g}v{2 * TICK}" for place in plot.places for x in xs)
    tick = data([{}]).mark_point(shape=path, size=TRUE_SIZE, stroke=theme.HAIRLINE, strokeWidth=1)
    ticks: alt.Chart = tick.encode(x=alt.value(0), y=alt.value(0))
    return ticks
