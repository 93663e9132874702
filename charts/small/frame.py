"""The frame that all small pictures share, and the few shapes that they are drawn of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from charts import theme
from charts.cleaning import SVG
from charts.parts.layout import LETTER
from charts.parts.lettering import Box

# NOTE: beside a chapter a picture is 252 px wide and so smaller than it is drawn; a word has 12 px there.
WIDTH, HEIGHT, MARGIN = 320, 200, 12
RIGHT, BOTTOM = WIDTH - MARGIN, HEIGHT - MARGIN
WORD, KEY, SMALLEST = 16, 19, 14
# The room of a plot for names below it and for numbers above it, and where the middle of those names is.
UNDER, HEADROOM, NAMED = 22, 26, BOTTOM - 7
# Whose colours a picture has, and how their words are written.
CHINA, US = "CHN", "USA"
RED, RED_INK = theme.country_colour(CHINA), theme.country_text_colour(CHINA)
BLUE, BLUE_INK = theme.country_colour(US), theme.country_text_colour(US)
GREY = theme.colour(theme.OTHERS)
# How far below its middle the baseline of a word is, and how much wider bold letters are, in parts of an em.
BASELINE, BOLD = 0.35, 1.08
HALF_LINE = 0.62
HALF_DIAMOND = 9.0
# How high a range is; and how long a line at least, for its ends to be drawn.
SPAN, POINT = 12.0, 0.1
THIN, THINNEST = 1.5, 1.0
Side = Literal["start", "middle", "end"]
Point = tuple[float, float]


@dataclass(frozen=True)
class Words:
    """A word or a number in its place: `x` is where its side is, `y` its middle; a key is large and bold."""

    text: str
    x: float
    y: float
    side: Side = "start"
    colour: str = theme.INK
    is_key: bool = False
    size: float = WORD

    @property
    def width(self) -> float:
        """About how wide it is in a reader's own font."""
        return len(self.text) * self.size * LETTER * (BOLD if self.is_key else 1)

    @property
    def box(self) -> Box:
        """The room that it takes."""
        left = self.x - self.width * {"start": 0, "middle": 0.5, "end": 1}[self.side]
        return Box(left, self.y - HALF_LINE * self.size, left + self.width, self.y + HALF_LINE * self.size)

    def drawn(self) -> Element:
        """Return the word as a shape."""
        looks = {"font-weight": "700"} if self.is_key else {}
        looks |= {"text-anchor": self.side} if self.side != "start" else {}
        place = _moved((self.x, self.y + BASELINE * self.size))
        text = _shape("text", transform=place, fill=self.colour, **{"font-size": f"{self.size:g}"}, **looks)
        text.text = self.text
        return text


class Bounds(NamedTuple):
    """From where to where a direction of a plot runs, in what is counted and in pixels."""

    low: float
    high: float
    first: float
    last: float

    def at(self, amount: float) -> float:
        """Return the pixel of an amount."""
        return self.first + (amount - self.low) / (self.high - self.low) * (self.last - self.first)


def word(text: str, place: Point, side: Side = "start", colour: str = theme.INK) -> Words:
    """Return a plain word, smaller where it would not fit the frame."""
    return fitted(Words(text, *place, side, colour), RIGHT - MARGIN)


def key(text: str, place: Point, side: Side = "start", colour: str = theme.INK, size: float = KEY) -> Words:
    """Return a word or a number that is large and bold."""
    return Words(text, *place, side, colour, is_key=True, size=size)


def fitted(words: Words, room: float) -> Words:
    """Return words no larger than their room, as long as they can be read."""
    size = min(words.size, max(SMALLEST, words.size * room / words.width)) if words.text else words.size
    return replace(words, size=size)


def within(words: Words) -> Words:
    """Return words moved sideways into the frame."""
    box = words.box
    x = words.x + max(MARGIN - box.left, 0) + min(RIGHT - box.right, 0)
    return replace(words, x=x)


