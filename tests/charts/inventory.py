"""A drawing as text: a line for each mark with its kind, place, size, colours and words, as a reviewer reads it."""

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"
TRANSLATE = re.compile(r"translate\((-?[\d.]+)(?:[ ,](-?[\d.]+))?\)\s*")
CIRCLE = re.compile(r"M([\d.]+),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0")
BAR = re.compile(r"M(-?[\d.]+),(-?[\d.]+)h([\d.]+)v([\d.]+)h-\3Z")
LOOKS = ("font-weight", "text-anchor", "fill", "stroke", "stroke-width", "stroke-dasharray", "opacity")
NOT_DRAWN = {"defs", "title", "desc"}
LONGEST_OUTLINE = 160


class Point(NamedTuple):
    """A place in pixels from the top left of the drawing."""

    x: float
    y: float

    def __str__(self) -> str:
        """Write it as briefly as it is exact."""
        return f"{round(self.x, 1):g},{round(self.y, 1):g}"


def inventory(svg: str) -> str:
    """Return the marks of a drawing in the order in which they are drawn, a line each."""
    root = ElementTree.fromstring(svg)
    lines = [f"drawing {root.get('viewBox')}"]
    lines += [" ".join(part for part in line if part) for line in _lines(root, Point(0, 0), root.get("font-size", ""))]
    return "\n".join(lines) + "\n"


def _lines(parent: ElementTree.Element, origin: Point, letters: str) -> Iterator[list[str]]:
    for element in parent:
        kind = element.tag.removeprefix(SVG)
        place, turned = placed(element.get("transform", ""), origin)
        if kind == "g":
            yield from _lines(element, place, letters)
        elif kind not in NOT_DRAWN:
            yield [*_shape(element, kind, place, letters), turned, *_looks(element)]


def placed(transform: str, origin: Point) -> tuple[Point, str]:
    """Return where a mark stands, and what else is done to it, such as a turn."""
    moves = [(float(x), float(y or 0)) for x, y in TRANSLATE.findall(transform)]
    place = Point(origin.x + sum(x for x, _ in moves), origin.y + sum(y for _, y in moves))
    return place, TRANSLATE.sub("", transform)


def _shape(element: ElementTree.Element, kind: str, place: Point, letters: str) -> list[str]:
    """Return kind, place and size, in the words of a chart where the outline is a plain one."""
    if kind == "text":
        words = " / ".join(part.strip() for part in element.itertext() if part.strip())
        return ["text", str(place), f'"{words}"', f"{element.get('font-size', letters)}px"]
    if kind == "line":
        end = Point(place.x + float(element.get("x2", 0)), place.y + float(element.get("y2", 0)))
        return ["line", f"{place} to {end}"]
    outline = element.get("d", "")
    if circle := CIRCLE.fullmatch(outline):
        return ["circle", str(place), f"radius {circle[1]}"]
    if bar := BAR.fullmatch(outline):
        corner = Point(place.x + float(bar[1]), place.y + float(bar[2]))
        return ["bar", str(corner), f"{bar[3]} wide {bar[4]} high"]
    return [kind, str(place), _brief(outline)]


def _brief(outline: str) -> str:
    """Return an outline, or the start of a long one with a digest that changes when any of it does."""
    if len(outline) <= LONGEST_OUTLINE:
        return outline
    digest = sha256(outline.encode()).hexdigest()[:12]
    return f"{outline[: LONGEST_OUTLINE // 2]}… ({len(outline)} characters, {digest})"


def _looks(element: ElementTree.Element) -> list[str]:
    return [f"{name} {value}" for name in LOOKS if (value := element.get(name)) not in (None, "none")]
