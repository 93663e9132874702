"""Checks that a part of a claim is about a place that its own words name: two parts may have changed places."""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.names import beginnings, pattern_of
from evidence.problems import Problem
from evidence.records import Claim, Part

# Whatever is about all the world, or about nowhere, names no place.
ANYWHERE = {"", "WLD", "OTH"}


def parts_are_about_their_place(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield parts without a number whose place their words do not name, nor the figures about them.

    Where the words of a part name no place at all, those of its claim may.
    """
    for part in catalogue.every(Part):
        claim = catalogue.claims.get(part.claim_id)
        if claim and part.place not in ANYWHERE and not part.figure_id and not _is_about(part, claim, catalogue):
            what = say("the words of this part do not speak of '{place}'", place=part.place)
            yield Problem(part.cell("place"), what, say("write the place that it is about, or name that in its words"))


def _is_about(part: Part, claim: Claim, catalogue: Catalogue) -> bool:
    found = (catalogue.figures.get(row.figure_id) for row in catalogue.evidence_of(part.id))
    own = " ".join(part.text.values())
    if _speaks_of(part.place, own, catalogue) or part.place in {figure.geography for figure in found if figure}:
        return True
    if any(_speaks_of(other, own, catalogue) for other in {*beginnings(), *catalogue.country_names} - ANYWHERE):
        return False
    return _speaks_of(part.place, " ".join(text for texts in claim.told for text in texts.values()), catalogue)


def _speaks_of(code: str, text: str, catalogue: Catalogue) -> bool:
    names = (*beginnings().get(code, ()), *catalogue.country_names.get(code, {}).values())
    return bool(names) and bool(pattern_of(names).search(text))
