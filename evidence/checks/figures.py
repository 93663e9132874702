"""Checks of single figures."""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.messages import Message, say
from evidence.problems import Problem
from evidence.records import Figure
from evidence.tables import Row

NEEDS_LOW = {"more-than", "at-least"}
NEEDS_HIGH = {"less-than", "up-to"}
NEEDED_BY_A_RANGE = ("low", "high")
# A row may hold two numbers: of targets also that of today.
PREFIXES = ("", "current_")


def figures_hold_a_number(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures without a value, a bound or a range."""
    for figure in catalogue.records(Figure):
        if not figure.numbers:
            remedy = say("fill in value, or low and high for a range, or one of them for a bound")
            yield Problem(figure.cell("value"), say("the figure holds no number"), remedy)


def bounds_are_ordered(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield rows of any table with `low`, `value` and `high` in the wrong order."""
    for table in catalogue.tables.values():
        for index, row in enumerate(table.rows):
            column = _out_of_order(row)
            if column:
                remedy = say("keep low ≤ value ≤ high")
                yield Problem(
                    table.place(index, column),
                    say("{column} = {value} is out of order", column=column, value=row[column]),
                    remedy,
                )


def _out_of_order(row: Row) -> str:
    """Return the bound that lies on the wrong side of the value or of the other bound."""
    value = "value" if "value" in row else "share_percent"
    for bound, smaller, larger in (("low", "low", "high"), ("low", "low", value), ("high", value, "high")):
        numbers = [number for number in (row.get(smaller), row.get(larger)) if isinstance(number, int | float)]
        if numbers != sorted(numbers):
            return bound
    return ""


def bounds_fit_their_qualifier(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield rows of any table whose qualifier speaks of a bound that they do not hold, or is silent about one."""
    for table in catalogue.tables.values():
        prefixes = [prefix for prefix in PREFIXES if any(one["name"] == f"{prefix}qualifier" for one in table.fields)]
        for prefix in prefixes:
            for index, row in enumerate(table.rows):
                misfit = _misfit(row, prefix)
                if misfit:
                    column, what, remedy = misfit
                    yield Problem(table.place(index, f"{prefix}{column}"), what, remedy)


def _misfit(row: Row, prefix: str) -> tuple[str, Message, Message] | None:
    """Return the column of the bound that does not fit the qualifier, what is wrong with it, and what to do."""
    qualifier = row.get(f"{prefix}qualifier") or ""
    filled = [bound for bound in ("low", "high") if row.get(f"{prefix}{bound}") is not None]
    for qualifiers, column in ((NEEDS_LOW, "low"), (NEEDS_HIGH, "high")):
        if qualifier in qualifiers and column not in filled:
            needs = say(
                "'{qualifier}' needs the number in the column {prefix}{column}",
                qualifier=qualifier,
                prefix=prefix,
                column=column,
            )
            return (
                column,
                needs,
                say("move the number to {prefix}{column}, or change the qualifier", prefix=prefix, column=column),
            )
    if len(filled) == 1 and _value(row, prefix) is None and qualifier not in NEEDS_LOW | NEEDS_HIGH:
        silent = say(
            "{prefix}{filled} stands alone, and {prefix}qualifier does not say that it is a bound",
            prefix=prefix,
            filled=filled[0],
        )
        return filled[0], silent, say("write in the qualifier what bound it is, or fill in the other end of the range")
    if len(filled) == len(NEEDED_BY_A_RANGE) and row[f"{prefix}low"] == row[f"{prefix}high"]:
        return (
            "high",
            say("low and high are both {value}", value=row[f"{prefix}low"]),
            say("write one number, or the two ends of the range"),
        )
    return None


def _value(row: Row, prefix: str) -> object:
    """Return the number itself, whatever its column is called."""
    columns = [f"{prefix}value"] if prefix else ["value", "share_percent", "reserves_t_reo"]
    return next((row[column] for column in columns if row.get(column) is not None), None)
