"""An axis by steps of ten, and its ends."""

from collections.abc import Sequence
from math import floor, log10

from charts.parts.scale import TenfoldScale

BEYOND = 1.25


def tenfold(numbers: Sequence[float]) -> TenfoldScale:
    """Return a scale for numbers above zero, from the step below the smallest to past the largest."""
    smallest, largest = min(numbers), max(numbers)
    steps = [10**power for power in range(floor(log10(smallest)), floor(log10(largest)) + 1)]
    return TenfoldScale(steps, "", max(BEYOND, largest / steps[-1]))
