"""The drawing of a chart without its words, which nobody could read on a card, and as large as its marks allow."""

import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree

from markupsafe import Markup

from charts import poster, theme
from charts.cleaning import SVG

WORDS = {f"{{{SVG}}}{name}" for name in ("text", "title", "desc")}
DEFINITIONS, LINE, PATH = (f"{{{SVG}}}{name}" for name in ("defs", "line", "path"))
PLACE = re.compile(r"translate\(([-\d.]+)(?:,([-\d.]+))?\)")
PARTS = re.compile(r"([A-Za-z])|(-?(?:\d*\.\d+|\d+))")
# How many numbers each command of our paths takes; the last two say where it ends.
LENGTHS = {"M": 2, "L": 2, "A": 7, "C": 6, "h": 1, "v": 1}
MARGIN = 6
# One that would be smaller than this is a heap of dust.
SMALLEST_SCALE = 0.55

Point = tuple[float, float]


def bare(drawings: Sequence[str], width: float, height: float) -> tuple[str, Markup] | None:
    """Return the view and the shapes of the drawing that is largest in a place; None where each would be too small."""
    roots = [_without_words(svg) for svg in drawings]
    sized = [(_box(root), root) for root in roots]
    scale, (box, root) = max(
        ((min(width / box[2], height / box[3]), (box, root)) for box, root in sized), key=lambda one: one[0]
    )
    if scale < SMALLEST_SCALE:
        return None
    shapes = "".join(ElementTree.tostring(child, encoding="unicode") for child in root)
    return " ".join(f"{number:g}" for number in box), Markup(poster.flat(shapes))  # noqa: S704 (our own drawing)


def _without_words(svg: str) -> ElementTree.Element:
    root = ElementTree.fromstring(svg)  # noqa: S314 (our own drawing)
    for parent in root.iter():
        parent[:] = [child for child in parent if child.tag not in WORDS]
    return root


def _box(root: ElementTree.Element) -> tuple[float, float, float, float]:
    """Return left, top, width and height of all marks; lines of the grid may stick out."""
    points = list(_points(root, (0, 0)))
    left, right = (end(x for x, _ in points) for end in (min, max))
    top, bottom = (end(y for _, y in points) for end in (min, max))
    return left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN


def _points(element: ElementTree.Element, origin: Point) -> Iterator[Point]:
    """Yield the ends of everything that is drawn; our drawings move things, and never turn or stretch them."""
    place = PLACE.match(element.get("transform", ""))
    x, y = (origin[0] + float(place[1]), origin[1] + float(place[2] or 0)) if place else origin
    if element.tag == LINE and element.get("stroke") != theme.HAIRLINE:
        yield from ((x, y), (x + float(element.get("x2", 0)), y + float(element.get("y2", 0))))
    elif element.tag == PATH:
        yield from ((x + own_x, y + own_y) for own_x, own_y in _corners(element.get("d", "")))
    for child in element:
        if child.tag != DEFINITIONS:
            yield from _points(child, (x, y))


def _corners(path: str) -> Iterator[Point]:
    """Yield where each step of a path ends."""
    x, y, command, numbers = 0.0, 0.0, "", list[float]()
    for letter, number in PARTS.findall(path):
        command, numbers = (letter, []) if letter else (command, [*numbers, float(number)])
        if numbers and len(numbers) == LENGTHS[command]:
            if command == "h":
                x += numbers[0]
            elif command == "v":
                y += numbers[0]
            else:
                x, y = numbers[-2:]
            yield x, y
            numbers = []
