"""Checks that a verdict has evidence that bears it, as the page about the method promises."""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.problems import Problem
from evidence.records import Claim, Evidence

# By verdict, relations of which the evidence has at least one, and those that it has none of.
NEEDS = {
    "supported": {"supports"},
    "contradicted": {"contradicts", "qualifies"},
    "disputed": {"contradicts", "qualifies"},
}
EXCLUDES = {"supported": {"contradicts"}, "contradicted": {"supports"}, "unverified": {"supports", "contradicts"}}


def verdicts_have_their_evidence(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield verdicts that no evidence bears, or that evidence speaks against."""
    for claim in catalogue.every(Claim):
        evidence = catalogue.evidence_for(claim.id)
        needed = NEEDS.get(claim.verdict, set())
        against = next((one for one in evidence if one.relation in EXCLUDES.get(claim.verdict, ())), None)
        if needed and not needed & {one.relation for one in evidence}:
            wanted = " or ".join(f"'{one}'" for one in sorted(needed))
            what = f"the verdict is '{claim.verdict}', and no evidence has the relation {wanted}"
            yield Problem(claim.cell("verdict"), what, "add such a row to evidence.csv, or give another verdict")
        elif against:
            what = f"the verdict is '{claim.verdict}', and '{against.id}' {against.relation} the claim"
            yield Problem(claim.cell("verdict"), what, "give another verdict, or correct the relation of that row")


def evidence_is_not_the_claim_itself(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield evidence that is itself a claim of the press, or the source that makes the claim."""
    for evidence in catalogue.every(Evidence):
        claim = catalogue.claims.get(evidence.claim_id)
        figure = catalogue.figures.get(evidence.figure_id)
        source_id = evidence.source_id or (figure.source_id if figure else "")
        column = "figure_id" if figure else "source_id"
        if figure and figure.kind == "claimed":
            what = f"'{figure.id}' is itself a claim, and no evidence for or against one"
            yield Problem(evidence.cell(column), what, "name a figure that a source reports, or remove the row")
        elif claim and claim.source_id == source_id:
            what = f"'{source_id}' makes the claim, and is no evidence for or against it"
            yield Problem(evidence.cell(column), what, "name another source, or remove the row")


def claims_are_where_they_are_mentioned(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield claims of which no mention is in their own article."""
    for claim in catalogue.every(Claim):
        sources = {mention.source_id for mention in catalogue.mentions if mention.claim_id == claim.id}
        if sources and claim.source_id not in sources:
            what = f"the claim is made by '{claim.source_id}', and mentions.csv has it in {', '.join(sorted(sources))}"
            yield Problem(claim.cell("source_id"), what, "name the article that makes it, or add a mention of it")
