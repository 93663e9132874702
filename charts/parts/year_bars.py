"""One bar a year: paler for an estimate, and a dash on the axis for nothing at all."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.interaction import TIP
from charts.parts.layout import PIXELS, data, wrap
from charts.parts.pixels import READABLE

HEIGHT = 250
LEFT, RIGHT, TOP, BOTTOM = 60, 10, 12, 28
BAR_SHARE = 0.68
NOTE_TOP, NOTE_GAP = 4, 8
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

    def note(self, year: int, text: str) -> list[alt.Chart]:
        """Say what happened in a year, left of a dashed line, above the bars."""
        room = (year - self.first) * self.year_width - NOTE_GAP
        note = data([{"x": year, "text": _balanced(f"{year}: {text}", room, self.size)}])
        line = note.mark_rule(strokeDash=[3, 3])
        words = note.mark_text(align="right", baseline="top", dx=-NOTE_GAP, fontSize=self.size)
        return [
            line.encode(x=self.x(), y=alt.value(NOTE_TOP), y2=alt.value(HEIGHT)),
            words.encode(x=self.x(), y=alt.value(NOTE_TOP), text="text:N"),
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
