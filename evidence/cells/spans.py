"""Days, months and pairs of years that are written in another way than ours, and what they can mean."""

import re

from evidence.cells.values import is_day

DAY_FIRST = re.compile(r"(?a)(?P<first>\d{1,2})[-/. ](?P<second>\d{1,2})[-/. ](?P<year>\d{4})")
YEAR_FIRST = re.compile(r"(?a)(?P<year>\d{4})[-/. ](?P<month>\d{1,2})(?:[-/. ](?P<day>\d{1,2}))?(?:[T ]00:00(?::00)?)?")
MONTH_FIRST = re.compile(r"(?a)(?P<month>\d{1,2})[-/](?P<year>\d{4})")
TWO_YEARS = re.compile(r"(?a)(?P<first>\d{4})\s*[-–—/]\s*(?P<last>\d{4}|\d{2})")
MONTHS = 12


def readings(cell: str) -> list[str]:
    """Return what a day, a month or two years can mean that are written in another way: all that it can be."""
    if found := DAY_FIRST.fullmatch(cell):
        first, second = int(found["first"]), int(found["second"])
        days = (f"{found['year']}-{month:02}-{day:02}" for day, month in ((first, second), (second, first)))
        return list(dict.fromkeys(day for day in days if is_day(day)))
    if found := YEAR_FIRST.fullmatch(cell):
        month, day = int(found["month"]), int(found["day"] or 1)
        whole = f"{found['year']}-{month:02}-{day:02}"
        known = [whole if found["day"] else whole[:7]] if is_day(whole) else []
        return [*known, *_years(cell)]
    if (found := MONTH_FIRST.fullmatch(cell)) and 1 <= int(found["month"]) <= MONTHS:
        return [f"{found['year']}-{int(found['month']):02}"]
    return _years(cell)


def _years(cell: str) -> list[str]:
    found = TWO_YEARS.fullmatch(cell)
    if not found:
        return []
    last = f"{found['first'][: 4 - len(found['last'])]}{found['last']}"
    return [f"{found['first']}/{last}"] if last > found["first"] else []
