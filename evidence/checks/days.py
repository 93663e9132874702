"""Checks of days against each other: what ends after it began, and what is seen after it was there."""

import re
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.checks.looks import newest_look
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import Claim, Event, Project, Source

# What can be announced for a day to come; whatever else happens is told afterwards.
ANNOUNCED = {"export-control", "policy"}
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# An id keeps its year when a date is corrected; a yearbook may appear three years after the year that it is about.
YEARS_MAY_DIFFER = 3


def is_later(day: str, other: str) -> bool:
    """Tell whether one day lies after another, as far as both are known: a year lies after no day of its own."""
    digits = min(len(day), len(other))
    return bool(digits) and day[:digits] > other[:digits]


def events_end_after_they_begin(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield events whose last day comes before their first, or is the same."""
    for event in catalogue.every(Event):
        if event.date_end and (is_later(event.date, event.date_end) or event.date == event.date_end):
            what = say("the event ends on {date_end}, and begins on {date}", date_end=event.date_end, date=event.date)
            yield Problem(event.cell("date_end"), what, say("write the last day, or leave it empty"))


def events_have_been(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield events that lie after the source that tells of them, though nobody can announce such an event."""
    newest = newest_look(catalogue)
    for event in catalogue.every(Event):
        source = catalogue.sources.get(event.source_id)
        told = source.published if source and source.published else newest
        if event.kind not in ANNOUNCED and is_later(event.date, told):
            what = say("the event of {date} is told by a source of {told}", date=event.date, told=told)
            yield Problem(event.cell("date"), what, say("correct the date, or name the source that tells of it"))
        if event.kind not in ANNOUNCED and is_later(event.date_end, newest):
            what = say(
                "the event ends on {date_end}, and nothing was checked after {newest}",
                date_end=event.date_end,
                newest=newest,
            )
            yield Problem(event.cell("date_end"), what, say("correct the day, or leave it empty until it has been"))


def sources_are_seen_after_they_appeared(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield sources that were checked before they were published."""
    for source in catalogue.sources_of_all_packages():
        checked = str(source.checked_on or "")
        if is_later(source.published, checked):
            what = say(
                "published on {published}, and checked before that, on {checked}",
                published=source.published,
                checked=checked,
            )
            yield Problem(source.cell("published"), what, say("correct one of the two dates"))


def nothing_is_seen_after_the_last_look(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield statuses and present states that are dated after the last day on which anything was checked."""
    newest = newest_look(catalogue)
    for project in catalogue.every(Project):
        if is_later(project.status_date, newest):
            what = say(
                "the status is dated {status_date}, and nothing was checked after {newest}",
                status_date=project.status_date,
                newest=newest,
            )
            yield Problem(project.cell("status_date"), what, say("correct the date"))
    for table in catalogue.tables.values():
        for index, row in enumerate(table.rows):
            period = str(row.get("current_period") or "")
            if is_later(period, newest):
                what = say(
                    "the present state is dated {period}, and nothing was checked after {newest}",
                    period=period,
                    newest=newest,
                )
                yield Problem(table.place(index, "current_period"), what, say("correct the year"))


def claims_are_reviewed_after_their_sources(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield claims whose review lies before the source that makes them, or before that of their evidence."""
    for claim in catalogue.every(Claim):
        reviewed = str(claim.reviewed_on or "")
        sources = [catalogue.sources.get(claim.source_id), *_sources_of_evidence(claim.id, catalogue)]
        later = next((one for one in sources if one and is_later(one.published, reviewed)), None)
        if later:
            what = say(
                "reviewed on {reviewed}, before its source '{later}' of {published}",
                reviewed=reviewed,
                later=later.id,
                published=later.published,
            )
            yield Problem(claim.cell("reviewed_on"), what, say("review the claim again, and write that day"))


def _sources_of_evidence(claim_id: str, catalogue: Catalogue) -> Iterator[Source | None]:
    for evidence in catalogue.evidence_for(claim_id):
        figure = catalogue.figures.get(evidence.figure_id)
        yield catalogue.sources.get(evidence.source_id or (figure.source_id if figure else ""))


def ids_name_their_year(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures, events, sources and targets that are named after another year than the one that they are about."""
    for name, column in (("figures", "period"), ("events", "date"), ("sources", "published"), ("targets", "year")):
        for table in (table for (_, other), table in catalogue.tables.items() if other == name):
            for index, row in enumerate(table.rows):
                named, dated = (_years(row.get(cell)) for cell in ("id", column))
                if named and dated and not _near(named, dated):
                    what = say(
                        "the id '{id}' is of {named}, and {column} of {dated}",
                        id=row["id"],
                        named=named[0],
                        column=column,
                        dated=dated[0],
                    )
                    yield Problem(
                        table.place(index, column),
                        what,
                        say("correct {column}, or give the row an id of its year", column=column),
                    )


def _near(named: list[int], dated: list[int]) -> bool:
    return any(dated[0] - YEARS_MAY_DIFFER <= year <= dated[-1] + YEARS_MAY_DIFFER for year in named)


def _years(cell: object) -> list[int]:
    return [int(year) for year in YEAR.findall(str(cell or ""))]
