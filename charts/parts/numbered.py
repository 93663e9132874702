"""A mark with its number beside it: on the right, or on the left where the right has no room; or over it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import altair as alt

from charts.parts.layout import data, letters_width, text_width
from charts.parts.lettering import Box
from charts.parts.number_marks import CLEAR, HALF_LINE, Dot, Spot, spot_of
from charts.parts.pixels import Drawn, Side, across, down

# How far over its mark the middle of a number is; a halo lies below it.
OVER = 23
# A reader's letters can be a little wider than those that are measured.
WIDER = 4
SIDES: tuple[Side, ...] = ("left", "right", "center")


@dataclass(frozen=True)
class Room:
    """Where numbers may begin and end, which upright lines they keep clear of where they can, and their size."""

    ends: tuple[float, float]
    lines: Sequence[float]
    size: int

    def holds(self, box: Box) -> bool:
        """Tell whether words in a box stay within the drawing."""
        return box.left >= self.ends[0] and box.right <= self.ends[1]

    def is_clear(self, box: Box) -> bool:
        """Tell whether no line runs through a box."""
        return not any(box.left - CLEAR < x < box.right + CLEAR for x in self.lines)


@dataclass(frozen=True)
class Numbered:
    """A mark in its place, and the room of its number; of equal marks in one place only the first has that."""

    spot: Spot
    box: Box | None

    @property
    def covered(self) -> list[Box]:
        """The room of the letters alone, if any: lines end beside these, and would end at a hole beside the whole."""
        if not self.box:
            return []
        text, whole = self.spot.dot.text, self.box.right - self.box.left
        free = max(whole - whole * letters_width(text, 1) / text_width(text, 1) - WIDER, 0)
        before = free * {"left": 0, "right": 1, "center": 0.5}[_side(self.spot, self.box)]
        return [replace(self.box, left=self.box.left + before, right=self.box.right - free + before)]


def numbered(dots: Iterable[Dot], x: Callable[[float], float], y: float, room: Room) -> list[Numbered]:
    """Return the marks of one line with their numbers; equal ones stand in one place, and are written once."""
    placed: list[Numbered] = []
    for dot in dots:
        spot = spot_of(dot if dot.over or dot.inside else _fitted(dot, x, room), x, y)
        is_again = any(one.spot.dot.quantity == dot.quantity for one in placed)
        box = _inside(spot, room.size) if dot.inside else _over(spot, room) if dot.over else _sides(spot, room)[0]
        placed.append(Numbered(spot, None if is_again or not dot.text else box))
    return placed


def _over(spot: Spot, room: Room) -> Box:
    """Return the room over a mark, around its middle as far as the drawing goes; along its bar."""
    length, (start, end) = spot.dot.length * room.size, room.ends
    wanted = spot.middle - length / 2
    wanted = spot.left if spot.dot.from_nothing else wanted
    left = max(min(wanted, end - length), start)
    return Box(left, spot.y - OVER - HALF_LINE, left + length, spot.y - OVER + HALF_LINE)


def _inside(spot: Spot, size: int) -> Box:
    """Return the room at the end of a bar, and of one that ends in a range at the end of what is sure."""
    end = (spot.right if spot.sure is None else min(spot.right, spot.sure)) - CLEAR
    return Box(end - spot.dot.length * size, spot.y - HALF_LINE, end, spot.y + HALF_LINE)


def _fitted(dot: Dot, x: Callable[[float], float], room: Room) -> Dot:
    """Return a mark with its text, or with the short one where the text would run out of the drawing."""
    fits = any(room.holds(box) for box in beside(spot_of(dot, x, 0), room.size))
    return dot if fits or not dot.short else replace(dot, text=dot.short)


def _sides(spot: Spot, room: Room) -> list[Box]:
    """Return the room on both sides of a mark, first where no line runs; one that is within the drawing, if any."""
    sides = sorted(beside(spot, room.size), key=lambda box: not room.is_clear(box))
    return [box for box in sides if room.holds(box)] or sides


def beside(spot: Spot, size: int) -> list[Box]:
    """Return the room right and left of a mark for its number."""
    length = spot.dot.length * size
    start, end = spot.box.right + CLEAR, spot.box.left - CLEAR
    half = HALF_LINE * spot.dot.loud
    top, bottom = spot.y - half, spot.y + half
    return [Box(start, top, start + length, bottom), Box(end - length, top, end, bottom)]


def texts(placed: Iterable[Numbered], size: int) -> list[alt.Chart]:
    """Write each number in its room."""
    written = [(one.spot, one.box) for one in placed if one.box]
    looks: list[tuple[bool, Side]] = [(is_bold, side) for is_bold in (True, False) for side in SIDES]
    kinds = {
        loud: [one for one in written if one[0].dot.loud == loud] for loud in {spot.dot.loud for spot, _ in written}
    }
    return [
        layer
        for loud, kind in sorted(kinds.items())
        for look in looks
        for layer in _of_look(kind, *look, round(size * loud))
    ]


def _of_look(
    written: Sequence[tuple[Spot, Box]],
    is_bold: bool,  # noqa: FBT001
    side: Side,
    size: int,
) -> list[alt.Chart]:
    """Write the numbers of one weight that stand on one side of their marks, or over them."""
    rows: list[Drawn] = [
        {
            "x": {"left": box.left, "right": box.right, "center": (box.left + box.right) / 2}[side],
            "y": (box.top + box.bottom) / 2,
            "text": spot.dot.text,
            "colour": spot.dot.written,
            **spot.dot.picks,
        }
        for spot, box in written
        if (spot.dot.has_weight, _side(spot, box)) == (is_bold, side)
    ]
    weight: Literal[700, 400] = 700 if is_bold else 400
    text = data(rows).mark_text(align=side, baseline="middle", fontSize=size, fontWeight=weight)
    colour = alt.Color("colour:N").scale(None)
    return [text.encode(x=across(), y=down(), text="text:N", color=colour)] if rows else []


def _side(spot: Spot, box: Box) -> Side:
    """Return which end of a number stands at its mark: that on the right of it begins there."""
    if spot.dot.inside:
        return "right"
    if spot.dot.over and not spot.dot.from_nothing:
        return "center"
    return "left" if spot.dot.over or box.left > spot.middle else "right"
