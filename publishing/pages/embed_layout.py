"""How much room the words of an embed take: in a frame of any width, for which no script can ask, and in a picture.

The sizes are those of `templates/embed.css`; a test in the browser holds them against what it lays out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from charts.parts.layout import text_width, wrap
from charts.poster import BOLD

PICTURE_WIDTH, MARGIN = 480, 24
# The narrowest frame of each size of type, and how many times as large as the smallest its type is.
FRAMES = ((280, 1.0), (480, 1.2), (800, 1.5))
PADDING, MEASURE = 16, 704
# Heights are told in steps, so that a word more does not change the code.
STEP = 10
HEAVY = 700


class Style(NamedTuple):
    """How a line is set: all in pixels, the leading in times the size."""

    size: int
    leading: float
    gap: int
    colour: str = "ink"
    weight: int = 400
    indent: int = 0


STYLES = {
    "number": Style(30, 1.2, 3, weight=HEAVY),
    "title": Style(20, 1.3, 10, weight=HEAVY),
    "quote": Style(16, 1.5, 6, indent=16),
    "verdict": Style(16, 1.5, 6, weight=HEAVY, indent=24),
    "text": Style(16, 1.5, 12),
    "quiet": Style(14, 1.5, 12, "quiet"),
    "small": Style(12, 1.4, 0, "quiet"),
}


@dataclass(frozen=True)
class Line:
    """A text of an embed, which may take several rows: the name of its style, and that of its verdict if it is one."""

    style: str
    text: str
    verdict: str = ""


class Placed(NamedTuple):
    """A line at its place in a picture, with the baseline of each of its rows."""

    line: Line
    style: Style
    top: float
    height: float
    rows: list[tuple[str, float]]


def frame_height(lines: Sequence[Line]) -> int:
    """Return a height in which the frame shows all its lines, whatever its width is."""
    heights = []
    for width, scale in FRAMES:
        room = min(width / scale - 2 * PADDING, MEASURE)
        heights.append(scale * (2 * PADDING + sum(_height(line, room) for line in lines)))
    return ceil(max(heights) / STEP) * STEP


def placed(lines: Sequence[Line]) -> list[Placed]:
    """Return the lines of a picture below each other; letters stand on the baseline, with room for those that hang."""
    found: list[Placed] = []
    top = float(MARGIN)
    for line in lines:
        style, rows = STYLES[line.style], _rows(line, PICTURE_WIDTH - 2 * MARGIN)
        leading = style.size * style.leading
        baselines = [round(top + row * leading + (leading + 0.7 * style.size) / 2) for row in range(len(rows))]
        found.append(Placed(line, style, top, len(rows) * leading, list(zip(rows, baselines, strict=True))))
        top += len(rows) * leading + style.gap
    return found


def picture_height(lines: Sequence[Placed]) -> int:
    """Return the height of a picture whose lines are at their places."""
    return ceil(lines[-1].top + lines[-1].height + MARGIN)


def _height(line: Line, width: float) -> float:
    """Return the height of a line with its gap; a word that is wider than a frame is broken there."""
    style = STYLES[line.style]
    rows = sum(ceil(text_width(row, style.size) / _room(style, width)) for row in _rows(line, width))
    return rows * style.size * style.leading + style.gap


def _rows(line: Line, width: float) -> list[str]:
    style = STYLES[line.style]
    return wrap(line.text, _room(style, width), style.size)


def _room(style: Style, width: float) -> float:
    """Return the width for the words of a style, as if all its letters were plain."""
    return (width - style.indent) / (BOLD if style.weight == HEAVY else 1)
