"""Which words of a drawing stay when it is squeezed: those that name what matters, where there is room for them."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from charts import theme
from charts.parts.layout import text_width
from charts.parts.lettering import Box
from charts.squeeze import Leaf, Squeeze

LARGEST = 15
# The layout reckons with the widest system font, which would leave too few labels here; bold letters are wider.
REGULAR, BOLD = 0.92, 1.0
ABOVE, BELOW = 0.78, 0.24
ENDS = {"middle": 0.5, "end": 1.0}
# What stands in the colour of a country in bold tells what is found; then come names in bold, then those in colour.
TELLING, NAMING, COLOURED, OTHER = range(4)
# Of the others numbers say something alone, and names that begin a row; after so many labels nobody misses them.
NUMBER = re.compile(r"(?:[<>≈~]|ca\.)?\s?\d[\d.,–-]*\s?[%\w ]*|\d{4}: [\w ]+")
LONGEST, LONGEST_NAME, BEGINNING = 20, 36, 20
ENOUGH = 8
# What stands there more often is a remark about each mark, and names none.
MOST_TIMES = 3
EDGE = 4
# Half of the size of a point, and how much of another thing a label may touch.
HALF_POINT, TOUCH = 5.0, 1.5


class Label(NamedTuple):
    """A text that stays, where it stands, its size and the room that it takes."""

    leaf: Leaf
    x: float
    y: float
    size: float
    box: Box


def words(leaf: Leaf) -> str:
    """Return a text as one line."""
    return " ".join(" ".join(leaf.element.itertext()).split())


def labels(texts: Sequence[Leaf], marks: Iterable[Leaf], squeeze: Squeeze, frame: Box) -> list[Label]:
    """Return the texts that stay: within the frame, covering no other, and no mark that they did not stand on."""
    filled = [mark for mark in marks if mark.element.get("fill", "none") not in ("none", theme.HAIRLINE)]
    kept: list[Label] = []
    for leaf in sorted(_single(texts), key=_order):
        label, own = _label(leaf, squeeze, frame), _box(leaf, leaf.origin, _size(leaf))
        has_room = label.box.lies_in(frame) and not any(label.box.covers(one.box) for one in kept)
        if has_room and (rank(leaf) < OTHER or len(kept) < ENOUGH):
            covered = [mark for mark in filled if _drawn(mark, squeeze).covers(_inner(label.box))]
            if all(_may_cover(leaf, own, mark) for mark in covered):
                kept.append(label)
    return kept


def rank(leaf: Leaf) -> int:
    """Return how much a text matters: the lowest most."""
    fill, is_bold = leaf.element.get("fill", theme.INK), "font-weight" in leaf.element.attrib
    is_coloured = fill not in (theme.INK, theme.text_colour(theme.OTHERS))
    if is_bold:
        return TELLING if is_coloured else NAMING
    return COLOURED if is_coloured else OTHER


def _order(leaf: Leaf) -> tuple[bool, int, bool, int]:
    """Return which texts get room first: the large, then of those in bold the short ones, of the others numbers."""
    is_bold = rank(leaf) < COLOURED
    return (
        _size(leaf) <= LARGEST,
        rank(leaf),
        not (is_bold or NUMBER.fullmatch(words(leaf))),
        len(words(leaf)) if is_bold else 0,
    )


def _may_cover(leaf: Leaf, own: Box, mark: Leaf) -> bool:
    """Tell whether a text may stand on a mark: on its own bar, or, where it tells what is found, on a point."""
    if rank(leaf) == OTHER or (mark.is_point and rank(leaf) != NAMING):
        return rank(leaf) == TELLING
    return _inner(own).covers(_drawn(mark))


def _single(texts: Collection[Leaf]) -> list[Leaf]:
    """Return the texts that say something alone, without the paper that stands behind some of them."""
    said = {(leaf.origin, words(leaf)) for leaf in texts if leaf.element.get("fill") != theme.PAPER}
    times = Counter(words(leaf) for leaf in texts if leaf.element.get("fill") != theme.PAPER)
    whole = [leaf for leaf in texts if not _is_halo(leaf, said) and times[words(leaf)] <= MOST_TIMES]
    return [leaf for leaf in whole if rank(leaf) < COLOURED or _speaks(leaf, whole)]


def _speaks(leaf: Leaf, texts: Iterable[Leaf]) -> bool:
    """Tell whether a text that is not bold says something alone: a number or the name of a row, no paragraph."""
    said, is_name = words(leaf), leaf.origin[0] <= BEGINNING or leaf.element.get("fill") != theme.INK
    if len(leaf.element) or len(said) > (LONGEST_NAME if leaf.origin[0] <= BEGINNING else LONGEST):
        return False
    return bool(NUMBER.fullmatch(said)) or (is_name and not any(_is_below(leaf, one) for one in texts))


def _is_halo(leaf: Leaf, said: Collection[tuple[tuple[float, float], str]]) -> bool:
    return leaf.element.get("fill") == theme.PAPER and (leaf.origin, words(leaf)) in said


def _is_below(leaf: Leaf, other: Leaf) -> bool:
    """Tell whether two texts in ink are lines of one paragraph."""
    is_plain = all(one.element.get("fill") == theme.INK and rank(one) == OTHER for one in (leaf, other))
    apart = abs(leaf.origin[1] - other.origin[1])
    return is_plain and leaf.origin[0] == other.origin[0] and 0 < apart <= theme.LINE_HEIGHT + 2


def _label(leaf: Leaf, squeeze: Squeeze, frame: Box) -> Label:
    """Return a text at its place, or as near to it as the edge of the frame lets it stand."""
    (x, y), size = squeeze.place(leaf.origin), min(_size(leaf), LARGEST)
    box = _box(leaf, (x, y), size)
    x += max(frame.left + EDGE - box.left, 0) + min(frame.right - EDGE - box.right, 0)
    if frame.top - size < box.top < frame.top:
        y += frame.top - box.top
    return Label(leaf, x, y, size, _box(leaf, (x, y), size))


def _size(leaf: Leaf) -> float:
    return float(leaf.element.get("font-size", theme.TEXT_SIZE))


def _box(leaf: Leaf, point: tuple[float, float], size: float) -> Box:
    width = text_width(words(leaf), round(size)) * (BOLD if "font-weight" in leaf.element.attrib else REGULAR)
    left = point[0] - width * ENDS.get(leaf.element.get("text-anchor", ""), 0)
    return Box(left, point[1] - size * ABOVE, left + width, point[1] + size * BELOW)


def _drawn(mark: Leaf, squeeze: Squeeze | None = None) -> Box:
    """Return the room of a mark, in the drawing or squeezed."""
    across, down = zip(*(squeeze.place(point) if squeeze else point for point in mark.places()), strict=True)
    half = HALF_POINT * (squeeze.size if squeeze else 1) if mark.is_point else 0
    return Box(min(across) - half, min(down) - half, max(across) + half, max(down) + half)


def _inner(box: Box) -> Box:
    return Box(box.left + TOUCH, box.top + TOUCH, box.right - TOUCH, box.bottom - TOUCH)
