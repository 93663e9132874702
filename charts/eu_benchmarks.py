"""The EU's benchmarks for 2030, for which no figure measures the same, and Japan against a target of its own.

The law tests capacity, and consumption; what is known of rare earths is output, and imports. So
a row without a number is drawn as one, and the notes of the data, which tell what is known,
stand in the table.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Fact, Row, Width, Words, templates
from charts.interaction import TIP
from charts.parts.benchmarks import Benchmark, Held, benchmark, clear_numbers, zones
from charts.parts.layout import Entry, RowPlot, data, row_plot
from charts.parts.marks import CLEARANCE, lanes, shapes
from charts.parts.scale import WHOLE, Scale, ticks
from charts.premises import Premise, holds
from charts.reading import Reading, filled, known
from evidence.messages import say
from evidence.quantity import Quantity, period
from evidence.records import Source, Target

NAME = "eu_benchmarks"
GOALS = {
    "eu-extraction-2030": "extraction",
    "eu-processing-2030": "processing",
    "eu-recycling-2030": "recycling",
    "eu-single-country-2030": "single-country",
    "japan-china-share-2025": "japan",
}
COMPARED = "japan-china-share-2025"
DIRECTIONS = {"extraction": "up", "processing": "up", "recycling": "up", "single-country": "down", "japan": "down"}
EU, JAPAN = "EUU", "JPN"
TARGET = "target_percent"
STATE = "current_value"
COLUMNS = (
    Column("goal", "text"),
    Column(TARGET, "share"),
    Column("year", "year"),
    Column("measured", "text"),
    Column("state", "text"),
    Column("period", "year"),
    Column("source_id", "text"),
    Column("note", "text"),
)
LABEL_WIDTH: dict[Width, int] = {"wide": 250, "narrow": 0}
MARGIN = 40
# What the flag of a benchmark takes beside its line.
FLAG = 5


def chart(tables: Reading) -> Chart:
    """Return the chart of the EU's benchmarks, none with a figure, and of Japan's target with one."""
    targets = {id_: tables.one(Target, id=id_) for id_ in GOALS}
    for one in tables.records(Target):
        if one.id.startswith("eu-") and one.unit == "percent":
            known(one.id, tuple(GOALS), one.cell("id"))
    rows = [benchmark(targets[id_], goal, JAPAN if id_ == COMPARED else EU) for id_, goal in GOALS.items()]
    named = ((one.source_id, one.current_source_id, one.binding_source_id) for one in targets.values())
    sources = {source_id: tables.sources[source_id] for source_ids in named for source_id in source_ids if source_id}
    return Chart(
        id="eu-benchmarks",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts=_facts(targets, rows),
        as_of=max(source.published for source in sources.values()),
        sketch=partial(_sketch, rows),
        labels={language: _labels(targets, rows, sources, language) for language in templates(NAME)},
        premises=(*_benchmarks_said(targets, rows), *_figures_said(targets, rows)),
    )


def state(row: Row) -> Quantity:
    """Return the figure that measures the same as a benchmark; it has no numbers when none was seen."""
    names = {"low": "current_low", "high": "current_high", "qualifier": "current_qualifier"}
    return Quantity.of({STATE: row[STATE], **{name: row[column] for name, column in names.items()}}, STATE)


def is_missed(row: Row) -> bool:
    """Tell whether all of the figure lies on the wrong side of the benchmark."""
    target, found = Quantity.of(row, TARGET), state(row).numbers
    if target.direction == "up":
        return bool(found) and found[-1] < target.numbers[0]
    return bool(found) and found[0] > target.numbers[0]


def _facts(targets: Mapping[str, Target], rows: Sequence[Benchmark]) -> Mapping[str, Fact]:
    return {
        "year": rows[0]["year"],
        **{row["goal"].replace("-", "_"): Quantity.of(row, TARGET).numbers[0] for row in rows},
        "japan_state": _figure(targets[COMPARED])[0],
        "japan_year": rows[-1]["year"],
    }


def _found(target: Target) -> Quantity:
    return Quantity(target.current_value, target.current_low, target.current_high, target.current_qualifier or None)


def _figure(target: Target) -> list[float]:
    """Return the numbers of a figure that the words name; raises UndrawableError when the row has none."""
    return filled(_found(target).numbers or None, target.cell(STATE))


def _labels(
    targets: Mapping[str, Target], rows: Sequence[Benchmark], sources: Mapping[str, Source], language: str
) -> dict[str, str]:
    missing = str(templates(NAME)[language]["terms"]["missing"])
    notes = {id_: filled(one.note.get(language), one.cell(f"note_{language}")) for id_, one in targets.items()}
    return {
        **{row["state"]: state(row).symbols(language, "%") if state(row).numbers else missing for row in rows},
        **{row["note"]: notes[row["measured"]] for row in rows},
        **{row["source_id"]: sources[row["source_id"]].publisher for row in rows if row["source_id"]},
    }


def _benchmarks_said(targets: Mapping[str, Target], rows: Sequence[Benchmark]) -> Iterator[Premise]:
    """Yield what the words presuppose of the benchmarks: minimum or cap, percent, one year, not binding."""
    year = rows[0]["year"]
    for row in rows:
        target, aim, goal = targets[row["measured"]], Quantity.of(row, TARGET), row["goal"]
        is_so = aim.direction == DIRECTIONS[goal]
        side = say("a minimum") if DIRECTIONS[goal] == "up" else say("a cap")
        yield holds(f"terms.{goal}", say("this benchmark is {side}", side=side), target.cell("qualifier"), true=is_so)
        yield holds("subtitle", say("this benchmark is in percent"), target.cell("unit"), true=target.unit == "percent")
        if row["country"] == EU:
            yield holds(
                "headline",
                say("this benchmark is for {year}", year=year),
                target.cell("year"),
                true=row["year"] == year,
            )
            is_free = target.binding == "no"
            yield holds("description", say("this benchmark is not binding"), target.cell("binding"), true=is_free)


def _figures_said(targets: Mapping[str, Target], rows: Sequence[Benchmark]) -> Iterator[Premise]:
    """Yield what the words presuppose of the figures: none for the EU, and for Japan a share that is exact."""
    for target in (targets[row["measured"]] for row in rows if row["country"] == EU):
        says = say("no figure measures the same as this benchmark")
        yield holds("headline", says, target.cell(STATE), true=not _found(target).numbers)
    compared = targets[COMPARED]
    is_exact = compared.current_value is not None and not compared.current_qualifier
    yield holds("description", say("this figure is exact"), compared.cell("current_qualifier"), true=is_exact)


def _sketch(rows: Sequence[Benchmark], chart: Chart, language: str, width: Width) -> Drawing:
    words = chart.words(language)
    firsts = {row["goal"]: row for row in reversed(rows)}
    entries = [_entry(chart, row, language, words, is_first=row is firsts[row["goal"]]) for row in rows]
    plot = row_plot(entries, width, LABEL_WIDTH[width], Scale(ticks(WHOLE, share=True), "%"), MARGIN)
    held = [
        Held(row["goal"], place, Quantity.of(row, TARGET), is_missed(row))
        for row, place in zip(rows, plot.places, strict=True)
    ]
    figures = [one for one in held if one.place.entry.quantity.numbers]
    marked = replace(plot, places=[one.place for one in figures])
    written = clear_numbers(plot, figures)
    return plot.frame([*zones(plot, held), *lanes(plot), *written, *shapes(marked), *_missing(plot, held, words)])


def _entry(chart: Chart, row: Benchmark, language: str, words: Words, *, is_first: bool) -> Entry:
    """Return the row of a benchmark, and of the figure beside it if there is one."""
    found, target = state(row), Quantity.of(row, TARGET)
    moment = period(row["period"], language) if row["period"] else ""
    source = chart.label("source_id", row["source_id"], language) if row["source_id"] else ""
    return Entry(
        label=chart.label("measured", row["measured"], language),
        quantity=found,
        text=chart.label("state", row["state"], language) if found.numbers else "",
        element=theme.COUNTRIES[row["country"]],
        note=", ".join(part for part in (source, moment) if part),
        heading=words.terms[row["goal"]].format(target=target.unqualified(language, "%")) if is_first else "",
        tip=chart.told(row, language),
    )


def _missing(plot: RowPlot, held: Sequence[Held], words: Words) -> list[alt.Chart]:
    """Say in the row itself that no figure measures the same, beside the line of the benchmark."""
    rows: list[dict[str, object]] = [
        {
            "x": one.benchmark.numbers[0],
            "y": one.place.y,
            "text": words.terms["missing"],
            "tip": one.place.entry.tip,
            "direction": one.benchmark.direction,
        }
        for one in held
        if not one.place.entry.quantity.numbers
    ]
    above = data([row for row in rows if row["direction"] == "up"]).mark_text(
        align="left", baseline="middle", dx=CLEARANCE + FLAG, fontWeight=700
    )
    below = data([row for row in rows if row["direction"] != "up"]).mark_text(
        align="right", baseline="middle", dx=-CLEARANCE - FLAG, fontWeight=700
    )
    return [text.encode(x=plot.x("x"), y=plot.y(), text="text:N", tooltip=TIP) for text in (above, below)]
