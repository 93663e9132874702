"""Words that are each other's opposites, such as earlier and later, and where two languages say one and the other.

Sentences are free, but a translation that says later where the text says earlier reads well, and says something else.
"""

import re
import tomllib
from functools import cache
from pathlib import Path

from evidence.sentences import Text, paired_sentences

FILE = Path(__file__).with_suffix(".toml")
Side = re.Pattern[str]


def opposed(text: Text, other: Text) -> tuple[str, str] | None:
    """Return the first word of a text whose opposite stands in the same sentence of the other language, with that.

    A sentence that has words of both sides of a pair may say them in another way in each language, and tells nothing.
    """
    for (one, language), (translated, other_language) in paired_sentences(text, other):
        in_other = _pairs_in(translated, other_language)
        for pair in (_pairs()[name] for name in _pairs_in(one, language) if name in in_other):
            ours, theirs = _said(pair[language], one), _said(pair[other_language], translated)
            if len(ours) == len(theirs) == 1 and ours.keys() != theirs.keys():
                return next(iter(ours.values())), next(iter(theirs.values()))
    return None


def sides_of(name: str, sentence: str, language: str) -> dict[int, str]:
    """Return the sides of a pair, by its name in the file, that a sentence has words of, each with its first word."""
    return _said(_pairs()[name].get(language, ()), sentence)


def _said(sides: tuple[Side, ...], sentence: str) -> dict[int, str]:
    """Return the first word of each side that a sentence says."""
    return {number: found[0] for number, side in enumerate(sides) if (found := side.search(sentence))}


def _pairs_in(sentence: str, language: str) -> list[str]:
    """Return the names of the pairs of which a sentence has a word; to look in small letters is ten times as fast."""
    said, (any_word, *pairs) = sentence.lower(), _in_small(language)
    if not any_word.search(said):
        return []
    return [name for name, pair in zip(_pairs(), pairs, strict=True) if pair.search(said)]


@cache
def _in_small(language: str) -> tuple[Side, ...]:
    """Return what finds a word of any pair in small letters, and then what finds those of each."""
    pairs = [[side.pattern for side in pair.get(language, ())] for pair in _pairs().values()]
    every = [side for sides in pairs for side in sides]
    return tuple(re.compile("|".join(sides) or "(?!)") for sides in (every, *pairs))


@cache
def _pairs() -> dict[str, dict[str, tuple[Side, ...]]]:
    """Return the sides of each pair in each language, by its name in the file."""
    pairs: dict[str, dict[str, list[str]]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {
        name: {language: tuple(map(_pattern, sides)) for language, sides in pair.items()}
        for name, pair in pairs.items()
    }


def _pattern(words: str) -> Side:
    return re.compile(rf"\b(?:{'|'.join(words.split()).replace('_', ' ')})\b", re.IGNORECASE)
