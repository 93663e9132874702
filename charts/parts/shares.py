"""Bars of shares that start at one line, so that the first share of each can be compared: where their parts stand.

All is in pixels at 1:1; each bar is the whole of one step in one year.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypedDict

from charts.chart import Width
from charts.parts.layout import EDGE, PIXELS, wrap
from charts.parts.pixels import LINE, READABLE

BAR, TITLE, ABOUT, NAMES, NEXT = 34, 12, 16, 8, 16
LEFT = EDGE


class Share(TypedDict):
    """A country's share of one step in a year, in percent of the world, as it is drawn and told."""

    year: int
    stage: str
    country: str
    share_percent: float
    kind: str
    source_id: str


@dataclass(frozen=True)
class Part:
    """The share of one country at one step, and where it stands in its bar, in pixels from the left."""

    row: Share
    start: float
    end: float


@dataclass(frozen=True)
class Step:
    """Where the words and the bar of a step stand, in pixels from the top; each year has as much room."""

    top: float
    names: int

    @property
    def bar(self) -> float:
        """The top of the bar."""
        return self.top + TITLE + ABOUT + LINE / 2

    @property
    def under(self) -> float:
        """The middle of the first line of names under the bar."""
        return self.bar + BAR + NAMES + LINE / 2

    @property
    def bottom(self) -> float:
        """Where the next step starts."""
        return self.under + LINE * self.names + NEXT - LINE / 2


Bars = dict[tuple[int, str], dict[str, Part]]


def extent(width: Width) -> int:
    """Return the length of a bar."""
    return PIXELS[width] - 2 * LEFT


def aligned(rows: Sequence[Share], shown_in: Callable[[Share], int], width: Width) -> Bars:
    """Return the parts of each year that is shown and step by country, one after the other, as one whole."""
    bars: Bars = {}
    whole: dict[tuple[int, str], float] = defaultdict(float)
    for row in rows:
        whole[shown_in(row), row["stage"]] += row["share_percent"]
    for row in rows:
        key = shown_in(row), row["stage"]
        bar = bars.setdefault(key, {})
        start = next(reversed(bar.values())).end if bar else float(LEFT)
        # NOTE: whole percents may come to 99 or 101; the bar is as long as any other.
        bar[row["country"]] = Part(row, start, start + row["share_percent"] / whole[key] * extent(width))
    return bars


def lines_of(names: Sequence[str], width: Width) -> list[str]:
    """Return names beside each other, in as many lines as they need; a name is never broken."""
    whole = [name.replace(" ", "\N{NO-BREAK SPACE}") for name in names]
    return wrap(" · ".join(whole).replace(" · ", "\N{NO-BREAK SPACE}· "), extent(width), READABLE[width][0])


def steps(lines: Sequence[int]) -> list[Step]:
    """Return the steps under each other, each with room for so many lines of names."""
    placed: list[Step] = []
    for names in lines:
        placed.append(Step(placed[-1].bottom if placed else 0, names))
    return placed
