"""A row of bars by year for each edition of a summary, and how the number of one year was revised."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final, Literal, TypedDict

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Width
from charts.interaction import TIP, Control
from charts.parts.layout import EDGE, PIXELS, data
from charts.parts.pixels import LINE, READABLE
from charts.parts.scale import WHOLE
from evidence.quantity import Quantity

SUMMARY = "MCS"
NUMBER: Final = "reliance_percent"
# NOTE: a title has a line of its own, above the numbers of its edition.
TITLE_HEIGHT, HEADROOM, BAR_HEIGHT, GAP = 16, 36, 80, 8
SIDE, AXIS_HEIGHT, BAR_SHARE, LETTERS = 8, 28, 0.62, 20
# How far a word over the last bar is moved off what stands over the bar before it.
OFF = 4
# How far a number stands over the top of its bar.
CLEAR = 4
DOWN = "M-.8,-.8L0,0L.8,-.8"


class Reliance(TypedDict):
    """What an edition says of a year as it is drawn and told, in percent of what was used."""

    edition: str
    year: int
    reliance_percent: float | None
    low: float | None
    high: None
    qualifier: str | None
    estimated: bool
    source_id: str


def sketched(rows: Sequence[Reliance], year: int, chart: Chart, language: str, width: Width) -> Drawing:
    """Draw a row of bars for each edition, with the year that stands out in a band."""
    years = sorted({row["year"] for row in rows})
    # The oldest is on top, so that the number that stands out is read from what it was to what it became.
    editions = [*dict.fromkeys(row["edition"] for row in rows)]
    panel, pixels = TITLE_HEIGHT + HEADROOM + BAR_HEIGHT + GAP, PIXELS[width] - 2 * SIDE
    height = panel * len(editions)
    bases = {edition: panel * (index + 1) - GAP for index, edition in enumerate(editions)}
    bars = [_bar(row, bases[row["edition"]], year, chart, language) for row in rows]
    x = _years_axis(years, width)
    y = alt.Y("y:Q").scale(domain=[0, height], reverse=True, nice=False).axis(None)
    layers = [
        _band(year, height, x, y),
        *_titles(chart, language, editions, panel, width),
        _bars(bars, x, y, pixels / (len(years) + 0.4) * BAR_SHARE, chart.controls[0]),
        *_numbers(bars, x, width),
        *_missing(rows, bases, chart.words(language).terms["absent"], x, width),
        *_estimate(bars, chart.words(language).terms["estimate"], x, width),
        *_revision([bar for bar in bars if bar["stands_out"]], x, y),
    ]
    padding = {"left": SIDE, "right": SIDE, "top": AXIS_HEIGHT, "bottom": 2}
    size = alt.AutoSizeParams(type="none")
    return alt.layer(*layers).properties(width=pixels, height=height, padding=padding, autosize=size)


def _years_axis(years: Sequence[int], width: Width) -> alt.X:
    axis = alt.Axis(values=list(years), format="d", grid=False, orient="top", labelFontSize=READABLE[width][0])
    return alt.X("year:Q").scale(domain=[years[0] - 0.7, years[-1] + 0.7], nice=False, zero=False).axis(axis)


class Bar(TypedDict):
    """The bar of a year in an edition, in pixels from the top."""

    year: float
    y: float
    base: float
    text: str
    text_y: float
    colour: str
    fill: str
    stands_out: bool
    tip: str


def _bar(row: Reliance, base: float, standing_out: int, chart: Chart, language: str) -> Bar:
    quantity = Quantity.of(row, NUMBER)
    top = base - quantity.numbers[0] / WHOLE * BAR_HEIGHT
    colour = theme.colour(theme.COUNTRIES["USA"] if row["year"] == standing_out else theme.OTHERS)
    return {
        "year": row["year"],
        "y": top,
        "base": base,
        "text": f"{quantity.symbols(language)}%".replace("\u00a0", ""),
        "text_y": top - CLEAR,
        "colour": colour,
        "fill": theme.PAPER if row["estimated"] else colour,
        "stands_out": row["year"] == standing_out,
        "tip": chart.told(row, language),
    }


def _band(year: int, height: float, x: alt.X, y: alt.Y) -> alt.Chart:
    rows: list[dict[str, object]] = [{"year": year - 0.5, "end": year + 0.5, "y": 0, "bottom": height}]
    rectangle = data(rows).mark_rect(color=theme.HAIRLINE, opacity=0.45)
    band: alt.Chart = rectangle.encode(x=x, x2="end:Q", y=y, y2="bottom:Q")
    return band


def _titles(chart: Chart, language: str, editions: Sequence[str], panel: float, width: Width) -> list[alt.Chart]:
    lead = chart.words(language).terms["edition"]
    rows: list[dict[str, object]] = [
        {
            "y": panel * index + 6,
            "base": panel * (index + 1) - GAP,
            "text": lead.format(year=edition.removeprefix(SUMMARY).strip()),
        }
        for index, edition in enumerate(editions)
    ]
    title = data(rows).mark_text(align="left", baseline="top", fontWeight=700, fontSize=READABLE[width][1])
    base = data(rows).mark_rule(color=theme.HAIRLINE)
    return [base.encode(y=alt.Y("base:Q")), title.encode(x=alt.value(EDGE - SIDE), y=alt.Y("y:Q"), text="text:N")]


def _bars(bars: Sequence[Bar], x: alt.X, y: alt.Y, thickness: float, year: Control) -> alt.Chart:
    """Draw a bar for each year, that of an estimate hollow; of a bound its number says that it may be more."""
    mark = data(bars).mark_bar(strokeWidth=1.5, width=round(thickness, 1), orient="vertical")
    stroke, fill = alt.Stroke("colour:N").scale(None), alt.Fill("fill:N").scale(None)
    drawn: alt.Chart = mark.encode(x=x, y=y, y2="base:Q", stroke=stroke, fill=fill, opacity=year.lit(), tooltip=TIP)
    return drawn


def _numbers(bars: Sequence[Bar], x: alt.X, width: Width) -> list[alt.Chart]:
    """Write the numbers over the bars, in bold for the year that stands out."""
    weights: tuple[tuple[Literal[400, 700], bool], ...] = ((700, True), (400, False))
    return [
        data([row for row in bars if row["stands_out"] is stands_out])
        .mark_text(baseline="bottom", fontSize=READABLE[width][0], fontWeight=weight)
        .encode(x=x, y=alt.Y("text_y:Q"), text="text:N")
        for weight, stands_out in weights
    ]


def _missing(
    rows: Sequence[Reliance], bases: Mapping[str, float], text: str, x: alt.X, width: Width
) -> list[alt.Chart]:
    """Say at each year that only other editions have that this one lacks it: its place is not a bar of nothing."""
    lines = text.split()
    known = {(row["edition"], row["year"]) for row in rows}
    places = [(edition, year) for edition in bases for year in sorted({row["year"] for row in rows})]
    missing = [
        {"year": year, "text_y": bases[edition] - CLEAR - LINE * above, "text": line}
        for edition, year in places
        if (edition, year) not in known
        for above, line in enumerate(reversed(lines))
    ]
    grey = theme.text_colour(theme.OTHERS)
    words = data(missing).mark_text(baseline="bottom", fontSize=READABLE[width][0], color=grey)
    return [words.encode(x=x, y=alt.Y("text_y:Q"), text="text:N")] if missing else []


def _estimate(bars: Sequence[Bar], text: str, x: alt.X, width: Width) -> list[alt.Chart]:
    """Say over the last hollow bar what a hollow one is."""
    last = [bar for bar in bars if bar["fill"] == theme.PAPER][-1:]
    rows: list[dict[str, object]] = [
        {"year": bar["year"], "text_y": bar["text_y"] - LINE, "text": text} for bar in last
    ]
    grey = theme.text_colour(theme.OTHERS)
    words = data(rows).mark_text(baseline="bottom", dx=OFF, fontSize=READABLE[width][0], color=grey)
    return [words.encode(x=x, y=alt.Y("text_y:Q"), text="text:N")] if rows else []


def _revision(bars: Sequence[Bar], x: alt.X, y: alt.Y) -> list[alt.Chart]:
    """Lead from each bar of the year that stands out to the number that the next edition has in its place."""
    rows: list[dict[str, object]] = [
        {"year": one["year"], "y": one["base"] + 5, "end": after["text_y"] - LETTERS} for one, after in pairwise(bars)
    ]
    line, colour = data(rows), theme.colour(theme.COUNTRIES["USA"])
    head = line.mark_point(shape=DOWN, filled=False, size=90, strokeWidth=2, stroke=colour)
    return [
        line.mark_rule(strokeWidth=2, color=colour).encode(x=x, y=y, y2="end:Q"),
        head.encode(x=x, y=alt.Y("end:Q")),
    ]
