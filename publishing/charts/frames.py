"""How high the frame of a chart is, so that nothing of it is cut off in a column of any width: no script can ask.

The sizes are those of `templates/embed.css`; a test in the browser holds them against what it lays out.
"""

from collections.abc import Mapping, Sequence
from math import ceil
from typing import NamedTuple

from charts.chart import Width
from charts.parts.layout import PIXELS, text_width, wrap
from charts.poster import BOLD

# The columns that each drawing stands in, and how far apart those are that are reckoned.
COLUMNS: Mapping[Width, range] = {"wide": range(640, 1201, 20), "narrow": range(280, 640, 10)}
PADDING, BELOW_THE_DRAWING = 32, 11.2
# Heights are told in steps, so that a word more does not change the code.
STEP = 10


class Style(NamedTuple):
    """How a text of a frame is set: all in pixels, the leading in times the size, its letters in times plain ones."""

    size: float
    leading: float
    gap: float
    widest: float
    letters: float = 1


KICKER = Style(13.6, 1.5, 3.2, 598)
HEADLINE = Style(20, 1.3, 3.2, 640, BOLD)
QUIET = Style(13.6, 1.5, 12.8, 598)
SUMMARY = Style(13.6, 1.5, 9.6, 1200)
Text = tuple[Style, str]


def frame_height(texts: Sequence[Text], drawing: tuple[float, float], layout: Width) -> int:
    """Return a height that is enough for some texts and a drawing, in every column that this one stands in."""
    width, height = drawing
    needed = (
        PADDING
        + sum(_height(style, text, column - PADDING) for style, text in texts if text)
        + height * min(1, (column - PADDING) / max(width, PIXELS[layout]))
        + BELOW_THE_DRAWING
        for column in COLUMNS[layout]
    )
    return ceil(max(needed) / STEP) * STEP


def _height(style: Style, text: str, room: float) -> float:
    """Return the height of a text with its gap; a word that is wider than a frame is broken there."""
    fits = min(room, style.widest) / style.letters
    rows = sum(ceil(text_width(row, round(style.size)) / fits) for row in wrap(text, fits, round(style.size)))
    return rows * style.size * style.leading + style.gap
