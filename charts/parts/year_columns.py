"""A bar for each year with a number up to a claimed year that has none, and what the empty years are."""

from collections.abc import Sequence
from itertools import pairwise

import altair as alt

from charts import theme
from charts.interaction import TIP, Control
from charts.parts.dated_points import Point
from charts.parts.grid import CLAIM_LINE
from charts.parts.layout import data, text_width, wrap
from charts.parts.year_points import BESIDE, CLEAR, DASHES, GAP, YearPlot

# Half of a bar, in years.
BAR = 0.3
UNKNOWN = "?"
HOOK = 6
QUIET = theme.text_colour(theme.OTHERS)


class ColumnPlot(YearPlot):
    """A plot of bars."""

    def bars(self, points: Sequence[Point], unknown: str, control: Control | None) -> list[alt.Chart]:
        """Draw a bar for each year, from nothing, and write some numbers; two sources of one year share a bar.

        What is `unknown` between two of them is said so.
        """
        rows = [
            {
                "x": point.year,
                "left": point.year - BAR,
                "right": point.year + BAR,
                "y": point.amount,
                "fill": theme.colour(point.element),
                "publisher": point.publisher,
                "tip": point.tip,
            }
            for point in points
        ]
        bar = data(rows).mark_rect().encode(x=self.x("left"), x2="right:Q", y=self.y(), y2=alt.datum(self.ticks[0]))
        bar = bar.encode(fill=alt.Fill("fill:N").scale(None), tooltip=TIP)
        said = [
            {"x": point.year, "y": self.higher(point.amount, CLEAR), "text": point.text}
            for point in points
            if point.text
        ]
        return [
            bar.encode(opacity=control.lit()) if control else bar,
            *self.text(said, "center", "bottom", fontWeight=700),
            *self._unknown({point.year for point in points}, unknown),
        ]

    def _unknown(self, known: set[int], text: str) -> list[alt.Chart]:
        """Write a question mark in each year between two bars for which no number was found, and what that is.

        On a phone there is room for the words only from the foot up, and they say it without the marks.
        """
        gaps = [(one, other) for one, other in pairwise(sorted(known)) if other - one > 1]
        wide = [gap for gap in gaps if self._has_room(text_width(text, self.size), *gap)]
        tall = [gap for gap in gaps if gap not in wide and self._has_room(theme.LINE_HEIGHT, *gap)]
        years = [year for one, other in gaps if (one, other) not in tall for year in range(one + 1, other)]
        signs = [self._at(year, UNKNOWN) for year in years]
        level = [self._at(sum(gap) / 2, text, theme.LINE_HEIGHT) for gap in wide]
        upright = [self._at(sum(gap) / 2, text) for gap in tall]
        return [
            *self.text([*signs, *level], "center", "bottom", color=QUIET),
            *self.on_paper(upright, "left", "middle", angle=270, color=QUIET),
        ]

    def _at(self, year: float, text: str, lift: float = 0) -> dict[str, object]:
        return {"x": year, "y": self.higher(self.ticks[0], CLEAR + lift), "text": text}

    def _has_room(self, needed: float, before: int, after: int) -> bool:
        """Tell whether words that take so many pixels stand clear of the bars of two years."""
        return needed <= (after - before - 2 * BAR) * self.year_width - BESIDE

    def moment(self, year: int, text: str, element: str) -> list[alt.Chart]:
        """Draw a diamond over a year, an upright dashed line below it, and what is written of it above."""
        top = self.higher(self.ticks[-1], 2 * GAP)
        line = data([{"x": year, "y": self.ticks[0], "top": top}]).mark_rule(**CLAIM_LINE)
        lines = self._above(year, text)
        words = [{"x": self.further(year, GAP), "y": self.higher(top, GAP + 4), "text": lines}]
        dy = -theme.LINE_HEIGHT * (len(lines) - 1)
        return [
            line.encode(x=self.x(), y=self.y(), y2="top:Q"),
            self.diamonds([(year, top)], element),
            *self.text(words, "right", "bottom", color=theme.text_colour(element), dy=dy),
        ]

    def _above(self, year: int, text: str) -> list[str]:
        return wrap(text, self.left + (year - self.domain[0]) * self.year_width, self.size)

    def room_above(self, text: str) -> float:
        """Return how much room the words over the last year need."""
        return len(self._above(self.years[1], text)) * theme.LINE_HEIGHT + GAP

    def nothing(self, after: int, last: int, text: str) -> list[alt.Chart]:
        """Draw a bracket over the empty years after one, and write boldly over it that there is nothing: it decides."""
        start, end, y = after + 1 - BAR, last + BAR, self.higher(self.ticks[0], HOOK)
        rows = [
            {"x": start, "end": end, "y": y, "foot": y},
            *({"x": x, "end": x, "y": y, "foot": self.ticks[0]} for x in (start, end)),
        ]
        bracket = data(rows).mark_rule(color=QUIET).encode(x=self.x(), x2="end:Q", y=self.y(), y2="foot:Q")
        lines = wrap(text, (last - after - 1) * self.year_width, self.size)
        words = [{"x": (after + last) / 2, "y": self.higher(y, CLEAR), "text": lines}]
        dy = -theme.LINE_HEIGHT * (len(lines) - 1)
        return [bracket, *self.on_paper(words, "center", "bottom", dy=dy, fontWeight=700)]

    def note(self, year: int, amount: float, before: float | None, texts: Sequence[str]) -> list[alt.Chart]:
        """Write right of a year, over the bars that follow it, what was found for it; a dashed outline is what it lost.

        `before` is the amount of the year before, where that is known and larger.
        """
        start = self.further(year + BAR, GAP)
        room = (self.domain[1] - start) * self.year_width
        lines = [line for text in texts for line in wrap(text, room, self.size)]
        words = [{"x": start, "y": self.higher(amount, CLEAR), "text": lines}]
        lost = []
        if before:
            rows = [{"x": year - BAR, "end": year + BAR, "y": amount, "top": before}]
            outline = data(rows).mark_rect(fill=None, stroke=theme.INK, strokeDash=DASHES)
            lost = [outline.encode(x=self.x(), x2="end:Q", y=self.y(), y2="top:Q")]
        return [
            *lost,
            *self.on_paper(words, "left", "bottom", dy=-theme.LINE_HEIGHT * (len(lines) - 1), fontWeight=700),
        ]
