"""Marks that a merge leaves in a file when two people changed the same lines: nothing else of it is worth reading."""

import re
from collections.abc import Iterator
from pathlib import Path

from evidence.messages import say
from evidence.problems import Place, Problem

# Where people write: descriptors, pages and words, the words of charts and of numbers. Tables are read only once.
WRITTEN = {
    "datapackage": {".json"},
    "docs": {".css", ".html", ".js", ".md", ".py", ".svg", ".toml", ".txt", ".yml"},
    "charts": {".toml"},
    "evidence": {".toml"},
}
BEGINNING, MIDDLE, END = b"<<<<<<<", b"=======", b">>>>>>>"
MARK = re.compile(rb"^(<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)(?=[ \r]|$)", re.MULTILINE)
REMEDY = say("keep one of the two versions, and remove the three lines with marks")
LARGEST = 5_000_000


def merge_conflicts(root: Path) -> list[Problem]:
    """Return every mark of a merge conflict in what people write in a repository, beside its tables."""
    paths = (path for folder, types in WRITTEN.items() for path in _files(root / folder, types))
    return [problem for path in paths for problem in marks(path.read_bytes(), path.relative_to(root).as_posix())]


def _files(folder: Path, types: set[str]) -> Iterator[Path]:
    """Yield the plain files of some types, none of them so large that reading it costs anything."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in types and path.is_file() and not path.is_symlink() and path.stat().st_size <= LARGEST:
            yield path


def marks(raw: bytes, file: str) -> Iterator[Problem]:
    """Yield every mark of a merge conflict in one file."""
    found = list(MARK.finditer(raw))
    # In Markdown, a line of equals signs alone makes a heading of the line before it.
    if {match[1] for match in found} & {BEGINNING, END}:
        for match in found:
            place = Place(file, raw.count(b"\n", 0, match.start()) + 1)
            yield Problem(place, say("'{mark}' is a mark of a merge conflict", mark=match[1].decode()), REMEDY)
