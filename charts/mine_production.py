"""Mine production since 1900: the long series of the world and the US, and countries in recent years.

Both parts keep their own scale in years, because most of the growth falls in the last few.
"""

from collections.abc import Sequence
from functools import partial
from itertools import groupby, pairwise
from typing import Final, TypedDict

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Width, templates
from charts.interaction import TIP, Control
from charts.parts.layout import data
from charts.parts.scale import spread, ticks
from charts.premises import Premise, Stated, holds, more_than, without_exception
from charts.reading import Reading, filled, some
from charts.vocabulary import capitalised
from evidence.messages import say
from evidence.records import MineProduction

NAME = "mine_production"
NUMBER: Final = "production_t_reo"
HISTORY = "DS 140 (2023)"
# NOTE: the newest edition for each year that gives countries; editions are not joined by a line.
RECENT = {**dict.fromkeys(range(2018, 2023), "MYB 2022"), 2023: "MCS 2025", 2024: "MCS 2026", 2025: "MCS 2026"}
EDITIONS = tuple(dict.fromkeys(RECENT.values()))
WORLD = "WLD"
LONG = (WORLD, "USA")
PRODUCERS = (WORLD, "CHN", "USA", "AUS", "MMR")
COLUMNS = (
    Column("year", "year"),
    Column("country", "text"),
    Column(NUMBER, "number"),
    Column("estimated", "text"),
    Column("edition", "text"),
)
COUNTRY = Control("country", PRODUCERS)
HEIGHT = 300
PANELS: dict[Width, tuple[int, int]] = {"wide": (222, 143), "narrow": (200, 132)}
LINE_APART = 17


class Production(TypedDict):
    """What a country mined in a year as it is drawn and told, in tonnes of oxide."""

    year: int
    country: str
    production_t_reo: float
    estimated: bool | None
    edition: str
    source_id: str


def chart(tables: Reading) -> Chart:
    """Return the chart of mine production, each edition's line on its own."""
    history = [record for country in LONG for record in _series(tables, country, HISTORY)]
    records = history + [record for country in PRODUCERS for record in _series(tables, country, *EDITIONS)]
    first = tables.one(MineProduction, edition=HISTORY, year=min(one.year for one in history), country=WORLD)
    recent, world = (_recent(tables, year, WORLD) for year in (min(RECENT), max(RECENT)))
    lowest = min((record for record in records if record.country == WORLD), key=_amount)
    rows = [_row(record) for record in records]
    sources = {record.source_id for record in records}
    return Chart(
        id="mine-production",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "start": str(first.year),
            "first": _amount(first),
            "lowest": _amount(lowest),
            "lowest_year": str(lowest.year),
            "recent": str(recent.year),
            "recent_world": _amount(recent),
            "end": str(world.year),
            "world": _amount(world),
            "china": _amount(_recent(tables, world.year, "CHN")),
            "us": _amount(_recent(tables, world.year, "USA")),
            "estimates": float(sum(bool(record.estimated) for record in records)),
            "history_edition": HISTORY,
            "history_end": str(max(record.year for record in history)),
            "editions": ", ".join(EDITIONS),
        },
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(_sketch, rows),
        labels={language: _names(tables, language) for language in templates(NAME)},
        controls=(COUNTRY,),
        premises=_premises(history, recent, world),
    )


def _series(tables: Reading, country: str, *editions: str) -> list[MineProduction]:
    """Return what a country mined, by year; what is said not to be published is not drawn."""
    printed = tables.where(MineProduction, edition=editions, country=country)
    published = [one for one in printed if one.edition in (HISTORY, RECENT.get(one.year)) and not one.flag]
    return sorted(some(published, printed[0].where, say("years with a number")), key=lambda record: record.year)


def _recent(tables: Reading, year: int, country: str) -> MineProduction:
    """Return what a country mined in one of the recent years."""
    return tables.one(MineProduction, edition=RECENT[year], year=year, country=country)


def _row(record: MineProduction) -> Production:
    return {
        "year": record.year,
        "country": record.country,
        NUMBER: _amount(record),
        "estimated": record.estimated,
        "edition": record.edition,
        "source_id": record.source_id,
    }


def _amount(record: MineProduction) -> float:
    return filled(record.production_t_reo, record.cell("production_t_reo"))


def _premises(history: Sequence[MineProduction], recent: MineProduction, world: MineProduction) -> tuple[Premise, ...]:
    """Return what the words presuppose: mining grew to an estimate, and the long series tells of no estimates."""
    before, after = (
        Stated(say("the world's mining in {year}", year=record.year), _amount(record), record.cell("production_t_reo"))
        for record in (recent, world)
    )
    told = [record.cell("estimated") for record in history if record.estimated]
    estimate = say("the number for {year} is an estimate", year=world.year)
    untold = say("{history} calls no number an estimate", history=HISTORY)
    return (
        more_than("headline", after, before),
        holds("headline", estimate, world.cell("estimated"), true=bool(world.estimated)),
        without_exception("description", untold, told),
    )


def _names(tables: Reading, language: str) -> dict[str, str]:
    return {code: capitalised(tables.country_name(code, language)) for code in PRODUCERS}


