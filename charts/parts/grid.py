"""The lines behind strips: level and upright ones, each broken where something is written, and that of a claim."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import altair as alt

from charts import theme
from charts.parts.layout import EDGE, data, text_width
from charts.parts.lettering import Box
from charts.parts.pixels import Drawn, across, down

# The room that a line leaves beside words, and how short a piece of it says nothing or looks like a mark: beside
# words, and over them.
APART, BESIDE, OVER = 2, 24, 13
# The line from a claim on, which no words stand on.
CLAIM_LINE: Mapping[str, Any] = {"strokeDash": [3, 3], "strokeWidth": 1, "color": theme.colour(theme.OTHERS)}
# The outline of what has no number of its own.
DASHES = [4, 3]
Span = tuple[float, float]


class Upright(NamedTuple):
    """An upright line before it is broken."""

    x: float
    top: float
    bottom: float


def level(left: float, right: float, y: float, taken: Iterable[Box]) -> list[Drawn]:
    """Return the pieces of a level line beside what is written on it."""
    gaps = [(box.left - APART, box.right + APART) for box in taken if box.top < y < box.bottom]
    return [_line(start, y, end, y) for start, end in _without((left, right), gaps) if end - start >= BESIDE]


def upright(line: Upright, taken: Iterable[Box]) -> list[Drawn]:
    """Return the pieces of an upright line over and under what is written across it; a short line is whole or none."""
    gaps = [(box.top, box.bottom) for box in taken if box.left - APART < line.x < box.right + APART]
    pieces = _without((line.top, line.bottom), gaps)
    return [
        _line(line.x, start, line.x, end) for start, end in pieces if end - start >= min(OVER, line.bottom - line.top)
    ]


def spaced(steps: Iterable[tuple[float, str]], ends: Span, size: int) -> list[Drawn]:
    """Place the numbers of a scale around their steps and within its ends; a later one without room is left out."""
    taken: list[Box] = []
    rows: list[Drawn] = []
    for step, text in steps:
        half = text_width(text, size) / 2
        x = max(min(step, ends[1] - half), ends[0] + half)
        box = Box(x - half, 0, x + half + EDGE, size)
        if not any(box.covers(other) for other in taken):
            taken.append(box)
            rows.append({"x": x, "text": text})
    return rows


def rules(rows: Sequence[Drawn], **look: Any) -> list[alt.Chart]:
    """Draw lines of one look."""
    drawn = data(rows).mark_rule(**look)
    return [drawn.encode(x=across(), y=down(), x2="end:Q", y2="bottom:Q")] if rows else []


def _without(whole: Span, gaps: Iterable[Span]) -> list[Span]:
    """Return what is left of a stretch without its gaps."""
    start, end = whole
    left: list[Span] = []
    for gap_start, gap_end in sorted(gaps):
        left.append((start, min(gap_start, end)))
        start = max(start, gap_end)
    return [*left, (start, end)]


def _line(x: float, y: float, end: float, bottom: float) -> Drawn:
    return {"x": x, "y": y, "end": end, "bottom": bottom}
