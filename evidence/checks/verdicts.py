"""Checks that a verdict is the one that follows from its rows, and that evidence is more than the claim itself."""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.code_words import coded
from evidence.judgement import judge
from evidence.judgement.relations import as_compared
from evidence.messages import say, together
from evidence.problems import Problem
from evidence.records import Claim, Evidence


def verdicts_follow_from_their_rows(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield claims whose stored verdict is not the one that the rule gives."""
    compared = as_compared(catalogue)
    for claim in catalogue.every(Claim):
        found = judge(claim, compared)
        if found.outcomes and found.verdict != claim.verdict:
            rows = together(f"'{id_}'" for id_ in found.deciding)
            what = say(
                "the verdict is {verdict}, and the rule gives {outcome}: {rows}",
                verdict=coded("verdict", claim.verdict),
                outcome=coded("verdict", found.verdict),
                rows=rows or say("no row, for nothing decides"),
            )
            remedy = say(
                "write {verdict}, or correct the relation of a row; answer and title follow the verdict",
                verdict=coded("verdict", found.verdict),
            )
            yield Problem(claim.cell("verdict"), what, remedy)


def evidence_is_not_the_claim_itself(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield evidence that is itself a claim of the press, or the source that makes the claim."""
    for evidence in catalogue.every(Evidence):
        claim = catalogue.claims.get(evidence.claim_id)
        figure = catalogue.figures.get(evidence.figure_id)
        source_id = evidence.source_id or (figure.source_id if figure else "")
        column = "figure_id" if figure else "source_id"
        if figure and figure.kind == "claimed":
            what = say("'{figure}' is itself a claim, and no evidence for or against one", figure=figure.id)
            yield Problem(evidence.cell(column), what, say("name a figure that a source reports, or remove the row"))
        elif claim and claim.source_id == source_id:
            what = say("'{source_id}' makes the claim, and is no evidence for or against it", source_id=source_id)
            yield Problem(evidence.cell(column), what, say("name another source, or remove the row"))


def claims_are_where_they_are_mentioned(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield claims of which no mention is in their own article."""
    for claim in catalogue.every(Claim):
        sources = {mention.source_id for mention in catalogue.mentions if mention.claim_id == claim.id}
        if sources and claim.source_id not in sources:
            what = say(
                "the claim is made by '{source_id}', and mentions.csv has it in {sources}",
                source_id=claim.source_id,
                sources=", ".join(sorted(sources)),
            )
            yield Problem(claim.cell("source_id"), what, say("name the article that makes it, or add a mention of it"))
