"""What is right and still asks for a look: rules that are over, and what rests on them."""

from collections.abc import Iterator

from evidence.endings import claims_that_rest_on, day_of_data, open_endings
from evidence.languages import LANGUAGES
from evidence.messages import say, together
from evidence.problems import Problem
from publishing.pages.references import cited
from publishing.pages.written import read_pages
from publishing.staging import Stage

REMEDY = say("look up what followed, add it to events.csv, and name it in followed_by")


def notices(stage: Stage) -> Iterator[Problem]:
    """Yield each rule that is over on the day of the data without a successor, and all that rests on it."""
    catalogue = stage.catalogue
    pages = [page for language in LANGUAGES for page in read_pages(stage.docs, language.code)]
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
