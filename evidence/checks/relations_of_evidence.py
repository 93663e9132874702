"""Checks that what a row is said to do to its claim follows from its number, or from the row it repeats."""

from collections.abc import Iterator
from functools import cache

from evidence.catalogue import Catalogue
from evidence.chains import circles
from evidence.code_words import coded
from evidence.judgement import judge as verdict_about
from evidence.judgement.relations import DECISIVE, Comparison, Judge
from evidence.messages import Message, say
from evidence.near_ids import did_you_mean
from evidence.problems import Problem
from evidence.records import Claim, Evidence, Figure, Part

RELATION = "relation"


def echoes_lead_to_an_origin(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield evidence that repeats what is not there, evidence about another claim, or itself in a circle."""
    links = {evidence.id: evidence.repeats for evidence in catalogue.evidence.values()}
    named = {min(circle) for circle in circles(links)}
    for evidence in catalogue.records(Evidence):
        origin = catalogue.evidence.get(evidence.repeats)
        if evidence.repeats and origin is None and evidence.repeats not in catalogue.sources:
            what = say("there is no evidence and no source '{repeats}'", repeats=evidence.repeats)
            remedy = say("name a row of evidence.csv or of sources.csv")
            ids = [*catalogue.evidence, *catalogue.sources]
            yield Problem(evidence.cell("repeats"), what, did_you_mean(evidence.repeats, ids, remedy))
        elif origin and origin.part != evidence.part:
            what = say("'{origin}' is about the part '{part}'", origin=origin.id, part=origin.part)
            yield Problem(evidence.cell("repeats"), what, say("name a row about the same part, or its source"))
        elif evidence.id in named:
            what = say("'{evidence}' goes back to itself", evidence=evidence.id)
            yield Problem(
                evidence.cell("repeats"), what, say("leave this empty for the row that the others go back to")
            )


def relations_follow_from_the_numbers(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield relations that are not what comes out when the numbers are compared."""
    verdict = cache(lambda claim_id: verdict_about(catalogue.claims[claim_id], catalogue).verdict)
    for evidence, part in _rows(catalogue):
        if evidence.repeats in catalogue.evidence:
            yield from _unlike_the_origin(evidence, catalogue)
            continue
        judge = Judge(part, catalogue)
        found = judge.comparison(evidence)
        if found and found.relation != evidence.relation:
            outcome = _outcome(judge.claim, verdict(part.claim_id))
            what = say(
                "the row is said to be {relation}{outcome}, and {because}",
                relation=coded(RELATION, evidence.relation),
                outcome=outcome,
                because=_because(found),
            )
            yield Problem(
                evidence.cell(RELATION),
                what,
                say("write {relation}, or correct measure, period or number", relation=coded(RELATION, found.relation)),
            )
        elif found is None and evidence.relation in DECISIVE and part.measure_ids:
            yield from _undecided(evidence, judge)


def _rows(catalogue: Catalogue) -> Iterator[tuple[Evidence, Part]]:
    """Yield evidence with its part."""
    for evidence in catalogue.records(Evidence):
        part = catalogue.parts.get(evidence.part)
        if part and part.claim_id in catalogue.claims:
            yield evidence, part


def _outcome(claim: Claim, written: str) -> Message | str:
    """Say which other verdict would come out if the relations were as they are written."""
    if written == claim.verdict:
        return ""
    return say(", which would make the verdict {verdict}", verdict=coded("verdict", written))


def _because(found: Comparison) -> Message:
    """Say why a comparison ends as it does."""
    if found.is_older_edition:
        return say("a newer edition of its source decides")
    if not found.is_of_the_period:
        return say("its period is not the one that decides")
    return (
        say("its number agrees with the claimed one")
        if found.agrees
        else say("its number does not agree with the claimed one")
    )


def _unlike_the_origin(evidence: Evidence, catalogue: Catalogue) -> Iterator[Problem]:
    origin = catalogue.evidence[evidence.repeats]
    if origin.relation != evidence.relation:
        relation = coded(RELATION, origin.relation)
        what = say("the row repeats '{origin}', which is {relation}", origin=origin.id, relation=relation)
        yield Problem(
            evidence.cell(RELATION),
            what,
            say("write {relation}: an echo has the relation of its origin", relation=relation),
        )


def _undecided(evidence: Evidence, judge: Judge) -> Iterator[Problem]:
    """Yield a row that decides, although it counts something else or only has words."""
    if judge.may_decide(evidence):
        return
    what = say("a row without a number cannot decide what the words of the part mean")
    if evidence.figure_id:
        measure = judge.measure_of(evidence)
        what = say(
            "the row {relation} the claim with a number of another measure or place ('{measure}')",
            relation=evidence.relation,
            measure=measure,
        )
    remedy = say(
        "write {qualifies} for the same number or event found otherwise, or {context}",
        qualifies=coded(RELATION, "qualifies"),
        context=coded(RELATION, "context"),
    )
    yield Problem(evidence.cell(RELATION), what, remedy)


def deciding_figures_are_evidence(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures that would decide about a part of a claim, and that its evidence leaves out."""
    for part in catalogue.parts.values():
        claim, judge = catalogue.claims.get(part.claim_id), Judge(part, catalogue)
        if claim is None or judge.claimed is None:
            continue
        named = {one.figure_id for one in catalogue.evidence_of(part.id)}
        for figures in _deciding(judge):
            # One number of a publisher is enough, and it is the newest: an older edition does not stand for it.
            if not named & {one.id for one in figures}:
                named.add(figures[0].id)
                what = say(
                    "'{figure}' would decide about '{part}', and is no evidence for or against it",
                    figure=figures[0].id,
                    part=part.id,
                )
                yield Problem(part.cell("id"), what, say("add a row to evidence.csv with this figure"))


def _deciding(judge: Judge) -> Iterator[list[Figure]]:
    """Yield, for each number that decides about a part, the newest of its publisher, measure, place and period."""
    for id_ in judge.part.measure_ids:
        measure = judge.catalogue.measures[id_]
        newest = judge.rivals(measure).newest()
        yield from (figures for figures in newest if judge.is_of_the_period(figures[0], measure))
