"""The parts of a page that are held against its other version: each section that is alike in both, and all the rest."""

import re
import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from publishing.pages.references import REFERENCE
from publishing.pages.written import Page
from publishing.writing.prose import prose_of
from publishing.writing.sections import starts_of

# A word of the glossary is explained where each language needs it.
FREE = {"term"}

# What a section refers to, in its order, by kind.
Key = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Part:
    """Some sections of a page; a close one refers to the same things in the same order as its other version."""

    page: Page
    starts: tuple[int, ...]
    sections: frozenset[int]
    is_close: bool

    def holds(self, start: int) -> bool:
        """Tell whether what begins there in the text of the page stands in this part."""
        return bisect_right(self.starts, start) in self.sections


def bound_references(text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
    """Yield the references of a text, between two places of it, that both versions of a page have."""
    return (match for match in REFERENCE.finditer(text, start, end) if match["kind"] not in FREE)


def parts_of(page: Page, model: Page) -> Iterator[tuple[Part, Part]]:
    """Yield the parts of both versions that tell the same: each section that is alike, and all others together."""
    own, expected = _by_key(page), _by_key(model)
    starts, model_starts = tuple(starts_of(page)), tuple(starts_of(model))
    rest, model_rest = set(range(len(starts) + 1)), set(range(len(model_starts) + 1))
    for one, other in _alike(own, expected):
        rest.discard(one)
        model_rest.discard(other)
        yield (
            Part(page, starts, frozenset({one}), is_close=True),
            Part(model, model_starts, frozenset({other}), is_close=True),
        )
    yield (
        Part(page, starts, frozenset(rest), is_close=False),
        Part(model, model_starts, frozenset(model_rest), is_close=False),
    )


def _alike(own: dict[Key, list[int]], expected: dict[Key, list[int]]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of the sections that refer to the same things in the same order.

    Of those that refer to nothing, only their place tells that they are alike.
    """
    for key, sections in own.items():
        others = expected.get(key, [])
        if len(sections) == len(others) and (key or sections == others):
            yield from zip(sections, expected[key], strict=True)


def _by_key(page: Page) -> dict[Key, list[int]]:
    """Return the numbers of the sections of a page by what they refer to, the text before the first heading as 0."""
    starts = starts_of(page)
    references: dict[int, dict[str, list[str]]] = {number: defaultdict(list) for number in range(len(starts) + 1)}
    for match in bound_references(prose_of(page)):
        references[bisect_right(starts, match.start())][match["kind"]].append(match["id"])
    found: dict[Key, list[int]] = defaultdict(list)
    for number, kinds in references.items():
        found[tuple(sorted((kind, tuple(ids)) for kind, ids in kinds.items()))].append(number)
    return dict(found)
