"""Events as dots on a grid of years and rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict

import altair as alt

from charts.chart import Width
from charts.parts.layout import EDGE, PIXELS

DECADE = 10
HALF_YEAR = 0.7
HALF_LABEL = 12
LEFT, RIGHT = EDGE + HALF_LABEL, 6


class Dot(TypedDict):
    """An event as it is drawn and told; `date` is a day, a month or a year, and one that lies ahead is hollow."""

    date: str
    kind: str
    id: str
    source_id: str
    ahead: bool


@dataclass(frozen=True)
class Row:
    """A row of events: the top of its words, the line its piles stand on, how many stand beside each other in one."""

    top: float
    baseline: float
    abreast: int = 1


@dataclass(frozen=True)
class Place:
    """Where a dot stands, as a year and in pixels from the top, and how many pixels it takes."""

    year: float
    y: float
    step: float


@dataclass(frozen=True)
class Grid:
    """Where years and events stand, in pixels from the top; kinds may share a row."""

    width: Width
    years: tuple[int, int]
    rows: Mapping[str, Row]

    @property
    def pixels(self) -> int:
        """Width of the plot itself."""
        return PIXELS[self.width] - LEFT - RIGHT

    @property
    def pitch(self) -> float:
        """Pixels of one year."""
        return self.pixels / (self.years[1] - self.years[0] + 2 * HALF_YEAR)

    @property
    def domain(self) -> tuple[float, float]:
        """The ends of the years, with room for the first and the last dot."""
        return self.years[0] - HALF_YEAR, self.years[1] + HALF_YEAR

    @property
    def height(self) -> float:
        """Height of the plot without its axis."""
        return max(row.baseline for row in self.rows.values())

    def x(self, name: str = "x") -> alt.X:
        """Return the encoding of years; the last ones are named by what stands over them."""
        decades = list(range(-(-self.years[0] // DECADE) * DECADE, self.years[1] - DECADE + 1, DECADE))
        # Words stand over the years without events, so no lines of the grid do.
        axis = alt.Axis(orient="top", values=decades, format="d", labelFlush=False, grid=False, ticks=True)
        return alt.X(f"{name}:Q").scale(domain=list(self.domain), nice=False, zero=False).axis(axis)

    def y(self, name: str = "y") -> alt.Y:
        """Return the encoding of a pixel from the top."""
        return alt.Y(f"{name}:Q").scale(domain=[0, self.height], reverse=True, nice=False).axis(None)

    def places(self, dots: Sequence[Dot]) -> dict[str, Place]:
        """Return the place of each event: those of a year stand on each other, oldest at the bottom."""
        piles: dict[tuple[Row, int], list[str]] = {}
        for dot in dots:
            piles.setdefault((self.rows[dot["kind"]], year_of(dot["date"])), []).append(dot["id"])
        return dict(place for (row, year), ids in piles.items() for place in self._pile(row, year, ids))

    def _pile(self, row: Row, year: int, ids: Sequence[str]) -> Iterator[tuple[str, Place]]:
        """Yield the places of the events of a year; those of a level keep to its middle."""
        step = self.pitch / row.abreast
        for index, id_ in enumerate(ids):
            level, side = divmod(index, row.abreast)
            beside = min(row.abreast, len(ids) - level * row.abreast)
            yield id_, Place(year + (side + 0.5 - beside / 2) / row.abreast, row.baseline - (level + 0.5) * step, step)


def year_of(date: str) -> int:
    """Return the year of a day, a month or a year."""
    return int(date[:4])
