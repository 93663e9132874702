"""Checks that a page says the days of an event as its row does, and of a rule that it speaks of until when it holds."""

from collections import Counter
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.messages import either, say
from evidence.names import days_in
from evidence.problems import Place, Problem
from evidence.records import Event
from publishing.pages.references import REFERENCE, cited
from publishing.pages.written import Page
from publishing.writing.prose import prose_of

# A sentence that names one of the two days of an event, and its source, names the other one too.
BOTH = 2

# Who names a last day so often speaks of the end of a rule, and not of something else on that day.
SPOKEN_OF = 2


def event_day_problems(page: Page, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield the cell of a first or last day where a sentence of a page, by the same source, has another one."""
    lasting = {event.source_id: event for event in catalogue.every(Event) if event.date_end}
    for line, text in enumerate(prose_of(page).split("\n"), page.first_line):
        cited = [match["id"] for match in REFERENCE.finditer(text) if match["kind"] == "source"]
        for event in (lasting[id_] for id_ in cited if id_ in lasting):
            yield from _other_day(event, days_in(text, page.language), Place(page.file, line))


def _other_day(event: Event, days: list[str], place: Place) -> Iterator[Problem]:
    stored = {"date": event.date, "date_end": event.date_end}
    right = [column for column, day in stored.items() if day in days]
    if len(days) == BOTH and len(right) == 1:
        column = next(name for name in stored if name not in right)
        other = next(day for day in days if day not in stored.values())
        what = say(
            "{column} is {day}, and {place} says {other} by the same source",
            column=column,
            day=stored[column],
            place=place,
            other=other,
        )
        yield Problem(event.cell(column), what, say("write the same day in both"))


def unsaid_endings(page: Page, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield the last days of rules of which a page speaks without the line that says whether they still hold."""
    lines = [(number, days_in(text, page.language)) for number, text in enumerate(prose_of(page).split("\n"))]
    named = Counter(day for _, days in lines for day in days)
    said = set(cited([page.text], "until"))
    for day in (day for day, times in named.items() if times >= SPOKEN_OF):
        ending = [event.id for event in catalogue.every(Event) if event.ends == day]
        if ending and not said.intersection(ending):
            place = Place(page.file, page.first_line + next(number for number, days in lines if day in days))
            what = say("the page speaks of {day}, and does not say whether that rule still holds", day=day)
            references = either(f"{{{{until:{id_}}}}}" for id_ in ending)
            yield Problem(place, what, say("add a line of its own: {references}", references=references))
