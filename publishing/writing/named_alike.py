"""Checks that both versions of a page name the same in a section: days, countries, rare earths, numbers."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator

from evidence.messages import say
from evidence.names import NUMBER, Name, exchanged, names_in
from evidence.number_words import numbers_in_words
from evidence.problems import Problem
from publishing.pages.references import REFERENCE
from publishing.pages.written import Page
from publishing.writing.prose import prose_of
from publishing.writing.sections import place_at, starts_of

# A reference, the address of a link, and a mark: what of a page is no word of it.
NOT_WORDS = re.compile(rf"{REFERENCE.pattern}|\]\([^)\n]*\)|<[^>]*>")


def other_number_words(page: Page, model: Page) -> Iterator[Problem]:
    """Yield the word of a number in a section that has as many of them as the other version, and other numbers.

    Where one version has more, it says in words what the other says otherwise, as the eighties and the years 80.
    """
    own, expected = _numbers(page), _numbers(model)
    for section in sorted(own.keys() & expected.keys()):
        ours, theirs = ([value for value, _ in found[section]] for found in (own, expected))
        more, less = Counter(ours) - Counter(theirs), Counter(theirs) - Counter(ours)
        if len(ours) == len(theirs) and more:
            word = next(match for value, match in own[section] if value in more)
            other = next(match for value, match in expected[section] if value in less)
            what = say(
                "'{word}' stands here where {file} has '{other}' on line {line}",
                word=word[0],
                file=model.file,
                other=other[0],
                line=place_at(model, other.start()).line,
            )
            yield Problem(place_at(page, word.start()), what, say("say the same number in both versions"))


def _numbers(page: Page) -> defaultdict[int, list[tuple[int, re.Match[str]]]]:
    starts, text = starts_of(page), prose_of(page)
    found = defaultdict(list)
    for value, match in numbers_in_words(REFERENCE.sub(lambda one: " " * len(one[0]), text), page.language):
        found[bisect_right(starts, match.start())].append((value, match))
    return found


def other_names(page: Page, model: Page) -> Iterator[Problem]:
    """Yield the name in a section that has it in the place of another one of the other version."""
    own, expected = _named(page), _named(model)
    for section in sorted(own.keys() & expected.keys()):
        if names := exchanged(own[section], expected[section]):
            ours, theirs = (place_at(one, name.start) for one, name in zip((page, model), names, strict=True))
            what = say(
                "'{word}' stands here where {file} has '{other}' on line {line}",
                word=names[0].text,
                file=model.file,
                other=names[1].text,
                line=theirs.line,
            )
            yield Problem(ours, what, say("name the same in both versions"))


def _named(page: Page) -> defaultdict[int, list[Name]]:
    """Return what a page names in its words, and the digits in them, by the number of the section."""
    starts, found = starts_of(page), defaultdict(list)
    text = NOT_WORDS.sub(lambda one: " " * len(one[0]), prose_of(page))
    digits = (Name(NUMBER, match[0], match[0], match.start()) for match in re.finditer(r"\d+", text))
    for name in (*names_in(text, page.language), *digits):
        found[bisect_right(starts, name.start)].append(name)
    return found
