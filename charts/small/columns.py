"""Columns over years or months on one line, some with a number over them, and names below the line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from charts import theme
from charts.small.frame import (
    BOTTOM,
    HEADROOM,
    MARGIN,
    NAMED,
    RIGHT,
    SMALLEST,
    UNDER,
    Bounds,
    Side,
    Words,
    bar,
    estimated,
    framed,
    key,
    stroke,
    within,
    word,
)

ABOVE, NEAR, NUMBER = 12, 6, 17
FILLED, NOTHING = 0.76, 2.0
SIDES: Mapping[Side, float] = {"middle": 0.5, "start": 0.0, "end": 1.0}
Parts = Sequence[tuple[float, str]]


@dataclass(frozen=True)
class Column:
    """A column: its parts from below, each an amount and a colour; without any nothing is known."""

    parts: Parts = ()
    name: str = ""
    number: str = ""
    ink: str = theme.INK
    is_estimated: bool = False
    # What stands in the place of a column that is not known.
    instead: str = ""
    # A word in the place of a number is no larger than others.
    is_word: bool = False

    @property
    def height(self) -> float:
        """All of it together."""
        return sum(amount for amount, _ in self.parts)


@dataclass(frozen=True)
class Columns:
    """Columns side by side; `beside` are words at a height right of them.

    `line` is the column before which a line stands, and what is written at its top, above all columns.
    """

    columns: Sequence[Column]
    beside: Sequence[tuple[float, str, str]] = ()
    line: tuple[int, str] | None = None
    level: float | None = None
    highest: float = 0
    own_width: float = FILLED

    def drawn(self) -> str:
        """Return the picture."""
        numbers = [self._number(index) for index, column in enumerate(self.columns) if column.number]
        return framed([*self._bars(), *self._lines(numbers), *self._names(), *numbers, *self._beside()])

    @property
    def _room(self) -> float:
        return max((word(text, (0, 0)).width * 1.08 + NEAR for _, text, _ in self.beside), default=0)

    @property
    def _across(self) -> Bounds:
        return Bounds(0, len(self.columns), MARGIN, RIGHT - self._room)

    @property
    def _down(self) -> Bounds:
        highest = max([self.highest, *(column.height for column in self.columns)])
        return Bounds(0, highest, BOTTOM - UNDER, MARGIN + HEADROOM)

    @property
    def _wide(self) -> float:
        return (self._across.at(1) - self._across.at(0)) * self.own_width

    def _middle(self, index: float) -> float:
        return self._across.at(index + 0.5)

    def _bars(self) -> Iterator[Element | Words]:
        ground = self._down.at(0)
        yield stroke([(MARGIN, ground + 0.5), (self._across.last, ground + 0.5)], theme.HAIRLINE, 1)
        for index, column in enumerate(self.columns):
            left, base = self._middle(index) - self._wide / 2, ground
            drawn = estimated if column.is_estimated else bar
            for amount, colour in column.parts:
                high = max(ground - self._down.at(amount), NOTHING if column.height == 0 else 0)
                yield drawn(left, base - high, self._wide, high, colour)
                base -= high
            if column.instead:
                yield key(column.instead, (self._middle(index), ground - 12), "middle", column.ink, size=SMALLEST)

    def _number(self, index: int) -> Words:
        """Return the number of a column on the side of it on which it stands lowest, clear of all that it spans."""
        column = self.columns[index]
        edges = {side: self._middle(index) + (part - 0.5) * self._wide for side, part in SIDES.items()}
        is_key = not column.is_word
        placed = [within(Words(column.number, x, 0, side, column.ink, is_key, NUMBER)) for side, x in edges.items()]
        lowest = max(placed, key=self._clear)
        return replace(lowest, y=self._clear(lowest))

    def _clear(self, words: Words) -> float:
        """Return how high words must be not to touch the columns below them."""
        spanned = [
            column.height
            for index, column in enumerate(self.columns)
            if words.box.left - 1 < self._middle(index) + self._wide / 2
            and self._middle(index) - self._wide / 2 < words.box.right + 1
        ]
        return self._down.at(max(spanned, default=0)) - ABOVE

    def _lines(self, numbers: Sequence[Words]) -> Iterator[Element]:
        """Yield a dashed line before a column, down to a number in its way, and one at a level."""
        if self.level is not None:
            y = self._down.at(self.level)
            yield stroke([(MARGIN, y), (self._across.last, y)], theme.INK, 1.5, is_dashed=True)
        if self.line is not None:
            x = self._across.at(self.line[0])
            ends = [one.box.top - 2 for one in numbers if one.box.left - 2 < x < one.box.right + 2]
            yield stroke([(x, MARGIN), (x, min([*ends, self._down.at(0)]))], theme.INK, 1.5, is_dashed=True)

    def _names(self) -> Iterator[Words]:
        for index, column in enumerate(self.columns):
            if column.name:
                yield within(word(column.name, (self._middle(index), NAMED), "middle"))
        if self.line is not None:
            yield within(word(self.line[1], (self._across.at(self.line[0]) + NEAR, MARGIN + ABOVE - 3)))

    def _beside(self) -> Iterator[Words]:
        for amount, text, colour in self.beside:
            yield key(text, (self._across.last + NEAR, self._down.at(amount)), "start", colour, size=16)


def ends(count: int) -> set[int]:
    """Return the first and the last of so many columns."""
    return {0, count - 1}
