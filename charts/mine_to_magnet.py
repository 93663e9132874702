"""From mine to magnet: each country's share at three steps, a band joining the shares of one country.

We have no data on what goes from one step to the next, so a band is not a measured flow of goods.
The other countries are not the same ones at each step, so no band joins them.
"""

from collections.abc import Sequence
from itertools import pairwise

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Row, Width, templates
from charts.interaction import TIP, Control
from charts.parts.flow import HEIGHT, PLANS, Block, Columns, curve, stacked
from charts.parts.layout import PIXELS, data, wrap
from charts.parts.pixels import LINE, Drawn, across, down, texts, word
from charts.parts.scale import WHOLE
from charts.vocabulary import capitalised
from evidence.catalogue import Catalogue
from evidence.quantity import Quantity

NAME = "mine_to_magnet"
NUMBER = "share_percent"
LEADER, OTHERS = "CHN", "OTH"
COUNTRIES = (LEADER, "MMR", "MYS", "USA", "AUS", OTHERS)
STAGES = ("mining", "refining", "magnets")
# NOTE: the one share of the world that stands beside the table: same publisher, same year.
MAGNETS = "china-sintered-magnet-share-2024-iea"
YEARS = (2024, 2030, 2035)
YEAR = Control("year", YEARS, "slider")
COLUMNS = (
    Column("year", "year"),
    Column("stage", "text"),
    Column("country", "text"),
    Column(NUMBER, "share"),
    Column("kind", "text"),
    Column("source_id", "text"),
)
BOTTOM = 60
INSET, NEAR, REACH = 1.5, 8, 22
BAND_OPACITY = 0.3


def chart(catalogue: Catalogue) -> Chart:
    """Return the chart of the shares of countries in mining, refining and magnets."""
    rows = _rows(catalogue)
    sources = {str(row["source_id"]): catalogue.sources[str(row["source_id"])] for row in rows}
    last = YEARS[-1]
    return Chart(
        id="mine-to-magnet",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sources),
        facts={
            "year": str(YEARS[0]),
            "last": str(last),
            "middle": str(YEARS[1]),
            "mining": _share(rows, YEARS[0], "mining", LEADER),
            "refining": _share(rows, YEARS[0], "refining", LEADER),
            "magnets": _share(rows, YEARS[0], "magnets", LEADER),
            "rest": _share(rows, YEARS[0], "magnets", OTHERS),
            "second": _share(rows, YEARS[0], "mining", "MMR"),
            "us_mining": _share(rows, YEARS[0], "mining", "USA"),
            "us_refining": _share(rows, YEARS[0], "refining", "USA"),
            "last_mining": _share(rows, last, "mining", LEADER),
            "last_refining": _share(rows, last, "refining", LEADER),
        },
        as_of=max(source.published for source in sources.values()),
        sketch=_sketch,
        labels={
            language: {
                **{source_id: source.title for source_id, source in sources.items()},
                **{code: capitalised(catalogue.country_name(code, language)) for code in COUNTRIES},
            }
            for language in templates(NAME)
        },
        controls=(YEAR,),
    )


def _rows(catalogue: Catalogue) -> list[Row]:
    """Return the shares by year and step; at the last step a source names China, the rest is our remainder."""
    table = [
        {name: row[name] for name in ("year", "stage", "country", NUMBER, "kind", "source_id")}
        for row in catalogue.rows("supply", "magnet_supply_outlook")
        if row["country"] in COUNTRIES and int(str(row["year"])) in YEARS
    ]
    figure = catalogue.figures[MAGNETS]
    known = figure.numbers[0]
    shares = ((LEADER, known, figure.kind), (OTHERS, WHOLE - known, "computed"))
    base = {"year": int(figure.period), "stage": "magnets", "source_id": figure.source_id}
    magnets = [{**base, "country": code, NUMBER: share, "kind": kind} for code, share, kind in shares]
    return sorted([*table, *magnets], key=lambda row: (int(str(row["year"])), *_place(row)))


def _place(row: Row) -> tuple[int, int]:
    return STAGES.index(str(row["stage"])), COUNTRIES.index(str(row["country"]))


def _share(rows: Sequence[Row], year: int, stage: str, country: str) -> float:
    wanted = (year, stage, country)
    return next(float(str(row[NUMBER])) for row in rows if (row["year"], row["stage"], row["country"]) == wanted)


def _sketch(chart: Chart, language: str, width: Width) -> Drawing:
    plan, columns = PLANS[width], stacked(chart.rows, NUMBER)
    names = [name for key in columns for name in _names(chart, columns, key, language, width)]
    layers = [
        _bands(columns, width),
        *_blocks(chart, columns, language, width),
        _leaders(names),
        *texts([*names, *_titles(chart, columns, language, width)], _shown),
    ]
    padding = {"left": 0, "right": 0, "top": plan.top, "bottom": BOTTOM}
    none = alt.AutoSizeParams(type="none")
    return alt.layer(*layers).properties(width=PIXELS[width], height=HEIGHT, padding=padding, autosize=none)


def _shown(rows: Sequence[Drawn]) -> alt.Chart:
    return data(rows).transform_filter(YEAR.shown())


