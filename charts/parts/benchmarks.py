"""A benchmark beside the figure nearest to it: the row of both, the line and the side where it is met, the number."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypedDict

import altair as alt

from charts import theme
from charts.parts.layout import Place, RowPlot, data, text_width
from charts.parts.marks import CLEARANCE, LANE_DROP, REACH, grounds, numbers
from charts.parts.scale import WHOLE
from charts.reading import filled
from evidence.quantity import Quantity
from evidence.records import Target

RISE, LINE, OPACITY = 8, 2.5, 0.6
FLAGS = {"up": "M0,-.8L1.5,0L0,.8Z", "down": "M0,-.8L-1.5,0L0,.8Z"}
FLAG_DROP = 4


class Benchmark(TypedDict):
    """A benchmark and the figure nearest to it, as they are drawn and told, both in percent."""

    goal: str
    country: str
    target_percent: float | None
    low: float | None
    high: float | None
    qualifier: str | None
    year: str
    measured: str
    state: str
    current_value: float | None
    current_low: float | None
    current_high: float | None
    current_qualifier: str | None
    period: str | None
    source_id: str | None
    note: str


def benchmark(target: Target, goal: str, country: str) -> Benchmark:
    """Return the row of a target; raises UndrawableError where it has no number, or a figure no source."""
    filled(Quantity(target.value, target.low, target.high).numbers or None, target.cell("value"))
    if Quantity(target.current_value, target.current_low, target.current_high).numbers:
        filled(target.current_source_id or None, target.cell("current_source_id"))
    return {
        "goal": goal,
        "country": country,
        "target_percent": target.value,
        "low": target.low,
        "high": target.high,
        "qualifier": target.qualifier or None,
        "year": str(filled(target.year, target.cell("year"))),
        "measured": target.id,
        "state": f"{target.id}-state",
        "current_value": target.current_value,
        "current_low": target.current_low,
        "current_high": target.current_high,
        "current_qualifier": target.current_qualifier or None,
        "period": target.current_period or None,
        "source_id": target.current_source_id or None,
        "note": f"{target.id}-note",
    }


@dataclass(frozen=True)
class Held:
    """Where a figure stands that is held against a benchmark, and whether it lies on the wrong side of it."""

    goal: str
    place: Place
    benchmark: Quantity
    is_missed: bool


def zones(plot: RowPlot, rows: Sequence[Held]) -> list[alt.Chart]:
    """Draw each benchmark as a line, with a flag to the side where it is met, and that side in straw."""
    spans = [span for _, group in groupby(rows, key=lambda held: held.goal) for span in _spans(plot, list(group))]
    x, y = plot.x("x"), plot.y()
    # NOTE: a straw that lets light through would let the lines of the grid run through its words.
    paper = data(spans).mark_rect(color=theme.PAPER)
    zone = data(spans).mark_rect(color=theme.colour("holmium"), opacity=OPACITY)
    line = data(spans).mark_rule(color=theme.INK, strokeWidth=LINE)
    layers = [one.encode(x=x, x2="end:Q", y=y, y2="bottom:Q") for one in (paper, zone)]
    layers.append(line.encode(x=x, y=y, y2="bottom:Q"))
    for direction, path in FLAGS.items():
        flag = data([span for span in spans if span["direction"] == direction])
        layers.append(flag.mark_point(shape=path, filled=True, color=theme.INK, yOffset=FLAG_DROP).encode(x=x, y=y))
    return layers


def _spans(plot: RowPlot, group: Sequence[Held]) -> list[dict[str, object]]:
    """Return where the benchmark of a group stands: beside all its rows, or in the lane of each."""
    aim, first, last = group[0].benchmark, group[0].place, group[-1].place
    beside = [(first.heading_top, last.bottom)]
    lanes = [(held.place.y - RISE, held.place.y + LANE_DROP) for held in group]
    start, end = aim.numbers[0], WHOLE if aim.direction == "up" else 0
    return [
        {"x": start, "end": end, "y": top, "bottom": bottom, "direction": aim.direction}
        for top, bottom in (beside if plot.label_width else lanes)
    ]


def clear_numbers(plot: RowPlot, figures: Sequence[Held]) -> list[alt.Chart]:
    """Write each number beside its mark, or past the line of its benchmark where there is no room before it."""
    layers: list[alt.Chart] = []
    for held in figures:
        past = replace(held.place, entry=replace(held.place.entry, quantity=Quantity(held.benchmark.numbers[0])))
        is_tight = _is_tight(plot, held)
        written = replace(plot, places=[past if is_tight else held.place])
        # NOTE: paper would leave a hole in the straw, so it lies only below numbers outside that.
        below = [grounds(written)] if plot.label_width and held.is_missed and not is_tight else []
        layers += [*below, *numbers(written, avoid=held.benchmark.numbers)]
    return layers


def _is_tight(plot: RowPlot, held: Held) -> bool:
    """Tell whether a number right of its mark runs into a line right of that."""
    entry, line = held.place.entry, held.benchmark.numbers[0]
    end = entry.quantity.numbers[-1]
    room = plot.moved(end, REACH + text_width(entry.text) + CLEARANCE)
    return end < line < room and held.benchmark.direction == "up"
