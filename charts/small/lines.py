"""Lines over years, with what matters written at their points, and their names where they end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from xml.etree.ElementTree import Element

from charts import theme
from charts.parts.scale import spread
from charts.small.frame import (
    BOTTOM,
    GREY,
    HEADROOM,
    MARGIN,
    NAMED,
    RIGHT,
    UNDER,
    WORD,
    Bounds,
    Point,
    Side,
    Words,
    dot,
    framed,
    key,
    stroke,
    within,
    word,
)

OFF, NEAR, LEADING = 14, 10, 19
POINT = 4.5


@dataclass(frozen=True)
class Tag:
    """A number over a point, hollow where it is an estimate."""

    point: Point
    text: str
    colour: str = theme.INK
    side: Side = "middle"
    is_open: bool = False


@dataclass(frozen=True)
class Line:
    """A line through points, each a year and an amount; `ending` is written where it ends."""

    points: Sequence[Point]
    colour: str = GREY
    ink: str = theme.INK
    ending: Sequence[str] = ()
    is_dashed: bool = False
    is_told: bool = True


@dataclass(frozen=True)
class Mark:
    """A dot of its own, on no line."""

    point: Point
    colour: str = GREY


@dataclass(frozen=True)
class Lines:
    """Lines on one scale of years, from nothing."""

    lines: Sequence[Line]
    tags: Sequence[Tag] = ()
    years: Sequence[int] = ()
    level: tuple[float, str] | None = None
    marks: Sequence[Mark] = ()

    def drawn(self) -> str:
        """Return the picture."""
        return framed(
            [*self._ground(), *self._strokes(), *self._dots(), *self._tags(), *self._endings(), *self._named()]
        )

    @property
    def _all(self) -> list[Point]:
        return [*(point for line in self.lines for point in line.points), *(mark.point for mark in self.marks)]

    @property
    def _room(self) -> float:
        texts = [text for line in self.lines for text in line.ending]
        endings = [key(text, (0, 0), size=WORD).width + NEAR for text in texts]
        last = max(year for year, _ in self._all)
        numbers = [self._number(tag).width / 2 for tag in self.tags if tag.point[0] == last]
        return max([*endings, *numbers, POINT])

    @property
    def _across(self) -> Bounds:
        years = [year for year, _ in self._all]
        return Bounds(min(years), max(years), MARGIN + POINT, RIGHT - self._room)

    @property
    def _down(self) -> Bounds:
        highest = max([amount for _, amount in self._all] + [self.level[0] if self.level else 0])
        return Bounds(0, highest, BOTTOM - UNDER, MARGIN + HEADROOM)

    def _place(self, point: Point) -> Point:
        return self._across.at(point[0]), self._down.at(point[1])

    def _ground(self) -> Iterator[Element | Words]:
        y = BOTTOM - UNDER + 0.5
        yield stroke([(MARGIN, y), (self._across.last, y)], theme.HAIRLINE, 1)
        if self.level:
            y = self._down.at(self.level[0])
            yield stroke([(MARGIN, y), (self._across.last, y)], theme.INK, 1.5, is_dashed=True)
            yield self._under(word(self.level[1], (MARGIN, y)))

    def _under(self, words: Words) -> Words:
        """Return words below all dots that they would stand on."""
        passed = [y for x, y in map(self._place, self._all) if x <= words.box.right + POINT]
        return replace(words, y=max([words.y, *passed]) + OFF)

    def _strokes(self) -> Iterator[Element]:
        for line in self.lines:
            width = 3 if line.is_told else 2
            yield stroke([self._place(point) for point in line.points], line.colour, width, is_dashed=line.is_dashed)

    def _dots(self) -> Iterator[Element]:
        yield from (dot(self._place(mark.point), POINT, mark.colour) for mark in self.marks)

    def _tags(self) -> Iterator[Element | Words]:
        for tag in self.tags:
            x, y = self._place(tag.point)
            yield dot((x, y), POINT, tag.colour, is_open=tag.is_open)
            yield self._clear(within(replace(self._number(tag), x=x, y=y)))

    @staticmethod
    def _number(tag: Tag) -> Words:
        return key(tag.text, (0, 0), tag.side, tag.colour, size=WORD + 1)

    def _clear(self, words: Words) -> Words:
        """Return words above all lines that they span."""
        box = words.box
        passed = [*map(self._place, self._all), *self._crossings(box.left), *self._crossings(box.right)]
        return replace(words, y=min([words.y, *(y for x, y in passed if box.left <= x <= box.right)]) - OFF)

    def _crossings(self, x: float) -> Iterator[Point]:
        """Yield where lines are at a pixel from the left."""
        for line in self.lines:
            for (start, before), (end, after) in pairwise(map(self._place, line.points)):
                if start <= x <= end:
                    yield x, Bounds(start, end, before, after).at(x)

    def _endings(self) -> Iterator[Words]:
        """Yield the names of lines at their ends, clear of each other; each may have several lines."""
        ending = sorted((line for line in self.lines if line.ending), key=lambda line: self._place(line.points[-1])[1])
        if not ending:
            return
        apart = max(len(line.ending) for line in ending) * LEADING
        middles = spread([self._place(line.points[-1])[1] for line in ending], apart)
        lift = min(0, BOTTOM - apart / 2 - middles[-1])
        for line, middle in zip(ending, middles, strict=True):
            top = middle + lift - (len(line.ending) - 1) * LEADING / 2
            for index, text in enumerate(line.ending):
                words = key(text, (self._across.last + NEAR, top + index * LEADING), "start", line.ink, size=WORD)
                yield words if line.is_told else replace(words, is_key=False)

    def _named(self) -> Iterator[Words]:
        for year in self.years:
            yield within(word(str(year), (self._across.at(year), NAMED), "middle"))
