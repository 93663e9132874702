"""Marks and words that stand where we put them: positions are pixels of the drawing, without a scale."""

from collections.abc import Callable, Sequence
from typing import Literal

import altair as alt

from charts import theme
from charts.parts.layout import data

Drawn = dict[str, object]
Side = Literal["left", "right", "center"]
LINE = 16
# Bold words are a little larger.
BOLDER = theme.TEXT_SIZE - theme.SMALL_SIZE


def across(name: str = "x") -> alt.X:
    """Return the encoding of a pixel from the left."""
    return alt.X(f"{name}:Q").scale(None).axis(None)


def down(name: str = "y") -> alt.Y:
    """Return the encoding of a pixel from the top."""
    return alt.Y(f"{name}:Q").scale(None).axis(None)


def word(place: tuple[float, float], text: str | list[str], side: Side = "center", *, bold: bool = False) -> Drawn:
    """Return words, or lines of them, that keep to a side of their place; bold ones are a little larger."""
    return {"x": place[0], "y": place[1], "text": text, "side": side, "bold": bold, "colour": theme.INK}


def texts(
    words: Sequence[Drawn], start: Callable[[Sequence[Drawn]], alt.Chart] = data, size: int = theme.SMALL_SIZE
) -> list[alt.Chart]:
    """Write the words; `start` makes a chart of rows, and `size` is that of all that is not bold."""
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
            fontSize=size + BOLDER if bold else size,
            fontWeight=700 if bold else 400,
            lineHeight=LINE,
        )
        .encode(x=across(), y=down(), text="text:N", color=alt.Color("colour:N").scale(None))
        for side, bold, rows in parts
        if rows
    ]
