"""Demand for the four magnet metals in three scenarios, beside what is mined and refined, with China's part.

Demand and supply stand in panels of their own: the scenarios are about demand, the supply is one base case.
A dash over each column repeats the lowest demand, so that the panels can be compared.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import product

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Width, templates
from charts.interaction import TIP, Control
from charts.parts.layout import PIXELS, data
from charts.parts.outlook import (
    CHINA,
    DEMAND,
    EDITION,
    HISTORY,
    WORLD,
    Amount,
    Outlook,
    amount_of,
    known_until,
    of_demand,
    of_supply,
)
from charts.parts.panels import AXIS, GAP, Extent, Panel, amounts, grid, panels
from charts.parts.pixels import LINE, Drawn, across, down, texts, word
from charts.parts.scale import spread, ticks
from charts.premises import Premise, holds, more_than, rises
from charts.reading import Reading
from charts.vocabulary import capitalised
from evidence.messages import say
from evidence.quantity import Quantity

NAME = "magnet_outlook"
NUMBER = "amount_t"
SHARE = "share_percent"
LOWEST = "current-policies"
SCENARIOS = (LOWEST, "stated-policies", "high-demand")
STAGES = ("mining", "refining")
# NOTE: the tables go on to 2050 for demand; this is the last year that the source also has for supply.
YEARS = (2025, 2030, 2040)
NOW, *_, LAST = YEARS
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
    "wide": {"demand": (56, 106), "mining": (270, 160), "refining": (480, 160)},
    "narrow": {"demand": (58, 150), "mining": (58, 226), "refining": (58, 226)},
}
BAR, DASH, EDGE = 28, 36, 1.5
RISE = 18


def chart(tables: Reading) -> Chart:
    """Return the chart of demand for magnet metals and what is mined and refined, to the last year."""
    outlook = Outlook(tables)
    records = outlook.records(SCENARIOS, STAGES, YEARS)
    rows = [amount_of(record) for record in records]
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
            "last": str(LAST),
            "demand": outlook.asked(HISTORY, NOW).number,
            "lowest": outlook.asked(LOWEST, LAST).number,
            "highest": outlook.asked(SCENARIOS[-1], LAST).number,
            "mined": outlook.made("mining", NOW).number,
            "mined_last": outlook.made("mining", LAST).number,
            "refined": outlook.made("refining", NOW).number,
            "refined_last": outlook.made("refining", LAST).number,
            "china_refining": outlook.supply("refining", NOW, CHINA).share_percent,
            "china_last": outlook.supply("refining", LAST, CHINA).share_percent,
            "stated": outlook.stated().number,
        },
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(_sketch, rows),
        labels={
            language: {code: capitalised(tables.country_name(code, language)) for code in (WORLD, CHINA)}
            for language in templates(NAME)
        },
        controls=(SCENARIO,),
        premises=(*known_until(NOW, "subtitle", records), *_premises(outlook)),
    )


def _premises(outlook: Outlook) -> Iterator[Premise]:
    """Yield what the words presuppose: what grows faster or was larger, which demand is the lowest."""
    now, last = outlook.asked(HISTORY, NOW), [outlook.asked(scenario, LAST) for scenario in SCENARIOS]
    for end, stage in product(last, STAGES):
        before, after = outlook.made(stage, NOW), outlook.made(stage, LAST)
        grows = end.number * before.number > now.number * after.number
        grows = grows and end.number - now.number > after.number - before.number
        told = {"now": now.told, "end": end.told, "before": before.told, "after": after.told}
        faster = say("from {now}, {end} grows faster than from {before} to {after}", **told)
        yield holds("headline", faster, end.place, true=grows)
    yield rises("description", *last)
    for stage in STAGES:
        yield more_than("description", now, outlook.made(stage, NOW))


def _sketch(rows: Sequence[Amount], chart: Chart, language: str, width: Width) -> Drawing:
    steps = ticks(max(row["amount_t"] for row in rows))
    drawn = panels(EXTENTS[width], YEARS, steps[-1], width)
    lines, columns = drawn[DEMAND], [(stage, drawn[stage]) for stage in STAGES]
    words = [*amounts(drawn, steps, language), *_demand_words(chart, lines, language)]
    words += [one for stage, panel in columns for one in _stage_words(chart, rows, stage, panel, language)]
    layers = [
        grid(drawn, steps),
        *_demand(chart, rows, lines, language),
        *(_columns(chart, rows, stage, panel, language) for stage, panel in columns),
        *_dashes(rows, [panel for _, panel in columns]),
        *texts(words),
        *(text.encode(opacity=SCENARIO.lit()) for text in texts(_scenarios(chart, rows, lines, language))),
    ]
    height = max(panel.bottom for panel in drawn.values()) + AXIS
    none = alt.AutoSizeParams(type="none")
    return alt.layer(*layers).properties(width=PIXELS[width], height=height, padding=0, autosize=none)


def _demand(chart: Chart, rows: Sequence[Amount], panel: Panel, language: str) -> list[alt.Chart]:
    """Draw a dashed line from the last known year through the projections of each scenario."""
    points: list[Drawn] = [
        {
            "x": panel.along(row["year"]),
            "y": panel.y(row["amount_t"]),
            "scenario": row["scenario"],
            "fill": theme.INK if row["scenario"] == HISTORY else theme.PAPER,
            "tip": chart.told(row, language),
        }
        for scenario in (HISTORY, *SCENARIOS)
        for row in of_demand(rows, scenario)
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


def _columns(chart: Chart, rows: Sequence[Amount], stage: str, panel: Panel, language: str) -> alt.Chart:
    """Stack what China supplies and what all others do; hollow is projected."""
    blocks: list[Drawn] = []
    for world, china in zip(of_supply(rows, stage, WORLD), of_supply(rows, stage, CHINA), strict=True):
        middle, split, top = panel.column(world["year"]), panel.y(china["amount_t"]), panel.y(world["amount_t"])
        for row, start, end in ((china, split, panel.bottom), (world, top, split)):
            colour = theme.country_colour(CHINA if row is china else theme.OTHERS)
            blocks.append(
                {
                    "x": middle - BAR / 2,
                    "x2": middle + BAR / 2,
                    "y": start + EDGE,
                    "y2": end - EDGE / 2,
                    "colour": colour,
                    "fill": colour if row["scenario"] == HISTORY else theme.PAPER,
                    "tip": chart.told(row, language),
                }
            )
    fill, stroke = alt.Fill("fill:N").scale(None), alt.Stroke("colour:N").scale(None)
    bars = data(blocks).mark_rect(strokeWidth=EDGE)
    columns: alt.Chart = bars.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q", fill=fill, stroke=stroke, tooltip=TIP)
    return columns


def _dashes(rows: Sequence[Amount], supply: Sequence[Panel]) -> list[alt.Chart]:
    """Repeat the lowest demand over the columns, dashed where it is projected."""
    layers = []
    for scenario, dash in ((HISTORY, [1, 0]), (LOWEST, [5, 4])):
        dashes: list[Drawn] = [
            {"x": middle - DASH / 2, "x2": middle + DASH / 2, "y": panel.y(row["amount_t"])}
            for panel in supply
            for row in of_demand(rows, scenario)
            for middle in [panel.column(row["year"])]
        ]
        line = data(dashes).mark_rule(strokeWidth=2, strokeDash=dash)
        layers.append(line.encode(x=across(), x2="x2:Q", y=down()))
    return layers


def _demand_words(chart: Chart, panel: Panel, language: str) -> list[Drawn]:
    title = word((panel.left, panel.top - RISE), chart.label("series", DEMAND, language), "left", bold=True)
    return [title, *(word((panel.along(year), panel.bottom + LINE), str(year)) for year in YEARS)]


def _scenarios(chart: Chart, rows: Sequence[Amount], panel: Panel, language: str) -> list[Drawn]:
    """Name each scenario at the end of its line, moved where names would touch."""
    terms = chart.words(language).terms
    ends = [panel.y(of_demand(rows, scenario)[-1]["amount_t"]) for scenario in reversed(SCENARIOS)]
    return [
        {"scenario": scenario} | word((panel.along(LAST) + GAP, height), terms[scenario], "left")
        for scenario, height in zip(reversed(SCENARIOS), spread(ends, LINE), strict=True)
    ]


def _stage_words(chart: Chart, rows: Sequence[Amount], stage: str, panel: Panel, language: str) -> list[Drawn]:
    """Name the panel, its years, China's share under each column, the dashes, and the rest."""
    terms, under = chart.words(language).terms, panel.bottom + 2 * LINE
    shares = {panel.column(row["year"]): row for row in of_supply(rows, stage, CHINA)}
    red = {"colour": theme.country_text_colour(CHINA)}
    dash = (panel.column(LAST) - DASH / 2 - GAP, panel.y(of_demand(rows, LOWEST)[-1]["amount_t"]))
    return [
        word((panel.left, panel.top - RISE), chart.label("series", stage, language), "left", bold=True),
        *(word((panel.column(year), panel.bottom + LINE), str(year)) for year in YEARS),
        *(word((x, under), Quantity.of(row, SHARE).symbols(language, "%")) | red for x, row in shares.items()),
        word((min(shares) - BAR, under), chart.label("country", CHINA, language), "right") | red,
        word(dash, terms["dash"], "right"),
        _rest(of_supply(rows, stage, WORLD)[-1], panel, terms["others"]),
    ]


def _rest(last: Amount, panel: Panel, others: str) -> Drawn:
    """Name the upper part of the columns beside the top of the last one, clear of the grid."""
    beside = panel.column(last["year"]) + BAR / 2 + 5
    grey = {"colour": theme.country_text_colour(theme.OTHERS)}
    return word((beside, panel.y(last["amount_t"])), others, "left") | grey
