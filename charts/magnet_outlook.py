"""Demand for the four magnet metals in three scenarios, beside what is mined and refined, with China's part.

Demand and supply stand in panels of their own: the scenarios are about demand, the supply is one base case.
A dash over each column repeats the lowest demand, so that the panels can be compared.
"""

from collections.abc import Sequence

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Row, Width, templates
from charts.interaction import TIP, Control
from charts.parts.layout import PIXELS, data, wrap
from charts.parts.panels import AXIS, GAP, Extent, Panel, amounts, grid, panels
from charts.parts.pixels import LINE, Drawn, across, down, texts, word
from charts.parts.scale import WHOLE, spread, ticks
from charts.vocabulary import capitalised
from evidence.catalogue import Catalogue
from evidence.quantity import Quantity

NAME = "magnet_outlook"
NUMBER = "amount_kt"
SHARE = "share_percent"
HISTORY, BASE_CASE = "history", "base-case"
LOWEST = "stated-policies"
SCENARIOS = (LOWEST, "announced-pledges", "net-zero-2050")
STAGES = ("mining", "refining")
WORLD, CHINA = "WLD", "CHN"
# NOTE: the tables go on to 2050 for demand; this is the last year that the source also has for supply.
YEARS = (2024, 2030, 2035, 2040)
SCENARIO = Control("scenario", SCENARIOS)
COLUMNS = (
    Column("series", "text"),
    Column("scenario", "text"),
    Column("year", "year"),
    Column("country", "text"),
    Column(NUMBER, "number"),
    Column(SHARE, "share"),
)
EXTENTS: dict[Width, dict[str, Extent]] = {
    "wide": {"demand": (40, 142), "mining": (300, 182), "refining": (494, 182)},
    "narrow": {"demand": (44, 164), "mining": (44, 272), "refining": (44, 272)},
}
BAR, DASH, EDGE = 28, 36, 1.5
RISE = 18


def chart(catalogue: Catalogue) -> Chart:
    """Return the chart of demand for magnet metals and what is mined and refined, to the last year."""
    rows = _rows(catalogue)
    sources = {str(row["source_id"]) for row in rows}
    now, last = YEARS[0], YEARS[-1]
    later = max(int(str(row["year"])) for row in rows if row["series"] in STAGES)
    return Chart(
        id="magnet-outlook",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "now": str(now),
            "later": str(later),
            "last": str(last),
            "target": SCENARIOS[-1].rpartition("-")[-1],
            "demand": _amount(_found(rows, "demand", HISTORY, now)),
            "lowest": _amount(_found(rows, "demand", LOWEST, last)),
            "highest": _amount(_found(rows, "demand", SCENARIOS[-1], last)),
            "demand_later": _amount(_found(rows, "demand", LOWEST, later)),
            "mined": _amount(_found(rows, "mining", HISTORY, now)),
            "mined_later": _amount(_found(rows, "mining", BASE_CASE, later)),
            "refined": _amount(_found(rows, "refining", HISTORY, now)),
            "refined_later": _amount(_found(rows, "refining", BASE_CASE, later)),
            "china_refining": float(str(_found(rows, "refining", HISTORY, now, CHINA)[SHARE])),
            "china_later": float(str(_found(rows, "refining", BASE_CASE, later, CHINA)[SHARE])),
        },
        as_of=max(catalogue.sources[source_id].published for source_id in sources),
        sketch=_sketch,
        labels={language: _names(catalogue, language) for language in templates(NAME)},
        controls=(SCENARIO,),
    )


def _names(catalogue: Catalogue, language: str) -> dict[str, str]:
    return {code: capitalised(catalogue.country_name(code, language)) for code in (WORLD, CHINA)}


