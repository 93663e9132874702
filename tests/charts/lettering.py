"""The room that the words of a drawing take, line by line, in the letters that a drawing is made with."""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from tests.charts.inventory import SVG, Point, placed

# What letters take of their size, in thousandths, as Liberation Sans and Arial have it; others take this much.
WIDTHS = {
    191: "'",
    222: "ijl’",
    278: " !,./:;I[\\]ft·\u00a0\u202f",
    333: "()-`r“”²³",
    389: "*",
    500: "Jckszvxyç",
    549: "≥≤",
    584: "+<=>~×−",
    611: "FTZß",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "→…",
}
WIDTH_OF = {letter: width for width, letters in WIDTHS.items() for letter in letters}
OTHERS, BOLD = 556, 1.08
ASCENT, DESCENT = 0.72, 0.2
# What two boxes may share before a reader sees it.
HAIR = 1.0
PAPER = "var(--paper)"
# A text that runs from its foot up.
UP = "rotate(270)"


class Line(NamedTuple):
    """A line of words and its corners."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: "Line") -> bool:
        """Tell whether two lines share any room that can be seen."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return min(across, down) > HAIR


def lines(svg: str) -> list[Line]:
    """Return every line of words of a drawing; an edge of paper below words is none."""
    root = ElementTree.fromstring(svg)
    return list(_lines(root, Point(0, 0), root.get("font-size", "")))


def _lines(parent: ElementTree.Element, origin: Point, letters: str) -> Iterator[Line]:
    for element in parent:
        before, up, after = element.get("transform", "").partition(UP)
        place, turned = placed(before, origin)
        kind = element.tag.removeprefix(SVG)
        if kind == "g":
            yield from _lines(element, place, letters)
        elif kind == "text" and element.get("fill") != PAPER:
            if turned:
                message = f"a turned text: {''.join(element.itertext())}"
                raise ValueError(message)
            size, own = float(element.get("font-size", letters)), placed(after, Point(0, 0))[0] if up else place
            yield from (_upright(line, place) if up else line for line in _of_text(element, own, size))


def _upright(line: Line, foot: Point) -> Line:
    """Return the room of a line that is turned around its foot: what was its left end is its bottom."""
    return Line(line.text, foot.x + line.top, foot.y - line.right, foot.x + line.bottom, foot.y - line.left)


def _of_text(element: ElementTree.Element, place: Point, size: float) -> Iterator[Line]:
    """Yield the lines of a text, each at its own end of the place."""
    spans = element.findall(f"{SVG}tspan")
    y = place.y
    for text, step in [("".join(one.itertext()), one.get("dy", "0")) for one in spans] or [(element.text or "", "0")]:
        y += float(step)
        wide = sum(WIDTH_OF.get(letter, OTHERS) for letter in text) / 1000 * size
        wide *= BOLD if element.get("font-weight") == "700" else 1
        left = place.x - {"end": wide, "middle": wide / 2}.get(element.get("text-anchor", ""), 0)
        yield Line(text, left, y - ASCENT * size, left + wide, y + DESCENT * size)
