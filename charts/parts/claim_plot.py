"""Strips on which every mark has its number beside it, and what was found has straw behind it and its number."""

from collections.abc import Sequence

import altair as alt

from charts import theme
from charts.chart import Drawing
from charts.interaction import Control
from charts.parts.layout import EDGE, PIXELS, data
from charts.parts.lettering import Box
from charts.parts.numbered import Numbered, Room, numbered
from charts.parts.pixels import Drawn, across, down, ground
from charts.parts.strips import LEFT, StripPlot
from charts.parts.swarm import CLEAR, Dot, Spot, boxes, marks, texts

GREY = theme.text_colour(theme.OTHERS)
# How far a band reaches beyond its marks and numbers, and above and below their line.
BESIDE, HALF_BAND = 3, 11


class ClaimPlot(StripPlot):
    """Strips of what was claimed and found; what stands out on them is what was found."""

    @property
    def room(self) -> Room:
        """Where numbers may stand."""
        start = self.left - LEFT if self.width == "wide" else EDGE
        return Room((start, PIXELS[self.width] - EDGE), self.lines(), self.size)

    def arranged(self, dots: Sequence[Dot]) -> Sequence[Spot]:
        """Return where the marks of a strip stand, so that each has room for its number."""
        return [one.spot for one in numbered(dots, self.x, self.room)]

    def drawing(self, control: Control | None) -> Drawing:
        """Draw the strips with all their marks and numbers."""
        placed = self._numbered()
        written = texts(
            [(one.spot, one.box) for one in placed if one.box and one.spot.dot.text], self.size, self._bands()
        )
        return self.frame([*self._said(), *written, *marks([one.spot for one in placed], control)])

    def behind(self) -> list[alt.Chart]:
        """Draw a band behind each number that was found and its mark; no band runs where nothing was found."""
        return boxes(self._bands(), theme.MARKING)

    def _bands(self) -> list[Box]:
        return [_band(one) for one in self._numbered() if one.spot.dot.stands_out]

    def _numbered(self) -> list[Numbered]:
        """Return all marks in their places, with the room of their numbers."""
        return [one.on(place.y) for place in self.places for one in numbered(place.strip.dots, self.x, self.room)]

    def _said(self) -> list[alt.Chart]:
        """Write quietly what stands on a line in place of numbers."""
        told = [(place.y, place.strip.said) for place in self.places if place.strip.said]
        rows: list[Drawn] = [{"x": self.left + CLEAR, "y": y, "text": text, "side": "left"} for y, text in told]
        text = data(rows).mark_text(align="left", baseline="middle", fontSize=self.size, color=GREY)
        return [ground(rows, self.size), text.encode(x=across(), y=down(), text="text:N")] if rows else []


def _band(one: Numbered) -> Box:
    """Return the room of a mark and of its number, so that neither runs half out of the band."""
    taken = [box for box in (one.spot.box, one.box) if box]
    return Box(
        min(box.left for box in taken) - BESIDE,
        one.spot.y - HALF_BAND,
        max(box.right for box in taken) + BESIDE,
        one.spot.y + HALF_BAND,
    )
