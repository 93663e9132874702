"""Checks that both versions of a page name the same: days, countries, rare earths, numbers.

In a section that is alike in both they are counted; of the rest of a page each version names what the other one does.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from evidence.messages import say
from evidence.names import NUMBER, Name, exchanged, names_in
from evidence.number_words import numbers_in_words
from evidence.problems import Problem
from publishing.pages.references import REFERENCE
from publishing.pages.written import Page
from publishing.writing.parts import Part
from publishing.writing.prose import prose_of
from publishing.writing.sections import place_at

# A reference, the address of a link, and a mark: what of a page is no word of it.
NOT_WORDS = re.compile(rf"{REFERENCE.pattern}|\]\([^)\n]*\)|<[^>]*>")
FIGURE = "figure"


def other_number_words(part: Part, model: Part) -> Iterator[Problem]:
    """Yield the word of a number where the other version has as many of them, and other numbers.

    Where one version has more, it says in words what the other says otherwise, as the eighties and the years 80.
    """
    own, expected = _numbers(part, model), _numbers(model, part)
    ours, theirs = (Counter(value for value, _ in found) for found in (own, expected))
    more, less = ours - theirs, theirs - ours
    if ours.total() == theirs.total() and more:
        word = next(match for value, match in own if value in more)
        other = next(match for value, match in expected if value in less)
        what = say(
            "'{word}' stands here where {file} has '{other}' on line {line}",
            word=word[0],
            file=model.page.file,
            other=other[0],
            line=place_at(model.page, other.start()).line,
        )
        yield Problem(place_at(part.page, word.start()), what, say("say the same number in both versions"))


def _numbers(part: Part, model: Part) -> list[tuple[int, re.Match[str]]]:
    """Return the numbers that a part says in words; where it is not close, those that the other version never says."""
    found = [one for one in _number_words(part.page) if part.holds(one[1].start())]
    if part.is_close:
        return found
    said = {value for value, _ in _number_words(model.page)}
    return [(value, match) for value, match in found if value not in said]


def _number_words(page: Page) -> list[tuple[int, re.Match[str]]]:
    text = REFERENCE.sub(lambda one: " " * len(one[0]), prose_of(page))
    return list(numbers_in_words(text, page.language))


def other_names(part: Part, model: Part) -> Iterator[Problem]:
    """Yield the name that stands in the place of another one of the other version."""
    ours, theirs = _named(part.page), _named(model.page)
    own, expected = (
        [name for name in names if one.holds(name.start)] for names, one in ((ours, part), (theirs, model))
    )
    if not part.is_close:
        own, expected = _without(own, theirs), _without(expected, ours)
    if names := exchanged(own, expected):
        yield _exchange(part.page, names[0], model.page, names[1])
    else:
        yield from _other_names_beside(part, model)


def _other_names_beside(part: Part, model: Part) -> Iterator[Problem]:
    """Yield the name beside a figure where the other version has another one: two figures may have changed places."""
    own, expected = _beside_figures(part), _beside_figures(model)
    for figure in own.keys() & expected.keys():
        ours, theirs = own[figure], expected[figure]
        if names := exchanged(_without(ours, theirs), _without(theirs, ours)):
            yield _exchange(part.page, names[0], model.page, names[1])


def _beside_figures(part: Part) -> dict[str, list[Name]]:
    """Return what is named in the sentence of each figure that stands once in a page, and in this part of it."""
    text, names = prose_of(part.page), _named(part.page)
    figures = [match for match in REFERENCE.finditer(text) if match["kind"] == FIGURE]
    times = Counter(match["id"] for match in figures)
    found = {}
    for match in figures:
        if times[match["id"]] == 1 and part.holds(match.start()):
            start, end = text.rfind("\n", 0, match.start()), f"{text}\n".index("\n", match.end())
            found[match["id"]] = [name for name in names if start < name.start < end]
    return found


def _without(names: list[Name], others: list[Name]) -> list[Name]:
    """Return the names of what others do not name."""
    left_out = {(name.kind, name.meaning) for name in others}
    return [name for name in names if (name.kind, name.meaning) not in left_out]


def _exchange(page: Page, name: Name, model: Page, other: Name) -> Problem:
    what = say(
        "'{word}' stands here where {file} has '{other}' on line {line}",
        word=name.text,
        file=model.file,
        other=other.text,
        line=place_at(model, other.start).line,
    )
    return Problem(place_at(page, name.start), what, say("name the same in both versions"))


def _named(page: Page) -> list[Name]:
    """Return what a page names in its words, and the digits in them."""
    return _named_in(prose_of(page), page.language)


@cache
def _named_in(prose: str, language: str) -> list[Name]:
    text = NOT_WORDS.sub(lambda one: " " * len(one[0]), prose)
    digits = (Name(NUMBER, match[0], match[0], match.start()) for match in re.finditer(r"\d+", text))
    return [*names_in(text, language), *digits]
