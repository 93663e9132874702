"""Names of a few events of a lane, each beside or above its pile, where nothing else stands."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from charts import theme
from charts.parts.event_grid import Dot, Lane, year_of
from charts.parts.layout import text_width
from charts.parts.pixels import READABLE, Drawn, Side

GAP = 4


class Taken(NamedTuple):
    """What stands on a level of a lane: from where to where, in pixels from the left, and whether it is a name."""

    level: int
    left: float
    right: float
    is_name: bool = False


def event_names(lane: Lane, dots: Sequence[Dot], names: Mapping[str, str]) -> Iterator[Drawn]:
    """Yield the names of events by their ids; one that no room is left for is not written."""
    heights = Counter(year_of(dot["date"]) for dot in dots)
    half, size = lane.step / 2, READABLE[lane.width][0]
    taken = [
        Taken(level, lane.at(year) - half, lane.at(year) + half)
        for year, height in heights.items()
        for level in range(1, height + 1)
    ]
    for dot in (one for one in dots if one["id"] in names):
        year, name = year_of(dot["date"]), names[dot["id"]]
        place = _place(lane, (lane.at(year), heights[year]), text_width(name, size), taken)
        if place:
            level, x, side = place
            wide = text_width(name, size) * (1 if side == "left" else -1)
            start, end = sorted((x, x + wide))
            taken.append(Taken(level, start, end, is_name=True))
            look = {"size": size, "bold": False, "base": "middle", "colour": theme.INK}
            yield {**look, "x": x, "y": lane.baseline - (level - 0.5) * lane.step, "text": name, "side": side}


def _place(lane: Lane, pile: tuple[float, int], wide: float, taken: Sequence[Taken]) -> tuple[int, float, Side] | None:
    """Return the level, the pixel and the side of a name: beside the top of a pile where more room is, or above it."""
    middle, height = pile
    half = lane.pitch / 2 + GAP
    left, right = _room(lane, middle, height, taken)
    beside: list[tuple[float, float, Side]] = [
        (right - middle, middle + half, "left"),
        (middle - left, middle - half, "right"),
    ]
    for room, x, side in sorted(beside, reverse=True):
        if room >= half + wide + GAP:
            return height, x, side
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
