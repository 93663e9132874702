"""Checks that shares of a whole add up to it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import EndUse, EuropeanTrade, ImportSource

WHOLE = 100
WORLD = "WLD"


def import_shares_add_up(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield goods whose shares by country, each rounded to a whole percent, cannot be all of the imports."""
    groups: dict[tuple[str, str, str], list[ImportSource]] = defaultdict(list)
    for row in catalogue.records(ImportSource):
        groups[row.edition, row.period, row.commodity].append(row)
    for rows in groups.values():
        if not adds_up(rows):
            counted = sum(row.share_percent for row in rows)
            what = say(
                "the shares of {commodity} by country add up to {counted:g} percent",
                commodity=rows[0].commodity,
                counted=counted,
            )
            yield Problem(rows[0].cell("share_percent"), what, say("find the row that was mistyped or is missing"))


def adds_up(rows: Sequence[ImportSource]) -> bool:
    """Tell whether shares, each rounded to a whole percent, can be all of the imports."""
    return abs(sum(row.share_percent for row in rows) - WHOLE) <= len(rows) / 2


def end_uses_add_up(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield uses that are more than the whole, or less where no row says that the list is not complete."""
    groups: dict[tuple[str, str, str, str], list[EndUse]] = defaultdict(list)
    for row in catalogue.every(EndUse):
        groups[row.geography, row.period, row.basis, row.source_id].append(row)
    for (geography, period, basis, source), rows in groups.items():
        counted = sum(row.share_percent or row.low or 0 for row in rows)
        complete = not any(row.note for row in rows)
        if counted - WHOLE > len(rows) / 2 or (complete and WHOLE - counted > len(rows) / 2):
            what = say(
                "the uses in {geography}, {period}, by {basis} after '{source}' add up to {counted:g} percent",
                geography=geography,
                period=period,
                basis=basis,
                source=source,
                counted=counted,
            )
            remedy = say("find the row that was mistyped or is missing, or say in a note that the list is not complete")
            yield Problem(rows[0].cell("share_percent"), what, remedy)


def trade_shares_are_not_more_than_the_whole(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield flows of the European Union whose countries are together more than the whole."""
    groups: dict[tuple[int, str], list[EuropeanTrade]] = defaultdict(list)
    for row in catalogue.every(EuropeanTrade):
        groups[row.year, row.flow].append(row)
    for (year, flow), rows in groups.items():
        counted = sum(row.share_percent for row in rows if row.country != WORLD)
        if counted - WHOLE > len(rows) / 2:
            what = say(
                "the shares of the {flow} of {year} by country add up to {counted:g} percent",
                flow=flow,
                year=year,
                counted=counted,
            )
            yield Problem(rows[0].cell("share_percent"), what, say("find the row that was mistyped"))
