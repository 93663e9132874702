"""A benchmark as a row, and as a pale span of a bare axis, beside which stands that no figure measures the same."""

from typing import TypedDict

import altair as alt

from charts import theme
from charts.interaction import TIP
from charts.parts.layout import RowPlot, data, text_width
from charts.reading import filled
from evidence.quantity import Quantity
from evidence.records import Target

HALF_TICK, HALF_BAND, LINE, NEAR, BOLD, HALF_PATCH = 9, 6, 3, 6, 15, 11


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


def spans(plot: RowPlot) -> list[alt.Chart]:
    """Draw all that would meet a benchmark as a pale band: from a minimum to the whole, or from nothing to a cap."""
    rows: list[dict[str, object]] = []
    for place in plot.places:
        aim = place.entry.quantity
        end = plot.scale.end if aim.direction == "up" else plot.scale.start
        x, x2 = sorted((aim.numbers[0], end))
        rows.append({"x": x, "end": x2, "y": place.y - HALF_BAND, "bottom": place.y + HALF_BAND})
    band = data(rows).mark_rect(color=theme.HAIRLINE)
    return [band.encode(x=plot.x("x"), x2="end:Q", y=plot.y(), y2="bottom:Q")]


def goals(plot: RowPlot) -> list[alt.Chart]:
    """Draw each benchmark as a tick on its axis, where its span starts or ends."""
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
    """Say right of each axis, marked in one column, that no figure measures the same."""
    pixel = plot.scale.end / plot.pixels
    start, wide = plot.scale.end + NEAR * pixel, (text_width(text, BOLD) + 2 * NEAR) * pixel
    rows: list[dict[str, object]] = [{"x": start, "y": place.y, "text": text} for place in plot.places]
    patches: list[dict[str, object]] = [
        {"x": start, "end": start + wide, "top": place.y - HALF_PATCH, "bottom": place.y + HALF_PATCH}
        for place in plot.places
    ]
    marked = data(patches).mark_rect(color=theme.MARKING)
    said = data(rows).mark_text(align="left", baseline="middle", dx=NEAR, fontWeight=700, fontSize=BOLD)
    return [
        marked.encode(x=plot.x("x"), x2="end:Q", y=plot.y("top"), y2="bottom:Q"),
        said.encode(x=plot.x("x"), y=plot.y(), text="text:N"),
    ]
