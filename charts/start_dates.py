"""When projects were to start, as it was first told, and when they did or are expected to.

The rows are a choice, so the words count these projects and say nothing of others.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, TypedDict

from charts.chart import Chart, Column, Count, Drawing, Width, templates
from charts.parts.start_lines import Start, StartLines
from charts.premises import Premise, holds, without_exception
from charts.reading import Reading
from evidence.judgement.periods import months_of
from evidence.messages import say
from evidence.quantity import period
from evidence.records import Project, StartDate

NAME = "start_dates"
STARTED, EXPECTED = "started", "expected"
KEPT, LATE, WAITING, DOUBTED = GROUPS = ("kept", "late", "waiting", "doubted")
# What is in doubt goes on with what has not started yet: its promise is crossed out, and its dates say so.
HEADED = (KEPT, LATE, WAITING)
CROSS = "M-1,-1L1,1M-1,1L1,-1"
# The months of a year, and of its halves, in which sources say that something is early or late in it.
HALVES = {("-01", "-06"), ("-07", "-12")}
FIRST_HALF = "06"
YEAR, MONTH = len("2024"), len("2024-03")
COLUMNS = (
    Column("project_id", "text"),
    Column("promised", "text"),
    Column("promised_on", "year"),
    Column("outcome", "text"),
    Column("outcome_date", "text"),
    Column("promised_source_id", "text"),
    Column("source_id", "text"),
)


class Row(TypedDict):
    """A promised start and what came of it, as they are drawn and told."""

    project_id: str
    promised: str
    promised_on: str
    outcome: str
    outcome_date: str
    promised_source_id: str
    source_id: str


def chart(tables: Reading) -> Chart:
    """Return the chart of promised and actual starts."""
    starts = sorted(tables.where(StartDate), key=_rank)
    sources = {one: tables.sources[one] for start in starts for one in _sources(start)}
    counts = Counter(map(group, starts))
    return Chart(
        id="start-dates",
        name=NAME,
        rows=[_row(start) for start in starts],
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={"projects": Count(len(starts)), **{one: Count(counts[one]) for one in GROUPS}},
        as_of=max(source.published for source in sources.values()),
        sketch=partial(_sketch, starts),
        labels={language: _labels(tables, starts, language) for language in templates(NAME)},
        premises=_premises(starts),
    )


def group(start: StartDate) -> str:
    """Return what came of a promise: kept, later, waiting, doubted."""
    if start.outcome != STARTED:
        return WAITING if start.outcome == EXPECTED else DOUBTED
    return KEPT if not is_late(start) else LATE


def is_late(start: StartDate) -> bool:
    """Tell whether all of what came of it lies after the promised time."""
    return months_of(start.outcome_date)[0] >= months_of(start.promised)[1]


def _middle(span: str) -> float:
    return sum(months_of(span)) / 2


def _rank(start: StartDate) -> tuple[int, float, str]:
    """Sort by group, and in a group by how far the start moved, least first."""
    moved = _middle(start.outcome_date) - _middle(start.promised)
    return GROUPS.index(group(start)), moved, start.project_id


def _sources(start: StartDate) -> tuple[str, str]:
    return start.promised_source_id, start.outcome_source_id


def _row(start: StartDate) -> Row:
    return {
        "project_id": start.project_id,
        "promised": start.promised,
        "promised_on": start.promised_on,
        "outcome": start.outcome,
        "outcome_date": start.outcome_date,
        "promised_source_id": start.promised_source_id,
        "source_id": start.outcome_source_id,
    }


def _labels(tables: Reading, starts: Sequence[StartDate], language: str) -> dict[str, str]:
    words: Mapping[str, Any] = templates(NAME)[language]
    # A term has its own braces doubled, because words are filled in twice.
    halves = {name: str(words["terms"][name]).format() for name in ("early", "end")}
    said = partial(_said, halves, language)
    projects = {one.id: one.name[language] for one in tables.records(Project)}
    return {
        **{start.project_id: projects[start.project_id] for start in starts},
        **{one: tables.sources[one].short_name for start in starts for one in _sources(start)},
        **{span: said(span) for start in starts for span in (start.promised, start.outcome_date)},
    }


def _said(terms: Mapping[str, str], language: str, span: str) -> str:
    """Say a period as sources do: half a year as early or late in it."""
    return _half(terms, span) if _is_half(span) else period(span, language)


def _is_half(span: str) -> bool:
    """Tell whether a period is the first or the second half of a year."""
    first, _, last = span.partition("/")
    return first[:YEAR] == last[:YEAR] and (first[YEAR:], last[YEAR:]) in HALVES


def _brief(terms: Mapping[str, str], span: str) -> str:
    """Say a period beside a mark: in which half of a year, or in which years."""
    first, _, last = span.partition("/")
    if _is_half(span) or (not last and len(first) > YEAR):
        return _half(terms, first)
    return "–".join(dict.fromkeys([first[:YEAR], last[:YEAR] or first]))


def _half(terms: Mapping[str, str], day: str) -> str:
    """Say that a day or a month is early or late in its year."""
    half = terms["early" if day[YEAR + 1 : MONTH] <= FIRST_HALF else "end"]
    return half.format(year=day[:YEAR])


def _premises(starts: Sequence[StartDate]) -> tuple[Premise, ...]:
    """Return what the words presuppose: few kept their start, and what has not started yet is late already."""
    kept = [start for start in starts if group(start) == KEPT]
    counts = {"kept": len(kept), "projects": len(starts)}
    few = say("fewer than half of the projects kept their start ({kept} of {projects})", **counts)
    late = say("what has not started yet is expected, or was doubted, after the promised time")
    early = [one.cell("outcome_date") for one in starts if one.outcome != STARTED and not is_late(one)]
    return (
        holds("headline", few, starts[0].cell("outcome_date"), true=2 * len(kept) < len(starts)),
        without_exception("headline", late, early),
    )


def _sketch(starts: Sequence[StartDate], chart: Chart, language: str, width: Width) -> Drawing:
    terms = chart.words(language).terms
    drawn = [_start(start, chart, language) for start in starts]
    named = {LATE: (terms["promised"], terms["started"]), WAITING: ("", terms["expected"])}
    present = {one: words for one, words in named.items() if one in map(group, starts)}
    return StartLines(width, drawn, {one: terms[one] for one in HEADED}, present).drawn()


def _start(start: StartDate, chart: Chart, language: str) -> Start:
    row = _row(start)
    terms, own = chart.words(language).terms, group(start)
    promised, came = (_brief(terms, span) for span in (start.promised, start.outcome_date))
    came = chart.label("outcome", start.outcome, language) if own == DOUBTED else came
    return Start(
        name=chart.label("project_id", start.project_id, language),
        dates=f"{promised} → {came}",
        period=months_of(start.promised),
        came=_middle(start.promised if own == DOUBTED else start.outcome_date),
        group=own,
        shape=CROSS if own == DOUBTED else "circle",
        is_open=own == WAITING,
        is_kept=own == KEPT,
        tip=chart.told(row, language),
    )