def bar(left: float, top: float, width: float, height: float, colour: str, **looks: str) -> Element:
    """Return a filled bar."""
    return outlined(_sides(left, top, width, height), colour, **looks)


def outline(left: float, top: float, width: float, height: float) -> Element:
    """Return the frame of a bar, within its edges."""
    sides = _sides(left + THIN / 2, top + THIN / 2, width - THIN, height - THIN)
    return _shape("path", d=sides, stroke=theme.colour(theme.OTHERS), **{"stroke-width": f"{THIN:g}"})


def estimated(left: float, top: float, width: float, height: float, colour: str) -> Element:
    """Return a bar of an estimate: an outline within its edges, and little colour, on light and on dark paper."""
    sides = _sides(left + THINNEST / 2, top + THINNEST / 2, width - THINNEST, height - THINNEST)
    return outlined(sides, colour, stroke=colour, **{"fill-opacity": ".15", "stroke-width": f"{THINNEST:g}"})


def stroke(points: Sequence[Point], colour: str, width: float = 2, *, is_dashed: bool = False) -> Element:
    """Return a line through points."""
    steps = "L".join(f"{x:.1f},{y:.1f}" for x, y in points)
    looks = {"stroke-dasharray": "4 4"} if is_dashed else {}
    return _shape("path", d=f"M{steps}", stroke=colour, **{"stroke-width": f"{width:g}"}, **looks)


def dot(place: Point, radius: float, colour: str, *, is_open: bool = False) -> Element:
    """Return a dot, hollow for what is estimated, projected or not there yet."""
    circle = f"M{radius:g},0A{radius:g},{radius:g},0,1,1,-{radius:g},0A{radius:g},{radius:g},0,1,1,{radius:g},0"
    looks = {"fill": theme.PAPER, "stroke": colour, "stroke-width": "2"} if is_open else {"fill": colour}
    return _shape("path", d=circle, transform=_moved(place), **looks)


def span(ends: tuple[float, float], middle: float, colour: str) -> Element:
    """Return a range with round ends, as whole charts have it; one that is too short to be seen is a dot."""
    left, right = ends
    lack = max(SPAN - (right - left), 0) / 2
    inner = [(left - lack + SPAN / 2, middle), (right + lack - SPAN / 2 + POINT, middle)]
    line = stroke(inner, colour, SPAN)
    line.set("stroke-linecap", "round")
    return line


def claimed(place: Point) -> Element:
    """Return the mark of what was claimed, as it is everywhere: a diamond."""
    x, y = place
    return outlined(
        f"M0,{-HALF_DIAMOND:g}L{HALF_DIAMOND:g},0L0,{HALF_DIAMOND:g}L{-HALF_DIAMOND:g},0Z",
        theme.INK,
        f"translate({x:.1f},{y:.1f})",
    )


def outlined(path: str, colour: str, transform: str = "", **looks: str) -> Element:
    """Return a shape of its own outline."""
    moved = {"transform": transform} if transform else {}
    return _shape("path", d=path, fill=colour, **moved, **looks)


def framed(shapes: Iterable[Element | Words]) -> str:
    """Return shapes and words as one picture, which has no words of its own for a screen reader."""
    root = Element(f"{{{SVG}}}svg", {"viewBox": f"0 0 {WIDTH} {HEIGHT}"})
    group = ElementTree.SubElement(root, f"{{{SVG}}}g", {"fill": "none", "stroke-linejoin": "round"})
    group.extend([one.drawn() if isinstance(one, Words) else one for one in shapes])
    return ElementTree.tostring(root, encoding="unicode")


def _shape(tag: str, **looks: str) -> Element:
    return Element(f"{{{SVG}}}{tag}", looks)


def _moved(place: Point) -> str:
    return "translate({:.1f},{:.1f})".format(*place)


def _sides(left: float, top: float, width: float, height: float) -> str:
    return f"M{left:.1f},{top:.1f}h{width:.1f}v{height:.1f}h-{width:.1f}Z"
