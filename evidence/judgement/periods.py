"""Which period decides about a number: the one that is named, or the newest that had ended."""

from bisect import bisect_left
from calendar import isleap, monthrange
from collections.abc import Iterable, Sequence
from datetime import date

YEARS_BACK = 5
OPEN = ".."
DECEMBER = 12
LEAP_DAY = (2, 29)


def end_of(period: str) -> date | None:
    """Return the last day of a period, None for one that is not stated or has not ended."""
    last = period.rpartition("/")[2]
    if not last or last == OPEN:
        return None
    year, month, day = (*map(int, last.split("-")), 0, 0)[:3]
    month = month or DECEMBER
    return date(year, month, day or monthrange(year, month)[1])


def months_of(period: str) -> tuple[int, int]:
    """Return the first month of a period and the one after its last, counted from the year nought."""
    first, _, last = period.partition("/")
    return _month(first, 1), _month(last or first, DECEMBER) + 1


def _month(day: str, otherwise: int) -> int:
    """Return the month of a day or a month, and one in turn of a year that stands alone."""
    year, month, *_ = (*day.split("-"), "")
    return DECEMBER * int(year) + int(month or otherwise) - 1


def ends_of(periods: Iterable[str]) -> list[date]:
    """Return the last days of the periods that have one, each once, the first one first."""
    return sorted({end for period in set(periods) if (end := end_of(period))})


def newest_ended(ends: Sequence[date], article: date) -> date | None:
    """Return the newest of such days that was over when an article appeared, at most five years before."""
    at = bisect_left(ends, article)
    return ends[at - 1] if at and article <= _years_later(ends[at - 1]) else None


def _years_later(day: date) -> date:
    """Return the same day so many years later; of 29 February the first of March where there is none."""
    year = day.year + YEARS_BACK
    return day.replace(year=year) if isleap(year) or (day.month, day.day) != LEAP_DAY else date(year, 3, 1)
