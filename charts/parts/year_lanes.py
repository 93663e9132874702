"""A line of years for what was claimed and one for what sources give: each year is a bar over all of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.interaction import TIP
from charts.parts.grid import DASHES
from charts.parts.layout import EDGE, PIXELS, data, wrap
from charts.parts.number_marks import RING
from charts.parts.pixels import LINE, READABLE, Drawn, across, down, ground, texts, word

# Words stand left of the lanes where there is room, else over each.
WORDS: dict[Width, int] = {"wide": 304, "narrow": 0}
AXIS, LANE, GAP, TICK, HALF_BAR, NEAR, DIAMOND = 24, 30, 14, 6, 9, 10, 70


@dataclass(frozen=True)
class Lane:
    """A line of years: its heading and lines of words, its years with what each tells, and what is written at some."""

    heading: str
    lines: Sequence[str]
    years: Sequence[tuple[int, str]]
    names: dict[int, str]


@dataclass(frozen=True)
class YearLanes:
    """What was claimed above what sources give, on the years from the first to the last."""

    width: Width
    years: Sequence[int]
    claimed: Lane
    given: Lane

    def at(self, year: float) -> float:
        """Return where a year begins, from the left."""
        left, right = EDGE + WORDS[self.width], PIXELS[self.width] - EDGE
        return left + (right - left) * (year - self.years[0]) / len(self.years)

    @cached_property
    def places(self) -> list[tuple[Lane, list[Drawn], float]]:
        """Each lane with its words, and how far its line is from the top."""
        placed: list[tuple[Lane, list[Drawn], float]] = []
        top: float = AXIS
        for lane in (self.claimed, self.given):
            words, bottom = self._words(lane, top + GAP)
            y = top + GAP + LINE / 2 if self.width == "wide" else bottom + LANE / 2
            placed.append((lane, words, y))
            top = max(bottom, y + LANE / 2)
        return placed

    def _words(self, lane: Lane, top: float) -> tuple[list[Drawn], float]:
        """Return the words of a lane, and where they end."""
        size = READABLE[self.width][0]
        room = (WORDS[self.width] or PIXELS[self.width]) - 2 * EDGE
        heading = [(text, True) for text in wrap(lane.heading, room, READABLE[self.width][1])]
        lines = [(text, False) for line in lane.lines for text in wrap(line, room, size)]
        words = [
            word((EDGE, top + (row + 0.5) * LINE), text, "left", bold=bold)
            for row, (text, bold) in enumerate([*heading, *lines])
        ]
        return words, top + len(words) * LINE

    def drawn(self) -> Drawing:
        """Put lines, marks and words together."""
        words = [one for _, words, _ in self.places for one in words]
        names, sizes = list(self._names()), READABLE[self.width]
        layers = [
            *self._grid(),
            ground(names, sizes[1]),
            *self._frames(),
            *self._bars(),
            self._diamond(),
            *texts([*words, *names, *self._axis()], sizes=sizes),
        ]
        _, last, y = self.places[-1]
        height = max(y + LANE / 2, float(str(last[-1]["y"])) + LINE / 2) + EDGE
        none = alt.AutoSizeParams(type="none")
        return alt.layer(*layers).properties(width=PIXELS[self.width], height=height, padding=0, autosize=none)

    def _axis(self) -> list[Drawn]:
        return [word((self.at(year + 0.5), AXIS / 2), str(year)) for year in self.years]

    def _grid(self) -> list[alt.Chart]:
        """Draw a quiet line for each lane, with a tick where a year begins."""
        lanes = [{"x": self.at(self.years[0]), "x2": self.at(self.years[-1] + 1), "y": y} for *_, y in self.places]
        edges = [*self.years, self.years[-1] + 1]
        ticks = [{"x": self.at(year), "y": y - TICK, "y2": y + TICK} for *_, y in self.places for year in edges]
        return [
            data(lanes).mark_rule(color=theme.HAIRLINE).encode(x=across(), x2="x2:Q", y=down()),
            data(ticks).mark_rule(color=theme.HAIRLINE).encode(x=across(), y=down(), y2="y2:Q"),
        ]

    def _frames(self) -> list[alt.Chart]:
        """Draw a frame over the whole year of the claim, and one of dashes where sources would give it too."""
        ((year, _), *_), ys = self.claimed.years, [y for *_, y in self.places]
        first: Mapping[str, Any] = {"stroke": theme.INK}
        again: Mapping[str, Any] = {"stroke": theme.colour(theme.OTHERS), "strokeDash": DASHES}
        is_given = year in {one for one, _ in self.given.years}
        return [
            data([{"x": self.at(year), "x2": self.at(year + 1), "y": y - HALF_BAR, "y2": y + HALF_BAR}])
            .mark_rect(fill=theme.PAPER, strokeWidth=1.25, opacity=1, **look)
            .encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q")
            for look, y in ((first, ys[0]), *([] if is_given else [(again, ys[-1])]))
        ]

    def _bars(self) -> list[alt.Chart]:
        """Draw a bar over each whole year that is given, as when in it is not in the rows; over and under it a halo."""
        y = self.places[-1][2]
        bars = [
            {"x": self.at(year), "x2": self.at(year + 1), "y": y - HALF_BAR, "y2": y + HALF_BAR, "tip": tip}
            for year, tip in self.given.years
        ]
        halos = [{"x": bar["x"], "x2": bar["x2"], "y": y - HALF_BAR - RING, "y2": y + HALF_BAR + RING} for bar in bars]
        place = {"x": across(), "x2": "x2:Q", "y": down(), "y2": "y2:Q"}
        return [
            data(halos).mark_rect(color=theme.MARKING).encode(**place),
            data(bars).mark_rect(color=theme.INK).encode(**place, tooltip=TIP),
        ]

    def _diamond(self) -> alt.Chart:
        rows = [{"x": self.at(year + 0.5), "y": self.places[0][2], "tip": tip} for year, tip in self.claimed.years]
        mark = data(rows).mark_point(shape=theme.SHAPES["claim"], size=DIAMOND, fill=theme.INK, stroke=theme.INK)
        diamond: alt.Chart = mark.encode(x=across(), y=down(), tooltip=TIP)
        return diamond

    def _names(self) -> Iterator[Drawn]:
        """Write right of each bar which year it is; what is given stands out."""
        for lane, _, y in self.places:
            for year, name in lane.names.items():
                yield word((self.at(year + 1) + NEAR, y), name, "left", bold=lane is self.given)
