"""Rare earths in one jet, ship or wind turbine: each figure with what its source weighed.

The sources weigh the metals themselves, magnets, or any material that holds them. These are never
the same thing, so each line says which it is. The drawing is of the jet, which the headline is about;
ships and turbines are left to the table.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from charts.chart import Chart, Column, Drawing, Fact, Width, templates
from charts.interaction import Control
from charts.parts.weight_strips import REPEATED, drawn
from charts.parts.weights import Weight, weight
from charts.premises import Premise, holds
from charts.reading import Reading, known
from evidence.messages import Message, say
from evidence.quantity import Quantity
from evidence.records import Figure

NAME = "platform_content"
PLATFORMS = {
    "jet": (
        # The claim, what answers it, and then the others.
        "f35-rare-earth-mass-claimed",
        "f35-elements-adamas-2026",
        "f35-bearing-material-adamas-2026",
        # First of those that give nearly one number, which repeat it.
        "f35-mass-crs-2013",
        "f35-mass-rand-2023",
        "f35-mass-foreign-policy",
        "f35-mass-pentagon-2024",
        "f35-mass-adnkronos-2025",
    ),
    "destroyer": ("ddg-51-destroyer-mass-crs-2013", "burke-destroyer-mass-foreign-policy"),
    "submarine": ("virginia-submarine-mass-crs-2013", "virginia-submarine-mass-foreign-policy"),
    "turbine": (
        "wind-turbine-magnet-mass-claimed",
        "large-offshore-turbine-magnet-mass-nos-2022",
        "large-offshore-turbine-magnet-mass-grist",
        "wind-turbine-three-megawatt-magnet-mass",
        "wind-turbine-magnet-mass-springer-2016",
        "wind-turbine-neodymium-mass-roskill",
        "wind-turbine-neodymium-mass-colorado",
    ),
    "megawatt": ("wind-turbine-magnets-per-megawatt-2013", "wind-turbine-neodymium-per-megawatt-usgs-2011"),
}
NAMES = {"jet": "F-35"}
# NOTE: of the metals in a turbine, these sources weigh neodymium alone.
ONE_METAL = ("turbine", "megawatt")
PENTAGON = "f35-mass-pentagon-2024"
MATERIAL, ELEMENTS = "f35-bearing-material-adamas-2026", "f35-elements-adamas-2026"
REPORT, MASS = "f35-mass-crs-2013", "mass_kg"
COLUMNS = (
    Column("figure_id", "text"),
    Column("basis", "text"),
    Column(MASS, "number"),
    Column("printed", "text"),
    Column("kind", "text"),
    Column("estimated", "text"),
    Column("source_id", "text"),
    Column("period", "year"),
)
BASES = ("element", "neodymium", "material", "magnet")
# What sources weighed of the jet, which is drawn.
BASIS = Control("basis", ("element", "material"))


def chart(tables: Reading) -> Chart:
    """Return the chart of what is in a jet, a ship or a turbine, each figure with what was weighed."""
    figures = {id_: tables.figure(id_) for ids in PLATFORMS.values() for id_ in ids}
    rows = [_row(tables, platform, figures[id_]) for platform, ids in PLATFORMS.items() for id_ in ids]
    bases, sources = {row["figure_id"]: row["basis"] for row in rows}, {row["source_id"] for row in rows}
    return Chart(
        id="platform-content",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(dict.fromkeys(row["source_id"] for row in rows)),
        facts=_facts(rows),
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(_sketch, rows),
        labels={language: _labels(tables, figures.values(), language) for language in templates(NAME)},
        controls=(BASIS,),
        premises=(*_figures_said(figures, bases), *_range_said(figures, rows), *_labels_said(figures, bases)),
    )


def _row(tables: Reading, platform: str, figure: Figure) -> Weight:
    is_one_metal = figure.basis == "element" and platform in ONE_METAL
    basis = known("neodymium" if is_one_metal else figure.basis, BASES, figure.cell("basis"))
    return weight(tables, figure, platform, basis, "kg_per_mw" if platform == "megawatt" else "kg")


def _numbers(rows: Sequence[Weight]) -> dict[str, list[float]]:
    return {row["figure_id"]: Quantity.of(row, MASS).numbers for row in rows}


def _facts(rows: Sequence[Weight]) -> Mapping[str, Fact]:
    numbers = _numbers(rows)
    jet = [number for id_ in PLATFORMS["jet"] for number in numbers[id_]]
    return {
        **NAMES,
        "lowest": min(jet),
        "highest": max(jet),
        "low_material": numbers[MATERIAL][0],
        "high_material": numbers[MATERIAL][-1],
        "high_element": numbers[ELEMENTS][-1],
        "reported_element": numbers[PENTAGON][0],
        "reported": numbers[REPORT][0],
    }


def _labels(tables: Reading, figures: Iterable[Figure], language: str) -> dict[str, str]:
    repeated = {row.figure_id for row in tables.evidence.values() if row.repeats}
    return {
        **{figure.id: figure.label[language] for figure in figures},
        **{f"{figure.id}-{REPEATED}": REPEATED for figure in figures if figure.id in repeated},
        **{f"{figure.id}-printed": _printed(tables, figure, language) for figure in figures},
        **{figure.source_id: tables.sources[figure.source_id].publisher for figure in figures},
        **{f"{figure.source_id}-called": tables.sources[figure.source_id].called for figure in figures},
    }


def _printed(tables: Reading, figure: Figure, language: str) -> str:
    return Quantity.of_figure(figure).symbols(language, tables.units[figure.unit].symbol.get(language, ""))


def _figures_said(figures: Mapping[str, Figure], bases: Mapping[str, str]) -> Iterator[Premise]:
    """Yield what the words presuppose of the figures that they name: what was weighed, by whom, and how exactly."""
    weighed = {ELEMENTS: "element", MATERIAL: "material", PENTAGON: "element", REPORT: "material"}
    for id_, basis in weighed.items():
        weight = say("this is the weight of '{basis}'", basis=basis)
        yield _said(figures[id_], "basis", weight, true=bases[id_] == basis)
    for id_ in (ELEMENTS, MATERIAL):
        figure = figures[id_]
        yield _said(figure, "estimated", say("this is an estimate"), true=figure.estimated)
        yield _said(figure, "high", say("this is a range"), true=figure.numbers[0] < figure.numbers[-1])
    pentagon = figures[PENTAGON]
    bound = say("this is only a lower bound")
    yield holds("headline", bound, pentagon.cell("qualifier"), true=pentagon.qualifier == "more-than")
    # Pounds become kilograms, so what a source gives as it is comes out as about so much.
    report = figures[REPORT]
    is_so = report.value is not None and (report.qualifier or "about") == "about"
    yield _said(report, "qualifier", say("this is about so much"), true=is_so)


def _range_said(figures: Mapping[str, Figure], rows: Sequence[Weight]) -> Iterator[Premise]:
    """Yield what the words presuppose of the weights of the jet: which is the lowest, and which the highest."""
    jet = [row for row in rows if row["platform"] == "jet"]
    numbers = _numbers(jet)
    yield from _ends_said(figures, jet)
    least = say("this is at least as much as '{figure}'", figure=ELEMENTS)
    for row in jet:
        low = numbers[row["figure_id"]][0]
        yield _said(figures[row["figure_id"]], "value", least, true=low >= numbers[ELEMENTS][0])


def _ends_said(figures: Mapping[str, Figure], jet: Sequence[Weight]) -> Iterator[Premise]:
    """Yield what is presupposed of the jet: sources weigh two things, the metals have both ends, a claim is highest."""
    several, numbers = say("not every source weighs the same"), _numbers(jet)
    yield holds(
        "subtitle", several, figures[ELEMENTS].cell("basis"), true={row["basis"] for row in jet} == {*BASIS.values}
    )
    for row in jet:
        low, high = min(map(min, numbers.values())), max(map(max, numbers.values()))
        is_end = low in numbers[row["figure_id"]] or high in numbers[row["figure_id"]]
        says = say("the lowest and the highest weight are of the metals themselves")
        is_so = row["basis"] == "element" or not is_end
        yield holds("headline", says, figures[row["figure_id"]].cell("basis"), true=is_so)
        is_claim = row["kind"] == "claimed" or high not in numbers[row["figure_id"]]
        only = say("the highest weight is a claim, and nothing else")
        yield holds("headline", only, figures[row["figure_id"]].cell("kind"), true=is_claim)


def _labels_said(figures: Mapping[str, Figure], bases: Mapping[str, str]) -> Iterator[Premise]:
    """Yield what the words for one metal presuppose of the names of figures."""
    for id_ in (id_ for id_, basis in bases.items() if basis == "neodymium"):
        is_so = "neodymium" in figures[id_].label.get("en", "").lower()
        says = say("this is only neodymium")
        yield holds("values.basis.neodymium", says, figures[id_].cell("label_en"), true=is_so)


def _said(figure: Figure, column: str, says: Message, *, true: bool) -> Premise:
    return holds("description", says, figure.cell(column), true=true)


def _sketch(rows: Sequence[Weight], chart: Chart, language: str, width: Width) -> Drawing:
    jet = [row for row in rows if row["platform"] == "jet"]
    kinds = [[row for row in jet if row["basis"] == basis] for basis in dict.fromkeys(row["basis"] for row in jet)]
    return drawn(kinds, chart, language, width, BASIS)
