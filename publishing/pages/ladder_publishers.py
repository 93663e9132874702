"""What one drawing of several publishers, editions and countries leaves out, and where it begins later."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from evidence.chains import grouped
from evidence.checks.attributions import NEWS
from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.measure_findings import SHARE, WORLD

# Numbers of so many moments are a course, beside which one of a single moment is a loose mark.
COURSE = 5


class Shown(NamedTuple):
    """The figures of a measure that its drawing shows, and what stands in its table alone."""

    drawn: list[Figure]
    has_earlier: bool
    # Numbers with which a country would stand above the world, and countries of which one moment is known.
    above: list[Figure]
    loose: list[str]


def shown(figures: Sequence[Figure], site: Localised) -> Shown:
    """Return what is drawn of a measure, on its page as on its card, and what is left out."""
    valid, has_earlier = newest_editions(figures, site)
    together, above = drawn_together(valid, site)
    drawn, loose = with_a_course(together)
    return Shown(drawn, has_earlier, above, loose)


def above_the_world(figures: Sequence[Figure], site: Localised) -> dict[str, list[str]]:
    """Return the years in which one publisher has more for a country than another has for the world, by country."""
    if figures[0].unit == SHARE:
        return {}
    years = sorted({one.period for one in figures if one.period})
    countries = dict.fromkeys(one.geography for one in figures if one.geography != WORLD)
    found = {country: [year for year in years if _is_above(country, year, figures, site)] for country in countries}
    return {country: own for country, own in found.items() if own}


def drawn_together(figures: Sequence[Figure], site: Localised) -> tuple[list[Figure], list[Figure]]:
    """Return what can be drawn together, and what is left out: a number with which a country stands above the world.

    It is right, but beside the total of another publisher it says what is not so. All others of its publisher stay.
    """
    kept, left_out = list(figures), []
    while found := _above(kept, site):
        left_out += found
        kept = [one for one in kept if one not in found]
    return kept, sorted(left_out, key=lambda one: (one.geography, one.period, one.id))


def superseded(figures: Sequence[Figure], site: Localised) -> set[str]:
    """Return the figures that a later edition of the same publisher gives too, about the same place and period."""
    own = [one for one in figures if _has_editions(one, site)]
    return {one.id for alike in grouped(own, lambda one: _said(one, site)).values() for one in _replaced(alike, site)}


def look_alike(figures: Sequence[Figure], site: Localised) -> bool:
    """Tell whether two figures have the same period, place, publisher and year: their labels tell them apart."""
    said = [(one, site.catalogue.sources[one.source_id]) for one in figures]
    return len({(one.period, one.geography, source.publisher, source.year) for one, source in said}) < len(said)


def newest_editions(figures: Sequence[Figure], site: Localised) -> tuple[list[Figure], bool]:
    """Return figures without what a later edition changed, and whether anything is left out.

    What it left as it was stays: both have one place, and the line of the earlier edition ends there.
    """
    earlier = superseded(figures, site)
    valid = {(_said(one, site), tuple(one.numbers)) for one in figures if one.id not in earlier}
    kept = [one for one in figures if one.id not in earlier or (_said(one, site), tuple(one.numbers)) in valid]
    return kept, len(kept) < len(figures)


def with_a_course(figures: Sequence[Figure]) -> tuple[list[Figure], list[str]]:
    """Return what says how numbers went, and the countries that are left out: those of which one moment is known."""
    by_country = grouped(figures, lambda one: one.geography)
    moments = {country: {one.period for one in own} for country, own in by_country.items()}
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


def _above(figures: Sequence[Figure], site: Localised) -> list[Figure]:
    """Return the largest number of each country and year that is above that of the world in its unit."""
    units = [[one for one in figures if one.unit == unit] for unit in dict.fromkeys(one.unit for one in figures)]
    places = [
        (country, year, own) for own in units for country, years in above_the_world(own, site).items() for year in years
    ]
    return [largest for place in places if (largest := _largest(*place))]


def _has_editions(figure: Figure, site: Localised) -> bool:
    """Tell whether its source can give a number anew: each piece of news is about something of its own."""
    return site.catalogue.sources[figure.source_id].kind != NEWS


def _replaced(alike: Sequence[Figure], site: Localised) -> Iterator[Figure]:
    """Yield what the newest edition gives anew; of an edition with more numbers, or fewer, which these are is open."""
    editions = grouped(alike, lambda one: _published(one, site))
    newest = editions.pop(max(editions))
    return (one for own in editions.values() if len(own) == len(newest) for one in own)


def _said(figure: Figure, site: Localised) -> tuple[str, ...]:
    """Return what a number is of, for which other editions can have another one."""
    return figure.period, figure.geography, figure.unit, figure.kind, _publisher(figure, site)


def _published(figure: Figure, site: Localised) -> str:
    return site.catalogue.sources[figure.source_id].published


def _largest(country: str, year: str, figures: Sequence[Figure]) -> Figure | None:
    found = [one for one in figures if (one.geography, one.period) == (country, year) and one.numbers]
    return max(found, key=lambda one: (one.numbers, one.id), default=None)


def _publisher(figure: Figure, site: Localised) -> str:
    return site.catalogue.sources[figure.source_id].publisher
