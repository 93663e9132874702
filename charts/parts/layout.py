"""Rows of labelled marks on one scale, laid out by ourselves so that a phone gets a layout of its own.

Where there is room, a row's words stand beside the plot; else they stand above their mark,
over the full width. All `y` and offsets are pixels at 1:1, `x` is in the unit of the chart.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.parts.scale import Scale
from evidence.quantity import NO_BREAK, Quantity

PIXELS: dict[Width, int] = {"wide": 680, "narrow": 320}
TOP, BOTTOM, RIGHT = 26, 8, 62
EDGE, GUTTER = 4, 18
ROW_GAP, HEADING_GAP, LANE = 12, 10, 20
# NOTE: readers see their own system font; the widest common ones need this much of an em a letter.
LETTER = 0.57
# What the letters of the common sans-serif faces take of an em: narrow ones, those of half an em, wide ones, others.
WIDTHS = {0.29: "fijlrtI .,:;!'’|()[]-", 0.5: "ckszvxyJ", 0.82: "mwMW%"}
WIDTH_OF, OTHERS = {letter: width for width, letters in WIDTHS.items() for letter in letters}, 0.56
# A few words in brackets are read as one, and never broken.
BRACKET, BOUND = re.compile(r"\([^()]{1,18}\)"), "\0"
# A number and its unit are read as one word; after one the Dutch "t/m" (up to and including) is no unit.
BEFORE_UNIT = re.compile(r"(?<=\d) (?=(?:MW|kg|t)\b(?!/m\b))")


def text_width(text: str, size: int = theme.TEXT_SIZE) -> float:
    """Return about how many pixels a text takes in a reader's system font."""
    return len(text) * size * LETTER


def letters_width(text: str, size: int = theme.TEXT_SIZE) -> float:
    """Return how many pixels the letters of a text take: for what ends beside them, and may not leave a hole."""
    return sum(WIDTH_OF.get(letter, OTHERS) for letter in text) * size


def wrap(text: str, pixels: float, size: int = theme.TEXT_SIZE) -> list[str]:
    """Break a text between words into lines that fit; no-break spaces hold, units keep to numbers, brackets whole."""
    lines: list[str] = []
    bound = BRACKET.sub(lambda found: found[0].replace(" ", BOUND), BEFORE_UNIT.sub(NO_BREAK, text))
    for word in bound.split(" "):
        if lines and text_width(f"{lines[-1]} {word}", size) <= pixels:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return [line.replace(BOUND, " ") for line in lines if line]


@dataclass(frozen=True)
class Entry:
    """A row to be drawn: its words and its number; a heading opens a group.

    `tip` is what its mark tells when it is pointed at, `picks` its values in the columns of controls; the words of
    what a chart is about are bold.
    """

    label: str
    quantity: Quantity
    heading: str = ""
    tip: str = ""
    picks: Mapping[str, object] = field(default_factory=dict)
    is_bold: bool = False


@dataclass(frozen=True)
class Place:
    """Where a row stands: the top of its words and the middle of its mark."""

    entry: Entry
    heading_lines: list[str]
    label_lines: list[str]
    heading_top: float
    top: float
    y: float
    bottom: float


@dataclass(frozen=True)
class RowPlot:
    """A plot of rows: its places, the scale they share and the room around it.

    `label_width` is the room for words beside the plot; without it they stand above the marks.
    """

    width: Width
    places: Sequence[Place]
    scale: Scale
    label_width: int
    right: int = RIGHT

    @property
    def height(self) -> float:
        """Height of the plot without its axis."""
        return self.places[-1].bottom

    @property
    def left(self) -> int:
        """Space left of the plot."""
        return EDGE + self.label_width + GUTTER if self.label_width else 3 * EDGE

    @property
    def pixels(self) -> int:
        """Width of the plot itself."""
        return PIXELS[self.width] - self.left - self.right

    def x(self, name: str) -> alt.X:
        """Return the encoding of the shared scale; lines of the grid never cross words."""
        label = f"datum.label + '{self.scale.unit}'"
        axis = alt.Axis(
            orient="top", values=list(self.scale.ticks), labelExpr=label, labelFlush=False, grid=bool(self.label_width)
        )
        domain = [self.scale.start, self.scale.end]
        return alt.X(f"{name}:Q").axis(axis).scale(domain=domain, nice=False, zero=False)

    def y(self, name: str = "y") -> alt.Y:
        """Return the encoding of a pixel from the top."""
        return alt.Y(f"{name}:Q").scale(domain=[0, self.height], reverse=True, nice=False).axis(None)

    def frame(self, layers: Iterable[alt.Chart], bottom: float = BOTTOM) -> Drawing:
        """Put the layers on the words, with room below; the size does not depend on how text is measured."""
        padding = {"left": self.left, "right": self.right, "top": TOP, "bottom": bottom}
        return alt.layer(*layers, *self._words()).properties(
            width=self.pixels, height=self.height, padding=padding, autosize=alt.AutoSizeParams(type="none")
        )

    def _words(self) -> list[alt.Chart]:
        headings = [_lines(place.heading_top, place.heading_lines) for place in self.places]
        bold, plain = (
            [_lines(place.top, place.label_lines) for place in self.places if place.entry.is_bold is is_bold]
            for is_bold in (True, False)
        )
        return [*self._text([*headings, *bold], weight=700), *self._text(plain, weight=400)]

    def _text(self, rows: Sequence[dict[str, object]], weight: Literal[400, 700]) -> list[alt.Chart]:
        left = alt.value(EDGE - self.left if self.label_width else 0)
        written = [row for row in rows if row["text"]]
        text = data(written).mark_text(align="left", baseline="top", fontSize=theme.TEXT_SIZE, fontWeight=weight)
        return [text.encode(x=left, y=self.y(), text="text:N")] if written else []


def row_plot(entries: Sequence[Entry], width: Width, label_width: int, scale: Scale, right: int = RIGHT) -> RowPlot:
    """Stack the rows, each as high as its words need, on a scale from nothing to the last tick."""
    space = label_width or PIXELS[width] - 4 * EDGE
    heading_space = space if width == "wide" else PIXELS[width] - 4 * EDGE
    placed: list[Place] = []
    for entry in entries:
        heading = wrap(entry.heading, heading_space)
        start = placed[-1].bottom if placed else 0
        placed.append(_place(entry, heading, start, space, beside=bool(label_width)))
    return RowPlot(width, placed, scale, label_width, right)


def _place(entry: Entry, heading: list[str], start: float, space: float, *, beside: bool) -> Place:
    label = wrap(entry.label, space)
    heading_top = start + HEADING_GAP
    top = (heading_top + len(heading) * theme.LINE_HEIGHT if heading else start) + ROW_GAP / 2
    block = len(label) * theme.LINE_HEIGHT
    middle = top + block / 2 - 2 if beside else top + block + LANE / 2 - 3
    bottom = top + block + (0 if beside else LANE) + ROW_GAP / 2
    return Place(entry, heading, label, heading_top, top, middle, bottom)


def data(rows: Sequence[Mapping[str, object]]) -> alt.Chart:
    """Return a chart of rows that are written into the specification."""
    return alt.Chart({"values": list(rows)})


def _lines(y: float, lines: Sequence[str]) -> dict[str, object]:
    return {"y": y, "text": list(lines)}
