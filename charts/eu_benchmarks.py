"""Where the EU stands against its benchmarks for 2030, and Japan against a target of its own.

The law sets benchmarks for all strategic raw materials; what is known is about rare earths and
measures something near it. So the notes of the data stand in the table, and a row without a
number is drawn as one.
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
from charts.parts.marks import lanes, shapes
from charts.parts.scale import WHOLE, Scale, ticks
from charts.premises import Premise, Stated, holds, more_than, rises
from charts.reading import Reading, filled, known
from evidence.quantity import Quantity, period
from evidence.records import Source, Target

NAME = "eu_benchmarks"
GOALS = {
    "eu-extraction-2030": "extraction",
    "eu-processing-2030": "processing",
    "eu-recycling-2030": "recycling",
    "eu-single-country-2030-heavy": "single-country",
    "eu-single-country-2030-magnets": "single-country",
    "eu-single-country-2030-ndpr": "single-country",
    "eu-single-country-2030-imports": "single-country",
    "japan-china-share-2025": "japan",
}
CAP = "single-country"
DIRECTIONS = {"extraction": "up", "processing": "up", "recycling": "up", CAP: "down", "japan": "down"}
# NOTE: this zero is no published share; we read it from a sentence, as the note in the data says.
READ = "eu-extraction-2030"
UNKNOWN, BELOW, LIGHT = "eu-processing-2030", "eu-single-country-2030-imports", "eu-single-country-2030-ndpr"
EXACT, RANGE = "exact", "range"
# The figures that the words name, and how.
NAMED = {
    "mined": (READ, EXACT),
    "recycled": ("eu-recycling-2030", "less-than"),
    "heavy": ("eu-single-country-2030-heavy", EXACT),
    "magnets": ("eu-single-country-2030-magnets", "more-than"),
    "light_low": (LIGHT, RANGE),
    "imports": (BELOW, EXACT),
    "japan_state": ("japan-china-share-2025", EXACT),
}
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


def chart(tables: Reading) -> Chart:
    """Return the chart of the EU's benchmarks, each with the nearest figure that we saw."""
    targets = {id_: tables.one(Target, id=id_) for id_ in GOALS}
    for one in tables.records(Target):
        if one.id.startswith("eu-") and one.unit == "percent":
            known(one.id, tuple(GOALS), one.cell("id"))
    rows = [benchmark(targets[id_], goal, JAPAN if goal == "japan" else EU) for id_, goal in GOALS.items()]
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
    """Return the nearest figure to a benchmark; it has no numbers when none was seen."""
    names = {"low": "current_low", "high": "current_high", "qualifier": "current_qualifier"}
    return Quantity.of({STATE: row[STATE], **{name: row[column] for name, column in names.items()}}, STATE)


def is_missed(row: Row) -> bool:
    """Tell whether all of the figure lies on the wrong side of the benchmark."""
    target, found = Quantity.of(row, TARGET), state(row).numbers
    if target.direction == "up":
        return bool(found) and found[-1] < target.numbers[0]
    return bool(found) and found[0] > target.numbers[0]


