"""Events as dots over years: those of a year stand on each other, in a lane that has years of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypedDict

from charts.chart import Width
from charts.parts.layout import EDGE, PIXELS

# Half the name of the first year must fit left of its dots.
HALF_YEAR, HALF_NAME = 0.55, 10
# Where years are far apart, the dots of a pile are no larger than this.
LARGEST = 20


class Dot(TypedDict):
    """An event as it is drawn and told; `date` is a day, a month or a year, and one that lies ahead is hollow."""

    date: str
    kind: str
    id: str
    source_id: str
    ahead: bool


@dataclass(frozen=True)
class Place:
    """Where a dot stands, in pixels of the drawing, and how many pixels it takes."""

    x: float
    y: float
    step: float


@dataclass(frozen=True)
class Lane:
    """Events that share a line to stand on: their years, how far down they may begin, how many stand abreast."""

    width: Width
    years: tuple[int, int]
    top: float
    levels: int
    abreast: int = 1

    @property
    def ends(self) -> tuple[float, float]:
        """The ends of its line, in pixels from the left."""
        return EDGE + HALF_NAME, PIXELS[self.width] - EDGE

    @property
    def pitch(self) -> float:
        """Pixels of one year."""
        left, right = self.ends
        return (right - left) / (self.years[1] - self.years[0] + 2 * HALF_YEAR)

    @property
    def step(self) -> float:
        """How many pixels a dot takes."""
        return min(self.pitch, LARGEST) / self.abreast

    @property
    def baseline(self) -> float:
        """How far down its line is."""
        return self.top + self.levels * self.step

    def at(self, year: float) -> float:
        """Return where a year is, in pixels from the left."""
        return self.ends[0] + (year - self.years[0] + HALF_YEAR) * self.pitch

    def places(self, dots: Sequence[Dot]) -> dict[str, Place]:
        """Return the place of each event: those of a year stand on each other, oldest at the bottom."""
        piles: dict[int, list[str]] = {}
        for dot in dots:
            piles.setdefault(max(year_of(dot["date"]), self.years[0]), []).append(dot["id"])
        return dict(place for year, ids in piles.items() for place in self._pile(year, ids))

    def _pile(self, year: int, ids: Sequence[str]) -> Iterator[tuple[str, Place]]:
        """Yield the places of the events of a year; those of a level keep to its middle."""
        for index, id_ in enumerate(ids):
            level, side = divmod(index, self.abreast)
            beside = min(self.abreast, len(ids) - level * self.abreast)
            x = self.at(year) + (side + 0.5 - beside / 2) * self.step
            yield id_, Place(x, self.baseline - (level + 0.5) * self.step, self.step)


def year_of(date: str) -> int:
    """Return the year of a day, a month or a year."""
    return int(date[:4])
