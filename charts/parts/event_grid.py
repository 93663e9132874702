"""Events as dots on a grid of years and kinds."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict

import altair as alt

from charts.chart import Width
from charts.parts.layout import EDGE, PIXELS

DECADE = 10
HALF_YEAR = 0.7
RIGHT = 6
LABEL_WIDTH: dict[Width, int] = {"wide": 140, "narrow": 0}
HALF_LABEL = 12


class Dot(TypedDict):
    """An event as it is drawn and told; `date` is a day, a month or a year, and one that lies ahead is hollow."""

    date: str
    kind: str
    id: str
    source_id: str
    ahead: bool


@dataclass(frozen=True)
class Grid:
    """Where years and kinds stand, in pixels from the top: each kind's words and the line its stacks stand on."""

    width: Width
    years: tuple[int, int]
    tops: Mapping[str, float]
    baselines: Mapping[str, float]

    @property
    def left(self) -> int:
        """Space left of the plot."""
        return EDGE + (LABEL_WIDTH[self.width] or HALF_LABEL)

    @property
    def pixels(self) -> int:
        """Width of the plot itself."""
        return PIXELS[self.width] - self.left - RIGHT

    @property
    def pitch(self) -> float:
        """Pixels of one year, and of one event."""
        return self.pixels / (self.years[1] - self.years[0] + 2 * HALF_YEAR)

    @property
    def domain(self) -> tuple[float, float]:
        """The ends of the years, with room for the first and the last dot."""
        return self.years[0] - HALF_YEAR, self.years[1] + HALF_YEAR

    @property
    def height(self) -> float:
        """Height of the plot without its axis."""
        return max(self.baselines.values())

    def x(self, name: str = "x") -> alt.X:
        """Return the encoding of years; the last ones are named by what stands over them."""
        decades = list(range(-(-self.years[0] // DECADE) * DECADE, self.years[1] - DECADE + 1, DECADE))
        beside = bool(LABEL_WIDTH[self.width])
        axis = alt.Axis(orient="top", values=decades, format="d", labelFlush=False, grid=beside, ticks=not beside)
        return alt.X(f"{name}:Q").scale(domain=list(self.domain), nice=False, zero=False).axis(axis)

    def y(self, name: str = "y") -> alt.Y:
        """Return the encoding of a pixel from the top."""
        return alt.Y(f"{name}:Q").scale(domain=[0, self.height], reverse=True, nice=False).axis(None)

    def places(self, rows: Sequence[Dot]) -> dict[str, tuple[int, float]]:
        """Return the year and the height of each event: those of a year stand on each other, oldest at the bottom."""
        stacks: Counter[tuple[str, int]] = Counter()
        places: dict[str, tuple[int, float]] = {}
        for row in rows:
            place = (row["kind"], year_of(row["date"]))
            places[row["id"]] = place[1], self.baselines[row["kind"]] - (stacks[place] + 0.5) * self.pitch
            stacks[place] += 1
        return places


def year_of(date: str) -> int:
    """Return the year of a day, a month or a year."""
    return int(date[:4])
