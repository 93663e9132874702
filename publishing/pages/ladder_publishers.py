"""What one drawing of several publishers and countries leaves out, and where it begins later than its table."""

from collections.abc import Sequence

from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.measure_findings import SHARE, WORLD

# Numbers of so many moments are a course, beside which one of a single moment is a loose mark.
COURSE = 5


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


def with_a_course(figures: Sequence[Figure]) -> tuple[list[Figure], list[str]]:
    """Return what says how numbers went, and the countries that are left out: those of which one moment is known."""
    moments: dict[str, set[str]] = {}
    for one in figures:
        moments.setdefault(one.geography, set()).add(one.period)
    has_course = max(map(len, moments.values()), default=0) >= COURSE
    loose = [country for country, own in moments.items() if has_course and len(own) == 1]
    return [one for one in figures if one.geography not in loose], loose


def later(drawn: Sequence[Figure], figures: Sequence[Figure]) -> dict[str, tuple[str, str]]:
    """Return by country the first year that is known and the first that is drawn, where these differ."""
    firsts = {country: (_first(country, figures), _first(country, drawn)) for country in _countries(drawn)}
    return {country: years for country, years in firsts.items() if years[0] != years[1]}


def _countries(figures: Sequence[Figure]) -> list[str]:
    return list(dict.fromkeys(one.geography for one in figures))


def _first(country: str, figures: Sequence[Figure]) -> str:
    return min((one.period for one in figures if one.geography == country and one.period), default="")


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
