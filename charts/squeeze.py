"""A drawing squeezed into a smaller frame: places move towards each other, points and letters keep their size."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree.ElementTree import Element

from charts.cleaning import SVG

PATH, LINE, TEXT = (f"{{{SVG}}}{name}" for name in ("path", "line", "text"))
# The exponent of a number is no command of a path.
STEP = re.compile(r"([MLCAHVZhvz])([^MLCAHVZhvz]*)")
VALUE = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
MOVE = re.compile(r"translate\((-?[\d.]+)(?:,(-?[\d.]+))?\)")
# How many numbers each command of a path takes, and how many of the last are points.
TAKES = {"M": 2, "L": 2, "C": 6, "A": 7}
POINTS = {"M": 2, "L": 2, "C": 6, "A": 2}
# A line that is thicker than this is a bar.
BAR = 4
# How large a point may be beside how far places are squeezed, and how small at least.
LARGER, SMALLEST = 1.4, 0.5
Point = tuple[float, float]
Step = tuple[str, list[float]]


class Leaf(NamedTuple):
    """Something that is drawn, and where its own places begin."""

    element: Element
    origin: Point

    @property
    def is_point(self) -> bool:
        """Tell whether it is a mark at a place, which has its own shape, and no line or bar between places."""
        return self.element.tag == PATH and "transform" in self.element.attrib

    def places(self) -> list[Point]:
        """Return the places that it is drawn between; of an arc its ends."""
        if self.element.tag == LINE:
            x, y = self.origin
            return [self.origin, (x + float(self.element.get("x2", 0)), y + float(self.element.get("y2", 0)))]
        if self.element.tag == TEXT or self.is_point:
            return [self.origin]
        return [(numbers[-2], numbers[-1]) for _, numbers in self.steps() if numbers]

    def steps(self) -> Iterator[Step]:
        """Yield the steps of a path, each to a place in the drawing."""
        x, y = self.origin
        for command, text in STEP.findall(self.element.get("d", "")):
            values, takes = [float(value) for value in VALUE.findall(text)], TAKES.get(command, 1)
            if command in "Zz":
                yield "Z", []
            for first in range(0, len(values), takes):
                numbers = values[first : first + takes]
                if command in TAKES:
                    numbers = _moved(numbers, POINTS[command], self.origin)
                    x, y = numbers[-2:]
                elif command in "hH":
                    x = numbers[0] + (x if command == "h" else self.origin[0])
                else:
                    y = numbers[0] + (y if command == "v" else self.origin[1])
                yield (command, numbers) if command in TAKES else ("L", [x, y])


class Axis(NamedTuple):
    """One direction: from where to where marks reach, and between which places they are squeezed; margins stay."""

    start: float
    end: float
    first: float
    last: float

    @property
    def scale(self) -> float:
        """How much closer places are than they were."""
        return (self.last - self.first) / max(self.end - self.start, 1)

    def place(self, at: float) -> float:
        """Return where a place of the drawing lies in the frame."""
        if at >= self.end:
            return self.last + at - self.end
        return self.first + (at - self.start) * (self.scale if at > self.start else 1)


@dataclass(frozen=True)
class Squeeze:
    """Both directions of a drawing that is squeezed."""

    across: Axis
    down: Axis

    @property
    def size(self) -> float:
        """How large a point is beside what it was: where places are far closer, it would hide its neighbours."""
        return min(1.0, max(SMALLEST, LARGER * min(self.across.scale, self.down.scale)))

    def place(self, point: Point) -> Point:
        """Return where a place of the drawing lies in the frame."""
        return self.across.place(point[0]), self.down.place(point[1])

    def drawn(self, leaf: Leaf) -> Element:
        """Return a mark in its place in the frame."""
        kept = {key: value for key, value in leaf.element.items() if key not in ("transform", "d", "x2", "y2")}
        mark = Element(leaf.element.tag, kept)
        if leaf.element.tag == LINE:
            mark.attrib |= self._line(leaf)
        elif leaf.is_point:
            x, y = self.place(leaf.origin)
            size = "" if self.size == 1 else f" scale({self.size:.2f})"
            mark.attrib |= {"d": leaf.element.get("d", ""), "transform": f"translate({x:.1f},{y:.1f}){size}"}
        else:
            mark.set("d", "".join(self._step(command, numbers) for command, numbers in leaf.steps()))
        return mark

    def _line(self, leaf: Leaf) -> dict[str, str]:
        (x1, y1), (x2, y2) = map(self.place, leaf.places())
        ends = {"x1": f"{x1:.1f}", "y1": f"{y1:.1f}", "x2": f"{x2:.1f}", "y2": f"{y2:.1f}"}
        thick = float(leaf.element.get("stroke-width", 1))
        if thick <= BAR:
            return ends
        return {**ends, "stroke-width": f"{thick * (self.down if y1 == y2 else self.across).scale:.1f}"}

    def _step(self, command: str, numbers: Sequence[float]) -> str:
        own = len(numbers) - POINTS.get(command, 0)
        places = zip(numbers[own::2], numbers[own + 1 :: 2], strict=True)
        moved = [*numbers[:own], *(part for place in places for part in self.place(place))]
        return command + ",".join(f"{number:.1f}" for number in moved)


def leaves(element: Element, origin: Point = (0.0, 0.0)) -> Iterator[Leaf]:
    """Yield all that is drawn in an element; our drawings move things, and never turn or stretch them."""
    x, y = origin
    if move := MOVE.search(element.get("transform", "")):
        x, y = x + float(move[1]), y + float(move[2] or 0)
    if element.tag in (PATH, LINE, TEXT):
        yield Leaf(element, (x, y))
        return
    for child in element:
        yield from leaves(child, (x, y))


def _moved(numbers: Sequence[float], points: int, origin: Point) -> list[float]:
    """Return the numbers of a step with those of its points moved to an origin."""
    own = len(numbers) - points
    return [*numbers[:own], *(number + origin[place % 2] for place, number in enumerate(numbers[own:]))]