def _sketch(rows: Sequence[Production], chart: Chart, language: str, width: Width) -> Drawing:
    terms = chart.words(language).terms
    long, recent = PANELS[width]
    steps = ticks(max(row[NUMBER] for row in rows))
    history = [row for row in rows if row["edition"] == HISTORY]
    countries = [row for row in rows if row["edition"] != HISTORY]
    panels = (
        _history(chart, history, language, steps).properties(width=long, height=HEIGHT if width == "wide" else 180),
        _countries(chart, countries, language, steps).properties(width=recent, height=HEIGHT),
    )
    titled = [
        panel.properties(title=_title(terms[name]))
        for panel, name in zip(panels, ("history", "countries"), strict=True)
    ]
    return alt.hconcat(*titled, spacing=24) if width == "wide" else alt.vconcat(*titled, spacing=20)


def _title(text: str) -> alt.TitleParams:
    return alt.TitleParams(text, anchor="start", frame="group", fontSize=theme.TEXT_SIZE, color=theme.INK, offset=10)


def _segments(chart: Chart, rows: Sequence[Production], language: str) -> list[dict[str, object]]:
    """Give each run of years of one country in one edition a name; a line never leaps over a gap."""
    drawn: list[dict[str, object]] = []
    for _, group in groupby(rows, key=lambda row: (row["country"], row["edition"])):
        run = list(group)
        breaks = [0, *(after["year"] - before["year"] > 1 for before, after in pairwise(run))]
        for row, index in zip(run, (sum(breaks[: end + 1]) for end in range(len(run))), strict=True):
            segment = f"{row['country']} {row['edition']} {index}"
            drawn.append({**_point(row), "segment": segment, "tip": chart.told(row, language)})
    return drawn


def _point(row: Production) -> dict[str, object]:
    colour = theme.country_colour(row["country"])
    fill = theme.PAPER if row["estimated"] else colour
    return {"x": row["year"], "y": row[NUMBER], "country": row["country"], "colour": colour, "fill": fill}


def _x(years: Sequence[int], shown: Sequence[int]) -> alt.X:
    axis = alt.Axis(values=list(shown), format="d", grid=False, labelFlush=False, ticks=True, tickSize=4)
    return alt.X("x:Q").scale(domain=[years[0], years[-1]], nice=False, zero=False).axis(axis)


def _y(steps: Sequence[float]) -> alt.Y:
    axis = alt.Axis(values=list(steps), labelPadding=8)
    return alt.Y("y:Q").scale(domain=[0, steps[-1]], nice=False).axis(axis)


def _lines(rows: Sequence[dict[str, object]], x: alt.X, y: alt.Y) -> alt.Chart:
    colour = alt.Color("colour:N").scale(None)
    line = data(rows).mark_line()
    lines: alt.Chart = line.encode(x=x, y=y, color=colour, detail="segment:N", opacity=COUNTRY.lit())
    return lines


def _history(
    chart: Chart, rows: Sequence[Production], language: str, steps: Sequence[float]
) -> alt.LayerChart | alt.FacetChart:
    years = sorted({row["year"] for row in rows})
    x, y = _x(years, [year for year in years if year % 20 == 0 and year % 40 == years[0] % 40]), _y(steps)
    short = chart.words(language).terms
    labels = [
        name | {"text": short.get(row["country"], name["text"]), "x": years[-1], "y": row[NUMBER]}
        for row in _ends(rows)
        for name in [_label(chart, row, language)]
    ]
    text = data(labels).mark_text(align="left", baseline="middle", dx=6)
    drawn = _segments(chart, rows, language)
    return alt.layer(
        _lines(drawn, x, y),
        data(drawn).mark_point(opacity=0).encode(x=x, y=y, tooltip=TIP),
        text.encode(x=x, y=y, text="text:N", color=alt.Color("colour:N").scale(None)),
    )


def _label(chart: Chart, row: Production, language: str) -> dict[str, object]:
    code = row["country"]
    return {"text": chart.label("country", code, language), "colour": theme.country_text_colour(code)}


def _ends(rows: Sequence[Production]) -> list[Production]:
    """Return the last row of each country; its name stands at the end of the years, whichever year that is."""
    return list({row["country"]: row for row in rows}.values())


def _countries(
    chart: Chart, rows: Sequence[Production], language: str, steps: Sequence[float]
) -> alt.LayerChart | alt.FacetChart:
    years = sorted({row["year"] for row in rows})
    x, y = _x(years, years[::2] if len(years) % 2 else [years[0], *years[-1:]]), _y(steps)
    points = data(_segments(chart, rows, language)).mark_point(size=36, strokeWidth=1.5)
    fill, stroke = alt.Fill("fill:N").scale(None), alt.Stroke("colour:N").scale(None)
    names = data(_names_apart(chart, rows, language, steps)).mark_text(align="left", baseline="middle", dx=9)
    return alt.layer(
        _lines(_segments(chart, rows, language), x, y),
        points.encode(x=x, y=y, fill=fill, stroke=stroke, opacity=COUNTRY.lit(), tooltip=TIP),
        names.encode(x=x, y=y, text="text:N", color=alt.Color("colour:N").scale(None)),
    )


def _names_apart(
    chart: Chart, rows: Sequence[Production], language: str, steps: Sequence[float]
) -> list[dict[str, object]]:
    """Write names at the end of the lines, moved where they would touch."""
    last, end = sorted(_ends(rows), key=lambda row: row[NUMBER]), max(row["year"] for row in rows)
    heights = spread([row[NUMBER] for row in last], LINE_APART * steps[-1] / HEIGHT)
    return [{**_label(chart, row, language), "x": end, "y": height} for row, height in zip(last, heights, strict=True)]
