"""Net import reliance of the United States: what each edition says about each year."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby, pairwise
from typing import Final, Literal, TypedDict

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Preview, Width
from charts.interaction import TIP, Control
from charts.parts.layout import PIXELS, data
from charts.parts.pixels import READABLE
from charts.parts.scale import WHOLE
from charts.premises import Premise, Stated, holds, is_estimate, without_exception
from charts.reading import Reading, filled, some
from evidence.messages import say
from evidence.quantity import Quantity
from evidence.records import SalientStatistic

NAME, SUMMARY = "us_import_reliance", "MCS"
NUMBER: Final = "reliance_percent"
COLUMNS = (Column("edition", "text"), Column("year", "year"), Column(NUMBER, "share"), Column("estimated", "text"))
# NOTE: a title stands as high as the numbers: it ends before the bars of its edition, or their arrows, begin.
TITLE_HEIGHT, HEADROOM, BAR_HEIGHT, GAP = 16, 26, 50, 8
SIDE, AXIS_HEIGHT, BAR_SHARE = 8, 28, 0.62
UP = "M0,1.2V-1.6M-.8,-.8L0,-1.6L.8,-.8"


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


def chart(tables: Reading) -> Chart:
    """Return the chart of net import reliance of compounds and metals, each edition on its own."""
    records = _records(tables)
    before, after = _most_revised(records)
    newest, lowest, highest = records[-1], min(records, key=_size), max(records, key=_size)
    top = [record.year for record in records if _size(record) == _size(highest)]
    rows = [_row(record) for record in records]
    sources = {record.source_id for record in records}
    return Chart(
        id="us-import-reliance",
        name=NAME,
        preview=Preview(part=0.5),
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "year": str(after.year),
            "first": _size(before),
            "last": _size(after),
            "first_edition": before.edition,
            "last_edition": after.edition,
            "newest": _size(newest),
            "newest_year": str(newest.year),
            "lowest": _size(lowest),
            "lowest_year": str(lowest.year),
            "highest": _size(highest),
            "highest_first": str(min(top)),
            "highest_last": str(max(top)),
            "bounds": float(sum(bool(_quantity(record).direction) for record in records)),
            "start": str(min(record.year for record in records)),
        },
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(_sketch, rows, after.year),
        controls=(Control("year", sorted({record.year for record in records})),),
        premises=_premises(records, before, after),
    )


def _records(tables: Reading) -> list[SalientStatistic]:
    """Return what each edition says of each year: a number, or only a bound."""
    printed = tables.where(SalientStatistic, measure="net-import-reliance", commodity="compounds-and-metals")
    told = some([record for record in printed if not record.flag], printed[0].where, say("years with a number"))
    return sorted(told, key=lambda record: (record.edition, record.year))


def _row(record: SalientStatistic) -> Reliance:
    return {
        "edition": record.edition,
        "year": record.year,
        NUMBER: record.value,
        "low": record.low,
        "high": None,
        "qualifier": record.qualifier or None,
        "estimated": bool(record.estimated),
        "source_id": record.source_id,
    }


def _quantity(record: SalientStatistic) -> Quantity:
    return Quantity(record.value, record.low, qualifier=record.qualifier or None)


def _size(record: SalientStatistic) -> float:
    return filled(_quantity(record).numbers or None, record.cell("value"))[0]


def _most_revised(records: Sequence[SalientStatistic]) -> tuple[SalientStatistic, SalientStatistic]:
    """Return the two editions, one after the other, whose exact values for a year differ most."""
    by_year = groupby(sorted(records, key=lambda record: record.year), key=lambda record: record.year)
    pairs = [pair for _, told in by_year for pair in pairwise(told) if all(one.value is not None for one in pair)]
    some(pairs, records[0].where, say("a year with a number in two editions"))
    return max(pairs, key=lambda pair: abs(_size(pair[1]) - _size(pair[0])))


def _premises(
    records: Sequence[SalientStatistic], before: SalientStatistic, after: SalientStatistic
) -> tuple[Premise, ...]:
    """Return what the words presuppose: a revision, and a highest value that stands from its first to its last year."""
    newest, lowest, highest = records[-1], min(records, key=_size), max(records, key=_size)
    top = {record.year for record in records if _size(record) == _size(highest)}
    span = range(min(top), max(top) + 1)
    within = [record for record in records if record.year in span]
    told = [Stated(one.edition, _size(one), one.cell("value")).told for one in (before, after)]
    revised = say("{before} and {after} differ about {year}", before=told[0], after=told[1], year=after.year)
    bounds = [one.cell("value") for one in (newest, lowest, highest) if one.value is None]
    again = [one.cell("value") for one in records if _size(one) == _size(lowest) and one.year != lowest.year]
    lower = [one.cell("value") for one in within if _size(one) < _size(highest)]
    others = [one.cell("edition") for one in records if not one.edition.startswith(SUMMARY)]
    ends = {"first": span[0], "last": span[-1]}
    years = say("the highest value is that of several years, {first} to {last}, and none of these is missing", **ends)
    several = len(span) > 1 and {record.year for record in within} == {*span}
    return (
        holds("headline", revised, after.cell("value"), true=_size(before) != _size(after)),
        is_estimate("description", newest),
        without_exception("description", say("the newest, the lowest and the highest value are no bounds"), bounds),
        without_exception("description", say("only {year} has the lowest value", year=lowest.year), again),
        without_exception("description", say("each number from {first} to {last} is the highest", **ends), lower),
        holds("description", years, highest.cell("value"), true=several),
        without_exception("description", say("each edition is one of the summary {summary}", summary=SUMMARY), others),
    )


def _sketch(rows: Sequence[Reliance], year: int, chart: Chart, language: str, width: Width) -> Drawing:
    years = sorted({row["year"] for row in rows})
    # The newest is what holds now, so it is what a reader sees first.
    editions = [*reversed(dict.fromkeys(row["edition"] for row in rows))]
    panel, pixels = TITLE_HEIGHT + HEADROOM + BAR_HEIGHT + GAP, PIXELS[width] - 2 * SIDE
    height = panel * len(editions)
    bases = {edition: panel * (index + 1) - GAP for index, edition in enumerate(editions)}
    bars = [_bar(row, bases[row["edition"]], year, chart, language) for row in rows]
    x = _years_axis(years, width)
    y = alt.Y("y:Q").scale(domain=[0, height], reverse=True, nice=False).axis(None)
    layers = [
        _band(year, height, x, y),
        *_titles(chart, language, editions, panel, width),
        *_bars(bars, x, y, pixels / (len(years) + 0.4) * BAR_SHARE, chart.controls[0]),
        *_numbers(bars, x, width),
    ]
    padding = {"left": SIDE, "right": SIDE, "top": AXIS_HEIGHT, "bottom": 2}
    size = alt.AutoSizeParams(type="none")
    return alt.layer(*layers).properties(width=pixels, height=height, padding=padding, autosize=size)


def _years_axis(years: Sequence[int], width: Width) -> alt.X:
    shown = years if width == "wide" else years[::2]
    axis = alt.Axis(values=list(shown), format="d", grid=False, orient="top", labelFontSize=READABLE[width][0])
    return alt.X("year:Q").scale(domain=[years[0] - 0.7, years[-1] + 0.7], nice=False, zero=False).axis(axis)


class Bar(TypedDict):
    """The bar of a year in an edition, in pixels from the top."""

    year: float
    y: float
    base: float
    text: str
    text_y: float
    bound: bool
    colour: str
    fill: str
    stands_out: bool
    tip: str


def _bar(row: Reliance, base: float, standing_out: int, chart: Chart, language: str) -> Bar:
    quantity = Quantity.of(row, NUMBER)
    is_bound = bool(quantity.direction)
    top = base - quantity.numbers[0] / WHOLE * BAR_HEIGHT
    colour = theme.colour(theme.COUNTRIES["USA"] if row["year"] == standing_out else theme.OTHERS)
    return {
        "year": row["year"],
        "y": top,
        "base": base,
        "text": quantity.symbols(language).replace("\u00a0", ""),
        "text_y": top - (15 if is_bound else 4),
        "bound": is_bound,
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
        {"y": panel * index + 6, "base": panel * (index + 1) - GAP, "text": f"{lead} {edition}"}
        for index, edition in enumerate(editions)
    ]
    title = data(rows).mark_text(align="left", baseline="top", fontWeight=700, fontSize=READABLE[width][1])
    base = data(rows).mark_rule(color=theme.HAIRLINE)
    return [base.encode(y=alt.Y("base:Q")), title.encode(x=alt.value(0), y=alt.Y("y:Q"), text="text:N")]


def _bars(bars: Sequence[Bar], x: alt.X, y: alt.Y, thickness: float, year: Control) -> list[alt.Chart]:
    bar = data(bars).mark_bar(strokeWidth=1.5, width=round(thickness, 1), orient="vertical")
    stroke, fill = alt.Stroke("colour:N").scale(None), alt.Fill("fill:N").scale(None)
    arrows = data([{**row, "y": row["y"] - 8} for row in bars if row["bound"]])
    return [
        bar.encode(x=x, y=y, y2="base:Q", stroke=stroke, fill=fill, opacity=year.lit(), tooltip=TIP),
        arrows.mark_point(shape=UP, filled=False, size=60).encode(x=x, y=y, stroke=stroke, opacity=year.lit()),
    ]


def _numbers(bars: Sequence[Bar], x: alt.X, width: Width) -> list[alt.Chart]:
    """Write the numbers over the bars, in bold for the year that stands out."""
    written = bars if width == "wide" else _once_a_run(bars)
    weights: tuple[tuple[Literal[400, 700], bool], ...] = ((700, True), (400, False))
    return [
        data([row for row in written if row["stands_out"] is stands_out])
        .mark_text(baseline="bottom", fontSize=READABLE[width][0], fontWeight=weight)
        .encode(x=x, y=alt.Y("text_y:Q"), text="text:N")
        for weight, stands_out in weights
    ]


def _once_a_run(bars: Sequence[Bar]) -> list[Bar]:
    """Write a number once over neighbours that share it: narrow bars have no room for more."""
    runs = [list(run) for _, run in groupby(bars, key=lambda row: (row["base"], row["text"], row["stands_out"]))]
    return [{**run[0], "year": sum(row["year"] for row in run) / len(run)} for run in runs]
