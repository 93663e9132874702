"""The marks of numbers: a shape or a bar in its place, the arrow of a bound, and a halo around what was found."""

from collections.abc import Callable, Iterable, Mapping, Sequence
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
HALF_BAR = 4
# Half as high as a bar is that starts at nothing.
HALF_HIGH = 9
# How a range looks: whether it is a bar, whether a faint one, half as high, and how round its ends are.
RANGES = ((False, False, HALF_BAR, HALF_BAR), (True, False, HALF_HIGH, 0), (True, True, HALF_BAR, 0))
# A shorter range would look like a letter, so its bar is this long around its middle.
LEAST_BAR = 10
# How far a halo reaches beyond its mark; beside a bar it does not, or it would say more than the range does.
RING = 4.5
# How long the arrow of a bound is, from the edge of its mark, and half as high as its head. Each is as long as any
# other: nobody knows how much more it is, and a length would seem to say it.
ARROW, HEAD, THICK = 15, 4, 1.75
BOLD = 1.06


@dataclass(frozen=True)
class Dot:
    """A number as it is marked: one that `stands_out` has a halo, and its number is bold, as one that `is_bold`.

    `short` is written where its text has no room, in the colour that it is `written` in. A text that is `over` stands
    over its mark and not beside it, and one that is `inside` at the end of its bar; a `loud` one is so much larger. A
    `from_nothing` one is a bar, and a `faint` one a thin bar without a line behind it.
    """

    quantity: Quantity
    text: str
    element: str
    shape: str
    hollow: bool = False
    stands_out: bool = False
    is_bold: bool = False
    short: str = ""
    written: str = theme.INK
    size: float = theme.MARK_SIZE
    over: bool = False
    inside: bool = False
    from_nothing: bool = False
    faint: bool = False
    loud: float = 1
    tip: str = ""
    picks: Mapping[str, object] = field(default_factory=dict)

    @property
    def half(self) -> float:
        """Half as wide and as high as its mark is."""
        return MARK * sqrt(self.size / theme.MARK_SIZE)

    @property
    def has_weight(self) -> bool:
        """Tell whether its number is bold."""
        return self.stands_out or self.is_bold

    @property
    def length(self) -> float:
        """How long its text is, as a multiple of the size of its letters."""
        return text_width(self.text, 1) * (BOLD if self.has_weight else 1) * self.loud


@dataclass(frozen=True)
class Spot:
    """Where a mark stands: from its left to its right end, and how high; a bar is `sure` as far as its least number."""

    dot: Dot
    left: float
    right: float
    y: float
    sure: float | None = None

    @property
    def middle(self) -> float:
        """Where the mark itself stands."""
        return (self.left + self.right) / 2

    @property
    def is_range(self) -> bool:
        """Tell whether it runs from one number to another."""
        return self.left < self.right

    @property
    def is_long(self) -> bool:
        """Tell whether it is a bar that a circle around its middle would not hold."""
        return self.right - self.left > 2 * self.dot.half

    @property
    def end_of_arrow(self) -> float:
        """How far from its middle the arrow of a bound ends."""
        return self.dot.half + ARROW

    @property
    def box(self) -> Box:
        """The room that the mark takes, with its halo and its arrow; a long bar ends at its numbers."""
        half, direction = self.dot.half + (RING if self.dot.stands_out else 0), self.dot.quantity.direction
        sides = (self.right - self.left) / 2 if self.is_long else half
        left, right = (self.end_of_arrow if direction == way else sides for way in ("down", "up"))
        return Box(self.middle - left, self.y - half, self.middle + right, self.y + half)


def spot_of(dot: Dot, x: Callable[[float], float], y: float) -> Spot:
    """Return where the mark of a number stands on a line."""
    least = dot.quantity.numbers[0] if dot.from_nothing and dot.quantity.value is None else None
    return Spot(dot, *ends_of(dot, x), y, None if least is None else x(least))


def ends_of(dot: Dot, x: Callable[[float], float]) -> tuple[float, float]:
    """Return where the mark of a number begins and ends, which differ only where it is a range."""
    numbers = dot.quantity.numbers if dot.quantity.value is None else [dot.quantity.value]
    left, right = x(0 if dot.from_nothing else numbers[0]), x(numbers[-1])
    lack = max(LEAST_BAR - (right - left), 0) / 2 if left < right else 0
    return left - lack, right + lack


