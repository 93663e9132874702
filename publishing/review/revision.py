"""The data as they were at a revision of the repository."""

import csv
import io
import shutil
import subprocess
import tarfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES
from evidence.mending import Mended
from evidence.messages import say
from evidence.plain_tables import read_tables
from evidence.records import Record
from evidence.records.columns import columns
from evidence.tables import Table

# What a table is like that nobody checked.
UNREADABLE = (OSError, ValueError, KeyError, TypeError, csv.Error)


class UnknownRevisionError(LookupError):
    """The repository has no such revision; `what` says so with what git said."""

    def __init__(self, revision: str, answer: str) -> None:
        """Take the name of the revision, and the answer of git."""
        super().__init__(answer)
        told = {"base": revision, "error": answer}
        self.what = say("There is no revision '{base}' ({error}) → name a branch or a commit", **told)


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


def state_when_mended(root: Path, tables: Sequence[Mended]) -> State | None:
    """Return the data below a folder as they are once what programs did to some tables is undone."""
    if not any(table.done for table in tables):
        return state_of(root)
    with TemporaryDirectory() as folder:
        shutil.copytree(root / "datapackage", Path(folder) / "datapackage")
        for table in tables:
            (Path(folder) / table.resource.file).write_bytes(table.content)
        return state_of(Path(folder))


def state_at(revision: str, root: Path) -> State | None:
    """Return the data as they were at a revision; raises UnknownRevisionError."""
    # What starts with a dash would be an option of git.
    command = ["git", "archive", "--format=tar", "--end-of-options", revision, "datapackage"]
    found = subprocess.run(command, cwd=root, capture_output=True, check=False)  # noqa: S603 (no shell)
    if found.returncode:
        raise UnknownRevisionError(revision, found.stderr.decode(errors="replace").strip().splitlines()[-1])
    with TemporaryDirectory() as folder, tarfile.open(fileobj=io.BytesIO(found.stdout)) as archive:
        archive.extractall(folder, filter="data")
        return state_of(Path(folder))
