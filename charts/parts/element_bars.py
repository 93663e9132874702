"""A bar for each element on one line, the longest at the top; one without a number has words instead."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict

from charts.chart import Chart, Width
from charts.parts.layout import EDGE, PIXELS, text_width
from charts.parts.lettering import Box, Name
from charts.parts.pixels import READABLE

# A symbol can have the widest letter, so its column has a width of its own; bold letters are wider than others.
ROW, HALF_BAR, GAP, SYMBOL, BOLD = 21, 6.5, 6, 30, 1.1


class DrawnElement(TypedDict):
    """An element as it is drawn and told; `grams` are those in a tonne of crust, `use` is a code."""

    atomic_number: int
    symbol: str
    group: str
    grams: float | None
    magnets: bool | None
    use: str
    use_source_id: str | None


@dataclass(frozen=True)
class Line:
    """The row of an element: its symbol, its name and its number, and its bar, if it has a number.

    What is said of the most and of the least stands out.
    """

    row: DrawnElement
    room: Box
    words: tuple[Name, Name, Name]
    bar: Box | None
    stands_out: bool


@dataclass(frozen=True)
class Columns:
    """Where names and bars begin, how many pixels a gram is, and the size of the letters."""

    name: float
    bar: float
    gram: float
    size: int


def lines(rows: Sequence[DrawnElement], chart: Chart, language: str, width: Width) -> list[Line]:
    """Return the elements under each other, those of which the crust holds most first."""
    ordered = sorted(rows, key=lambda row: -(row["grams"] or 0))
    columns = _columns(ordered, chart, language, READABLE[width][0], PIXELS[width])
    known = [row["symbol"] for row in ordered if row["grams"] is not None]
    words = [(_name(row, chart, language), _number(row, chart, language)) for row in ordered]
    return [
        _line(row, said, columns, ROW * (place + 0.5), stands_out=row["symbol"] in (known[0], known[-1]))
        for place, (row, said) in enumerate(zip(ordered, words, strict=True))
    ]


def _columns(ordered: Sequence[DrawnElement], chart: Chart, language: str, size: int, pixels: int) -> Columns:
    """Return columns as wide as their words, and bars as long as what is left beside the number of the longest."""
    names = [_name(row, chart, language) for row in ordered]
    number = GAP + BOLD * text_width(_number(ordered[0], chart, language), size)
    start = EDGE + SYMBOL + GAP + BOLD * max(text_width(name, size) for name in names)
    return Columns(EDGE + SYMBOL, start, (pixels - start - number) / (ordered[0]["grams"] or 1), size)


def _line(row: DrawnElement, said: tuple[str, str], columns: Columns, y: float, *, stands_out: bool) -> Line:
    left, (name, number) = columns.bar, said
    end = left + columns.gram * (row["grams"] or 0)
    return Line(
        row,
        Box(EDGE, y - ROW / 2, end + GAP + text_width(number, columns.size), y + ROW / 2),
        (
            Name(row["symbol"], EDGE, y, "left", columns.size),
            Name(name, columns.name, y, "left", columns.size),
            Name(number, end + GAP, y, "left", columns.size),
        ),
        Box(left, y - HALF_BAR, end, y + HALF_BAR) if row["grams"] else None,
        stands_out,
    )


def _name(row: DrawnElement, chart: Chart, language: str) -> str:
    return chart.labels[language][f"name-{row['symbol']}"]


def _number(row: DrawnElement, chart: Chart, language: str) -> str:
    """Return the grams of an element, or that there is no number."""
    missing = chart.words(language).terms["missing"]
    return missing if row["grams"] is None else chart.label("grams", row["grams"], language)