def marks(spots: Sequence[Spot], control: Control | None) -> list[alt.Chart]:
    """Draw the marks over their halos, each bound with its arrow and a range as a bar."""
    layers = [*_halos(spots), *_arrows(spots), *_ranges(spots), *_points(spots)]
    return [layer.encode(opacity=control.lit()) for layer in layers] if control else layers


def _halos(spots: Iterable[Spot]) -> list[alt.Chart]:
    """Draw a circle around each mark that stands out, and over and under a long range only as far as it runs.

    A bar from nothing is large and black: edges of another colour would look like a fault.
    """
    lit = [spot for spot in spots if spot.dot.stands_out and not spot.dot.from_nothing]
    around = [_around(spot) for spot in lit if not spot.is_long]
    along = [
        _row(spot) | {"x": spot.left, "end": spot.right, "y": spot.box.top, "bottom": spot.box.bottom}
        for spot in lit
        if spot.is_long
    ]
    circles = data(around).mark_point(shape="circle", filled=True, color=theme.MARKING, opacity=1)
    bars = data(along).mark_rect(color=theme.MARKING, opacity=1)
    return [
        *([circles.encode(x=across(), y=down(), size=alt.Size("halo:Q").scale(None))] if around else []),
        *([bars.encode(x=across(), x2="end:Q", y=down(), y2="bottom:Q")] if along else []),
    ]


def _around(spot: Spot) -> Drawn:
    """Return the row of a halo: the area of its circle, as Vega has the size of a mark."""
    return _row(spot) | {"halo": round((2 * (spot.dot.half + RING)) ** 2, 1)}


def _arrows(spots: Iterable[Spot]) -> list[alt.Chart]:
    """Draw an open arrow away from each bound: the number is somewhere that way."""
    rows = [one for spot in spots if spot.dot.quantity.direction for one in _strokes(spot)]
    arrow = data(rows).mark_rule(strokeCap="round", strokeWidth=THICK)
    stroke = alt.Stroke("colour:N").scale(None)
    return [arrow.encode(x=across(), x2="end:Q", y=down(), y2="bottom:Q", stroke=stroke)] if rows else []


def _strokes(spot: Spot) -> list[Drawn]:
    """Return the shaft of an arrow and the two strokes of its head."""
    way = 1 if spot.dot.quantity.direction == "up" else -1
    # The arrow of a bar starts where that ends.
    start, tip = spot.middle + way * spot.dot.half, spot.middle + way * spot.end_of_arrow
    if spot.dot.from_nothing:
        start, tip = spot.right, spot.right + way * ARROW
    row = {"colour": theme.colour(spot.dot.element), **spot.dot.picks}
    ends = [(start, spot.y), (tip - way * HEAD, spot.y - HEAD), (tip - way * HEAD, spot.y + HEAD)]
    return [{**row, "x": x, "y": y, "end": tip, "bottom": spot.y} for x, y in ends]


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


def _points(spots: Iterable[Spot]) -> list[alt.Chart]:
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


def _ranges(spots: Iterable[Spot]) -> list[alt.Chart]:
    """Draw a range as a bar: a mark in its middle would be a number that nobody gave, and cover a short one.

    Its ends are round, as a circle that was drawn out; a bar from nothing has an end that can be read.
    """
    ranges = [part for spot in spots if spot.is_range for part in _parts(spot)]
    looks = {"stroke": alt.Stroke("colour:N").scale(None), "fill": alt.Fill("fill:N").scale(None)}
    place = {"x": across(), "x2": "end:Q", "y": down(), "y2": "bottom:Q"}
    return [
        data([_along(spot, high) for spot in kind])
        .mark_rect(strokeWidth=1.5, opacity=1, cornerRadius=radius)
        .encode(**place, tooltip=TIP, **looks)
        for is_bar, is_faint, high, radius in RANGES
        if (kind := [spot for spot in ranges if (spot.dot.from_nothing, spot.dot.faint) == (is_bar, is_faint)])
    ]


def _parts(spot: Spot) -> list[Spot]:
    """Return a bar in two parts where it ends in a range, which is hollow."""
    if spot.sure is None or spot.sure >= spot.right:
        return [spot]
    return [replace(spot, right=spot.sure), replace(spot, left=spot.sure, dot=replace(spot.dot, hollow=True))]


def _along(spot: Spot, high: float) -> Drawn:
    return _row(spot) | {"x": spot.left, "end": spot.right, "y": spot.y - high, "bottom": spot.y + high}
