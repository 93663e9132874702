"""What the words of the chart of oxide prices take for granted, and what it cannot do without."""

import pytest

from charts.oxide_prices import BASIS, NUMBER, PRODUCTS, chart
from charts.reading import Reading, UndrawableError
from evidence.catalogue import Catalogue
from evidence.records import OxidePrice
from tests.charts.premises.changes import Which, cell, changed, false, without

NEODYMIUM, DYSPROSIUM, TERBIUM = PRODUCTS


@pytest.fixture
def records(catalogue: Catalogue) -> dict[str, list[OxidePrice]]:
    """Return the prices that are drawn, by product: of each year the one of the newest edition."""
    rows = [(str(row["product"]), int(str(row["year"])), str(row["edition"])) for row in chart(Reading(catalogue)).rows]
    one = {
        (record.product, record.year, record.edition, record.basis): record for record in catalogue.records(OxidePrice)
    }
    return {product: [one[*row, BASIS] for row in rows if row[0] == product] for product in PRODUCTS}


def key(record: OxidePrice) -> Which:
    """Return what tells the row of a price."""
    return {name: getattr(record, name) for name in ("edition", "year", "product", "basis")}


@pytest.mark.parametrize(("product", "words"), [(TERBIUM, "headline"), (NEODYMIUM, "description")])
def test_the_newest_price_is_below_the_highest(
    catalogue: Catalogue, records: dict[str, list[OxidePrice]], product: str, words: str
) -> None:
    """The words set the newest price of each oxide against a higher one of an earlier year."""
    newest = records[product][-1]
    made = chart(changed(catalogue, OxidePrice, key(newest), **{NUMBER: 10**6}))

    assert newest.cell(NUMBER) in false(made, words)


@pytest.mark.parametrize("highest", [True, False])
def test_only_the_newest_price_of_terbium_is_an_estimate(
    catalogue: Catalogue, records: dict[str, list[OxidePrice]], *, highest: bool
) -> None:
    """The headline calls the newest price an estimate, and the highest none."""
    peak = max(records[TERBIUM], key=lambda record: record.price_usd_per_kg or 0)
    record = peak if highest else records[TERBIUM][-1]
    made = chart(changed(catalogue, OxidePrice, key(record), estimated=highest))

    assert [record.cell("estimated")] == false(made, "headline")


@pytest.mark.parametrize(("gone", "left", "words"), [(0, 1, "description"), (-1, -2, "alt")])
def test_all_prices_are_of_the_same_years(
    catalogue: Catalogue, records: dict[str, list[OxidePrice]], gone: int, left: int, words: str
) -> None:
    """The words name one first and one last year for all three."""
    end, next_to_it = records[DYSPROSIUM][gone], records[DYSPROSIUM][left]
    tables = without(catalogue, OxidePrice, product=DYSPROSIUM, year=end.year, basis=BASIS)

    assert [cell(tables, OxidePrice, "year", **key(next_to_it))] == false(chart(tables), words)


def test_names_were_derived_of_the_first_prices_of_neodymium(
    catalogue: Catalogue, records: dict[str, list[OxidePrice]]
) -> None:
    """A sentence says of which price the name was derived; a gap or a note with another oxide is told."""
    gap, other = records[NEODYMIUM][1], records[TERBIUM][1]

    for record, note in ((gap, None), (other, "a note")):
        made = chart(changed(catalogue, OxidePrice, key(record), note_en=note))
        assert [record.cell("note_en")] == false(made, "told.name_derived")


def test_an_empty_price_is_told(catalogue: Catalogue, records: dict[str, list[OxidePrice]]) -> None:
    """A year has a price or no row."""
    peak = records[TERBIUM][-1]
    with pytest.raises(UndrawableError) as told:
        chart(changed(catalogue, OxidePrice, key(peak), **{NUMBER: None}))

    assert peak.cell(NUMBER) == told.value.where


@pytest.mark.parametrize("product", PRODUCTS)
def test_each_oxide_is_asked_for(catalogue: Catalogue, product: str) -> None:
    """A part of the drawing without a line is none."""
    with pytest.raises(UndrawableError, match=f"no row has basis = {BASIS} and product = {product}"):
        chart(without(catalogue, OxidePrice, product=product, basis=BASIS))


def test_derived_names_are_asked_for(catalogue: Catalogue, records: dict[str, list[OxidePrice]]) -> None:
    """A sentence says of each price whether its name was derived."""
    with pytest.raises(UndrawableError, match="the chart tells of names that were derived") as told:
        chart(changed(catalogue, OxidePrice, {"product": NEODYMIUM}, note_en=None))

    assert records[NEODYMIUM][0].cell("note_en") == told.value.where
