"""Demand for the four magnet metals in three scenarios, and what is mined and refined, as lines over the same years.

The scenarios are about demand; the supply is one base case.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Literal

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Width
from charts.interaction import TIP, Control
from charts.parts.layout import PIXELS, data, text_width
from charts.parts.led_names import LedName, heights, leaders, note_over
from charts.parts.outlook import BASE_CASE, DEMAND, EDITION, HISTORY, Amount, Outlook, amount_of, known_until
from charts.parts.outlook_premises import premises
from charts.parts.panels import GAP, Panel, grid
from charts.parts.pixels import LINE, READABLE, Drawn, across, down, texts, word
from charts.parts.scale import ticks
from charts.reading import Reading
from charts.telling import uncapitalised
from evidence.quantity import Quantity, number
from evidence.rounding import as_known

NAME = "magnet_outlook"
NUMBER: Literal["amount_t"] = "amount_t"
GROWTH: Literal["growth_percent"] = "growth_percent"
LOWEST = "current-policies"
SCENARIOS = (LOWEST, "stated-policies", "high-demand")
STAGES = ("mining", "refining")
# NOTE: the tables go on to 2050 for demand; this is the last year that the source also has for supply.
YEARS = (2025, 2030, 2040)
NOW, MIDDLE, LAST = YEARS
SCENARIO = Control("scenario", SCENARIOS)
COLUMNS = (
    Column("series", "text"),
    Column("scenario", "text"),
    Column("year", "year"),
    Column(NUMBER, "number"),
    Column(GROWTH, "share"),
)
# Where the panel stands: left, top and height; the names of its lines leave it the rest.
PLACES: dict[Width, tuple[int, int, int]] = {"wide": (48, 24, 270), "narrow": (30, 46, 286)}
UNDER, YEAR_ROOM = 30, 42
# From the ends of the lines to their names.
NEAR: dict[Width, int] = {"wide": 22, "narrow": 10}
# What is asked for is thick.
THICK, THIN = 2.5, 1.5
# Bold letters are wider than those that the layout reckons with.
BOLD = 1.08
Line = tuple[str, str]
# What is asked for stands out, what is supplied is grey on a tint of its own.
ASKED: Sequence[Line] = tuple((DEMAND, scenario) for scenario in SCENARIOS)
MADE: Sequence[Line] = tuple((stage, BASE_CASE) for stage in STAGES)
LINES = (*ASKED, *MADE)


class Grown(Amount):
    """An amount with its growth since the first year, in percent."""

    growth_percent: float


Lines = Mapping[Line, Sequence[Grown]]


def chart(tables: Reading) -> Chart:
    """Return the chart of demand for magnet metals and what is mined and refined, to the last year."""
    outlook = Outlook(tables)
    records = outlook.records(SCENARIOS, STAGES, YEARS)
    amounts = [amount_of(record) for record in records]
    rows = [_grown(amounts, row) for row in amounts]
    sources = {record.source_id for record in records}
    return Chart(
        id="magnet-outlook",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "edition": EDITION.split()[-1].split("-")[0],
            "now": str(NOW),
            "middle": str(MIDDLE),
            "last": str(LAST),
            "demand": outlook.asked(HISTORY, NOW).number,
            "lowest": outlook.asked(LOWEST, LAST).number,
            "highest": outlook.asked(SCENARIOS[-1], LAST).number,
            "mined": outlook.made("mining", NOW).number,
            "mined_last": outlook.made("mining", LAST).number,
            "refined": outlook.made("refining", NOW).number,
            "refined_last": outlook.made("refining", LAST).number,
        },
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(_sketch, rows),
        controls=(SCENARIO,),
        premises=(*known_until(NOW, "subtitle", records), *premises(outlook, SCENARIOS, STAGES, YEARS)),
    )


def _grown(rows: Sequence[Amount], row: Amount) -> Grown:
    """Return a row with how much it is above that of its series in the first year, as exactly as these are known."""
    (before,) = (one["amount_t"] for one in rows if (one["series"], one["year"]) == (row["series"], NOW))
    after = row["amount_t"]
    return {**row, GROWTH: as_known(100 * (after - before) / before, before, after)}


def _sketch(rows: Sequence[Grown], chart: Chart, language: str, width: Width) -> Drawing:
    lines = {line: of_line(rows, line) for line in LINES}
    named = _names(lines, chart, language, width)
    heads = (chart.label("series", DEMAND, language), chart.words(language).terms["supply"])
    steps = ticks(max(row[GROWTH] for row in rows))
    first = max(row[GROWTH] for row in rows if row["year"] == MIDDLE)
    left, top, height = PLACES[width]
    room = max(_length(name, width, is_bold=key not in STAGES) for key, name in named.items()) + NEAR[width]
    panel = Panel(left, top, PIXELS[width] - left - room, height, YEARS, steps[-1])
    layers = [
        grid({"": panel}, steps if width == "wide" else steps[::2]),
        _supplied(lines, panel),
        *_lines(lines, panel, chart, language),
        *texts([*_scale(panel, steps, language, width), *_years(panel)], sizes=READABLE[width]),
        *texts(note_over(first, panel, chart.words(language).terms["projected"], width), sizes=READABLE[width]),
        *_named(_led(named, lines, panel, heads), panel, width),
    ]
    none = alt.AutoSizeParams(type="none")
    return alt.layer(*layers).properties(width=PIXELS[width], height=panel.bottom + UNDER, padding=0, autosize=none)


def _length(name: Sequence[str], width: Width, *, is_bold: bool) -> float:
    """Return how long a name is, of which the first line may be bold."""
    first, *others = (text_width(line, size) for line, size in zip(name, _sizes(len(name), width), strict=True))
    return max([first * (BOLD if is_bold else 1), *others])


def _sizes(lines: int, width: Width) -> list[int]:
    """Return how large the lines of a name are."""
    plain, bold = READABLE[width]
    return [bold, *[plain] * (lines - 1)]


def _scale(panel: Panel, steps: Sequence[float], language: str, width: Width) -> list[Drawn]:
    """Write the round numbers before the plot, or on a phone on their lines, high enough to meet no other."""
    told = [(step, Quantity(step).symbols(language, "%")) for step in steps]
    if width == "wide":
        return [word((panel.left - GAP, panel.y(step)), text, "right") for step, text in told]
    (_, nothing), *_ = told
    over = [word((panel.left, panel.y(step) - LINE / 2), text, "left") for step, text in told[2::2]]
    return [word((panel.left - GAP, panel.bottom), nothing, "right"), *over]


def _years(panel: Panel) -> list[Drawn]:
    """Write the years under the plot, but none that would run into the one before."""
    first, *later = YEARS
    told = [first, *(year for year in later if panel.along(year) - panel.along(first) >= YEAR_ROOM)]
    return [word((panel.along(year), panel.bottom + LINE), str(year)) for year in told]


def of_line(rows: Sequence[Grown], line: Line) -> list[Grown]:
    """Return the rows of a line: what is known of its series, then what is projected."""
    series, scenario = line
    return [row for row in rows if row["series"] == series and row["scenario"] in (HISTORY, scenario)]


def _colour(line: Line) -> str:
    return theme.INK if line[0] == DEMAND else theme.colour(theme.OTHERS)


def _supplied(lines: Lines, panel: Panel) -> alt.Chart:
    """Lay a tint between what is mined and refined: where lines of demand run over those, both are still seen."""
    pairs = zip(*(lines[line] for line in MADE), strict=True)
    rows = [
        {"x": panel.along(one["year"]), "y": panel.y(one[GROWTH]), "y2": panel.y(other[GROWTH])} for one, other in pairs
    ]
    area = data(rows).mark_area(color=theme.MARKING, opacity=1)
    tint: alt.Chart = area.encode(x=across(), y=down(), y2="y2:Q")
    return tint


def _lines(lines: Lines, panel: Panel, chart: Chart, language: str) -> list[alt.Chart]:
    """Draw a line from what is known through the projections, whose points are hollow; those of demand lie on top."""
    layers = []
    for group, thick, seen in ((MADE, THIN, alt.value(1)), (ASKED, THICK, SCENARIO.lit())):
        points = [_point(line, row, panel, chart, language) for line in group for row in lines[line]]
        stroke, fill = alt.Stroke("colour:N").scale(None), alt.Fill("fill:N").scale(None)
        drawn = data(points).mark_line(strokeWidth=thick)
        layers.append(drawn.encode(x=across(), y=down(), stroke=stroke, detail="line:N", opacity=seen))
        mark = data(points).mark_point(size=46)
        layers.append(mark.encode(x=across(), y=down(), stroke=stroke, fill=fill, opacity=seen, tooltip=TIP))
    return layers


def _point(line: Line, row: Grown, panel: Panel, chart: Chart, language: str) -> Drawn:
    shown = _colour(line) if row["scenario"] == HISTORY else theme.PAPER
    look: Drawn = {"colour": _colour(line), "fill": shown, "line": " ".join(line), "scenario": line[1]}
    return look | {"x": panel.along(row["year"]), "y": panel.y(row[GROWTH]), "tip": chart.told(row, language)}


def _names(lines: Lines, chart: Chart, language: str, width: Width) -> Mapping[str, Sequence[str]]:
    """Return what is written at the end of each demand and of each edge of the band of supply: first its growth.

    On a phone what a scenario is called stands below that.
    """
    terms = chart.words(language).terms
    asked = {line[1]: (growth(lines[line], language), terms[line[1]]) for line in ASKED}
    names = {key: [" ".join(told)] if width == "wide" else list(told) for key, told in asked.items()}
    made = {line[0]: uncapitalised(chart.label("series", line[0], language)) for line in MADE}
    return {**names, **{line[0]: [f"{growth(lines[line], language)} {made[line[0]]}"] for line in MADE}}


def growth(rows: Sequence[Grown], language: str) -> str:
    """Return how much a line grows from its first year to its last."""
    percent = rows[-1][GROWTH]
    return f"{'+' if percent >= 0 else '–'}{number(abs(percent), language)}%"


def _named(led: Sequence[LedName], panel: Panel, width: Width) -> list[alt.Chart]:
    """Name each line at its end, and the band of supply once; of demand the name goes with what is picked."""
    places, left = heights(led), panel.along(LAST) + NEAR[width]
    told = [one for name, place in zip(led, places, strict=True) for one in name.written(left, place)]
    headed = [one for name, place in zip(led, places, strict=True) for one in name.headed(left, place)]
    asked = [one for one in told if one["scenario"] in SCENARIOS]
    made = [one for one in told if one["scenario"] not in SCENARIOS]
    return [
        leaders(led, places, panel.along(LAST), left),
        *texts([*headed, *made], sizes=READABLE[width]),
        *(text.encode(opacity=SCENARIO.lit()) for text in texts(asked, sizes=READABLE[width])),
    ]


def _led(names: Mapping[str, Sequence[str]], lines: Lines, panel: Panel, heads: tuple[str, str]) -> list[LedName]:
    """Return the names from the highest down, with a head over those of demand and of supply."""
    looks: Sequence[Drawn] = ({"colour": theme.INK}, {"colour": theme.text_colour(theme.OTHERS)})
    named: list[LedName] = []
    for group, head, look in zip((ASKED, MADE), heads, looks, strict=True):
        first, *others = [
            LedName(
                panel.y(lines[line][-1][GROWTH]), names[_key(line)], "", {**look, "scenario": line[1]}, line in MADE
            )
            for line in sorted(group, key=lambda line: -lines[line][-1][GROWTH])
        ]
        named += [replace(first, head=head), *others]
    return sorted(named, key=lambda name: name.mark)


def _key(line: Line) -> str:
    """Return by what a line is named: demand by its scenario, supply by its stage."""
    return line[1] if line in ASKED else line[0]
