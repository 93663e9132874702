"""Checks that no number is far away from those beside it: tonnes for thousands of tonnes, a fraction for percents.

A number passes with a note in its row that names the number beside it: then somebody saw how different it is.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evidence.catalogue import Catalogue
from evidence.messages import Message, say
from evidence.problems import Problem
from evidence.tables import Row, Table, TableName

NEAREST = 2
FAR = 30.0
# Among small amounts a large factor means little.
FEW = 50.0


@dataclass(frozen=True)
class Series:
    """How rows of a table follow each other: those with the same `about`, in the order of `by`, and their numbers."""

    about: tuple[str, ...]
    by: tuple[str, ...]
    numbers: tuple[str, ...]
    far: float = FAR
    few: float = 0.0


SERIES: dict[TableName, list[Series]] = {
    ("supply", "china_exports"): [Series(("product", "country"), ("period",), ("exports_t",))],
    ("supply", "china_share_by_stage"): [Series((), ("period",), ("share_percent", "low", "high"))],
    # A mineral is much alike everywhere, but for its traces.
    ("supply", "deposit_elements"): [
        Series(("mineral", "element"), ("deposit", "edition"), ("share_percent",), far=200, few=1)
    ],
    ("supply", "magnet_demand_outlook"): [Series(("sector",), ("year", "scenario"), ("demand_kt",))],
    ("supply", "magnet_supply_outlook"): [Series(("stage", "country"), ("year",), ("supply_kt",))],
    ("supply", "mine_production"): [Series(("country",), ("year", "edition"), ("production_t_reo",), few=FEW)],
    ("supply", "oxide_prices"): [Series(("product",), ("year", "edition"), ("price_usd_per_kg", "low", "high"), far=8)],
    ("supply", "reserves"): [Series(("country",), ("edition",), ("reserves_t_reo", "low"), far=8)],
    ("supply", "us_salient_statistics"): [
        Series(("measure", "commodity", "unit"), ("year", "edition"), ("value", "low"), few=FEW)
    ],
}
Numbered = tuple[int, dict[str, float]]
"""A row by its index, and its numbers by column."""


def numbers_are_near_their_neighbours(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield numbers far away from all of the nearest ones of their series, without a note that names one of those."""
    for name, table in catalogue.tables.items():
        for series in SERIES.get(name, ()):
            for numbered in _followed(table, series):
                for at, (index, numbers) in enumerate(numbered):
                    near = _nearest(numbered, at)
                    for column, number in numbers.items():
                        if is_far(number, near, series.far, series.few) and not _is_noted(table.rows[index], near):
                            what = say(
                                "{column} = {number:,.10g} is far from {near:,.10g}, which stands beside it",
                                column=column,
                                number=number,
                                near=near[0],
                            )
                            yield Problem(table.place(index, column), what, _remedy(table.rows[index], near))


def _remedy(row: Row, near: Sequence[float]) -> Message:
    if "note_en" in row:
        return say("find the wrong digit or unit, or name {near:,.10g} in the note and say why", near=near[0])
    return say("find the wrong digit or unit")


def _is_noted(row: Row, near: Sequence[float]) -> bool:
    """Tell whether the note of a row names one of the numbers beside it, as English writes it."""
    return any(f"{other:,.10g}" in str(row.get("note_en") or "") for other in near)


def _followed(table: Table, series: Series) -> list[list[Numbered]]:
    """Return the rows of each series that hold a number, in their order."""
    groups: dict[tuple[object, ...], list[Numbered]] = defaultdict(list)
    for index, row in sorted(enumerate(table.rows), key=lambda pair: [str(pair[1][column]) for column in series.by]):
        cells = {column: row[column] for column in series.numbers}
        numbers = {column: cell for column, cell in cells.items() if isinstance(cell, int | float) and cell}
        if numbers:
            groups[tuple(row[column] for column in series.about)].append((index, numbers))
    return list(groups.values())


def _nearest(numbered: Sequence[Numbered], at: int) -> list[float]:
    """Return the numbers of the rows before and after; of two rows only the second has a neighbour."""
    before = numbered[max(0, at - NEAREST) : at]
    after = numbered[at + 1 : at + 1 + NEAREST] if len(numbered) > NEAREST else []
    return [number for _, numbers in (*reversed(before), *after) for number in numbers.values()]


def is_far(number: float, near: Sequence[float], far: float, few: float = 0) -> bool:
    """Tell whether a number is so many times as large, or as small, as all that are near; not when all are few."""
    return bool(near) and all(_factor(number, other) >= far and max(number, other) >= few for other in near)


def _factor(number: float, other: float) -> float:
    return max(number / other, other / number) if number > 0 and other > 0 else float("inf")
