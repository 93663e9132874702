"""Checks that no source tells of what came after it: a status, a number of a later period, what somebody said later."""

import re
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.checks.days import is_later
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import Evidence, Figure, Project, Source, Target

# A note may say that somebody else told of the status, whose page was not read.
TOLD_BY_OTHERS = re.compile(r"\bstatus\b", re.IGNORECASE)
# A newspaper repeats an earlier edition than the one that was read, or a report that is published in full later.
WITH_EDITIONS = {"statistics", "official"}
CLAIMED, COMPUTED = "claimed", "computed"
OPEN = ".."


def states_are_not_later_than_their_source(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield projects and targets whose present state is dated after the source that tells of it."""
    for project in catalogue.every(Project):
        column = "status_source_id" if project.status_source_id else "source_id"
        if column == "status_source_id" or not TOLD_BY_OTHERS.search(project.note.get("en", "")):
            source = catalogue.sources.get(project.status_source_id or project.source_id)
            yield from _later(project, column, project.status_date, source)
    for target in catalogue.every(Target):
        source = catalogue.sources.get(target.current_source_id)
        yield from _later(target, "current_source_id", target.current_period, source)


def _later(row: Project | Target, column: str, day: str, source: Source | None) -> Iterator[Problem]:
    """Yield a source that was published before a day of which it tells; a living page has the day of the last look."""
    published = (source.published or str(source.checked_on or "")) if source else ""
    if source and published and is_later(day, published):
        what = say("'{source}' of {published} cannot tell of {day}", source=source.id, published=published, day=day)
        yield Problem(row.cell(column), what, say("name the source that tells of it, or correct the date"))


def figures_are_not_later_than_their_source(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures whose period began in a year after that of their source, and was over when it was last looked at.

    What is still to come is planned, what is estimated was expected, and a law sets what holds in the next months.
    """
    for figure in catalogue.every(Figure):
        source = catalogue.sources.get(figure.source_id)
        first, _, last = figure.period.partition("/")
        if not source or figure.estimated or figure.kind in (CLAIMED, COMPUTED):
            continue
        is_over = last != OPEN and is_later(str(source.checked_on or ""), last or first)
        if is_over and is_later(first[:4], source.published[:4]):
            told = {"source": source.id, "published": source.published, "day": first}
            what = say("'{source}' of {published} cannot tell of {day}", **told)
            remedy = say("name the source that tells of it, or correct the period")
            yield Problem(figure.cell("source_id"), what, remedy)


def echoes_are_not_earlier_than_their_origin(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield evidence that repeats what was published after it, by more than a year where that has editions."""
    for evidence in catalogue.every(Evidence):
        source, repeated = _source_of(evidence, catalogue), catalogue.evidence.get(evidence.repeats)
        origin = _source_of(repeated, catalogue) if repeated else catalogue.sources.get(evidence.repeats)
        if not source or not origin:
            continue
        years = 1 if origin.kind in WITH_EDITIONS else 0
        if is_later(origin.published, _years_after(source.published, years)):
            what = say(
                "'{origin}' of {later} was published after '{source}' of {earlier}",
                origin=origin.id,
                later=origin.published,
                source=source.id,
                earlier=source.published,
            )
            yield Problem(evidence.cell("repeats"), what, say("name what it goes back to, or leave it empty"))


def _years_after(day: str, years: int) -> str:
    return f"{int(day[:4]) + years}{day[4:]}" if day else ""


def _source_of(evidence: Evidence, catalogue: Catalogue) -> Source | None:
    figure = catalogue.figures.get(evidence.figure_id)
    return catalogue.sources.get(evidence.source_id or (figure.source_id if figure else ""))
