"""Checks that a promise lies ahead of the day on which it was made, and that its source knew what came of it."""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.checks.days import is_later
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import StartDate

EXPECTED = "expected"
YEAR = len("2024")


def promises_are_made_ahead(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield promises that were not made in an earlier year, and those that their source cannot know of."""
    for start in catalogue.every(StartDate):
        last = start.promised.rpartition("/")[2]
        if not is_later(last[:YEAR], start.promised_on[:YEAR]):
            what = say("a start in {promised} was promised in {made}", promised=start.promised, made=start.promised_on)
            yield Problem(
                start.cell("promised_on"), what, say("name a promise of an earlier year, or correct the date")
            )
        source = catalogue.sources.get(start.promised_source_id)
        if source and is_later(start.promised_on, source.published):
            told = {"source": source.id, "published": source.published, "day": start.promised_on}
            what = say("'{source}' of {published} cannot tell of {day}", **told)
            yield Problem(start.cell("promised_source_id"), what, say("name the source of it, or correct the date"))


def outcomes_fit_their_source(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield starts that were told before they happened, and expectations of what was over when they were told."""
    for start in catalogue.every(StartDate):
        source = catalogue.sources.get(start.outcome_source_id)
        first, _, last = start.outcome_date.partition("/")
        published = source.published if source else ""
        told = {"source": start.outcome_source_id, "published": published, "day": start.outcome_date}
        if start.outcome == EXPECTED and is_later(published, last or first):
            what = say("'{source}' of {published} cannot expect {day}", **told)
            yield Problem(start.cell("outcome_date"), what, say("correct the date, or say what came of it"))
        if start.outcome != EXPECTED and is_later(first, published):
            what = say("'{source}' of {published} cannot tell of {day}", **told)
            yield Problem(start.cell("outcome_source_id"), what, say("name the source of it, or correct the date"))
