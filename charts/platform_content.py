"""Rare earths in one jet, ship or wind turbine: each figure with what its source weighed.

The sources weigh the metals themselves, magnets, or any material that holds them. These are never
the same thing, so each mark says which it is. The axis goes by steps of ten, because the weights
run from a few kilograms to more than ten tonnes; each is also written out.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from math import log10, sqrt
from typing import Final, TypedDict

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Fact, Width, Words, templates
from charts.interaction import Control
from charts.parts.layout import Entry, RowPlot, data, row_plot
from charts.parts.marks import LANE_DROP, grounds, marks
from charts.parts.scale import TenfoldScale
from charts.premises import Premise, Stated, holds, more_than
from charts.reading import Reading, UndrawableError, filled
from evidence.quantity import Quantity, number, period, with_unit
from evidence.records import Figure

NAME = "platform_content"
PLATFORMS = {
    "jet": (
        "f35-rare-earth-mass-claimed",
        "f35-mass-crs-2013",
        "f35-mass-rand-2023",
        "f35-mass-foreign-policy",
        "f35-mass-pentagon-2024",
        "f35-mass-adnkronos-2025",
        "f35-bearing-material-adamas-2026",
        "f35-elements-adamas-2026",
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
NAMES = {"jet": "F-35", "destroyer": "DDG-51, Arleigh\u00a0Burke"}
POWERS = {"power": "wind-turbine-power-claimed", "other_power": "wind-turbine-power-roskill"}
# NOTE: of the metals in a turbine, these sources weigh neodymium alone.
ONE_METAL = ("turbine", "megawatt")
MASS: Final = "mass_kg"
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
SHAPES = {"element": "circle", "neodymium": "triangle-up", "material": "square", "magnet": "diamond"}
# The metals themselves stand out; what they are only a part of is quiet.
COLOURS = {"element": "neodymium", "neodymium": "neodymium", "material": "basalt", "magnet": "basalt"}
BASIS = Control("basis", tuple(SHAPES))
STEPS, BEYOND = (10, 100, 1000, 10_000), 1.25
LABEL_WIDTH: dict[Width, int] = {"wide": 240, "narrow": 0}
MARGIN = 24
TICK = 3
# NOTE: Vega scales a path by half the root of `size`; at this size a unit of the path is a pixel.
TRUE_SIZE = 4


class Weight(TypedDict):
    """A figure as it is drawn and told: `mass_kg`, `low` and `high` in kilograms of what `basis` says was weighed."""

    platform: str
    figure_id: str
    basis: str
    mass_kg: float | None
    low: float | None
    high: float | None
    qualifier: str | None
    printed: str
    kind: str
    estimated: bool
    source_id: str
    period: str


def chart(tables: Reading) -> Chart:
    """Return the chart of what is in a jet, a ship or a turbine, each figure with what was weighed."""
    figures = {id_: tables.figure(id_) for ids in PLATFORMS.values() for id_ in ids}
    rows = [_row(tables, platform, figures[id_]) for platform, ids in PLATFORMS.items() for id_ in ids]
    sources = {row["source_id"] for row in rows}
    return Chart(
        id="platform-content",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts=_facts(rows),
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(_sketch, rows),
        labels={language: _labels(tables, figures.values(), language) for language in templates(NAME)},
        controls=(BASIS,),
        premises=_premises(rows, figures),
    )


def _row(tables: Reading, platform: str, figure: Figure) -> Weight:
    filled(figure.numbers or None, figure.cell("value"))
    if figure.basis not in SHAPES:
        what = f"the chart has no place for a weight of '{figure.basis}'"
        raise UndrawableError(figure.cell("basis"), what, f"write one of: {', '.join(SHAPES)}, or give it a shape")
    quantity = Quantity.of_figure(figure).converted(tables.units[figure.unit].factor or 1)
    is_one_metal = figure.basis == "element" and platform in ONE_METAL
    return {
        "platform": platform,
        "figure_id": figure.id,
        "basis": "neodymium" if is_one_metal else figure.basis,
        MASS: quantity.value,
        "low": quantity.low,
        "high": quantity.high,
        "qualifier": quantity.qualifier,
        "printed": f"{figure.id}-printed",
        "kind": figure.kind,
        "estimated": figure.estimated,
        "source_id": figure.source_id,
        "period": figure.period,
    }


def _premises(rows: Sequence[Weight], figures: Mapping[str, Figure]) -> tuple[Premise, ...]:
    """Return what the words presuppose: weights differ in one jet, and the heaviest of all is a whole magnet."""
    jets = [row for row in rows if row["platform"] == "jet"]
    heaviest = max(rows, key=_largest)
    lightest, largest_jet = min(jets, key=_smallest), max(jets, key=_largest)
    kinds = sorted({row["basis"] for row in jets})
    differ = f"sources weigh different things in a jet ({', '.join(kinds)})"
    magnet = f"the heaviest weight of all ({_largest(heaviest):g} kg) is of whole magnets in a turbine"
    is_magnet = (heaviest["platform"], heaviest["basis"]) == ("turbine", "magnet")
    return (
        more_than("headline", _stated(largest_jet, figures, _largest), _stated(lightest, figures, _smallest)),
        holds("headline", differ, figures[jets[0]["figure_id"]].cell("basis"), true=len(kinds) > 1),
        holds("description", magnet, figures[heaviest["figure_id"]].cell("value"), true=is_magnet),
    )


def _stated(row: Weight, figures: Mapping[str, Figure], number_of: Callable[[Weight], float]) -> Stated:
    return Stated(f"the weight in {row['figure_id']}", number_of(row), figures[row["figure_id"]].cell("value"))


def _smallest(row: Weight) -> float:
    return Quantity.of(row, MASS).numbers[0]


def _largest(row: Weight) -> float:
    return Quantity.of(row, MASS).numbers[-1]


def _facts(rows: Sequence[Weight]) -> Mapping[str, Fact]:
    numbers = {row["figure_id"]: Quantity.of(row, MASS).numbers for row in rows}
    jet = [number for row in rows if row["platform"] == "jet" for number in numbers[row["figure_id"]]]
    return {
        **NAMES,
        "lowest": min(jet),
        "highest": max(jet),
        "low_material": numbers["f35-bearing-material-adamas-2026"][0],
        "high_material": numbers["f35-bearing-material-adamas-2026"][-1],
        "high_element": numbers["f35-elements-adamas-2026"][-1],
        "reported": numbers["f35-mass-crs-2013"][0],
        "destroyer_mass": numbers["ddg-51-destroyer-mass-crs-2013"][0],
        "submarine_mass": numbers["virginia-submarine-mass-crs-2013"][0],
        "neodymium_low": numbers["wind-turbine-neodymium-mass-colorado"][0],
        "top": max(number for found in numbers.values() for number in found),
    }


def _labels(tables: Reading, figures: Iterable[Figure], language: str) -> dict[str, str]:
    powers = {name: tables.figure(id_) for name, id_ in POWERS.items()}
    return {
        **{figure.id: figure.label.get(language, figure.id) for figure in figures},
        **{f"{figure.id}-printed": _printed(tables, figure, language) for figure in figures},
        **{figure.source_id: tables.sources[figure.source_id].publisher for figure in figures},
        **{name: number(filled(power.value, power.cell("value")), language) for name, power in powers.items()},
    }


def _printed(tables: Reading, figure: Figure, language: str) -> str:
    return Quantity.of_figure(figure).symbols(language, tables.units[figure.unit].symbol.get(language, ""))


def _sketch(rows: Sequence[Weight], chart: Chart, language: str, width: Width) -> Drawing:
    words = chart.words(language)
    first = {row["platform"]: row for row in reversed(rows)}
    entries = [
        _entry(chart, row, language, words, words.terms[row["platform"]] if row is first[row["platform"]] else "")
        for row in rows
    ]
    scale = TenfoldScale(STEPS, with_unit("", "kg") if width == "wide" else "", BEYOND)
    plot = row_plot(entries, width, LABEL_WIDTH[width], scale, MARGIN)
    below = grounds(plot) if plot.label_width else _ticks(plot)
    return plot.frame([below, _times_ten(plot), *marks(plot, control=BASIS)])


def _entry(chart: Chart, row: Weight, language: str, words: Words, heading: str) -> Entry:
    """Return the row of a figure: who says it, and for a turbine first which kind it is about."""
    quantity, basis = Quantity.of(row, MASS), row["basis"]
    moment = period(row["period"], language) if row["period"] else ""
    kind = "" if row["kind"] == "reported" else chart.label("kind", row["kind"], language).lower()
    publisher = chart.label("source_id", row["source_id"], language)
    source = ", ".join(part for part in (publisher, moment, kind) if part)
    type_ = words.terms.get(row["figure_id"], "")
    return Entry(
        label=type_ or source,
        quantity=quantity,
        text=f"{quantity.symbols(language, 'kg')} {words.terms[basis]}",
        element=COLOURS[basis],
        shape=SHAPES[basis],
        hollow=row["estimated"],
        note=source if type_ else "",
        heading=heading,
        tip=chart.told(row, language),
        picks={"basis": basis},
    )


def _times_ten(plot: RowPlot) -> alt.Chart:
    """Say between the first numbers of the axis that each is ten times the one before."""
    rows: list[dict[str, object]] = [{"x": step * sqrt(10), "text": "× 10"} for step in STEPS[:-1]]
    text = data(rows).mark_text(fontSize=theme.SMALL_SIZE, baseline="bottom", color=theme.text_colour("basalt"))
    times: alt.Chart = text.encode(x=plot.x("x"), y=alt.value(-7), text="text:N")
    return times


def _ticks(plot: RowPlot) -> alt.Chart:
    """Mark the steps on the line under each mark where no grid can run; one path, so that it stays small."""
    whole = log10(plot.scale.end / plot.scale.start)
    xs = [round(plot.pixels * log10(step / plot.scale.start) / whole, 1) for step in STEPS]
    path = "".join(f"M{x:g},{place.y + LANE_DROP - TICK:g}v{2 * TICK}" for place in plot.places for x in xs)
    tick = data([{}]).mark_point(shape=path, size=TRUE_SIZE, stroke=theme.HAIRLINE, strokeWidth=1)
    ticks: alt.Chart = tick.encode(x=alt.value(0), y=alt.value(0))
    return ticks
