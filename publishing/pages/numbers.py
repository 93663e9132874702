"""All numbers by unit and size: without JavaScript the field that finds one leads here."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from charts import Chart
from evidence.records import Claim, Figure
from publishing.languages.view import Localised
from publishing.pages.figures import FigureLine, figure_lines
from publishing.pages.lookup import NUMBERS, lookup_field
from publishing.pages.written import Page


@dataclass(frozen=True)
class UnitGroup:
    """The figures of one unit, the smallest first."""

    id: str
    name: str
    lines: list[FigureLine]


def number_pages(site: Localised, _charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the page with all numbers of a language."""
    path, words = site.addresses.page(NUMBERS), site.words[NUMBERS]
    text = site.render("numbers.html", field=lookup_field(site, path), groups=_groups(site, path), claims=_claims(site))
    meta = {"title": words["title"], "description": words["description"]}
    yield Page(NUMBERS, site.code, path, meta, text, generated=True)


def _groups(site: Localised, path: str) -> list[UnitGroup]:
    """Return the units by name, each with its figures."""
    by_unit: dict[str, list[Figure]] = defaultdict(list)
    for figure in site.catalogue.figures.values():
        by_unit[figure.unit].append(figure)
    groups = [
        UnitGroup(unit, _name(unit, site), sorted(figure_lines(own, site, path), key=lambda line: line.figure.numbers))
        for unit, own in by_unit.items()
    ]
    return sorted(groups, key=lambda group: group.name.casefold())


def _name(unit_id: str, site: Localised) -> str:
    """Return what a unit is called in a heading; counts, ranks and years have no unit of their own."""
    words, name = site.words[NUMBERS], site.catalogue.units[unit_id].name.get(site.code, "")
    return name[:1].upper() + name[1:] or str(words.get(unit_id, words["count"]))


def _claims(site: Localised) -> dict[str, list[Claim]]:
    """Return the claims by the figure that they make: a doubtful number never stands alone."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in site.catalogue.claims.values():
        found[claim.figure_id].append(claim)
    return found
