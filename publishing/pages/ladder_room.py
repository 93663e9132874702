"""Where there is room in a ladder for a word, reckoned on the narrowest phone.

On wider screens letters keep their size and signs move apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import hypot

from publishing.pages.ladder_marks import Line, Mark, Name

# The plot on a phone and what stands in it, in pixels.
WIDTH, HEIGHT = 236, 204
LETTER, LINE_HEIGHT = 7, 17
SIGN, STEP = 6, 5
# Words that are further from their sign are led to it by a line.
FAR = 18
# How far from the middle of its sign a word begins: a name, and the number of the page with the ring around its sign.
NAME_GAP, NUMBER_GAP = 10, 16
# The edge may be passed on the right, where the frame has room, and hardly on the left.
RIGHT_EDGE, LEFT_EDGE = 14, 4
# How far above the scale a word may begin, below the words over the drawing.
TOP_EDGE = 21
# On which side of its sign a word stands, the best first; one that begins or ends there runs on to the side.
SIDES = ("above", "right", "left", "below", "above-end", "above-start", "below-end", "below-start")
# Left, top, right and bottom.
Box = tuple[float, float, float, float]


def above(text: str, mark: Mark) -> tuple[str, Box]:
    """Return the place above a mark, which may cover something there."""
    centred = _box(text, mark.x, mark.y, "above", NUMBER_GAP)
    side = "above" if centred[2] <= WIDTH + RIGHT_EDGE else "above-end"
    return side, _box(text, mark.x, mark.y, side, NUMBER_GAP)


def box_of(name: Name) -> Box:
    """Return where a name stands."""
    return _box(f"{name.text} {name.number}".rstrip(), name.x, name.y, name.side, NAME_GAP)


def free_place(text: str, mark: Mark, taken: Sequence[Box], gap: float) -> tuple[str, Box] | None:
    """Return the first side of a mark on which a text covers nothing, and where it stands there, if there is one."""
    for side in SIDES:
        box = _box(text, mark.x, mark.y, side, gap)
        if _is_within(box) and not any(overlap(box, other) for other in taken):
            return side, box
    return None


def _box(text: str, x: float, y: float, side: str, gap: float) -> Box:
    """Return where a text stands that is on some side of a place in percent."""
    (middle, centre), width = in_pixels(x, y), LETTER * len(text)
    if side.startswith(("above", "below")):
        top = centre - gap - LINE_HEIGHT if side.startswith("above") else centre + gap
        left = middle - (width - SIGN if side.endswith("end") else SIGN if side.endswith("start") else width / 2)
        return left, top, left + width, top + LINE_HEIGHT
    left = middle + gap if side == "right" else middle - gap - width
    return left, centre - LINE_HEIGHT / 2, left + width, centre + LINE_HEIGHT / 2


def _is_within(box: Box) -> bool:
    left, top, right, bottom = box
    return left >= -LEFT_EDGE and right <= WIDTH + RIGHT_EDGE and top >= -TOP_EDGE and bottom <= HEIGHT


def overlap(one: Box, other: Box) -> bool:
    """Tell whether two boxes share a place."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def boxes(marks: Sequence[Mark], joints: Iterable[Line]) -> Iterator[Box]:
    """Yield where signs stand and lines run, these in short pieces."""
    for mark in marks:
        yield around(mark, SIGN)
    for line in chain(joints, *(mark.lines for mark in marks)):
        yield from _pieces(line)


def around(mark: Mark, far: float) -> Box:
    """Return the room of a sign with so many pixels on each side of its middle."""
    x, y = in_pixels(mark.x, mark.y)
    return x - far, y - far, x + far, y + far


def distance(box: Box, mark: Mark) -> float:
    """Return how far a box is from the middle of a sign."""
    (x, y), (left, top, right, bottom) = in_pixels(mark.x, mark.y), box
    return hypot(max(left - x, 0, x - right), max(top - y, 0, y - bottom))


def in_column(box: Box, mark: Mark) -> bool:
    """Tell whether a box stands straight over or under a sign."""
    return box[0] <= in_pixels(mark.x, mark.y)[0] <= box[2]


def leader(box: Box, mark: Mark, others: Iterable[Mark], taken: Iterable[Box]) -> Line | None:
    """Return an upright line from a sign to words far over or under it, where no other sign or word is in its way."""
    (x, y), (_, top, _, bottom) = in_pixels(mark.x, mark.y), box
    start, end = (y + SIGN, top) if top > y else (y - SIGN, bottom)
    if distance(box, mark) < FAR or not in_column(box, mark):
        return None
    way = (x - 1, min(start, end), x + 1, max(start, end))
    signs = [around(one, SIGN / 2) for one in others if (one.x, one.y) != (mark.x, mark.y)]
    # Words are higher than signs and the pieces of lines, across which it may run.
    words = [one for one in taken if one[3] - one[1] > 2 * SIGN + 1]
    if any(overlap(way, one) for one in (*signs, *words)):
        return None
    return Line(mark.x, 100 * start / HEIGHT, mark.x, 100 * end / HEIGHT)


def in_pixels(x: float, y: float) -> tuple[float, float]:
    """Return where a place in percent is on a phone."""
    return x * WIDTH / 100, y * HEIGHT / 100


def _pieces(line: Line) -> Iterator[Box]:
    (x1, y1), (x2, y2) = in_pixels(line.x1, line.y1), in_pixels(line.x2, line.y2)
    count = max(1, round(max(abs(x2 - x1), abs(y2 - y1)) / STEP))
    for part in range(count + 1):
        x, y = x1 + (x2 - x1) * part / count, y1 + (y2 - y1) * part / count
        yield x - 1, y - 1, x + 1, y + 1
