"""Marks that each have their number beside them: one that finds no room on its line stands a line higher."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import count

from charts.parts.lettering import Box
from charts.parts.swarm import CLEAR, Dot, Spot, beside, ends_of, meet


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

    def on(self, line: float) -> "Numbered":
        """Return both in their place above a line."""
        spot = self.spot.on(line)
        drop = spot.y - self.spot.y
        box = self.box and Box(self.box.left, self.box.top + drop, self.box.right, self.box.bottom + drop)
        return Numbered(spot, box)


def numbered(dots: Iterable[Dot], x: Callable[[float], float], room: Room) -> list[Numbered]:
    """Return marks with their numbers, as low as none covers another; equal ones stand in one place."""
    placed: list[Numbered] = []
    for dot in dots:
        ends = ends_of(dot, x)
        same = [Numbered(Spot(dot, *ends, one.spot.level), None) for one in placed if _is_same(one.spot, dot)]
        placed.append(same[0] if same else _placed(dot, ends, placed, room))
    return placed


def _is_same(spot: Spot, dot: Dot) -> bool:
    """Tell whether a mark would be drawn, and its number written, where they are already."""
    one = spot.dot
    return (one.quantity, one.shape, one.stands_out) == (dot.quantity, dot.shape, dot.stands_out)


def _placed(dot: Dot, ends: tuple[float, float], others: Sequence[Numbered], room: Room) -> Numbered:
    """Return a mark on the lowest level where it and its number cover nothing; beyond all others there is room."""
    fitted = _fitted(dot, ends, room)
    tried = (_on_level(Spot(fitted, *ends, level), others, room) for level in count())
    return next(one for one in tried if one)


def _on_level(spot: Spot, others: Sequence[Numbered], room: Room) -> Numbered | None:
    """Return a mark with its number where both cover nothing of what stands on its level, if they can."""
    taken = [box for one in others if one.spot.level == spot.level for box in (one.spot.box, one.box) if box]
    free = [box for box in _sides(spot, room) if not any(meet(box, other) for other in taken)]
    return Numbered(spot, free[0]) if free and not any(meet(spot.box, other) for other in taken) else None


def _fitted(dot: Dot, ends: tuple[float, float], room: Room) -> Dot:
    """Return a mark with its text, or with the short one where the text would run out of the drawing."""
    fits = any(room.holds(box) for box in beside(Spot(dot, *ends, 0), room.size))
    return dot if fits or not dot.short else replace(dot, text=dot.short)


def _sides(spot: Spot, room: Room) -> list[Box]:
    """Return the room on both sides of a mark, first where no line runs; one that is within the drawing, if any."""
    sides = sorted(beside(spot, room.size), key=lambda box: not room.is_clear(box))
    return [box for box in sides if room.holds(box)] or sides
