"""Checks that two countries have not changed places in an edition: the sum of their shares would stay the same.

What tells is the edition before, and China's share where a figure has it from the same source.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from evidence.catalogue import Catalogue
from evidence.checks.shares import adds_up
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import Figure, ImportSource

# In percentage points together: shares over four years move by less from one edition to the next.
EXCHANGED = 10
# A correction of a figure, or of the table, may go ahead of the other; then they differ by no more than this.
MAY_DIFFER = 3
CHINA, TOGETHER = "CHN", "compounds-and-metals"
# The measures of its share of all imports together, and of those of one element.
OF_ALL, OF_ONE = "china-share-of-us-imports", "china-share-of-us-element-imports"


def import_shares_keep_their_country(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield two countries of which each has the share of the other in the edition before, or in a figure.

    They pass where the note of the row names the share of that edition: then somebody saw it.
    """
    shares: dict[str, dict[str, dict[str, ImportSource]]] = defaultdict(lambda: defaultdict(dict))
    for row in catalogue.records(ImportSource):
        shares[row.commodity][row.edition][row.country] = row
    yield from _shares_of_figures(catalogue)
    for editions in shares.values():
        for (_, before), (_, after) in pairwise(sorted(editions.items())):
            for one, other in combinations(sorted(before.keys() & after.keys()), 2):
                if _are_exchanged(before[one], before[other], after[one], after[other]):
                    what = say(
                        "{country} has {share:g} percent and {other} {other_share:g}, "
                        "and the other way round in {edition}, line {line}",
                        country=one,
                        share=after[one].share_percent,
                        other=other,
                        other_share=after[other].share_percent,
                        edition=before[one].edition,
                        line=before[one].where.line,
                    )
                    remedy = say("give each country its own share, or name the one of the edition before in the note")
                    yield Problem(after[one].cell("share_percent"), what, remedy)


def _shares_of_figures(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield shares of China in imports of which a figure from the same source has another.

    Where the shares do not add up, that is said of them all, and which one is wrong is not known yet.
    """
    rows: dict[tuple[str, str, str], list[ImportSource]] = defaultdict(list)
    for row in catalogue.records(ImportSource):
        rows[row.source_id, row.period, row.commodity].append(row)
    for (source, period, commodity), group in rows.items():
        of_source = [one for one in catalogue.figures.values() if (one.source_id, one.period) == (source, period)]
        figures = [one for one in of_source if adds_up(group) and _is_about(commodity, one)]
        for china in (row for row in group if row.country == CHINA):
            for figure in (one for one in figures if abs(one.numbers[0] - china.share_percent) > MAY_DIFFER):
                owners = [row for row in group if row.share_percent == figure.numbers[0]]
                yield _other_share(figure, china, owners)


def _is_about(commodity: str, figure: Figure) -> bool:
    """Tell whether a figure is China's share of the imports of a commodity."""
    if commodity == TOGETHER:
        return figure.measure_id == OF_ALL
    return figure.measure_id == OF_ONE and f"-{commodity.partition('-')[0]}-" in figure.id


def _other_share(figure: Figure, china: ImportSource, owners: list[ImportSource]) -> Problem:
    """Return what is said of a share that is not that of the figure: at the table where another country has that."""
    said, own = figure.numbers[0], china.share_percent
    if owners:
        what = say(
            "{china} has {own:g} percent here, and '{figure}' says {said:g}, which {country} has here",
            china=CHINA,
            own=own,
            figure=figure.id,
            said=said,
            country=owners[0].country,
        )
        return Problem(china.cell("share_percent"), what, say("give each country the share that the source prints"))
    what = say("{said:g} stands here, and {own:g} in {cell}", said=said, own=own, cell=china.cell("share_percent"))
    return Problem(figure.cell("value"), what, say("give both the number that the source prints"))


def _are_exchanged(one: ImportSource, other: ImportSource, later: ImportSource, other_later: ImportSource) -> bool:
    """Tell whether two shares are far nearer to those of each other than to their own, and no note says why."""
    own = abs(one.share_percent - later.share_percent) + abs(other.share_percent - other_later.share_percent)
    crossed = abs(one.share_percent - other_later.share_percent) + abs(other.share_percent - later.share_percent)
    is_noted = any(f"{one.share_percent:g}" in note for note in later.note.values())
    return own - crossed >= EXCHANGED and not is_noted
