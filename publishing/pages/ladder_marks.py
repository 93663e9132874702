"""What a ladder is drawn with: signs, lines and names, at places that are parts of its width and height in percent."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from evidence.records import Figure
from publishing.pages.time_places import years_between

# The diamond is that of what was claimed, and who has no shape of his own is a small dot.
CLAIMED, DOT, DISC = "diamond", "dot", "disc"
# The colour of the page's own words.
INK = "ink"
# A longer line would say how a number went in years of which nothing is known.
LONGEST = 10


@dataclass(frozen=True)
class Line:
    """A line between two places, in the colour of a country where there are several."""

    x1: float
    y1: float
    x2: float
    y2: float
    element: str = ""
    # Who publishes both numbers that it joins.
    called: str = ""
    # Whether it is of another publisher than the lines of other countries.
    is_beside: bool = False


@dataclass(frozen=True)
class Mark:
    """A figure as it is drawn: sign, range, years, where it is open, which edition of which publisher it is from."""

    figure: Figure
    shape: str
    element: str
    x: float
    y: float
    open_to: str
    tip: str
    bar: Line | None = None
    time: Line | None = None
    edition: str = ""
    called: str = ""
    is_plain: bool = False
    # Whether its line says at itself of which years it is.
    is_line: bool = False

    @property
    def has_sign(self) -> bool:
        """Whether a sign is drawn: in the middle of a line that says its years a plain one would be one more number."""
        return bool(self.shape) and not (self.is_line and self.shape in (DISC, DOT) and not self.is_hollow)

    @property
    def is_exact(self) -> bool:
        """Whether it is one number: neither a bound nor a range."""
        return bool(self.shape) and not self.open_to

    @property
    def is_hollow(self) -> bool:
        """Whether its sign is drawn as that of an estimate."""
        return self.figure.estimated and not self.is_plain

    @property
    def is_undated(self) -> bool:
        """Whether it runs through all years because its source names none."""
        return self.time is not None and not self.figure.period

    @property
    def lines(self) -> list[Line]:
        """What is drawn of it beside its sign."""
        return [line for line in (self.bar, self.time) if line]


Pair = tuple[Mark, Mark]


def plain(mark: Mark) -> Mark:
    """Return a mark as it is drawn where another one is what the page is about."""
    return replace(mark, shape=DISC, is_plain=True)


def from_below(marks: Sequence[Mark]) -> list[Mark]:
    """Return marks in the order in which they lie on each other: the discs of most figures, and claims above all."""
    return sorted(marks, key=lambda mark: (mark.shape == CLAIMED, mark.shape == DISC))


def widest_gap(marks: Sequence[Mark], joined: Sequence[Pair]) -> Pair | None:
    """Return the number at which a line stops and the next one about that country, where they differ most."""
    gaps = [gap for _, end in joined if (gap := _gap_behind(end, marks, joined))]
    return max(gaps, key=lambda gap: abs(gap[0].y - gap[1].y), default=None)


def long_gaps(marks: Sequence[Mark], joined: Sequence[Pair], longest: int) -> list[Pair]:
    """Return by country the numbers with more years between them than any line joins, and none over these."""
    found = []
    for country in dict.fromkeys(mark.figure.geography for mark in marks):
        own = sorted((one for one in marks if one.figure.geography == country and one.figure.period), key=_end_of)
        crossed = [(one.x, two.x) for one, two in joined if one.figure.geography == country]
        found += [
            (one, two)
            for one, two in pairwise(own)
            if years_between(one.figure.period, two.figure.period) > longest
            and not any(start <= one.x and end >= two.x for start, end in crossed)
        ]
    return found


def _end_of(mark: Mark) -> float:
    return mark.x


def _gap_behind(end: Mark, marks: Sequence[Mark], joined: Sequence[Pair]) -> Pair | None:
    """Return both sides of a gap; there is none where a line of the same country leads across."""
    own = [mark for mark in marks if mark.figure.geography == end.figure.geography and mark.figure.period]
    following = min((mark for mark in own if mark.x > end.x), key=lambda mark: mark.x, default=None)
    if not following or following.figure.source_id == end.figure.source_id:
        return None
    lines = [pair for pair in joined if pair[0].figure.geography == end.figure.geography]
    is_crossed = any(one.x <= end.x and two.x >= following.x for one, two in lines)
    return None if is_crossed else (end, following)


@dataclass(frozen=True)
class Name:
    """What a line of a ladder is called, beside one of its signs; on wide screens with its number, or only there."""

    text: str
    element: str
    x: float
    y: float
    side: str
    number: str = ""
    is_wide: bool = False
    # Who publishes the number that it is.
    called: str = ""
    # From its sign to a number that is far from it.
    lead: Line | None = None
    # The sign of a number that can stand further off, where another takes its place.
    of: Mark | None = None

    def of_sign(self, mark: Mark) -> bool:
        """Tell whether it is the number of a sign in some place."""
        return self.of is not None and (self.of.x, self.of.y) == (mark.x, mark.y)
