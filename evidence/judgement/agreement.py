"""Whether a number that a source gives agrees with the claimed one."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from evidence.quantity import YEAR, Quantity
from evidence.records import Figure, Unit

PERCENT = "percent"
POINTS = 3.0
POINTS_WHEN_ABOUT = 5.0
PART = 0.05
PART_WHEN_ABOUT = 0.10
COUNTED = frozenset({"count", "rank"})
COUNTED_EXACTLY_BELOW = 100
ROUGHLY = frozenset({"about", "nearly"})
# What remains of a conversion between units.
ROUNDING = 1e-9


@dataclass(frozen=True)
class Span:
    """From where to where a number may lie; a plain number is as wide as a point."""

    low: float
    high: float

    @property
    def is_point(self) -> bool:
        """Tell whether it is one number."""
        return self.low == self.high

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two have a number in common."""
        return self.low <= other.high + ROUNDING and other.low <= self.high + ROUNDING


def are_comparable(claimed: Figure, found: Figure, units: Mapping[str, Unit]) -> bool:
    """Tell whether two figures stand in units of the same kind."""
    return units[found.unit].factor_to(units[claimed.unit]) is not None


def agrees(claimed: Figure, found: Figure, units: Mapping[str, Unit]) -> bool:
    """Tell whether a found number agrees with the claimed one, in the claim's unit.

    Shares may differ by 3 points and amounts by 5 percent of the claimed number, 5 points and 10 percent
    where one of the two is given roughly; counts below 100, ranks and years must be the same.  A bound or a
    range must have a number in common with the other, without a margin; "up to X" is tested at X.
    """
    factor = units[found.unit].factor_to(units[claimed.unit])
    if factor is None:
        return False
    said, other = span(claimed), span(found, factor)
    if said.is_point and other.is_point:
        is_rough = bool({claimed.qualifier, found.qualifier} & ROUGHLY)
        return abs(said.low - other.low) <= _margin(said.low, claimed.unit, is_rough=is_rough) + ROUNDING
    return said.overlaps(other)


def span(figure: Figure, factor: float = 1) -> Span:
    """Return where a figure's number may lie, times a factor."""
    quantity = Quantity.of_figure(figure)
    low, high = quantity.numbers[0] * factor, quantity.numbers[-1] * factor
    if quantity.direction == "up":
        return Span(low, inf)
    if figure.qualifier == "less-than":
        return Span(-inf, high)
    # "Up to X" is tested at X.
    return Span(high, high) if quantity.direction == "down" else Span(low, high)


def _margin(number: float, unit: str, *, is_rough: bool) -> float:
    """Return how far a number may be from the claimed one."""
    if unit == YEAR or (unit in COUNTED and number < COUNTED_EXACTLY_BELOW):
        return 0
    if unit == PERCENT:
        return POINTS_WHEN_ABOUT if is_rough else POINTS
    return abs(number) * (PART_WHEN_ABOUT if is_rough else PART)
