"""US mine output since 1965: its fall to nothing and its return, each year from one edition.

Bars instead of a line, so that years of different editions are not joined.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import dropwhile, groupby
from typing import Any, Final, NamedTuple, TypedDict

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Fact, Width, templates
from charts.parts.layout import data
from charts.parts.scale import ticks
from charts.parts.year_bars import Bar, YearPlot
from charts.premises import Premise, Stated, holds, is_estimate, more_than, without_exception
from charts.reading import Reading, UndrawableError, filled, some, works
from evidence.languages import FALLBACK
from evidence.messages import say
from evidence.quantity import readable
from evidence.records import MineProduction, SalientStatistic

NAME = "us_output"
NUMBER: Final = "production_t_reo"
EVENT = "mountain-pass-closes-2002"
START = 1965
HISTORY = "DS 140 (2023)"
# NOTE: the long series does not say which years are estimates. So from the year in which mining came back
# it is the newest summary that gives a year, because the summaries do.
NEWER = {2018: "MCS 2021", 2019: "MCS 2021", 2020: "MCS 2025", **dict.fromkeys(range(2021, 2026), "MCS 2026")}
SUMMARY = "MCS"
EDITIONS = tuple(dict.fromkeys(NEWER.values()))
RUNS = 5
MINED = ("production", "mineral-concentrates")
WITHOUT_MONAZITE = "Without monazite concentrate."
COLUMNS = (Column("year", "year"), Column(NUMBER, "number"), Column("estimated", "text"), Column("edition", "text"))
COLOUR = theme.country_colour("USA")


class Output(TypedDict):
    """What the US mined in a year as it is drawn and told, in tonnes of oxide."""

    year: int
    production_t_reo: float
    estimated: bool | None
    edition: str
    has_monazite: bool
    source_id: str


class Story(NamedTuple):
    """The runs of years that the words tell of, with output and without, and the year of the event at its first end."""

    mined: Sequence[SalientStatistic]
    idle: Sequence[SalientStatistic]
    back: Sequence[SalientStatistic]
    idle_again: Sequence[SalientStatistic]
    since: Sequence[SalientStatistic]
    event_year: int


def chart(tables: Reading) -> Chart:
    """Return the chart of US mine output."""
    printed = tables.where(SalientStatistic, measure=MINED[0], commodity=MINED[1])
    records = _records(tables, printed)
    event = tables.event(EVENT)
    story = _story(records, int(event.date[:4]))
    rows = [_row(record) for record in records]
    sources = {*(record.source_id for record in records), event.source_id}
    late = say(
        "the event ({event_year}) is of the year after the first at zero ({idle_year})",
        event_year=story.event_year,
        idle_year=story.idle[0].year,
    )
    return Chart(
        id="us-output",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts=_facts(records, story),
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(_sketch, rows, story),
        labels={
            language: {**works(tables, sources), "event_publisher": tables.sources[event.source_id].publisher}
            for language in templates(NAME)
        },
        premises=(
            holds("description", late, event.cell("date"), true=story.event_year == story.idle[0].year + 1),
            *_of_output(records, story),
            *_of_editions(tables, printed, records),
        ),
    )


def _records(tables: Reading, printed: Sequence[SalientStatistic]) -> list[SalientStatistic]:
    """Return a row for each year: an empty place in the drawing never stands for a lost number."""
    by_year = {(record.edition, record.year): record for record in printed}
    years = [(NEWER.get(year, HISTORY), year) for year in range(START, max(NEWER) + 1)]
    mined = partial(tables.one, SalientStatistic, measure=MINED[0], commodity=MINED[1])
    return [by_year.get((edition, year)) or mined(edition=edition, year=year) for edition, year in years]


def _row(record: SalientStatistic) -> Output:
    return {
        "year": record.year,
        NUMBER: _amount(record),
        "estimated": record.estimated,
        "edition": record.edition,
        "has_monazite": _has_monazite(record),
        "source_id": record.source_id,
    }


def _amount(record: SalientStatistic) -> float:
    return filled(record.value, record.cell("value"))


def _has_monazite(record: SalientStatistic) -> bool:
    return record.note.get(FALLBACK.code) != WITHOUT_MONAZITE


def _story(records: Sequence[SalientStatistic], event_year: int) -> Story:
    runs = [list(run) for _, run in groupby(records, key=lambda record: _amount(record) == 0)]
    if len(runs) != RUNS or _amount(records[0]) == 0:
        # The shortest run is the likeliest slip.
        where = min(runs, key=len)[0].cell("value")
        what = say("the chart tells that output fell to zero and came back, twice, and with this row it did not")
        raise UndrawableError(
            where, what, say("mend the row, or tell it otherwise in charts/{name}.py and its words", name=NAME)
        )
    mined, idle, back, idle_again, since = runs
    return Story(mined, idle, back, idle_again, since, event_year)


def _facts(records: Sequence[SalientStatistic], story: Story) -> dict[str, Fact]:
    """Return the numbers and years of the story: first, peak, the years at nothing, and the way back."""
    named = {
        "first": records[0],
        "peak": max(story.mined, key=_amount),
        "before": story.mined[-1],
        "second": story.since[0],
        "newest": records[-1],
    }
    without = [record for record in records if not _has_monazite(record)]
    return {
        **{name: _amount(record) for name, record in named.items()},
        **{f"{name}_year": str(record.year) for name, record in named.items()},
        "idle_start": str(story.idle[0].year),
        "idle_end": str(story.idle[-1].year),
        "again_start": str(story.idle_again[0].year),
        "again_end": str(story.idle_again[-1].year),
        "history_edition": HISTORY,
        "history_end": str(min(NEWER) - 1),
        "editions": EDITIONS,
        "event_year": str(story.event_year),
        "without_monazite": str(some(without, records[-1].cell("note_en"), say("years without monazite"))[0].year),
    }


def _of_output(records: Sequence[SalientStatistic], story: Story) -> tuple[Premise, ...]:
    """Return what the words presuppose of the numbers: two years at nothing again, and the newest above all before."""
    *earlier, newest = records
    highest, most = (
        Stated(say("the output of {year}", year=record.year), _amount(record), record.cell("value"))
        for record in (newest, max(earlier, key=_amount))
    )
    kept = [one.cell("note_en") for one in dropwhile(_has_monazite, records) if _has_monazite(one)]
    pause = say(
        "after more than a year ({years}) output stopped again for two ({years_again})",
        years=len(story.back),
        years_again=len(story.idle_again),
    )
    true = len(story.back) > 1 and len(story.idle_again) == 2  # noqa: PLR2004 (the words name two)
    return (
        more_than("description", highest, most),
        is_estimate("headline", newest),
        holds("description", pause, story.idle_again[0].cell("value"), true=true),
        without_exception("description", say("from a year on monazite concentrate is left out"), kept),
    )


def _of_editions(
    tables: Reading, printed: Sequence[SalientStatistic], records: Sequence[SalientStatistic]
) -> tuple[Premise, ...]:
    """Return what the words presuppose of the editions: which are the newest, and what each calls an estimate."""
    marked = [one.cell("estimated") for one in records if one.year not in NEWER and one.estimated is not None]
    exact = [one.cell("estimated") for one in records if one.year in NEWER and not one.estimated]
    summaries = [one for one in printed if one.edition.startswith(SUMMARY) and one.year >= min(NEWER)]
    newer = [one.where for one in summaries if one.edition > NEWER.get(one.year, HISTORY)]
    # No mark is drawn from the other table, so it is read apart and not named as what the chart is from.
    others = Reading(tables).where(MineProduction, country="USA", year=tuple(NEWER))
    marks = {one.estimated for one in others if one.edition != HISTORY}
    newest = say(
        "{editions} are the newest to give the later years (NEWER in charts/{name}.py)",
        editions=", ".join(EDITIONS),
        name=NAME,
    )
    part = say("another table calls only part of the later numbers estimates")
    return (
        without_exception(
            "description", say("{history} does not say which numbers are estimates", history=HISTORY), marked
        ),
        without_exception("description", say("all later numbers are estimates"), exact),
        without_exception("description", newest, newer),
        holds("description", part, others[-1].cell("estimated"), true=marks == {True, False}),
    )


def _sketch(rows: Sequence[Output], story: Story, chart: Chart, language: str, width: Width) -> Drawing:
    plot = YearPlot(width, rows[0]["year"], rows[-1]["year"], ticks(max(row[NUMBER] for row in rows)))
    bars = [Bar(row["year"], row[NUMBER], bool(row["estimated"]), chart.told(row, language)) for row in rows]
    layers = [
        *plot.bars(bars, COLOUR),
        *_notes(story, [row for row in rows if row["estimated"]], chart, language, plot),
        *_numbers(story, chart.words(language).terms, language, plot),
    ]
    return plot.frame(layers)


def _notes(story: Story, estimates: Sequence[Output], chart: Chart, language: str, plot: YearPlot) -> list[alt.Chart]:
    """Say when the mine closed over the years at nothing, and under the bars which are estimates.

    A line at the year of that would stand where the bars are gone already, and seem to be the cause.
    """
    terms, years = chart.words(language).terms, (estimates[0]["year"], estimates[-1]["year"])
    closed = terms["closed"].format(year=story.event_year)
    estimated, idle = terms["estimates"].format(start=years[0], end=years[1]), story.idle
    over = max(map(_amount, story.mined))
    return [*plot.note(closed, (idle[0].year, idle[-1].year), over), *plot.below(years, estimated)]


def _numbers(story: Story, terms: Mapping[str, str], language: str, plot: YearPlot) -> list[alt.Chart]:
    """Write the numbers of the story: the peak, the years at nothing, and the newest."""
    peak, newest = max(story.mined, key=_amount), story.since[-1]
    middle = (story.idle[0].year + story.idle[-1].year) / 2
    centred: list[dict[str, object]] = [
        {"x": peak.year, "y": _amount(peak), "text": readable(_amount(peak), language)},
        {"x": middle, "y": 0, "text": terms["nothing"]},
    ]
    told = readable(_amount(newest), language)
    ending: list[dict[str, object]] = [{"x": newest.year + 0.4, "y": _amount(newest), "text": told}]
    look: dict[str, Any] = {"baseline": "bottom", "fontWeight": 700, "fontSize": plot.size}
    middling = data(centred).mark_text(align="center", dy=-5, **look)
    flush = data(ending).mark_text(align="right", dy=-5, **look)
    return [text.encode(x=plot.x(), y=plot.y(), text="text:N") for text in (middling, flush)]