def _rows(catalogue: Catalogue) -> list[Row]:
    """Return all demand together by scenario, then what the world and China mine and refine."""
    demand = [
        row | {"series": "demand", "country": WORLD, NUMBER: row["demand_kt"], SHARE: WHOLE}
        for row in catalogue.rows("supply", "magnet_demand_outlook")
        if row["sector"] == "total"
    ]
    supply = [
        row
        | {
            "series": row["stage"],
            "scenario": HISTORY if row["kind"] == HISTORY else BASE_CASE,
            NUMBER: row["supply_kt"],
        }
        for row in catalogue.rows("supply", "magnet_supply_outlook")
        if row["country"] in {WORLD, CHINA}
    ]
    order = ("demand", *STAGES, HISTORY, BASE_CASE, *SCENARIOS, WORLD, CHINA, *YEARS)
    keys = ("series", "scenario", "country", "year")
    names = (*keys, NUMBER, SHARE, "source_id")
    rows = [{name: row[name] for name in names} for row in (*demand, *supply) if row["year"] in YEARS]
    return sorted(rows, key=lambda row: [order.index(row[key]) for key in keys])


def _found(rows: Sequence[Row], series: str, scenario: str, year: int, country: str = WORLD) -> Row:
    wanted = (series, scenario, year, country)
    return next(row for row in rows if (row["series"], row["scenario"], row["year"], row["country"]) == wanted)


def _amount(row: Row) -> float:
    return float(str(row[NUMBER]))


def _sketch(chart: Chart, language: str, width: Width) -> Drawing:
    steps = ticks(max(_amount(row) for row in chart.rows))
    drawn = panels(EXTENTS[width], YEARS, steps[-1], width)
    demand, supply = drawn["demand"], [(stage, drawn[stage]) for stage in STAGES]
    words = [*amounts(drawn, steps), *_demand_words(chart, demand, language)]
    words += [one for stage, panel in supply for one in _stage_words(chart, stage, panel, language)]
    layers = [
        grid(drawn, steps),
        *_demand(chart, demand, language),
        *(_columns(chart, stage, panel, language) for stage, panel in supply),
        *_dashes(chart, [panel for _, panel in supply]),
        *texts(words),
        *(text.encode(opacity=SCENARIO.lit()) for text in texts(_scenarios(chart, demand, language))),
    ]
    height = max(panel.bottom for panel in drawn.values()) + AXIS
    none = alt.AutoSizeParams(type="none")
    return alt.layer(*layers).properties(width=PIXELS[width], height=height, padding=0, autosize=none)


def _demand(chart: Chart, panel: Panel, language: str) -> list[alt.Chart]:
    """Draw a dashed line from the last known year through the projections of each scenario."""
    points: list[Drawn] = [
        {
            "x": panel.along(int(str(row["year"]))),
            "y": panel.y(_amount(row)),
            "scenario": row["scenario"],
            "fill": theme.INK if row["scenario"] == HISTORY else theme.PAPER,
            "tip": chart.told(row, language),
        }
        for row in chart.rows
        if row["series"] == "demand"
    ]
    known = [point for point in points if point["scenario"] == HISTORY]
    projected = [point for point in points if point["scenario"] != HISTORY]
    starts = [{**known[0], "scenario": scenario} for scenario in SCENARIOS]
    fill = alt.Fill("fill:N").scale(None)
    line = data([*starts, *projected]).mark_line(color=theme.INK, strokeDash=[5, 4])
    layers = [line.encode(x=across(), y=down(), detail="scenario:N", opacity=SCENARIO.lit())]
    for part, seen in ((projected, SCENARIO.lit()), (known, alt.value(1))):
        point = data(part).mark_point(size=40, strokeWidth=EDGE, stroke=theme.INK)
        layers.append(point.encode(x=across(), y=down(), fill=fill, opacity=seen, tooltip=TIP))
    return layers


def _columns(chart: Chart, stage: str, panel: Panel, language: str) -> alt.Chart:
    """Stack what China supplies and what all others do; hollow is projected."""
    rows: list[Drawn] = []
    for world in _supply(chart, stage, WORLD):
        year = int(str(world["year"]))
        china = _found(chart.rows, stage, str(world["scenario"]), year, CHINA)
        split, top = panel.y(_amount(china)), panel.y(_amount(world))
        for row, start, end in ((china, split, panel.bottom), (world, top, split)):
            colour = theme.country_colour(CHINA if row is china else theme.OTHERS)
            rows.append(
                {
                    "x": panel.column(year) - BAR / 2,
                    "x2": panel.column(year) + BAR / 2,
                    "y": start + EDGE,
                    "y2": end - EDGE / 2,
                    "colour": colour,
                    "fill": colour if row["scenario"] == HISTORY else theme.PAPER,
                    "tip": chart.told(row, language),
                }
            )
    fill, stroke = alt.Fill("fill:N").scale(None), alt.Stroke("colour:N").scale(None)
    bars = data(rows).mark_rect(strokeWidth=EDGE)
    columns: alt.Chart = bars.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q", fill=fill, stroke=stroke, tooltip=TIP)
    return columns


