"""Yearly average prices of three oxides, each on a scale of its own."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from charts.chart import Chart, Column, templates
from charts.interaction import Control
from charts.parts.price_panels import Price, PricePanels, price
from charts.premises import Premise, Stated, holds, more_than
from charts.reading import Reading, filled, some, works
from evidence.messages import say
from evidence.records import OxidePrice

NAME = "oxide_prices"
BASIS = "annual-average"
NUMBER: Final = "price_usd_per_kg"
PRODUCTS = NEODYMIUM, DYSPROSIUM, TERBIUM = ("neodymium-oxide", "dysprosium-oxide", "terbium-oxide")
PRODUCT = Control("product", PRODUCTS)
COLUMNS = (
    Column("product", "text"),
    Column("year", "year"),
    Column(NUMBER, "number"),
    Column("estimated", "text"),
    Column("name_derived", "text"),
    Column("edition", "text"),
)


class Ends(NamedTuple):
    """The prices of a product that the words are about."""

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
        },
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=PricePanels(prices, TERBIUM, PRODUCT).drawn,
        labels=dict.fromkeys(templates(NAME), works(tables, sources)),
        controls=(PRODUCT,),
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


def _ends(rows: Sequence[Price]) -> Ends:
    return Ends(rows[0], max(rows, key=price), rows[-1])


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
    """Yield, for each price, that the name was derived only of neodymium, and of all its first years."""
    for (product, year), record in records.items():
        wanted = product == NEODYMIUM and year <= last
        says = say("the name of {product} in {year} was not derived", product=product, year=year)
        if wanted:
            says = say("the name of {product} in {year} was derived", product=product, year=year)
        yield holds("told.name_derived", says, record.cell("note_en"), true=bool(record.note.get("en")) is wanted)
