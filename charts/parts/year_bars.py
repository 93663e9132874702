"""One bar a year: paler for an estimate, and a dash on the axis for nothing at all."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.interaction import TIP
from charts.parts.layout import PIXELS, data, text_width, wrap
from charts.parts.pixels import READABLE

HEIGHT = 250
LEFT, RIGHT, TOP, BOTTOM = 60, 10, 12, 50
BAR_SHARE = 0.68
# The room of a note, what it leaves over the bars, and what its line leaves over the axis for the word for nothing.
NOTE: dict[Width, int] = {"wide": 220, "narrow": 122}
NOTE_GAP, NOTHING = 8, 24
# How far below the axis a line under some bars stands: below the numbers of the years.
BRACE = 27
# NOTE: of the same colour as the others, so that it is paler on light paper and on dark.
ESTIMATE = 0.5
STEP: dict[Width, int] = {"wide": 10, "narrow": 20}


@dataclass(frozen=True)
class Bar:
    """The bar of a year, and what it tells when it is pointed at."""

    year: int
    amount: float
    estimated: bool
    tip: str


@dataclass(frozen=True)
class YearPlot:
    """A plot of the years from the first to the last, as high as the last of its ticks."""

    width: Width
    first: int
    last: int
    ticks: Sequence[float]

    @property
    def pixels(self) -> int:
        """Width of the plot itself."""
        return PIXELS[self.width] - LEFT - RIGHT

    @property
    def size(self) -> int:
        """How large letters are."""
        return READABLE[self.width][0]

    @property
    def domain(self) -> tuple[float, float]:
        """The ends of the scale, with room for the first and the last bar."""
        return self.first - 0.6, self.last + 0.6

    @property
    def year_width(self) -> float:
        """Pixels of a year."""
        start, end = self.domain
        return self.pixels / (end - start)

    def x(self) -> alt.X:
        """Return the encoding of a year."""
        shown = [year for year in range(self.first, self.last + 1) if year % STEP[self.width] == 0]
        axis = alt.Axis(
            values=shown, format="d", grid=False, labelFlush=False, ticks=True, tickSize=4, labelFontSize=self.size
        )
        return alt.X("x:Q").scale(domain=list(self.domain), nice=False, zero=False).axis(axis)

    def y(self) -> alt.Y:
        """Return the encoding of an amount."""
        steps = list(self.ticks)
        return (
            alt.Y("y:Q").scale(domain=[0, steps[-1]], nice=False).axis(alt.Axis(values=steps, labelFontSize=self.size))
        )

    def bars(self, bars: Sequence[Bar], colour: str) -> list[alt.Chart]:
        """Draw a bar a year, outlined when it is an estimate; nothing at all is a flat dash on the axis."""
        rows: list[dict[str, object]] = [
            {"x": bar.year, "y": bar.amount, "shade": ESTIMATE if bar.estimated else 1, "tip": bar.tip} for bar in bars
        ]
        thickness = round(self.year_width * BAR_SHARE, 1)
        bar = data([row for row in rows if row["y"]]).mark_bar(
            stroke=colour, fill=colour, width=thickness, orient="vertical"
        )
        # No line of the grid shows through an estimate.
        estimates = data([row for row in rows if row["shade"] == ESTIMATE])
        paper = estimates.mark_bar(fill=theme.PAPER, width=thickness, orient="vertical")
        dash = data([row for row in rows if not row["y"]]).mark_tick(
            color=colour, thickness=3, size=thickness, orient="horizontal", opacity=1
        )
        return [
            paper.encode(x=self.x(), y=self.y()),
            bar.encode(x=self.x(), y=self.y(), fillOpacity=alt.FillOpacity("shade:Q").scale(None), tooltip=TIP),
            dash.encode(x=self.x(), y=self.y(), tooltip=TIP),
        ]

    def note(self, text: str, years: tuple[float, float], over: float) -> list[alt.Chart]:
        """Say what happened in empty years: over the bars beside them, with a line down to the word for nothing."""
        lines = _balanced(text, NOTE[self.width], self.size)
        foot = HEIGHT * (1 - over / self.ticks[-1])
        top, end = foot - theme.LINE_HEIGHT * len(lines), years[1] + 0.4
        start = end - max(text_width(line, self.size) for line in lines) / self.year_width
        words = data([{"x": end, "text": lines}]).mark_text(align="right", baseline="top", fontSize=self.size)
        down = data([{"x": sum(years) / 2}]).mark_rule(color=theme.colour(theme.OTHERS))
        # No line of the grid runs through the words.
        paper = data([{"x": start, "end": end}]).mark_rect(color=theme.PAPER, opacity=1)
        return [
            paper.encode(x=self.x(), x2="end:Q", y=alt.value(top), y2=alt.value(foot)),
            down.encode(x=self.x(), y=alt.value(foot + NOTE_GAP / 2), y2=alt.value(HEIGHT - NOTHING)),
            words.encode(x=self.x(), y=alt.value(top), text="text:N"),
        ]

    def below(self, years: tuple[int, int], text: str) -> list[alt.Chart]:
        """Say what the bars of some years are, under a line below them and below the years of the axis."""
        start, end = years[0] - BAR_SHARE / 2, years[1] + BAR_SHARE / 2
        line = data([{"x": start, "end": end}]).mark_rule(color=theme.colour("quiet"))
        words = data([{"x": end, "text": text}]).mark_text(
            align="right", baseline="middle", fontSize=self.size, color=theme.colour("quiet")
        )
        return [
            line.encode(x=self.x(), x2="end:Q", y=alt.value(HEIGHT + BRACE)),
            words.encode(x=self.x(), y=alt.value(HEIGHT + BRACE + theme.LINE_HEIGHT * 0.7), text="text:N"),
        ]

    def frame(self, layers: Sequence[alt.Chart]) -> Drawing:
        """Put the layers together."""
        return alt.layer(*layers).properties(
            width=self.pixels,
            height=HEIGHT,
            padding={"left": LEFT, "right": RIGHT, "top": TOP, "bottom": BOTTOM},
            autosize=alt.AutoSizeParams(type="none"),
        )


def _balanced(text: str, room: float, size: int) -> list[str]:
    """Break a text into as few lines as fit, and these as short as that allows: no word is left on a line alone."""
    count = len(wrap(text, room, size))
    widths = range(1, ceil(room) + 1)
    # The narrower, the more lines: the first width that needs no more than `count`.
    least = bisect_left(widths, -count, key=lambda pixels: -len(wrap(text, pixels, size)))
    return wrap(text, widths[least], size)
