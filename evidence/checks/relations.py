"""Checks of what ties claims, evidence and figures together."""

from collections import Counter
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import Claim, Evidence


def claimed_figures_are_claimed(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield claims whose figure is not of the kind `claimed`, or is said by another source."""
    for claim in catalogue.records(Claim):
        figure = catalogue.figures.get(claim.figure_id)
        if figure and (figure.kind != "claimed" or figure.source_id != claim.source_id):
            what = say("'{figure}' is not what this source claims", figure=figure.id)
            remedy = say("point to a figure with kind = claimed and the same source_id")
            yield Problem(claim.cell("figure_id"), what, remedy)


def evidence_has_one_foot(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield evidence that names both a figure and a source, or neither."""
    for evidence in catalogue.records(Evidence):
        if bool(evidence.figure_id) == bool(evidence.source_id):
            both = say("the row names both a figure and a source")
            neither = say("the row names no figure and no source")
            remedy = say("fill in exactly one of figure_id and source_id")
            yield Problem(evidence.cell("figure_id"), both if evidence.figure_id else neither, remedy)


def evidence_is_named_after_its_claim(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield evidence whose id does not begin with that of its claim."""
    for evidence in catalogue.records(Evidence):
        start = f"{evidence.claim_id}-e"
        if not evidence.id.startswith(start):
            what = say("'{evidence}' is not named after the claim that it belongs to", evidence=evidence.id)
            yield Problem(
                evidence.cell("id"), what, say("begin it with '{start}', as other evidence does", start=start)
            )


def claims_are_mentioned(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield claims that no article is said to make."""
    mentioned = {mention.claim_id for mention in catalogue.mentions}
    for claim in catalogue.records(Claim):
        if claim.id not in mentioned:
            what = say("no article is said to make the claim '{claim}'", claim=claim.id)
            yield Problem(claim.cell("id"), what, say("add a row to mentions.csv with article and paragraph"))


def headline_claims_are_tested(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield claims that the front page may show, although nothing speaks for or against them."""
    for claim in catalogue.records(Claim):
        if claim.headline and not catalogue.evidence_for(claim.id):
            what = say("the front page may show '{claim}', and there is no evidence for or against it", claim=claim.id)
            yield Problem(claim.cell("headline"), what, say("add a row to evidence.csv, or write false"))


def evidence_is_said_once(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield evidence that ties the same figure to the same claim a second time."""
    seen = Counter[tuple[str, str]]()
    for evidence in catalogue.records(Evidence):
        pair = (evidence.claim_id, evidence.figure_id)
        seen[pair] += 1
        if evidence.figure_id and seen[pair] == 2:  # noqa: PLR2004 (the second one is the copy)
            what = say("the figure '{figure}' is already evidence for this claim", figure=evidence.figure_id)
            yield Problem(evidence.cell("figure_id"), what, say("remove one of the two rows"))
