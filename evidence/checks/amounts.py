"""Checks that a number can be one of its unit or of its column: nothing weighs less than nothing."""

import re
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.messages import Message, say
from evidence.problems import Problem
from evidence.tables import Row, Table

# What stands on both sides of nought: degrees of the globe, and what a label calls a change or an outcome.
BOTH_SIDES = {"latitude", "longitude"}
CHANGE = re.compile(
    r"\b(change|decline|decrease|differ|drop|fall|fell|gain|grew|grow|increase|loss|more than|profit|result|rise|rose)",
    re.IGNORECASE,
)
LABELS = ("label_en", "target_en")
# The most that a unit or a column can hold, by definition or because nobody counts further.
MOST = {"percent": 100, "ppm": 1_000_000, "g_per_t": 1_000_000, "days": 36_525, "months": 1_200, "years": 1_000}
MOST_OF_ALL = 10**15
# By column: no article is so long, and no deposit holds twice the reserves of the world.
MOST_OF_COLUMN = {"paragraph": 1_000, "size_t_reo": 200_000_000}
PERCENT = "_percent"
# Less than this a price survey sells as no pure oxide: a fraction was written for a percentage.
LEAST_PURITY = 90
# A purity is a whole percentage, or nines: 99.9, 99.95, 99.99.
PURITY = re.compile(r"\d+|99\.9*5?")
WHOLE = {"count", "rank", "year"}
YEARS = (1700, 2100)
NUMBERS = ("value", "low", "high")
CORRECT = say("correct the number or its unit")


def numbers_are_not_negative(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield weights, prices, counts and shares below nought, unless the row says that it is about a change."""
    for table, index, row, column, number in _numbers(catalogue):
        if number < 0 and column not in BOTH_SIDES and not _is_change(row):
            what = say("{column} = {number:.15g} is less than nothing", column=column, number=number)
            remedy = say("write it without the minus")
            if any(label in row for label in LABELS):
                remedy = say("write it without the minus, or say in the label that it is a change")
            yield Problem(table.place(index, column), what, remedy)


def numbers_are_not_too_large(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield numbers above what their unit can hold, such as a share of more than the whole."""
    for table, index, row, column, number in _numbers(catalogue):
        unit = _unit(row, column)
        most = MOST_OF_COLUMN.get(column, MOST.get(unit, MOST_OF_ALL))
        if number > most and not (unit == "percent" and _is_change(row)):
            yield Problem(table.place(index, column), _too_large(column, number, unit, most), CORRECT)


def _too_large(column: str, number: float, unit: str, most: int) -> Message:
    told = {"column": column, "number": number, "most": most}
    if not unit:
        return say("{column} = {number:,.15g} is more than there can be, {most:,} at most", **told)
    return say("{column} = {number:,.15g} is more than there can be of {unit}, {most:,} at most", unit=unit, **told)


def counts_are_whole(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield counts, ranks and years that are no whole number, ranks before the first, and years that are none."""
    for table, index, row, column, number in _numbers(catalogue):
        unit = str(row.get("unit"))
        if column not in NUMBERS or unit not in WHOLE:
            continue
        if number != int(number) or (unit == "rank" and number < 1):
            yield Problem(
                table.place(index, column),
                say("{column} = {number:g} is no {unit}", column=column, number=number, unit=unit),
                say("write a whole number"),
            )
        elif unit == "year" and not YEARS[0] <= number <= YEARS[1]:
            what = say(
                "{column} = {number:g} is no year from {first} to {last}",
                column=column,
                number=number,
                first=YEARS[0],
                last=YEARS[1],
            )
            yield Problem(table.place(index, column), what, say("correct the year, or the unit"))


def purities_are_percentages(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield oxides that are not pure, and mixtures of which a purity is given."""
    for table, index, _row, column, number in _numbers(catalogue):
        if column == "minimum_purity_percent" and number < LEAST_PURITY:
            what = say("an oxide of {number:g} percent is not sold as pure", number=number)
            yield Problem(
                table.place(index, column), what, say("write a percentage from {least} to 100", least=LEAST_PURITY)
            )
        elif column == "minimum_purity_percent" and not PURITY.fullmatch(f"{number:.15g}"):
            what = say("no oxide is sold as {number:.15g} percent pure", number=number)
            yield Problem(table.place(index, column), what, say("write a whole number, or nines such as 99.95"))


def _numbers(catalogue: Catalogue) -> Iterator[tuple[Table, int, Row, str, float]]:
    """Yield each number of each table with its row."""
    for table in catalogue.tables.values():
        columns = [field["name"] for field in table.fields if field["type"] in ("number", "integer")]
        for index, row in enumerate(table.rows):
            for column in columns:
                number = row.get(column)
                if isinstance(number, int | float):
                    yield table, index, row, column, number


def _unit(row: Row, column: str) -> str:
    """Return the unit of a number, by the name of its column, or by that of the row; empty when it has none."""
    if column.endswith(PERCENT) or (column in NUMBERS and "share_percent" in row):
        return "percent"
    return str(row.get("unit")) if column.endswith(NUMBERS) else ""


def _is_change(row: Row) -> bool:
    return any(CHANGE.search(str(row.get(label) or "")) for label in LABELS)
