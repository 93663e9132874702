"""What was claimed of a whole that nobody counted: as far as that goes, a question mark, and what else was counted.

All is in pixels at 1:1, each bar the whole; a piece of the last one is what was counted, the rest what that leaves.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Width
from charts.interaction import TIP
from charts.parts.answers import Answers
from charts.parts.claim_marks import CLAIMED, in_words
from charts.parts.claim_plot import GREY
from charts.parts.claim_premises import OF
from charts.parts.claim_voices import instead, published_by
from charts.parts.findings import CLAIM, Finding
from charts.parts.grid import DASHES, rules
from charts.parts.layout import EDGE, PIXELS, data, wrap
from charts.parts.nouns import noun_of, only_or_more
from charts.parts.number_marks import BOLD
from charts.parts.pixels import READABLE, Drawn, across, down, texts, word
from charts.parts.scale import WHOLE
from evidence.judgement.agreement import PERCENT
from evidence.quantity import Quantity

SIGN, UNKNOWN = "%", "?"
# The words for what the number leaves of the whole, by its measure.
REST = "rest"
# The words for what nobody counted, by its measure.
SOUGHT = "sought"
LINE, INSET, NEAR, BOTTOM, HIGH = 20, 10, 12, 8, 30
# The room under the words over a bar, between two bars of one thing, over what only the table has, and between one
# thing and another.
SNUG, PAIRED, APART, PARTED = 4, 6, 12, 28


def is_of_a_whole(answers: Answers, known: Container[str]) -> bool:
    """Tell whether nobody counted the claimed share, and another is lit, of which the rest has `known` words."""
    are_shares = {one.figure.unit for one in (answers.claimed, *answers.lit)} == {PERCENT}
    is_exact = all(one.quantity.value is not None for one in (answers.claimed, *answers.lit))
    is_one = len(answers.lit) == 1 and not [one for one in answers.drawn if one not in answers.lit]
    return bool(answers.uncounted) and is_one and are_shares and is_exact and answers.lit[0].figure.measure_id in known


@dataclass(frozen=True)
class Bar:
    """A bar below the words that say what it is, so many of whose lines are bold: how far down both are."""

    words: Sequence[str]
    start: float
    bold: int = 0

    @property
    def top(self) -> float:
        """Where the bar itself starts."""
        return self.start + LINE * len(self.words) + SNUG

    @property
    def middle(self) -> float:
        """Where its words stand."""
        return self.top + HIGH / 2

    @property
    def foot(self) -> float:
        """Where it ends."""
        return self.top + HIGH


@dataclass(frozen=True)
class WholePlot:
    """The bars with their words in a language: what was claimed, what nobody counted, and what was counted instead."""

    answers: Answers
    chart: Chart
    language: str
    width: Width

    def drawing(self) -> Drawing:
        """Draw the bars, what stands over and in each, and below them what was left and what only the table has."""
        none = alt.AutoSizeParams(type="none")
        words = texts([*self._over(), *self._inside(), *self._below()], sizes=(self.size, self.size))
        layers = [*self._parting(), *self._frames(), self._pieces(), *words, self._diamond()]
        size = {"width": PIXELS[self.width], "height": self._end + BOTTOM}
        return alt.layer(*layers).properties(**size, padding=0, autosize=none)

    @property
    def size(self) -> int:
        """The size of all words."""
        return READABLE[self.width][1]

    @property
    def found(self) -> Finding:
        """What was counted instead."""
        return self.answers.lit[0]

    @cached_property
    def bars(self) -> tuple[Bar, Bar, Bar]:
        """What was claimed, what nobody counted of that, and further down something else that was counted."""
        words, counts = self.chart.words(self.language), self.found.figure.measure_id
        asked = self.answers.uncounted[0]
        name = words.values.get(SOUGHT, {}).get(asked) or self.chart.label("measure_id", asked, self.language)
        sought, said = self._wrapped(name, BOLD), f"{words.terms[CLAIM]} ({published_by(self.answers.claimed)})"
        claimed = Bar([*sought, *self._wrapped(said)], 0, len(sought))
        # One thing, claimed and not counted: the two are seen as a pair.
        unknown = Bar([], claimed.foot + PAIRED - SNUG)
        head = self._wrapped(instead(words, counts), BOLD)
        label = self.chart.label("figure_id", self.found.figure.id, self.language)
        counted = f"{words.values.get(OF, {}).get(self.found.figure.id, label)} ({published_by(self.found)})"
        return claimed, unknown, Bar([*head, *self._wrapped(counted)], unknown.foot + PARTED, len(head))

    def x(self, share: float) -> float:
        """Return where a share of the whole ends."""
        return round(EDGE + (PIXELS[self.width] - 2 * EDGE) * share / WHOLE, 1)

    def _wrapped(self, text: str, weight: float = 1) -> list[str]:
        return wrap(text, (PIXELS[self.width] - 2 * EDGE) / weight, self.size)

    @property
    def _share(self) -> float:
        return self.found.quantity.numbers[-1]

    @property
    def _claimed(self) -> float:
        return self.x(self.answers.claimed.quantity.numbers[-1])

    def _told(self, finding: Finding) -> str:
        noun = noun_of(finding, self.answers, self.chart.words(self.language).values)
        return f"{in_words(finding.quantity, SIGN, self.language)} {noun}"

    def _over(self) -> Iterator[Drawn]:
        """Yield the words over each bar, boldly what it is about."""
        for bar in self.bars:
            for index, line in enumerate(bar.words):
                place = (EDGE, bar.start + LINE * (index + 0.5))
                yield word(place, line, "left", bold=index < bar.bold)

    def _inside(self) -> Iterator[Drawn]:
        """Yield what stands in the bars: the number left of its mark, that there is none, and what was counted."""
        claimed, empty, counted = self.bars
        start, relation = EDGE + INSET, self.found.relation
        said = word((self._claimed - NEAR, claimed.middle), self._told(self.answers.claimed), "right", bold=True)
        yield said | {"relation": self.answers.claimed.relation}
        none = f"{UNKNOWN} {self.chart.words(self.language).terms['none']}"
        yield word((start, empty.middle), none, "left", bold=True)
        told = word((start, counted.middle), self._told(self.found), "left")
        yield told | {"relation": relation}

    def _below(self) -> Iterator[Drawn]:
        """Yield under the rest what it is, and quietly below all bars what only the table has."""
        *_, counted = self.bars
        y = counted.foot + LINE / 2 + SNUG
        rest = Quantity(WHOLE - self._share).symbols(self.language, SIGN)
        called = self.chart.words(self.language).values[REST][self.found.figure.measure_id]
        yield word((PIXELS[self.width] - EDGE, y), f"{rest} {called}", "right", bold=True)
        for index, line in enumerate(self._quiet):
            yield word((EDGE, y + LINE * (index + 1) + APART), line, "left") | {"colour": GREY}

    @property
    def _quiet(self) -> list[str]:
        """The lines of what only the table has."""
        words, labels = self.chart.words(self.language), self.chart.labels[self.language]
        told = words.terms[only_or_more(self.answers, labels, words.values)]
        return self._wrapped(told) if self.answers.left else []

    @property
    def _end(self) -> float:
        return self.bars[-1].foot + SNUG + LINE + (APART if self._quiet else 0) + LINE * len(self._quiet)

    def _frames(self) -> Iterator[alt.Chart]:
        """Draw how far the claim goes and the whole around it, and a dashed frame for what nobody counted."""
        claimed, empty, _ = self.bars
        end = PIXELS[self.width] - EDGE
        looks: Sequence[tuple[Bar, float, Mapping[str, Any]]] = (
            (claimed, self._claimed, {"fill": theme.HAIRLINE}),
            (claimed, end, {"fill": None}),
            (empty, end, {"fill": None, "strokeDash": DASHES}),
        )
        for bar, right, look in looks:
            row = {"x": EDGE, "x2": right, "y": bar.top, "bottom": bar.foot}
            frame = data([row]).mark_rect(stroke=theme.colour(theme.OTHERS), strokeWidth=1, opacity=1, **look)
            yield frame.encode(x=across(), x2="x2:Q", y=down(), y2="bottom:Q")

    def _parting(self) -> list[alt.Chart]:
        """Draw a line across between what nobody counted and what was counted instead."""
        y = self.bars[-1].start - PARTED / 2
        return rules([{"x": EDGE, "end": PIXELS[self.width] - EDGE, "y": y, "bottom": y}], color=theme.HAIRLINE)

    def _pieces(self) -> alt.Chart:
        """Draw what was counted plainly, and lit what it leaves: as full as the claim, it would seem to be the same."""
        middle, bar = self.x(self._share), self.bars[-1]
        spans = ((EDGE, middle, theme.PAPER), (middle, PIXELS[self.width] - EDGE, theme.MARKING))
        tip = self.chart.told(self.found.counted, self.language)
        rows = [
            {"x": start, "x2": end, "y": bar.top, "bottom": bar.foot, "fill": fill, "tip": tip}
            for start, end, fill in spans
        ]
        piece = data(rows).mark_rect(stroke=theme.INK, strokeWidth=1, opacity=1)
        fill = alt.Fill("fill:N").scale(None)
        drawn: alt.Chart = piece.encode(x=across(), x2="x2:Q", y=down(), y2="bottom:Q", fill=fill, tooltip=TIP)
        return drawn

    def _diamond(self) -> alt.Chart:
        tip = self.chart.told(self.answers.claimed.counted, self.language)
        row: Drawn = {"x": self._claimed, "y": self.bars[0].middle, "tip": tip}
        mark = data([row]).mark_point(shape=theme.SHAPES[CLAIM], size=CLAIMED, stroke=theme.INK, fill=theme.INK)
        drawn: alt.Chart = mark.encode(x=across(), y=down(), tooltip=TIP)
        return drawn
