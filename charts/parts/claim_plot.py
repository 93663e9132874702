"""Strips on which every mark has its number beside it, and what was found has a halo and a bold number."""

from functools import cached_property

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.interaction import Control
from charts.parts.layout import EDGE, PIXELS, data, text_width
from charts.parts.lettering import Box
from charts.parts.number_marks import BOLD, CLEAR, HALF_LINE, Dot, Spot, marks
from charts.parts.numbered import Numbered, Room, numbered, texts
from charts.parts.pixels import Drawn, across, down
from charts.parts.strips import LEFT, RIGHT, Place, StripPlot

GREY = theme.text_colour(theme.OTHERS)
# However long a number is, this part of the room is the scale's; on a phone that is less, so that a number keeps its
# unit.
LEAST_SCALE: dict[Width, float] = {"wide": 0.57, "narrow": 0.4}
# Places are rounded, and a number that fits by a hair would not.
PIXEL = 1
# How far the highlight behind words reaches beyond them.
PAD = 3


class ClaimPlot(StripPlot):
    """Strips of what was claimed and found; what stands out on them is what was found."""

    @cached_property
    def right(self) -> float:
        """Where the scale ends: each number has room on the right of its mark, unless the scale were too short."""
        room = PIXELS[self.width] - EDGE - self.left
        ends = [self._end_for(dot, room) for strip in self.strips for dot in strip.dots]
        return self.left + min(max(min(ends, default=room), LEAST_SCALE[self.width] * room), room + EDGE - RIGHT)

    def _end_for(self, dot: Dot, room: float) -> float:
        """Return how long a scale may be on which a number has room right of its mark."""
        spot = Spot(dot, 0, 0, 0)
        part = self.scale.part(dot.quantity.numbers[-1])
        beside = spot.box.right + (0 if dot.over else CLEAR + dot.length * self.size) + PIXEL
        return (room - beside) / part if part > 0 else room

    @property
    def room(self) -> Room:
        """Where numbers may stand."""
        start = self.left - LEFT if self.width == "wide" else EDGE
        return Room((start, PIXELS[self.width] - EDGE), self.lines(), self.size)

    def taken(self) -> list[Box]:
        """Return the room of the numbers, and of what is said in place of one."""
        return [*(one.box for one in self.numbered if one.box), *(self._room_of(place) for place in self._told)]

    def drawing(self, control: Control | None) -> Drawing:
        """Draw the strips with all their marks and numbers."""
        drawn = marks([one.spot for one in self.numbered], control)
        return self.frame([*drawn, *texts(self.numbered, self.size), *self._found(), *self._said()])

    @cached_property
    def numbered(self) -> list[Numbered]:
        """All marks in their places, with the room of their numbers."""
        return [one for place in self.places for one in numbered(place.strip.dots, self.x, place.y, self.room)]

    @property
    def _told(self) -> list[Place]:
        return [place for place in self.places if place.strip.said]

    def _room_of(self, place: Place) -> Box:
        """Return the room of what is said in place of a number."""
        length = text_width(place.strip.said, self.size) * (BOLD if place.strip.stands_out else 1)
        return Box(self.left, place.y - HALF_LINE, self.left + length, place.y + HALF_LINE)

    def _found(self) -> list[alt.Chart]:
        """Draw the highlight behind words that are what was found: a mark would be a number that nobody gave."""
        boxes = [self._room_of(place) for place in self._told if place.strip.is_found]
        rows: list[Drawn] = [
            {"x": box.left - PAD, "end": box.right + PAD, "y": box.top - PAD, "bottom": box.bottom + PAD}
            for box in boxes
        ]
        band = data(rows).mark_rect(color=theme.MARKING, opacity=1)
        return [band.encode(x=across(), x2="end:Q", y=down(), y2="bottom:Q")] if rows else []

    def _said(self) -> list[alt.Chart]:
        """Write what stands on a line in place of numbers, quietly unless it is what was found."""
        looks = [(is_found, stands_out) for is_found in (True, False) for stands_out in (True, False)]
        return [layer for look in looks for layer in self._of_look(*look)]

    def _of_look(self, is_found: bool, stands_out: bool) -> list[alt.Chart]:  # noqa: FBT001
        """Write the words of one look: on a highlight in its middle, else from where the scale starts."""
        places = [one for one in self._told if (one.strip.is_found, one.strip.stands_out) == (is_found, stands_out)]
        text = data([self._word(place) for place in places]).mark_text(
            align="center" if is_found else "left",
            baseline="middle",
            fontSize=self.size,
            fontWeight=700 if stands_out else 400,
            color=theme.INK if stands_out else GREY,
        )
        return [text.encode(x=across(), y=down(), text="text:N")] if places else []

    def _word(self, place: Place) -> Drawn:
        box = self._room_of(place)
        x = (box.left + box.right) / 2 if place.strip.is_found else box.left
        return {"x": x, "y": place.y, "text": place.strip.said}
