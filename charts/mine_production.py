"""Mine production since 1900: the long series of the world and the US, and countries in recent years.

Both parts keep their own scale in years, because most of the growth falls in the last few.
"""

from collections.abc import Sequence
from itertools import groupby, pairwise

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Row, Width, templates
from charts.interaction import TIP, Control
from charts.parts.layout import data
from charts.parts.scale import spread, ticks
from charts.vocabulary import capitalised
from evidence.catalogue import Catalogue

NAME = "mine_production"
THOUSAND = 1000
HISTORY = "DS 140 (2023)"
# NOTE: the newest edition for each year that gives countries; editions are not joined by a line.
RECENT = {**dict.fromkeys(range(2018, 2023), "MYB 2022"), 2023: "MCS 2025", 2024: "MCS 2026", 2025: "MCS 2026"}
PRODUCERS = ("WLD", "CHN", "USA", "AUS", "MMR")
COLUMNS = (
    Column("year", "year"),
    Column("country", "text"),
    Column("production_thousand_t_reo", "number"),
    Column("estimated", "text"),
    Column("edition", "text"),
)
COUNTRY = Control("country", PRODUCERS)
HEIGHT = 300
PANELS: dict[Width, tuple[int, int]] = {"wide": (250, 160), "narrow": (215, 150)}
LINE_APART = 17


def chart(catalogue: Catalogue) -> Chart:
    """Return the chart of mine production, each edition's line on its own."""
    rows = _rows(catalogue)
    newest = {str(row["country"]): _amount(row) for row in rows if row["year"] == rows[-1]["year"]}
    recent = [row for row in rows if row["edition"] != HISTORY]
    world = {int(str(row["year"])): _amount(row) for row in recent if row["country"] == "WLD"}
    lowest = min((row for row in rows if row["country"] == "WLD"), key=_amount)
    sources = {str(row["source_id"]) for row in rows}
    return Chart(
        id="mine-production",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "start": str(rows[0]["year"]),
            "first": _amount(next(row for row in rows if row["country"] == "WLD")),
            "lowest": _amount(lowest),
            "lowest_year": str(lowest["year"]),
            "recent": str(min(world)),
            "recent_world": world[min(world)],
            "end": str(max(world)),
            "world": newest["WLD"],
            "china": newest["CHN"],
            "us": newest["USA"],
            "estimates": float(sum(bool(row["estimated"]) for row in rows)),
            "history_edition": HISTORY,
            "history_end": str(max(int(str(row["year"])) for row in rows if row["edition"] == HISTORY)),
            "editions": ", ".join(dict.fromkeys(RECENT.values())),
        },
        as_of=max(catalogue.sources[source_id].published for source_id in sources),
        sketch=_sketch,
        labels={language: _names(catalogue, language) for language in templates(NAME)},
        controls=(COUNTRY,),
    )


def _names(catalogue: Catalogue, language: str) -> dict[str, str]:
    return {code: capitalised(catalogue.country_name(code, language)) for code in PRODUCERS}


def _rows(catalogue: Catalogue) -> list[Row]:
    """Return the long series first, then the recent years; what is not published is not drawn."""
    rows = [row for row in catalogue.rows("supply", "mine_production") if row["production_t_reo"] is not None]
    history = [row for row in rows if row["edition"] == HISTORY]
    recent = [
        row for row in rows if row["country"] in PRODUCERS and RECENT.get(int(str(row["year"]))) == row["edition"]
    ]
    return [
        {
            "year": row["year"],
            "country": row["country"],
            "production_thousand_t_reo": float(str(row["production_t_reo"])) / THOUSAND,
            "estimated": row["estimated"],
            "edition": row["edition"],
            "source_id": row["source_id"],
        }
        for part in (history, recent)
        for row in sorted(part, key=lambda row: (PRODUCERS.index(str(row["country"])), int(str(row["year"]))))
    ]


def _amount(row: Row) -> float:
    return float(str(row["production_thousand_t_reo"]))


