"""Where the EU stands against its benchmarks for 2030, and Japan against a target of its own.

The law sets benchmarks for all strategic raw materials; what is known is about rare earths and
measures something near it. So the notes of the data stand in the table, and a row without a
number is drawn as one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Fact, Row, Width, Words, templates
from charts.interaction import TIP
from charts.parts.layout import Entry, Place, RowPlot, data, row_plot, text_width
from charts.parts.marks import CLEARANCE, LANE_DROP, REACH, grounds, lanes, numbers, shapes
from charts.parts.scale import Scale, ticks
from evidence.catalogue import Catalogue
from evidence.quantity import Quantity, period

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
# NOTE: this zero is no published share; we read it from a sentence, as the note in the data says.
READ = "eu-extraction-2030"
EU, JAPAN = "EUU", "JPN"
TARGET, STATE = "target_percent", "current_value"
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
RISE, LINE, ZONE = 8, 2.5, 0.6
FLAGS = {"up": "M0,-.8L1.5,0L0,.8Z", "down": "M0,-.8L-1.5,0L0,.8Z"}
FLAG_DROP = 4


def chart(catalogue: Catalogue) -> Chart:
    """Return the chart of the EU's benchmarks, each with the nearest figure that we saw."""
    targets = {str(row["id"]): row for row in catalogue.rows("context", "targets")}
    rows = [_row(targets[id_], goal) for id_, goal in GOALS.items()]
    names = ("source_id", "current_source_id", "binding_source_id")
    sources = {str(targets[id_][name]) for id_ in GOALS for name in names if targets[id_][name]}
    return Chart(
        id="eu-benchmarks",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts=_facts(rows),
        as_of=max(catalogue.sources[source_id].published for source_id in sources),
        sketch=_sketch,
        labels={language: _labels(catalogue, targets, rows, language) for language in templates(NAME)},
    )


def _row(target: Row, goal: str) -> Row:
    bounds = ("low", "high", "qualifier")
    return {
        "goal": goal,
        "country": JAPAN if goal == "japan" else EU,
        TARGET: target["value"],
        **{name: target[name] for name in bounds},
        "year": str(target["year"]),
        "measured": target["id"],
        "state": f"{target['id']}-state",
        STATE: target[STATE],
        **{f"current_{name}": target[f"current_{name}"] for name in bounds},
        "period": target["current_period"],
        "source_id": target["current_source_id"],
        "note": f"{target['id']}-note",
    }


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


def _facts(rows: Sequence[Row]) -> Mapping[str, Fact]:
    targets = {str(row["goal"]): Quantity.of(row, TARGET).numbers[0] for row in rows}
    found = {str(row["measured"]): state(row).numbers for row in rows}
    european = [row for row in rows if row["country"] == EU]
    return {
        "missed": float(sum(is_missed(row) for row in european)),
        "known": float(sum(bool(state(row).numbers) for row in european)),
        "year": str(european[0]["year"]),
        **{goal.replace("-", "_"): target for goal, target in targets.items()},
        "mined": found[READ][0],
        "recycled": found["eu-recycling-2030"][0],
        "heavy": found["eu-single-country-2030-heavy"][0],
        "magnets": found["eu-single-country-2030-magnets"][0],
        "light_low": found["eu-single-country-2030-ndpr"][0],
        "light_high": found["eu-single-country-2030-ndpr"][-1],
        "imports": found["eu-single-country-2030-imports"][0],
        "japan_state": found["japan-china-share-2025"][0],
        "japan_year": str(rows[-1]["year"]),
    }


def _labels(catalogue: Catalogue, targets: Mapping[str, Row], rows: Sequence[Row], language: str) -> dict[str, str]:
    missing = str(templates(NAME)[language]["terms"]["missing"])
    publishers = [str(row["source_id"]) for row in rows if row["source_id"]]
    return {
        **{str(row["state"]): state(row).symbols(language, "%") if state(row).numbers else missing for row in rows},
        **{str(row["note"]): str(targets[str(row["measured"])][f"note_{language}"]) for row in rows},
        **{source_id: catalogue.sources[source_id].publisher for source_id in publishers},
    }


