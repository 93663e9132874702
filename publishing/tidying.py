"""What can be mended in tables and words without knowing better: their order, and what programs did to files."""

from collections.abc import Iterator
from pathlib import Path

from evidence.audit import mendable, sortable
from evidence.languages import LANGUAGES
from evidence.mending import mended
from evidence.messages import Message, say
from evidence.order import sort_rows
from evidence.problems import Problem
from publishing.writing.spelling import WordList

# Where the tables are kept as they were, below the folder of what is made.
KEPT = "before-fix"
MOST_LINES = 20


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
    """Mend what programs made of the tables, and yield each thing done, where the old file is, and what is wrong."""
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
