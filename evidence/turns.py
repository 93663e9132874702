"""The words that turn what a text says: not and no, more and less, rose and fell; and whether any came in or went.

Sentences are free, but one that is turned round in every language at once reads well, and no other check sees it. So
which of these words stand in a text, and in which order, is settled in `turns.toml`, text by text.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from evidence.messages import Message, say, together

FILE = Path(__file__).resolve().with_suffix(".toml")
# The table of the file that lists such words, by language; every other one is of a file of words.
WORDS = "turning"


def turned(file: str, texts: Mapping[str, str], language: str) -> Iterator[tuple[str, Message, Message]]:
    """Yield the texts of a file of words that have other turning words than are settled; what is wrong, what to do."""
    settled = _settled().get(file)
    if settled is None or language not in _words():
        return
    for key, text in texts.items():
        own, right = turns_in(text, language), settled.get(key, {}).get(language, "").split()
        if own != right:
            what = say(
                "{own} in this text, and {right} is settled: such words turn what it says",
                own=_listed(own),
                right=_listed(right),
            )
            remedy = say(
                "say it as it was, or settle {language} = \"{own}\" for '{key}' in {place}",
                language=language,
                own=" ".join(own),
                key=f"{file}.{key}",
                place=f"{FILE.parent.name}/{FILE.name}",
            )
            yield key, what, remedy


def turns_in(text: str, language: str) -> list[str]:
    """Return the turning words of a text, in their order."""
    return [found[0] for found in _pattern(language).finditer(text.casefold())]


def _listed(words: list[str]) -> Message:
    return together(f"'{word}'" for word in words) or say("none")


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(_words()[language].split())})(?!\w)")


def _words() -> dict[str, str]:
    words: dict[str, str] = _settled()[WORDS]
    return words


@cache
def _settled() -> dict[str, dict[str, Any]]:
    return tomllib.loads(FILE.read_text("utf-8"))
