"""Net import reliance of the United States: what each edition says about each year."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from typing import Literal

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Row, Width
from charts.interaction import TIP, Control
from charts.parts.layout import PIXELS, data
from charts.parts.scale import WHOLE
from evidence.catalogue import Catalogue
from evidence.quantity import Quantity

NAME = "us_import_reliance"
COLUMNS = (
    Column("edition", "text"),
    Column("year", "year"),
    Column("reliance_percent", "share"),
    Column("estimated", "text"),
)
TITLE_HEIGHT, HEADROOM, BAR_HEIGHT, GAP = 24, 26, 62, 16
SIDE, AXIS_HEIGHT = 8, 26
BAR_SHARE = 0.62
UP = "M0,1.2V-1.6M-.8,-.8L0,-1.6L.8,-.8"


def chart(catalogue: Catalogue) -> Chart:
    """Return the chart of net import reliance of compounds and metals, each edition on its own."""
    rows = _rows(catalogue)
    year = _most_revised(rows)
    first, *_, last = [row for row in rows if row["year"] == year]
    lowest, highest = min(rows, key=_size), max(rows, key=_size)
    sources = {str(row["source_id"]) for row in rows}
    return Chart(
        id="us-import-reliance",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "year": str(year),
            "first": _size(first),
            "last": _size(last),
            "first_edition": str(first["edition"]),
            "last_edition": str(last["edition"]),
            "newest": _size(rows[-1]),
            "newest_year": str(rows[-1]["year"]),
            "lowest": _size(lowest),
            "lowest_year": str(lowest["year"]),
            "highest": _size(highest),
            "highest_first": str(highest["year"]),
            "highest_last": str(next(row for row in reversed(rows) if _size(row) == _size(highest))["year"]),
            "bounds": float(sum(bool(Quantity.of(row, "reliance_percent").direction) for row in rows)),
            "start": str(rows[0]["year"]),
        },
        as_of=max(catalogue.sources[source_id].published for source_id in sources),
        sketch=_sketch,
        controls=(Control("year", sorted({int(str(row["year"])) for row in rows})),),
    )


def _rows(catalogue: Catalogue) -> list[Row]:
    rows = [
        {
            "edition": row["edition"],
            "year": row["year"],
            "reliance_percent": row["value"],
            "low": row["low"],
            "high": None,
            "qualifier": row["qualifier"],
            "estimated": bool(row["estimated"]),
            "source_id": row["source_id"],
        }
        for row in catalogue.rows("supply", "us_salient_statistics")
        if row["measure"] == "net-import-reliance"
        and row["commodity"] == "compounds-and-metals"
        and (row["value"] is not None or row["low"] is not None)
    ]
    return sorted(rows, key=lambda row: (str(row["edition"]), str(row["year"])))


def _size(row: Row) -> float:
    return Quantity.of(row, "reliance_percent").numbers[0]


def _most_revised(rows: Sequence[Row]) -> object:
    """Return the year whose exact values differ most between editions."""
    values = defaultdict(list)
    for row in rows:
        if row["reliance_percent"] is not None:
            values[str(row["year"])].append(_size(row))
    most = max(values, key=lambda year: max(values[year]) - min(values[year]))
    return next(row["year"] for row in rows if str(row["year"]) == most)


def _sketch(chart: Chart, language: str, width: Width) -> Drawing:
    years = sorted({int(str(row["year"])) for row in chart.rows})
    editions = list(dict.fromkeys(str(row["edition"]) for row in chart.rows))
    panel = TITLE_HEIGHT + HEADROOM + BAR_HEIGHT + GAP
    height = panel * len(editions)
    pixels = PIXELS[width] - 2 * SIDE
    bars = [_bar(row, panel * (editions.index(str(row["edition"])) + 1) - GAP, chart, language) for row in chart.rows]
    x = _years_axis(years, width)
    y = alt.Y("y:Q").scale(domain=[0, height], reverse=True, nice=False).axis(None)
    layers = [
        _band(int(str(chart.facts["year"])), height, x, y),
        *_titles(chart, language, editions, panel, y),
        *_bars(bars, x, y, pixels / (len(years) + 0.4) * BAR_SHARE, chart.controls[0]),
        *_numbers(bars, x, width),
    ]
    padding = {"left": SIDE, "right": SIDE, "top": 4, "bottom": AXIS_HEIGHT}
    none = alt.AutoSizeParams(type="none")
    return alt.layer(*layers).properties(width=pixels, height=height, padding=padding, autosize=none)


def _years_axis(years: Sequence[int], width: Width) -> alt.X:
    shown = years if width == "wide" else years[::2]
    axis = alt.Axis(values=list(shown), format="d", grid=False, labelFlush=False)
    return alt.X("year:Q").scale(domain=[years[0] - 0.7, years[-1] + 0.7], nice=False, zero=False).axis(axis)


def _bar(row: Row, base: float, chart: Chart, language: str) -> dict[str, object]:
    quantity = Quantity.of(row, "reliance_percent")
    is_bound = bool(quantity.direction)
    return {
        "year": int(str(row["year"])),
        "y": base - quantity.numbers[0] / WHOLE * BAR_HEIGHT,
        "base": base,
        "text": quantity.symbols(language).replace("\u00a0", ""),
        "text_y": base - quantity.numbers[0] / WHOLE * BAR_HEIGHT - (15 if is_bound else 4),
        "bound": is_bound,
        "fill": theme.PAPER if row["estimated"] else theme.colour(theme.COUNTRIES["USA"]),
        "stands_out": str(row["year"]) == chart.facts["year"],
        "tip": chart.told(row, language),
    }


def _band(year: int, height: float, x: alt.X, y: alt.Y) -> alt.Chart:
    rows: list[dict[str, object]] = [{"year": year - 0.5, "end": year + 0.5, "y": 0, "bottom": height}]
    rectangle = data(rows).mark_rect(color=theme.HAIRLINE, opacity=0.45)
    band: alt.Chart = rectangle.encode(x=x, x2="end:Q", y=y, y2="bottom:Q")
    return band


def _titles(chart: Chart, language: str, editions: Sequence[str], panel: float, y: alt.Y) -> list[alt.Chart]:
    rows: list[dict[str, object]] = [
        {"y": panel * index + 6, "base": panel * (index + 1) - GAP, "text": edition}
        for index, edition in enumerate(editions)
    ]
    lead = chart.words(language).terms["edition"]
    titles = [{**row, "text": f"{lead} {row['text']}"} for row in rows]
    title = data(titles).mark_text(align="left", baseline="top", fontWeight=700)
    base = data(rows).mark_rule(color=theme.HAIRLINE)
    return [
        base.encode(y=alt.Y("base:Q")),
        title.encode(x=alt.value(0), y=y, text="text:N"),
    ]


def _bars(bars: Sequence[dict[str, object]], x: alt.X, y: alt.Y, thickness: float, year: Control) -> list[alt.Chart]:
    colour = theme.colour(theme.COUNTRIES["USA"])
    bar = data(bars).mark_bar(stroke=colour, strokeWidth=1.5, width=round(thickness, 1), orient="vertical")
    arrows = data([{**row, "y": float(str(row["y"])) - 8} for row in bars if row["bound"]])
    return [
        bar.encode(x=x, y=y, y2="base:Q", fill=alt.Fill("fill:N").scale(None), opacity=year.lit(), tooltip=TIP),
        arrows.mark_point(shape=UP, filled=False, color=colour, size=60).encode(x=x, y=y, opacity=year.lit()),
    ]


def _numbers(bars: Sequence[dict[str, object]], x: alt.X, width: Width) -> list[alt.Chart]:
    """Write the numbers over the bars, in bold for the year that stands out."""
    written = bars if width == "wide" else _once_a_run(bars)
    weights: tuple[tuple[Literal[400, 700], bool], ...] = ((700, True), (400, False))
    return [
        data([row for row in written if row["stands_out"] is stands_out])
        .mark_text(baseline="bottom", fontSize=theme.SMALL_SIZE, fontWeight=weight)
        .encode(x=x, y=alt.Y("text_y:Q"), text="text:N")
        for weight, stands_out in weights
    ]


def _once_a_run(bars: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    """Write a number once over neighbours that share it: narrow bars have no room for more."""
    runs = [list(run) for _, run in groupby(bars, key=lambda row: (row["base"], row["text"], row["stands_out"]))]
    return [{**run[0], "year": sum(int(str(row["year"])) for row in run) / len(run)} for run in runs]
