"""Where the number of a sign stands in a ladder: beside it or, with its year, further off in the same column."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from publishing.pages.ladder_marks import INK, Mark, Name
from publishing.pages.ladder_room import FAR, NAME_GAP, Box, distance, free_place, in_column, leader

# How far from its sign a number may stand, in percent of the height: near it in small steps.
STEPS, WHOLE = (*(half / 2 for half in range(1, 13)), *range(7, 60, 2)), 100
# Words over a place a little above the scale still stand below what is over the drawing.
LEAST = 10
# What stands behind the year of a number.
YEAR = ": "
# Digits are wider than letters: where other signs are near, a number with its year needs this much more room.
WIDER = "  "


def beside_sign(mark: Mark, text: str, taken: Sequence[Box]) -> tuple[Name, Box] | None:
    """Return a number beside its sign, and its room."""
    place = free_place(text, mark, taken, NAME_GAP)
    return (Name(text, INK, mark.x, mark.y, place[0], called=mark.called), place[1]) if place else None


def at_sign(mark: Mark, text: str, taken: Sequence[Box], marks: Sequence[Mark]) -> tuple[Name, Box] | None:
    """Return a number beside its sign or else far from it, where it can make way for another one, and its room."""
    placed = beside_sign(mark, text, taken) or _far_from_sign(mark, text, taken, marks)
    return (replace(placed[0], of=mark), placed[1]) if placed else None


def placed_anew(name: Name, taken: Sequence[Box], marks: Sequence[Mark]) -> Name | None:
    """Return a number that makes way for another one in another place, if it has one."""
    placed = at_sign(name.of, name.text.rpartition(YEAR)[2], taken, marks) if name.of else None
    return replace(placed[0], element=name.element) if placed else None


def _far_from_sign(mark: Mark, text: str, taken: Sequence[Box], marks: Sequence[Mark]) -> tuple[Name, Box] | None:
    """Return a number with its year, which is read where it stands in the column of that, as near as there is room."""
    said = f"{mark.figure.period}{YEAR}{text}"
    free = [placed for one in _further(mark) if (placed := beside_sign(one, f"{said}{WIDER}", taken))]
    led = [(replace(name, text=said, x=mark.x, lead=leader(box, mark, marks, taken)), box) for name, box in free]
    return min(led, key=lambda one: _unclear(one, mark), default=None)


def _unclear(placed: tuple[Name, Box], mark: Mark) -> tuple[bool, bool, float]:
    """Return how unclear it is that a number is of a sign: one in its column, near or led to it, is clearest."""
    name, box = placed
    far = distance(box, mark)
    return not in_column(box, mark), far >= FAR and not name.lead, far


def _further(mark: Mark) -> Iterator[Mark]:
    """Yield places under and over a mark, the nearest first."""
    heights = (mark.y + way * step for step in STEPS for way in (1, -1))
    return (replace(mark, y=y) for y in heights if -LEAST <= y <= WHOLE)
