"""Strips of words and marks on one scale: what is counted, who says so, and all its numbers on one line.

Where there is room the words of a strip stand beside its line, on a phone above it. All is in pixels at 1:1.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.parts.layout import EDGE, PIXELS, data, text_width, wrap
from charts.parts.pixels import READABLE, Drawn, across, down
from charts.parts.scale import Scale
from charts.parts.swarm import LEVEL, MARK, Dot, Spot, swarm

LINE, AXIS, BOTTOM, GAP, TICK = 18, 24, 6, 14, 5
WORDS: dict[Width, int] = {"wide": 300, "narrow": 0}
LEFT, RIGHT = 22, 24
LANE: dict[Width, int] = {"wide": 0, "narrow": 24}
THIN = 0.75


@dataclass(frozen=True)
class Strip:
    """What stands on one line: a heading, words each in their colour, and the numbers, the most telling first.

    A heading that is `plain` stands in its colour like other words; what is `said` is written in place of numbers.
    """

    heading: str
    words: Sequence[tuple[str, str]] = ()
    dots: Sequence[Dot] = ()
    colour: str = theme.INK
    plain: bool = False
    said: str = ""


@dataclass(frozen=True)
class Place:
    """Where a strip stands: the lines of its words from its top down, and the line of its marks."""

    strip: Strip
    heading: Sequence[str]
    words: Sequence[tuple[str, str]]
    spots: Sequence[Spot]
    top: float
    y: float
    bottom: float

    @property
    def above(self) -> float:
        """Where its highest mark begins."""
        return min((spot.y for spot in self.spots), default=self.y) - MARK


@dataclass(frozen=True)
class StripPlot:
    """A plot of strips; `numbers` are those at its ticks, dashed lines run at the `marked` ones."""

    width: Width
    scale: Scale
    numbers: Sequence[str]
    strips: Sequence[Strip]
    marked: Sequence[float]
    places: list[Place] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Put the strips under each other, below the axis."""
        for strip in self.strips:
            self.places.append(self._place(strip, self.places[-1].bottom if self.places else AXIS))

    @property
    def left(self) -> float:
        """Where the scale starts."""
        return WORDS[self.width] + LEFT

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

    def _place(self, strip: Strip, start: float) -> Place:
        room = (WORDS[self.width] or PIXELS[self.width] - EDGE) - EDGE
        heading = wrap(strip.heading, room, READABLE[self.width][0 if strip.plain else 1])
        words = [(line, colour) for text, colour in strip.words for line in wrap(text, room, self.size)]
        block = LINE * (len(heading) + len(words))
        spots = self.arranged(strip.dots)
        rise = max((spot.level for spot in spots), default=0) * LEVEL
        if self.width == "narrow":
            half = LANE["narrow"] / 2 if spots or strip.said else 0
            y = start + block + rise + half
            bottom = y + half + GAP
        else:
            y = start + max(LINE / 2, rise + MARK)
            bottom = max(start + block, y + MARK) + GAP
        placed = [spot.on(y) for spot in spots]
        return Place(strip, heading, words, placed, start, y, bottom)

    def arranged(self, dots: Sequence[Dot]) -> Sequence[Spot]:
        """Return where the marks of a strip stand above its line."""
        return swarm(dots, self.x)

    def frame(self, layers: Sequence[alt.Chart]) -> Drawing:
        """Put the layers on the words, the axis and its lines."""
        none = alt.AutoSizeParams(type="none")
        size = {"width": PIXELS[self.width], "height": self.bottom}
        below = [*self._grid(), *self.behind(), *self._dashed(), *self._axis(), *self._words()]
        return alt.layer(*below, *layers).properties(**size, padding=0, autosize=none)

    @property
    def bottom(self) -> float:
        """Where the drawing ends."""
        return self.places[-1].bottom - GAP + BOTTOM

    def behind(self) -> list[alt.Chart]:
        """Return what stands on the grid alone, below the dashed lines."""
        return []

    def _grid(self) -> list[alt.Chart]:
        """Draw a line under the marks of each strip, and upright ones at the ticks where no words stand."""
        ys = [place.y for place in self.places if place.spots]
        spans = [(AXIS - 4, self._end)] if self.width == "wide" else [(y - TICK, y + TICK) for y in ys]
        lanes = [_line(self.left, y, self.right, y) for y in ys]
        ticks = [_upright(self.x(tick), *span) for tick in self.scale.ticks for span in spans]
        return [_rules([*lanes, *ticks], color=theme.HAIRLINE)]

    def _dashed(self) -> list[alt.Chart]:
        """Draw the dashed lines, on a phone only beside the marks of a strip, where no words stand."""
        first, *others = self.places
        beside = [(place.above, place.y + MARK) for place in others if place.spots]
        spans = [(first.y, self._end)] if self.width == "wide" else beside
        rows = [_upright(x, *span) for x in self.lines() for span in spans]
        return [_rules(rows, strokeDash=[3, 3], strokeWidth=THIN, color=theme.INK)] if rows else []

    @property
    def _end(self) -> float:
        return self.places[-1].bottom - GAP

    def _axis(self) -> list[alt.Chart]:
        """Write the numbers of the scale from the last back, within the drawing; one without room is left out."""
        rows: list[Drawn] = []
        end: float = PIXELS[self.width] - EDGE
        for tick, text in reversed([*zip(self.scale.ticks, self.numbers, strict=True)]):
            half = text_width(text, self.size) / 2
            x = min(self.x(tick), PIXELS[self.width] - EDGE - half)
            if x + half <= end:
                rows.append({"x": x, "y": AXIS / 2 - 2, "text": text})
                end = x - half - EDGE
        quiet = data(rows).mark_text(fontSize=self.size, baseline="middle", color=theme.colour("quiet"))
        return [quiet.encode(x=across(), y=down(), text="text:N")]

    def _words(self) -> list[alt.Chart]:
        """Write the lines of each strip under each other, the headings bold."""
        heads: list[Drawn] = []
        plain: list[Drawn] = []
        for place in self.places:
            lines = [_said(place.top + LINE * at, line, place.strip.colour) for at, line in enumerate(place.heading)]
            (plain if place.strip.plain else heads).extend(lines)
            under = place.top + LINE * len(place.heading)
            plain += [_said(under + LINE * index, *line) for index, line in enumerate(place.words)]
        looks = ((heads, READABLE[self.width][1], True), (plain, self.size, False))
        return [
            data(rows)
            .mark_text(align="left", baseline="middle", fontSize=size, fontWeight=700 if is_bold else 400)
            .encode(x=across(), y=down(), text="text:N", color=alt.Color("colour:N").scale(None))
            for rows, size, is_bold in looks
            if rows
        ]


def _line(x: float, y: float, end: float, bottom: float) -> Drawn:
    return {"x": x, "y": y, "end": end, "bottom": bottom}


def _upright(x: float, top: float, bottom: float) -> Drawn:
    return _line(x, top, x, bottom)


def _rules(rows: Sequence[Drawn], **look: Any) -> alt.Chart:
    drawn: alt.Chart = data(rows).mark_rule(**look).encode(x=across(), y=down(), x2="end:Q", y2="bottom:Q")
    return drawn


def _said(top: float, text: str, colour: str) -> Drawn:
    return {"x": EDGE, "y": top + LINE / 2, "text": text, "colour": colour}
