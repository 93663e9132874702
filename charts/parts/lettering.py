"""Names at places in pixels; beside marks that stand anywhere, each where it covers no mark and no other name.

Marks that would cover each other are moved apart first, only as far as they must.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import altair as alt

from charts import theme
from charts.parts.layout import data, text_width
from charts.parts.pixels import Side, across, down
from charts.parts.scale import spread

SIDES: tuple[Side, ...] = ("left", "right", "center")
Point = tuple[float, float]
Place = Literal["left", "over", "under", "below"]
BELOW: Final = "below"
REACH, HALF_MARK, HALF_LINE, LINE = 10, 6, 8.5, 18
# How far a name that keeps to a side of its mark is over or under it.
CLOSE = 15
# What a sum of fractions may be off: a name at the very edge of its sheet lies in it.
HAIR = 1e-6
# Where a second mark stands right over or under the first, a name goes past both.
FURTHER = 23
# A name to which a line leads goes past all that is near.
LED = 27
# Enough to name everything on a sheet; a sheet that is too full soon gives up.
TRIES = 2000


@dataclass(frozen=True)
class Box:
    """A rectangle that is taken."""

    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: "Box") -> bool:
        """Tell whether two rectangles share any room."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)

    def lies_in(self, outer: "Box") -> bool:
        """Tell whether the rectangle is wholly within another."""
        across = outer.left - HAIR <= self.left and self.right <= outer.right + HAIR
        return across and outer.top - HAIR <= self.top and self.bottom <= outer.bottom + HAIR


@dataclass(frozen=True)
class Name:
    """A name in its place, in one line or more; `side` is the end of the text that stands there, at the first line."""

    text: str
    x: float
    y: float
    side: Side
    size: int = theme.SMALL_SIZE

    @property
    def lines(self) -> list[str]:
        """The lines of the name."""
        return self.text.split("\n")

    @property
    def box(self) -> Box:
        """The room that the name takes."""
        width = max(text_width(line, self.size) for line in self.lines)
        left = self.x - {"left": 0, "right": width, "center": width / 2}[self.side]
        return Box(left, self.y - HALF_LINE, left + width, self.y + HALF_LINE + LINE * (len(self.lines) - 1))


def written(
    names: Iterable[Name], size: int = theme.SMALL_SIZE, weight: Literal[400, 700] = 400, colour: str = theme.INK
) -> list[alt.Chart]:
    """Write names of one look, each standing at its own end."""
    every = list(names)
    sides = [(side, [name for name in every if name.side == side]) for side in SIDES]
    return [
        data([{"x": name.x, "y": name.y, "text": name.lines if name.lines[1:] else name.text} for name in group])
        .mark_text(align=side, baseline="middle", fontSize=size, fontWeight=weight, color=colour)
        .encode(x=across(), y=down(), text="text:N")
        for side, group in sides
        if group
    ]


def name_at(text: str, point: Point, place: Place, size: int = theme.SMALL_SIZE) -> Name:
    """Return a name on a given side of its mark."""
    x, y = point
    if place == "left":
        return Name(text, x - REACH, y, "right", size)
    if place == BELOW:
        # Past other marks that stand under its own, and beginning at that.
        return Name(text, x - HALF_MARK, y + LED, "left", size)
    return Name(text, x, y + (CLOSE if place == "under" else -CLOSE), "center", size)


def lead(point: Point) -> dict[str, float]:
    """Return the line from a mark to its name below."""
    x, y = point
    return {"x": x, "y": y, "y2": y + LED - HALF_LINE}


def moved_apart(points: Sequence[Point], apart: float) -> list[Point]:
    """Return the points with those that are too close side by side, around their own middle."""
    moved = list(points)
    for group in _groups(points, apart):
        places = spread([points[index][0] for index in group], apart)
        for index, x in zip(group, places, strict=True):
            moved[index] = (x, points[index][1])
    return moved


def _groups(points: Sequence[Point], apart: float) -> list[list[int]]:
    """Return points by number, in groups of those that touch, each from left to right."""
    groups: list[list[int]] = []
    for index in sorted(range(len(points)), key=lambda index: (points[index], index)):
        close = [group for group in groups if any(_touch(points[index], points[other], apart) for other in group)]
        groups = [group for group in groups if group not in close]
        groups.append(sorted([*(other for group in close for other in group), index], key=lambda one: points[one]))
    return groups


def _touch(one: Point, other: Point, apart: float) -> bool:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 < apart**2


def around(point: Point) -> Box:
    """Return the room of a mark."""
    x, y = point
    return Box(x - HALF_MARK, y - HALF_MARK, x + HALF_MARK, y + HALF_MARK)


def arranged(waiting: Sequence[Sequence[Name]], taken: Sequence[Box]) -> list[Name]:
    """Return the best place of each name that leaves room for the rest; the last are left out where there is none."""
    waiting = list(waiting)
    for box in taken:
        waiting = _without(waiting, box)
    waiting = [names for names in waiting if names]
    while (placed := _arranged(waiting, iter(range(TRIES)))) is None:
        waiting.pop()
    return placed


def _arranged(waiting: Sequence[Sequence[Name]], tries: Iterator[int]) -> list[Name] | None:
    """Return a place for every name, each the best that leaves room for the rest, or nothing."""
    if not waiting:
        return []
    names, *rest = waiting
    for name in names:
        left = _without(rest, name.box)
        if all(left) and next(tries, None) is not None and (others := _arranged(left, tries)) is not None:
            return [name, *others]
    return None


def _without(waiting: Sequence[Sequence[Name]], box: Box) -> list[list[Name]]:
    return [[name for name in names if not name.box.covers(box)] for names in waiting]


def places(text: str, point: Point, sheet: Box, size: int) -> Iterator[Name]:
    """Yield the places around a mark, best first; over and under it a name keeps off the edge."""
    x, y = point
    half = text_width(text, size) / 2
    middle = min(max(x, sheet.left + half), sheet.right - half)
    yield Name(text, x + REACH, y, "left", size)
    yield Name(text, x - REACH, y, "right", size)
    yield Name(text, middle, y + LINE, "center", size)
    yield Name(text, middle, y - LINE, "center", size)
    for lower in (HALF_LINE, -HALF_LINE, LINE, -LINE):
        yield Name(text, x + REACH, y + lower, "left", size)
        yield Name(text, x - REACH, y + lower, "right", size)
    yield Name(text, middle, y + FURTHER, "center", size)
    yield Name(text, middle, y - FURTHER, "center", size)
