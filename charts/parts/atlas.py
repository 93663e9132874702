"""The sheets of the map: coastlines ready drawn, and where a longitude and a latitude fall on them.

`scripts/land` projects the coastlines once, so that a page needs no library of geography.
Places are projected here, by the same formulas. The sheets of a part of the Earth keep areas true; that of the world
gives the north its height, where a projection that keeps them would press the countries of the headline flat.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from math import cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

LAND = Path(__file__).with_name("land.json")
# The polynomials that Šavrič, Jenny, Patterson, Petrovič and Hurni (2011) fitted to the Natural Earth projection, by
# the power of the latitude.
ACROSS = {0: 0.8707, 2: -0.131979, 4: -0.013791, 10: 0.003971, 12: -0.001529}
UPRIGHT = {1: 1.007226, 3: 0.015085, 7: -0.044475, 9: 0.028874, 11: -0.005916}
MARGIN = 8

Point = tuple[float, float]


@dataclass(frozen=True)
class Sheet:
    """A part of the Earth on paper: its size in pixels, its coastlines, countries with a tint, and where places are."""

    projection: str
    centre: Point
    scale: float
    origin: Point
    size: tuple[int, int]
    land: str
    tinted: str

    def place(self, longitude: float, latitude: float) -> Point:
        """Return where a place is on the sheet, in pixels from its top left corner."""
        x, y = PROJECTIONS[self.projection](radians(longitude), radians(latitude), self.centre)
        return self.origin[0] + self.scale * x, self.origin[1] - self.scale * y

    def holds(self, point: Point) -> bool:
        """Tell whether a mark at a point of the sheet is wholly on it."""
        return all(MARGIN <= part <= size - MARGIN for part, size in zip(point, self.size, strict=True))


def sheet(name: str) -> Sheet:
    """Return a sheet by its name in `land.json`."""
    one = _atlas()["views"][name]
    width, height = one["size"]
    lands = one["land"], one["tinted"]
    return Sheet(one["projection"], tuple(one["centre"]), one["scale"], tuple(one["origin"]), (width, height), *lands)


@cache
def _atlas() -> Mapping[str, Any]:
    atlas: Mapping[str, Any] = json.loads(LAND.read_text("utf-8"))
    return atlas


def _natural_earth(longitude: float, latitude: float, centre: Point) -> Point:
    """Project radians onto paper for a globe of radius 1; only the centre's longitude, in degrees, counts."""
    wide, high = (sum(factor * latitude**power for power, factor in one.items()) for one in (ACROSS, UPRIGHT))
    return (longitude - radians(centre[0])) * wide, high


def _azimuthal_equal_area(longitude: float, latitude: float, centre: Point) -> Point:
    """Project radians onto paper for a globe of radius 1, the centre in degrees: Lambert's, as Snyder (1987) has it."""
    from_centre, middle = longitude - radians(centre[0]), radians(centre[1])
    towards = cos(latitude) * cos(from_centre)
    stretch = sqrt(2 / (1 + sin(middle) * sin(latitude) + cos(middle) * towards))
    x = cos(latitude) * sin(from_centre)
    return stretch * x, stretch * (cos(middle) * sin(latitude) - sin(middle) * towards)


PROJECTIONS: Mapping[str, Callable[[float, float, Point], Point]] = {
    "natural-earth": _natural_earth,
    "azimuthal-equal-area": _azimuthal_equal_area,
}
