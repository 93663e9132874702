"""Strips of words and marks on one scale: what is counted, who says so, and a line with its number.

Where there is room the words of a strip stand beside its line, on a phone above it. All is in pixels at 1:1.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.parts.grid import CLAIM_LINE, EDGED, Upright, level, rules, upright
from charts.parts.layout import EDGE, PIXELS, data, text_width, wrap
from charts.parts.lettering import Box
from charts.parts.number_marks import MARK, Dot
from charts.parts.numbered import OVER
from charts.parts.pixels import READABLE, Drawn, across, down, texts, word
from charts.parts.scale import Scale

LINE, AXIS, BOTTOM, TICK = 18, 24, 6, 5
# Below a strip, and below a heading, which keeps to what it is of.
GAP, SNUG = 10, 4
WORDS: dict[Width, int] = {"wide": 300, "narrow": 0}
LEFT, RIGHT = 22, 24
# The room of a line below its words; a halo takes a little more.
LANE: dict[Width, int] = {"wide": 0, "narrow": 22}
AROUND: dict[Width, int] = {"wide": 0, "narrow": 4}
# How far lines run on below the lowest mark.
BELOW = 12


@dataclass(frozen=True)
class Strip:
    """What stands on one line: a heading, words each in their colour, and the marks of a number.

    A heading that is `plain` stands in its colour like other words; what is `said` is written in place of a number,
    boldly where it `stands_out`; an `empty` one says that there is none, and no more. The line at what was claimed
    runs only where a strip `counts_the_same`.
    """

    heading: str
    words: Sequence[tuple[str, str]] = ()
    dots: Sequence[Dot] = ()
    colour: str = theme.INK
    plain: bool = False
    said: str = ""
    stands_out: bool = False
    empty: bool = False
    counts_the_same: bool = True

    @property
    def has_line(self) -> bool:
        """Tell whether it takes a line beside its words, for marks or for what is said in place of a number."""
        return bool(self.dots or self.said)

    @property
    def is_lit(self) -> bool:
        """Tell whether its number has a halo."""
        return any(dot.stands_out for dot in self.dots)

    @property
    def over(self) -> float:
        """The room over its marks for their numbers, where these stand there."""
        return OVER if any(dot.over for dot in self.dots) else 0


@dataclass(frozen=True)
class Place:
    """Where a strip stands: the lines of its words from its top down, and the line of its marks."""

    strip: Strip
    heading: Sequence[str]
    words: Sequence[tuple[str, str]]
    top: float
    y: float
    bottom: float

    @property
    def gap(self) -> float:
        """The room below it."""
        return GAP if self.strip.has_line or self.strip.plain or self.strip.empty else SNUG


@dataclass(frozen=True)
class StripPlot:
    """A plot of strips; `numbers` stand at its ticks in the room `above`, dashed lines run at the `marked` ones."""

    width: Width
    scale: Scale
    numbers: Sequence[str]
    strips: Sequence[Strip]
    marked: Sequence[float]
    above: float = AXIS
    places: list[Place] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Put the strips under each other, below the axis."""
        for strip in self.strips:
            self.places.append(self._place(strip, self.places[-1].bottom if self.places else self.above))

    @property
    def left(self) -> float:
        """Where the scale starts."""
        return WORDS[self.width] + LEFT if self.width == "wide" else EDGE + LEFT / 2

    @property
    def right(self) -> float:
        """Where the scale ends."""
        return PIXELS[self.width] - RIGHT

    @property
    def size(self) -> int:
        """The size of plain words."""
        return READABLE[self.width][0]

    def x(self, amount: float) -> float:
        """Return where an amount stands."""
        return round(self.left + self.scale.part(amount) * (self.right - self.left), 1)

    def lines(self) -> list[float]:
        """Return where the dashed lines stand."""
        return [self.x(amount) for amount in self.marked]

    def taken(self) -> list[Box]:
        """Return the room of what is written on the lines, which no line runs through."""
        return []

    def _place(self, strip: Strip, start: float) -> Place:
        # Words below all lines have no line beside them.
        is_foot = strip.plain and not strip.has_line
        room = (PIXELS[self.width] - EDGE if is_foot else WORDS[self.width] or PIXELS[self.width] - EDGE) - EDGE
        heading = wrap(strip.heading, room, READABLE[self.width][0 if strip.plain else 1])
        words = [(line, colour) for text, colour in strip.words for line in wrap(text, room, self.size)]
        block = LINE * (len(heading) + len(words))
        lane = (LANE[self.width] if strip.has_line else 0) + (AROUND[self.width] if strip.is_lit else 0)
        y = start + strip.over + (block + lane / 2 if self.width == "narrow" else LINE / 2)
        bottom = start + block + strip.over + lane if self.width == "narrow" else max(start + block, y + MARK)
        placed = Place(strip, heading, words, start, y, bottom)
        return Place(strip, heading, words, start, y, bottom + placed.gap)

    def frame(self, layers: Sequence[alt.Chart]) -> Drawing:
        """Put the layers on the words, the axis and its lines."""
        none = alt.AutoSizeParams(type="none")
        size = {"width": PIXELS[self.width], "height": self.bottom}
        below = [*self._grid(), *self._dashed(), *self._axis(), *self._words()]
        return alt.layer(*below, *layers).properties(**size, padding=0, autosize=none)

    @property
    def bottom(self) -> float:
        """Where the drawing ends."""
        return self.places[-1].bottom - self.places[-1].gap + BOTTOM

    @property
    def _end(self) -> float:
        """Where the lines end: a little below the last mark."""
        return max([place.y for place in self.places if place.strip.has_line], default=AXIS) + BELOW

    def _grid(self) -> list[alt.Chart]:
        """Draw a line under the marks of each strip, and upright ones at the ticks where no words stand."""
        places, taken = [one for one in self.places if one.strip.dots], self.taken()
        spans = [(AXIS - 4, self._end)] if self.width == "wide" else [(one.y - TICK, one.y + TICK) for one in places]
        end = self.x(self.scale.ticks[-1])
        lines = [row for one in places for row in level(self.left, end, one.y, taken)]
        ticks = [Upright(self.x(tick), *span) for tick in self.scale.ticks for span in spans]
        return rules([*lines, *(row for tick in ticks for row in upright(tick, taken))], color=theme.HAIRLINE)

    def _dashed(self) -> list[alt.Chart]:
        """Draw the dashed lines from the claim down to the last number that counts the same, behind all words."""
        top, bottom = self._reach
        rows: list[Drawn] = [{"x": x, "y": top, "end": x, "bottom": bottom} for x in self.lines()]
        return rules(rows, **CLAIM_LINE)

    @property
    def _reach(self) -> tuple[float, float]:
        """How far down the dashed lines begin and end."""
        ys = [one.y for one in self.places if one.strip.has_line and one.strip.counts_the_same] or [self.places[0].y]
        return ys[0], ys[-1] + BELOW

    def is_crossed(self, box: Box) -> bool:
        """Tell whether a dashed line runs behind what is written in a box."""
        top, bottom = self._reach
        return any(box.left < x < box.right and box.top < bottom and box.bottom > top for x in self.lines())

    def _axis(self) -> list[alt.Chart]:
        """Write the numbers of the scale within the drawing, what was claimed first; one without room is left out."""
        ticks = [*zip(self.scale.ticks, self.numbers, strict=True)]
        ordered = sorted(ticks, key=lambda one: (one[0] not in self.marked, -one[0]))
        taken: list[Box] = []
        rows: list[Drawn] = []
        for tick, text in ordered:
            half = text_width(text, self.size) / 2
            x = max(min(self.x(tick), PIXELS[self.width] - EDGE - half), EDGE + half)
            box = Box(x - half, 0, x + half + EDGE, AXIS)
            if not any(box.covers(other) for other in taken):
                taken.append(box)
                rows.append({"x": x, "y": AXIS / 2 - 2, "text": text})
        quiet = data(rows).mark_text(fontSize=self.size, baseline="middle", color=theme.colour("quiet"))
        return [quiet.encode(x=across(), y=down(), text="text:N")]

    def _words(self) -> list[alt.Chart]:
        """Write the lines of each strip under each other, the headings bold."""
        rows = [row for place in self.places for row in _lines(place)]
        groups = [[row for row in rows if row["bold"] is is_bold] for is_bold in (True, False)]
        return [layer for group in groups for layer in self._written(group)]

    def _written(self, rows: Sequence[Drawn]) -> list[alt.Chart]:
        """Write words, first the edges of those that a dashed line runs behind."""
        sizes = READABLE[self.width]
        crossed = [row for row in rows if self.is_crossed(_box_of(row, sizes[bool(row["bold"])]))]
        edges = [row | {"colour": theme.PAPER} for row in crossed]
        return [*texts(edges, sizes=sizes, look=EDGED), *texts(rows, sizes=sizes)]


def _lines(place: Place) -> list[Drawn]:
    """Return the lines of a strip from its top down, those of its heading bold unless it is plain."""
    strip = place.strip
    heading = [(line, strip.colour, not strip.plain) for line in place.heading]
    lines = [*heading, *((line, colour, False) for line, colour in place.words)]
    return [
        word((EDGE, place.top + LINE * (index + 0.5)), line, "left", bold=is_bold) | {"colour": colour}
        for index, (line, colour, is_bold) in enumerate(lines)
    ]


def _box_of(row: Drawn, size: int) -> Box:
    """Return the room of a line of words."""
    y = float(str(row["y"]))
    return Box(EDGE, y - LINE / 2, EDGE + text_width(str(row["text"]), size), y + LINE / 2)
