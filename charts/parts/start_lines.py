"""A line for each project from the start that was promised to what came of it, in groups on one scale of years.

All is in pixels at 1:1. Each line has its words beside or over it: who, and from when to when. What the marks stand
for is written at the first of a group that has room for it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.interaction import TIP
from charts.parts.layout import EDGE, PIXELS, data, text_width
from charts.parts.pixels import READABLE, Drawn, Side, across, down, ground, texts, word

MONTHS = 12
# Beside the plot stand the names and the dates where there is room, else over each line.
NAMES: dict[Width, int] = {"wide": 130, "narrow": 0}
DATES: dict[Width, int] = {"wide": 200, "narrow": 0}
# Over its line stands a name nearer to that than to the line of the row before.
ROWS: dict[Width, int] = {"wide": 21, "narrow": 31}
WORDS: dict[Width, float] = {"wide": 0.5, "narrow": 0.22}
TRACKS: dict[Width, float] = {"wide": 0.5, "narrow": 0.69}
AXIS, MARGIN = 20, 20
MARKS: dict[Width, int] = {"wide": 60, "narrow": 40}
HEADINGS: dict[Width, int] = {"wide": 28, "narrow": 26}
# How far down a line moves that has words for its marks, where those of its row stand over it.
LOWER: dict[Width, int] = {"wide": 0, "narrow": 3}
# Where in its room a heading stands: clear of the name below it, which is not of its group alone.
HEADING_AT = 0.46
# Half the height of what was promised, and how far the words for a mark are from it.
HALF_BAR, NEAR = 5, 9
STEP, TICK = 2, 4


@dataclass(frozen=True)
class Start:
    """A project: its name, both dates in words and in months, its look, and what it tells when it is pointed at.

    `period` is the first and the last of the months that were promised, which are seldom one day; `came` is where the
    mark of what came of it stands: what is in doubt has its own in the middle of the promise, as a cross.
    """

    name: str
    dates: str
    period: tuple[float, float]
    came: float
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
    """The projects in their groups, from the first year to the last; a group has a heading, or goes on.

    `named` has for some groups the words for their marks: for what was promised, if any, and what came of it.
    """

    width: Width
    starts: Sequence[Start]
    headings: Mapping[str, str]
    named: Mapping[str, tuple[str, str]]

    @cached_property
    def tops(self) -> tuple[dict[str, float], list[float]]:
        """Where each heading and each row starts, from the top."""
        headings: dict[str, float] = {}
        rows: list[float] = []
        y = float(AXIS)
        for start in self.starts:
            if start.group in self.headings and start.group not in headings:
                headings[start.group] = y
                y += HEADINGS[self.width]
            rows.append(y)
            y += ROWS[self.width] + (2 * LOWER[self.width] if start in self.examples.values() else 0)
        return headings, rows

    @cached_property
    def examples(self) -> dict[str, Start]:
        """The first of each named group that has room at its marks for the words."""
        return {
            group: next(start for start in self.starts if start.group == group and self._has_room(start, named))
            for group, named in self.named.items()
        }

    def _has_room(self, start: Start, named: tuple[str, str]) -> bool:
        size, (promised, came) = READABLE[self.width][0], named
        left = self.at(start.period[0]) - NEAR - text_width(promised, size)
        right = self.at(start.came) + NEAR + text_width(came, size)
        return left >= EDGE and right <= PIXELS[self.width] - EDGE - DATES[self.width]

    @cached_property
    def years(self) -> tuple[int, int]:
        """The first year, and the one after the last."""
        months = [month for start in self.starts for month in (*start.period, start.came)]
        return int(min(months) // MONTHS), int(max(months) // MONTHS) + 1

    def at(self, month: float) -> float:
        """Return where a month stands, from the left."""
        left, right = MARGIN + NAMES[self.width], PIXELS[self.width] - MARGIN - DATES[self.width]
        first, last = (year * MONTHS for year in self.years)
        return left + (right - left) * (month - first) / (last - first)

    def drawn(self) -> Drawing:
        """Put lines, marks and words together."""
        named, sizes = list(self._named()), READABLE[self.width]
        layers = [
            self._years(),
            self._tracks(),
            ground(named, sizes[0]),
            self._lines(),
            self._bars(),
            self._marks(),
            *texts([*self._headings(), *self._words(), *self._axis(), *named], sizes=sizes),
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
        """Draw a line for each year beside the words, or else a tick at the axis and on each line."""
        spans = [(self.tops[1][0], self.tops[1][-1] + ROWS[self.width])]
        if self.width == "narrow":
            spans = [(AXIS, AXIS + TICK), *((y - TICK, y + TICK) for _, y in self._placed())]
        rows: list[Drawn] = [
            {"x": self.at(year * MONTHS), "y": top, "y2": bottom} for year in self._steps() for top, bottom in spans
        ]
        lines: alt.Chart = data(rows).mark_rule(color=theme.HAIRLINE).encode(x=across(), y=down(), y2="y2:Q")
        return lines

    def _placed(self) -> list[tuple[Start, float]]:
        """Return each project with where its line is, from the top."""
        track, lower = TRACKS[self.width] * ROWS[self.width], LOWER[self.width]
        examples = self.examples.values()
        return [
            (start, top + track + (lower if start in examples else 0))
            for start, top in zip(self.starts, self.tops[1], strict=True)
        ]

    def _tracks(self) -> alt.Chart:
        """Draw a quiet line on which each mark stands."""
        first, last = (self.at(year * MONTHS) for year in self.years)
        rows: list[Drawn] = [{"x": first, "x2": last, "y": y} for _, y in self._placed()]
        lines: alt.Chart = data(rows).mark_rule(color=theme.HAIRLINE).encode(x=across(), x2="x2:Q", y=down())
        return lines

    def _lines(self) -> alt.Chart:
        """Draw a line from the end of what was promised to what came later."""
        rows = [
            {"x": self.at(start.period[1]), "x2": self.at(start.came), "y": y, "colour": start.colour}
            for start, y in self._placed()
            if start.came > start.period[1]
        ]
        line = data(rows).mark_rule(strokeWidth=2.5)
        lines: alt.Chart = line.encode(across(), down(), x2="x2:Q", color=alt.Color("colour:N").scale(None))
        return lines

    def _bars(self) -> alt.Chart:
        """Draw an open bar over the whole of each promised period: a start anywhere in it is in time."""
        rows = [
            {
                "x": self.at(start.period[0]),
                "x2": self.at(start.period[1]),
                "y": y - HALF_BAR,
                "y2": y + HALF_BAR,
                "colour": start.colour,
                "tip": start.tip,
            }
            for start, y in self._placed()
        ]
        mark = data(rows).mark_rect(fill=theme.PAPER, strokeWidth=1.5, cornerRadius=3)
        stroke = alt.Stroke("colour:N").scale(None)
        bars: alt.Chart = mark.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q", stroke=stroke, tooltip=TIP)
        return bars

    def _marks(self) -> alt.Chart:
        """Draw what came of each promise."""
        rows = [
            {
                "x": self.at(start.came),
                "y": y,
                "tip": start.tip,
                "shape": start.shape,
                "fill": theme.PAPER if start.is_open else start.colour,
                "colour": start.colour,
            }
            for start, y in self._placed()
        ]
        look = {"fill": alt.Fill("fill:N").scale(None), "stroke": alt.Stroke("colour:N").scale(None)}
        shape = alt.Shape("shape:N").scale(None)
        mark = data(rows).mark_point(size=MARKS[self.width], strokeWidth=2)
        marks: alt.Chart = mark.encode(x=across(), y=down(), shape=shape, tooltip=TIP, **look)
        return marks

    def _named(self) -> Iterator[Drawn]:
        """Write what the marks stand for: left of what was promised, right of what came of it."""
        grey = {"colour": theme.text_colour(theme.OTHERS)}
        ys = dict(zip((one.name for one in self.starts), (y for _, y in self._placed()), strict=True))
        for group, start in self.examples.items():
            sides: tuple[tuple[float, Side], ...] = (
                (self.at(start.period[0]) - NEAR, "right"),
                (self.at(start.came) + NEAR, "left"),
            )
            for text, (x, side) in zip(self.named[group], sides, strict=True):
                if text:
                    yield word((x, ys[start.name]), text, side) | grey

    def _headings(self) -> list[Drawn]:
        """Write what a group has in common; that of what started in time is black, as all of it is."""
        kept = {start.group for start in self.starts if start.is_kept}
        grey = {"colour": theme.text_colour(theme.OTHERS)}
        return [
            word((EDGE, top + HEADING_AT * HEADINGS[self.width]), self.headings[group], "left", bold=True)
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
