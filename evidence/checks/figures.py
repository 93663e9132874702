"""Checks of single figures."""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.problems import Problem
from evidence.records import Figure
from evidence.tables import Row

NEEDS_LOW = {"more-than", "at-least"}
NEEDS_HIGH = {"less-than", "up-to"}


def figures_hold_a_number(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures without a value, a bound or a range."""
    for figure in catalogue.records(Figure):
        if not figure.numbers:
            remedy = "fill in value, or low and high for a range, or one of them for a bound"
            yield Problem(figure.cell("value"), "the figure holds no number", remedy)


def bounds_are_ordered(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield rows of any table with `low`, `value` and `high` in the wrong order."""
    for table in catalogue.tables.values():
        for index, row in enumerate(table.rows):
            column = _out_of_order(row)
            if column:
                remedy = "keep low ≤ value ≤ high"
                yield Problem(table.place(index, column), f"{column} = {row[column]} is out of order", remedy)


def _out_of_order(row: Row) -> str:
    """Return the bound that lies on the wrong side of the value or of the other bound."""
    value = "value" if "value" in row else "share_percent"
    for bound, smaller, larger in (("low", "low", "high"), ("low", "low", value), ("high", value, "high")):
        numbers = [number for number in (row.get(smaller), row.get(larger)) if isinstance(number, int | float)]
        if numbers != sorted(numbers):
            return bound
    return ""


def qualifiers_fit_the_numbers(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures whose qualifier speaks of a bound that the row does not hold."""
    for figure in catalogue.records(Figure):
        for qualifiers, column, bound in ((NEEDS_LOW, "low", figure.low), (NEEDS_HIGH, "high", figure.high)):
            if figure.qualifier in qualifiers and bound is None:
                what = f"'{figure.qualifier}' needs the number in the column {column}"
                yield Problem(figure.cell(column), what, f"move the number to {column}, or change the qualifier")
