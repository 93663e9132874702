"""Round numbers for a scale, and room between labels on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

STEPS = (1, 2, 2.5, 5, 10)
WHOLE_STEPS = {1, 2, 5, 10}
WHOLE = 100
# The part of a step that a number needs below its mark.
CLEAR_STEP = 0.4
# Numbers that differ by less than this part of the highest would lie on one line on a scale from nothing.
NEAR = 0.25


@dataclass(frozen=True)
class Scale:
    """A scale from nothing to its last tick, and the unit written at each."""

    ticks: Sequence[float]
    unit: str = ""

    @property
    def start(self) -> float:
        """Where the scale starts."""
        return 0

    @property
    def end(self) -> float:
        """The last tick."""
        return self.ticks[-1]

    def part(self, x: float) -> float:
        """Return how far along the whole scale a number stands."""
        return x / self.end


@dataclass(frozen=True)
class Open(Scale):
    """A scale that goes on beyond its last tick, so that what runs on there ends at no number."""

    beyond: float = 0

    @property
    def end(self) -> float:
        """Where the room ends, which is no number."""
        return self.ticks[-1] + self.beyond


@dataclass(frozen=True)
class Stretch(Scale):
    """A scale from its first tick to its last, such as of years."""

    @property
    def start(self) -> float:
        """The first tick."""
        return self.ticks[0]

    def part(self, x: float) -> float:
        """Return how far along the stretch a number stands."""
        return (x - self.start) / (self.end - self.start)


def ticks(highest: float, *, share: bool = False, count: int = 5) -> list[float]:
    """Return at most about `count` round numbers from nothing to past the highest; a share ends at the whole."""
    if share and highest <= WHOLE:
        return [0, 50, 100] if count < len(STEPS) else [0, 25, 50, 75, 100]
    step = _step(highest / (count - 1)) if highest > 0 else 1
    return [step * index for index in range(max(ceil(highest / step), 1) + 1)]


def ticks_around(amounts: Sequence[float]) -> list[float]:
    """Return round numbers from clear below the lowest to above the highest; from nothing where that is not far."""
    low, high = min(amounts), max(amounts)
    step = ticks(high - low or high)[1]
    start = floor(low / step - CLEAR_STEP) if low > high - low else 0
    return [step * index for index in range(max(start, 0), ceil(high / step) + 1)]


def are_near(amounts: Sequence[float]) -> bool:
    """Tell whether amounts are so near each other, and so far from nothing, that a scale from there would hide it."""
    return max(amounts) - min(amounts) < NEAR * max(amounts)


def _step(roughly: float) -> float:
    power = 10.0 ** floor(log10(roughly))
    # An axis writes whole numbers: ticks at 2.5 and 7.5 would be called 3 and 8.
    steps = [step * power for step in STEPS if power >= STEPS[-1] or step in WHOLE_STEPS]
    return next(step for step in steps if step >= roughly * (1 - 1e-9))


def spread(values: Sequence[float], apart: float) -> list[float]:
    """Return places at least `apart` for ascending values, each group of neighbours around its own middle."""
    groups: list[list[float]] = []
    for value in values:
        groups.append([value])
        while len(groups) > 1 and _start(groups[-1], apart) < _start(groups[-2], apart) + apart * len(groups[-2]):
            groups[-2:] = [groups[-2] + groups[-1]]
    return [_start(group, apart) + index * apart for group in groups for index in range(len(group))]


def _start(group: Sequence[float], apart: float) -> float:
    """Return the lowest place of a group whose places are centred on its values."""
    return sum(group) / len(group) - apart * (len(group) - 1) / 2
