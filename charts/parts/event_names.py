"""Names of a few events of a lane, each beside or above its pile, or as a numbered note below the drawing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from charts import theme
from charts.parts.event_grid import Dot, Lane, year_of
from charts.parts.layout import text_width
from charts.parts.pixels import READABLE, Drawn, Side

GAP = 4
# They stand over a pile and before the note: digits would be read as numbers of the chart.
SIGNS = "①②③④⑤⑥⑦⑧⑨"


class Taken(NamedTuple):
    """What stands on a level of a lane: from where to where, in pixels from the left, and whether it is a name."""

    level: int
    left: float
    right: float
    is_name: bool = False


# A level of a lane, a pixel from the left, and which side of a word stands there.
Place = tuple[int, float, Side]


def event_names(lane: Lane, dots: Sequence[Dot], names: Mapping[str, str]) -> tuple[list[Drawn], list[str]]:
    """Return the names of events by their ids, and the notes of those that no room is left for.

    A pile without room for the sign of a note has none.
    """
    heights = Counter(year_of(dot["date"]) for dot in dots)
    half, size = lane.step / 2, READABLE[lane.width][0]
    taken = [
        Taken(level, lane.at(year) - half, lane.at(year) + half)
        for year, height in heights.items()
        for level in range(1, height + 1)
    ]
    words: list[Drawn] = []
    notes: list[str] = []
    for dot in (one for one in dots if one["id"] in names):
        year, name = year_of(dot["date"]), names[dot["id"]]
        pile, sign = (lane.at(year), heights[year]), SIGNS[len(notes)]
        # A sign beside a pile could stand over a lower one, and be read as that one's.
        for text, ways in ((name, (_beside, _above)), (sign, (_above,))):
            wide = text_width(text, size)
            if place := next(filter(None, (way(lane, pile, wide, taken) for way in ways)), None):
                taken.append(_taken(place, wide))
                words.append(_word(lane, place, text))
                notes += [f"{sign} {name}"] if text == sign else []
                break
    return words, notes


def _taken(place: Place, wide: float) -> Taken:
    level, x, side = place
    return Taken(level, *((x, x + wide) if side == "left" else (x - wide, x)), is_name=True)


def _word(lane: Lane, place: Place, text: str) -> Drawn:
    level, x, side = place
    look = {"size": READABLE[lane.width][0], "bold": False, "base": "middle", "colour": theme.INK}
    return {**look, "x": x, "y": lane.baseline - (level - 0.5) * lane.step, "text": text, "side": side}


def _beside(lane: Lane, pile: tuple[float, int], wide: float, taken: Sequence[Taken]) -> Place | None:
    """Return the level, the pixel and the side of a name beside the top of its pile, where more room is."""
    middle, height = pile
    half = lane.pitch / 2 + GAP
    left, right = _room(lane, middle, height, taken)
    sides: list[tuple[float, float, Side]] = [
        (right - middle, middle + half, "left"),
        (middle - left, middle - half, "right"),
    ]
    return next(((height, x, side) for room, x, side in sorted(sides, reverse=True) if room >= half + wide + GAP), None)


def _above(lane: Lane, pile: tuple[float, int], wide: float, taken: Sequence[Taken]) -> Place | None:
    """Return the level, the pixel and the side of a name above its pile."""
    middle, height = pile
    left, right = _room(lane, middle, height + 1, taken)
    if height < lane.levels and right - left >= wide + GAP:
        return height + 1, max(min(middle + wide / 2, right), left + wide), "right"
    return None


def _room(lane: Lane, middle: float, level: int, taken: Sequence[Taken]) -> tuple[float, float]:
    """Return from where to where a level is free around a pile; nothing is where a name stands above it."""
    on_level = [one for one in taken if one.level == level]
    if any(one.is_name and one.left < middle < one.right for one in on_level):
        return middle, middle
    left = max((one.right for one in on_level if one.right < middle), default=lane.ends[0])
    return left, min((one.left for one in on_level if one.left > middle), default=lane.ends[1])
