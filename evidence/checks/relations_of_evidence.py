"""Checks that what a row is said to do to its claim follows from its number, or from the row it repeats."""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.judgement.agreement import are_comparable
from evidence.judgement.echoes import origin_of
from evidence.judgement.relations import DECISIVE, SUPPORTS, Comparison, Judge
from evidence.problems import Problem
from evidence.records import Evidence, Figure, Part

RELATION = "relation"


def echoes_lead_to_an_origin(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield evidence that repeats what is not there, evidence about another claim, or itself in a circle."""
    for evidence in catalogue.records(Evidence):
        origin = catalogue.evidence.get(evidence.repeats)
        if evidence.repeats and origin is None and evidence.repeats not in catalogue.sources:
            what = f"there is no evidence and no source '{evidence.repeats}'"
            yield Problem(evidence.cell("repeats"), what, "name a row of evidence.csv or of sources.csv")
        elif origin and origin.part != evidence.part:
            what = f"'{origin.id}' is about the part '{origin.part}'"
            yield Problem(evidence.cell("repeats"), what, "name a row about the same part, or its source")
        elif _goes_round(evidence, catalogue):
            what = f"'{evidence.id}' goes back to itself"
            yield Problem(evidence.cell("repeats"), what, "leave this empty for the row that the others go back to")


def _goes_round(evidence: Evidence, catalogue: Catalogue) -> bool:
    try:
        origin_of(evidence, catalogue)
    except ValueError:
        return True
    return False


def relations_follow_from_the_numbers(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield relations that are not what comes out when the numbers are compared."""
    for evidence, part in _rows(catalogue):
        if evidence.repeats in catalogue.evidence:
            yield from _unlike_the_origin(evidence, catalogue)
            continue
        judge = Judge(part, catalogue)
        found = judge.comparison(evidence)
        if found and found.relation != evidence.relation:
            what = f"the row is said to be '{evidence.relation}', and {_because(found)}"
            yield Problem(
                evidence.cell(RELATION), what, f"write '{found.relation}', or correct measure, period or number"
            )
        elif found is None and evidence.relation in DECISIVE and part.measure_ids:
            yield from _undecided(evidence, judge)


def _rows(catalogue: Catalogue) -> Iterator[tuple[Evidence, Part]]:
    """Yield evidence with its part."""
    for evidence in catalogue.records(Evidence):
        part = catalogue.parts.get(evidence.part)
        if part and part.claim_id in catalogue.claims:
            yield evidence, part


def _because(found: Comparison) -> str:
    """Say why a comparison ends as it does."""
    if found.is_older_edition:
        return "a newer edition of its source decides"
    if not found.is_of_the_period:
        return "its period is not the one that decides"
    return (
        "its number agrees with the claimed one" if found.agrees else "its number does not agree with the claimed one"
    )


def _unlike_the_origin(evidence: Evidence, catalogue: Catalogue) -> Iterator[Problem]:
    origin = catalogue.evidence[evidence.repeats]
    if origin.relation != evidence.relation:
        what = f"the row repeats '{origin.id}', which is '{origin.relation}'"
        yield Problem(
            evidence.cell(RELATION), what, f"write '{origin.relation}': an echo has the relation of its origin"
        )


def _undecided(evidence: Evidence, judge: Judge) -> Iterator[Problem]:
    """Yield a row that decides, although it counts something else or only has words."""
    figure, place = judge.catalogue.figures.get(evidence.figure_id), evidence.cell(RELATION)
    remedy = "write 'qualifies' for the same number or event found otherwise, or 'context'"
    if figure is None:
        if len(judge.part.measure_ids) > 1:
            yield Problem(place, "a row without a number cannot decide what the words of the part mean", remedy)
    elif evidence.relation == SUPPORTS or _is_rival(figure, judge):
        what = (
            f"the row {evidence.relation} the claim with a number of another measure or place ('{figure.measure_id}')"
        )
        yield Problem(place, what, remedy)


def _is_rival(figure: Figure, judge: Judge) -> bool:
    """Tell whether a number stands on the claimed one's scale; one that does not can be a fact beside it."""
    return judge.claimed is not None and are_comparable(judge.claimed, figure, judge.catalogue.units)


def deciding_figures_are_evidence(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures that would decide about a part of a claim, and that its evidence leaves out."""
    for part in catalogue.parts.values():
        claim, judge = catalogue.claims.get(part.claim_id), Judge(part, catalogue)
        if claim is None or judge.claimed is None:
            continue
        heard = {catalogue.source_of(one).publisher for one in catalogue.evidence_of(part.id)}
        for figure in _deciding(judge):
            publisher = catalogue.sources[figure.source_id].publisher
            if publisher not in heard:
                heard.add(publisher)
                what = f"'{figure.id}' would decide about '{part.id}', and is no evidence for or against it"
                yield Problem(part.cell("id"), what, "add a row to evidence.csv with this figure")


def _deciding(judge: Judge) -> Iterator[Figure]:
    """Yield the figures of the measures, the place and the period that decide about a part."""
    for id_ in judge.part.measure_ids:
        measure = judge.catalogue.measures[id_]
        yield from (one for one in judge.like(measure) if judge.is_of_the_period(one, measure))
