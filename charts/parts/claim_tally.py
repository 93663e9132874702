"""What was claimed and found as rows of squares: how many of a few things, each of them one square."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.interaction import TIP
from charts.parts.answers import Answers
from charts.parts.findings import CLAIM
from charts.parts.layout import EDGE, PIXELS, data, text_width
from charts.parts.number_marks import BOLD, Dot
from charts.parts.pixels import Drawn, across, down, texts, word
from charts.parts.scale import Scale
from charts.parts.strip import Place, Strip
from charts.parts.strips import StripPlot
from evidence.quantity import COUNTED

# The label that says how many there are in all.
WHOLE = "whole"
# How much of its room a square takes, and how far its number is from the last one.
FILLED, NEAR, DIAMOND = 0.78, 5, 60
# How far the band of what is at issue reaches over the first row and under the last.
AROUND = 11
# The room over the first strip, which has no numbers of an axis over it.
ABOVE = 2


def is_tally(answers: Answers, whole: str) -> bool:
    """Tell whether all numbers count some of a `whole` that is known, one by one."""
    everything = [answers.claimed, *answers.drawn]
    are_counts = {one.figure.unit for one in everything} <= COUNTED
    are_exact = all(one.quantity.value is not None and not one.quantity.direction for one in everything)
    return bool(whole) and are_counts and are_exact


@dataclass(frozen=True)
class TallyPlot(StripPlot):
    """Strips on which a number is so many squares of all that there are, and is `told` so behind the last."""

    told: str = ""

    @property
    def right(self) -> float:
        """Where the squares end: what is told of each number has room behind them."""
        longest = max(text_width(self._text(dot), self.size) for strip in self.strips for dot in strip.dots)
        return PIXELS[self.width] - EDGE - NEAR - longest * BOLD

    def drawing(self) -> Drawing:
        """Draw the squares of each strip, and its number behind them."""
        dots = [(place, dot) for place in self.places for dot in place.strip.dots[:1]]
        numbers = [
            word((self.right + NEAR, place.y), self._text(dot), "left", bold=dot.has_weight) | dict(dot.picks)
            for place, dot in dots
        ]
        squares = [row for place, dot in dots for row in self._squares(place, dot)]
        at_issue = self._at_issue([dot for _, dot in dots])
        return self.frame([*at_issue, *_layers(squares), *texts(numbers, sizes=(self.size, self.size))])

    def _text(self, dot: Dot) -> str:
        return self.told.format(count=dot.text)

    def _at_issue(self, dots: Sequence[Dot]) -> list[alt.Chart]:
        """Lay a band behind the squares in which the rows differ, so that nobody has to count them.

        On a phone it stops at the words between the rows.
        """
        counts, pitch = [dot.quantity.numbers[-1] for dot in dots], (self.right - self.left) / self.scale.end
        if min(counts) == max(counts):
            return []
        ys = [place.y for place in self.places if place.strip.dots]
        ends = {"x": self.left + pitch * min(counts), "x2": self.left + pitch * max(counts)}
        spans = [(ys[0], ys[-1])] if self.width == "wide" else [(y, y) for y in ys]
        rows: list[Drawn] = [{**ends, "y": top - AROUND, "bottom": bottom + AROUND} for top, bottom in spans]
        band = data(rows).mark_rect(color=theme.MARKING)
        return [band.encode(x=across(), x2="x2:Q", y=down(), y2="bottom:Q")]

    def _squares(self, place: Place, dot: Dot) -> Iterator[Drawn]:
        """Yield the squares of a number, each a diamond where it was claimed, and the rest of them empty."""
        whole, is_claim = int(self.scale.end), dot.shape == CLAIM
        pitch = (self.right - self.left) / whole
        square = round((pitch * FILLED) ** 2, 1)
        counted = {
            "edge": theme.INK,
            "fill": theme.INK if is_claim or dot.stands_out else theme.colour(theme.OTHERS),
            "shape": theme.SHAPES[CLAIM] if is_claim else "square",
            "size": DIAMOND if is_claim else square,
        }
        empty = {"edge": theme.colour(theme.OTHERS), "fill": theme.PAPER, "shape": "square", "size": square}
        for index in range(whole):
            look = counted if index < dot.quantity.numbers[-1] else empty
            middle = round(self.left + pitch * (index + 0.5), 1)
            yield {"x": middle, "y": place.y, "tip": dot.tip, **dot.picks, **look}

    def _grid(self) -> list[alt.Chart]:
        """Draw no lines: the squares are the scale."""
        return []

    def _dashed(self) -> list[alt.Chart]:
        return []

    def _axis(self) -> list[alt.Chart]:
        return []


def _layers(rows: Sequence[Drawn]) -> list[alt.Chart]:
    mark = data(rows).mark_point(strokeWidth=1.25, opacity=1)
    looks = {
        "shape": alt.Shape("shape:N").scale(None),
        "size": alt.Size("size:Q").scale(None),
        "stroke": alt.Stroke("edge:N").scale(None),
        "fill": alt.Fill("fill:N").scale(None),
    }
    return [mark.encode(x=across(), y=down(), tooltip=TIP, **looks)] if rows else []


def tally(strips: Sequence[Strip], whole: float, told: str, width: Width) -> Drawing:
    """Return the drawing of strips whose numbers are some of a whole, each `told` with what that is."""
    return TallyPlot(width, Scale([0, whole]), ["", ""], strips, [], ABOVE, told=told).drawing()
