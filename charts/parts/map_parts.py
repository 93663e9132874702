"""The map of projects: which of them are on it, how large their marks are, and what lies under these."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypedDict

import altair as alt

from charts import theme
from charts.chart import Width
from charts.parts.atlas import Sheet, sheet
from charts.parts.layout import EDGE, data, text_width
from charts.parts.lettering import Box, Name, Point
from charts.parts.pixels import across, down

# The countries of the headline, and where the words for them stand above the coastlines, in degrees.
NORTH, ABOVE_NORTH = ("GRL", "CAN"), (-81, 88)
OPERATING = "operating"
MINE = "mine"
# The words for the countries stand above the coastlines; under the map, out of their way, what the shapes are.
NAMES, ABOVE, KEY, SIGN, GAP = 22, 10, 24, 10, 26
# From one line of these to the next.
LINE = 20
# Names that stand close need a little less than other words.
LETTERS = 14
DISC, DOT, HALF_DOT = ("circle", 105), ("circle", 34), 3.5
# A symbol of size 4 stands at 1:1.
LIFE_SIZE, LAND_OPACITY = 4, 0.65


class Site(TypedDict):
    """A project as it is drawn and told: its point is in degrees north and east, `point` the code of its words."""

    id: str
    country: str
    kind: str
    status: str | None
    latitude: float
    longitude: float
    coordinates_from: str
    point: str
    source_id: str


@dataclass(frozen=True)
class Map:
    """The sheet of the world in its place, with the projects that have their mark on it."""

    sheet: Sheet
    marked: Sequence[Site]
    top: float = NAMES

    @property
    def points(self) -> list[Point]:
        """Where the projects are, in pixels of the whole drawing."""
        places = [self.sheet.place(row["longitude"], row["latitude"]) for row in self.marked]
        return [(x, y + self.top) for x, y in places]

    @property
    def box(self) -> Box:
        """The room of the sheet in the drawing."""
        return Box(0, self.top, self.sheet.size[0], self.top + self.sheet.size[1])

    def tinted(self, text: str) -> Name:
        """Return what is said of the countries of the headline, over them and on the sheet."""
        half = text_width(text, LETTERS) / 2
        middle = self.sheet.place(*ABOVE_NORTH)[0]
        return Name(text, min(max(middle, half), self.box.right - half), self.top - ABOVE, "center", LETTERS)

    def ground(self) -> list[alt.Chart]:
        """Draw the coastlines as one symbol, which needs no library of geography, and the tinted countries on it."""
        return [
            _symbol(self.top, self.sheet.land, filled=True, color=theme.HAIRLINE, fillOpacity=LAND_OPACITY),
            _symbol(self.top, self.sheet.tinted, filled=True, color=theme.MARKING),
        ]


def is_working_mine(row: Site) -> bool:
    """Tell whether a project is a mine that operates."""
    return (row["kind"], row["status"]) == (MINE, OPERATING)


def world(rows: Sequence[Site], width: Width) -> Map:
    """Return the map with every project: dots in the countries of the headline alone would seem to be all there are."""
    return Map(sheet(f"world-{width}"), rows)


def mark(row: Site, point: Point) -> dict[str, object]:
    """Return the mark of a project at a point: a large black disc for a working mine, else a grey dot."""
    return _mark(point, is_mine=is_working_mine(row))


def dot(point: Point) -> Box:
    """Return the room that a dot takes."""
    x, y = point
    return Box(x - HALF_DOT, y - HALF_DOT, x + HALF_DOT, y + HALF_DOT)


def keys(texts: Sequence[str], one: Map) -> tuple[list[dict[str, object]], list[Name]]:
    """Return the marks under the map, that of the mines first, and what they stand for: in lines as these fill."""
    marks: list[dict[str, object]] = []
    names: list[Name] = []
    left, y = float(EDGE), one.box.bottom + KEY / 2
    for text in texts:
        if marks and left + 2 * SIGN + text_width(text, LETTERS) > one.box.right:
            left, y = float(EDGE), y + LINE
        marks.append(_mark((left + SIGN / 2, y), is_mine=not marks))
        names.append(Name(text, left + 2 * SIGN, y, "left", LETTERS))
        left += 2 * SIGN + text_width(text, LETTERS) + GAP
    return marks, names


def symbols(marks: Sequence[dict[str, object]]) -> alt.Chart:
    """Draw the marks."""
    drawn: alt.Chart = (
        data(marks)
        .mark_point(filled=True)
        .encode(
            x=across(),
            y=down(),
            shape=alt.Shape("shape:N").scale(None),
            size=alt.Size("size:Q").scale(None),
            fill=alt.Fill("colour:N").scale(None),
        )
    )
    return drawn


def _mark(point: Point, *, is_mine: bool) -> dict[str, object]:
    (x, y), (shape, size) = point, DISC if is_mine else DOT
    colour = theme.colour(theme.BLACK if is_mine else theme.OTHERS)
    return {"x": round(x, 1), "y": round(y, 1), "shape": shape, "size": size, "colour": colour}


def _symbol(top: float, shape: str, **look: Any) -> alt.Chart:
    symbol = data([{"x": 0, "y": top}]).mark_point(shape=shape, size=LIFE_SIZE, **look)
    drawn: alt.Chart = symbol.encode(x=across(), y=down())
    return drawn
