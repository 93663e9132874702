"""A ladder with its words, which stand where there is room: the name of a line, and the number of a page.

Room is reckoned on the narrowest phone; on wider screens letters keep their size and signs move apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from evidence.records import Figure
from publishing.pages.ladder_marks import Line, Mark, Name

# The plot on a phone and what stands in it, in pixels.
WIDTH, HEIGHT = 236, 204
LETTER, LINE_HEIGHT = 7, 17
SIGN, STEP = 6, 5
# How far from the middle of its sign a word begins: a name, and the number of the page with the ring around its sign.
NAME_GAP, NUMBER_GAP = 10, 16
# The edge may be passed on the right, where the frame has room, and hardly on the left.
RIGHT_EDGE, LEFT_EDGE = 14, 4
# On which side of its sign a word stands, the best first; one that begins or ends there runs on to the side.
SIDES = ("above", "right", "left", "below", "above-end", "above-start", "below-end", "below-start")
# At the right edge so many names have room, each in this part of the height, in percent.
MOST_AT_THE_EDGE, ROOM = 8, 100 * LINE_HEIGHT / HEIGHT
# Left, top, right and bottom.
Box = tuple[float, float, float, float]
Group = tuple[str, str, Sequence[Mark]]


@dataclass(frozen=True)
class Ladder:
    """Figures of one measure in one unit, as they are drawn; on one scale, signs stand in so many `rows`."""

    unit: str
    rows: int
    marks: Sequence[Mark]
    joints: Sequence[Line]
    names: Sequence[Name]
    ends: Sequence[Name]
    groups: Sequence[Group]
    rungs: Sequence[tuple[float, str]]
    years: Sequence[tuple[float, str]]
    signs: Sequence[tuple[str, str, bool]]
    estimate: str
    countries: Sequence[tuple[str, str]]
    bounds: Sequence[tuple[str, str]]
    subtitle: str
    counts: str
    caption: str

    @property
    def longest_end(self) -> str:
        """The name at the edge that needs the most room."""
        return max((name.text for name in self.ends), key=len, default="")

    @property
    def has_undated(self) -> bool:
        """Whether a line is dashed."""
        return any(mark.is_undated for mark in self.marks)

    def mark_of(self, figure: Figure) -> Mark | None:
        """Return how a figure is drawn here."""
        return next((mark for mark in self.marks if mark.figure.id == figure.id), None)

    def beside(self, mark: Mark, number: str) -> tuple[str, list[Name]]:
        """Return the side on which the number of a mark covers nothing, and the names, which make way for it."""
        taken = [*_boxes([one for one in self.marks if one is not mark], self.joints)]
        side, box = _free(number, mark, taken, NUMBER_GAP) or _above(number, mark)
        staying = [name for name in self.names if not _overlap(box, _box_of(name))]
        kept = {name.text for name in staying}
        moving = [group for group in self.groups if group[0] not in kept]
        return side, [*staying, *_named(moving, [*taken, _around(mark, NUMBER_GAP), box, *map(_box_of, staying)])]


def named_lines(groups: Iterable[Group], marks: Sequence[Mark], joints: Sequence[Line]) -> list[Name]:
    """Return the names of groups of marks, each with its colour, where nothing else stands; its last sign is best."""
    return [*_named(groups, [*_boxes(marks, joints)])]


def names_at_the_edge(groups: Iterable[Group]) -> list[Name]:
    """Return the names of lines, each at the right edge, as near to its last sign as others leave room."""
    last = {text: (element, max(own, key=lambda mark: mark.x).y) for text, element, own in groups if own}
    if len(last) > MOST_AT_THE_EDGE:
        return []
    names, lowest = [], -ROOM
    for text, (element, y) in sorted(last.items(), key=lambda item: item[1][1]):
        lowest = max(y, lowest + ROOM)
        names.append(Name(text, element, 100, lowest, "edge"))
    return _raised(names)


def _raised(names: Sequence[Name]) -> list[Name]:
    """Move up what stands below the scale, and what that pushes."""
    found: list[Name] = []
    for name in reversed(names):
        highest = found[-1].y - ROOM if found else 100
        found.append(replace(name, y=min(name.y, highest)))
    return found[::-1]


def _named(groups: Iterable[Group], taken: list[Box]) -> Iterator[Name]:
    for text, element, own in groups:
        for mark in sorted(own, key=lambda one: -one.x):
            if place := _free(text, mark, taken, NAME_GAP):
                side, box = place
                yield Name(text, element, mark.x, mark.y, side)
                taken.append(box)
                break


def _above(text: str, mark: Mark) -> tuple[str, Box]:
    """Return the place above a mark, which may cover something there."""
    centred = _box(text, mark.x, mark.y, "above", NUMBER_GAP)
    side = "above" if centred[2] <= WIDTH + RIGHT_EDGE else "above-end"
    return side, _box(text, mark.x, mark.y, side, NUMBER_GAP)


def _box_of(name: Name) -> Box:
    return _box(name.text, name.x, name.y, name.side, NAME_GAP)


def _free(text: str, mark: Mark, taken: Sequence[Box], gap: float) -> tuple[str, Box] | None:
    for side in SIDES:
        box = _box(text, mark.x, mark.y, side, gap)
        if _is_within(box) and not any(_overlap(box, other) for other in taken):
            return side, box
    return None


def _box(text: str, x: float, y: float, side: str, gap: float) -> Box:
    """Return where a text stands that is on some side of a place in percent."""
    middle, centre, width = x * WIDTH / 100, y * HEIGHT / 100, LETTER * len(text)
    if side.startswith(("above", "below")):
        top = centre - gap - LINE_HEIGHT if side.startswith("above") else centre + gap
        left = middle - (width - SIGN if side.endswith("end") else SIGN if side.endswith("start") else width / 2)
        return left, top, left + width, top + LINE_HEIGHT
    left = middle + gap if side == "right" else middle - gap - width
    return left, centre - LINE_HEIGHT / 2, left + width, centre + LINE_HEIGHT / 2


def _is_within(box: Box) -> bool:
    left, top, right, bottom = box
    return left >= -LEFT_EDGE and right <= WIDTH + RIGHT_EDGE and top >= -LINE_HEIGHT and bottom <= HEIGHT


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _boxes(marks: Sequence[Mark], joints: Iterable[Line]) -> Iterator[Box]:
    """Yield where signs stand and lines run, these in short pieces."""
    for mark in marks:
        yield _around(mark, SIGN)
    for line in chain(joints, *(mark.lines for mark in marks)):
        yield from _pieces(line)


def _around(mark: Mark, far: float) -> Box:
    x, y = mark.x * WIDTH / 100, mark.y * HEIGHT / 100
    return x - far, y - far, x + far, y + far


def _pieces(line: Line) -> Iterator[Box]:
    x1, y1, x2, y2 = line.x1 * WIDTH / 100, line.y1 * HEIGHT / 100, line.x2 * WIDTH / 100, line.y2 * HEIGHT / 100
    count = max(1, round(max(abs(x2 - x1), abs(y2 - y1)) / STEP))
    for part in range(count + 1):
        x, y = x1 + (x2 - x1) * part / count, y1 + (y2 - y1) * part / count
        yield x - 1, y - 1, x + 1, y + 1
