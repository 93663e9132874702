"""Checks that imports by customs are near those of the years beside them.

Small traders jump about from year to year, and these rows have no notes; so a number is wrong only when the price
per kilogram is far away too.
"""

from collections.abc import Iterator
from itertools import groupby

from evidence.catalogue import Catalogue
from evidence.checks.neighbours import FAR, NEAREST, is_far
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import CompoundImport, ProductImport

# Less than this is a sample, whatever it costs.
SAMPLE_KG, SAMPLE_USD = 100_000, 1_000_000


def imports_are_near_their_neighbours(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield weights and values far away from those of the years beside them, as is their price per kilogram."""
    traded = [row for row in catalogue.every(CompoundImport) if row.mass_kg and row.value_usd]
    by_country = sorted(traded, key=lambda row: (row.country, row.year))
    for _, group in groupby(by_country, key=lambda row: row.country):
        rows = list(group)
        for at, row in enumerate(rows):
            near = [one for one in rows[max(0, at - NEAREST) : at + NEAREST + 1] if one is not row]
            if is_far(_price(row), [_price(one) for one in near], FAR):
                yield from _blamed(row, near)


def products_have_a_price_of_their_kind(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield imports of a product whose price per kilogram is far from that of two other rows or more, and of all."""
    traded = [row for row in catalogue.every(ProductImport) if row.mass_kg and row.value_usd]
    for row in traded:
        others = [_price(one) for one in traded if one.product == row.product and one is not row]
        if len(others) >= NEAREST and is_far(_price(row), others, FAR):
            nearest = min(others, key=lambda price: abs(price - _price(row)))
            what = say(
                "{price:,.3g} dollars per kilogram is far from {other:,.3g}, as in other rows of the product",
                price=_price(row),
                other=nearest,
            )
            yield Problem(row.cell("mass_kg"), what, say("exchange weight and value, or find the digit that is wrong"))


def _blamed(row: CompoundImport, near: list[CompoundImport]) -> Iterator[Problem]:
    """Yield the weight or the value, whichever is far away by itself."""
    for column, number, others, sample in (
        ("mass_kg", row.mass_kg or 0, [one.mass_kg or 0 for one in near], SAMPLE_KG),
        ("value_usd", row.value_usd or 0, [one.value_usd or 0 for one in near], SAMPLE_USD),
    ):
        if is_far(number, others, FAR, sample):
            what = say(
                "{column} = {number:,.10g} is far from the years beside it, and so is the price per kilogram",
                column=column,
                number=number,
            )
            yield Problem(row.cell(column), what, say("find the digit or the unit that is wrong"))


def _price(row: CompoundImport | ProductImport) -> float:
    return (row.value_usd or 0) / row.mass_kg if row.mass_kg else 0
