"""Events by year, the export controls large above all others; the list is ours and not complete."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from charts.chart import Chart, Column, Count, Drawing, Width, templates
from charts.interaction import Control
from charts.parts.event_grid import Dot, year_of
from charts.parts.event_lanes import Said, drawn
from charts.premises import Premise, holds
from charts.reading import Reading, known
from evidence.messages import say
from evidence.records import Event

NAME = "timeline"
KINDS = ("export-control", "diplomacy", "policy", "court", "market", "project")
CONTROLS = KINDS[0]
# The controls that have a name in the drawing: what began or ended a way of holding back exports.
NAMED = (
    "export-quota-cut-2010",
    "export-quotas-end-2015",
    "gallium-germanium-in-force-2023",
    "april-controls-2025",
)
KIND = Control("kind", KINDS)
COLUMNS = (Column("date", "year"), Column("kind", "text"), Column("id", "text"), Column("source_id", "text"))


def chart(tables: Reading) -> Chart:
    """Return the chart of events; every event has a source of its own, which its row of the table names."""
    controls = tables.where(Event, kind=CONTROLS)
    events = sorted(tables.records(Event), key=lambda event: (event.date, event.id))
    checked = max(tables.sources[event.source_id].checked_on for event in events).isoformat()
    rows = [_row(event, checked) for event in events]
    years = Counter(year_of(event.date) for event in controls)
    busiest = max(sorted(years), key=lambda year: years[year])
    return Chart(
        id="timeline",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=(),
        facts={
            "controls": float(len(controls)),
            "recent": float(sum(count for year, count in years.items() if year >= busiest)),
            "busiest": Count(years[busiest]),
            "since": str(busiest),
            "events": float(len(rows)),
            "others": float(len(rows) - len(controls)),
            "others_recent": float(sum(row["kind"] != CONTROLS and year_of(row["date"]) >= busiest for row in rows)),
            "past": float(sum(year_of(row["date"]) < min(years) for row in rows if row["kind"] != CONTROLS)),
            "first_control": str(min(years)),
            "first": str(year_of(rows[0]["date"])),
            "last": str(year_of(rows[-1]["date"])),
        },
        as_of=checked,
        sketch=partial(_sketch, rows, busiest),
        labels={language: _names(tables, events, language) for language in templates(NAME)},
        controls=(KIND,),
        premises=_premises(events, busiest),
    )


def _row(event: Event, checked: str) -> Dot:
    """Return what is drawn of an event; it lies ahead when it is later than the day we last checked."""
    return {
        "date": event.date,
        "kind": known(event.kind, KINDS, event.cell("kind")),
        "id": event.id,
        "source_id": event.source_id,
        "ahead": event.date > checked,
    }


def _names(tables: Reading, events: Sequence[Event], language: str) -> dict[str, str]:
    sources = [tables.sources[event.source_id] for event in events]
    titles = {event.id: event.title[language] for event in events}
    return {**{source.id: source.short_name for source in sources}, **titles}


def _premises(events: Sequence[Event], busiest: int) -> tuple[Premise, ...]:
    """Return what the words presuppose: most controls are recent, and so are most events of other kinds."""
    controls = [event for event in events if event.kind == CONTROLS]
    others = [event for event in events if event.kind != CONTROLS]
    told = {"busiest": busiest, "recent": _recent(controls, busiest), "count": _before(controls, busiest)}
    most = say("more export controls are of {busiest} or later ({recent}) than before ({count})", **told)
    more = say(
        "of other kinds, more events are of {busiest} or later ({recent}) than before ({count})",
        busiest=busiest,
        recent=_recent(others, busiest),
        count=_before(others, busiest),
    )
    return (
        holds(
            "headline", most, controls[-1].cell("date"), true=_recent(controls, busiest) > _before(controls, busiest)
        ),
        holds("description", more, events[-1].cell("date"), true=_recent(others, busiest) > _before(others, busiest)),
    )


def _recent(events: Sequence[Event], year: int) -> int:
    return sum(year_of(event.date) >= year for event in events)


def _before(events: Sequence[Event], year: int) -> int:
    return len(events) - _recent(events, year)


def _sketch(rows: Sequence[Dot], since: int, chart: Chart, language: str, width: Width) -> Drawing:
    """Draw the controls above all others; of a kind that nobody picked the dots are pale."""
    terms = chart.words(language).terms
    controls = [row for row in rows if row["kind"] == CONTROLS]
    others = [row for row in rows if row["kind"] != CONTROLS]
    tips = {row["id"]: chart.told(row, language) for row in rows}
    names = {id_: terms[id_] for id_ in NAMED}
    return drawn((controls, others), since, Said(terms, names, tips, KIND), width)
