"""Where periods stand on a line of years, and which figures follow each other on it."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from evidence.judgement.periods import OPEN
from evidence.records import Figure

STEPS = (1, 2, 5, 10, 20, 50)
# So many years can be written below a drawing on a phone.
MOST_YEARS = 5
# Two years nearer to each other than this, in percent of the width, are not both written: on a phone, and anywhere.
PHONE_ROOM, ROOM = 16, 9
YEAR = re.compile(r"\d{4}")
MONTHS, DAYS = 12, 365
Placed = TypeVar("Placed")


class Years:
    """The years that periods are in, each as wide as the others; what is of a whole year stands in its middle."""

    def __init__(self, periods: Iterable[str]) -> None:
        """Take the periods, some of which may be empty."""
        self.spans = {period: span(period) for period in periods if period}
        starts, ends = ([one[end] for one in self.spans.values()] for end in (0, 1))
        self.first = int(min(starts, default=0))
        # What ends with a year does not reach into the next.
        self.last = max(self.first, -int(-max(ends, default=0) // 1) - 1)

    @property
    def differ(self) -> bool:
        """Whether there is more than one moment."""
        return len({(start + end) / 2 for start, end in self.spans.values()}) > 1

    @property
    def ticks(self) -> list[tuple[float, str]]:
        """The years that are written, and where: round ones, and the last, which says how far the numbers go."""
        years = range(self.first, self.last + 1)
        step = next((step for step in STEPS if len(years) <= step * MOST_YEARS), STEPS[-1])
        found = [year for year in years if year % step == 0 and self._to_last(year) >= ROOM]
        return [(self._part(year + 0.5), str(year)) for year in (*found, self.last)]

    @property
    def crowded(self) -> list[str]:
        """The years that make way for the last one on a phone."""
        return [year for _, year in self.ticks[:-1] if self._to_last(int(year)) < PHONE_ROOM]

    def _to_last(self, year: int) -> float:
        return self._part(self.last) - self._part(year)

    def place(self, period: str) -> tuple[float, float, float]:
        """Return where a period stands, and between which places when it is longer than a year; all in percent."""
        if not period:
            return 100.0, 0.0, 100.0
        start, end = self.spans[period]
        middle = self._part((start + end) / 2)
        return (middle, self._part(start), self._part(end)) if end - start > 1 else (middle, middle, middle)

    def middle(self, day: str) -> float:
        """Return where the middle of the year of a day stands; of one outside the scale, the end that is nearest."""
        year = int(day[:4]) if YEAR.match(day) else self.last
        return self._part(min(max(year, self.first), self.last) + 0.5)

    def _part(self, year: float) -> float:
        return 100 * (year - self.first) / (self.last + 1 - self.first)


def span(period: str) -> tuple[float, float]:
    """Return the start and the end of a period in years; one that has not ended is where it began."""
    first, _, last = period.partition("/")
    start = _moment(first)
    return start, start if last == OPEN else _moment(last or first, end=True)


def years_between(one: str, two: str) -> float:
    """Return how many years lie between the beginnings of two periods."""
    return abs(span(one)[0] - span(two)[0])


def _moment(text: str, *, end: bool = False) -> float:
    """Return where a year, a month or a day begins or ends; a day is where it begins."""
    year, *rest = map(int, text.split("-"))
    if not rest:
        return year + end
    month, day = (*rest, 0)[:2]
    return year + (month - 1 + (end and not day)) / MONTHS + max(day - 1, 0) / DAYS


def series_of(items: Sequence[Placed], figure_of: Callable[[Placed], Figure]) -> list[list[Placed]]:
    """Return what can be joined: of one source, about one country, and called alike but for the year.

    An id says more than which source it is from: another product or another edition has another id.
    """
    series: dict[tuple[str, ...], list[Placed]] = {}
    for item in items:
        figure = figure_of(item)
        name = figure.id
        for year in YEAR.findall(figure.period):
            name = name.replace(year, "", 1)
        series.setdefault((figure.source_id, figure.geography, figure.kind, name), []).append(item)
    return list(series.values())
