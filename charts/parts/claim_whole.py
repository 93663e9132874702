"""What was claimed of a whole that nobody counted: the whole as one bar, of which something else was counted.

All is in pixels at 1:1; a piece of the bar is what was counted, the rest of it is what that leaves.
"""

from collections.abc import Container
from dataclasses import dataclass

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Width
from charts.interaction import TIP
from charts.parts.answers import Answers
from charts.parts.claim_marks import CLAIMED, in_words
from charts.parts.claim_plot import GREY
from charts.parts.findings import CLAIM, Finding
from charts.parts.layout import EDGE, PIXELS, data, wrap
from charts.parts.nouns import noun_of
from charts.parts.number_marks import BOLD
from charts.parts.pixels import READABLE, Drawn, across, down, texts, word
from charts.parts.scale import WHOLE
from evidence.judgement.agreement import PERCENT
from evidence.quantity import Quantity

SIGN, UNKNOWN = "%", "?"
# The words for what the number leaves of the whole, by its measure.
REST = "rest"
FIRST, LINE, INSET, NEAR, BOTTOM = 11, 20, 10, 12, 8
# How far the claim is over its bar, and the words below it under it.
OVER, UNDER, APART = 18, 16, 8


def is_of_a_whole(answers: Answers, known: Container[str]) -> bool:
    """Tell whether nobody counted the claimed share, and another is lit, of which the rest has `known` words."""
    are_shares = {one.figure.unit for one in (answers.claimed, *answers.lit)} == {PERCENT}
    is_exact = all(one.quantity.value is not None for one in (answers.claimed, *answers.lit))
    is_one = len(answers.lit) == 1 and not [one for one in answers.drawn if one not in answers.lit]
    return bool(answers.uncounted) and is_one and are_shares and is_exact and answers.lit[0].figure.measure_id in known


