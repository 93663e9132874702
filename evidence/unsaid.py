"""Values that were released and are others now, and of which no change says so."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from evidence.catalogue import Catalogue
from evidence.changes import Change, changes
from evidence.corrections import Memory, RowName, says
from evidence.plain_tables import read_tables
from evidence.records import CorrectedCell, Correction
from evidence.releases import Release
from evidence.tables import Table

# What says how the rows are kept, and nothing of what they are about.
KEEPING = {
    "archived_url", "checked_on", "headline", "how_to_get_en", "how_to_get_nl", "interest", "next_edition",
    "reviewed_on",
}  # fmt: skip


def unsaid(release: Release, root: Path, catalogue: Catalogue) -> Iterator[Change]:
    """Yield what differs from a release and is remembered by no change: cells, and rows that are gone."""
    now, memory = Catalogue(read_tables(root, as_text=True)), Memory(catalogue)
    for change in changes(release.texts, now):
        before = release.texts.tables.get(change.table)
        if before and change.table[0] != Correction.table[0] and _is_published(change, before):
            told = memory.by_cell.get((*change.table, change.row, change.column), [])
            since = [cell for cell in told if not is_in(cell, release)]
            if not since or (since[0].old, since[-1].new) != (change.old or "", change.new or ""):
                yield change


def are_same(release: Release, rows: Iterable[RowName], catalogue: Catalogue) -> bool:
    """Tell whether each of some rows that a release has is there, and says the same."""
    return all(_is_same(release, row, catalogue) for row in rows if release.has(row))


def _is_same(release: Release, name: RowName, catalogue: Catalogue) -> bool:
    """Tell whether a row says what it said in a release, in every column that was there and is no matter of keeping."""
    table, row = catalogue.tables.get(name[:2]), name[2]
    if table is None or row not in table.by_key:
        return False
    before = release.texts.table(table.package, table.name)
    old, new = before.rows[before.by_key[row]], table.rows[table.by_key[row]]
    return all(says(new[name], str(old[name] or "")) for name in old.keys() & new.keys() - KEEPING)


def _is_published(change: Change, before: Table) -> bool:
    """Tell whether a difference is one of a value that was there: no new row, no new column, nothing of keeping."""
    if change.old is None or change.column in KEEPING:
        return False
    return not change.column or change.column in {field["name"] for field in before.fields}


def is_in(cell: CorrectedCell, release: Release) -> bool:
    """Tell whether a release has told of the change of a cell already."""
    table = release.texts.tables.get(CorrectedCell.table)
    return table is not None and cell.id in table.by_key
