"""Our own scripts, stylesheets and templates, each by its fingerprint: what they do to every page somebody has read.

A stylesheet can hide a verdict, write words of its own, or ask another host; a script can do anything. Neither can be
told from its letters, so a change of one is a change of its line in `pinned.sha256` too, which `make pinned` writes.
"""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from evidence.messages import Message, say
from evidence.problems import Place, Problem

LIST = Path(__file__).with_suffix(".sha256")
# In bytes; the largest of ours is a tenth of it.
LARGEST = 500_000
# What `sha256sum` writes between a fingerprint and a name.
BETWEEN = "  "
REMEDY = say(
    "take the old file back (`git restore`); who changed it on purpose has it read as code, and runs `make pinned`"
)


def pinned_problems(root: Path, fingerprints: Path = LIST) -> Iterator[Problem]:
    """Yield the lines of the list that say nothing, and the files of it that are not what they were."""
    for number, line in enumerate(fingerprints.read_text("utf-8").splitlines(), 1):
        if BETWEEN not in line:
            place = Place(f"publishing/{fingerprints.name}", number)
            unread = say("'{line}' is no fingerprint with the name of a file behind it", line=line)
            yield Problem(place, unread, say("take the old file back (`git restore`), or run `make pinned`"))
    what = say("this script, stylesheet or template of ours has changed")
    yield from changed_files(root, read_fingerprints(fingerprints), what, REMEDY)


def changed_files(root: Path, fingerprints: Mapping[str, str], what: Message, remedy: Message) -> Iterator[Problem]:
    """Yield the files that are gone, or are not what their fingerprint says, with what is then wrong and what to do."""
    for name, fingerprint in fingerprints.items():
        path = root / name
        if not path.is_file() or path.is_symlink():
            yield Problem(Place(name, 1), say("this file is not there, or is no ordinary file"), remedy)
        elif path.stat().st_size > LARGEST or _fingerprint(path) != fingerprint:
            yield Problem(Place(name, 1), what, remedy)


def read_fingerprints(fingerprints: Path = LIST) -> dict[str, str]:
    """Return the fingerprint of each file by its name, as `sha256sum` writes them."""
    lines = (line.partition(BETWEEN) for line in fingerprints.read_text("utf-8").splitlines())
    return {name: fingerprint for fingerprint, between, name in lines if between}


def _fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
