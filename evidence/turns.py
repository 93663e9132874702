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

FILE = Path(__file__).resolve().with_suffix(".toml")
# The table of the file that lists such words, by language; every other one is of a file of words.
WORDS = "turning"


def turned(file: str, texts: Mapping[str, str], language: str) -> Iterator[tuple[str, str, str]]:
    """Yield the texts of a file of words that have other turning words than are settled; what is wrong, what to do."""
    settled = _settled().get(file)
    if settled is None or language not in _words():
        return
    for key, text in texts.items():
        own, right = turns_in(text, language), settled.get(key, {}).get(language, "").split()
        if own != right:
            what = f"{_listed(own)} in this text, and {_listed(right)} is settled: such words turn what it says"
            remedy = f"say it as it was, or settle {language} = \"{' '.join(own)}\" for '{file}.{key}' in"
            yield key, what, f"{remedy} {FILE.parent.name}/{FILE.name}"


def turns_in(text: str, language: str) -> list[str]:
    """Return the turning words of a text, in their order."""
    return [found[0] for found in _pattern(language).finditer(text.casefold())]


def _listed(words: list[str]) -> str:
    return ", ".join(f"'{word}'" for word in words) or "none"


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(_words()[language].split())})(?!\w)")


def _words() -> dict[str, str]:
    words: dict[str, str] = _settled()[WORDS]
    return words


@cache
def _settled() -> dict[str, dict[str, Any]]:
    return tomllib.loads(FILE.read_text("utf-8"))
