"""When the next edition of a source is expected, whether that day has passed, and what rests on the source.

The day is given: a check takes that of the data, and only the list of what is due asks the clock.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from evidence.catalogue import Catalogue
from evidence.checks.days import is_later
from evidence.endings import day_of_data
from evidence.licences import SOURCE_COLUMN
from evidence.records import Source
from evidence.tables import TableName


@dataclass(frozen=True)
class Edition:
    """A source, whether its next edition is overdue on a day, and how many rows of which table it has."""

    source: Source
    is_overdue: bool
    rows: Counter[TableName] = field(default_factory=Counter)


def editions(catalogue: Catalogue, day: str) -> list[Edition]:
    """Return the sources of which the next edition is expected, the earliest first, or somebody says how it is got."""
    rows, found = _rows(catalogue), [one for one in catalogue.sources.values() if one.next_edition or one.how_to_get]
    found.sort(key=lambda one: (not one.next_edition, one.next_edition, one.publisher, one.id))
    return [Edition(one, is_overdue(one, day), rows.get(one.id, Counter())) for one in found]


def is_overdue(source: Source, day: str) -> bool:
    """Tell whether the month or day of the next edition has passed."""
    return is_later(day, source.next_edition)


def overdue(catalogue: Catalogue) -> Iterator[Edition]:
    """Yield the sources whose next edition was expected before the day of the data."""
    yield from (one for one in editions(catalogue, day_of_data(catalogue)) if one.is_overdue)


def _rows(catalogue: Catalogue) -> dict[str, Counter[TableName]]:
    """Return by source how many rows of which table name it."""
    found = dict[str, Counter[TableName]]()
    for name, table in catalogue.tables.items():
        columns = [one["name"] for one in table.fields if one["name"].endswith(SOURCE_COLUMN)]
        for row in table.rows:
            for source_id in {str(row[column]) for column in columns if row[column]}:
                found.setdefault(source_id, Counter())[name] += 1
    return found