def _bands(columns: Columns, width: Width) -> alt.Chart:
    """Join the blocks of a country at neighbouring steps, smoothly, and never those of the other countries."""
    plan = PLANS[width]
    rows: list[Drawn] = []
    for (year, stage), column in columns.items():
        after = columns.get((year, _after(stage)), {})
        for code in column.keys() & after.keys() - {OTHERS}:
            start = plan.left[STAGES.index(stage)] + plan.thickness
            end = plan.left[STAGES.index(stage) + 1]
            look: Drawn = {"year": year, "band": f"{stage} {code}", "colour": theme.country_colour(code)}
            rows += [look | point for point in curve(column[code], after[code], start, end)]
    rows.sort(key=lambda row: (row["year"], row["band"], row["x"]))
    area = _shown(rows).mark_area(interpolate="monotone", opacity=BAND_OPACITY)
    fill = alt.Fill("colour:N").scale(None)
    band: alt.Chart = area.encode(x=across(), y=down(), y2="y2:Q", detail="band:N", fill=fill)
    return band


def _after(stage: str) -> str:
    return dict(pairwise(STAGES)).get(stage, "")


def _blocks(chart: Chart, columns: Columns, language: str, width: Width) -> list[alt.Chart]:
    """Draw the shares, hollow when projected, and a dashed column where no share is known."""
    plan = PLANS[width]
    rows: list[Drawn] = []
    empty: list[Drawn] = []
    for year in YEARS:
        for stage, left in zip(STAGES, plan.left, strict=True):
            sides: Drawn = {"year": year, "x": left, "x2": left + plan.thickness}
            column = columns.get((year, stage), {})
            rows += [sides | _block(chart, block, language) for block in column.values() if block.bottom > block.top]
            empty += [] if column else [sides | {"y": INSET, "y2": HEIGHT - INSET}]
    rectangle = _shown(rows).mark_rect(strokeWidth=INSET)
    dashed = _shown(empty).mark_rect(fill=theme.PAPER, stroke=theme.INK, strokeDash=[3, 3])
    fill, stroke = alt.Fill("fill:N").scale(None), alt.Stroke("colour:N").scale(None)
    return [
        rectangle.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q", fill=fill, stroke=stroke, tooltip=TIP),
        dashed.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q"),
    ]


def _block(chart: Chart, block: Block, language: str) -> Drawn:
    colour = theme.country_colour(str(block.row["country"]))
    fill = theme.PAPER if block.row["kind"] == "projection" else colour
    tip = chart.told(block.row, language)
    return {"y": block.top + INSET, "y2": block.bottom - INSET, "colour": colour, "fill": fill, "tip": tip}


def _names(chart: Chart, columns: Columns, key: tuple[int, str], language: str, width: Width) -> list[Drawn]:
    """Write each share beside its block; the small ones stand under each other, clear of China's bands."""
    (year, stage), column, plan = key, columns[key], PLANS[width]
    side, left = plan.sides[STAGES.index(stage)], plan.left[STAGES.index(stage)]
    edge, away = (left, -1) if side == "right" else (left + plan.thickness, 1)
    below = side == "right" and stage == STAGES[-1]
    reach = REACH if stage == "refining" else -plan.thickness if below else NEAR
    beside = [column, columns.get((year, _after(stage)), column)] if side == "left" else [column]
    floor = HEIGHT + LINE if below else max(one[LEADER].bottom for one in beside) + LINE / 2 + 2
    rows: list[Drawn] = []
    for code, block in column.items():
        bold, text = code == LEADER, _name(chart, block.row, language, width)
        y = block.middle if bold else max(block.middle, floor)
        floor = floor if bold else y + LINE * len(text) + 1
        line: Drawn = {"edge": edge + away * 2, "middle": block.middle, "end": edge + away * (reach - 3), "to": y}
        place = (edge + away * (NEAR if bold else reach), y - LINE * (len(text) - 1) / 2)
        led = not bold and not below and (reach == REACH or abs(y - block.middle) > NEAR / 2)
        rows.append({"year": year, "led": led} | line | word(place, text, side, bold=bold))
    return rows


def _name(chart: Chart, row: Row, language: str, width: Width) -> list[str]:
    """Return a country and its share, in short words and above each other where there is little room."""
    code, stage = str(row["country"]), row["stage"]
    share = Quantity.of(row, NUMBER).symbols(language, "%")
    if width == "wide":
        return [f"{chart.label('country', code, language)} {share}"]
    short = chart.words(language).terms[code]
    if code == LEADER and stage != STAGES[0]:
        return [share]
    return [f"{short} {share}"] if stage == "refining" else [short, share]


def _leaders(names: Sequence[Drawn]) -> alt.Chart:
    """Lead from a block to a small name that stands away from it."""
    line = _shown([name for name in names if name["led"]]).mark_rule(color=theme.colour(theme.OTHERS))
    leaders: alt.Chart = line.encode(x=across("edge"), x2="end:Q", y=down("middle"), y2="to:Q")
    return leaders


def _titles(chart: Chart, columns: Columns, language: str, width: Width) -> list[Drawn]:
    """Say over each column which step it is, of what, from which source, and of which year."""
    terms, plan = chart.words(language).terms, PLANS[width]
    rows: list[Drawn] = []
    for year in YEARS:
        for stage, (x, side) in zip(STAGES, plan.titles, strict=True):
            row = next(iter(columns.get((year, stage), {}).values()), None)
            state = f"{year} ({terms['projection']})" if row and row.row["kind"] == "projection" else str(year)
            about = [terms[f"{stage}_of"], terms[f"{stage}_source"]]
            lines = [line for text in about for line in wrap(text, plan.title_width, theme.SMALL_SIZE)]
            top, below = (x, LINE - plan.top), (x, 2 * LINE + 1 - plan.top)
            rows.append({"year": year} | word(top, chart.label("stage", stage, language), side, bold=True))
            rows.append({"year": year} | word(below, [*lines, state if row else terms["missing"]], side))
    return rows
