"""Numbers beside the signs of a ladder: all where there are few, else those at its ends, its highest and its lowest."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from evidence.records import Figure
from publishing.pages.ladder_marks import CLAIMED, INK, Line, Mark, Name
from publishing.pages.ladder_names import Written
from publishing.pages.ladder_places import at_sign, beside_sign
from publishing.pages.ladder_room import (
    LEFT_EDGE,
    LETTER,
    NAME_GAP,
    RIGHT_EDGE,
    SIGN,
    WIDTH,
    Box,
    box_of,
    boxes,
    in_pixels,
)  # fmt: skip

# The plot of a wide screen, in pixels.
WIDE = 600
# The sides of a mark in a row, and which of the rooms before and behind it is there.
SIDES = {"right": 1, "left": 0}
Said = Callable[[str], str]
# How far numbers are from each other, in pixels.
APART = 8
# So many signs all have their number, where there is room.
FEW = 6
# How far the arrow of a bound reaches from the middle of its sign, and half of how wide it is, in pixels.
ARROW, HALF_ARROW = 22, 5


def numbers_over_years(
    marks: Sequence[Mark], joints: Sequence[Line], names: Sequence[Name], written: Written, told: Sequence[Figure] = ()
) -> list[Name]:
    """Return numbers beside signs over the years, each where it covers nothing; names were there first.

    Those that the headline has are `told` before all others, and where there is no room beside them further off.
    """
    taken = [*boxes(marks, joints), *map(box_of, names), *map(_arrow, (mark for mark in marks if mark.open_to))]
    named = {(name.x, name.y) for name in names}
    found = []
    in_headline = [mark for mark in marks if mark.figure in told]
    for mark in _telling([mark for mark in in_headline or marks if (mark.x, mark.y) not in named]):
        text = written(mark.figure)
        placed = at_sign(mark, text, taken, marks) if in_headline else beside_sign(mark, text, taken)
        if placed:
            name, (left, top, right, bottom) = placed
            found.append(name)
            # Two numbers that touch would be read as one.
            taken.append((left - APART, top, right + APART, bottom))
    return found


def numbers_of_years(marks: Sequence[Mark], joints: Sequence[Line], written: Written, said: Said) -> list[Name]:
    """Return at the line of each number of several years, where there is room, of which years it is."""
    taken, found = [*boxes(marks, joints)], []
    for mark in (one for one in marks if one.time and not one.is_undated and one.shape not in ("", CLAIMED)):
        if placed := beside_sign(mark, f"{said(mark.figure.period)}: {written(mark.figure)}", taken):
            found.append(replace(placed[0], element=mark.element or INK))
            taken.append(placed[1])
    return found


def as_lines(marks: Sequence[Mark], said: Sequence[Name]) -> list[Mark]:
    """Return marks, those of several years as lines that say of which they are where that is written."""
    places = {(name.x, name.y) for name in said}
    return [replace(mark, is_line=mark.time is not None and (mark.x, mark.y) in places) for mark in marks]


def numbers_on_one_scale(marks: Sequence[Mark], written: Written) -> list[Name]:
    """Return numbers beside signs that stand in rows, each in the row of its sign; some on wide screens alone."""
    rows: dict[float, list[Mark]] = {}
    for mark in sorted(marks, key=lambda one: one.x):
        rows.setdefault(mark.y, []).append(mark)
    return [name for row in rows.values() for name in _in_row(row, written)]


def _telling(marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks whose numbers are told, the newest first; no two at one place."""
    newest = sorted({(mark.x, mark.y): mark for mark in marks}.values(), key=lambda mark: (-mark.x, mark.y))
    if len(newest) <= FEW:
        return newest
    by_height = sorted(newest, key=lambda mark: mark.y)
    ends = (newest[0], newest[-1], by_height[0], by_height[-1])
    return list({id(mark): mark for mark in ends}.values())


def _arrow(mark: Mark) -> Box:
    """Return where the arrow of a bound stands over the years, which leads up or down."""
    x, y = in_pixels(mark.x, mark.y)
    top, bottom = (y - ARROW, y) if mark.open_to == "up" else (y, y + ARROW)
    return x - HALF_ARROW, top, x + HALF_ARROW, bottom


def _in_row(row: Sequence[Mark], written: Written) -> Iterator[Name]:
    """Yield the number of each mark of a row that has room, on a phone or else where the drawing is wide."""
    texts = [written(mark.figure) for mark in row]
    on_phones = _sides(row, texts, WIDTH, {})
    for place, side in _sides(row, texts, WIDE, on_phones).items():
        mark = row[place]
        far = "far-" if mark.open_to == side else ""
        yield Name(texts[place], INK, _end(mark, side), mark.y, f"{far}{side}", is_wide=place not in on_phones)


def _sides(row: Sequence[Mark], texts: Sequence[str], width: int, before: Mapping[int, str]) -> dict[int, str]:
    """Return on which side of each mark its text has room: the right one where the next mark leaves it, or the left."""
    edges = [(-RIGHT_EDGE, -LEFT_EDGE), *(_edges(mark, width) for mark in row), (width + RIGHT_EDGE, 0.0)]
    rooms = [start - end for (_, end), (start, _) in pairwise(edges)]
    found = {}
    for place in sorted(range(len(row)), key=lambda one: one not in before):
        need = NAME_GAP + LETTER * len(texts[place])
        for side in (before[place],) if place in before else SIDES:
            if need <= rooms[place + SIDES[side]]:
                rooms[place + SIDES[side]] -= need
                found[place] = side
                break
    return found


def _edges(mark: Mark, width: int) -> tuple[float, float]:
    """Return from where to where a mark reaches in its row, in pixels."""
    left, right = (_end(mark, side) * width / 100 for side in ("left", "right"))
    return left - (ARROW if mark.open_to == "left" else SIGN), right + (ARROW if mark.open_to == "right" else SIGN)


def _end(mark: Mark, side: str) -> float:
    """Return where a mark ends on one side, in percent: a range is a bar."""
    places = (mark.bar.x1, mark.bar.x2) if mark.bar else (mark.x,)
    return max(places) if side == "right" else min(places)
