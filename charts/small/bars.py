"""Bars under each other, each with its name and its number over it, so that no bar is cut by them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from charts import theme
from charts.small.frame import (
    GREY,
    HALF_DIAMOND,
    HEIGHT,
    MARGIN,
    RIGHT,
    Words,
    bar,
    claimed,
    fitted,
    framed,
    key,
    outline,
    span,
    stroke,
)

EXTENT = RIGHT - MARGIN
LINE, GAP, THICKEST, WIDEST, BESIDE = 24, 9, 34, 30, 12


@dataclass(frozen=True)
class Bar:
    """A bar from one part of the scale to another; the one that is told stands out."""

    name: str
    number: str
    end: float
    start: float = 0
    colour: str = GREY
    ink: str = theme.INK
    is_told: bool = False
    is_claim: bool = False
    # Where each row is told, its number alone stands out.
    number_is_told: bool = False


def bars(rows: Sequence[Bar], *, of_a_whole: bool = False) -> str:
    """Return the picture of some bars; those of a whole stand in a frame that is the whole."""
    return framed(shape for top, row in placed(rows) for shape in _row(rows, row, top, of_a_whole=of_a_whole))


def placed(rows: Sequence[Bar]) -> Iterator[tuple[float, Bar]]:
    """Yield the rows with their tops, so that they fill the frame."""
    free = HEIGHT - 2 * MARGIN - len(rows) * (LINE + _thick(rows))
    between = free / max(len(rows) - 1, 1)
    between = min(between, WIDEST)
    start = MARGIN + (free - between * (len(rows) - 1)) / 2
    for index, row in enumerate(rows):
        yield start + index * (LINE + _thick(rows) + between), row


def _thick(rows: Sequence[Bar]) -> float:
    return min((HEIGHT - 2 * MARGIN - GAP * (len(rows) - 1)) / len(rows) - LINE, THICKEST)


def named(rows: Sequence[Bar], row: Bar, top: float) -> list[Words]:
    """Return the name of a row and its number, over its bar; all names are as large as the longest can be."""
    name, number = _over(row, top)
    return [one for one in (replace(name, size=min(_over(other, top)[0].size for other in rows)), number) if one.text]


def _over(row: Bar, top: float) -> tuple[Words, Words]:
    middle = top + LINE / 2 - 3
    number = key(row.number, (RIGHT, middle), "end", row.ink)
    if not (row.is_told or row.number_is_told):
        number = Words(row.number, RIGHT, middle, "end")
    ink = row.ink if row.is_told else theme.INK
    name = Words(row.name, MARGIN, middle, "start", ink, is_key=row.is_told)
    return fitted(name, EXTENT - number.width - BESIDE), number


def _row(rows: Sequence[Bar], row: Bar, top: float, *, of_a_whole: bool) -> Iterator[Element | Words]:
    yield from named(rows, row, top)
    under, thick = top + LINE, _thick(rows)
    if of_a_whole:
        yield outline(MARGIN, under, EXTENT, thick)
    elif row.start or row.is_claim:
        middle = under + thick / 2
        yield stroke([(MARGIN, middle), (RIGHT, middle)], theme.HAIRLINE, 1)
    if row.is_claim:
        yield claimed((MARGIN + row.end * EXTENT - HALF_DIAMOND, under + thick / 2))
        return
    left, right = (MARGIN + part * EXTENT for part in (row.start, row.end))
    if row.start:
        yield span((left, right), under + thick / 2, row.colour)
        return
    yield bar(left, under, right - left, thick, row.colour)
