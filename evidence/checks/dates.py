"""Checks that dates exist, which a pattern cannot tell: February has no thirtieth day."""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.cells.values import is_day
from evidence.messages import say
from evidence.problems import Problem

COLUMNS = (
    "date", "date_end", "ends", "outcome_date", "period", "promised", "promised_on", "published", "status_date",
)  # fmt: skip
FULL_DATE, MONTH = len("2024-02-29"), len("2024-02")


def dates_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield the days and months of events, periods, publications and statuses that no calendar has."""
    for table in catalogue.tables.values():
        for index, row in enumerate(table.rows):
            for column in COLUMNS:
                for text in str(row.get(column) or "").split("/"):
                    if not _exists(text):
                        what = say("there is no day {day}", day=text)
                        if len(text) == MONTH:
                            what = say("there is no month {month}", month=text)
                        yield Problem(table.place(index, column), what, say("correct the date"))


def _exists(text: str) -> bool:
    """Tell whether a calendar has a day or a month; a year is there in any case."""
    days = {FULL_DATE: text, MONTH: f"{text}-01"}
    return len(text) not in days or is_day(days[len(text)])
