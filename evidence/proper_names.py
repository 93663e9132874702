"""Names of firms, bodies and places, and where two languages of a text have another one.

Such a name is the same in each language, or nearly; the few that are not stand in `proper_names.toml`.
"""

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from evidence.names import names_in
from evidence.sentences import Text

FILE = Path(__file__).with_suffix(".toml")
NAME = re.compile(r"(?<![\w-])[A-Z][\w-]*\w")
SMALL = re.compile(r"(?<![\w-])[a-zà-ÿ][\w-]*")
# Behind the end of a sentence, or where a line, a cell or an item begins, any word has a capital; no mark is so long.
BEGINNING = re.compile(r"(?:(?:^|\n)[^\w\n]*|[.!?:;]['\"”’)*]*\s+|[|*(\[>}]\s*)[*('\"“]*$")
LONGEST_MARK = 6
# Two words that are so much alike, or begin or end so much alike, are one name in two languages.
ALIKE, BEGINS_ALIKE, SHORTEST = 0.6, 4, 3


@dataclass(frozen=True)
class ProperName:
    """A name as it stands in a text, from `start`; at the beginning of a sentence it may be any word."""

    text: str
    start: int
    is_inside: bool


@dataclass(frozen=True)
class Vocabulary:
    """The words that each language writes small somewhere, and the names that two languages of a text have alike."""

    small: Mapping[str, Collection[str]] = field(default_factory=dict)
    names: Collection[str] = ()


def vocabulary(texts: Iterable[tuple[Text, Text]]) -> Vocabulary:
    """Return the words of texts in two languages."""
    small: dict[str, set[str]] = defaultdict(set)
    names: set[str] = set()
    for one, other in texts:
        for content, language in (one, other):
            small[language].update(SMALL.findall(content))
        names.update({*NAME.findall(one[0])}.intersection(NAME.findall(other[0])))
    return Vocabulary(small, {name for name in names if not any(name.lower() in words for words in small.values())})


def exchanged_names(text: Text, other: Text, words: Vocabulary) -> tuple[str, str] | None:
    """Return a name of a text that the other one lacks, and one that it has instead; None where there are not both.

    At the beginning of a sentence it is one where one of both is known to be.
    """
    ours = list(alone(proper_names(text, words), other[0]))
    theirs = alone(proper_names(other, words), text[0]) if ours else ()
    pairs = ((one, its) for its in theirs for one in ours)
    return next(((one.text, its.text) for one, its in pairs if _are_names(one, its, words)), None)


def _are_names(one: ProperName, other: ProperName, words: Vocabulary) -> bool:
    return (one.is_inside and other.is_inside) or one.text in words.names or other.text in words.names


def proper_names(text: Text, words: Vocabulary) -> Iterator[ProperName]:
    """Yield the names of a text; days, countries and rare earths are none of these.

    What may be any word is left out where the words of its language are not known.
    """
    content, language = text
    others = [range(name.start, name.start + len(name.text)) for name in names_in(content, language)]
    for found in NAME.finditer(content):
        word, start = found[0], found.start()
        is_inside = not BEGINNING.search(content[max(0, start - LONGEST_MARK) : start])
        if not is_inside and word.lower() in words.small.get(language, (word.lower(),)):
            continue
        if word not in _translated(language) and not any(start in other for other in others):
            yield ProperName(word, start, is_inside)


def alone(names: Iterable[ProperName], other: str) -> Iterator[ProperName]:
    """Yield the names that another text has in no form."""
    there = other.casefold()
    for name in names:
        if name.text.casefold() not in there and not any(_is_form(_letters(name.text), one) for one in _words(other)):
            yield name


def _is_form(name: str, word: str) -> bool:
    if name[:BEGINS_ALIKE] == word[:BEGINS_ALIKE]:
        return True
    if min(len(name), len(word)) >= SHORTEST and (name.startswith(word) or word.startswith(name)):
        return True
    matcher = SequenceMatcher(None, word, name)
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


@cache
def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text that have a capital, as they are compared."""
    return tuple(dict.fromkeys(_letters(found) for found in NAME.findall(text)))


@cache
def _letters(word: str) -> str:
    """Return a word in small letters and digits alone, without marks."""
    return "".join(char for char in unicodedata.normalize("NFKD", word.casefold()) if char.isalnum() and char.isascii())


@cache
def _translated(language: str) -> frozenset[str]:
    """Return the words of names that the languages call otherwise."""
    names: dict[str, dict[str, str]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return frozenset(word for one in names.values() for word in one.get(language, "").split())
