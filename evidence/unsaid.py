"""Values that were released and are others now, and of which no change says so."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from evidence.catalogue import Catalogue
from evidence.changes import Change, changes
from evidence.checks.looks import newest_look
from evidence.corrections import Memory, says
from evidence.messages import say, verbatim
from evidence.plain_tables import read_tables
from evidence.problems import Problem, shown
from evidence.records import CorrectedCell, Correction
from evidence.releases import Release, last
from evidence.tables import Table

# What says how the rows are kept, and nothing of what they are about.
KEEPING = {
    "archived_url", "checked_on", "headline", "how_to_get_en", "how_to_get_nl", "interest", "next_edition",
    "reviewed_on",
}  # fmt: skip


def unsaid_problems(root: Path, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield each released cell that is another now without a change that says so, with the rows to add."""
    release = last(root)
    if release is None:
        return
    for change in unsaid(release, root, catalogue):
        what = say(
            "'{row}' said '{old}' in the release of {day}, and no change says that it says '{new}' now",
            row=shown(change.row),
            old=shown(change.old or ""),
            new=shown(change.new or ""),
            day=release.day,
        )
        correction, cell = entry_of(change, max(release.day, newest_look(catalogue)))
        remedy = say(
            "add to corrections.csv: {correction} and to corrected_cells.csv: {cell}; say why, and of which kind it is",
            correction=verbatim(correction),
            cell=verbatim(cell),
        )
        yield Problem(change.place, what, remedy)


def unsaid(release: Release, root: Path, catalogue: Catalogue) -> Iterator[Change]:
    """Yield what differs from a release and is remembered by no change: cells, and rows that are gone."""
    now, memory = Catalogue(read_tables(root, as_text=True)), Memory(catalogue)
    for change in changes(release.texts, now):
        before = release.texts.tables.get(change.table)
        if before and change.table[0] != Correction.table[0] and _is_published(change, before):
            told = memory.by_cell.get((*change.table, change.row, change.column), [])
            since = [cell for cell in told if not _is_in(cell, release)]
            if not since or (since[0].old, since[-1].new) != (change.old or "", change.new or ""):
                yield change


def is_same(release: Release, table: Table, row: str) -> bool:
    """Tell whether a row says what it said in a release, in every column that was there and is no matter of keeping."""
    before = release.texts.table(table.package, table.name)
    old, new = before.rows[before.by_key[row]], table.rows[table.by_key[row]]
    return all(says(new[name], str(old[name] or "")) for name in old.keys() & new.keys() - KEEPING)


def entry_of(change: Change, day: str) -> tuple[str, str]:
    """Return the rows that tell of a change, as lines of the two tables; why is for whoever adds them to say."""
    stem = "".join(sign if sign.isalnum() else "-" for sign in change.row.lower()).strip("-")
    id_ = f"{day}-{'-'.join(filter(None, stem.split('-')))}"
    correction = [id_, day, "correction", "", "", "", "false"]
    cell = [f"{id_}-c01", id_, *change.table, change.row, change.column, change.old or "", change.new or ""]
    return _line(correction), _line(cell)


def _is_published(change: Change, before: Table) -> bool:
    """Tell whether a difference is one of a value that was there: no new row, no new column, nothing of keeping."""
    if change.old is None or change.column in KEEPING:
        return False
    return not change.column or change.column in {field["name"] for field in before.fields}


def _is_in(cell: CorrectedCell, release: Release) -> bool:
    table = release.texts.tables.get(CorrectedCell.table)
    return table is not None and cell.id in table.by_key


def _line(cells: list[str]) -> str:
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="").writerow(cells)
    return written.getvalue()
