"""How numbers in the table of a chart stand under each other: by their decimal sign, as in the tables of data."""

import re
from collections import Counter
from collections.abc import Sequence

from babel.numbers import get_decimal_symbol

from charts.chart import Table
from evidence.languages import locale
from publishing.columns import fits


def pads(table: Table, language: str) -> list[list[str]]:
    """Return, cell by cell, what a number lacks of the decimals of the longest fraction in its column."""
    point = get_decimal_symbol(locale(language))
    # A table without rows has no columns.
    columns = [
        _column(texts, point) if alignment == "right" else [""] * len(texts)
        for texts, alignment in zip(zip(*table.body, strict=True), table.alignments, strict=False)
    ]
    return [list(row) for row in zip(*columns, strict=True)]


def head_pads(table: Table, padded: Sequence[Sequence[str]]) -> list[str]:
    """Return what each heading lacks to stand above its numbers: as much as most of them do."""
    return [
        usual([row[place] for row in table.body], [row[place] for row in padded]) for place in range(len(table.headers))
    ]


def usual(texts: Sequence[str], lacking: Sequence[str]) -> str:
    """Return what most numbers of a column lack of their decimals; a cell without a number does not count."""
    tally = Counter(pad for text, pad in zip(texts, lacking, strict=True) if re.search(r"\d", text))
    return tally.most_common(1)[0][0] if tally else ""


def is_narrow(table: Table) -> bool:
    """Tell whether a table fits on a phone as it is; numbers are never broken."""
    return fits([table.headers, *table.body], [one == "right" for one in table.alignments])


def lacking(texts: Sequence[str], language: str) -> list[str]:
    """Return what each of some numbers below each other lacks of the decimals of the longest fraction among them."""
    return _column(texts, get_decimal_symbol(locale(language)))


def _column(texts: Sequence[str], point: str) -> list[str]:
    """Return what each cell of a column lacks; of a range its last number counts, and a cell without one is left."""
    fraction = re.compile(rf"\d(?:{re.escape(point)}(\d+))?\D*$")
    found = [match and len(match[1] or "") for match in map(fraction.search, texts)]
    most = max((count for count in found if count is not None), default=0)
    return [_pad(count, most, point) if count is not None else "" for count in found]


def _pad(count: int, most: int, point: str) -> str:
    return ("" if count else point) + "0" * (most - count) if count < most else ""
