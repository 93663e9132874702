"""Checks of rules that hold until a day: they begin before it, and what follows them comes later."""

import re
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.checks.days import is_later
from evidence.code_words import coded
from evidence.messages import say
from evidence.names import days_in
from evidence.near_ids import did_you_mean
from evidence.problems import Problem
from evidence.records import Claim, Event

# What may hold until a day; a project may be a term that was granted.
RULES = {"diplomacy", "export-control", "policy", "project"}
# In years; ours end within two.
LONGEST_RULE = 60
# So many words of a title are no accident; short ones, and the country that most rules are of, stand in every text.
TELLING = 2
LONG_WORD = re.compile(r"(?!china\b|chinese\b|chinees)\w{5,}")


def rules_end_after_they_begin(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield rules whose last day lies before the event that made them, or that are followed without an end."""
    for event in catalogue.every(Event):
        if is_later(event.date, event.ends):
            what = say("what began on {date} holds until {ends}", date=event.date, ends=event.ends)
            yield Problem(event.cell("ends"), what, say("write the last day on which it holds, or leave it empty"))
        if event.followed_by and not event.ends:
            what = say("'{followed_by}' follows something that has no end", followed_by=event.followed_by)
            yield Problem(event.cell("followed_by"), what, say("fill in ends, or leave it empty"))


def what_ends_is_a_rule(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield events with a last day that are of no kind that holds until one, or so far off that it is a slip."""
    for event in (event for event in catalogue.every(Event) if event.ends):
        if event.kind not in RULES:
            kind = coded("kind", event.kind)
            what = say("an event of the kind {kind} is no rule that holds until a day", kind=kind)
            yield Problem(
                event.cell("ends"),
                what,
                say("leave it empty, or correct the kind: {rules}", rules=", ".join(sorted(RULES))),
            )
        elif int(event.ends[:4]) - int(event.date[:4]) > LONGEST_RULE:
            what = say(
                "what began on {date} holds until {ends}, more than {most} years",
                date=event.date,
                ends=event.ends,
                most=LONGEST_RULE,
            )
            yield Problem(event.cell("ends"), what, say("correct the year"))


def what_follows_comes_later(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield events that are said to be followed by themselves, or by one that was there before."""
    events = {event.id: event for event in catalogue.every(Event)}
    for event in events.values():
        following = events.get(event.followed_by)
        if following and not is_later(following.date, event.date):
            what = say(
                "'{following}' of {day} does not follow what began on {beginning}",
                following=following.id,
                day=following.date,
                beginning=event.date,
            )
            yield Problem(event.cell("followed_by"), what, say("name the event that came after it, or leave it empty"))


def last_days_are_those_of_their_text(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield rules whose texts name a later day than their first, and never the one on which they are said to end."""
    for event in (event for event in catalogue.every(Event) if event.ends):
        texts = [(code, text) for told in (event.title, event.text) for code, text in told.items()]
        days = [day for code, text in texts for day in days_in(text, code) if is_later(day, event.date)]
        if days and event.ends not in days:
            what = say("ends is {day}, and the text of the row says {other}", day=event.ends, other=days[0])
            yield Problem(event.cell("ends"), what, say("write the same day in both"))


def what_follows_is_of_the_same_matter(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield events that are followed by one that shares too few words with their title, nor names their last day."""
    events = {event.id: event for event in catalogue.every(Event)}
    for event in events.values():
        following = events.get(event.followed_by)
        if following and not _is_of(event, following):
            what = say("the texts of '{following}' do not speak of '{event}'", following=following.id, event=event.id)
            remedy = say("name the event that followed, or say in its text what it follows")
            yield Problem(event.cell("followed_by"), what, remedy)


def _is_of(event: Event, following: Event) -> bool:
    """Tell whether an event speaks of another; of the same kind, one word of its title will do."""
    enough = 1 if event.kind == following.kind else TELLING
    return any(
        len(_long_words(title) & _long_words(text)) >= enough or event.ends in days_in(text, code)
        for code, title in event.title.items()
        for text in [f"{following.title.get(code, '')} {following.text.get(code, '')}"]
    )


def claims_rest_on_rules_with_an_end(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield claims that are said to rest on an event that is not there, has no end, or is not what they speak of."""
    events = {event.id: event for event in catalogue.every(Event)}
    for claim in (claim for claim in catalogue.every(Claim) if claim.event_id):
        event = events.get(claim.event_id)
        if event is None:
            what = say("'{event_id}' is not in the table events", event_id=claim.event_id)
            remedy = say("use an id of events.csv, or add a row there first")
            yield Problem(claim.cell("event_id"), what, did_you_mean(claim.event_id, events, remedy))
        elif not event.ends:
            what = say("'{event}' has no last day", event=event.id)
            yield Problem(
                claim.cell("event_id"), what, say("fill in ends in its row of events.csv, or leave this empty")
            )
        elif is_later(event.date, str(claim.reviewed_on or "")):
            what = say(
                "'{event}' is of {date}, and the claim was reviewed on {reviewed_on}",
                event=event.id,
                date=event.date,
                reviewed_on=claim.reviewed_on,
            )
            yield Problem(
                claim.cell("event_id"), what, say("name the event that the claim rests on, or review it again")
            )
        elif not _speaks_of(claim, event):
            what = say("the texts of the claim do not speak of '{event}'", event=event.id)
            yield Problem(
                claim.cell("event_id"), what, say("name the event that the claim rests on, or say so in its reason")
            )


def _speaks_of(claim: Claim, event: Event) -> bool:
    """Tell whether a claim has some words of the title of an event, in one language."""
    return any(
        len(_long_words(title) & _long_words(" ".join(texts.get(code, "") for texts in claim.told))) >= TELLING
        for code, title in event.title.items()
    )


def _long_words(text: str) -> set[str]:
    return set(LONG_WORD.findall(text.casefold()))
