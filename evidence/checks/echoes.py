"""Checks that a number which stands in two tables is about the same in both.

A correction of one of them may go ahead of the other, so a small difference passes.
"""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.checks.neighbours import is_far
from evidence.messages import say
from evidence.problems import Place, Problem
from evidence.records import Claim, Element, Figure, MineProduction, Reserve, SalientStatistic

# Corrections are smaller than this, slips of the pen larger.
MAY_DIFFER = 0.3
# Figures of a claim may well differ a lot: that is what the claim is tested for.
FAR_APART = 50.0
MILLION = 1_000_000
Echo = tuple[Place, float, Place, float]


def numbers_in_two_tables_agree(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield numbers of which another table has another one, for the same place, year and source."""
    echoes = (*_mined(catalogue), *_reserves(catalogue), *_crust(catalogue), *_history(catalogue))
    for place, number, other_place, other in echoes:
        if abs(number - other) > MAY_DIFFER * max(number, other):
            what = say(
                "{number:,.10g} stands here, and {other:,.10g} in {other_place}",
                number=number,
                other=other,
                other_place=other_place,
            )
            yield Problem(place, what, say("give both the number that the source prints"))


def _mined(catalogue: Catalogue) -> Iterator[Echo]:
    """Yield figures of mine production with the row of the table that prints them."""
    rows = {(row.source_id, str(row.year), row.country): row for row in catalogue.every(MineProduction)}
    for figure in catalogue.figures.values():
        row = rows.get((figure.source_id, figure.period, figure.geography))
        if row and "mine-production" in figure.id and figure.unit == "t_reo" and row.production_t_reo is not None:
            yield from _echo(figure, row.production_t_reo, row.cell("production_t_reo"))


def _reserves(catalogue: Catalogue) -> Iterator[Echo]:
    """Yield figures of reserves with the row of the table that prints them."""
    rows = {(row.source_id, row.country): row for row in catalogue.every(Reserve)}
    for figure in catalogue.figures.values():
        row = rows.get((figure.source_id, figure.geography))
        tonnes = (row.low if row.reserves_t_reo is None else row.reserves_t_reo) if row else None
        if row and tonnes and "-reserves-mcs-" in figure.id and figure.unit == "million_t_reo":
            yield from _echo(figure, tonnes / MILLION, row.cell("low" if row.low else "reserves_t_reo"))


def _crust(catalogue: Catalogue) -> Iterator[Echo]:
    """Yield figures of what the crust holds with the element that they are about."""
    rows = {row.name.get("en", ""): row for row in catalogue.every(Element)}
    for figure in catalogue.figures.values():
        row = rows.get(figure.id.removesuffix("-in-crust"))
        if row and row.crustal_abundance_ppm and figure.unit == "g_per_t":
            yield from _echo(figure, row.crustal_abundance_ppm, row.cell("crustal_abundance_ppm"))


def _echo(figure: Figure, number: float, place: Place) -> Iterator[Echo]:
    if len(figure.numbers) == 1:
        yield figure.cell("low" if figure.value is None else "value"), figure.numbers[0], place, number


def _history(catalogue: Catalogue) -> Iterator[Echo]:
    """Yield what the United States mined, which two tables print from the same source."""
    rows = {(row.edition, row.year): row for row in catalogue.every(MineProduction) if row.country == "USA"}
    for one in catalogue.every(SalientStatistic):
        row = rows.get((one.edition, one.year))
        mined = one.measure == "production" and one.commodity == "mineral-concentrates"
        if row and mined and row.production_t_reo is not None and one.value is not None:
            yield one.cell("value"), one.value, row.cell("production_t_reo"), row.production_t_reo


def figures_are_near_those_they_are_compared_with(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures of a claim that are far away from all others that count the same."""
    for claim in catalogue.every(Claim):
        figures = [catalogue.figures[id_] for id_ in _named(claim, catalogue) if id_ in catalogue.figures]
        for figure in figures:
            alike = [one for one in figures if one is not figure and one.measure_id == figure.measure_id]
            others = [_in_base(other, catalogue) for other in alike]
            if len(others) > 1 and is_far(_in_base(figure, catalogue), others, FAR_APART):
                what = say(
                    "the figure is far from all others of '{measure}' that the claim '{claim}' names",
                    measure=figure.measure_id,
                    claim=claim.id,
                )
                remedy = say("find the digit or the unit that is wrong, or name the measure that it counts")
                yield Problem(figure.cell("low" if figure.value is None else "value"), what, remedy)


def _named(claim: Claim, catalogue: Catalogue) -> list[str]:
    """Return the ids of the figures of a claim and of the evidence about it."""
    found = [one.figure_id for one in catalogue.evidence_for(claim.id) if one.figure_id]
    return list(dict.fromkeys([claim.figure_id, *found] if claim.figure_id else found))


def _in_base(figure: Figure, catalogue: Catalogue) -> float:
    unit = catalogue.units.get(figure.unit)
    return figure.numbers[0] * (unit.factor if unit and unit.factor else 1)
