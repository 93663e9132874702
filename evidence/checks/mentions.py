"""Checks that a claim and its mentions name the same paragraphs of the article that makes it."""

import re
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import Claim

PARAGRAPHS = re.compile(r"paragraphs? (?P<first>\d+)(?: (?P<word>to|and) (?P<last>\d+))?")


def paragraphs_are_those_of_the_mentions(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield claims whose locator names other paragraphs than the mentions in the same article."""
    for claim in catalogue.every(Claim):
        named = _named(claim.locator)
        of_claim = (one for one in catalogue.mentions if (one.claim_id, one.source_id) == (claim.id, claim.source_id))
        mentioned = sorted({one.paragraph for one in of_claim})
        if named and mentioned and named != mentioned:
            listed = ", ".join(map(str, mentioned))
            what = say(
                "the locator is '{locator}', and mentions.csv has the claim in {listed}",
                locator=claim.locator,
                listed=listed,
            )
            yield Problem(claim.cell("locator"), what, say("name the same paragraphs in both"))


def _named(locator: str) -> list[int]:
    """Return the paragraphs of a locator; none where it is written in another way."""
    found = PARAGRAPHS.fullmatch(locator)
    if not found:
        return []
    first, last = int(found["first"]), int(found["last"] or found["first"])
    return [*range(first, last + 1)] if found["word"] == "to" else sorted({first, last})