def _sketch(chart: Chart, language: str, width: Width) -> Drawing:
    words = chart.words(language)
    firsts = {row["goal"]: row for row in reversed(chart.rows)}
    entries = [_entry(chart, row, language, words, is_first=row is firsts[row["goal"]]) for row in chart.rows]
    plot = row_plot(entries, width, LABEL_WIDTH[width], Scale(ticks(100, share=True), "%"), MARGIN)
    known = replace(plot, places=[place for place in plot.places if place.entry.quantity.numbers])
    drawn = list(zip(chart.rows, plot.places, strict=True))
    zones = _zones(plot, _spans(drawn, grouped=bool(plot.label_width)))
    return plot.frame([*zones, *lanes(plot), *_numbers(plot, drawn), *shapes(known), _missing(plot, words)])


def _entry(chart: Chart, row: Row, language: str, words: Words, *, is_first: bool) -> Entry:
    """Return the row of a benchmark; less than so much is a share from nothing to there."""
    found, target = state(row), Quantity.of(row, TARGET)
    moment = period(str(row["period"]), language) if row["period"] else ""
    source = chart.label("source_id", row["source_id"], language) if row["source_id"] else ""
    return Entry(
        label=chart.label("measured", row["measured"], language),
        quantity=Quantity(None, 0, found.high) if found.qualifier == "less-than" else found,
        text=chart.label("state", row["state"], language) if found.numbers else "",
        element=theme.COUNTRIES[str(row["country"])],
        hollow=row["measured"] == READ,
        note=", ".join(part for part in (source, moment) if part),
        heading=words.terms[str(row["goal"])].format(target=target.unqualified(language, "%")) if is_first else "",
        tip=chart.told(row, language),
    )


Placed = Sequence[tuple[Row, Place]]


def _spans(drawn: Placed, *, grouped: bool) -> list[dict[str, object]]:
    """Return where each benchmark stands: beside all rows of its group, or in the lane of each row."""
    spans: list[dict[str, object]] = []
    for _, group in groupby(drawn, key=lambda pair: pair[0]["goal"] if grouped else pair[0]["measured"]):
        pairs = list(group)
        target = Quantity.of(pairs[0][0], TARGET)
        first, last = pairs[0][1], pairs[-1][1]
        top, bottom = (first.heading_top, last.bottom) if grouped else (first.y - RISE, first.y + LANE_DROP)
        spans.append(
            {
                "x": target.numbers[0],
                "end": 100 if target.direction == "up" else 0,
                "y": top,
                "bottom": bottom,
                "direction": target.direction,
            }
        )
    return spans


def _zones(plot: RowPlot, spans: Sequence[dict[str, object]]) -> list[alt.Chart]:
    """Draw each benchmark as a line, with a flag to the side where it is met, and that side in straw."""
    x, y = plot.x("x"), plot.y()
    zone = data(spans).mark_rect(color=theme.colour("holmium"), opacity=ZONE)
    line = data(spans).mark_rule(color=theme.INK, strokeWidth=LINE)
    layers = [zone.encode(x=x, x2="end:Q", y=y, y2="bottom:Q"), line.encode(x=x, y=y, y2="bottom:Q")]
    for direction, path in FLAGS.items():
        flag = data([span for span in spans if span["direction"] == direction])
        layers.append(flag.mark_point(shape=path, filled=True, color=theme.INK, yOffset=FLAG_DROP).encode(x=x, y=y))
    return layers


def _numbers(plot: RowPlot, drawn: Placed) -> list[alt.Chart]:
    """Write each number beside its mark, or past the line of its benchmark where there is no room before it."""
    layers: list[alt.Chart] = []
    for row, place in drawn:
        target = Quantity.of(row, TARGET)
        if not place.entry.quantity.numbers:
            continue
        past = replace(place, entry=replace(place.entry, quantity=Quantity(target.numbers[0])))
        is_tight = _is_tight(plot, place, target)
        written = replace(plot, places=[past if is_tight else place])
        # NOTE: paper would leave a hole in the straw, so it lies only below numbers outside that.
        below = [grounds(written)] if plot.label_width and is_missed(row) and not is_tight else []
        layers += [*below, *numbers(written, avoid=target.numbers)]
    return layers


def _is_tight(plot: RowPlot, place: Place, target: Quantity) -> bool:
    """Tell whether a number right of its mark runs into a line right of that."""
    end, line = place.entry.quantity.numbers[-1], target.numbers[0]
    return end < line < plot.moved(end, REACH + text_width(place.entry.text) + CLEARANCE) and target.direction == "up"


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
