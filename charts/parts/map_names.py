"""The names of mines on the map: each where it covers nothing, and nearer to its own mark than to any other."""

from collections.abc import Iterator, Mapping, Sequence
from math import hypot

from charts.parts.lettering import HALF_MARK, LINE, Box, Name, Point, around, arranged, places
from charts.parts.map_parts import HALF_DOT, LETTERS, dot


def names_of(mines: Mapping[str, Point], others: Sequence[Point], sheet: Box, taken: Sequence[Box]) -> list[Name]:
    """Return the names of mines among the other marks, clear of what is taken; the longest look for room first."""
    longest = sorted(mines.items(), key=lambda one: (-len(one[0]), one))
    marks = [*mines.values(), *others]
    waiting = [[name for name in _places(*one, sheet) if _keeps_to(name, one[1], marks)] for one in longest]
    return arranged(waiting, [*taken, *map(around, mines.values()), *map(dot, others)])


def _keeps_to(name: Name, own: Point, marks: Sequence[Point]) -> bool:
    """Tell whether no other mark is as near to a name as its own: it would seem to be what is named."""
    near = _distance(name.box, own) - HALF_MARK
    return all(near < _distance(name.box, mark) - HALF_DOT for mark in marks if mark != own)


def _distance(box: Box, point: Point) -> float:
    x, y = point
    return hypot(max(box.left - x, 0, x - box.right), max(box.top - y, 0, y - box.bottom))


def _places(text: str, point: Point, sheet: Box) -> Iterator[Name]:
    """Yield the places of a name that lie on the sheet, those in one line first."""
    every = [*places(text, point, sheet, LETTERS), *_broken(text, point)]
    yield from (name for name in every if name.box.lies_in(sheet))


def _broken(text: str, point: Point) -> Iterator[Name]:
    """Yield the places of a name in two lines under its mark, ending or beginning at it."""
    first, _, rest = text.partition(" ")
    if rest:
        x, y = point
        lines = f"{first}\n{rest}"
        yield Name(lines, x + HALF_MARK, y + LINE, "right", LETTERS)
        yield Name(lines, x - HALF_MARK, y + LINE, "left", LETTERS)
