"""The number of a year, as points and bars over years draw it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Point:
    """The number of a year as one edition gives it, with its colour, what it tells and what is written at it."""

    year: int
    amount: float
    publisher: str
    edition: str
    element: str
    tip: str
    text: str = ""
