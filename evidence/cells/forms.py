"""The form of ids, codes, editions and days in columns of text: what it looks like, and what was meant.

What may stand in a column is for its pattern to say; here it is said so that nobody has to read a pattern.
"""

import re
from collections.abc import Iterator, Mapping

from evidence.cells import spans
from evidence.cells.column import Column
from evidence.messages import Advice, Message, either, say
from evidence.problems import shown
from evidence.records import columns

AS_PRECISE = say("2026, 2026-01 or 2026-01-26, as precise as the source is")
USGS = say("the edition as the other rows do, such as MCS 2026, MYB 2022 or DS 140 (2023)")
# By pattern, what the cells of a column look like.
LOOKS: Mapping[str, Message] = {
    columns.DAY: AS_PRECISE,
    columns.UP_TO_A_DAY: AS_PRECISE,
    columns.SPAN: say("{days}, or two of these with a slash between them, such as 2024/2025", days=AS_PRECISE),
    columns.MONTHS: say("2026 or 2026-01, or two months with a slash between them, such as 2026-01/2026-03"),
    columns.YEARS: say("2026, or two years with a slash between them, such as 2024/2025"),
    columns.YEAR: say("a year, such as 2026"),
    columns.ID: say("small letters a to z and digits, with hyphens between the words, such as usgs-mcs-2026"),
    columns.IDS: say("ids with a blank between them, each of small letters a to z and digits with hyphens"),
    columns.UNIT_ID: say("small letters a to z and digits, with _ between the words, such as t_per_year"),
    columns.COUNTRY: say("three capital letters, as in countries.csv, such as NLD"),
    columns.USGS_EDITION: USGS,
    columns.SUMMARIES: say("the edition as the other rows do, such as MCS 2026"),
    columns.OUTLOOK: say("the edition as the other rows do, such as IEA 2025-05"),
}
# What somebody wrote as words, and not as a part of something else.
PLAIN = re.compile(r"[\w .-]+")
# Ids become names of files, each with an ending, and most disks keep none of more than 255 characters.
LONGEST_ID = 80
# The page that lists those of the rows has this name beside theirs.
LIST = "index"
EDITION = re.compile(r"(?i)(?P<name>mcs|myb)[ _-]*(?P<year>\d{4})")


def faults(cell: str, column: Column) -> Iterator[Advice]:
    """Yield that a cell has another form than its column asks for, and what to write."""
    pattern = str(column.constraints.get("pattern", ""))
    if pattern == columns.ID and (found := _fault_of_id(cell)):
        yield found
    if pattern not in LOOKS or not cell.isprintable() or re.fullmatch(pattern, cell):
        return
    what = say("'{cell}' does not have the right form", cell=shown(cell))
    if meant := readings(cell, pattern):
        yield what, say("write {word}", word=either(meant))
    elif cell.isascii():
        yield what, say("write {word}", word=LOOKS[pattern])


def _fault_of_id(cell: str) -> Advice | None:
    """Return why a row with an id of the right form could have no page of its own."""
    if cell == LIST:
        return say("'{id}' is the name of the page that lists the others", id=cell), say("choose another id")
    if len(cell) > LONGEST_ID:
        return say("the id has {count:,} characters", count=len(cell)), say("keep it below {most}", most=LONGEST_ID)
    return None


def readings(cell: str, pattern: str) -> list[str]:
    """Return all that a cell can mean which has the form of its column."""
    edition = EDITION.fullmatch(cell)
    meant = [
        *spans.readings(cell),
        *([f"{edition['name'].upper()} {edition['year']}"] if edition else []),
        cell.upper(),
        *(mark.join(re.split(r"[\W_]+", cell.lower())).strip(mark) for mark in "-_" if PLAIN.fullmatch(cell)),
    ]
    return list(dict.fromkeys(one for one in meant if one.isascii() and re.fullmatch(pattern, one)))
