"""The sheet of the map: coastlines ready drawn, and where a longitude and a latitude fall on it.

`scripts/land` projects the coastlines once, so that a page needs no library of geography.
Places are projected here, by the same formula, that of the Natural Earth projection: it gives the north its height,
where a projection that keeps areas true would press the countries of the headline flat.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import radians
from pathlib import Path
from typing import Any

LAND = Path(__file__).with_name("land.json")
# The polynomials that Šavrič, Jenny, Patterson, Petrovič and Hurni (2011) fitted to the Natural Earth projection, by
# the power of the latitude.
ACROSS = {0: 0.8707, 2: -0.131979, 4: -0.013791, 10: 0.003971, 12: -0.001529}
UPRIGHT = {1: 1.007226, 3: 0.015085, 7: -0.044475, 9: 0.028874, 11: -0.005916}

Point = tuple[float, float]


@dataclass(frozen=True)
class Sheet:
    """The Earth on paper: its size in pixels, its coastlines, countries with a tint, and where places are."""

    centre: Point
    scale: float
    origin: Point
    size: tuple[int, int]
    land: str
    tinted: str

    def place(self, longitude: float, latitude: float) -> Point:
        """Return where a place is on the sheet, in pixels from its top left corner."""
        x, y = _projected(radians(longitude - self.centre[0]), radians(latitude))
        return self.origin[0] + self.scale * x, self.origin[1] - self.scale * y


def sheet(name: str) -> Sheet:
    """Return a sheet by its name in `land.json`."""
    one = _atlas()["views"][name]
    width, height = one["size"]
    lands = one["land"], one["tinted"]
    return Sheet(tuple(one["centre"]), one["scale"], tuple(one["origin"]), (width, height), *lands)


@cache
def _atlas() -> Mapping[str, Any]:
    atlas: Mapping[str, Any] = json.loads(LAND.read_text("utf-8"))
    return atlas


def _projected(longitude: float, latitude: float) -> Point:
    """Project radians, east of the middle of the sheet and north, onto paper for a globe of radius 1."""
    wide, high = (sum(factor * latitude**power for power, factor in one.items()) for one in (ACROSS, UPRIGHT))
    return longitude * wide, high
