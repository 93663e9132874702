"""A benchmark as a row, and as a tick on a bare axis, beside which stands that no figure measures the same."""

from typing import TypedDict

import altair as alt

from charts import theme
from charts.interaction import TIP
from charts.parts.layout import RowPlot, data
from charts.reading import filled
from evidence.quantity import Quantity
from evidence.records import Target

HALF_TICK, LINE, NEAR, BOLD = 9, 3, 8, 15


class Benchmark(TypedDict):
    """A benchmark as it is drawn and told, in percent; `state` is the code of the words that there is no figure."""

    goal: str
    target_percent: float | None
    low: float | None
    high: float | None
    qualifier: str | None
    year: str
    measured: str
    state: str
    source_id: str
    note: str


def benchmark(target: Target, goal: str) -> Benchmark:
    """Return the row of a target; raises UndrawableError where it has no number."""
    filled(Quantity(target.value, target.low, target.high).numbers or None, target.cell("value"))
    return {
        "goal": goal,
        "target_percent": target.value,
        "low": target.low,
        "high": target.high,
        "qualifier": target.qualifier or None,
        "year": str(filled(target.year, target.cell("year"))),
        "measured": target.id,
        "state": f"{target.id}-state",
        "source_id": target.source_id,
        "note": f"{target.id}-note",
    }


def axes(plot: RowPlot) -> list[alt.Chart]:
    """Draw a bare line from nothing to the whole for each benchmark: an empty bar would be read as nothing."""
    rows: list[dict[str, object]] = [
        {"x": plot.scale.start, "end": plot.scale.end, "y": place.y} for place in plot.places
    ]
    line = data(rows).mark_rule(color=theme.colour("basalt"))
    return [line.encode(x=plot.x("x"), x2="end:Q", y=plot.y())]


def goals(plot: RowPlot) -> list[alt.Chart]:
    """Draw each benchmark as a tick on its axis."""
    lines: list[dict[str, object]] = [
        {
            "x": place.entry.quantity.numbers[0],
            "y": place.y - HALF_TICK,
            "bottom": place.y + HALF_TICK,
            "tip": place.entry.tip,
        }
        for place in plot.places
    ]
    line = data(lines).mark_rule(color=theme.INK, strokeWidth=LINE)
    return [line.encode(x=plot.x("x"), y=plot.y(), y2="bottom:Q", tooltip=TIP)]


def without_figure(plot: RowPlot, text: str) -> list[alt.Chart]:
    """Say right of each axis, in one column, that no figure measures the same."""
    rows: list[dict[str, object]] = [{"x": plot.scale.end, "y": place.y, "text": text} for place in plot.places]
    said = data(rows).mark_text(align="left", baseline="middle", dx=NEAR, fontWeight=700, fontSize=BOLD)
    return [said.encode(x=plot.x("x"), y=plot.y(), text="text:N")]
