"""How hard a page is to read: how many words its sentences have, on average and at most.

Headings, tables, figures that stand on their own and the sources in brackets are no part of a sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from evidence.languages import SentenceLimits
from evidence.messages import Message, say
from evidence.problems import Place, Problem
from publishing.pages.fillers import Fillers
from publishing.pages.references import fill
from publishing.pages.written import Page
from publishing.writing.passages import Passage
from publishing.writing.prose import NOT_PROSE, prose_of
from publishing.writing.readability import NOTE, sentences

ALONE = re.compile(r"^[ \t]*(?:#|\||\{\{(?:chart|pull|claim|cards|contents|field|tonne)\b|\[\^).*$", re.MULTILINE)
SOURCES = re.compile(r"\s*\([^()\n]*\{\{source:[^()\n]*\)")
# A notebook has its text in comments.
COMMENT = re.compile(r"^# ?", re.MULTILINE)
SPLIT = say("make two sentences of it, or leave something out")
SHORTEN = say("shorten its longest sentences; `build.py reading` says how each page reads")


@dataclass(frozen=True)
class Level:
    """How the sentences of a page are: how many, how many words on average, and the longest with its place."""

    page: Page
    counts: tuple[tuple[Place, int], ...]

    @property
    def average(self) -> float:
        """How many words a sentence has on average."""
        return sum(count for _, count in self.counts) / len(self.counts)

    @property
    def longest(self) -> tuple[Place, int]:
        """The longest sentence: where it starts, and how many words it has."""
        return max(self.counts, key=lambda one: one[1])

    def told(self) -> Message:
        """Return the level in a line."""
        place, longest = self.longest
        return say(
            "{file}: {count} sentences, {average:.1f} words on average; the longest has {longest}, line {line}",
            file=self.page.file,
            count=len(self.counts),
            average=self.average,
            longest=longest,
            line=place.line,
        )


def level_of(page: Page, fillers: Fillers) -> Level | None:
    """Return how the text of a page reads, numbers filled in; nothing where it has no sentences."""
    text = prose_of(page)
    for pattern in (*((COMMENT,) if page.is_notebook else ()), ALONE, SOURCES):
        text = pattern.sub("", text)
    filled = fill(page, text, fillers.for_text())[0]
    passage = Passage(Place(page.file, page.first_line), filled).without(NOTE, NOT_PROSE)
    counts = tuple(sentences(passage))
    return Level(page, counts) if counts else None


def hard_sentences(level: Level, limits: SentenceLimits) -> Iterator[Problem]:
    """Yield the sentences of a page that are longer than they should be, and the page where all are on average."""
    for place, count in level.counts:
        if count > limits.longest:
            what = say("a sentence of {count} words, more than {most}", count=count, most=limits.longest)
            yield Problem(place, what, SPLIT)
    if level.average > limits.average:
        what = say(
            "sentences have {average:.1f} words on average, more than {most}",
            average=level.average,
            most=limits.average,
        )
        yield Problem(Place(level.page.file, 1), what, SHORTEN)
