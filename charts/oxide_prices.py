"""Yearly average prices of three oxides, each on a scale of its own; a line ends where another edition begins."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Final, Literal, NamedTuple, TypedDict

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Width
from charts.interaction import TIP, Control
from charts.parts.layout import data
from charts.parts.scale import ticks
from charts.premises import Premise, Stated, holds, more_than
from charts.reading import Reading, filled, some
from charts.vocabulary import capitalised
from evidence.messages import say
from evidence.quantity import number
from evidence.records import OxidePrice

NAME = "oxide_prices"
BASIS = "annual-average"
NUMBER: Final = "price_usd_per_kg"
PRODUCTS = NEODYMIUM, DYSPROSIUM, TERBIUM = ("neodymium-oxide", "dysprosium-oxide", "terbium-oxide")
COLUMNS = (
    Column("product", "text"),
    Column("year", "year"),
    Column(NUMBER, "number"),
    Column("estimated", "text"),
    Column("name_derived", "text"),
    Column("edition", "text"),
)
HEIGHT: dict[Width, int] = {"wide": 200, "narrow": 92}
PLOT_WIDTH: dict[Width, int] = {"wide": 166, "narrow": 264}
HEADROOM = 1.1
# How many years the newest number needs right of its point.
ROOM: dict[Width, float] = {"wide": 2.7, "narrow": 1.7}


class Price(TypedDict):
    """What a kilogram of an oxide cost on average over a year, in US dollars, as it is drawn and told."""

    product: str
    year: int
    price_usd_per_kg: float
    edition: str
    source_id: str
    estimated: bool
    name_derived: bool


class Ends(NamedTuple):
    """The prices of a product that carry a number in the drawing."""

    first: Price
    peak: Price
    newest: Price


Records = Mapping[tuple[str, int], OxidePrice]


def chart(tables: Reading) -> Chart:
    """Return the chart of oxide prices, for each year as its newest edition gives it."""
    records = _newest_editions(tables)
    prices = {product: [_row(one) for one in records.values() if one.product == product] for product in PRODUCTS}
    rows = [row for of_product in prices.values() for row in of_product]
    neodymium, dysprosium, terbium = (_ends(prices[product]) for product in PRODUCTS)
    derived = [row["year"] for row in prices[NEODYMIUM] if row["name_derived"]]
    last = max(
        some(derived, records[NEODYMIUM, neodymium.first["year"]].cell("note_en"), say("names that were derived"))
    )
    sources = {row["source_id"] for row in rows}
    return Chart(
        id="oxide-prices",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "start": str(neodymium.first["year"]),
            "first": terbium.first[NUMBER],
            "peak_year": str(terbium.peak["year"]),
            "peak": terbium.peak[NUMBER],
            "year": str(terbium.newest["year"]),
            "newest": terbium.newest[NUMBER],
            "neodymium": neodymium.newest[NUMBER],
            "neodymium_peak": neodymium.peak[NUMBER],
            "neodymium_year": str(neodymium.peak["year"]),
            "dysprosium": dysprosium.newest[NUMBER],
            "dysprosium_peak": dysprosium.peak[NUMBER],
            "dysprosium_year": str(dysprosium.peak["year"]),
            "derived": str(last),
        },
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(_sketch, prices),
        controls=(Control("product", PRODUCTS),),
        premises=(*_premises(records, [neodymium, dysprosium, terbium]), *_derived_names(records, last)),
    )


def _newest_editions(tables: Reading) -> Records:
    """Return the average over each year as the newest edition gives it, by product and year."""
    averages = [record for product in PRODUCTS for record in tables.where(OxidePrice, basis=BASIS, product=product)]
    newest = {(record.product, record.year): record for record in sorted(averages, key=lambda one: one.edition)}
    return {key: newest[key] for key in sorted(newest, key=lambda one: (PRODUCTS.index(one[0]), one[1]))}


def _row(record: OxidePrice) -> Price:
    # NOTE: the only note with these prices is that the element's name was read from the place of its line.
    return {
        "product": record.product,
        "year": record.year,
        NUMBER: float(filled(record.price_usd_per_kg, record.cell(NUMBER))),
        "edition": record.edition,
        "source_id": record.source_id,
        "estimated": bool(record.estimated),
        "name_derived": bool(record.note.get("en")),
    }


def _price(row: Price) -> float:
    return row[NUMBER]


def _ends(rows: Sequence[Price]) -> Ends:
    return Ends(rows[0], max(rows, key=_price), rows[-1])


def _premises(records: Records, products: Sequence[Ends]) -> Iterator[Premise]:
    """Yield what the words presuppose: one first and one newest year, prices that fell, and an estimate at the end."""
    began, until = products[0].first["year"], products[-1].newest["year"]
    for ends in products:
        first, peak, newest = (records[row["product"], row["year"]] for row in ends)
        start = say("the prices of {product} begin in {began}", product=first.product, began=began)
        end = say("those of {product} run until {until}", product=first.product, until=until)
        yield holds("description", start, first.cell("year"), true=first.year == began)
        yield holds("alt", end, newest.cell("year"), true=newest.year == until)
        prices = (
            Stated(
                say("the price of {product} in {year}", product=record.product, year=record.year),
                row[NUMBER],
                record.cell(NUMBER),
            )
            for record, row in ((peak, ends.peak), (newest, ends.newest))
        )
        yield more_than("headline" if first.product == TERBIUM else "description", *prices)
        if first.product == TERBIUM:
            yield _estimated(peak, wanted=False)
            yield _estimated(newest, wanted=True)


def _estimated(record: OxidePrice, *, wanted: bool) -> Premise:
    told = {"product": record.product, "year": record.year}
    says = say("the price of {product} in {year} is no estimate", **told)
    if wanted:
        says = say("the price of {product} in {year} is an estimate", **told)
    return holds("headline", says, record.cell("estimated"), true=bool(record.estimated) is wanted)


def _derived_names(records: Records, last: int) -> Iterator[Premise]:
    """Yield, for each price, that the name was derived only of neodymium, and up to the year that the words name."""
    for (product, year), record in records.items():
        wanted = product == NEODYMIUM and year <= last
        says = say("the name of {product} in {year} was not derived", product=product, year=year)
        if wanted:
            says = say("the name of {product} in {year} was derived", product=product, year=year)
        yield holds("description", says, record.cell("note_en"), true=bool(record.note.get("en")) is wanted)


def _sketch(prices: Mapping[str, Sequence[Price]], chart: Chart, language: str, width: Width) -> Drawing:
    size = {"width": PLOT_WIDTH[width], "height": HEIGHT[width]}
    panels = [
        _panel(chart, prices[product], language, width).properties(**size, title=_title(chart, product, language))
        for product in sorted(prices, key=lambda product: product != TERBIUM)
    ]
    return alt.hconcat(*panels, spacing=28) if width == "wide" else alt.vconcat(*panels, spacing=12)


def _title(chart: Chart, product: str, language: str) -> alt.TitleParams:
    text = capitalised(chart.label("product", product, language))
    return alt.TitleParams(text, anchor="start", frame="group", fontSize=theme.TEXT_SIZE, color=theme.INK, offset=10)


def _panel(chart: Chart, rows: Sequence[Price], language: str, width: Width) -> alt.LayerChart | alt.FacetChart:
    years = [row["year"] for row in rows]
    steps = ticks(max(map(_price, rows)) * HEADROOM, count=4)
    shown = years[::-5]
    across = alt.Axis(values=list(shown), format="d", grid=False, labelFlush=False, ticks=True, tickSize=4)
    x = alt.X("x:Q").scale(domain=[years[0] - 0.5, years[-1] + ROOM[width]], nice=False, zero=False).axis(across)
    up = alt.Axis(values=list(steps), format=",d", labelPadding=8)
    y = alt.Y("y:Q").scale(domain=[0, steps[-1]], nice=False).axis(up)
    return alt.layer(*_line(chart, rows, language, x, y), *_numbers(rows, language, x, y))


def _line(chart: Chart, rows: Sequence[Price], language: str, x: alt.X, y: alt.Y) -> list[alt.Chart]:
    """Draw a line within each edition, so that none leaps from one to the next; a hollow point is an estimate."""
    colour = theme.colour(_element(rows))
    points: list[dict[str, object]] = [
        {
            "x": row["year"],
            "y": row[NUMBER],
            "edition": edition,
            "product": row["product"],
            "fill": theme.PAPER if row["estimated"] else colour,
            "tip": chart.told(row, language),
        }
        for edition, group in groupby(rows, key=lambda row: row["edition"])
        for row in group
    ]
    lit = chart.controls[0].lit()
    line = data(points).mark_line(color=colour).encode(x=x, y=y, detail="edition:N", opacity=lit)
    point = data(points).mark_point(size=36, strokeWidth=1.5, stroke=colour)
    return [line, point.encode(x=x, y=y, fill=alt.Fill("fill:N").scale(None), opacity=lit, tooltip=TIP)]


def _element(rows: Sequence[Price]) -> str:
    """Return the element whose colour a panel has: black where the headline is about it, else that of the others."""
    return theme.BLACK if rows[0]["product"] == TERBIUM else theme.OTHERS


def _numbers(rows: Sequence[Price], language: str, x: alt.X, y: alt.Y) -> list[alt.Chart]:
    """Write the first, the highest and the newest price over their points, clear of the axis and the line."""
    first, peak, newest = _ends(rows)
    sides: tuple[tuple[Literal["center", "left"], int, list[Price]], ...] = (
        ("center", 0, [peak]),
        ("left", -4, [first, newest]),
    )
    colour, numbers = theme.text_colour(_element(rows)), []
    for align, dx, ends in sides:
        written = data([_number(row, language) for row in ends])
        for halo in (True, False):
            text = written.mark_text(
                align=align,
                baseline="bottom",
                dx=dx,
                dy=-7,
                fontSize=theme.SMALL_SIZE,
                fontWeight=700,
                color=theme.PAPER if halo else colour,
                stroke=theme.PAPER if halo else "none",
                strokeWidth=4,
            )
            numbers.append(text.encode(x=x, y=y, text="text:N"))
    return numbers


def _number(row: Price, language: str) -> dict[str, object]:
    return {"x": row["year"], "y": row[NUMBER], "text": number(row[NUMBER], language)}
