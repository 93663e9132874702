"""Until when rules hold, and which of them have ended on the day of the data.

That day stands in the repository, so that the same tables say the same on every day that they are built.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from evidence.catalogue import Catalogue
from evidence.checks.days import is_later
from evidence.checks.looks import LONGEST_PAUSE, newest_look
from evidence.descriptor import Descriptor
from evidence.messages import say
from evidence.problems import Place, Problem, line_of
from evidence.records import Claim, Event

AS_OF = "as_of"


@dataclass(frozen=True)
class Ending:
    """A rule or a truce with a last day, whether it is over, and the event that followed, if any is known."""

    event: Event
    is_over: bool
    followed_by: Event | None


def day_of_data(catalogue: Catalogue) -> str:
    """Return the day of the last look, or a later one that the descriptor of the events names as `as_of`."""
    named = catalogue.table(*Event.table).package_properties.get(AS_OF, "")
    return max(str(named), newest_look(catalogue))


def day_problems(descriptors: Iterable[Descriptor], catalogue: Catalogue) -> Iterator[Problem]:
    """Yield a day of the data long after anything was checked, and one in a package that is not asked for it."""
    newest = newest_look(catalogue)
    for descriptor in (one for one in descriptors if AS_OF in one.properties):
        lines = descriptor.path.read_text("utf-8").splitlines()
        place = Place(descriptor.file, line_of(lines, lambda line: line.strip().startswith(f'"{AS_OF}"')) or 1, AS_OF)
        named = date.fromisoformat(descriptor.properties[AS_OF])
        if descriptor.name != Event.table[0]:
            what = say("the day of the data stands in the package {package} alone", package=Event.table[0])
            yield Problem(place, what, say("remove it here"))
        elif named - date.fromisoformat(newest) > LONGEST_PAUSE:
            what = say("{named} is more than two years after the last day on which anything was checked", named=named)
            yield Problem(place, what, say("write a day that has been; the last one is {newest}", newest=newest))


def ending_of(event_id: str, catalogue: Catalogue) -> Ending | None:
    """Return until when the rule of an event holds; None without such an event, or where it has no end."""
    events = {event.id: event for event in catalogue.every(Event)}
    event = events.get(event_id)
    if not event or not event.ends:
        return None
    return Ending(event, is_later(day_of_data(catalogue), event.ends), events.get(event.followed_by))


def open_endings(catalogue: Catalogue) -> Iterator[Ending]:
    """Yield what is over, and of which nobody has said what followed."""
    endings = (ending_of(event.id, catalogue) for event in catalogue.every(Event))
    yield from (one for one in endings if one and one.is_over and not one.followed_by)


def claims_that_rest_on(event: Event, catalogue: Catalogue) -> list[Claim]:
    """Return the claims that hold as long as the rule of an event does."""
    return [claim for claim in catalogue.claims.values() if claim.event_id == event.id]
