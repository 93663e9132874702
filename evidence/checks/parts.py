"""Checks that a part is not more than its whole, and that a share is that of the amounts beside it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from evidence.catalogue import Catalogue
from evidence.checks.sums import ANNEXES
from evidence.messages import say
from evidence.problems import Place, Problem
from evidence.records import ChineseExport, EuropeanTrade, MagnetSupply, MineProduction, Reserve

WORLD = "WLD"
# Weights of the EU are rounded to a hundred tonnes, and of the outlook to a tenth of a tonne.
ROUNDED_SHARE_EU, ROUNDED_SHARE_OUTLOOK, ROUNDED_SHARE_ANNEX = 2.0, 0.02, 0.5
Amount = tuple[tuple[object, ...], str, float | None, Place]
Weight = tuple[tuple[object, ...], str, float, float, Place]


def countries_are_not_more_than_the_world(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield countries that have more than the world does by the same edition, for the same time."""
    amounts = list(_amounts(catalogue))
    world: dict[tuple[object, ...], float] = defaultdict(float)
    for group, country, amount, _ in amounts:
        if country == WORLD and amount is not None:
            world[group] = max(world[group], amount)
    for group, country, amount, place in amounts:
        whole = world.get(group)
        if whole is not None and country != WORLD and (amount or 0) > whole:
            what = say(
                "{country} has {amount:,.10g}, and the whole world {whole:,.10g}",
                country=country,
                amount=amount,
                whole=whole,
            )
            yield Problem(place, what, say("correct the number of the country, or that of the world"))


def _amounts(catalogue: Catalogue) -> Iterator[Amount]:
    """Yield by what an amount belongs together, its country, the amount and its place."""
    for mined in catalogue.every(MineProduction):
        column = "production_t_reo"
        yield (column, mined.edition, mined.year), mined.country, mined.production_t_reo, mined.cell(column)
    for reserve in catalogue.every(Reserve):
        column = "low" if reserve.reserves_t_reo is None else "reserves_t_reo"
        yield (
            ("reserves", reserve.edition),
            reserve.country,
            reserve.reserves_t_reo or reserve.low,
            reserve.cell(column),
        )
    for export in catalogue.every(ChineseExport):
        yield (export.product, export.period), export.country, export.exports_t, export.cell("exports_t")
    for trade in catalogue.every(EuropeanTrade):
        yield (trade.flow, trade.year), trade.country, trade.trade_t, trade.cell("trade_t")


def months_are_not_more_than_their_year(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield exports of a time that are less than those of a shorter time which it holds; each row is named once."""
    named: set[Place] = set()
    rows = catalogue.every(ChineseExport)
    for row, longer in product(rows, rows):
        same = (longer.product, longer.country) == (row.product, row.country)
        if not same or not _holds(longer.period, row.period) or longer.exports_t >= row.exports_t:
            continue
        if not named & {row.where, longer.where}:
            what = say(
                "{exported:,.10g} t in {period} is less than {part:,.10g} t in {part_period}",
                exported=longer.exports_t,
                period=longer.period,
                part=row.exports_t,
                part_period=row.period,
            )
            yield Problem(longer.cell("exports_t"), what, say("correct the number or the period of one of the two"))
        named |= {row.where, longer.where}


def _holds(period: str, other: str) -> bool:
    """Tell whether a period holds another one that is not the same."""
    (first, last), (start, end) = _months(period), _months(other)
    return (first, last) != (start, end) and first <= start and end <= last


def _months(period: str) -> tuple[str, str]:
    """Return the first and the last month of a period."""
    start, _, end = period.partition("/")
    first = start if "-" in start else f"{start}-01"
    last = end or start
    return first, last if "-" in last else f"{last}-12"


def shares_are_those_of_their_amounts(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield shares that are not what the amount of the row is of that of the world."""
    supply = [
        ((row.edition, row.year, row.stage), row.country, row.supply_kt, row.share_percent, row.cell("share_percent"))
        for row in catalogue.every(MagnetSupply)
    ]
    trade = [
        ((row.year, row.flow), row.country, row.trade_t, row.share_percent, row.cell("share_percent"))
        for row in catalogue.every(EuropeanTrade)
    ]
    for rounding, in_annex in ((ROUNDED_SHARE_OUTLOOK, False), (ROUNDED_SHARE_ANNEX, True)):
        yield from _other_shares([one for one in supply if (one[0][0] in ANNEXES) is in_annex], rounding)
    yield from _other_shares(trade, ROUNDED_SHARE_EU)


def _other_shares(weights: Sequence[Weight], rounding: float) -> Iterator[Problem]:
    wholes = {group: amount for group, country, amount, _, _ in weights if country == WORLD}
    for group, _, amount, share, place in weights:
        whole = wholes.get(group)
        if whole and abs(100 * amount / whole - share) > rounding:
            what = say(
                "{share:g} percent is stored, and {amount:,.10g} of {whole:,.10g} is {value:.4g}",
                share=share,
                amount=amount,
                whole=whole,
                value=100 * amount / whole,
            )
            yield Problem(place, what, say("correct the share, or one of the two amounts"))
