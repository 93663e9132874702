"""A benchmark and the figure nearest to it as a row; as a line on an axis that says so where there is no figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict

import altair as alt

from charts import theme
from charts.interaction import TIP
from charts.parts.layout import Place, RowPlot, data
from charts.reading import filled
from evidence.quantity import Quantity
from evidence.records import Target

HALF_TICK, LINE, NEAR, BOLD = 9, 3, 8, 15


class Benchmark(TypedDict):
    """A benchmark and the figure nearest to it, as they are drawn and told, both in percent."""

    goal: str
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
    source_id: str
    note: str


def benchmark(target: Target, goal: str) -> Benchmark:
    """Return the row of a target; raises UndrawableError where it has no number, or a figure no source."""
    filled(Quantity(target.value, target.low, target.high).numbers or None, target.cell("value"))
    if Quantity(target.current_value, target.current_low, target.current_high).numbers:
        filled(target.current_source_id or None, target.cell("current_source_id"))
    return {
        "goal": goal,
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
        "source_id": target.source_id,
        "note": f"{target.id}-note",
    }


@dataclass(frozen=True)
class Held:
    """Where a benchmark stands."""

    place: Place
    benchmark: Quantity


def axes(plot: RowPlot) -> list[alt.Chart]:
    """Draw a bare line from nothing to the whole for each benchmark: an empty bar would be read as nothing."""
    rows: list[dict[str, object]] = [
        {"x": plot.scale.start, "end": plot.scale.end, "y": place.y} for place in plot.places
    ]
    line = data(rows).mark_rule(color=theme.colour("basalt"))
    return [line.encode(x=plot.x("x"), x2="end:Q", y=plot.y())]


def goals(plot: RowPlot, rows: Sequence[Held]) -> list[alt.Chart]:
    """Draw each benchmark as a tick on its axis."""
    lines: list[dict[str, object]] = [
        {
            "x": held.benchmark.numbers[0],
            "y": held.place.y - HALF_TICK,
            "bottom": held.place.y + HALF_TICK,
            "tip": held.place.entry.tip,
        }
        for held in rows
    ]
    line = data(lines).mark_rule(color=theme.INK, strokeWidth=LINE)
    return [line.encode(x=plot.x("x"), y=plot.y(), y2="bottom:Q", tooltip=TIP)]


def without_figure(plot: RowPlot, text: str) -> list[alt.Chart]:
    """Say right of each axis, in one column, that no figure measures the same."""
    rows: list[dict[str, object]] = [{"x": plot.scale.end, "y": place.y, "text": text} for place in plot.places]
    said = data(rows).mark_text(align="left", baseline="middle", dx=NEAR, fontWeight=700, fontSize=BOLD)
    return [said.encode(x=plot.x("x"), y=plot.y(), text="text:N")]
