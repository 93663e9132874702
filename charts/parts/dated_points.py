"""The points of a plot over years: how each looks, and where it stands in its year."""

from collections.abc import Sequence
from dataclasses import dataclass

from charts import theme

# How far the marks of one year that would cover each other are moved apart, and the sizes of marks, in pixels.
APART = 13
# How far from its year a mark may stand at most, in years: further off it would be in another one.
WITHIN = 0.3
LARGE, SMALL = 80, 30


@dataclass(frozen=True)
class Point:
    """The number of a year as one edition gives it, in the shape of its relation to the claim.

    Those of the `course` stand on their year and are joined; others are small, but for those that decide.
    """

    year: int
    amount: float
    publisher: str
    edition: str
    relation: str
    element: str
    course: bool
    tip: str
    decides: bool = False
    text: str = ""


def dodged(points: Sequence[Point], year: float, amount: float) -> list[tuple[Point, float]]:
    """Return the points with how far each is moved from its year, so that none covers another or leaves its year.

    What a `year` and an `amount` take in pixels tells which would; those of the course stay on their year.
    """
    placed: list[tuple[Point, int]] = []
    for point in sorted(points, key=lambda point: not point.course):
        close = [one for one, _ in placed if one.year == point.year and abs(one.amount - point.amount) * amount < APART]
        side = (len(close) + 1) // 2 * (-1 if len(close) % 2 else 1)
        placed.append((point, side))
    furthest = max((abs(side) for _, side in placed), default=0)
    step = min(APART / year, WITHIN / furthest) if furthest else 0
    return [(point, side * step) for point, side in placed]


def drawn(point: Point, offset: float) -> dict[str, object]:
    """Return a point as the data of its mark."""
    colour = theme.colour(point.element)
    return {
        "x": point.year + offset,
        "y": point.amount,
        "shape": theme.SHAPES[point.relation],
        "colour": colour,
        "fill": colour,
        "size": LARGE if point.course or point.decides else SMALL,
        "course": point.course,
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
