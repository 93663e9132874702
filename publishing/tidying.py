"""What can be written in tables and words without knowing better.

Their order, what programs did to files undone, what follows from the rows, and that something published was changed.
"""

from collections.abc import Iterator
from pathlib import Path

from evidence.audit import audit, mendable, sortable
from evidence.catalogue import Catalogue
from evidence.checks.computed import computed_figures_are_current
from evidence.draft_entries import drafts, write_drafts
from evidence.languages import LANGUAGES
from evidence.mending import mended
from evidence.messages import Message, say
from evidence.order import sort_rows
from evidence.outcomes import RELATION, VERDICT, write_outcomes
from evidence.problems import Problem
from evidence.recomputed import write_recomputed
from evidence.records import Correction
from evidence.releases import last
from publishing.writing.spelling import WordList

# Where the tables are kept as they were, below the folder of what is made.
KEPT = "before-fix"
MOST_LINES = 20
# The words that follow a number or a verdict, which nobody but a person can write.
FOLLOWING_WORDS = ("title", "answer", "reason", "unknown", "finding")
ENTRIES = f"datapackage/{Correction.table[0]}/"


def sort(root: Path) -> Iterator[Message | Problem]:
    """Sort tables by their primary key, our own words by the alphabet, and yield what was done and what is wrong."""
    for words in (WordList(root, language.code) for language in LANGUAGES):
        if words.sort():
            yield say("sorted {file}", file=words.file)
    resources, problems = sortable(root)
    for resource in resources:
        if sort_rows(resource):
            yield say("sorted {file}", file=resource.file)
    yield from problems


def fix(root: Path, build: Path) -> Iterator[Message | Problem]:
    """Mend what programs made of the tables, write what follows, and yield each thing done and what is wrong."""
    resources, problems = mendable(root)
    for table in map(mended, resources):
        if table.done:
            copy = table.write(build / KEPT)
            yield from table.done[:MOST_LINES]
            if len(table.done) > MOST_LINES:
                yield say("{file}  and {count} more", file=table.resource.file, count=len(table.done) - MOST_LINES)
            kept = copy.relative_to(root).as_posix()
            yield say("{file}  as it was: {copy}", file=table.resource.file, copy=kept)
    yield from problems
    yield from _following(root)


def _following(root: Path) -> Iterator[Message | Problem]:
    """Write figures and verdicts as they follow, and entries of untold changes, once nothing else is wrong."""
    yield from _computed(root)
    if (catalogue := _readable(root)) is not None:
        yield from write_outcomes(catalogue, root)
    catalogue, release = _readable(root), last(root)
    if catalogue is not None and release is not None:
        yield from write_drafts(drafts(release, root, catalogue), root, catalogue)


def _computed(root: Path) -> Iterator[Message]:
    """Write the figures that we calculate, and then those that are calculated from these."""
    written: set[str] = set()
    while (catalogue := _readable(root)) is not None:
        lines = {str(line): line for line in write_recomputed(catalogue, root)}
        if lines.keys() <= written:
            return
        written |= lines.keys()
        yield from lines.values()


def _readable(root: Path) -> Catalogue | None:
    """Return the data where no more is wrong than what is written here, the words that follow it, and a lack of why."""
    catalogue, problems = audit(root)
    follow = [*computed_figures_are_current(catalogue)] if catalogue else []
    return catalogue if all(_is_ours(one) or one in follow for one in problems) else None


def _is_ours(problem: Problem) -> bool:
    stem = problem.where.column.rpartition("_")[0] or problem.where.column
    return problem.where.file.startswith(ENTRIES) or stem in {RELATION, VERDICT, *FOLLOWING_WORDS}