def _supply(chart: Chart, stage: str, country: str) -> list[Row]:
    return [row for row in chart.rows if (row["series"], row["country"]) == (stage, country)]


def _dashes(chart: Chart, supply: Sequence[Panel]) -> list[alt.Chart]:
    """Repeat the lowest demand over the columns, dashed where it is projected."""
    layers = []
    for scenario, dash in ((HISTORY, [1, 0]), (LOWEST, [5, 4])):
        known = [row for row in chart.rows if (row["series"], row["scenario"]) == ("demand", scenario)]
        rows: list[Drawn] = [
            {"x": middle - DASH / 2, "x2": middle + DASH / 2, "y": panel.y(_amount(row))}
            for panel in supply
            for row in known
            for middle in [panel.column(int(str(row["year"])))]
        ]
        line = data(rows).mark_rule(strokeWidth=2, strokeDash=dash)
        layers.append(line.encode(x=across(), x2="x2:Q", y=down()))
    return layers


def _demand_words(chart: Chart, panel: Panel, language: str) -> list[Drawn]:
    title = word((panel.left, panel.top - RISE), chart.label("series", "demand", language), "left", bold=True)
    return [title, *(word((panel.along(year), panel.bottom + LINE), str(year)) for year in YEARS)]


def _scenarios(chart: Chart, panel: Panel, language: str) -> list[Drawn]:
    """Name each scenario at the end of its line, moved where names would touch."""
    terms = chart.words(language).terms
    ends = [panel.y(_amount(_found(chart.rows, "demand", scenario, YEARS[-1]))) for scenario in reversed(SCENARIOS)]
    return [
        {"scenario": scenario} | word((panel.along(YEARS[-1]) + GAP, height), terms[scenario], "left")
        for scenario, height in zip(reversed(SCENARIOS), spread(ends, LINE), strict=True)
    ]


def _stage_words(chart: Chart, stage: str, panel: Panel, language: str) -> list[Drawn]:
    """Name the panel, its years, China's share under each column, the dashes, and the year without a number."""
    terms = chart.words(language).terms
    under, last = panel.bottom + 2 * LINE, panel.column(YEARS[-1])
    shares = {panel.column(int(str(row["year"]))): row for row in _supply(chart, stage, CHINA)}
    red = {"colour": theme.country_text_colour(CHINA)}
    dash = panel.y(_amount(_found(chart.rows, "demand", LOWEST, YEARS[-1]))) - LINE / 2 - 2
    return [
        word((panel.left, panel.top - RISE), chart.label("series", stage, language), "left", bold=True),
        *(word((panel.column(year), panel.bottom + LINE), str(year)) for year in YEARS),
        *(word((x, under), Quantity.of(row, SHARE).symbols(language, "%")) | red for x, row in shares.items()),
        word((min(shares) - BAR, under), chart.label("country", CHINA, language), "right") | red,
        word((panel.left + panel.width, dash), terms["dash"], "right"),
        word((last, panel.bottom - 1.6 * LINE), wrap(terms["missing"], 0)),
        _rest(chart, stage, panel, language),
    ]


def _rest(chart: Chart, stage: str, panel: Panel, language: str) -> Drawn:
    """Name the upper part of the columns beside the top of the last one, clear of the grid."""
    last = _supply(chart, stage, WORLD)[-1]
    beside = panel.column(int(str(last["year"]))) + BAR / 2 + 5
    text = chart.words(language).terms["others"]
    grey = {"colour": theme.country_text_colour(theme.OTHERS)}
    return word((beside, panel.y(_amount(last))), text, "left") | grey
