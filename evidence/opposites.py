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
        if not (_says_any(one, language) and _says_any(translated, other_language)):
            continue
        for pair in _pairs():
            if {language, other_language} <= pair.keys():
                ours, theirs = _said(pair[language], one), _said(pair[other_language], translated)
                if len(ours) == len(theirs) == 1 and ours.keys() != theirs.keys():
                    return next(iter(ours.values())), next(iter(theirs.values()))
    return None


def _said(sides: tuple[Side, ...], sentence: str) -> dict[int, str]:
    """Return the first word of each side that a sentence says."""
    return {number: found[0] for number, side in enumerate(sides) if (found := side.search(sentence))}


def _says_any(sentence: str, language: str) -> bool:
    """Return whether a sentence has a word of any pair; to look in small letters is ten times as fast."""
    return _any(language).search(sentence.lower()) is not None


@cache
def _any(language: str) -> Side:
    """Return what finds a word of any pair in small letters."""
    sides = (side.pattern for pair in _pairs() for side in pair.get(language, ()))
    return re.compile("|".join(sides) or "(?!)")


@cache
def _pairs() -> tuple[dict[str, tuple[Side, ...]], ...]:
    pairs: dict[str, dict[str, list[str]]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return tuple({language: tuple(map(_pattern, sides)) for language, sides in pair.items()} for pair in pairs.values())


def _pattern(words: str) -> Side:
    return re.compile(rf"\b(?:{'|'.join(words.split()).replace('_', ' ')})\b", re.IGNORECASE)
