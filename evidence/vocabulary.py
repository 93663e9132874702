"""Files of words in all languages, a TOML table each; a language speaks only where it has them all.

So no sentence is half in one language and half in another, its numbers written as in a third.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from evidence.languages import FALLBACK
from evidence.problems import Place, Problem, line_of

Vocabulary = Mapping[str, Any]


@cache
def read(file: Path) -> Mapping[str, Vocabulary]:
    """Return the words of a file by language."""
    return tomllib.loads(file.read_text("utf-8"))


@cache
def complete(file: Path) -> Mapping[str, Vocabulary]:
    """Return the words of a file by language, without the languages that lack some."""
    words = read(file)
    return {language: own for language, own in words.items() if not [*_lacking(own, words[FALLBACK.code])]}


def missing_words(file: Path, language: str) -> Iterator[Problem]:
    """Yield every word that a language lacks in a file."""
    words, model = read(file), FALLBACK.code
    for key in _lacking(words.get(language, {}), words[model]):
        place = Place(_name(file), _line(file, language), f"{language}.{key}")
        yield Problem(place, f"the word '{key}' is missing", f"add it below [{language}]; [{model}] has it")


def place_of(file: Path, language: str, key: str) -> Place:
    """Return where a word of a file stands, such as `headline` or `columns.year`; else where it belongs."""
    table, _, word = f"{language}.{key}".rpartition(".")
    lines = file.read_text("utf-8").splitlines()
    line = line_of(lines, lambda text: text.partition("=")[0].strip() == word, _line(file, table))
    return Place(_name(file), line, f"{language}.{key}")


def _lacking(own: Vocabulary, model: Vocabulary, prefix: str = "") -> Iterator[str]:
    for key, word in model.items():
        if isinstance(word, Mapping):
            inner = own.get(key, {})
            yield from _lacking(inner if isinstance(inner, Mapping) else {}, word, f"{prefix}{key}.")
        elif not own.get(key):
            yield f"{prefix}{key}"


def _line(file: Path, table: str) -> int:
    """Return the line of a table, or the last line of the file, below which it belongs."""
    lines = file.read_text("utf-8").splitlines()
    return line_of(lines, lambda text: text.strip() == f"[{table}]") or len(lines)


def _name(file: Path) -> str:
    return f"{file.parent.name}/{file.name}"
