"""Marks and words that stand where we put them: positions are pixels of the drawing, without a scale."""

from collections.abc import Callable, Sequence
from typing import Literal

import altair as alt

from charts import theme
from charts.chart import Width
from charts.parts.layout import data, text_width

Drawn = dict[str, object]
Side = Literal["left", "right", "center"]
LINE = 17
# NOTE: on a phone a drawing stands at 1:1 beside text of 17 px; on wide screens it is enlarged by about a quarter.
SIZES = (theme.SMALL_SIZE, theme.TEXT_SIZE)
READABLE: dict[Width, tuple[int, int]] = {"wide": (14, 15), "narrow": (15, 15)}


def across(name: str = "x") -> alt.X:
    """Return the encoding of a pixel from the left."""
    return alt.X(f"{name}:Q", scale=None, axis=None)


def down(name: str = "y") -> alt.Y:
    """Return the encoding of a pixel from the top."""
    return alt.Y(f"{name}:Q", scale=None, axis=None)


def word(place: tuple[float, float], text: str | list[str], side: Side = "center", *, bold: bool = False) -> Drawn:
    """Return words, or lines of them, that keep to a side of their place; bold ones are a little larger."""
    return {"x": place[0], "y": place[1], "text": text, "side": side, "bold": bold, "colour": theme.INK}


def ground(words: Sequence[Drawn], size: int) -> alt.Chart:
    """Return paper below words of one line, so that no line of the grid runs through them."""
    rows: list[Drawn] = []
    for one in words:
        x, y, wide = float(str(one["x"])), float(str(one["y"])), text_width(str(one["text"]), size)
        left = x - {"left": 0, "right": wide, "center": wide / 2}[str(one["side"])]
        rows.append({"x": left, "x2": left + wide, "y": y - size / 2, "y2": y + size / 2})
    paper = data(rows).mark_rect(color=theme.PAPER)
    below: alt.Chart = paper.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q")
    return below


def texts(
    words: Sequence[Drawn],
    start: Callable[[Sequence[Drawn]], alt.Chart] = data,
    sizes: tuple[int, int] = SIZES,
) -> list[alt.Chart]:
    """Write the words; `start` makes a chart of rows, `sizes` are those of plain words and of bold ones."""
    sides: tuple[Side, ...] = ("left", "right", "center")
    parts = [
        (side, bold, [one for one in words if (one["side"], one["bold"]) == (side, bold)])
        for side in sides
        for bold in (False, True)
    ]
    return [
        start(rows)
        .mark_text(
            align=side,
            baseline="middle",
            fontSize=sizes[bold],
            fontWeight=700 if bold else 400,
            lineHeight=LINE,
        )
        .encode(x=across(), y=down(), text="text:N", color=alt.Color("colour:N").scale(None))
        for side, bold, rows in parts
        if rows
    ]
