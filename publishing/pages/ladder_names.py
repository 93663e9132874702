"""A ladder with its words, which stand where there is room: names of lines, and the number of a page."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product

from evidence.records import Figure
from publishing.pages.ladder_marks import CLAIMED, DISC, DOT, INK, Line, Mark, Name, plain
from publishing.pages.ladder_places import placed_anew
from publishing.pages.ladder_room import (
    HEIGHT,
    LINE_HEIGHT,
    NAME_GAP,
    NUMBER_GAP,
    Box,
    above,
    around,
    box_of,
    boxes,
    free_place,
    overlap,
)  # fmt: skip

# At the right edge so many names have room, each in this part of the height, in percent.
MOST_AT_THE_EDGE, ROOM = 8, 100 * LINE_HEIGHT / HEIGHT
# Where the name of a line through all years can begin, in percent of the width.
STARTS = range(0, 65, 5)
Group = tuple[str, str, Sequence[Mark]]
Written = Callable[[Figure], str]


@dataclass(frozen=True)
class Ladder:
    """Figures of one measure in one unit, as they are drawn; on one scale, signs stand in so many `rows`."""

    unit: str
    rows: int
    marks: Sequence[Mark]
    joints: Sequence[Line]
    names: Sequence[Name]
    ends: Sequence[Name]
    numbers: Sequence[Name]
    groups: Sequence[Group]
    rungs: Sequence[tuple[float, str]]
    years: Sequence[tuple[float, str]]
    crowded: Sequence[str]
    signs: Sequence[tuple[str, str, bool]]
    estimate: str
    countries: Sequence[tuple[str, str]]
    bounds: Sequence[tuple[str, str]]
    undated: Sequence[str]
    subtitle: str
    gap: str
    counts: str
    caption: str
    # Who publishes the figure that a page is about, where the drawing names them.
    kin: str = ""

    @property
    def has_room(self) -> bool:
        """Whether each name at the edge has room for its number below it, as a phone has it."""
        heights = sorted(name.y for name in self.ends)
        return all(below - one >= 2 * ROOM for one, below in pairwise(heights))

    @property
    def dashed(self) -> set[str]:
        """Whose lines are drawn beside those of others."""
        return {one.called for one in self.joints if one.is_beside}

    def mark_of(self, figure: Figure) -> Mark | None:
        """Return how a figure is drawn here."""
        return next((mark for mark in self.marks if mark.figure.id == figure.id), None)

    def about(self, figure: Figure) -> "Ladder":
        """Return the drawing for the page of a figure: all others are dots, but for the diamond of what is claimed.

        Who publishes them and which are estimates stands in the table and on the page of the measure, and what the
        figure itself is stands above it; so the key needs no shape for it, and says what dots without a line are.
        """
        own, drawn = self.mark_of(figure), {DOT: DISC, CLAIMED: CLAIMED}
        marks = [mark if mark is own or mark.shape in ("", CLAIMED) else plain(mark) for mark in self.marks]
        kin = own.called if own and own.called in {name.text for name in self.names} else ""
        # Its number stands at its sign, and not at its line too.
        kept = [name for name in self.names if not (own and own.is_undated and name.y == own.y)]
        names = [replace(name, element="", number="") for name in kept]
        # What its publisher says is as dark as its own number, and stands before all others.
        numbers = [replace(name, element=INK if kin and name.called == kin else "") for name in self.numbers]
        marks.sort(key=lambda mark: (mark.called == kin, mark.shape == CLAIMED))
        signs = [(DISC, kin, False)] if kin and self.signs else []
        signs += [(drawn[shape], name, False) for shape, name, _ in self.signs if shape in drawn]
        return replace(self, marks=marks, kin=kin, names=names, numbers=numbers, signs=signs, estimate="")

    def beside(self, mark: Mark, number: str) -> tuple[str, list[Name]]:
        """Return the side on which the number of a mark covers nothing, and the words that make way for it.

        A name may stand elsewhere, and so may a number of the headline, with its year.
        """
        taken = [*boxes([one for one in self.marks if one is not mark], self.joints)]
        side, box = free_place(number, mark, taken, NUMBER_GAP) or above(number, mark)
        room = around(mark, NUMBER_GAP)
        clear = [name for name in self.numbers if not (overlap(box, box_of(name)) or overlap(room, box_of(name)))]
        numbers = [name for name in clear if (name.x, name.y) != (mark.x, mark.y) and not name.of_sign(mark)]
        staying = [name for name in self.names if not overlap(box, box_of(name))]
        kept = {name.text for name in staying}
        moving = [group for group in self.groups if group[0] not in kept]
        filled = [*taken, room, box, *map(box_of, [*staying, *numbers])]
        moved = [replace(name, element="") for name in _named(moving, filled, _unwritten)]
        around_all, moved_too = [*taken, room, box], [*filled, *map(box_of, moved)]
        for name in (one for one in self.numbers if one not in clear and not one.of_sign(mark)):
            if anew := placed_anew(name, moved_too, self.marks):
                numbers.append(anew)
                moved_too.append(box_of(anew))
        return side, self._together([*staying, *moved], numbers, around_all)

    def _together(self, names: Sequence[Name], numbers: Sequence[Name], taken: Sequence[Box]) -> list[Name]:
        """Return names and numbers, as one where they are of one sign and have room: apart they look like two."""
        said = [*names, *numbers]
        for name, number in product(names, numbers):
            mark = next((one for one in self.marks if (one.x, one.y) == (name.x, name.y)), None)
            if not mark or (name.x, name.y) != (number.x, number.y):
                continue
            others = [one for one in said if one not in (name, number)]
            text = f"{number.text} {name.text}"
            if place := free_place(text, mark, [*taken, *map(box_of, others)], NAME_GAP):
                said = [*others, replace(number, text=text, side=place[0])]
        return said


def named_lines(groups: Iterable[Group], marks: Sequence[Mark], joints: Sequence[Line], written: Written) -> list[Name]:
    """Return the names of groups of marks where nothing else stands, if there is room with the number of their sign."""
    return [*_named(groups, [*boxes(marks, joints)], written)]


def names_of_undated(marks: Sequence[Mark], joints: Sequence[Line], names: Iterable[Name], said: Written) -> list[Name]:
    """Return what is said at the line of each claim without a year: at its beginning, or where there is room."""
    taken, found = [*boxes(marks, joints), *map(box_of, names)], []
    for mark in (one for one in marks if one.is_undated and one.shape == CLAIMED):
        starts = (mark, *(replace(mark, x=x) for x in STARTS))
        places = ((start, free_place(said(mark.figure), start, taken, NAME_GAP)) for start in starts)
        if free := next(((start, place) for start, place in places if place), None):
            start, (side, box) = free
            found.append(Name(said(mark.figure), "", start.x, start.y, side))
            taken.append(box)
    return found


def names_at_the_edge(groups: Iterable[Group], written: Written) -> list[Name]:
    """Return the names of lines with their last number, at the right edge, as near to its sign as others leave room."""
    last = {text: (element, max(own, key=_newest)) for text, element, own in groups if own}
    if len(last) > MOST_AT_THE_EDGE:
        return []
    names, lowest = [], -ROOM
    for text, (element, mark) in sorted(last.items(), key=lambda item: item[1][1].y):
        lowest = max(mark.y, lowest + ROOM)
        names.append(Name(text, element, 100, lowest, "edge", written(mark.figure)))
    return _raised(names)


def _newest(mark: Mark) -> tuple[bool, float, str]:
    """Return how new the number of a mark is: by its period, of one period by the day on which its source came out."""
    return bool(mark.figure.period), mark.x, mark.edition


def _raised(names: Sequence[Name]) -> list[Name]:
    """Move up what stands below the scale, and what that pushes."""
    found: list[Name] = []
    for name in reversed(names):
        highest = found[-1].y - ROOM if found else 100
        found.append(replace(name, y=min(name.y, highest)))
    return found[::-1]


def _named(groups: Iterable[Group], taken: list[Box], written: Written) -> Iterator[Name]:
    for text, element, own in groups:
        for mark, number in _signs(own, written):
            if place := free_place(f"{text} {number}".rstrip(), mark, taken, NAME_GAP):
                side, box = place
                yield Name(text, element, mark.x, mark.y, side, number)
                taken.append(box)
                break


def _signs(own: Sequence[Mark], written: Written) -> Iterator[tuple[Mark, str]]:
    """Yield what a name can stand beside, its last sign first, with the number of that and then without."""
    for mark in sorted(own, key=lambda one: -one.x):
        yield mark, written(mark.figure)
        yield mark, ""


def _unwritten(_figure: Figure) -> str:
    """Return no number: the page of a figure has its own alone."""
    return ""
