"""Checks that a year or a span of months is the sum of the shorter ones that fill it, where all of these are there."""

from collections import defaultdict
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.judgement.periods import months_of
from evidence.messages import Message, say, together
from evidence.problems import Place, Problem
from evidence.records import ChineseExport

# Of the whole: customs correct a month afterwards, and not the sum that was printed before.
MAY_DIFFER = 0.01
# In months; ours are of a year at most.
LONGEST = 24
REMEDY = say("correct the one that is wrong, or name the sum in the note and say why")

Starting = dict[int, list[ChineseExport]]
"""The exports of one product to one country, by their first month."""


def spans_are_the_sum_of_their_months(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield exports of a span that are not those of its parts together; of each fault the shortest span."""
    wrong: set[Place] = set()
    series = _series(catalogue)
    for row in sorted(catalogue.every(ChineseExport), key=_length):
        parts = _parts(row, series[row.product, row.country]) if _length(row) <= LONGEST else []
        total = sum(part.exports_t for part in parts)
        places = {one.where for one in (row, *parts)}
        if parts and abs(total - row.exports_t) > MAY_DIFFER * row.exports_t and not wrong & places:
            wrong |= places
            # That a part is more than the whole is said already.
            if not _is_noted(row, total) and all(part.exports_t <= row.exports_t for part in parts):
                yield Problem(row.cell("exports_t"), _no_sum(row, parts, total), REMEDY)


def _no_sum(row: ChineseExport, parts: list[ChineseExport], total: float) -> Message:
    return say(
        "{number:,.10g} t in {period} is not {total:,.10g}, the sum of {parts}",
        number=row.exports_t,
        period=row.period,
        total=total,
        parts=together(say("{number:,.10g} in {period}", number=part.exports_t, period=part.period) for part in parts),
    )


def _series(catalogue: Catalogue) -> dict[tuple[str, str], Starting]:
    """Return the exports by product and country, of each period the first row alone."""
    found: dict[tuple[str, str], Starting] = defaultdict(lambda: defaultdict(list))
    known: set[tuple[str, str, str]] = set()
    for row in catalogue.every(ChineseExport):
        if (row.product, row.country, row.period) not in known:
            known.add((row.product, row.country, row.period))
            found[row.product, row.country][months_of(row.period)[0]].append(row)
    return found


def _parts(row: ChineseExport, starting: Starting) -> list[ChineseExport]:
    """Return the fewest shorter periods that fill a span, each after the other; none where there is a gap."""
    first, after = months_of(row.period)
    filled: dict[int, list[ChineseExport]] = {first: []}
    for month in range(first, after):
        for part in starting.get(month, ()) if month in filled else ():
            end, parts = months_of(part.period)[1], [*filled[month], part]
            if (month, end) != (first, after) and end <= after and len(parts) < len(filled.get(end, [*parts, part])):
                filled[end] = parts
    return filled.get(after, [])


def _length(row: ChineseExport) -> int:
    first, after = months_of(row.period)
    return after - first


def _is_noted(row: ChineseExport, total: float) -> bool:
    """Tell whether a note names the sum, as English writes it: then somebody saw that it differs."""
    return f"{total:,.10g}" in row.note.get("en", "")
