"""Strips of words and marks on one scale: what is counted, who says so, and a line with its number.

Where there is room the words of a strip stand beside its line, on a phone above it. All is in pixels at 1:1.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.parts.grid import CLAIM_LINE, Upright, level, rules, spaced, upright
from charts.parts.layout import EDGE, PIXELS, data, text_width, wrap
from charts.parts.lettering import Box
from charts.parts.number_marks import BOLD, MARK
from charts.parts.pixels import READABLE, Drawn, across, down, texts, word
from charts.parts.scale import Scale
from charts.parts.strip import Place, Strip

LINE, AXIS, BOTTOM, TICK = 18, 20, 4, 5
# Over what is apart; and over a heading with a group below it, where there is room.
APART = 16
OVER_GROUP: dict[Width, int] = {"wide": 8, "narrow": 0}
# How much nearer strips are on a phone that have their numbers over their marks: these are far enough from each other.
NEARER = 3
# Over words below all lines: on a phone lines have room of their own.
FOOT: dict[Width, int] = {"wide": 8, "narrow": 0}
WORDS: dict[Width, int] = {"wide": 300, "narrow": 0}
LEFT, RIGHT = 22, 24
# The room of a line below its words; a halo takes a little more.
LANE: dict[Width, int] = {"wide": 0, "narrow": 22}
AROUND: dict[Width, int] = {"wide": 0, "narrow": 4}
# More room below a mark whose number stands over it, where that of the next comes right after.
AIR = 10
# Where the numbers of a scale of its own begin, below the middle of its bar.
UNDER = 12
# How far lines run on below the lowest mark, and keep off words below them.
BELOW, CRUMB = 12, 4
# On a phone words end before a line that is further right than this part of the drawing, and leave it whole.
LATE = 0.7


@dataclass(frozen=True)
class StripPlot:
    """A plot of strips; `numbers` stand at its ticks in the room `above`, dashed lines run at the `marked` ones.

    A `unit` that none of the numbers has room for stands before them; on a phone over them. Words beside the lines have
    a `column`.
    """

    width: Width
    scale: Scale
    numbers: Sequence[str]
    strips: Sequence[Strip]
    marked: Sequence[float]
    above: float = AXIS
    unit: str = ""
    column: int = WORDS["wide"]
    places: list[Place] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Put the strips under each other, below the axis."""
        for strip in self.strips:
            self.places.append(self._place(strip, self.places[-1].bottom if self.places else self.above + self._top))

    @property
    def left(self) -> float:
        """Where the scale starts."""
        return self.column + LEFT if self.width == "wide" else EDGE + LEFT / 2

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
        start += self._apart(strip)
        room = self._room_beside(strip) - EDGE
        heading = wrap(strip.heading, room, READABLE[self.width][0 if strip.plain else 1])
        words = [(line, colour) for text, colour in strip.words for line in wrap(text, room, self.size)]
        block = LINE * (len(heading) + len(words))
        lane = (LANE[self.width] if strip.has_line else 0) + (AROUND[self.width] if strip.is_lit else 0)
        # Where a number stands over its mark, words beside that stand level with the mark.
        top = start + strip.over * (self.width == "wide")
        y = start + strip.over + (block + lane / 2 if self.width == "narrow" else LINE / 2)
        # A number over a mark must be nearer to that than to the one above it; on a phone words stand between.
        air = MARK + (AIR if any(dot.over for dot in strip.dots) else 0)
        bottom = start + block + strip.over + lane if self.width == "narrow" else max(top + block, y + air)
        bottom = max(bottom, y + UNDER + AXIS) if strip.is_scaled else bottom
        placed = Place(strip, heading, words, top, y, bottom)
        nearer = NEARER if self.width == "narrow" and any(dot.over for dot in strip.dots) else 0
        return replace(placed, bottom=bottom + placed.gap - nearer)

    def _room_beside(self, strip: Strip) -> float:
        """Return how wide the words of a strip may be; on a phone they keep off a line that runs near the edge.

        Not where numbers over their marks would break the line, or bars hide it.
        """
        if self.width == "wide" and not strip.is_foot:
            return self.column
        lines = [x for x in self.lines() if x > LATE * PIXELS[self.width]]
        is_below = bool(self.places) and not strip.is_foot and strip.counts_the_same
        is_unbroken = not any(dot.over or dot.from_nothing for one in self.strips for dot in one.dots)
        return min(lines) - CRUMB if lines and is_below and is_unbroken else PIXELS[self.width] - EDGE

    def _apart(self, strip: Strip) -> float:
        """Return how far a strip is from what is above it, beside the room below that."""
        if strip.is_foot:
            return FOOT[self.width]
        if strip.apart and not self.places[-1].strip.apart:
            return APART
        return OVER_GROUP[self.width] if self.places and not (strip.has_line or strip.apart) else 0

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
        on_scale = [place.y for place in self.places if place.strip.has_line and not place.strip.apart]
        return max(on_scale, default=AXIS) + BELOW

    def _grid(self) -> list[alt.Chart]:
        """Draw a line under the marks of each strip, and upright ones at the ticks where no words stand."""
        lined, taken = [one for one in self.places if not all(dot.faint for dot in one.strip.dots)], self.taken()
        own = [(one.y - TICK, one.y + TICK) for one in lined if one.strip.apart or self.width == "narrow"]
        spans = [(AXIS - 4, self._end), *own] if self.width == "wide" else own
        rows = [row for one in lined for row in level(self.left, self.x(self.scale.ticks[-1]), one.y, taken)]
        ticks = [Upright(self.x(tick), *span) for tick in self.scale.ticks for span in spans]
        rows += [row for tick in ticks for row in upright(tick, taken)]
        return rules(rows, color=theme.HAIRLINE)

    def _dashed(self) -> list[alt.Chart]:
        """Draw the dashed lines from the claim down to the last number that counts the same, but through no words."""
        taken = [*self.taken(), *map(self._block, self.places)]
        lines = [Upright(x, *self._reach) for x in self.lines()]
        return rules([row for line in lines for row in upright(line, taken)], **CLAIM_LINE)

    def _block(self, place: Place) -> Box:
        """Return the room of all words of a strip: between two lines of them a piece of a line would be a crumb."""
        head, plain = (READABLE[self.width][1] * BOLD, self.size)
        sizes = [plain if place.strip.plain else head] * len(place.heading) + [plain] * len(place.words)
        lines = [*place.heading, *(line for line, _ in place.words)]
        wide = max((text_width(line, 1) * size for line, size in zip(lines, sizes, strict=True)), default=0)
        return Box(EDGE, place.top - CRUMB, EDGE + wide, place.top + LINE * len(lines))

    @property
    def _reach(self) -> tuple[float, float]:
        """How far down the dashed lines begin and end."""
        on_it = [one.y for one in self.places if one.strip.dots and one.strip.counts_the_same] or [self.places[0].y]
        return on_it[0], on_it[-1] + BELOW

    def _axis(self) -> list[alt.Chart]:
        """Write the numbers of the scale within the drawing, and again below what has a scale of its own."""
        tops = [self._top, *(place.y + UNDER for place in self.places if place.strip.is_scaled)]
        rows = [{**row, "y": top + AXIS / 2 - 2} for top in tops for row in self._steps()]
        if self.unit:
            half = text_width(self.unit, self.size) / 2
            x = self.left - LEFT - half if self.width == "wide" else EDGE + half
            rows.append({"x": x, "y": AXIS / 2 - 2, "text": self.unit})
        quiet = data(rows).mark_text(fontSize=self.size, baseline="middle", color=theme.colour("quiet"))
        return [quiet.encode(x=across(), y=down(), text="text:N")]

    @property
    def _top(self) -> float:
        """Where the numbers of the scale begin."""
        return LINE if self.unit and self.width == "narrow" else 0

    def _steps(self) -> list[Drawn]:
        """Place the numbers along the scale, what was claimed first."""
        ticks = sorted(
            zip(self.scale.ticks, self.numbers, strict=True), key=lambda one: (one[0] not in self.marked, -one[0])
        )
        return spaced([(self.x(tick), text) for tick, text in ticks], (EDGE, PIXELS[self.width] - EDGE), self.size)

    def _words(self) -> list[alt.Chart]:
        """Write the lines of each strip under each other, the headings bold."""
        rows = [row for place in self.places for row in _lines(place)]
        return texts(rows, sizes=READABLE[self.width])


def _lines(place: Place) -> list[Drawn]:
    """Return the lines of a strip from its top down, those of its heading bold unless it is plain."""
    strip = place.strip
    heading = [(line, strip.colour, not strip.plain) for line in place.heading]
    lines = [*heading, *((line, colour, False) for line, colour in place.words)]
    return [
        word((EDGE, place.top + LINE * (index + 0.5)), line, "left", bold=is_bold) | {"colour": colour}
        for index, (line, colour, is_bold) in enumerate(lines)
    ]
