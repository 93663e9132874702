"""Checks that dates exist, which a pattern cannot tell: February has no thirtieth day."""

from collections.abc import Iterator
from datetime import date

from evidence.catalogue import Catalogue
from evidence.problems import Problem

COLUMNS = ("date", "period", "published")
FULL_DATE = len("2024-02-29")


def dates_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield the days of events, periods and publications that no calendar has."""
    for table in catalogue.tables.values():
        for index, row in enumerate(table.rows):
            for column in COLUMNS:
                for day in str(row.get(column) or "").split("/"):
                    if len(day) == FULL_DATE and not _exists(day):
                        yield Problem(table.place(index, column), f"there is no day {day}", "correct the date")


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
