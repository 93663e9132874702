"""Demand for the four magnet metals in three scenarios, and what is mined and refined, as lines over the same years.

The scenarios are about demand; the supply is one base case.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise, product

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Width
from charts.interaction import TIP, Control
from charts.parts.layout import PIXELS, data, text_width
from charts.parts.outlook import BASE_CASE, DEMAND, EDITION, HISTORY, Amount, Outlook, amount_of, known_until
from charts.parts.panels import Panel, amounts, grid
from charts.parts.pixels import LINE, READABLE, Drawn, Side, across, down, texts, word
from charts.parts.scale import spread, ticks
from charts.premises import Premise, holds, more_than, rises
from charts.reading import Reading
from evidence.messages import say
from evidence.quantity import number
from evidence.rounding import as_known

NAME = "magnet_outlook"
NUMBER = "amount_t"
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
    Column(NUMBER, "number"),
)
# Where the panel stands: left, top, width and height.
PLACES: dict[Width, tuple[int, int, int, int]] = {"wide": (64, 14, 376, 250), "narrow": (10, 28, 128, 230)}
UNDER, NEAR = 30, 10
# The first year begins where the lines do.
SIDES: Mapping[int, Side] = {NOW: "left"}
Line = tuple[str, str]
# What is asked for stands out, what is supplied is grey.
LINES: Sequence[Line] = (*((DEMAND, scenario) for scenario in SCENARIOS), *((stage, BASE_CASE) for stage in STAGES))


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
        },
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(_sketch, rows),
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
    highest = max(row["amount_t"] for row in rows)
    steps = ticks(highest)
    panel = Panel(*PLACES[width], YEARS, steps[-1] if width == "wide" else highest)
    drawn = {DEMAND: panel}
    lines = {line: of_line(rows, line) for line in LINES}
    named = YEARS if width == "wide" else (NOW, LAST)
    years = [word((panel.along(year), panel.bottom + LINE), str(year), SIDES.get(year, "center")) for year in named]
    # On a phone the ends of the lines take the room of an axis: there a line stands where nothing does.
    steps = steps if width == "wide" else steps[:1]
    scale = amounts(drawn, steps, language) if width == "wide" else []
    layers = [
        grid(drawn, steps),
        *_lines(lines, panel, chart, language),
        *texts(
            [*scale, *years, _asked(lines, panel, chart, language, READABLE[width][1])],
            sizes=READABLE[width],
        ),
        *_names(lines, panel, chart, language, width),
    ]
    none = alt.AutoSizeParams(type="none")
    height = panel.bottom + UNDER
    return alt.layer(*layers).properties(width=PIXELS[width], height=height, padding=0, autosize=none)


def of_line(rows: Sequence[Amount], line: Line) -> list[Amount]:
    """Return the rows of a line: what is known of its series, then what is projected."""
    series, scenario = line
    return [row for row in rows if row["series"] == series and row["scenario"] in (HISTORY, scenario)]


def _asked(lines: Mapping[Line, Sequence[Amount]], panel: Panel, chart: Chart, language: str, size: int) -> Drawn:
    """Say at the first point of the lines of demand what they are, above all of them as far as the word reaches."""
    text = chart.label("series", DEMAND, language)
    asked = [rows for line, rows in lines.items() if line[0] == DEMAND]
    start = panel.along(asked[0][0]["year"])
    highest = max(_amount_at(start + text_width(text, size), rows, panel) for rows in asked)
    return word((start, panel.y(highest) - LINE * 0.75), text, "left", bold=True)


def _amount_at(x: float, rows: Sequence[Amount], panel: Panel) -> float:
    """Return how high a line is at a pixel from the left."""
    steps = pairwise(rows)
    before, after = next(step for step in steps if panel.along(step[1]["year"]) >= x)
    start, end = panel.along(before["year"]), panel.along(after["year"])
    return before["amount_t"] + (x - start) / (end - start) * (after["amount_t"] - before["amount_t"])


def _colour(line: Line) -> str:
    return theme.INK if line[0] == DEMAND else theme.colour(theme.OTHERS)


def _lines(lines: Mapping[Line, Sequence[Amount]], panel: Panel, chart: Chart, language: str) -> list[alt.Chart]:
    """Draw a dashed line from what is known through the projections, whose points are hollow."""
    points: list[Drawn] = []
    for line, rows in lines.items():
        for row in rows:
            shown = _colour(line) if row["scenario"] == HISTORY else theme.PAPER
            look: Drawn = {"colour": _colour(line), "fill": shown, "line": " ".join(line), "scenario": line[1]}
            place: Drawn = {"x": panel.along(row["year"]), "y": panel.y(row["amount_t"])}
            points.append(place | look | {"tip": chart.told(row, language)})
    asked = [point for point in points if point["scenario"] in SCENARIOS]
    made = [point for point in points if point["scenario"] not in SCENARIOS]
    layers = []
    for part, seen in ((made, alt.value(1)), (asked, SCENARIO.lit())):
        stroke, fill = alt.Stroke("colour:N").scale(None), alt.Fill("fill:N").scale(None)
        dashed = data(part).mark_line(strokeDash=[5, 4])
        layers.append(dashed.encode(x=across(), y=down(), stroke=stroke, detail="line:N", opacity=seen))
        mark = data(part).mark_point(size=46)
        layers.append(mark.encode(x=across(), y=down(), stroke=stroke, fill=fill, opacity=seen, tooltip=TIP))
    return layers


def growth(rows: Sequence[Amount], language: str) -> str:
    """Return how much a line grows from its first year to its last, as exactly as its amounts are known."""
    before, after = rows[0]["amount_t"], rows[-1]["amount_t"]
    percent = as_known(100 * (after - before) / before, before, after)
    return f"{'+' if percent >= 0 else '–'}{number(abs(percent), language)}%"


def _names(
    lines: Mapping[Line, Sequence[Amount]], panel: Panel, chart: Chart, language: str, width: Width
) -> list[alt.Chart]:
    """Name each line at its end with its growth, and its last amount where there is room, clear of each other."""
    terms = chart.words(language).terms
    ends = sorted(lines, key=lambda line: -lines[line][-1]["amount_t"])
    heights = spread([panel.y(lines[line][-1]["amount_t"]) for line in ends], READABLE[width][1] + 3)
    words: dict[bool, list[Drawn]] = {True: [], False: []}
    for line, height in zip(ends, heights, strict=True):
        key = line[1] if line[0] == DEMAND else line[0]
        name = terms[key] if width == "wide" else terms.get(f"short-{key}", terms[key])
        amount = f": {number(lines[line][-1]['amount_t'], language)}" if width == "wide" else ""
        text = f"{growth(lines[line], language)} {name}{amount}"
        at = word((panel.along(LAST) + NEAR, height), text, "left", bold=line[0] == DEMAND)
        colour = theme.INK if line[0] == DEMAND else theme.text_colour(theme.OTHERS)
        words[line[0] == DEMAND].append(at | {"colour": colour, "scenario": line[1]})
    asked = [text.encode(opacity=SCENARIO.lit()) for text in texts(words[True], sizes=READABLE[width])]
    return [*texts(words[False], sizes=READABLE[width]), *asked]
