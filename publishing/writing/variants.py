"""Checks that one thing has one name in a language: that no text has a word that was passed over for another.

Which these are stands in `variants.toml`. The words of single values and columns are settled in `evidence/settled.py`.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from evidence.messages import say
from evidence.problems import Problem
from publishing.writing.passages import Passage

FILE = Path(__file__).resolve().with_suffix(".toml")
# The letters of a pattern that stand for themselves, and for no kind of sign as those behind a backslash do.
LETTERS = re.compile(r"(?<!\\)[^\W\d_]")


@dataclass(frozen=True)
class Choice:
    """The word that was chosen for a thing, and what finds the others."""

    word: str
    others: re.Pattern[str]


@cache
def choices(language: str) -> tuple[Choice, ...]:
    """Return what was chosen in a language; nothing in one of which the file does not tell."""
    listed = tomllib.loads(FILE.read_text("utf-8")).get(language, [])
    return tuple(Choice(one["write"], re.compile(rf"\b(?:{'|'.join(one['not'])})\b", re.IGNORECASE)) for one in listed)


def variant_problems(passages: Iterable[Passage], language: str) -> Iterator[Problem]:
    """Yield each word that stands in the place of the one that was chosen."""
    for passage in passages:
        # Few texts have any, and to look in small letters is many times as fast.
        for choice in choices(language) if _in_small(language).search(passage.text.lower()) else ():
            for match in choice.others.finditer(passage.text):
                what = say("'{words}' has another name here", words=match[0])
                yield Problem(passage.place_of(match.start()), what, say("write '{word}'", word=choice.word))


@cache
def _in_small(language: str) -> re.Pattern[str]:
    """Return what finds a word that was passed over for any other, in small letters."""
    words = (LETTERS.sub(lambda found: found[0].lower(), choice.others.pattern) for choice in choices(language))
    return re.compile("|".join(words) or "(?!)")
