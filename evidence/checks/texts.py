"""Checks of numbers in the texts of claims and evidence.

These texts are downloaded with the tables, so they hold their numbers in plain writing;
each must be a figure of the same claim, or it could go stale unseen.
"""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.numbers import bare_numbers
from evidence.problems import Problem
from evidence.quantity import Quantity
from evidence.records import Claim, Evidence, Figure, Part

ANSWER = "answer_"
METRIC = ("kg", "t")
TEXTS = ("title", "statement", "answer", "reason", "measures", "unknown", "finding")


def unit_words(catalogue: Catalogue) -> set[str]:
    """Return the names and symbols of all units in all languages."""
    units = catalogue.units.values()
    words = (word for unit in units for text in (unit.name, unit.symbol, unit.singular) for word in text.values())
    return set(words) | {"%"}


def numbers_in_texts_are_figures(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield numbers in the texts of a claim or its evidence that no figure of the claim holds."""
    words = unit_words(catalogue)
    known = {claim_id: _numbers_of(claim_id, catalogue) for claim_id in catalogue.claims}
    own = {claim_id: _own_numbers_of(claim_id, catalogue) for claim_id in catalogue.claims}
    for name, claim_column in (("claims", "id"), ("evidence", "claim_id")):
        table = catalogue.table("figures", name)
        columns = [field["name"] for field in table.fields if field["name"].rpartition("_")[0] in TEXTS]
        for index, row in enumerate(table.rows):
            for column in columns:
                # What a newspaper prints is a figure of the claim itself, and not just one of the same source.
                numbers = (own if column.startswith(ANSWER) else known).get(str(row[claim_column]), [])
                for found in bare_numbers(str(row[column] or ""), words):
                    if not any(found.is_rounded_down_from(number) for number in numbers):
                        what = say("the number {found} is not a figure of this claim", found=found.text)
                        remedy = say("add its figure and evidence, or leave the number out")
                        yield Problem(table.place(index, column), what, remedy)


def _numbers_of(claim_id: str, catalogue: Catalogue) -> list[float]:
    """Return the numbers of a claim: its own, its evidence's, and others of the same sources."""
    sources = {figure.source_id for figure in _figures_of(claim_id, catalogue)}
    sources |= {item.source_id for item in catalogue.evidence_for(claim_id)}
    return [
        number
        for figure in catalogue.figures.values()
        if figure.source_id in sources
        for number in _said(figure, catalogue)
    ]


def _own_numbers_of(claim_id: str, catalogue: Catalogue) -> list[float]:
    """Return the numbers that a claim, its parts and its evidence name."""
    return [number for figure in _figures_of(claim_id, catalogue) for number in _said(figure, catalogue)]


def _said(figure: Figure, catalogue: Catalogue) -> list[float]:
    """Return the numbers of a figure; those in pounds also in the units of readers who know no pound."""
    factors = [_factor(figure.unit, metric, catalogue) for metric in METRIC]
    # A whole factor is that between metric units, where a text has the number as its source does.
    converted = [Quantity.of_figure(figure).converted(factor) for factor in factors if factor and factor % 1]
    return [*figure.numbers, *(number for quantity in converted for number in quantity.numbers)]


def _factor(unit: str, other: str, catalogue: Catalogue) -> float | None:
    units = catalogue.units
    return units[unit].factor_to(units[other]) if unit in units and other in units else None


def _figures_of(claim_id: str, catalogue: Catalogue) -> list[Figure]:
    evidence, parts = catalogue.evidence_for(claim_id), catalogue.parts_of(claim_id)
    rows: list[Claim | Part | Evidence] = [catalogue.claims[claim_id], *parts, *evidence]
    return [catalogue.figures[row.figure_id] for row in rows if row.figure_id in catalogue.figures]
