"""A line for each project from the start that was promised to what came of it, in groups on one scale of years.

All is in pixels at 1:1. Each line has its words over it: who, and from when to when. The heading of a group shows
its marks beside the words for them, where they come first.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.interaction import TIP
from charts.parts.layout import EDGE, PIXELS, data, text_width
from charts.parts.pixels import READABLE, Drawn, across, down, texts, word

MONTHS = 12
# Beside the plot stand the names and the dates where there is room, else over each line.
NAMES: dict[Width, int] = {"wide": 130, "narrow": 0}
DATES: dict[Width, int] = {"wide": 170, "narrow": 0}
ROWS: dict[Width, int] = {"wide": 21, "narrow": 28}
WORDS: dict[Width, float] = {"wide": 0.5, "narrow": 0.28}
TRACKS: dict[Width, float] = {"wide": 0.5, "narrow": 0.78}
HEADING, AXIS, MARGIN, MARK, THIN, THICK = 28, 20, 20, 60, 2.5, 4
# Where in its room a heading stands: near the name below it, and clear of the line above.
HEADING_AT = 0.6
# Half the height of the band of a promised period, and how far the words for a mark are from it, and from each other.
HALF_BAND, NEAR, BETWEEN = 5, 9, 22
STEP = 2


@dataclass(frozen=True)
class Start:
    """A project: its name, both dates in words and in months, its look, and what it tells when it is pointed at.

    `period` is the first and the last of the months that were promised, which are seldom one day.
    """

    name: str
    dates: str
    period: tuple[float, float]
    promised: float
    outcome: float
    group: str
    shape: str
    is_open: bool
    is_kept: bool
    tip: str

    @property
    def colour(self) -> str:
        """What started in time stands out, the others are grey."""
        return theme.INK if self.is_kept else theme.colour(theme.OTHERS)


@dataclass(frozen=True)
class StartLines:
    """The projects in their groups, from the first year to the last; a group has a heading.

    `named` has for some groups the words for their marks: for what was promised, where it is said, and what came of it.
    """

    width: Width
    starts: Sequence[Start]
    headings: Mapping[str, str]
    named: Mapping[str, Sequence[str]]

    @cached_property
    def tops(self) -> tuple[dict[str, float], list[float]]:
        """Where each heading and each row starts, from the top."""
        headings: dict[str, float] = {}
        rows: list[float] = []
        y = float(AXIS)
        for start in self.starts:
            if start.group not in headings:
                headings[start.group] = y
                y += HEADING
            rows.append(y)
            y += ROWS[self.width]
        return headings, rows

    @cached_property
    def years(self) -> tuple[int, int]:
        """The first year, and the one after the last."""
        months = [month for start in self.starts for month in (start.promised, start.outcome)]
        return int(min(months) // MONTHS), int(max(months) // MONTHS) + 1

    def at(self, month: float) -> float:
        """Return where a month stands, from the left."""
        left, right = MARGIN + NAMES[self.width], PIXELS[self.width] - MARGIN - DATES[self.width]
        first, last = (year * MONTHS for year in self.years)
        return left + (right - left) * (month - first) / (last - first)

    def drawn(self) -> Drawing:
        """Put lines, marks and words together."""
        named, key = self._key()
        layers = [
            self._years(),
            self._tracks(),
            self._bands(),
            self._lines(),
            *self._marks(),
            key,
            *texts([*self._headings(), *self._words(), *self._axis(), *named], sizes=READABLE[self.width]),
        ]
        none = alt.AutoSizeParams(type="none")
        height = self.tops[1][-1] + ROWS[self.width] + EDGE
        return alt.layer(*layers).properties(width=PIXELS[self.width], height=height, padding=0, autosize=none)

    def _steps(self) -> list[int]:
        first, last = self.years
        step = STEP if self.width == "wide" else 2 * STEP
        return [year for year in range(first, last + 1) if year % step == 0]

    def _axis(self) -> list[Drawn]:
        return [word((self.at(year * MONTHS), AXIS / 2), str(year)) for year in self._steps()]

    def _years(self) -> alt.Chart:
        """Draw a line for each year beside the words, or else a tick."""
        top, bottom = (
            (self.tops[1][0], self.tops[1][-1] + ROWS[self.width]) if self.width == "wide" else (AXIS, AXIS + 4)
        )
        rows: list[Drawn] = [{"x": self.at(year * MONTHS), "y": top, "y2": bottom} for year in self._steps()]
        lines: alt.Chart = data(rows).mark_rule(color=theme.HAIRLINE).encode(x=across(), y=down(), y2="y2:Q")
        return lines

    def _y(self, top: float) -> float:
        return top + TRACKS[self.width] * ROWS[self.width]

    def _tracks(self) -> alt.Chart:
        """Draw a quiet line on which each mark stands."""
        first, last = (self.at(year * MONTHS) for year in self.years)
        rows: list[Drawn] = [{"x": first, "x2": last, "y": self._y(top)} for top in self.tops[1]]
        lines: alt.Chart = data(rows).mark_rule(color=theme.HAIRLINE).encode(x=across(), x2="x2:Q", y=down())
        return lines

    def _bands(self) -> alt.Chart:
        """Draw the whole of each promised period: a start anywhere in it is in time."""
        rows: list[Drawn] = [
            _band(self.at(start.period[0]), self.at(start.period[1]), self._y(top))
            for start, top in zip(self.starts, self.tops[1], strict=True)
        ]
        band: alt.Chart = data(rows).mark_rect(color=theme.HAIRLINE)
        return band.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q")

    def _lines(self) -> alt.Chart:
        rows = [
            {
                "x": self.at(start.promised),
                "x2": self.at(start.outcome),
                "y": self._y(top),
                "colour": start.colour,
                "thick": THICK if start.is_kept else THIN,
                "tip": start.tip,
            }
            for start, top in zip(self.starts, self.tops[1], strict=True)
        ]
        colour, thick = alt.Color("colour:N").scale(None), alt.StrokeWidth("thick:Q").scale(None)
        line = data(rows).mark_rule()
        lines: alt.Chart = line.encode(across(), down(), x2="x2:Q", color=colour, strokeWidth=thick, tooltip=TIP)
        return lines

    def _marks(self) -> list[alt.Chart]:
        """Draw what was promised as an open circle, and over it what came of it."""
        placed = list(zip(self.starts, self.tops[1], strict=True))
        promised = [self._mark(one, top, one.promised, "circle", theme.PAPER) for one, top in placed]
        came = [
            self._mark(one, top, one.outcome, one.shape, theme.PAPER if one.is_open else one.colour)
            for one, top in placed
        ]
        return [_points(rows).encode(tooltip=TIP) for rows in (promised, came)]

    def _mark(self, start: Start, top: float, month: float, shape: str, fill: str) -> Drawn:
        look = {"shape": shape, "fill": fill, "colour": start.colour}
        return {"x": self.at(month), "y": self._y(top), "tip": start.tip, **look}

    def _key(self) -> tuple[list[Drawn], alt.Chart]:
        """Say at the right of a heading what the marks of its group stand for, over the dates: words, and marks."""
        first = {start.group: start for start in reversed(self.starts)}
        words: list[Drawn] = []
        marks: list[Drawn] = []
        for group, named in self.named.items():
            start, y = first[group], self.tops[0][group] + HEADING_AT * HEADING
            came = (start.shape, theme.PAPER if start.is_open else start.colour)
            x: float = PIXELS[self.width] - EDGE
            for text, (shape, fill) in zip(reversed(named), (came, ("circle", theme.PAPER)), strict=False):
                x -= text_width(text, READABLE[self.width][0])
                words.append(word((x, y), text, "left") | {"colour": theme.text_colour(theme.OTHERS)})
                marks.append({"x": x - NEAR, "y": y, "shape": shape, "fill": fill, "colour": start.colour})
                x -= BETWEEN
        return words, _points(marks)

    def _headings(self) -> list[Drawn]:
        kept = {start.group for start in self.starts if start.is_kept}
        grey = {"colour": theme.text_colour(theme.OTHERS)}
        return [
            word((EDGE, top + HEADING_AT * HEADING), self.headings[group], "left", bold=group in kept)
            | (grey if group not in kept else {})
            for group, top in self.tops[0].items()
        ]

    def _words(self) -> list[Drawn]:
        """Write who at the left, and from when to when at the right."""
        words: list[Drawn] = []
        for start, top in zip(self.starts, self.tops[1], strict=True):
            y = top + WORDS[self.width] * ROWS[self.width]
            words.append(word((EDGE, y), start.name, "left", bold=start.is_kept))
            words.append(word((PIXELS[self.width] - EDGE, y), start.dates, "right", bold=start.is_kept))
        return words


def _band(start: float, end: float, y: float) -> Drawn:
    return {"x": start, "x2": end, "y": y - HALF_BAND, "y2": y + HALF_BAND}


def _points(rows: Sequence[Drawn]) -> alt.Chart:
    look = {"fill": alt.Fill("fill:N").scale(None), "stroke": alt.Stroke("colour:N").scale(None)}
    mark = data(rows).mark_point(size=MARK, strokeWidth=2)
    points: alt.Chart = mark.encode(x=across(), y=down(), shape=alt.Shape("shape:N").scale(None), **look)
    return points
