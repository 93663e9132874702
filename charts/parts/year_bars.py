"""One bar a year: open for an estimate, a dash on the axis for nothing at all, and below the years who gives them."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.interaction import TIP
from charts.parts.layout import PIXELS, data, wrap

HEIGHT = 250
LEFT, RIGHT, TOP = 54, 10, 12
BAR_SHARE = 0.68
NOTE_TOP, NOTE_GAP = 4, 8
BAND_TOP, BAND_TEXT_TOP = 32, 39
STEP: dict[Width, int] = {"wide": 10, "narrow": 20}
NEWER_WIDTH: dict[Width, int] = {"wide": 300, "narrow": 150}


@dataclass(frozen=True)
class Bar:
    """The bar of a year, and what it tells when it is pointed at."""

    year: int
    amount: float
    hollow: bool
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
        axis = alt.Axis(values=shown, format="d", grid=False, labelFlush=False, ticks=True, tickSize=4)
        return alt.X("x:Q").scale(domain=list(self.domain), nice=False, zero=False).axis(axis)

    def y(self) -> alt.Y:
        """Return the encoding of an amount."""
        steps = list(self.ticks)
        return alt.Y("y:Q").scale(domain=[0, steps[-1]], nice=False).axis(alt.Axis(values=steps))

    def bars(self, bars: Sequence[Bar], colour: str) -> list[alt.Chart]:
        """Draw a bar a year, open when it is an estimate; nothing at all is a flat dash on the axis."""
        rows: list[dict[str, object]] = [
            {"x": bar.year, "y": bar.amount, "fill": theme.PAPER if bar.hollow else colour, "tip": bar.tip}
            for bar in bars
        ]
        thickness = round(self.year_width * BAR_SHARE, 1)
        bar = data([row for row in rows if row["y"]]).mark_bar(stroke=colour, width=thickness, orient="vertical")
        dash = data([row for row in rows if not row["y"]]).mark_tick(
            color=colour, thickness=3, size=thickness, orient="horizontal", opacity=1
        )
        return [
            bar.encode(x=self.x(), y=self.y(), fill=alt.Fill("fill:N").scale(None), tooltip=TIP),
            dash.encode(x=self.x(), y=self.y(), tooltip=TIP),
        ]

    def note(self, year: int, text: str) -> list[alt.Chart]:
        """Say what happened in a year, left of a dashed line, above the bars."""
        room = (year - self.first) * self.year_width - NOTE_GAP
        note = data([{"x": year, "text": wrap(f"{year}: {text}", room, theme.SMALL_SIZE)}])
        line = note.mark_rule(strokeDash=[3, 3])
        words = note.mark_text(align="right", baseline="top", dx=-NOTE_GAP, fontSize=theme.SMALL_SIZE)
        return [
            line.encode(x=self.x(), y=alt.value(NOTE_TOP), y2=alt.value(HEIGHT)),
            words.encode(x=self.x(), y=alt.value(NOTE_TOP), text="text:N"),
        ]

    def bands(self, runs: Sequence[tuple[int, int]], long: str, newer: str) -> list[alt.Chart]:
        """Draw a band for each edition below its years; the long one is named left, the newer ones right."""
        bands: list[dict[str, object]] = [{"x": start - 0.3, "end": end + 0.3} for start, end in runs]
        band = data(bands).mark_rule(strokeWidth=2, color=theme.colour(theme.OTHERS))
        names = data([{"long": long, "newer": self._newer(newer)}])
        left = names.mark_text(align="left", baseline="top", fontSize=theme.SMALL_SIZE)
        right = names.mark_text(align="right", baseline="top", fontSize=theme.SMALL_SIZE)
        top = alt.value(HEIGHT + BAND_TEXT_TOP)
        return [
            band.encode(x=self.x(), x2="end:Q", y=alt.value(HEIGHT + BAND_TOP)),
            left.encode(x=alt.value(0), y=top, text="long:N"),
            right.encode(x=alt.value("width"), y=top, text="newer:N"),
        ]

    def frame(self, layers: Sequence[alt.Chart], newer: str) -> Drawing:
        """Put the layers together, with room below for the names of the newer editions."""
        bottom = BAND_TEXT_TOP + len(self._newer(newer)) * theme.LINE_HEIGHT
        return alt.layer(*layers).properties(
            width=self.pixels,
            height=HEIGHT,
            padding={"left": LEFT, "right": RIGHT, "top": TOP, "bottom": bottom},
            autosize=alt.AutoSizeParams(type="none"),
        )

    def _newer(self, names: str) -> list[str]:
        return wrap(names, NEWER_WIDTH[self.width], theme.SMALL_SIZE)
