"""Checks that two countries have not changed places in an edition: the sum of their shares would stay the same."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from evidence.catalogue import Catalogue
from evidence.problems import Problem
from evidence.records import ImportSource

# In percentage points together: shares over four years move by less from one edition to the next.
EXCHANGED = 10


def import_shares_keep_their_country(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield two countries of which each has the share that the other has in the edition before.

    They pass where the note of the row names the share of that edition: then somebody saw it.
    """
    shares: dict[str, dict[str, dict[str, ImportSource]]] = defaultdict(lambda: defaultdict(dict))
    for row in catalogue.records(ImportSource):
        shares[row.commodity][row.edition][row.country] = row
    for editions in shares.values():
        for (_, before), (_, after) in pairwise(sorted(editions.items())):
            for one, other in combinations(sorted(before.keys() & after.keys()), 2):
                if _are_exchanged(before[one], before[other], after[one], after[other]):
                    said = f"{one} has {after[one].share_percent:g} percent and {other} {after[other].share_percent:g}"
                    what = f"{said}, and the other way round in {before[one].edition}, line {before[one].where.line}"
                    remedy = "give each country its own share, or name the one of the edition before in the note"
                    yield Problem(after[one].cell("share_percent"), what, remedy)


def _are_exchanged(one: ImportSource, other: ImportSource, later: ImportSource, other_later: ImportSource) -> bool:
    """Tell whether two shares are far nearer to those of each other than to their own, and no note says why."""
    own = abs(one.share_percent - later.share_percent) + abs(other.share_percent - other_later.share_percent)
    crossed = abs(one.share_percent - other_later.share_percent) + abs(other.share_percent - later.share_percent)
    is_noted = any(f"{one.share_percent:g}" in note for note in later.note.values())
    return own - crossed >= EXCHANGED and not is_noted
