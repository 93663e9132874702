"""The EU's benchmarks for 2030, for which no figure measures the same.

The law tests capacity, and consumption; what is known of rare earths is output, and imports. So the drawing is of
what is asked for, its last line says that no figure was found, and the notes of the data, which tell what is known,
stand in the table.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from charts.chart import Chart, Column, Fact, templates
from charts.parts.benchmarks import TARGET, Benchmark, benchmark, sketched
from charts.premises import Premise, holds
from charts.reading import Reading, filled, known
from evidence.messages import say
from evidence.quantity import Quantity
from evidence.records import Target

NAME = "eu_benchmarks"
GOALS = {
    "eu-extraction-2030": "extraction",
    "eu-processing-2030": "processing",
    "eu-recycling-2030": "recycling",
    "eu-single-country-2030": "single-country",
}
# What the headline tells of.
TOLD = ("extraction", "processing")
DIRECTIONS = {"extraction": "up", "processing": "up", "recycling": "up", "single-country": "down"}
COLUMNS = (
    Column("goal", "text"),
    Column(TARGET, "share"),
    Column("year", "year"),
    Column("measured", "text"),
    Column("state", "text"),
    Column("source_id", "text"),
    Column("note", "text"),
)


def chart(tables: Reading) -> Chart:
    """Return the chart of the EU's benchmarks, none with a figure."""
    targets = {id_: tables.one(Target, id=id_) for id_ in GOALS}
    for one in tables.records(Target):
        if one.id.startswith("eu-") and one.unit == "percent":
            known(one.id, tuple(GOALS), one.cell("id"))
    rows = [benchmark(targets[id_], goal) for id_, goal in GOALS.items()]
    named = ((one.source_id, one.binding_source_id) for one in targets.values())
    sources = {source_id: tables.sources[source_id] for source_ids in named for source_id in source_ids if source_id}
    return Chart(
        id="eu-benchmarks",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts=_facts(rows),
        as_of=max(source.published for source in sources.values()),
        sketch=partial(sketched, rows, TOLD),
        labels={
            language: _labels(targets, rows, language) | {id_: source.publisher for id_, source in sources.items()}
            for language in templates(NAME)
        },
        premises=(*_benchmarks_said(targets, rows), *_figures_said(targets.values())),
    )


def _facts(rows: Sequence[Benchmark]) -> Mapping[str, Fact]:
    shares = {row["goal"].replace("-", "_"): Quantity.of(row, TARGET).numbers[0] for row in rows}
    return {"year": rows[0]["year"], **shares}


def _labels(targets: Mapping[str, Target], rows: Sequence[Benchmark], language: str) -> dict[str, str]:
    missing = str(templates(NAME)[language]["terms"]["missing"])
    notes = {id_: filled(one.note.get(language), one.cell(f"note_{language}")) for id_, one in targets.items()}
    return {
        **{row["state"]: missing for row in rows},
        **{row["note"]: notes[row["measured"]] for row in rows},
    }


def _benchmarks_said(targets: Mapping[str, Target], rows: Sequence[Benchmark]) -> Iterator[Premise]:
    """Yield what the words presuppose of the benchmarks: minimum or cap, percent, one year, not binding."""
    year = rows[0]["year"]
    for row in rows:
        target, aim, goal = targets[row["measured"]], Quantity.of(row, TARGET), row["goal"]
        is_so = aim.direction == DIRECTIONS[goal]
        side = say("a minimum") if DIRECTIONS[goal] == "up" else say("a cap")
        yield holds("description", say("this benchmark is {side}", side=side), target.cell("qualifier"), true=is_so)
        yield holds("subtitle", say("this benchmark is in percent"), target.cell("unit"), true=target.unit == "percent")
        is_then = say("this benchmark is for {year}", year=year)
        yield holds("headline", is_then, target.cell("year"), true=row["year"] == year)
        is_free = target.binding == "no"
        yield holds("description", say("this benchmark is not binding"), target.cell("binding"), true=is_free)


def _figures_said(targets: Iterable[Target]) -> Iterator[Premise]:
    """Yield what the words presuppose of the figures: that there is none."""
    says = say("no figure measures the same as this benchmark")
    for one in targets:
        found = Quantity(one.current_value, one.current_low, one.current_high).numbers
        yield holds("terms.now", says, one.cell("current_value"), true=not found)
