"""What was released: the data as they were published on a day, kept below `releases/<day>/` for ever.

Each release has a list of its files with their hashes, and that of the list before it: whoever changes one of them
breaks the list, and whoever writes the list anew breaks the next. What was published about a change stays as well.
"""

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from evidence.catalogue import Catalogue
from evidence.files import write_whole
from evidence.messages import say
from evidence.plain_tables import read_tables
from evidence.problems import Place, Problem, shown
from evidence.records import CorrectedCell, Correction

FOLDER, SUMS, DATA = "releases", "SHA256SUMS", "datapackage"
EXPLAINED = "README.md"
# How a release is called until it is whole.
HALF = "half-"
# Every library that it was made with; a small repository in a test has none.
BILL = "bill.cdx.json"
RESTORE = say("take the old file back (`git restore`): what was released stays as it was")


@dataclass(frozen=True)
class Release:
    """The data of a day, as text: a number there is what was printed."""

    day: str
    root: Path

    @cached_property
    def texts(self) -> Catalogue:
        """Its tables."""
        return Catalogue(read_tables(self.root, as_text=True))

    def has(self, row: tuple[str, str, str]) -> bool:
        """Tell whether it has a row, by its package, its table and its key."""
        table = self.texts.tables.get(row[:2])
        return table is not None and row[2] in table.by_key

    @property
    def file(self) -> str:
        """The list of its files, by its place in the repository."""
        return f"{FOLDER}/{self.day}/{SUMS}"


def releases(root: Path) -> list[Release]:
    """Return all releases of a repository, the oldest first."""
    folders = sorted(path for path in (root / FOLDER).glob("*") if path.is_dir() and not path.name.startswith(HALF))
    return [Release(path.name, path) for path in folders]


def last(root: Path) -> Release | None:
    """Return the newest release; none before the first."""
    found = releases(root)
    return found[-1] if found else None


def freeze(root: Path, day: str) -> Path:
    """Keep the data as they are as the release of a day, and return its folder."""
    before, folder = last(root), root / FOLDER / day
    half = folder.with_name(f"{HALF}{day}")
    clear_halves(root)
    shutil.copytree(root / DATA, half / DATA)
    if (root / BILL).is_file():
        shutil.copyfile(root / BILL, half / BILL)
    write_whole(half / SUMS, _sums(half, before).encode())
    return half.rename(folder)


def clear_halves(root: Path) -> None:
    """Take away what a release that was stopped left behind."""
    for half in (root / FOLDER).glob(f"{HALF}*"):
        shutil.rmtree(half)


def release_problems(root: Path) -> Iterator[Problem]:
    """Yield the releases that are not what they were, and what they told of changes and is not there any more."""
    yield from _strays(root / FOLDER)
    before: Release | None = None
    for release in releases(root):
        if not _is_day(release.day):
            what = say("'{name}' is no day of a release", name=release.day)
            yield Problem(Place(f"{FOLDER}/{release.day}", 1), what, say("take it away; `build.py release` makes one"))
            return
        stored = (release.root / SUMS).read_text("utf-8") if (release.root / SUMS).is_file() else ""
        if stored != (right := _sums(release.root, before)):
            yield _broken(release, stored, right)
            return
        before = release
    if before:
        yield from _forgotten(before, root)


def _strays(folder: Path) -> Iterator[Problem]:
    """Yield what stands beside the releases: but for what explains them, nothing there was released."""
    for path in sorted(folder.glob("*")):
        if path.name.startswith(HALF) or (not path.is_dir() and path.name != EXPLAINED):
            what = say("'{name}' belongs to no release", name=shown(path.name))
            yield Problem(
                Place(f"{FOLDER}/{shown(path.name)}", 1), what, say("take it away; `build.py release` makes one")
            )


def _broken(release: Release, stored: str, right: str) -> Problem:
    """Return the first file of a release that is not what it was."""
    lines = sorted(set(stored.splitlines()) ^ set(right.splitlines()), key=lambda line: line.partition("  ")[2])
    name = lines[0].partition("  ")[2] if lines else SUMS
    what = say("'{name}' is not what was released on {day}", name=name, day=release.day)
    return Problem(Place(release.file, 1), what, RESTORE)


def _forgotten(release: Release, root: Path) -> Iterator[Problem]:
    """Yield what a release told of changes and is told otherwise now, or not at all."""
    now = Catalogue(read_tables(root, as_text=True))
    for kind in (Correction, CorrectedCell):
        if kind.table not in release.texts.tables:
            continue
        old, new = release.texts.table(*kind.table), now.table(*kind.table)
        for key, index in old.by_key.items():
            at = new.by_key.get(key)
            if at is None or new.rows[at] != old.rows[index]:
                what = say("'{id}' was published on {day}, and is not what it was", id=key, day=release.day)
                place = new.place(at) if at is not None else Place(new.file, 1)
                yield Problem(place, what, say("write it as it was; what is wrong in it is a change of its own"))


def _sums(folder: Path, before: Release | None) -> str:
    """Return the hashes of all files of a release, and of the list before it, as `sha256sum -c` reads them."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != SUMS)
    named = {path.relative_to(folder).as_posix(): path for path in files}
    if before:
        named[f"../{before.day}/{SUMS}"] = before.root / SUMS
    return "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {name}\n" for name, path in named.items())


def _is_day(name: str) -> bool:
    try:
        return date.fromisoformat(name).isoformat() == name
    except ValueError:
        return False
