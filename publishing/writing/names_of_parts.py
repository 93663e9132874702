"""Checks that a page names no firm, body or place that its other version has nowhere, in the place of another one."""

from collections.abc import Iterator
from functools import cache

from evidence.messages import say
from evidence.problems import Problem
from evidence.proper_names import ProperName, Vocabulary, alone, proper_names
from publishing.pages.written import Page
from publishing.writing.named_alike import NOT_WORDS
from publishing.writing.parts import parts_of
from publishing.writing.prose import prose_of
from publishing.writing.sections import place_at


def other_proper_names(page: Page, model: Page) -> Iterator[Problem]:
    """Yield the first name of each part of a page that stands nowhere in the other version, where that has one too."""
    own, expected = _alone(page, model), _alone(model, page)
    for part, other in parts_of(page, model) if own and expected else ():
        ours = [name for name in own if part.holds(name.start)]
        theirs = [name for name in expected if other.holds(name.start)]
        for name, its in zip(ours[:1], theirs, strict=False):
            what = say(
                "'{word}' stands here where {file} has '{other}' on line {line}",
                word=name.text,
                file=model.file,
                other=its.text,
                line=place_at(model, its.start).line,
            )
            yield Problem(place_at(page, name.start), what, say("name the same in both versions"))


def _alone(page: Page, other: Page) -> list[ProperName]:
    """Return the names of a page that another one has in no form."""
    return list(alone(proper_names((_words(prose_of(page)), page.language), Vocabulary()), _words(prose_of(other))))


@cache
def _words(prose: str) -> str:
    """Return the text of a page with what is no word of it blanked out."""
    return NOT_WORDS.sub(lambda one: " " * len(one[0]), prose)
