"""Events as dots on a grid of years and kinds, and the names of some, each where it covers nothing."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product
from typing import TypedDict

import altair as alt

from charts import theme
from charts.chart import Width
from charts.parts.layout import EDGE, PIXELS, data, text_width
from charts.parts.lettering import Box

DECADE = 10
HALF_YEAR = 0.7
RIGHT = 6
LABEL_WIDTH: dict[Width, int] = {"wide": 140, "narrow": 0}
HALF_LABEL = 12
# How far a name may move from its event, in pixels to a side and upwards, and by which steps.
FAR, HIGH, STEP = 240, 90, 4
NEAR, HALF_LINE = 7, 7.5
# A line is looked at in pieces of so many pixels.
PIECE = 2


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
        """Pixels of one year, and of one step of a stack."""
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
        """Return the encoding of years."""
        decades = list(range(-(-self.years[0] // DECADE) * DECADE, self.years[1] + 1, DECADE))
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

    def named(self, names: Mapping[str, str], rows: Sequence[Dot], labels: Mapping[str, str]) -> list[alt.Chart]:
        """Name some events, oldest first, clear of dots and of labels by kind, each with a line to its dot."""
        kinds = {row["id"]: row["kind"] for row in rows}
        points = {id_: ((year - self.domain[0]) * self.pitch, y) for id_, (year, y) in self.places(rows).items()}
        half = self.pitch / 2
        taken = [Box(x - half, y - half, x + half, y + half) for x, y in points.values()]
        taken += [
            _box(text_width(text, theme.SMALL_SIZE), self.tops[kind] + NEAR, text) for kind, text in labels.items()
        ]
        drawn: list[dict[str, object]] = []
        for id_ in sorted(names, key=lambda id_: (points[id_][0], id_)):
            ends = self._free(names[id_], points[id_], kinds[id_], taken)
            end = min(ends, key=partial(self._crossed, points[id_], taken), default=None)
            if end:
                taken += [_box(*end, names[id_]), *self._way(end, points[id_])]
                line = self._leader(end, points[id_])
                drawn.append(line | {"end": self._year(end[0]), "at": end[1], "text": names[id_]})
        return self._written(drawn)

    def _free(
        self, text: str, point: tuple[float, float], kind: str, taken: Sequence[Box]
    ) -> Iterator[tuple[float, float]]:
        """Yield the ends of the places of a name that cover nothing, nearest first, all in the row of its kind."""
        x, y = point
        top = max((line for line in self.baselines.values() if line < self.baselines[kind]), default=0)
        moves = sorted(
            product(range(-FAR, FAR, STEP), range(0, HIGH, STEP)), key=lambda move: abs(move[0]) + 2 * move[1]
        )
        sheet = Box(0, top, self.pixels, self.baselines[kind] - 1)
        for left, up in moves:
            box = _box(x - NEAR - left, y - up, text)
            if box.lies_in(sheet) and not any(box.covers(other) for other in taken):
                yield x - NEAR - left, y - up

    def _leader(self, end: tuple[float, float], dot: tuple[float, float]) -> dict[str, object]:
        """Return a line from a name to its dot as it is drawn."""
        (x, y), (x2, y2) = self._ends(end, dot)
        return {"x": self._year(x), "y": y, "x2": self._year(x2), "y2": y2}

    def _ends(self, end: tuple[float, float], dot: tuple[float, float]) -> tuple[tuple[float, float], ...]:
        """Return the ends of a line from a name to its dot, or down to it where the name stands over it."""
        (x, y), half = dot, self.pitch / 2
        if end[0] < x:
            return (end[0] + 2, end[1]), (x - half, y)
        return (x, end[1] + HALF_LINE), (x, y - half)

    def _way(self, end: tuple[float, float], dot: tuple[float, float]) -> list[Box]:
        """Return the room that the line from a name to its dot takes, in small pieces."""
        (x, y), (x2, y2) = self._ends(end, dot)
        count = int(max(abs(x2 - x), abs(y2 - y)) / PIECE)
        places = [((x + (x2 - x) * at / count), y + (y2 - y) * at / count) for at in range(1, count)]
        return [Box(left - 0.5, top - 0.5, left + 0.5, top + 0.5) for left, top in places]

    def _crossed(self, dot: tuple[float, float], taken: Sequence[Box], end: tuple[float, float]) -> float:
        """Return how much the line from a name to its dot would cross: a name is worse than any dots."""
        (x, y), (x2, y2) = self._ends(end, dot)
        around = Box(min(x, x2) - 1, min(y, y2) - 1, max(x, x2) + 1, max(y, y2) + 1)
        near, way = [other for other in taken if other.covers(around)], self._way(end, dot)
        crossed = [other for other in near if any(piece.covers(other) for piece in way)]
        return sum(other.right - other.left for other in crossed)

    def _year(self, pixels: float) -> float:
        return self.domain[0] + pixels / self.pitch

    def _written(self, names: Sequence[dict[str, object]]) -> list[alt.Chart]:
        line = data(names).mark_rule(color=theme.colour(theme.OTHERS))
        text = data(names).mark_text(align="right", baseline="middle", fontSize=theme.SMALL_SIZE)
        return [
            line.encode(x=self.x(), x2="x2:Q", y=self.y(), y2="y2:Q"),
            text.encode(x=self.x("end"), y=self.y("at"), text="text:N"),
        ]


def year_of(date: str) -> int:
    """Return the year of a day, a month or a year."""
    return int(date[:4])


def _box(end: float, y: float, text: str) -> Box:
    """Return the room of a text that ends at a place."""
    return Box(end - text_width(text, theme.SMALL_SIZE), y - HALF_LINE, end, y + HALF_LINE)
