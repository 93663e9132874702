"""The words of numbers in each language: to write a small count, and to find numbers that a text says in words."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).resolve().with_suffix(".toml")
GROUPS = ("to_twenty", "tens", "large")
VALUES = (*range(21), *range(30, 100, 10), 100, 1_000, 1_000_000, 1_000_000_000)
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# One is an article in Dutch, and nought is said in many ways.
FIRST_FOUND = 2


def spelled(number: int, language: str) -> str | None:
    """Return the word of a number, None where a language has no such word."""
    return next((word for word, value in _values(language).items() if value == number), None)


@cache
def numbers_in_words(text: str, language: str) -> tuple[tuple[int, re.Match[str]], ...]:
    """Return the numbers from two up that a text says in words, each with its word; of an unknown language none."""
    values = _values(language)
    found = ((values.get(match[0].lower(), 0), match) for match in WORD.finditer(text))
    return tuple((value, match) for value, match in found if value >= FIRST_FOUND)


def values(languages: Iterable[str]) -> dict[str, int]:
    """Return the words of numbers of some languages together, with what they stand for."""
    return {word: value for language in languages for word, value in _values(language).items()}


@cache
def _values(language: str) -> Mapping[str, int]:
    groups = tomllib.loads(FILE.read_text("utf-8")).get(language, {})
    words = [word for group in GROUPS for word in groups.get(group, "").split()]
    return dict(zip(words, VALUES, strict=True)) if words else {}
