"""The numbers of a strip as marks on one line: those that would cover each other stand on each other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import sqrt

import altair as alt

from charts import theme
from charts.interaction import TIP, Control
from charts.parts.layout import data, text_width
from charts.parts.lettering import Box
from charts.parts.pixels import Drawn, across, down
from evidence.quantity import Quantity

# Half of what a mark takes, and the room beside words.
MARK, CLEAR, HALF_LINE = 6.5, 5, 8
# Marks stand on each other as lines of text do, so that each can have its number beside it.
LEVEL = 2 * HALF_LINE
HALF_BAR = 4
# A shorter range would look like a letter, so its bar is this long around its middle.
LEAST_BAR = 10


@dataclass(frozen=True)
class Dot:
    """A number as it is marked: one that `stands_out` is written first and in bold.

    `short` is written where its text has no room, in the colour that it is `written` in. A bound is one by its text.
    """

    quantity: Quantity
    text: str
    element: str
    shape: str
    hollow: bool = False
    stands_out: bool = False
    short: str = ""
    written: str = theme.INK
    size: float = theme.MARK_SIZE
    tip: str = ""
    picks: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Spot:
    """Where a mark stands: from its left to its right end, and on which level above its line."""

    dot: Dot
    left: float
    right: float
    level: int
    y: float = 0

    def on(self, line: float) -> "Spot":
        """Return it in its place above a line."""
        return replace(self, y=line - self.level * LEVEL)

    @property
    def middle(self) -> float:
        """Where the mark itself stands."""
        return (self.left + self.right) / 2

    @property
    def is_range(self) -> bool:
        """Tell whether it runs from one number to another."""
        return self.left < self.right

    @property
    def box(self) -> Box:
        """The room that the mark takes; a bar ends at its numbers."""
        half = MARK * sqrt(self.dot.size / theme.MARK_SIZE)
        side = 0 if self.is_range else half
        return Box(self.left - side, self.y - half, self.right + side, self.y + half)


def swarm(dots: Sequence[Dot], x: Callable[[float], float]) -> list[Spot]:
    """Return a place for each mark, as low as it covers no other."""
    placed: list[Spot] = []
    for dot in dots:
        spot = Spot(dot, *ends_of(dot, x), 0)
        while any(one.level == spot.level and meet(one.box, spot.box) for one in placed):
            spot = replace(spot, level=spot.level + 1)
        placed.append(spot)
    return placed


def ends_of(dot: Dot, x: Callable[[float], float]) -> tuple[float, float]:
    """Return where the mark of a number begins and ends, which differ only where it is a range."""
    numbers = dot.quantity.numbers if dot.quantity.value is None else [dot.quantity.value]
    left, right = x(numbers[0]), x(numbers[-1])
    lack = max(LEAST_BAR - (right - left), 0) / 2 if left < right else 0
    return left - lack, right + lack


def meet(one: Box, other: Box) -> bool:
    """Tell whether two marks meet, whatever their levels."""
    return one.left < other.right and other.left < one.right


def marks(spots: Sequence[Spot], control: Control | None) -> list[alt.Chart]:
    """Draw the marks, a range as a bar."""
    layers = [*_ranges(spots), *_points(spots)]
    return [layer.encode(opacity=control.lit()) for layer in layers] if control else layers


def _row(spot: Spot) -> Drawn:
    colour = theme.colour(spot.dot.element)
    return {
        "x": spot.middle,
        "y": spot.y,
        "colour": colour,
        "fill": theme.PAPER if spot.dot.hollow else colour,
        "size": spot.dot.size,
        "shape": theme.SHAPES.get(spot.dot.shape, spot.dot.shape),
        "tip": spot.dot.tip,
        **spot.dot.picks,
    }


def _points(spots: Sequence[Spot]) -> list[alt.Chart]:
    rows = [_row(spot) for spot in spots if not spot.is_range]
    points: alt.Chart = (
        data(rows)
        .mark_point()
        .encode(
            x=across(),
            y=down(),
            shape=alt.Shape("shape:N").scale(None),
            size=alt.Size("size:Q").scale(None),
            stroke=alt.Stroke("colour:N").scale(None),
            fill=alt.Fill("fill:N").scale(None),
            tooltip=TIP,
        )
    )
    return [points] if rows else []


def _ranges(spots: Sequence[Spot]) -> list[alt.Chart]:
    """Draw a range as a bar: a mark in its middle would be a number that nobody gave, and cover a short one."""
    rows = [
        _row(spot) | {"x": spot.left, "end": spot.right, "y": spot.y - HALF_BAR, "bottom": spot.y + HALF_BAR}
        for spot in spots
        if spot.is_range
    ]
    bar = data(rows).mark_rect(strokeWidth=1.5, opacity=1)
    looks = {"stroke": alt.Stroke("colour:N").scale(None), "fill": alt.Fill("fill:N").scale(None)}
    return [bar.encode(x=across(), x2="end:Q", y=down(), y2="bottom:Q", tooltip=TIP, **looks)] if rows else []


def beside(spot: Spot, size: int) -> list[Box]:
    """Return the room right and left of a mark for its number."""
    length = text_width(spot.dot.text, size) * (1.06 if spot.dot.stands_out else 1)
    start, end = spot.box.right + CLEAR, spot.box.left - CLEAR
    top, bottom = spot.y - HALF_LINE, spot.y + HALF_LINE
    return [Box(start, top, start + length, bottom), Box(end - length, top, end, bottom)]


def texts(written: Sequence[tuple[Spot, Box]], size: int, bands: Sequence[Box] = ()) -> list[alt.Chart]:
    """Write each number in its room, over paper or what of a band is there, so that no line runs through it."""
    rooms = [box for _, box in written]
    shared = [_shared(room, band) for room in rooms for band in bands if room.covers(band)]
    looks = [(is_bold, is_right) for is_bold in (True, False) for is_right in (True, False)]
    words = [layer for look in looks for layer in _of_look(written, *look, size)]
    return [*boxes(rooms, theme.PAPER), *boxes(shared, theme.MARKING), *words]


def boxes(rooms: Sequence[Box], colour: str) -> list[alt.Chart]:
    """Fill each room with a colour."""
    rows: list[Drawn] = [{"x": box.left, "end": box.right, "y": box.top, "bottom": box.bottom} for box in rooms]
    filled = data(rows).mark_rect(color=colour)
    return [filled.encode(x=across(), x2="end:Q", y=down(), y2="bottom:Q")] if rows else []


def _shared(one: Box, other: Box) -> Box:
    """Return the room that two have in common."""
    return Box(
        max(one.left, other.left),
        max(one.top, other.top),
        min(one.right, other.right),
        min(one.bottom, other.bottom),
    )


def _of_look(written: Sequence[tuple[Spot, Box]], is_bold: bool, is_right: bool, size: int) -> list[alt.Chart]:  # noqa: FBT001
    """Write the numbers of one weight that stand on one side of their marks."""
    rows: list[Drawn] = [
        {
            "x": box.left if is_right else box.right,
            "y": spot.y,
            "text": spot.dot.text,
            "colour": spot.dot.written,
            **spot.dot.picks,
        }
        for spot, box in written
        if (spot.dot.stands_out, box.left > spot.middle) == (is_bold, is_right)
    ]
    text = data(rows).mark_text(
        align="left" if is_right else "right", baseline="middle", fontSize=size, fontWeight=700 if is_bold else 400
    )
    colour = alt.Color("colour:N").scale(None)
    return [text.encode(x=across(), y=down(), text="text:N", color=colour)] if rows else []
