"""Columns of shares that bands join: where the blocks stand and how a band bends.

All is in pixels at 1:1; each column is the whole of one step in one year.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypedDict

from charts import theme
from charts.chart import Width
from charts.parts.layout import EDGE
from charts.parts.pixels import Drawn, Side

HEIGHT = 300
STEPS = 6


class Share(TypedDict):
    """A country's share of one step in a year, in percent of the world, as it is drawn and told."""

    year: int
    stage: str
    country: str
    share_percent: float
    kind: str
    source_id: str


@dataclass(frozen=True)
class Block:
    """The share of one country at one step, and where it stands in its column, in pixels from the top."""

    row: Share
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """The middle of the block."""
        return (self.top + self.bottom) / 2


Columns = dict[tuple[int, str], dict[str, Block]]


@dataclass(frozen=True)
class Plan:
    """Where the columns stand, which side of them and of their titles the words keep to, and how much room there is."""

    left: tuple[int, int, int]
    thickness: int
    sides: tuple[Side, Side, Side]
    titles: tuple[tuple[int, Side], ...]
    title_width: int
    top: int


PLANS: dict[Width, Plan] = {
    "wide": Plan(
        (178, 318, 510), 22, ("right", "left", "left"), ((200, "right"), (318, "left"), (510, "left")), 166, 82
    ),
    "narrow": Plan(
        (76, 140, 302), 14, ("right", "left", "right"), ((EDGE, "left"), (140, "left"), (316, "right")), 80, 114
    ),
}


def stacked(rows: Sequence[Share], shown_in: Callable[[Share], int]) -> Columns:
    """Return the blocks of each year that is shown and step by country, one under the other, as one whole."""
    columns: Columns = {}
    whole: dict[tuple[int, str], float] = defaultdict(float)
    for row in rows:
        whole[shown_in(row), row["stage"]] += row["share_percent"]
    for row in rows:
        key = shown_in(row), row["stage"]
        column = columns.setdefault(key, {})
        top = next(reversed(column.values())).bottom if column else 0.0
        # NOTE: whole percents may come to 99 or 101; the column is as high as any other.
        bottom = top + row["share_percent"] / whole[key] * HEIGHT
        column[row["country"]] = Block(row, top, bottom)
    return columns


def joined(columns: Columns, stages: Sequence[str], plan: Plan, loose: str) -> list[Drawn]:
    """Return the points of the bands that join a country's blocks at neighbouring steps, those of `loose` left out."""
    points: list[Drawn] = []
    for step, (stage, later) in enumerate(pairwise(stages)):
        start, end = plan.left[step] + plan.thickness, plan.left[step + 1]
        for year, column in ((year, column) for (year, name), column in columns.items() if name == stage):
            after = columns.get((year, later), {})
            for code in column.keys() & after.keys() - {loose}:
                look: Drawn = {"year": year, "band": f"{stage} {code}", "colour": theme.country_colour(code)}
                points += [look | point for point in _curve(column[code], after[code], start, end)]
    return sorted(points, key=lambda point: (point["year"], point["band"], point["x"]))


def _curve(before: Block, after: Block, start: int, end: int) -> list[Drawn]:
    """Return points from the one block to the other, level at both ends."""
    points: list[Drawn] = []
    for way in (step / STEPS for step in range(STEPS + 1)):
        ease = way * way * (3 - 2 * way)
        top, bottom = (a + (b - a) * ease for a, b in ((before.top, after.top), (before.bottom, after.bottom)))
        points.append({"x": start + (end - start) * way, "y": top, "y2": bottom})
    return points
