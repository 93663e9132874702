"""A drawing as a plain picture for a list: cut to its marks, without the lettering that nobody could read there."""

import re
from collections.abc import Iterator
from math import log
from xml.etree import ElementTree

from charts.cleaning import SVG

# Width by height of the frame in a list; of the drawings for phone and page the one is taken that fills it best.
FRAME = 1.6
MARGIN = 4
LETTERING = {f"{{{SVG}}}{name}" for name in ("text", "title", "desc")}
# The exponent of a number is no command of a path.
STEP = re.compile(r"([MLCAHVZhvz])([^MLCAHVZhvz]*)")
VALUE = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
MOVE = re.compile(r"translate\((-?[\d.]+)(?:,(-?[\d.]+))?\)")
# How many numbers each command of a path takes; the last two are the point to which it leads.
TAKES = {"M": 2, "L": 2, "C": 6, "A": 7}
Point = tuple[float, float]


def thumbnail(*drawings: str) -> str:
    """Return the drawing that fills the frame of a list best, as a plain picture."""
    return min((_plain(svg) for svg in drawings), key=_misfit)


def _misfit(svg: str) -> float:
    _, _, width, height = (float(part) for part in ElementTree.fromstring(svg).attrib["viewBox"].split())  # noqa: S314 (our own drawing)
    return abs(log(width / height / FRAME))


def _plain(svg: str) -> str:
    """Return a drawing without lettering, cut to what is left of it."""
    root = ElementTree.fromstring(svg)  # noqa: S314 (our own drawing)
    for parent in list(root.iter()):
        parent[:] = [child for child in parent if child.tag not in LETTERING]
    across, down = zip(*_points(root, (0.0, 0.0)), strict=True)
    left, top = min(across) - MARGIN, min(down) - MARGIN
    moved = ElementTree.Element(f"{{{SVG}}}g", {"transform": f"translate({-left:g},{-top:g})"})
    moved[:] = list(root)
    root[:] = [moved]
    root.set("viewBox", f"0 0 {max(across) + MARGIN - left:g} {max(down) + MARGIN - top:g}")
    root.attrib.pop("aria-labelledby", None)
    return ElementTree.tostring(root, encoding="unicode")


def _points(element: ElementTree.Element, origin: Point) -> Iterator[Point]:
    """Yield the points of all that is drawn in an element, as they lie in the drawing."""
    moved = MOVE.search(element.get("transform", ""))
    x, y = origin
    if moved:
        x, y = x + float(moved[1]), y + float(moved[2] or 0)
    if element.tag == f"{{{SVG}}}line":
        ends = [[float(element.get(f"{name}{end}", 0)) for name in "xy"] for end in "12"]
        yield from ((x + across, y + down) for across, down in ends)
    for across, down in _walked(element.get("d", "")):
        yield x + across, y + down
    for child in element:
        yield from _points(child, (x, y))


def _walked(path: str) -> Iterator[Point]:
    """Yield the points to which a path leads; of an arc its ends are enough for a frame with a margin."""
    x = y = 0.0
    for command, text in STEP.findall(path):
        values = [float(value) for value in VALUE.findall(text)]
        takes = TAKES.get(command, 1)
        for place in range(0, len(values), takes):
            *_, last = step = values[place : place + takes]
            if command in TAKES:
                x, y = step[-2], last
            elif command in "hH":
                x = last + (x if command == "h" else 0)
            elif command in "vV":
                y = last + (y if command == "v" else 0)
            yield x, y
