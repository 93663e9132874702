"""Checks that shares of a whole add up to it."""

from collections import defaultdict
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.problems import Problem
from evidence.records import ImportSource

WHOLE = 100


def import_shares_add_up(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield goods whose shares by country, each rounded to a whole percent, cannot be all of the imports."""
    groups: dict[tuple[str, str, str], list[ImportSource]] = defaultdict(list)
    for row in catalogue.records(ImportSource):
        groups[row.edition, row.period, row.commodity].append(row)
    for rows in groups.values():
        counted = sum(row.share_percent for row in rows)
        if abs(counted - WHOLE) > len(rows) / 2:
            what = f"the shares of {rows[0].commodity} by country add up to {counted:g} percent"
            yield Problem(rows[0].cell("share_percent"), what, "find the row that was mistyped or is missing")
