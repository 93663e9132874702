"""Points over years with a line through them, one across at what was claimed, and a band over some years."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.interaction import TIP
from charts.parts.dated_points import Point
from charts.parts.layout import PIXELS, data, text_width, wrap
from charts.parts.pixels import READABLE

HEIGHT = 240
TOP, BOTTOM, GAP = 34, 28, 8
RIGHT_WITH_WORDS, RIGHT = 136, 14
YEAR_ROOM = 40
YEAR_STEPS = (1, 2, 4, 8, 16)
CLEAR, UNDER, BESIDE = 9, 14, 3
SQUARE, DIAMOND = 80, 100
# How far a band reaches beyond the middle of a point.
AROUND = 6
OVER = 4
DASHES = [3, 3]
Align = Literal["left", "center", "right"]
Baseline = Literal["top", "middle", "bottom"]


@dataclass(frozen=True)
class YearPlot:
    """A plot of years and a scale; `anchor` is a year that is written."""

    width: Width
    years: tuple[int, int]
    ticks: Sequence[float]
    unit: str
    anchor: int
    has_words_at_right: bool

    @property
    def size(self) -> int:
        """The size of all letters."""
        return READABLE[self.width][0]

    @property
    def left(self) -> float:
        """Space left of the plot, for the numbers of the scale."""
        return 14 + text_width(f"{self.ticks[-1]:,g}{self.unit}", self.size)

    @property
    def right(self) -> int:
        """Space right of the plot."""
        return RIGHT_WITH_WORDS if self.has_words_at_right else RIGHT

    @property
    def pixels(self) -> float:
        """Width of the plot itself."""
        return PIXELS[self.width] - self.left - self.right

    @property
    def domain(self) -> tuple[float, float]:
        """The ends of the years, with room for the first and the last point."""
        return self.years[0] - 0.6, self.years[1] + 0.6

    @property
    def year_width(self) -> float:
        """Pixels of a year."""
        return self.pixels / (self.domain[1] - self.domain[0])

    @property
    def step(self) -> int:
        """From one year that is written to the next."""
        return next((step for step in YEAR_STEPS if step * self.year_width >= YEAR_ROOM), YEAR_STEPS[-1])

    def x(self, name: str = "x") -> alt.X:
        """Return the encoding of a year; each has its tick, and as many are written as there is room for."""
        written = f"(datum.value - {self.anchor}) % {self.step} == 0 ? datum.label : ''"
        years = list(range(self.years[0], self.years[1] + 1))
        axis = alt.Axis(
            values=years,
            format="d",
            labelExpr=written,
            labelFontSize=self.size,
            grid=False,
            labelFlush=False,
            ticks=True,
            tickSize=4,
        )
        return alt.X(f"{name}:Q").scale(domain=list(self.domain), nice=False, zero=False).axis(axis)

    def y(self, name: str = "y") -> alt.Y:
        """Return the encoding of an amount."""
        axis = alt.Axis(values=list(self.ticks), labelExpr=f"datum.label + '{self.unit}'", labelFontSize=self.size)
        return alt.Y(f"{name}:Q").scale(domain=[self.ticks[0], self.ticks[-1]], nice=False, zero=False).axis(axis)

    def diamonds(self, places: Iterable[tuple[float, float]], element: str) -> alt.Chart:
        """Draw what was claimed as in every chart of a claim."""
        colour, rows = theme.colour(element), [{"x": x, "y": y} for x, y in places]
        mark = data(rows).mark_point(shape=theme.SHAPES["claim"], size=DIAMOND, fill=colour, stroke=colour)
        diamonds: alt.Chart = mark.encode(x=self.x(), y=self.y())
        return diamonds

    def frame(self, layers: Iterable[alt.Chart], above: float = 0) -> Drawing:
        """Put the layers together, with more room above the plot."""
        padding = {"left": self.left, "right": self.right, "top": TOP + above, "bottom": BOTTOM}
        none = alt.AutoSizeParams(type="none")
        return alt.layer(*layers).properties(width=self.pixels, height=HEIGHT, padding=padding, autosize=none)

    def further(self, year: float, pixels: float) -> float:
        """Return what stands so many pixels right of a year."""
        return year + pixels / self.year_width

    def higher(self, amount: object, pixels: float) -> float:
        """Return what stands so many pixels over an amount."""
        return float(str(amount)) + pixels / HEIGHT * (self.ticks[-1] - self.ticks[0])

    def text(self, rows: Sequence[dict[str, object]], align: Align, baseline: Baseline, **look: Any) -> list[alt.Chart]:
        """Write words at years and amounts."""
        text = data(rows).mark_text(align=align, baseline=baseline, fontSize=self.size, **look)
        return [text.encode(x=self.x(), y=self.y(), text="text:N")] if rows else []

    def on_paper(
        self, rows: Sequence[dict[str, object]], align: Align, baseline: Baseline, **look: Any
    ) -> list[alt.Chart]:
        """Write words with an edge of paper that keeps the lines of the grid out of them."""
        paper = {"color": theme.PAPER, "stroke": theme.PAPER, "strokeWidth": 4}
        return [text for edge in (paper, {}) for text in self.text(rows, align, baseline, **{**look, **edge})]


class PointPlot(YearPlot):
    """A plot of points, all of one shape: what they are is told by the line, the band and the words."""

    def points(self, points: Sequence[Point]) -> list[alt.Chart]:
        """Draw a line through the points, dashed from one edition to the next, and write some numbers."""
        pairs = [(before, after) for before, after in pairwise(points)]
        marks = [{"x": point.year, "y": point.amount, "tip": point.tip} for point in points]
        mark = data(marks).mark_point(shape="square", size=SQUARE, fill=theme.INK, stroke=theme.INK)
        return [
            *self._links([pair for pair in pairs if pair[0].edition == pair[1].edition], []),
            *self._links([pair for pair in pairs if pair[0].edition != pair[1].edition], DASHES),
            mark.encode(x=self.x(), y=self.y(), tooltip=TIP),
            *self._numbers(points),
        ]

    def _links(self, pairs: Sequence[tuple[Point, Point]], dashes: list[int]) -> Iterator[alt.Chart]:
        rows = [
            {"x": one.year, "y": one.amount, "end": other.year, "top": other.amount, "edition": one.edition}
            for one, other in pairs
        ]
        if rows:
            line = data(rows).mark_rule(strokeWidth=2, strokeDash=dashes)
            yield line.encode(x=self.x(), x2="end:Q", y=self.y(), y2="top:Q")

    def _numbers(self, points: Sequence[Point]) -> list[alt.Chart]:
        """Write the number of the first point right of it, clear of the scale, and others below, clear of the band.

        The first has its year too, where the scale has no room for that; others below, as they stand between marks.
        Where below would be nearer to the mark of the year before, they stand right of their own.
        """
        first, *others = points
        right: dict[str, object] = {"x": self.further(first.year, CLEAR), "y": first.amount, "text": self._dated(first)}
        beside = [right] if first.text else []
        return [
            *self.text(beside, "left", "bottom", fontWeight=700),
            *self.text(
                [self._below(one) for one in others if one.text and self._fits(one)], "left", "top", fontWeight=700
            ),
            *self.text(
                [self._beside(one) for one in others if one.text and not self._fits(one)],
                "left",
                "middle",
                fontWeight=700,
            ),
        ]

    def counted(self, lines: Sequence[str]) -> list[alt.Chart]:
        """Write at the foot of the plot, under the first points, who counts what the line shows."""
        words = {"x": self.further(self.domain[0], GAP), "y": self.higher(self.ticks[0], GAP), "text": list(lines)}
        return self.on_paper([words], "left", "bottom", dy=-theme.LINE_HEIGHT * (len(lines) - 1))

    def dotted(self, points: Sequence[Point], text: str) -> list[alt.Chart]:
        """Write under the first dashed piece of the line what dashes are, as far as the plot goes."""
        changes = [pair for pair in pairwise(points) if pair[0].edition != pair[1].edition]
        rows: list[dict[str, object]] = []
        for first, _ in changes[:1]:
            low = min(point.amount for pair in changes for point in pair)
            lines = wrap(text, (self.domain[1] - first.year) * self.year_width, self.size)
            rows = [{"x": first.year, "y": self.higher(low, -AROUND - OVER), "text": lines}]
        return self.on_paper(rows, "left", "top")

    def _fits(self, point: Point) -> bool:
        """Tell whether the number of a point with its year has room below it, clear of the mark of the year before."""
        room = self.year_width - CLEAR - BESIDE
        return text_width(f"{point.year}: {point.text}", self.size) / 2 <= room

    def _below(self, point: Point) -> dict[str, object]:
        """Return the number of a point with its year, below it."""
        text = f"{point.year}: {point.text}"
        start = self.further(point.year, -BESIDE - text_width(text, self.size) / 2)
        return {"x": start, "y": self.higher(point.amount, -UNDER), "text": text}

    def _beside(self, point: Point) -> dict[str, object]:
        """Return the number of a point right of it, with its year where the scale does not say that."""
        return {"x": self.further(point.year, CLEAR), "y": point.amount, "text": self._dated(point)}

    def _dated(self, point: Point) -> str:
        is_written = (point.year - self.anchor) % self.step == 0
        return point.text if is_written else f"{point.year}: {point.text}"

    def band(self, years: tuple[int, int], found: Sequence[float], text: str) -> list[alt.Chart]:
        """Lay a band over years from the lowest to the highest number found, and write right above it what it is."""
        low, high = self.higher(min(found), -AROUND), self.higher(max(found), AROUND)
        rows = [{"x": years[0] - 0.5, "end": years[1] + 0.5, "y": low, "top": high}]
        band = data(rows).mark_rect(color=theme.MARKING)
        words = [{"x": sum(years) / 2, "y": self.higher(max(found), AROUND + OVER), "text": text}]
        return [
            band.encode(x=self.x(), x2="end:Q", y=self.y(), y2="top:Q"),
            *self.text(words, "center", "bottom", fontWeight=700),
        ]

    def level(self, amounts: Sequence[float], lines: Sequence[str], element: str) -> list[alt.Chart]:
        """Draw a line across at each claimed amount, and say at its end what it is; dashes are for other editions."""
        rows = [{"x": self.domain[0], "end": self.domain[1], "y": amount} for amount in amounts]
        line = data(rows).mark_rule(strokeWidth=1, color=theme.INK)
        return [
            line.encode(x=self.x(), x2="end:Q", y=self.y()),
            self.diamonds([(self.domain[1], amount) for amount in amounts], element),
            *self._at_end(amounts, lines, theme.text_colour(element)),
        ]

    def _at_end(self, amounts: Sequence[float], lines: Sequence[str], colour: str) -> list[alt.Chart]:
        """Write right of the plot what a line across is, or else under its end, where no room is kept there."""
        if self.has_words_at_right:
            words = [{"x": self.further(self.domain[1], 12), "y": amounts[-1], "text": list(lines)}]
            dy = -theme.LINE_HEIGHT * (len(lines) - 1) / 2
            return self.on_paper(words, "left", "middle", dy=dy, color=colour)
        words = [{"x": self.further(self.domain[1], -GAP), "y": self.higher(amounts[0], -CLEAR), "text": list(lines)}]
        return self.on_paper(words, "right", "top", color=colour)
