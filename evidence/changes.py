"""Which rows and cells differ between two states of the data, read as text."""

from collections.abc import Iterator
from dataclasses import dataclass

from evidence.catalogue import Catalogue
from evidence.problems import Place
from evidence.tables import Table, TableName, key_of


@dataclass(frozen=True)
class Change:
    """A cell that differs, as text; without a column a whole row, that is new where `old` is none, or gone."""

    table: TableName
    place: Place
    row: str
    column: str = ""
    old: str | None = None
    new: str | None = None


def changes(before: Catalogue, after: Catalogue) -> Iterator[Change]:
    """Yield what differs, table by table, in the order of the rows as they are now; rows that are gone come last."""
    for name, table in after.tables.items():
        yield from _changes_of(before.tables.get(name), table)


def _changes_of(before: Table | None, after: Table) -> Iterator[Change]:
    table, own_key = (after.package, after.name), after.primary_key
    old_rows = {key_of(row, own_key): row for row in before.rows} if before else {}
    for index, row in enumerate(after.rows):
        key = key_of(row, own_key)
        old = old_rows.pop(key, None)
        if old is None:
            yield Change(table, after.place(index), key, new=key)
            continue
        for column in dict.fromkeys((*row, *old)):
            cells = [str(cells.get(column) or "") for cells in (old, row)]
            if cells[0] != cells[1]:
                yield Change(table, after.place(index, column), key, column, *cells)
    for key in old_rows:
        yield Change(table, Place(after.file), key, old=key)
