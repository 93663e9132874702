"""Numbers of several publishers in one drawing, which leaves out those that would put a country above the world."""

from collections.abc import Sequence

from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.measure_findings import SHARE, WORLD


def above_the_world(figures: Sequence[Figure], site: Localised) -> dict[str, list[str]]:
    """Return the years in which one publisher has more for a country than another has for the world, by country."""
    if figures[0].unit == SHARE:
        return {}
    years = sorted({one.period for one in figures if one.period})
    countries = dict.fromkeys(one.geography for one in figures if one.geography != WORLD)
    found = {country: [year for year in years if _is_above(country, year, figures, site)] for country in countries}
    return {country: own for country, own in found.items() if own}


def drawn_together(figures: Sequence[Figure], site: Localised) -> tuple[list[Figure], list[str]]:
    """Return what can be drawn together, and the publishers that are left out.

    Where a country would stand above the world, those that have more for it than the world has are: their numbers are
    right, but beside the total of another publisher they say what is not so.
    """
    units = [[one for one in figures if one.unit == unit] for unit in dict.fromkeys(one.unit for one in figures)]
    left_out = {
        _publisher(largest, site)
        for own in units
        for country, years in above_the_world(own, site).items()
        for year in years
        if (largest := _largest(country, year, own))
    }
    kept = [one for one in figures if _publisher(one, site) not in left_out]
    # Without the world nothing is above it: then all stay.
    return (kept, sorted(left_out)) if any(one.geography == WORLD for one in kept) else (list(figures), [])


def _is_above(country: str, year: str, figures: Sequence[Figure], site: Localised) -> bool:
    """Tell whether the largest number of a country is above that of the world, and from another publisher."""
    own, world = (_largest(place, year, figures) for place in (country, WORLD))
    if own is None or world is None or _publisher(own, site) == _publisher(world, site):
        return False
    return max(own.numbers) > max(world.numbers)


def _largest(country: str, year: str, figures: Sequence[Figure]) -> Figure | None:
    found = [one for one in figures if (one.geography, one.period) == (country, year) and one.numbers]
    return max(found, key=lambda one: (one.numbers, one.id), default=None)


def _publisher(figure: Figure, site: Localised) -> str:
    return site.catalogue.sources[figure.source_id].publisher
