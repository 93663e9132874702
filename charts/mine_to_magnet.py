"""From mine to magnet: each country's share at three steps, as bars that start with China's.

We have no data on what goes from one step to the next, so nothing joins the bars.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby, product
from typing import Final

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Width, templates
from charts.interaction import TIP, Control
from charts.parts.layout import PIXELS, data
from charts.parts.outlook import CHINA, EDITION, STATED, WORLD, known_until, stated, stated_share
from charts.parts.pixels import LINE, READABLE, Drawn, across, down, texts, word
from charts.parts.scale import WHOLE
from charts.parts.shares import BAR, LEFT, TITLE, Bars, Part, Share, Step, aligned, extent, lines_of, steps
from charts.premises import Premise, holds, rises
from charts.reading import Reading, known
from charts.vocabulary import capitalised
from evidence.messages import say
from evidence.quantity import Quantity
from evidence.records import Figure, MagnetSupply

NAME = "mine_to_magnet"
NUMBER: Final = "share_percent"
LEADER, OTHERS = CHINA, "OTH"
COUNTRIES = (LEADER, "MMR", "MYS", "USA", "LAO", "AUS", "FRA", "VNM", OTHERS)
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
INSET, NEAR = 1, 10
# Words on a mark have a contrast of 3:1, so they are large and bold.
LARGE = 19
Names = Mapping[tuple[int, str], Sequence[str]]
Places = Mapping[str, Step]


def chart(tables: Reading) -> Chart:
    """Return the chart of the shares of countries in mining, refining and magnets."""
    rows, magnets = shares(tables), tables.figure(MAGNETS)
    now = partial(tables.one, MagnetSupply, edition=EDITION, year=YEARS[0], country=LEADER)
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
            **{stage: now(stage=stage).share_percent for stage in SUPPLIED},
            "stated": stated(tables.figure(STATED)).number,
            "magnets_year": str(MADE_IN),
            "magnets": stated(magnets).number,
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
    """Yield what the words presuppose: what rises, one year, whole bars, later projections."""
    now = {(one.stage, one.country): stated_share(one) for one in supply if one.year == YEARS[0]}
    yield rises("headline", *(now[stage, LEADER] for stage in SUPPLIED), stated(magnets))
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
    bars = aligned(rows, shown_in, width)
    names = {key: lines_of([_name(chart, part, language, width) for part in bar.values()][1:], width)
             for key, bar in bars.items()}  # fmt: skip
    high = [max(len(names.get((year, stage), [])) for year in YEARS) for stage in STAGES]
    places = dict(zip(STAGES, steps(high), strict=True))
    layers = [
        *_bars(chart, bars, places, language, width),
        *_leaders(chart, bars, places, language),
        *texts([*_titles(chart, bars, places, language), *_under(names, places, width)], _shown, READABLE[width]),
    ]
    height = places[MADE].bottom
    none = alt.AutoSizeParams(type="none")
    return alt.layer(*layers).properties(width=PIXELS[width], height=height, padding=0, autosize=none)


def _shown(rows: Sequence[Drawn]) -> alt.Chart:
    return data(rows).transform_filter(YEAR.shown())


def _bars(chart: Chart, bars: Bars, places: Places, language: str, width: Width) -> list[alt.Chart]:
    """Draw the shares, hollow when projected, and a dashed bar where no share is known."""
    rows: list[Drawn] = []
    empty: list[Drawn] = []
    for year, stage in product(YEARS, STAGES):
        sides: Drawn = {"year": year, "y": places[stage].bar, "y2": places[stage].bar + BAR}
        bar = bars.get((year, stage), {})
        rows += [sides | _part(chart, part, language) for part in bar.values() if part.end > part.start]
        empty += [] if bar else [sides | {"x": LEFT + INSET, "x2": LEFT + extent(width) - INSET}]
    rectangle = _shown(rows).mark_rect(strokeWidth=1.5)
    dashed = _shown(empty).mark_rect(fill=theme.PAPER, stroke=theme.INK, strokeDash=[3, 3])
    fill, stroke = alt.Fill("fill:N").scale(None), alt.Stroke("colour:N").scale(None)
    return [
        rectangle.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q", fill=fill, stroke=stroke, tooltip=TIP),
        dashed.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q"),
    ]


def _part(chart: Chart, part: Part, language: str) -> Drawn:
    colour = theme.colour(theme.COUNTRIES[LEADER] if part.row["country"] == LEADER else theme.OTHERS)
    fill = theme.PAPER if _is_hollow(part) else colour
    tip = chart.told(part.row, language)
    return {"x": part.start + INSET, "x2": part.end - INSET, "colour": colour, "fill": fill, "tip": tip}


def _is_hollow(part: Part) -> bool:
    return part.row["kind"] == "projection"


def _leaders(chart: Chart, bars: Bars, places: Places, language: str) -> list[alt.Chart]:
    """Write the first share large on its own bar."""
    rows: list[Drawn] = []
    for (year, stage), bar in bars.items():
        part, y = bar[LEADER], places[stage].bar + BAR / 2
        colour = theme.country_text_colour(LEADER) if _is_hollow(part) else theme.PAPER
        text = f"{chart.label('country', LEADER, language)} {_share(part, language)}"
        rows.append({"year": year, "x": part.start + NEAR, "y": y + 1, "text": text, "colour": colour})
    large = _shown(rows).mark_text(align="left", baseline="middle", fontSize=LARGE, fontWeight=700)
    return [large.encode(x=across(), y=down(), text="text:N", color=alt.Color("colour:N").scale(None))]


def _share(part: Part, language: str) -> str:
    return Quantity.of(part.row, NUMBER).symbols(language, "%")


def _name(chart: Chart, part: Part, language: str, width: Width) -> str:
    """Return a country and its share, in short words where there is little room."""
    code = part.row["country"]
    name = chart.label("country", code, language)
    short = chart.words(language).terms.get(code, name)
    return f"{name if width == 'wide' else short} {_share(part, language)}"


def _under(names: Names, places: Places, width: Width) -> list[Drawn]:
    """Write the other countries under their part of the bar."""
    right, grey = LEFT + extent(width), {"colour": theme.text_colour(theme.OTHERS)}
    return [
        {"year": year} | word((right, places[stage].under + LINE * index), line, "right") | grey
        for (year, stage), lines in names.items()
        for index, line in enumerate(lines)
    ]


def _titles(chart: Chart, bars: Bars, places: Places, language: str) -> list[Drawn]:
    """Say over each bar which step it is, of what, from which source, and of which year."""
    terms = chart.words(language).terms
    rows: list[Drawn] = []
    for year, (stage, place) in product(YEARS, places.items()):
        row = next((part.row for part in bars.get((year, stage), {}).values()), None)
        state = str(row["year"] if row else year)
        state += f" ({terms['projection']})" if row and row["kind"] == "projection" else ""
        about = [terms[f"{stage}_of"], terms[f"{stage}_source"], state if row else terms["missing"]]
        title, below = (LEFT, place.top + TITLE / 2 + 2), (LEFT, place.top + TITLE + LINE / 2 + 4)
        rows.append({"year": year} | word(title, chart.label("stage", stage, language), "left", bold=True))
        rows.append({"year": year} | word(below, ", ".join(about), "left"))
    return rows