def _sketch(chart: Chart, language: str, width: Width) -> Drawing:
    terms = chart.words(language).terms
    long, recent = PANELS[width]
    steps = ticks(max(_amount(row) for row in chart.rows))
    history = [row for row in chart.rows if row["edition"] == HISTORY]
    countries = [row for row in chart.rows if row["edition"] != HISTORY]
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


def _segments(chart: Chart, rows: Sequence[Row], language: str) -> list[dict[str, object]]:
    """Give each run of years of one country in one edition a name; a line never leaps over a gap."""
    drawn: list[dict[str, object]] = []
    for _, group in groupby(rows, key=lambda row: (row["country"], row["edition"])):
        run = list(group)
        breaks = [0, *(int(str(after["year"])) - int(str(before["year"])) > 1 for before, after in pairwise(run))]
        for row, index in zip(run, (sum(breaks[: end + 1]) for end in range(len(run))), strict=True):
            segment = f"{row['country']} {row['edition']} {index}"
            drawn.append({**_point(row), "segment": segment, "tip": chart.told(row, language)})
    return drawn


def _point(row: Row) -> dict[str, object]:
    code = str(row["country"])
    colour = theme.country_colour(code)
    fill = theme.PAPER if row["estimated"] else colour
    return {"x": int(str(row["year"])), "y": _amount(row), "country": code, "colour": colour, "fill": fill}


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
    chart: Chart, rows: Sequence[Row], language: str, steps: Sequence[float]
) -> alt.LayerChart | alt.FacetChart:
    years = sorted({int(str(row["year"])) for row in rows})
    x, y = _x(years, [year for year in years if year % 20 == 0 and year % 40 == years[0] % 40]), _y(steps)
    ends = [row for row in rows if row["year"] == rows[-1]["year"]]
    short = chart.words(language).terms
    labels = [
        {**_label(chart, row, language), "text": short[str(row["country"])], "x": years[-1], "y": _amount(row)}
        for row in ends
    ]
    text = data(labels).mark_text(align="left", baseline="middle", dx=6)
    drawn = _segments(chart, rows, language)
    return alt.layer(
        _lines(drawn, x, y),
        data(drawn).mark_point(opacity=0).encode(x=x, y=y, tooltip=TIP),
        text.encode(x=x, y=y, text="text:N", color=alt.Color("colour:N").scale(None)),
    )


def _label(chart: Chart, row: Row, language: str) -> dict[str, object]:
    code = str(row["country"])
    return {"text": chart.label("country", code, language), "colour": theme.country_text_colour(code)}


def _countries(
    chart: Chart, rows: Sequence[Row], language: str, steps: Sequence[float]
) -> alt.LayerChart | alt.FacetChart:
    years = sorted({int(str(row["year"])) for row in rows})
    x, y = _x(years, years[::2] if len(years) % 2 else [years[0], *years[-1:]]), _y(steps)
    points = data(_segments(chart, rows, language)).mark_point(size=36, strokeWidth=1.5)
    fill, stroke = alt.Fill("fill:N").scale(None), alt.Stroke("colour:N").scale(None)
    names = data(_names_apart(chart, rows, language, steps)).mark_text(align="left", baseline="middle", dx=9)
    return alt.layer(
        _lines(_segments(chart, rows, language), x, y),
        points.encode(x=x, y=y, fill=fill, stroke=stroke, opacity=COUNTRY.lit(), tooltip=TIP),
        names.encode(x=x, y=y, text="text:N", color=alt.Color("colour:N").scale(None)),
    )


def _names_apart(chart: Chart, rows: Sequence[Row], language: str, steps: Sequence[float]) -> list[dict[str, object]]:
    """Write names at the end of the lines, moved where they would touch."""
    last = sorted((row for row in rows if row["year"] == rows[-1]["year"]), key=_amount)
    heights = spread([_amount(row) for row in last], LINE_APART * steps[-1] / HEIGHT)
    return [
        {**_label(chart, row, language), "x": int(str(row["year"])), "y": height}
        for row, height in zip(last, heights, strict=True)
    ]
