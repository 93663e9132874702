"""The sheets of the map of projects under each other: which project is on which, and what lies under the marks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypedDict

import altair as alt

from charts import theme
from charts.chart import Width
from charts.parts.atlas import Sheet, sheet
from charts.parts.layout import data
from charts.parts.lettering import Box, Name, Point
from charts.parts.pixels import across, down

WORLD = "world"
SHEETS: dict[Width, tuple[str, ...]] = {"wide": (WORLD, "north"), "narrow": (WORLD, "america", "europe")}
# Where the names of countries stand on the sheets, in degrees.
COUNTRIES: Mapping[str, Mapping[str, Point]] = {
    WORLD: {"GRL": (-10, 88), "CAN": (-152, 88)},
    "north": {"GRL": (-41, 73), "CAN": (-97, 57), "USA": (-82, 38.5)},
    "america": {"GRL": (-41, 70), "CAN": (-90, 54), "USA": (-82, 38.5)},
}
NAMED = tuple(code for places in COUNTRIES.values() for code in places)
OPERATING = "operating"
MINE = "mine"
# The names above the world stand between it and its title.
TITLE_HEIGHT, GAP, NAMES, ABOVE = 26, 14, 22, 10
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
class Part:
    """A sheet in its place, with the projects that have their mark on it."""

    name: str
    sheet: Sheet
    top: float
    marked: Sequence[Site]

    def points(self, rows: Sequence[Site]) -> list[Point]:
        """Return where projects are, in pixels of the whole drawing."""
        places = [self.sheet.place(*_position(row)) for row in rows]
        return [(x, y + self.top) for x, y in places]

    @property
    def bottom(self) -> float:
        """Where the sheet ends."""
        return self.top + self.sheet.size[1]

    @property
    def box(self) -> Box:
        """The room of the sheet in the drawing."""
        return Box(0, self.top, self.sheet.size[0], self.bottom)

    def countries(self, names: Mapping[str, str], size: int) -> list[Name]:
        """Return names of countries in their places; on the world with how many mines work in each."""
        places = {code: self.sheet.place(*place) for code, place in COUNTRIES.get(self.name, {}).items()}
        # On the world they stand above the coastlines, where nothing lies under them.
        ys = {code: -ABOVE if self.name == WORLD else y for code, (_, y) in places.items()}
        working = [row["country"] for row in self.marked if is_working_mine(row)]
        counts = {code: f": {working.count(code)}" if self.name == WORLD else "" for code in places}
        texts = {code: names[code] + counts[code] for code in places}
        return [Name(texts[code], x, ys[code] + self.top, "center", size) for code, (x, _) in places.items()]

    def ground(self) -> list[alt.Chart]:
        """Draw the coastlines as one symbol, which needs no library of geography, and the tinted countries on it."""
        land = _symbol(self.top, self.sheet.land, filled=True, color=theme.HAIRLINE, fillOpacity=LAND_OPACITY)
        tint = _symbol(self.top, self.sheet.tinted, filled=True, color=theme.MARKING)
        return [land, tint] if self.sheet.tinted else [land]


def is_working_mine(row: Site) -> bool:
    """Tell whether a project is a mine that operates."""
    return (row["kind"], row["status"]) == (MINE, OPERATING)


def parts(rows: Sequence[Site], width: Width, between: float) -> list[Part]:
    """Put the sheets under each other, that of the world first, with some room below it.

    A project has its mark on the first of the larger sheets that holds it; a mine that operates, on the world too.
    """
    sheets = {name: sheet(f"{name}-{width}") for name in SHEETS[width]}
    homes = {row["id"]: _home(row, sheets) for row in rows}
    placed: list[Part] = []
    for name, one in sheets.items():
        marked = [row for row in rows if homes[row["id"]] == name or (name == WORLD and is_working_mine(row))]
        start = (placed[-1].bottom + (between if len(placed) == 1 else GAP) if placed else NAMES) + TITLE_HEIGHT
        placed.append(Part(name, one, start, marked))
    return placed


def _position(row: Site) -> Point:
    return row["longitude"], row["latitude"]


def _home(row: Site, sheets: Mapping[str, Sheet]) -> str:
    large = (name for name in sheets if name != WORLD)
    return next((name for name in large if sheets[name].holds(sheets[name].place(*_position(row)))), WORLD)


def _symbol(top: float, shape: str, **look: Any) -> alt.Chart:
    symbol = data([{"x": 0, "y": top}]).mark_point(shape=shape, size=LIFE_SIZE, **look)
    drawn: alt.Chart = symbol.encode(x=across(), y=down())
    return drawn
