"""All numbers by unit and size: without JavaScript the field that finds one leads here."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from charts import Chart
from evidence.quantity import Quantity, with_unit
from evidence.records import Claim, Figure
from publishing.charts.alignment import lacking
from publishing.languages.formats import number
from publishing.languages.view import Localised
from publishing.pages.figures import FigureLine, figure_lines
from publishing.pages.lookup import NUMBERS, lookup_field
from publishing.pages.written import Page

STYLE = "units"
# What units measure, in the order of the page; one that stands nowhere here is among the counts.
COUNTS = "counts"
KINDS = {
    "shares": ("percent", "ppm", "g_per_t", "ratio"),
    "weights": (
        *("kg", "lb", "million_lb", "t", "million_t", "billion_t", "t_reo", "million_t_reo"),
        *("t_per_year", "t_reo_per_year"),
    ),
    "money": (
        *("million_usd", "billion_usd", "trillion_usd", "million_eur", "billion_eur", "million_aud", "million_cad"),
        *("usd_per_kg", "cny_per_t", "cny_per_month", "cny_per_year"),
    ),
    "times": ("days", "months", "years", "year"),
    "sizes": ("mile", "hectares", "km2", "mw", "kg_per_mw", "t_per_mw"),
    COUNTS: ("count", "count_per_hour", "count_per_year", "rank"),
}
# A unit of at most so many letters stands behind each number.
SHORT_UNIT = 3


@dataclass(frozen=True)
class NumberLine:
    """A figure with how exact it is, its number, its unit, and what it lacks of the decimals of others below it."""

    line: FigureLine
    about: str
    number: str
    unit: str
    pad: str


@dataclass(frozen=True)
class UnitGroup:
    """The figures of one unit, the smallest first."""

    id: str
    name: str
    lines: list[NumberLine]


@dataclass(frozen=True)
class Kind:
    """Units that measure the same kind of thing, each with its figures."""

    id: str
    name: str
    groups: list[UnitGroup]

    @property
    def size(self) -> int:
        """How many units it has."""
        return len(self.groups)


def number_pages(site: Localised, _charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the page with all numbers of a language."""
    path, words = site.addresses.page(NUMBERS), site.words[NUMBERS]
    meta = {"title": words["title"], "description": words["description"], "styles": [STYLE], "hide": ["toc"]}
    yield Page(NUMBERS, site.code, path, meta, partial(_text, site, path), generated=True)


def _text(site: Localised, path: str) -> str:
    return site.render(
        "numbers.html",
        field=lookup_field(site, path),
        kinds=_kinds(site, path),
        claims=_claims(site),
        count=number(len(site.catalogue.figures), site.formatter.code),
    )


def _kinds(site: Localised, path: str) -> list[Kind]:
    """Return the units by what they measure; the id of a kind is no id of a unit."""
    places = {unit: (kind, place) for kind, units in KINDS.items() for place, unit in enumerate(units)}
    groups: dict[str, list[tuple[int, UnitGroup]]] = {kind: [] for kind in KINDS}
    for group in _groups(site, path):
        kind, place = places.get(group.id, (COUNTS, len(places)))
        groups[kind].append((place, group))
    words = site.words[NUMBERS]
    return [
        Kind(f"kind-{kind}", str(words[kind]), [group for _, group in sorted(own, key=lambda one: one[0])])
        for kind, own in groups.items()
        if own
    ]


def _groups(site: Localised, path: str) -> list[UnitGroup]:
    """Return the units by name, each with its figures."""
    by_unit: dict[str, list[Figure]] = defaultdict(list)
    for figure in site.catalogue.figures.values():
        by_unit[figure.unit].append(figure)
    groups = [
        UnitGroup(unit, _name(unit, site), _lines(sorted(own, key=_size), site, path)) for unit, own in by_unit.items()
    ]
    return sorted(groups, key=lambda group: group.name.casefold())


def _lines(figures: Sequence[Figure], site: Localised, path: str) -> list[NumberLine]:
    """Return the figures of a unit, which the heading says; a short one stands behind each number too."""
    symbol = site.catalogue.units[figures[0].unit].symbol.get(site.code, "")
    unit = with_unit("", symbol) if len(symbol) <= SHORT_UNIT else ""
    parts = [site.formatter.in_parts(figure, with_unit=False) for figure in figures]
    pads = lacking([number for _, number in parts], site.code)
    lines = figure_lines(figures, site, path)
    return [NumberLine(line, *part, unit, pad) for line, part, pad in zip(lines, parts, pads, strict=True)]


def _size(figure: Figure) -> tuple[list[float], int]:
    """Return where a number stands among others: what is less than one before that, what is more behind it."""
    return figure.numbers, {"down": -1, "": 0, "up": 1}[Quantity.of_figure(figure).direction]


def _name(unit_id: str, site: Localised) -> str:
    """Return what a unit is called in a heading: words of our own where it has no name, or one that says little."""
    words, name = site.words[NUMBERS], site.catalogue.units[unit_id].name.get(site.code, "")
    return str(words.get(unit_id) or name[:1].upper() + name[1:] or words["count"])


def _claims(site: Localised) -> dict[str, list[Claim]]:
    """Return the claims by the figure that they make: a doubtful number never stands alone."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in site.catalogue.claims.values():
        found[claim.figure_id].append(claim)
    return found
