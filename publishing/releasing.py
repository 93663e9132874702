"""Makes a release: the data as they are stay for ever, unless something is wrong, unsaid, or has too low a version."""

from collections.abc import Iterator
from pathlib import Path

from evidence.audit import audit
from evidence.catalogue import Catalogue
from evidence.draft_entries import unsaid_problems
from evidence.endings import day_of_data
from evidence.messages import Message, say
from evidence.problems import Place, Problem
from evidence.releases import FOLDER, clear_halves, freeze, last
from evidence.versions import version_problems
from publishing.changelog import FILE, write_changelog
from publishing.checking import check
from publishing.citation import write_released
from publishing.published import publish


def released(root: Path, day: str, language: str) -> Iterator[Message | Problem]:
    """Release the data of a repository on a day, and yield what was done, or everything that keeps it from that."""
    clear_halves(root)
    problems = check(root, language).problems
    catalogue, _ = audit(root)
    if catalogue and not problems:
        problems = list(faults(root, day, catalogue))
    if problems or not catalogue:
        yield from problems
        yield say("Nothing was released.")
    else:
        yield from release(root, day, catalogue)


def release(root: Path, day: str, catalogue: Catalogue) -> Iterator[Message]:
    """Keep the data as the release of a day, add its addresses, close the changelog, and yield what was done.

    The citation says its day. What comes before the folder can be done twice: who was stopped there releases again.
    """
    before, new = last(root), publish(root, catalogue)
    listed = write_changelog(root, day, catalogue, before)
    folder = freeze(root, day)
    write_released(root, day)
    yield say("{folder} holds the data of this release", folder=folder.relative_to(root).as_posix())
    yield say("new addresses: {count}", count=len(new))
    if listed:
        yield say("{file} has a heading for this version: read what stands below it", file=FILE)


def faults(root: Path, day: str, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield what keeps a release of a day from being made: a day that is over, changes unsaid, versions too low."""
    before, newest = last(root), day_of_data(catalogue)
    if before and day <= before.day:
        what = say("the last release is of {day}", day=before.day)
        yield Problem(Place(before.file, 1), what, say("release on a later day"))
    elif day < newest:
        what = say("the data are of {newest}, and the release of {day}", newest=newest, day=day)
        yield Problem(Place(f"{FOLDER}/{day}", 1), what, say("release on that day, or later"))
    yield from unsaid_problems(root, catalogue)
    yield from version_problems(root)
