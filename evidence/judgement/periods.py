"""Which period decides about a number: the one that is named, or the newest that had ended."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

YEARS_BACK = 5
OPEN = ".."
DECEMBER = 12


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
    earliest = date(article.year - YEARS_BACK, article.month, min(article.day, 28))
    ends = (end_of(period) for period in periods)
    return max((end for end in ends if end and earliest <= end < article), default=None)
