"""Checks that both versions of a page say the same: headings, references, charts.

The words are free, and so is their order within a section; what they refer to is not.
"""

import re
from collections import Counter
from collections.abc import Iterator

from evidence.problems import Place, Problem
from publishing.pages.references import REFERENCE
from publishing.pages.written import Page
from publishing.writing.prose import prose_of

HEADING = re.compile(r"^(#{1,6}) ", re.MULTILINE)
NOTEBOOK_HEADING = re.compile(r"^# (#{1,6}) ", re.MULTILINE)


def parity_problems(pages: dict[str, list[Page]]) -> Iterator[Problem]:
    """Yield pages that differ from their first version in headings or in what they refer to."""
    first_language, *others = pages
    models = {page.id: page for page in pages[first_language]}
    for language in others:
        for page in pages[language]:
            if page.id in models:
                yield from _differences(page, models[page.id])


def _differences(page: Page, model: Page) -> Iterator[Problem]:
    place = Place(page.file, page.first_line)
    own, expected = _headings(page), _headings(model)
    if own != expected:
        what = f"the headings have the levels {_listed(own)}; in {model.file} they have {_listed(expected)}"
        yield Problem(place, what, "give both versions the same sections")
    for reference, count in sorted((_references(model) - _references(page)).items()):
        what = f"{reference} is missing here {count}×; it stands in {model.file}"
        yield Problem(place, what, "say the same in both versions")
    for reference, count in sorted((_references(page) - _references(model)).items()):
        what = f"{reference} stands here {count}× more often than in {model.file}"
        yield Problem(place, what, "say the same in both versions")


def _headings(page: Page) -> list[int]:
    pattern = NOTEBOOK_HEADING if page.is_notebook else HEADING
    return [len(match[1]) for match in pattern.finditer(prose_of(page))]


def _references(page: Page) -> Counter[str]:
    return Counter(f"{{{{{match['kind']}:{match['id']}}}}}" for match in REFERENCE.finditer(page.text))


def _listed(levels: list[int]) -> str:
    return " ".join(map(str, levels)) or "none"
