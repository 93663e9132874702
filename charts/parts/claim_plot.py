"""Strips on which every mark has its number beside it, and what was found has a halo and a bold number."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.interaction import Control
from charts.parts.grid import DASHES, rules
from charts.parts.layout import EDGE, PIXELS, data, letters_width
from charts.parts.lettering import Box
from charts.parts.number_marks import BOLD, CLEAR, HALF_HIGH, HALF_LINE, Dot, Spot, marks
from charts.parts.numbered import Numbered, Room, beside, numbered, texts
from charts.parts.pixels import Drawn, across, down
from charts.parts.strip import Place, Strip
from charts.parts.strips import RIGHT, StripPlot

GREY = theme.text_colour(theme.OTHERS)
# However long a number is, this part of the room is the scale's; on a phone that is less, so that a number keeps its
# unit.
LEAST_SCALE: dict[Width, float] = {"wide": 0.57, "narrow": 0.4}
# The room of words whose numbers stand beside their marks, which need the more of it.
COLUMN = 264
# What nobody counted has a frame of dashes: half as high as it is, and how far in it words begin.
HALF_FRAME, INSET = 11, 10
# How far over what is apart from the scale a line parts it from that.
OVER = 8
# Places are rounded, and a number that fits by a hair would not.
PIXEL = 1


@dataclass(frozen=True)
class ClaimPlot(StripPlot):
    """Strips of what was claimed and found; what stands out on them is what was found.

    On a scale that `is_whole` stand bars, with their numbers right of them or inside; on any other a number stands left
    of its mark where the right has no room.
    """

    is_whole: bool = False

    @property
    def alongside(self) -> "ClaimPlot":
        """The same plot with each number on the line of its mark, where all have room there: so each is seen as one."""
        has_over = any(dot.over and not dot.from_nothing for strip in self.strips for dot in strip.dots)
        beside = replace(self, strips=[_beside(strip) for strip in self.strips], column=COLUMN, places=[])
        return beside if self.width == "wide" and has_over and beside.has_room else self

    @cached_property
    def right(self) -> float:
        """Where the scale ends: as far as each number has room on one side of its mark, or else on the right."""
        dots = [dot for strip in self.strips for dot in strip.dots]
        if self.is_whole:
            return self.left + self._length([dot for dot in dots if dot.from_nothing])
        return self.left + (self._longest or self._length(dots))

    @property
    def has_room(self) -> bool:
        """Tell whether each number has room beside its mark."""
        return self._longest > 0

    @cached_property
    def _longest(self) -> float:
        """How long the scale can be on which each number has room beside its mark; nothing where it were too short."""
        dots, room = [dot for strip in self.strips for dot in strip.dots], self._whole
        least, most = LEAST_SCALE[self.width] * room, room + EDGE - RIGHT
        lengths = sorted({most, *(self._end_for(dot, room) for dot in dots)}, reverse=True)
        fitting = (one for one in lengths if least <= one <= most and all(self._fits(dot, one) for dot in dots))
        return next(fitting, 0)

    @property
    def _whole(self) -> float:
        """The room right of where the scale starts."""
        return PIXELS[self.width] - EDGE - self.left

    def _length(self, dots: Sequence[Dot]) -> float:
        """Return how long the scale is on which the numbers of some marks have room on the right."""
        room = self._whole
        ends = [self._end_for(dot, room) for dot in dots]
        return min(max(min(ends, default=room), LEAST_SCALE[self.width] * room), room + EDGE - RIGHT)

    def _fits(self, dot: Dot, length: float) -> bool:
        """Tell whether a number has room on one side of its mark on a scale of some length."""
        x = self.left + self.scale.part(dot.quantity.numbers[0]) * length
        (_, left) = beside(Spot(dot, x, x, 0), self.size)
        stands_beside = not (dot.over or dot.inside)
        return length <= self._end_for(dot, self._whole) or (stands_beside and left.left >= self._start)

    def _end_for(self, dot: Dot, room: float) -> float:
        """Return how long a scale may be on which a number has room right of its mark."""
        spot = Spot(dot, 0, 0, 0)
        part = self.scale.part(dot.quantity.numbers[-1])
        beside = spot.box.right + (0 if dot.over or dot.inside else CLEAR + dot.length * self.size) + PIXEL
        return (room - beside) / part if part > 0 else room

    @property
    def room(self) -> Room:
        """Where numbers may stand."""
        return Room((self._start, PIXELS[self.width] - EDGE), self.lines(), self.size)

    @property
    def _start(self) -> float:
        """Where numbers may begin: beside words not before the scale does."""
        return self.left if self.width == "wide" else EDGE

    def taken(self) -> list[Box]:
        """Return the room of the numbers, and of what is said in place of one."""
        return [*(box for one in self.numbered for box in one.covered), *(self._room_of(place) for place in self._told)]

    def drawing(self, control: Control | None) -> Drawing:
        """Draw the strips with all their marks and numbers."""
        drawn = marks([one.spot for one in self.numbered], control)
        around = [*self._frames(), *self._parting()]
        return self.frame([*around, *drawn, *self._beyond(), *texts(self.numbered, self.size), *self._said()])

    def _beyond(self) -> list[alt.Chart]:
        """Light the piece of each bar that runs past what was claimed: how far it does is the point."""
        bars = [one.spot for one in self.numbered if one.spot.dot.from_nothing and one.spot.dot.stands_out]
        rows: list[Drawn] = [
            {"x": x, "x2": spot.right, "y": spot.y - HALF_HIGH, "bottom": spot.y + HALF_HIGH}
            for x in self.lines()
            for spot in bars
            if spot.left < x < spot.right
        ]
        return self._boxes(rows, fill=theme.MARKING, stroke=theme.INK, strokeWidth=1.5)

    @cached_property
    def numbered(self) -> list[Numbered]:
        """All marks in their places, with the room of their numbers."""
        return [one for place in self.places for one in numbered(place.strip.dots, self.x, place.y, self.room)]

    @property
    def _told(self) -> list[Place]:
        return [place for place in self.places if place.strip.said]

    def _room_of(self, place: Place) -> Box:
        """Return the room of what is said in place of a number, within the frame of one that nobody gave."""
        length = letters_width(place.strip.said, self.size) * (BOLD if place.strip.stands_out else 1)
        left = self.left + (INSET if place.strip.empty else 0)
        return Box(left, place.y - HALF_LINE, left + length, place.y + HALF_LINE)

    def _frames(self) -> list[alt.Chart]:
        """Draw a frame of dashes along the scale where nobody gave a number, as wherever that is so."""
        ends: Drawn = {"x": self.left, "x2": self.x(self.scale.ticks[-1])}
        rows = [
            ends | {"y": place.y - HALF_FRAME, "bottom": place.y + HALF_FRAME}
            for place in self.places
            if place.strip.empty
        ]
        return self._boxes(rows, fill=theme.PAPER, stroke=theme.colour(theme.OTHERS), strokeDash=DASHES)

    def _parting(self) -> list[alt.Chart]:
        """Draw a line across between what is on the scale and what is apart."""
        tops = [place.top for place in self.places if place.strip.apart][:1]
        return rules(
            [{"x": EDGE, "end": PIXELS[self.width] - EDGE, "y": top - OVER, "bottom": top - OVER} for top in tops],
            color=theme.HAIRLINE,
        )

    def _boxes(self, rows: Sequence[Drawn], **look: Any) -> list[alt.Chart]:
        drawn = data(rows).mark_rect(opacity=1, **look)
        return [drawn.encode(x=across(), x2="x2:Q", y=down(), y2="bottom:Q")] if rows else []

    def _said(self) -> list[alt.Chart]:
        """Write what stands on a line in place of numbers, from where the scale starts."""
        return [layer for stands_out in (True, False) for layer in self._of_look(stands_out)]

    def _of_look(self, stands_out: bool) -> list[alt.Chart]:  # noqa: FBT001
        """Write the words of one look, quietly unless they are what stands out."""
        places = [place for place in self._told if place.strip.stands_out == stands_out]
        rows: list[Drawn] = [{"x": self._room_of(one).left, "y": one.y, "text": one.strip.said} for one in places]
        text = data(rows).mark_text(
            align="left",
            baseline="middle",
            fontSize=self.size,
            fontWeight=700 if stands_out else 400,
            color=theme.INK if stands_out else GREY,
        )
        return [text.encode(x=across(), y=down(), text="text:N")] if rows else []


def _beside(strip: Strip) -> Strip:
    """Return a strip whose numbers stand beside their marks, but for bars, which these are as long as."""
    return replace(strip, dots=[replace(dot, over=dot.over and dot.from_nothing) for dot in strip.dots])
