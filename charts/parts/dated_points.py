"""The points of a plot over years: how each looks, and where it stands in its year."""

from collections.abc import Sequence
from dataclasses import dataclass

from charts import theme

# How far points of one year are apart, and how far the outer ones may be from it, in years.
DODGE, WIDEST = 0.22, 0.36


@dataclass(frozen=True)
class Point:
    """The number of a year as one edition gives it, in the shape of its relation to the claim."""

    year: int
    amount: float
    publisher: str
    edition: str
    relation: str
    element: str
    hollow: bool
    tip: str
    text: str = ""


def dodged(points: Sequence[Point], widest: float = DODGE) -> list[tuple[Point, float]]:
    """Return the points with how far each is moved from its year, so that none hides another."""
    moved = []
    for point in points:
        year = [one for one in points if one.year == point.year]
        apart = min(widest, 2 * WIDEST / max(len(year) - 1, 1))
        moved.append((point, (year.index(point) - (len(year) - 1) / 2) * apart))
    return moved


def drawn(point: Point, offset: float) -> dict[str, object]:
    """Return a point as the data of its mark."""
    colour = theme.colour(point.element)
    return {
        "x": point.year + offset,
        "y": point.amount,
        "shape": theme.SHAPES[point.relation],
        "colour": colour,
        "fill": theme.PAPER if point.hollow else colour,
        "source_id": point.edition,
        "publisher": point.publisher,
        "tip": point.tip,
        "text": point.text,
    }


def rises_from(point: Point, points: Sequence[Point]) -> bool:
    """Tell whether the line of its edition goes up from a point, to the year before or after."""
    edition = [one for one in points if one.edition == point.edition]
    place = edition.index(point)
    neighbours = [*edition[max(place - 1, 0) : place], *edition[place + 1 : place + 2]]
    return any(one.amount > point.amount for one in neighbours)
