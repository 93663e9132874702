"""Points over years: the shape of their relation, a line within each edition, dashed lines at what was claimed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.interaction import TIP, Control
from charts.parts.dated_points import Point, dodged, drawn, rises_from
from charts.parts.layout import PIXELS, data, text_width, wrap
from charts.parts.pixels import READABLE

HEIGHT = 240
TOP, BOTTOM, GAP = 34, 28, 8
RIGHT_WITH_WORDS: dict[Width, int] = {"wide": 92, "narrow": 84}
RIGHT = 14
YEAR_ROOM = 40
YEAR_STEPS = (1, 2, 4, 8, 16)
CLEAR = 9
# Half of a bar, in years.
BAR = 0.3
DIAMOND = 100
Align = Literal["left", "center", "right"]
Baseline = Literal["top", "middle", "bottom"]


@dataclass(frozen=True)
class PointPlot:
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
        return RIGHT_WITH_WORDS[self.width] if self.has_words_at_right else RIGHT

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

    def x(self, name: str = "x") -> alt.X:
        """Return the encoding of a year; each has its tick, and as many are written as there is room for."""
        step = next((step for step in YEAR_STEPS if step * self.year_width >= YEAR_ROOM), YEAR_STEPS[-1])
        written = f"(datum.value - {self.anchor}) % {step} == 0 ? datum.label : ''"
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

    def points(self, points: Sequence[Point], control: Control | None) -> list[alt.Chart]:
        """Draw the points, those of the course with a line to the next of its edition, and write some numbers."""
        moved = dodged(points, self.year_width, HEIGHT / (self.ticks[-1] - self.ticks[0]))
        rows = [drawn(point, offset) for point, offset in moved]
        line = data([row for row in rows if row["course"]]).mark_line(strokeWidth=2)
        link = line.encode(x=self.x(), y=self.y(), detail="source_id:N", stroke=alt.value(theme.INK))
        # NOTE: what is large is drawn last, so that nothing lies on it.
        mark = (
            data(sorted(rows, key=lambda row: float(str(row["size"]))))
            .mark_point()
            .encode(
                x=self.x(),
                y=self.y(),
                shape=alt.Shape("shape:N").scale(None),
                size=alt.Size("size:Q").scale(None),
                stroke=alt.Stroke("colour:N").scale(None),
                fill=alt.Fill("fill:N").scale(None),
                tooltip=TIP,
            )
        )
        marks = [layer.encode(opacity=control.lit()) for layer in (link, mark)] if control else [link, mark]
        return [*marks, *self._numbers([point for point, _ in moved], rows, below=True)]

    def bars(self, points: Sequence[Point], control: Control | None) -> list[alt.Chart]:
        """Draw a bar for each year, from nothing, and write some numbers; two sources of one year share a bar."""
        rows = [drawn(point, 0) | {"left": point.year - BAR, "right": point.year + BAR} for point in points]
        bar = data(rows).mark_rect().encode(x=self.x("left"), x2="right:Q", y=self.y(), y2=alt.datum(self.ticks[0]))
        bar = bar.encode(fill=alt.Fill("fill:N").scale(None), tooltip=TIP)
        return [bar.encode(opacity=control.lit()) if control else bar, *self._numbers(points, rows, below=False)]

    def _numbers(self, points: Sequence[Point], rows: Sequence[dict[str, object]], *, below: bool) -> list[alt.Chart]:
        """Write numbers above their points, or below and right of one from which a line rises."""
        above: list[dict[str, object]] = []
        under: list[dict[str, object]] = []
        for point, row in zip(points, rows, strict=True):
            rises = below and rises_from(point, points)
            (under if rises else above).append(row | {"y": self._higher(point.amount, -CLEAR if rises else CLEAR)})
        written = [[row for row in side if row["text"]] for side in (above, under)]
        return [
            *self._text(written[0], "center", "bottom", fontWeight=700),
            *self._text(written[1], "left", "top", fontWeight=700),
        ]

    def band(self, year: int, text: str) -> list[alt.Chart]:
        """Mark a year by a band, and write above it what was found."""
        rows = [{"x": year - 0.5, "end": year + 0.5, "y": self.ticks[0], "top": self.ticks[-1]}]
        band = data(rows).mark_rect(color=theme.MARKING)
        words = [{"x": year, "y": self._higher(self.ticks[-1], 5), "text": text}]
        return [
            band.encode(x=self.x(), x2="end:Q", y=self.y(), y2="top:Q"),
            *self._text(words, "center", "bottom", fontWeight=700),
        ]

    def level(self, amounts: Sequence[float], lines: Sequence[str], element: str) -> list[alt.Chart]:
        """Draw a dashed line across at each claimed amount, and say right of the plot what it is."""
        rows = [{"x": self.domain[0], "end": self.domain[1], "y": amount} for amount in amounts]
        line = data(rows).mark_rule(strokeDash=[3, 3], color=theme.colour(element))
        words = [{"x": self._further(self.domain[1], 12), "y": amounts[-1], "text": list(lines)}]
        dy = -theme.LINE_HEIGHT * (len(lines) - 1) / 2
        return [
            line.encode(x=self.x(), x2="end:Q", y=self.y()),
            self._diamonds([(self.domain[1], amount) for amount in amounts], element),
            *self._text(words, "left", "middle", color=theme.text_colour(element), dy=dy),
        ]

    def moment(self, year: int, text: str, element: str) -> list[alt.Chart]:
        """Draw a diamond at the foot of a year, and an upright dashed line to what is written of it above the plot."""
        rows = [{"x": year, "y": self.ticks[0], "top": self._higher(self.ticks[-1], 2 * GAP)}]
        line = data(rows).mark_rule(strokeDash=[3, 3], color=theme.colour(element))
        lines = self._above(year, text)
        words = [{"x": self._further(year, GAP), "y": self._higher(self.ticks[-1], 2 * GAP + 2), "text": lines}]
        dy = -theme.LINE_HEIGHT * (len(lines) - 1)
        return [
            line.encode(x=self.x(), y=self.y(), y2="top:Q"),
            self._diamonds([(year, self.ticks[0])], element),
            *self._text(words, "right", "bottom", color=theme.text_colour(element), dy=dy),
        ]

    def _diamonds(self, places: Iterable[tuple[float, float]], element: str) -> alt.Chart:
        """Draw what was claimed as in every chart of a claim."""
        colour, rows = theme.colour(element), [{"x": x, "y": y} for x, y in places]
        mark = data(rows).mark_point(shape=theme.SHAPES["claim"], size=DIAMOND, fill=colour, stroke=colour)
        diamonds: alt.Chart = mark.encode(x=self.x(), y=self.y())
        return diamonds

    def _above(self, year: int, text: str) -> list[str]:
        return wrap(text, self.left + (year - self.domain[0]) * self.year_width, self.size)

    def nothing(self, after: int, before: int, text: str) -> list[alt.Chart]:
        """Write in the empty years between two that there is nothing."""
        lines = wrap(text, (before - after - 1) * self.year_width, self.size)
        words = [{"x": (after + before) / 2, "y": self._higher(self.ticks[0], CLEAR), "text": lines}]
        return self._text(words, "center", "bottom", dy=-theme.LINE_HEIGHT * (len(lines) - 1), fontWeight=700)

    def note(self, year: int, amount: float, text: str) -> list[alt.Chart]:
        """Write well above the marks of a year what was found for it, with a line down to them."""
        lines = wrap(text, (self.domain[1] - year) * self.year_width - GAP, self.size)
        foot = self._higher(amount, 2 * CLEAR + theme.LINE_HEIGHT)
        line = data([{"x": year, "y": self._higher(amount, CLEAR), "top": foot}]).mark_rule(color=theme.INK)
        words = [{"x": year, "y": self._higher(foot, 2), "text": lines}]
        # An edge of paper keeps the lines of the grid out of the words.
        paper = {"color": theme.PAPER, "stroke": theme.PAPER, "strokeWidth": 4}
        looks: tuple[dict[str, Any], ...] = (paper, {})
        texts = [
            text
            for look in looks
            for text in self._text(
                words, "left", "bottom", dy=-theme.LINE_HEIGHT * (len(lines) - 1), fontWeight=700, **look
            )
        ]
        return [line.encode(x=self.x(), y=self.y(), y2="top:Q"), *texts]

    def frame(self, layers: Iterable[alt.Chart], above: str = "") -> Drawing:
        """Put the layers together below words `above` the plot."""
        top = TOP + len(self._above(self.years[1], above)) * theme.LINE_HEIGHT
        padding = {"left": self.left, "right": self.right, "top": top, "bottom": BOTTOM}
        none = alt.AutoSizeParams(type="none")
        return alt.layer(*layers).properties(width=self.pixels, height=HEIGHT, padding=padding, autosize=none)

    def _further(self, year: float, pixels: float) -> float:
        return year + pixels / self.year_width

    def _higher(self, amount: object, pixels: float) -> float:
        return float(str(amount)) + pixels / HEIGHT * (self.ticks[-1] - self.ticks[0])

    def _text(
        self, rows: Sequence[dict[str, object]], align: Align, baseline: Baseline, **look: Any
    ) -> list[alt.Chart]:
        text = data(rows).mark_text(align=align, baseline=baseline, fontSize=self.size, **look)
        return [text.encode(x=self.x(), y=self.y(), text="text:N")] if rows else []
