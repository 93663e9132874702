"""The entries of changes that nobody told of, as they are to be written: all but why, which only a person knows.

What follows from one row that changed is one entry: the numbers worked out from it, and the claims that it is about.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from operator import itemgetter
from pathlib import Path

from evidence.catalogue import Catalogue
from evidence.causes import Causes, together
from evidence.chains import grouped
from evidence.changes import Change
from evidence.checks.looks import newest_look
from evidence.corrections import Memory, RowName
from evidence.files import write_whole
from evidence.messages import Message, say, verbatim
from evidence.problems import Problem, shown
from evidence.records import CorrectedCell, Correction
from evidence.releases import Release, last
from evidence.unsaid import is_in, unsaid

Line = list[str]


@dataclass(frozen=True)
class Draft:
    """An entry as its rows in the two tables: the row of one that is there already is none, and its cells are more."""

    correction: Line | None
    cells: Mapping[Change, Line]

    @property
    def id(self) -> str:
        """The id of the entry, which each of its cells names."""
        return next(iter(self.cells.values()))[1]


def unsaid_problems(root: Path, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield each released cell that is another now without a change that says so, with the rows to add."""
    release = last(root)
    if release is None:
        return
    for draft in drafts(release, root, catalogue):
        for change, cell in draft.cells.items():
            what = say(
                "'{row}' said '{old}' in the release of {day}, and no change says that it says '{new}' now",
                row=shown(change.row),
                old=shown(change.old or ""),
                new=shown(change.new or ""),
                day=release.day,
            )
            yield Problem(change.place, what, _remedy(draft, cell))


def drafts(release: Release, root: Path, catalogue: Catalogue) -> list[Draft]:
    """Return the entries that are lacking since a release; cells of an entry that is not released yet are added to it.

    An entry is named after the row from which most of it follows, and is of the day of the newest look in the data.
    """
    memory, causes = Memory(catalogue), Causes(catalogue, release.texts)
    found = grouped(unsaid(release, root, catalogue), lambda change: (*change.table, change.row))
    pending, newest_first = _pending(memory, release), [entry.correction.id for entry in memory.entries]
    # What was stopped between the two tables left an entry without cells, which takes them now.
    day, taken = max(release.day, newest_look(catalogue)), {one.correction.id for one in memory.entries if one.cells}
    made = []
    for rows in together([*pending, *(row for row in found if row not in pending)], causes):
        changes = [change for row in rows for change in found.get(row, ())]
        if changes:
            known = min((pending[row] for row in rows if row in pending), key=newest_first.index, default="")
            id_ = known or _free(f"{day}-{_stem(causes.first_of(rows))}", taken)
            taken.add(id_)
            correction = None if id_ in memory.ids else [id_, day, "correction", "", "", "", "false"]
            made.append(Draft(correction, _cells(changes, id_, memory, release)))
    return made


def write_drafts(made: Sequence[Draft], root: Path, catalogue: Catalogue) -> Iterator[Message]:
    """Write entries into the tables of a repository, and yield what is written and what somebody has to add."""
    new = [one.correction for one in made if one.correction]
    cells = [cell for one in made for cell in one.cells.values()]
    for kind, lines in ((Correction, new), (CorrectedCell, cells)):
        if lines:
            _write(root / catalogue.table(*kind.table).file, lines)
    for one in made:
        yield say("wrote the change '{entry}' (cells: {count})", entry=one.id, count=len(one.cells))
        if one.correction:
            yield say("say why in both languages, and of which kind it is: corrections.csv, '{entry}'", entry=one.id)


def as_lines(rows: Iterable[Line]) -> str:
    """Return rows as the lines of a table."""
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue()


def _remedy(draft: Draft, cell: Line) -> Message:
    line = verbatim(as_lines([cell]).rstrip("\n"))
    if draft.correction is None:
        return say("`build.py fix` writes it; or add to corrected_cells.csv: {cell}", cell=line)
    return say(
        "`build.py fix` writes it, and you say why; or add to corrections.csv: {correction} "
        "and to corrected_cells.csv: {cell}",
        correction=verbatim(as_lines([draft.correction]).rstrip("\n")),
        cell=line,
    )


def _pending(memory: Memory, release: Release) -> dict[RowName, str]:
    """Return the rows of entries that are not released yet, with the id of the newest of these."""
    return {
        (cell.package, cell.resource, cell.row): cell.correction_id
        for entry in reversed(memory.entries)
        for cell in entry.cells
        if not is_in(cell, release)
    }


def _cells(changes: Sequence[Change], id_: str, memory: Memory, release: Release) -> dict[Change, Line]:
    """Return the row of each cell; one that the entry has already keeps its id and what it was before."""
    taken = {cell.id for cell in memory.cells}
    own_ids = (own_id for number in count(1) if (own_id := f"{id_}-c{number:02}") not in taken)
    lines = {}
    for change in changes:
        told = memory.by_cell.get((*change.table, change.row, change.column), [])
        same = next((one for one in told if one.correction_id == id_ and not is_in(one, release)), None)
        own_id = same.id if same else next(own_ids)
        old = same.old if same else told[-1].new if told else change.old or ""
        lines[change] = [own_id, id_, *change.table, change.row, change.column, old, change.new or ""]
    return lines


def _stem(row: RowName) -> str:
    """Return the key of a row as part of an id."""
    signs = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in row[2].lower())
    return "-".join(signs.split())


def _free(id_: str, taken: set[str]) -> str:
    return next(one for one in (id_, *(f"{id_}-{number}" for number in range(2, 1000))) if one not in taken)


def _write(file: Path, lines: Sequence[Line]) -> None:
    """Put rows into a table in its order, each in the place of one with the same id."""
    with file.open(encoding="utf-8", newline="") as stream:
        header, *rows = csv.reader(stream)
    new = {line[0]: line for line in lines}
    # An id that stands twice is for somebody to mend, and no row of it is lost here.
    kept = [new.pop(row[0], row) for row in rows]
    write_whole(file, as_lines([header, *sorted([*kept, *new.values()], key=itemgetter(0))]).encode())
