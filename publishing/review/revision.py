"""The data as they were at a revision of the repository."""

import csv
import io
import subprocess
import tarfile
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES
from evidence.plain_tables import read_tables
from evidence.records import Record
from evidence.records.columns import columns
from evidence.tables import Table

# What a table is like that nobody checked.
UNREADABLE = (OSError, ValueError, KeyError, TypeError, csv.Error)


class UnknownRevisionError(LookupError):
    """The repository has no such revision; the message says what git said."""


@dataclass(frozen=True)
class State:
    """The tables of a state of the data, as text, and what they say; none where a cell cannot be read."""

    texts: Catalogue
    catalogue: Catalogue | None


def state_of(root: Path) -> State | None:
    """Return the data below a folder; none where even their tables cannot be read."""
    try:
        texts = Catalogue(read_tables(root, as_text=True))
    except UNREADABLE:
        return None
    try:
        return State(texts, Catalogue(map(_with_later_columns, read_tables(root))))
    except UNREADABLE:
        return State(texts, None)


def _with_later_columns(table: Table) -> Table:
    """Return a table with each column that is read today: one that came later is empty in it."""
    kinds = {kind.table[1]: kind for kind in Record.__subclasses__()}
    read = columns(kinds[table.name], [one.code for one in LANGUAGES]) if table.name in kinds else {}
    return replace(table, rows=[{**dict.fromkeys(read), **row} for row in table.rows])


def state_at(revision: str, root: Path) -> State | None:
    """Return the data as they were at a revision; raises UnknownRevisionError."""
    # What starts with a dash would be an option of git.
    command = ["git", "archive", "--format=tar", "--end-of-options", revision, "datapackage"]
    found = subprocess.run(command, cwd=root, capture_output=True, check=False)  # noqa: S603 (no shell)
    if found.returncode:
        raise UnknownRevisionError(found.stderr.decode(errors="replace").strip().splitlines()[-1])
    with TemporaryDirectory() as folder, tarfile.open(fileobj=io.BytesIO(found.stdout)) as archive:
        archive.extractall(folder, filter="data")
        return state_of(Path(folder))
