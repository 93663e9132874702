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
    Point,
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

ABOVE, NEAR, NUMBER, LEADING = 12, 6, 17, 18
# How far over its column a number may stand without a line down to it.
FAR = 24
# A column that is this part of another one is about as high: over both a number is still read at the first.
ALMOST = 0.9
# What is not what a picture is about is written plainly, a word on a line.
QUIET = {theme.text_colour(theme.OTHERS)}
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
    """Columns side by side; `beside` are words at a height right of them, quiet ones a word on a line.

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
        lines = [*self._lines(numbers), *self._leaders(numbers)]
        return framed([*self._bars(), *lines, *self._names(), *numbers, *self._said()])

    @property
    def _room(self) -> float:
        return max((one.width + NEAR for one in self._said((0, 0))), default=0)

    @property
    def _across(self) -> Bounds:
        return Bounds(0, len(self.columns), MARGIN + self._indent, RIGHT - self._room)

    @property
    def _indent(self) -> float:
        """How far in the columns begin, so that the number of the first stands over no higher one behind it.

        It ends where its column ends, which is a part of what the number itself leaves.
        """
        first, behind = self.columns[0], max((column.height for column in self.columns[1:3]), default=0)
        if not first.number or first.is_word or first.height >= behind * ALMOST:
            return 0
        part = (1 + self.own_width) / 2 / len(self.columns)
        own = Words(first.number, 0, 0, is_key=True, size=NUMBER).width
        return max((own - part * (RIGHT - self._room - MARGIN)) / (1 - part), 0)

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
        yield stroke([(self._across.first, ground + 0.5), (self._across.last, ground + 0.5)], theme.HAIRLINE, 1)
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
        lowest = max(placed, key=lambda one: (not self._is_crossed(one), self._clear(one)))
        return replace(lowest, y=self._clear(lowest))

    def _is_crossed(self, words: Words) -> bool:
        """Tell whether the line before a column would run through words over them."""
        return self.line is not None and words.box.left - 2 < self._across.at(self.line[0]) < words.box.right + 2

    def _leaders(self, numbers: Sequence[Words]) -> Iterator[Element]:
        """Yield a thin line from a number down to its column, where others beside that have pushed it far up."""
        told = [index for index, column in enumerate(self.columns) if column.number and not column.is_word]
        for index, words in zip(told, (one for one in numbers if one.is_key), strict=True):
            top, foot = words.y + ABOVE - 2, self._down.at(self.columns[index].height)
            if foot - top > FAR:
                yield stroke([(self._middle(index), top), (self._middle(index), foot)], words.colour, 1)

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
            ends = [one.box.top - 2 for one in numbers if self._is_crossed(one)]
            yield stroke([(x, MARGIN), (x, min([*ends, self._down.at(0)]))], theme.INK, 1.5, is_dashed=True)

    def _names(self) -> Iterator[Words]:
        for index, column in enumerate(self.columns):
            if column.name:
                yield within(word(column.name, (self._middle(index), NAMED), "middle"))
        if self.line is not None:
            # Left of the line, so that what happened from there on has its own room on the right.
            yield within(word(self.line[1], (self._across.at(self.line[0]) - NEAR, MARGIN + ABOVE - 3), "end"))

    def _said(self, place: Point | None = None) -> Iterator[Words]:
        """Yield the words beside the columns, around their heights or all in one place."""
        for amount, text, colour in self.beside:
            said = text.split(" ") if colour in QUIET else [text]
            for row, one in enumerate(said):
                x, y = place or (self._across.last + NEAR, self._down.at(amount))
                y += (row - (len(said) - 1) / 2) * LEADING
                yield word(one, (x, y), "start", colour) if colour in QUIET else key(one, (x, y), "start", colour, 16)


def ends(count: int) -> set[int]:
    """Return the first and the last of so many columns."""
    return {0, count - 1}
