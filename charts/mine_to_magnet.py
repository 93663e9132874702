"""From mine to magnet: each country's share at three steps, a band joining the shares of one country.

We have no data on what goes from one step to the next, so a band is not a measured flow of goods.
The other countries are not the same ones at each step, so no band joins them.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby, pairwise, product
from typing import Final

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Width, templates
from charts.interaction import TIP, Control
from charts.parts.flow import HEIGHT, PLANS, Block, Columns, Share, joined, stacked
from charts.parts.layout import PIXELS, data, wrap
from charts.parts.outlook import CHINA, EDITION, STATED, WORLD, known_until, stated, stated_share
from charts.parts.pixels import LINE, Drawn, across, down, texts, word
from charts.parts.scale import WHOLE
from charts.premises import Premise, holds, largest, more_than, rises
from charts.reading import Reading, known
from charts.vocabulary import capitalised
from evidence.messages import say
from evidence.quantity import Quantity
from evidence.records import Figure, MagnetSupply

NAME = "mine_to_magnet"
NUMBER: Final = "share_percent"
LEADER, SECOND, OTHERS = CHINA, "MMR", "OTH"
BELOW = ("MYS", "USA", "LAO", "AUS", "FRA", "VNM")
COUNTRIES = (LEADER, SECOND, *BELOW, OTHERS)
SUPPLIED, MADE = ("mining", "refining"), "magnets"
STAGES = (*SUPPLIED, MADE)
# NOTE: the one share of the world that stands beside the table: same publisher, a year before the others.
MAGNETS = "china-sintered-magnet-share-2024-iea"
MADE_IN = 2024
YEARS = (2025, 2030, 2040)
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


def chart(tables: Reading) -> Chart:
    """Return the chart of the shares of countries in mining, refining and magnets."""
    rows, magnets = shares(tables), tables.figure(MAGNETS)
    now, last = (partial(tables.one, MagnetSupply, edition=EDITION, year=year) for year in (YEARS[0], YEARS[-1]))
    sources = {row["source_id"]: tables.sources[row["source_id"]] for row in rows}
    return Chart(
        id="mine-to-magnet",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sources),
        facts={
            "year": str(YEARS[0]),
            "last": str(YEARS[-1]),
            "middle": str(YEARS[1]),
            **{stage: now(stage=stage, country=LEADER).share_percent for stage in SUPPLIED},
            **{f"us_{stage}": now(stage=stage, country="USA").share_percent for stage in SUPPLIED},
            **{f"last_{stage}": last(stage=stage, country=LEADER).share_percent for stage in SUPPLIED},
            "stated": stated(tables.figure(STATED)).number,
            "magnets_year": str(MADE_IN),
            "magnets": stated(magnets).number,
            "rest": WHOLE - stated(magnets).number,
            "second": now(stage="mining", country=SECOND).share_percent,
        },
        as_of=max(source.published for source in sources.values()),
        sketch=partial(_sketch, rows),
        labels={
            language: {source_id: source.title for source_id, source in sources.items()}
            | {code: capitalised(tables.country_name(code, language)) for code in COUNTRIES}
            for language in templates(NAME)
        },
        controls=(YEAR,),
        premises=tuple(_premises(list(_supply(tables)), magnets)),
    )


def _supply(tables: Reading) -> Iterator[MagnetSupply]:
    """Yield the shares of countries at the first steps; China, by which the others stand, is at each of them."""
    for year, stage in product(YEARS, SUPPLIED):
        column = partial(tables.where, MagnetSupply, edition=EDITION, year=year, stage=stage)
        yield from column(country=LEADER)
        yield from (one for one in column() if one.country not in {LEADER, WORLD})


def shares(tables: Reading) -> list[Share]:
    """Return the shares by year and step; at the last step a source names China, the rest is our remainder."""
    rows: list[Share] = [
        {
            "year": one.year,
            "stage": one.stage,
            "country": known(one.country, COUNTRIES, one.cell("country")),
            NUMBER: one.share_percent,
            "kind": one.kind,
            "source_id": one.source_id,
        }
        for one in _supply(tables)
    ]
    magnets = tables.figure(MAGNETS)
    made, share = partial(Share, year=MADE_IN, stage=MADE, source_id=magnets.source_id), stated(magnets).number
    rows.append(made(country=LEADER, share_percent=share, kind=magnets.kind))
    rows.append(made(country=OTHERS, share_percent=WHOLE - share, kind="computed"))
    return sorted(rows, key=lambda row: (shown_in(row), STAGES.index(row["stage"]), COUNTRIES.index(row["country"])))


def shown_in(row: Share) -> int:
    """Return the year with which a share is shown: magnets, of an earlier year, stand with the first."""
    return max(row["year"], YEARS[0])


def _premises(supply: Sequence[MagnetSupply], magnets: Figure) -> Iterator[Premise]:
    """Yield what the words presuppose: what rises, who comes second, one year, whole columns, later projections."""
    now = {(one.stage, one.country): stated_share(one) for one in supply if one.year == YEARS[0]}
    second, below = now["mining", SECOND], [now["mining", code] for code in BELOW if ("mining", code) in now]
    yield rises("headline", *(now[stage, LEADER] for stage in SUPPLIED), stated(magnets))
    yield more_than("description", now["mining", LEADER], second)
    yield largest("description", second, below)
    beside = say("the share of magnets is in percent, of {made_in}", made_in=MADE_IN)
    yield holds("subtitle", beside, magnets.where, true=(magnets.unit, magnets.period) == ("percent", str(MADE_IN)))
    for (year, stage), group in groupby(supply, key=lambda one: (one.year, one.stage)):
        column = list(group)
        total = sum(one.share_percent for one in column)
        told = {"stage": stage, "year": year, "total": total, "whole": WHOLE}
        whole = say("the shares of {stage} in {year} ({total:g}) come to {whole}, but for rounding", **told)
        yield holds("description", whole, column[0].cell(NUMBER), true=abs(total - WHOLE) <= len(column) / 2)
    yield from known_until(YEARS[0], "description", supply)


def _sketch(rows: Sequence[Share], chart: Chart, language: str, width: Width) -> Drawing:
    plan, columns = PLANS[width], stacked(rows, shown_in)
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
    """Join the blocks of a country at neighbouring steps, and never those of the other countries."""
    area = _shown(joined(columns, STAGES, PLANS[width], OTHERS)).mark_area(interpolate="monotone", opacity=BAND_OPACITY)
    fill = alt.Fill("colour:N").scale(None)
    band: alt.Chart = area.encode(x=across(), y=down(), y2="y2:Q", detail="band:N", fill=fill)
    return band


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
    colour = theme.country_colour(block.row["country"])
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
    later = columns.get((year, dict(pairwise(STAGES)).get(stage, "")), column)
    beside = [column, later] if side == "left" else [column]
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


def _name(chart: Chart, row: Share, language: str, width: Width) -> list[str]:
    """Return a country and its share, in short words and above each other where there is little room."""
    code, stage = row["country"], row["stage"]
    share = Quantity.of(row, NUMBER).symbols(language, "%")
    name = chart.label("country", code, language)
    if width == "wide":
        return [f"{name} {share}"]
    short = chart.words(language).terms.get(code, name)
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
            state = str(row.row["year"] if row else year)
            state += f" ({terms['projection']})" if row and row.row["kind"] == "projection" else ""
            about = [terms[f"{stage}_of"], terms[f"{stage}_source"]]
            lines = [line for text in about for line in wrap(text, plan.title_width, theme.SMALL_SIZE)]
            top, below = (x, LINE - plan.top), (x, 2 * LINE + 1 - plan.top)
            rows.append({"year": year} | word(top, chart.label("stage", stage, language), side, bold=True))
            rows.append({"year": year} | word(below, [*lines, state if row else terms["missing"]], side))
    return rows
