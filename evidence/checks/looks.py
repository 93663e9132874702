"""When somebody last looked: the days on which sources were checked, claims reviewed, and mistakes mended.

The day of today is not asked, because the same tables must be judged the same on every day: nothing in them
can have been seen after the last look.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.problems import Place, Problem
from evidence.records import Claim, Correction

# A look so long after the one before it was not taken: somebody slipped.
LONGEST_PAUSE = timedelta(days=731)


def newest_look(catalogue: Catalogue) -> str:
    """Return the day of the last look, from the one in the middle up to a pause that is too long."""
    days = _days(catalogue)
    newest = days[len(days) // 2] if days else date.max
    for day in days[len(days) // 2 :]:
        if day - newest > LONGEST_PAUSE:
            break
        newest = day
    return newest.isoformat()


def looks_were_taken(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield days of checking and reviewing that lie in the future, by all others."""
    newest = newest_look(catalogue)
    for place, day in _looks(catalogue):
        if isinstance(day, date) and day.isoformat() > newest:
            what = say(
                "{day} is more than two years after the last day on which anything was checked", day=day.isoformat()
            )
            yield Problem(place, what, say("write a day that has been; the last one is {newest}", newest=newest))


def _days(catalogue: Catalogue) -> list[date]:
    return sorted(day for _, day in _looks(catalogue) if isinstance(day, date))


def _looks(catalogue: Catalogue) -> Iterator[tuple[Place, object]]:
    for claim in catalogue.every(Claim):
        yield claim.cell("reviewed_on"), claim.reviewed_on
    for correction in catalogue.every(Correction):
        yield correction.cell("date"), correction.date
    for source in catalogue.sources_of_all_packages():
        yield source.cell("checked_on"), source.checked_on