@dataclass(frozen=True)
class WholePlot:
    """The bar with its words in a language."""

    answers: Answers
    chart: Chart
    language: str
    width: Width

    def drawing(self) -> Drawing:
        """Draw the claim over the bar, in its piece what was counted and what was not, and below it who says so."""
        none = alt.AutoSizeParams(type="none")
        words = texts([*self._over(), *self._inside(), *self._below()], sizes=(self.size, self.size))
        layers = [self._pieces(), self._line(), *words, self._diamond()]
        size = {"width": PIXELS[self.width], "height": self._bottom + BOTTOM}
        return alt.layer(*layers).properties(**size, padding=0, autosize=none)

    @property
    def size(self) -> int:
        """The size of all words."""
        return READABLE[self.width][1]

    @property
    def found(self) -> Finding:
        """What was counted instead."""
        return self.answers.lit[0]

    @property
    def top(self) -> float:
        """Where the bar starts."""
        return FIRST + LINE + OVER

    @property
    def foot(self) -> float:
        """Where the bar ends."""
        return self.top + LINE * len(self._lines) + 2 * INSET

    def x(self, share: float) -> float:
        """Return where a share of the whole ends."""
        return round(EDGE + (PIXELS[self.width] - 2 * EDGE) * share / WHOLE, 1)

    @property
    def _share(self) -> float:
        return self.found.quantity.numbers[-1]

    @property
    def _claimed(self) -> float:
        return self.x(self.answers.claimed.quantity.numbers[-1])

    def _told(self, finding: Finding) -> str:
        noun = noun_of(finding, self.answers, self.chart.words(self.language).values)
        return f"{in_words(finding.quantity, SIGN, self.language)} {noun}"

    @property
    def _lines(self) -> list[tuple[str, bool]]:
        """What stands in the piece: what it is, and that nobody counted what was claimed of it."""
        words, room = self.chart.words(self.language), self.x(self._share) - EDGE - 2 * INSET
        unknown = self.chart.label("measure_id", self.answers.uncounted[0], self.language)
        said = wrap(f"{UNKNOWN} {unknown}: {words.terms['none']}", room, self.size)
        told = wrap(self._told(self.found), room / BOLD, self.size)
        return [*((line, True) for line in told), *((line, False) for line in said)]

    def _over(self) -> list[Drawn]:
        """Write who claimed what, the number left of its mark."""
        source, terms = self.answers.claimed.source, self.chart.words(self.language).terms
        who = ", ".join(part for part in (source.publisher, source.year) if part)
        said = word((self._claimed - NEAR, FIRST + LINE), self._told(self.answers.claimed), "right", bold=True)
        return [
            word((EDGE, FIRST), f"{terms[CLAIM]} ({who})", "left", bold=True),
            said | {"relation": self.answers.claimed.relation},
        ]

    def _inside(self) -> list[Drawn]:
        start = self.top + INSET + LINE / 2
        return [
            word((EDGE + INSET, start + LINE * index), line, "left", bold=bold) | {"relation": self.found.relation}
            for index, (line, bold) in enumerate(self._lines)
        ]

    def _below(self) -> list[Drawn]:
        """Write under the rest what it is, then who counted, and quietly what only the table has."""
        y = self.foot + UNDER
        rest = Quantity(WHOLE - self._share).symbols(self.language, SIGN)
        called = self.chart.words(self.language).values[REST][self.found.figure.measure_id]
        said = [word((PIXELS[self.width] - EDGE, y), f"{rest} {called}", "right", bold=True)]
        for line, colour in self._quiet:
            y += LINE
            said.append(word((EDGE, y), line, "left") | {"colour": colour})
        return said

    @property
    def _quiet(self) -> list[tuple[str, str]]:
        """The lines of who counted what, and of the number that only the table has."""
        terms, room = self.chart.words(self.language).terms, PIXELS[self.width] - 2 * EDGE
        source = self.found.source
        who = ", ".join(part for part in (source.publisher, source.year) if part)
        told = f"{self.chart.label('figure_id', self.found.figure.id, self.language)} ({who})"
        left = terms["only" if self.chart.labels[self.language]["only"] else "more"] if self.answers.left else ""
        looks = ((told, theme.INK), (left, GREY))
        return [(line, colour) for text, colour in looks for line in wrap(text, room, self.size)]

    @property
    def _bottom(self) -> float:
        return self.foot + UNDER + LINE * len(self._quiet) + APART

    def _pieces(self) -> alt.Chart:
        """Draw the piece that was counted in the colour of what was found, and the rest in black."""
        middle = self.x(self._share)
        spans = ((EDGE, middle, theme.MARKING), (middle, PIXELS[self.width] - EDGE, theme.INK))
        tip = self.chart.told(self.found.counted, self.language)
        rows = [
            {"x": start, "x2": end, "y": self.top, "bottom": self.foot, "fill": fill, "tip": tip}
            for start, end, fill in spans
        ]
        bar = data(rows).mark_rect(stroke=theme.INK, strokeWidth=1, opacity=1)
        fill = alt.Fill("fill:N").scale(None)
        drawn: alt.Chart = bar.encode(x=across(), x2="x2:Q", y=down(), y2="bottom:Q", fill=fill, tooltip=TIP)
        return drawn

    def _line(self) -> alt.Chart:
        """Lead from the claim to where it would end in the bar, no further: that is black."""
        row = {"x": self._claimed, "y": FIRST + LINE, "y2": self.top}
        line: alt.Chart = data([row]).mark_rule(color=theme.INK).encode(x=across(), y=down(), y2="y2:Q")
        return line

    def _diamond(self) -> alt.Chart:
        tip = self.chart.told(self.answers.claimed.counted, self.language)
        row: Drawn = {"x": self._claimed, "y": FIRST + LINE, "tip": tip}
        mark = data([row]).mark_point(shape=theme.SHAPES[CLAIM], size=CLAIMED, stroke=theme.INK, fill=theme.INK)
        drawn: alt.Chart = mark.encode(x=across(), y=down(), tooltip=TIP)
        return drawn
