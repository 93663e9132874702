"""Bars of what the latest edition says, and ticks of what earlier ones said."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import altair as alt

from charts import theme
from charts.chart import Chart, Row
from charts.interaction import TIP, Control
from charts.parts.layout import BOTTOM, EDGE, Place, RowPlot, data, text_width
from evidence.quantity import Quantity

NUMBER: Final = "reserves_million_t_reo"
BAR, TICK, NEAR, PAPER = 11, 9, 6, 6
# A tick has words where it is so far from the bar, in parts of the scale.
APART = 0.04


def words_of(row: Row, chart: Chart, language: str) -> dict[str, object]:
    """Return what an earlier edition says of a country in words, with its year."""
    said, (*_, year) = Quantity.of(row, NUMBER).symbols(language), str(row["edition"]).split()
    earlier = chart.words(language).terms["earlier"].format(year=year, number=said)
    return {
        "told": earlier,
        "country": row["country"],
        "edition": row["edition"],
        "tip": chart.told(row, language),
    }


def mark(place: Place, row: Row, said: Mapping[str, object]) -> dict[str, object]:
    """Return the number of an earlier edition as a tick, with what is said of it, and how far it is from the bar."""
    number, bar = (quantity.numbers[0] for quantity in (Quantity.of(row, NUMBER), place.entry.quantity))
    half = BAR / 2 if number == bar else TICK
    return {
        **said,
        "x": number,
        "y": place.y - half,
        "y2": place.y + half,
        "middle": place.y,
        "bar": bar,
        "revised": abs(number - bar),
        # A number that stayed lies in its bar: one can point at it there, and no tick sticks out of the bar.
        "colour": "transparent" if number == bar else theme.colour(theme.OTHERS),
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
    ]
    colour = alt.Color("colour:N").scale(None)
    bar: alt.Chart = data(rows).mark_rule(strokeWidth=BAR)
    return bar.encode(x=plot.x("x"), x2="end:Q", y=plot.y(), color=colour, opacity=country.lit(), tooltip=TIP)


def _colour(country: str) -> str:
    return theme.colour(theme.COUNTRIES["CHN"] if country == "CHN" else theme.OTHERS)


def ticks(plot: RowPlot, marks: Sequence[dict[str, object]], country: Control) -> alt.Chart:
    """Draw the numbers of earlier editions as ticks, unseen where they are the same as before."""
    line: alt.Chart = data(marks).mark_rule(strokeWidth=2)
    colour = alt.Color("colour:N").scale(None)
    return line.encode(x=plot.x("x"), y=plot.y(), y2="y2:Q", color=colour, opacity=country.lit(), tooltip=TIP)


def split(
    plot: RowPlot, marks: Sequence[dict[str, object]], written: Mapping[float, tuple[float, str]]
) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Return, of the tick of each country that is furthest from its bar, those near to it and those far enough off.

    What is `written` at the bar must end before a tick: on a number it would be a line without a word, so there its
    words stand behind that number. Where the numbers stand before the bars, nothing is.
    """
    pixel, furthest = plot.scale.end / plot.pixels, _furthest(plot, marks)
    far = [one for y, one in furthest.items() if float(str(one["revised"])) > pixel * (NEAR + _length(y, written))]
    near = [
        one | {"x": float(str(one["bar"])) + pixel * _length(y, written)}
        for y, one in furthest.items()
        if one not in far
    ]
    return near, far


def _length(y: float, written: Mapping[float, tuple[float, str]]) -> float:
    """Return how far the number at a bar reaches beyond it."""
    return NEAR + text_width(written[y][1]) if y in written else 0


def _furthest(plot: RowPlot, marks: Sequence[dict[str, object]]) -> dict[float, dict[str, object]]:
    """Return, by the place of its bar, the tick of each country that is furthest from it, if it is far at all."""
    ordered = sorted(marks, key=lambda mark: (float(str(mark["revised"])), str(mark["edition"])))
    rows = {float(str(mark["middle"])): mark for mark in ordered}
    return {y: one for y, one in rows.items() if float(str(one["revised"])) > APART * plot.scale.end}


def revised(plot: RowPlot, told: Sequence[dict[str, object]]) -> list[alt.Chart]:
    """Write beside a tick what its edition said, or behind the number at the bar where a tick would lie on that."""
    words = [{"x": one["x"], "y": one["middle"], "text": one["told"]} for one in told]
    texts = _on_paper(words) if words else []
    return [text.encode(x=plot.x("x"), y=plot.y(), text="text:N") for text in texts]


def numbers(plot: RowPlot, written: Mapping[float, tuple[float, str]]) -> list[alt.Chart]:
    """Write the number of each bar at its end."""
    rows = [{"x": amount, "y": y, "text": text} for y, (amount, text) in written.items()]
    paper, words = _on_paper(rows, theme.INK)
    return [layer.encode(x=plot.x("x"), y=plot.y(), text="text:N") for layer in (paper, words)]


def column(plot: RowPlot, written: Mapping[float, tuple[float, str]]) -> alt.Chart:
    """Write the number of each bar before it, under each other, which leaves the plot to the ticks on a phone."""
    rows = [{"y": y, "text": text} for y, (_, text) in written.items()]
    words = data(rows).mark_text(align="right", baseline="middle", fontSize=theme.SMALL_SIZE)
    drawn: alt.Chart = words.encode(x=alt.value(-NEAR), y=plot.y(), text="text:N", color=alt.value(theme.INK))
    return drawn


def room_for(texts: Sequence[str]) -> float:
    """Return the room below the bars for lines of words."""
    return BOTTOM + len(texts) * theme.LINE_HEIGHT


def footnotes(plot: RowPlot, texts: Sequence[str]) -> list[alt.Chart]:
    """Write below the bars, a line each, what has none."""
    rows = [{"y": plot.height + (index + 0.7) * theme.LINE_HEIGHT, "text": [text]} for index, text in enumerate(texts)]
    words = data(rows).mark_text(align="left", baseline="middle", fontSize=theme.TEXT_SIZE)
    left = alt.value(EDGE - plot.left)
    return [words.encode(x=left, y=plot.y(), text="text:N")] if rows else []


def _on_paper(rows: Sequence[Mapping[str, object]], colour: str = theme.text_colour(theme.OTHERS)) -> list[alt.Chart]:
    """Return words twice, first as an edge of paper, so that no line of the grid runs through them."""
    looks: tuple[dict[str, Any], ...] = (
        {"color": theme.PAPER, "stroke": theme.PAPER, "strokeWidth": PAPER},
        {"color": colour},
    )
    return [
        data(rows).mark_text(align="left", baseline="middle", dx=NEAR, fontSize=theme.SMALL_SIZE, **look)
        for look in looks
    ]
