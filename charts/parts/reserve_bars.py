"""Bars of what the latest edition says, ticks of what earlier ones said, and the world in words."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import altair as alt

from charts import theme
from charts.chart import Chart, Row
from charts.interaction import TIP, Control
from charts.parts.layout import Place, RowPlot, data
from evidence.quantity import Quantity

WORLD = "WLD"
NUMBER: Final = "reserves_million_t_reo"
BAR, TICK, NEAR, EDGE = 11, 9, 6, 3
# A tick has words where it is so far from the bar, in parts of the scale.
APART = 0.04
# On a phone the totals of the world stand below each other, so far apart.
STACKED = 16


def world(plot: RowPlot, marks: Sequence[dict[str, object]], country: Control) -> list[alt.Chart]:
    """Write what each edition says of the world: no bar, for beside it all others would be short."""
    if plot.width == "wide":
        rows = [{**mark, "x": index * plot.scale.end / len(marks)} for index, mark in enumerate(marks)]
    else:
        rows = [_below(mark, index - (len(marks) - 1) / 2) for index, mark in enumerate(marks)]
    return [
        text.encode(x=plot.x("x"), y=plot.y("middle"), text="told:N", opacity=country.lit(), tooltip=TIP)
        for text in _on_paper(rows)
    ]


def mark(place: Place, row: Row, chart: Chart, language: str) -> dict[str, object]:
    """Return a number of an edition as a tick, with its words, and how far it is from the bar."""
    quantity, latest = Quantity.of(row, NUMBER), place.entry.quantity.numbers
    is_same = quantity.numbers == latest
    return {
        "x": quantity.numbers[0],
        "y": place.y - TICK,
        "y2": place.y + TICK,
        "middle": place.y,
        "revised": abs(quantity.numbers[0] - (latest[0] if latest else 0)),
        # A number that stayed ends its bar; one that was another before stands out.
        "colour": _colour(str(row["country"])) if is_same else theme.INK,
        "text": f"{quantity.symbols(language)} ({row['edition']})",
        "told": f"{quantity.symbols(language)} ({row['edition']})",
        "country": row["country"],
        "edition": row["edition"],
        "tip": chart.told(row, language),
    }


def bars(plot: RowPlot, country: Control) -> alt.Chart:
    """Draw the latest number of each country as a bar, that of China in its colour."""
    rows: list[dict[str, object]] = [
        {
            "x": 0,
            "end": place.entry.quantity.numbers[0],
            "y": place.y,
            "colour": _colour(str(place.entry.picks["country"])),
            "tip": place.entry.tip,
            **place.entry.picks,
        }
        for place in plot.places
        if place.entry.quantity.numbers and place.entry.picks["country"] != WORLD
    ]
    colour = alt.Color("colour:N").scale(None)
    bar: alt.Chart = data(rows).mark_rule(strokeWidth=BAR)
    return bar.encode(x=plot.x("x"), x2="end:Q", y=plot.y(), color=colour, opacity=country.lit(), tooltip=TIP)


def _colour(country: str) -> str:
    return theme.colour(theme.COUNTRIES["CHN"] if country == "CHN" else theme.OTHERS)


def ticks(plot: RowPlot, marks: Sequence[dict[str, object]], country: Control) -> alt.Chart:
    """Draw the numbers of earlier editions as ticks, the same as before in the colour of the bar."""
    line: alt.Chart = data(marks).mark_rule(strokeWidth=2.5)
    colour = alt.Color("colour:N").scale(None)
    return line.encode(x=plot.x("x"), y=plot.y(), y2="y2:Q", color=colour, opacity=country.lit(), tooltip=TIP)


def revised(plot: RowPlot, marks: Sequence[dict[str, object]]) -> list[alt.Chart]:
    """Write beside the tick that is furthest from its bar what that edition said, where it is far enough."""
    ordered = sorted(marks, key=lambda mark: (float(str(mark["revised"])), str(mark["edition"])))
    rows = {mark["middle"]: mark for mark in ordered}
    far = [one for one in rows.values() if float(str(one["revised"])) > APART * plot.scale.end]
    words = [{"x": one["x"], "y": one["middle"], "text": one["text"]} for one in far]
    texts = _on_paper(words, NEAR) if words else []
    return [text.encode(x=plot.x("x"), y=plot.y(), text="text:N") for text in texts]


def _on_paper(rows: Sequence[Mapping[str, object]], dx: int = 0) -> list[alt.Chart]:
    """Return words twice, first as an edge of paper, so that no line of the grid runs through them."""
    looks: tuple[dict[str, Any], ...] = ({"color": theme.PAPER, "stroke": theme.PAPER, "strokeWidth": EDGE}, {})
    return [
        data(rows).mark_text(align="left", baseline="middle", dx=dx, fontSize=theme.SMALL_SIZE, **look)
        for look in looks
    ]


def _below(mark: dict[str, object], lines: float) -> dict[str, object]:
    """Return a total of the world so many lines below the middle of its row."""
    return {**mark, "x": 0, "middle": float(str(mark["middle"])) + STACKED * lines}
