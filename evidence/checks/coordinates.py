"""Checks that a mine or a plant stands in its country: a point is soon turned round, or loses its minus."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import product
from math import floor
from pathlib import Path

from babel.core import get_global

from evidence.catalogue import Catalogue
from evidence.checks.places import countries
from evidence.messages import Message, say
from evidence.problems import Problem
from evidence.records import Project

OUTLINES = Path(__file__).parents[1] / "outlines.json"
Stretches = dict[str, list[list[int]]]
Point = tuple[float, float]
Turn = Callable[[Point], Point]
# Where nothing stands: the codes of several countries together.
GROUPS = {"EUU", "OTH", "WLD"}
# How far outside a point may lie, in degrees: it is rounded to a tenth, and the next town may be across a border.
PRECISION = {"site": 0.1, "nearby": 0.5, "town": 0.2}
# The precision of a point that is of the mine or the plant itself.
SITE = "site"
WORD_OF_NAME = re.compile(r"\w{5,}")
# What is often done to a point, as the remedy that undoes it.
TURNS: dict[Message, Turn] = {
    say("swap latitude and longitude"): lambda point: (point[1], point[0]),
    say("change the sign of latitude"): lambda point: (-point[0], point[1]),
    say("change the sign of longitude"): lambda point: (point[0], -point[1]),
    say("change both signs"): lambda point: (-point[0], -point[1]),
    say("swap them and change the sign of latitude"): lambda point: (-point[1], point[0]),
    say("swap them and change the sign of longitude"): lambda point: (point[1], -point[0]),
}


def points_are_in_their_country(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield points outside the country of their row; a country that has no outline holds any point."""
    for row in catalogue.every(Project):
        if row.latitude is None or row.longitude is None:
            continue
        point = (row.latitude, row.longitude)
        margin = PRECISION.get(row.coordinates_of, max(PRECISION.values()))
        # Where the country itself is wrong, its own cell says so.
        country = countries().get(row.id, row.country)
        if not _holds(country, point, margin):
            what = say(
                "latitude {latitude:g} and longitude {longitude:g} are not in the country {country}",
                latitude=point[0],
                longitude=point[1],
                country=country,
            )
            turned = next((turn for turn, turned in TURNS.items() if _holds(country, turned(point), margin)), None)
            yield Problem(row.cell("latitude"), what, turned or say("correct the point, or the country"))


def projects_stand_in_one_country(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield mines and plants in several countries at once, or in the whole world."""
    for row in catalogue.every(Project):
        if row.country in GROUPS:
            what = say("nothing stands in '{country}', which is several countries", country=row.country)
            yield Problem(row.cell("country"), what, say("write the code of one country"))


def points_are_rounded(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield points that are more precise than a tenth of a degree, which the package promises not to be."""
    for row in catalogue.every(Project):
        for column, degrees in (("latitude", row.latitude), ("longitude", row.longitude)):
            if degrees is not None and round(degrees, 1) != degrees:
                what = say(
                    "{column} = {degrees:g} is more precise than a tenth of a degree", column=column, degrees=degrees
                )
                yield Problem(row.cell(column), what, say("round it to {rounded:g}", rounded=round(degrees, 1)))


def projects_at_one_point_know_each_other(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield projects whose own point is that of another, when neither names the other: one of them was moved."""
    first: dict[Point, Project] = {}
    for row in catalogue.every(Project):
        if row.latitude is not None and row.longitude is not None and row.coordinates_of == SITE:
            other = first.setdefault((row.latitude, row.longitude), row)
            if other is not row and not _names(row, other) and not _names(other, row):
                what = say("'{row}' stands at the point of '{other}'", row=row.id, other=other.id)
                yield Problem(row.cell("latitude"), what, say("correct the point, or name the other project in note"))


def _names(one: Project, other: Project) -> bool:
    """Tell whether a project says a word of the other's name, in its own name or its note."""
    said = [*one.name.values(), *one.note.values()]
    names = WORD_OF_NAME.findall(" ".join(other.name.values()).casefold())
    return any(name in text.casefold() for name in names for text in said)


def _holds(country: str, point: Point, margin: float) -> bool:
    """Tell whether a country has land in the degrees around a point."""
    stretches = outlines().get(_alpha_2(country))
    if stretches is None:
        return True
    corners = product((-margin, margin), repeat=2)
    return any(_has_land(stretches, point[0] + north, point[1] + east) for north, east in corners)


def _has_land(stretches: Stretches, latitude: float, longitude: float) -> bool:
    return any(west <= floor(longitude) <= east for west, east in stretches.get(str(floor(latitude)), []))


def _alpha_2(code: str) -> str:
    """Return the code of two letters for one of three letters or three digits, as CLDR has it."""
    codes: list[str] = get_global("territory_aliases").get(code, [code])
    return codes[0]


@cache
def outlines() -> dict[str, Stretches]:
    """Return the degrees that each country has land in, by its code of two letters."""
    degrees = json.loads(OUTLINES.read_text(encoding="utf-8"))["degrees"]
    return {_alpha_2(code): stretches for code, stretches in degrees.items()}
