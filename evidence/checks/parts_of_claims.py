"""Checks that a claim is taken apart: what it says, of which measure and place, and the evidence about it."""

import re
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.near_ids import did_you_mean
from evidence.problems import Problem
from evidence.quantity import YEAR
from evidence.records import Claim, Evidence, Figure, Part

READINGS = "readings"
YEARS = re.compile(r"(?<!\d)(?:1[789]|20)\d\d(?!\d)")


def parts_are_named_after_their_claim(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield parts whose id does not begin with that of their claim."""
    for part in catalogue.records(Part):
        start = f"{part.claim_id}-p"
        if not part.id.startswith(start):
            what = say("'{part}' is not named after the claim that it belongs to", part=part.id)
            yield Problem(part.cell("id"), what, say("begin it with '{start}', as other parts do", start=start))


def readings_are_measures(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield readings that measures.csv does not have, or that are named twice."""
    for part in catalogue.records(Part):
        for index, id_ in enumerate(part.measure_ids):
            if id_ not in catalogue.measures:
                remedy = did_you_mean(id_, catalogue.measures, say("name a row of measures.csv"))
                yield Problem(part.cell(READINGS), say("there is no measure '{id}'", id=id_), remedy)
            elif id_ in part.measure_ids[:index]:
                yield Problem(
                    part.cell(READINGS), say("'{id}' stands there twice", id=id_), say("remove one of the two")
                )


def parts_count_what_their_figure_counts(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield parts with a number and no reading or the other way round, or about another measure, place or year."""
    for part in catalogue.records(Part):
        yield from _other_year(part, catalogue)
        figure = catalogue.figures.get(part.figure_id)
        if part.measure_ids and not part.figure_id:
            what, remedy = (
                say("the part has readings and no number"),
                say("name the claimed number, or leave the readings out"),
            )
            yield Problem(part.cell("figure_id"), what, remedy)
        elif figure:
            yield from _misfits(part, figure)


def _misfits(part: Part, figure: Figure) -> Iterator[Problem]:
    """Yield what a part says otherwise than the figure that it names."""
    # A year says when an event was; nothing is counted then.
    if not part.measure_ids and figure.unit != YEAR:
        yield Problem(
            part.cell(READINGS), say("the part has a number and no reading"), say("name what its words can mean")
        )
    elif part.measure_ids and figure.measure_id not in part.measure_ids:
        what = say(
            "the figure counts '{measure}', which is none of the readings", measure=figure.measure_id or say("nothing")
        )
        yield Problem(part.cell(READINGS), what, say("add that measure, or correct the one of the figure"))
    if figure.geography != part.place:
        what = say("the figure is about '{geography}'", geography=figure.geography)
        yield Problem(
            part.cell("place"), what, say("write '{geography}', or correct the figure", geography=figure.geography)
        )
    if figure.kind != "claimed":
        what = say("'{figure}' is not what an article claims", figure=figure.id)
        yield Problem(part.cell("figure_id"), what, say("name a figure with kind = claimed"))


def _other_year(part: Part, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield the period of a part when its words name other years, or those of its claim where they name none."""
    claim, figure = catalogue.claims.get(part.claim_id), catalogue.figures.get(part.figure_id)
    if not part.period or claim is None:
        return
    texts = [" ".join(part.text.values()), figure.period if figure else ""]
    named = YEARS.findall(" ".join(texts)) or YEARS.findall(str(claim.told))
    if not {*YEARS.findall(part.period)} & {*named}:
        what = say("the period is {period}, and the words of the part do not name that year", period=part.period)
        yield Problem(
            part.cell("period"), what, say("write the period that it is about, or name the year in its words")
        )


def claims_have_parts(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield claims that are not taken apart, or whose number is that of none of their parts."""
    for claim in catalogue.every(Claim):
        parts = catalogue.parts_of(claim.id)
        if not parts:
            what = say("the claim '{claim}' has no part", claim=claim.id)
            yield Problem(claim.cell("id"), what, say("add a row to parts.csv; a claim that says one thing has one"))
        elif claim.figure_id and claim.figure_id not in {part.figure_id for part in parts}:
            what = say("'{figure}' is the number of none of its parts", figure=claim.figure_id)
            yield Problem(claim.cell("figure_id"), what, say("name it in parts.csv, or name the number of a part here"))


def evidence_is_about_a_part_of_its_claim(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield evidence about a part of another claim."""
    for evidence in catalogue.records(Evidence):
        part = catalogue.parts.get(evidence.part)
        if part and part.claim_id != evidence.claim_id:
            what = say("'{part}' is a part of the claim '{claim}'", part=part.id, claim=part.claim_id)
            yield Problem(evidence.cell("part"), what, say("name a part of the claim of this row"))


def parts_have_evidence(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield parts that nothing was found about, where the claim does not say what is unknown."""
    for part in catalogue.records(Part):
        claim = catalogue.claims.get(part.claim_id)
        if claim and not claim.unknown and not catalogue.evidence_of(part.id):
            what = say("there is no evidence about this part, and the claim has no 'unknown'")
            yield Problem(part.cell("id"), what, say("add a row to evidence.csv, or say in claims.csv what is unknown"))
