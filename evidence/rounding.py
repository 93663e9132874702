"""How far a share is known, by the digits of the amounts that it comes from."""

from decimal import Decimal
from math import floor, log10

# NOTE: a zero at the end of an amount may be rounded or counted; a source seldom says so.
# A share of two digits is off by half a point at most either way, so it never has fewer.
FEWEST_DIGITS = 2


def digits(amount: float) -> int:
    """Count the digits that an amount is known by: 380,000 has two, 376,000 has three."""
    return len(Decimal(str(amount)).normalize().as_tuple().digits)


def as_known(share: float, *amounts: float) -> float:
    """Round a share to the digits of the amount that has the fewest, to at least two and at most one decimal.

    With a world total of 380,000 t that is rounded to tens of thousands, a decimal of a share says nothing.
    """
    known = max(FEWEST_DIGITS, min(map(digits, amounts)))
    whole = floor(log10(abs(share))) + 1 if share else 1
    return round(share, min(1, max(0, known - whole)))
