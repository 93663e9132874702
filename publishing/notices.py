"""What is right and still asks for a look: rules that are over, editions that are due, what is untold."""

from collections.abc import Iterator

from evidence.draft_entries import unsaid_problems
from evidence.editions import overdue
from evidence.endings import claims_that_rest_on, day_of_data, open_endings
from evidence.languages import LANGUAGES
from evidence.messages import say, together
from evidence.problems import Problem
from publishing.languages.locators import untold_locators
from publishing.pages.references import cited
from publishing.staging import Stage

REMEDY = say("look up what followed, add it to events.csv, and name it in followed_by")
LOOK = say("look for it, add it with a row of its own, and empty this cell; or write when it comes")


def notices(stage: Stage) -> Iterator[Problem]:
    """Yield the rules that are over, the released values that changed unsaid, and the editions that are due by now."""
    yield from _rules(stage)
    yield from unsaid_problems(stage.root, stage.catalogue)
    yield from untold_locators(stage.catalogue, filter(None, (site.locators for site in stage.sites.values())))
    for edition in overdue(stage.catalogue):
        source, day = edition.source, day_of_data(stage.catalogue)
        resting = [f"{package}/{name} ({count})" for (package, name), count in edition.rows.items()]
        what = say(
            "the next edition of '{id}' was expected in {expected}, and the data are of {day}; on it rest: {resting}",
            id=source.id,
            expected=source.next_edition,
            day=day,
            resting=together(resting) or say("nothing yet"),
        )
        yield Problem(source.cell("next_edition"), what, LOOK)


def _rules(stage: Stage) -> Iterator[Problem]:
    """Yield each rule that is over on the day of the data without a successor, and all that rests on it."""
    catalogue = stage.catalogue
    pages = [page for language in LANGUAGES for page in stage.written[language.code]]
    for ending in open_endings(catalogue):
        event = ending.event
        claims = [say("the claim {claim}", claim=claim.id) for claim in claims_that_rest_on(event, catalogue)]
        resting = [*claims, *(page.file for page in pages if event.id in cited([page.text], "until"))]
        what = say(
            "'{event}' held until {ends}, and the data are of {day}; on it rest: {resting}",
            event=event.id,
            ends=event.ends,
            day=day_of_data(catalogue),
            resting=together(resting) or say("nothing yet"),
        )
        yield Problem(event.cell("ends"), what, REMEDY)
