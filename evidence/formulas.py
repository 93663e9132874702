"""The ways in which a figure is worked out from rows of the packages.

A formula takes cells of a table or other figures, and has a way, which pages say in words.
A share is rounded no further than the amounts it comes from, and to one decimal at most.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Literal

from evidence.catalogue import Catalogue
from evidence.records import AnyRecord, CompoundImport, Figure, MineProduction, ProductImport, Record
from evidence.rounding import as_known

Numbers = list[float]
ONE_DECIMAL = Decimal("0.1")
Amount = Callable[[CompoundImport], float | None]
Way = Literal[
    "share",
    "share_of_sums",
    "mined_share",
    "imported_share",
    "share_of_share",
    "conversion",
    "product",
    "difference",
    "rest",
    "rest_of_rock",
    "rest_of_whole",
    "before_fall",
    "whole",
    "sum",
    "count",
]


@dataclass(frozen=True)
class Computation:
    """How a figure is worked out, and the way in which that is done."""

    way: Way
    calculate: Callable[[Catalogue], Numbers]

    def __call__(self, catalogue: Catalogue) -> Numbers:
        """Return what comes out."""
        return self.calculate(catalogue)


class Inputs(Catalogue):
    """A catalogue that remembers the rows that a computation takes from it."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Take the tables of another catalogue, of which nothing was read yet."""
        super().__init__(catalogue.tables.values())
        self.read: list[Record] = []

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Every figure, by id; one that is looked up is remembered."""
        return _Remembered({figure.id: figure for figure in self.records(Figure)}, self.read)

    def having(self, kind: type[AnyRecord], **cells: object) -> list[AnyRecord]:
        """Return the rows of one table that have these cells, and remember them."""
        rows = super().having(kind, **cells)
        self.read += rows
        return rows


class _Remembered(dict[str, Figure]):
    def __init__(self, figures: dict[str, Figure], read: list[Record]) -> None:
        super().__init__(figures)
        self.read = read

    def __getitem__(self, figure_id: str) -> Figure:
        figure = super().__getitem__(figure_id)
        self.read.append(figure)
        return figure


def mine_share(edition: str, year: int, country: str = "CHN") -> Computation:
    """A country's share of world mine production in one USGS edition, in percent of t REO."""

    def computation(catalogue: Catalogue) -> Numbers:
        own, world = (_mined(catalogue, edition, year, one) for one in (country, "WLD"))
        return [as_known(100 * own / world, own, world)]

    return Computation("mined_share", computation)


def _mined(catalogue: Catalogue, edition: str, year: int, country: str) -> float:
    """Return what a country mined; raises KeyError where no row says so."""
    for row in catalogue.having(MineProduction, edition=edition, year=year, country=country):
        if row.production_t_reo is not None:
            return row.production_t_reo
    raise KeyError(country)


def customs_share(year: int, amount: Amount) -> Computation:
    """China's share of US imports of compounds from 15 countries, in percent of weight or value.

    Customs count whole kilograms and dollars, so one decimal is known.
    """

    def computation(catalogue: Catalogue) -> Numbers:
        amounts = {row.country: amount(row) or 0 for row in catalogue.having(CompoundImport, year=year)}
        return [round(100 * amounts["CHN"] / sum(amounts.values()), 1)]

    return Computation("imported_share", computation)


def customs_weight(year: int) -> Computation:
    """US imports of compounds from the 15 countries together, in kg."""
    return Computation(
        "sum", lambda catalogue: [sum(row.mass_kg or 0 for row in catalogue.having(CompoundImport, year=year))]
    )


def customs_origins() -> Computation:
    """How many countries the US imported compounds from, in any year."""
    return Computation(
        "count", lambda catalogue: [len({row.country for row in catalogue.having(CompoundImport) if row.mass_kg})]
    )


def import_weight(edition: str, year: int, country: str, products: Sequence[str] = ()) -> Computation:
    """What the US imported from a country in one USGS edition, in kg: these products, or else all of them."""

    def computation(catalogue: Catalogue) -> Numbers:
        rows = catalogue.having(ProductImport, edition=edition, year=year, country=country)
        return [sum(row.mass_kg for row in rows if not products or row.product in products)]

    return Computation("sum", computation)


def quotient(part: str, whole: str) -> Computation:
    """One figure as a share of another in the same unit and on the same basis, in percent."""
    return share_of((part,), (whole,))


def share_of(parts: Sequence[str], wholes: Sequence[str]) -> Computation:
    """Some figures together as a share of others together, all in one unit and on one basis, in percent."""

    def computation(catalogue: Catalogue) -> Numbers:
        own, all_of_it = ([_value(figure_id, catalogue) for figure_id in ids] for ids in (parts, wholes))
        return [as_known(100 * sum(own) / sum(all_of_it), *own, *all_of_it)]

    return Computation("share" if len(parts) == len(wholes) == 1 else "share_of_sums", computation)


def product_of_shares(first: str, second: str) -> Computation:
    """One percentage of another, in percent."""

    def computation(catalogue: Catalogue) -> Numbers:
        shares = [_value(figure_id, catalogue) for figure_id in (first, second)]
        return [as_known(shares[0] * shares[1] / 100, *shares)]

    return Computation("share_of_share", computation)


def converted(figure: str, unit: str) -> Computation:
    """A figure in another unit of the same base, in whole units."""

    def computation(catalogue: Catalogue) -> Numbers:
        factor = catalogue.units[catalogue.figures[figure].unit].factor_to(catalogue.units[unit])
        if factor is None:
            raise ValueError(unit)
        return [round(_value(figure, catalogue) * factor)]

    return Computation("conversion", computation)


def times(rate: str, amount: str) -> Computation:
    """A range per unit times an amount of that unit, to one decimal; a half goes up."""

    def computation(catalogue: Catalogue) -> Numbers:
        factor = Decimal(str(_value(amount, catalogue)))
        exact = [Decimal(str(number)) * factor for number in catalogue.figures[rate].numbers]
        return [float(number.quantize(ONE_DECIMAL, ROUND_HALF_UP)) for number in exact]

    return Computation("product", computation)


def formula(way: Way, calculation: Callable[[Callable[[str], float]], float], digits: int = 1) -> Computation:
    """A calculation with the values of other figures, rounded to a number of decimals."""

    def computation(catalogue: Catalogue) -> Numbers:
        return [round(calculation(lambda figure_id: _value(figure_id, catalogue)), digits)]

    return Computation(way, computation)


def _value(figure_id: str, catalogue: Catalogue) -> float:
    """Return a figure's value, or the bound that stands for it; raises ValueError for a range."""
    numbers = catalogue.figures[figure_id].numbers
    if len(numbers) != 1:
        raise ValueError(figure_id)
    return numbers[0]
