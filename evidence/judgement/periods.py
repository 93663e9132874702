"""Which period decides about a number: the one that is named, or the newest that had ended."""

from calendar import isleap, monthrange
from collections.abc import Iterable
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


def newest_ended(periods: Iterable[str], article: date) -> date | None:
    """Return the end of the newest period that was over when an article appeared, at most five years before."""
    ends = (end_of(period) for period in periods)
    return max((end for end in ends if end and end < article <= _years_later(end)), default=None)


def _years_later(day: date) -> date:
    """Return the same day so many years later; of 29 February the first of March where there is none."""
    year = day.year + YEARS_BACK
    return day.replace(year=year) if isleap(year) or (day.month, day.day) != LEAP_DAY else date(year, 3, 1)