def _facts(targets: Mapping[str, Target], rows: Sequence[Benchmark]) -> Mapping[str, Fact]:
    european = [row for row in rows if row["country"] == EU]
    return {
        "missed": float(sum(map(is_missed, european))),
        "known": float(sum(bool(state(row).numbers) for row in european)),
        "year": european[0]["year"],
        **{row["goal"].replace("-", "_"): Quantity.of(row, TARGET).numbers[0] for row in rows},
        **{fact: _figure(targets[id_])[0] for fact, (id_, _) in NAMED.items()},
        "light_high": _figure(targets[LIGHT])[-1],
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
    """Yield what the words presuppose of the benchmarks: minimum or cap, percent, one year, one cap, not binding."""
    year, cap = rows[0]["year"], next(Quantity.of(row, TARGET).numbers[0] for row in rows if row["goal"] == CAP)
    for row in rows:
        target, aim, goal = targets[row["measured"]], Quantity.of(row, TARGET), row["goal"]
        is_so = aim.direction == DIRECTIONS[goal]
        side = "a minimum" if DIRECTIONS[goal] == "up" else "a cap"
        yield holds(f"terms.{goal}", f"this benchmark is {side}", target.cell("qualifier"), true=is_so)
        yield holds("subtitle", "this benchmark is in percent", target.cell("unit"), true=target.unit == "percent")
        if goal == CAP:
            yield holds("description", f"each cap is {cap:g}", target.cell("high"), true=aim.numbers[0] == cap)
        if row["country"] == EU:
            yield holds("headline", f"this benchmark is for {year}", target.cell("year"), true=row["year"] == year)
            is_free = target.binding == "no"
            yield holds("description", "this benchmark is not binding", target.cell("binding"), true=is_free)


def _figures_said(targets: Mapping[str, Target], rows: Sequence[Benchmark]) -> Iterator[Premise]:
    """Yield what the words presuppose of the figures: how exact they are, and which lie on the wrong side."""
    for id_, form in NAMED.values():
        figure, place = _found(targets[id_]), targets[id_].cell("current_qualifier")
        found = figure.qualifier or (RANGE if figure.value is None else EXACT)
        yield holds("description", f"this figure is '{form}'", place, true=found == form)
    for row in (row for row in rows if row["goal"] == CAP):
        target, cap = targets[row["measured"]], Quantity.of(row, TARGET).numbers[0]
        is_below = target.id == BELOW
        says = f"this figure lies {'below' if is_below else 'above'} the cap ({cap:g})"
        true = _figure(target)[-1] < cap if is_below else is_missed(row)
        yield holds("description", says, target.cell(STATE), true=true)
    light, unknown, read = targets[LIGHT], targets[UNKNOWN], targets[READ]
    low, high = (_figure(light)[end] for end in (0, -1))
    yield rises("description", Stated("one end", low, light.where), Stated("the other", high, light.where))
    yield holds("description", "no figure was found here", unknown.cell(STATE), true=not _found(unknown).numbers)
    yield holds("subtitle", "this dot is a zero of ours", read.cell(STATE), true=_figure(read) == [0])
    missed = sum(is_missed(row) for row in rows if row["country"] == EU)
    yield more_than("headline", Stated("the number of figures on the wrong side", missed, read.cell(STATE)), 1)


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
    return plot.frame([*zones(plot, held), *lanes(plot), *written, *shapes(marked), _missing(plot, words)])


def _entry(chart: Chart, row: Benchmark, language: str, words: Words, *, is_first: bool) -> Entry:
    """Return the row of a benchmark; less than so much is a share from nothing to there."""
    found, target = state(row), Quantity.of(row, TARGET)
    moment = period(row["period"], language) if row["period"] else ""
    source = chart.label("source_id", row["source_id"], language) if row["source_id"] else ""
    return Entry(
        label=chart.label("measured", row["measured"], language),
        quantity=Quantity(None, 0, found.high) if found.qualifier == "less-than" else found,
        text=chart.label("state", row["state"], language) if found.numbers else "",
        element=theme.COUNTRIES[row["country"]],
        hollow=row["measured"] == READ,
        note=", ".join(part for part in (source, moment) if part),
        heading=words.terms[row["goal"]].format(target=target.unqualified(language, "%")) if is_first else "",
        tip=chart.told(row, language),
    )


def _missing(plot: RowPlot, words: Words) -> alt.Chart:
    """Say in the row itself that no figure was seen."""
    rows: list[dict[str, object]] = [
        {"x": 0, "y": place.y, "text": words.terms["missing"], "tip": place.entry.tip}
        for place in plot.places
        if not place.entry.quantity.numbers
    ]
    text = data(rows).mark_text(align="left", baseline="middle", fontStyle="italic", dx=4)
    missing: alt.Chart = text.encode(x=plot.x("x"), y=plot.y(), text="text:N", tooltip=TIP)
    return missing
