"""The words of the charts, a file `<name>.toml` beside each; a language speaks only where it has them all.

So no drawing is half in one language and half in another, its numbers written as in a third.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from evidence.problems import Place, Problem

FOLDER = Path(__file__).parent
MODEL = "en"
Vocabulary = Mapping[str, Any]


@cache
def read(name: str) -> Mapping[str, Vocabulary]:
    """Return the words of `<name>.toml` by language."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


@cache
def complete(name: str) -> Mapping[str, Vocabulary]:
    """Return the words of `<name>.toml` by language, without the languages that lack some."""
    words = read(name)
    return {language: own for language, own in words.items() if not [*_lacking(own, words[MODEL])]}


def capitalised(word: str) -> str:
    """Return a word or a name as it starts a line; its other letters stay as they are."""
    return word[:1].upper() + word[1:]


def missing_words(language: str) -> Iterator[Problem]:
    """Yield every word that a language lacks in the files of the charts."""
    for path in sorted(FOLDER.glob("*.toml")):
        words = read(path.stem)
        for key in _lacking(words.get(language, {}), words[MODEL]):
            place = Place(f"{FOLDER.name}/{path.name}", _line(path, language), f"{language}.{key}")
            yield Problem(place, f"the word '{key}' is missing", f"add it below [{language}]; [{MODEL}] has it")


def _lacking(own: Vocabulary, model: Vocabulary, prefix: str = "") -> Iterator[str]:
    for key, word in model.items():
        if isinstance(word, Mapping):
            inner = own.get(key, {})
            yield from _lacking(inner if isinstance(inner, Mapping) else {}, word, f"{prefix}{key}.")
        elif not own.get(key):
            yield f"{prefix}{key}"


def place_of(name: str, language: str, key: str) -> Place:
    """Return where a word of `<name>.toml` stands, such as `headline` or `columns.year`; else where it belongs."""
    path = FOLDER / f"{name}.toml"
    table, _, word = f"{language}.{key}".rpartition(".")
    line = _line(path, table)
    lines = path.read_text("utf-8").splitlines()[line:]
    line += next((number for number, text in enumerate(lines, 1) if text.partition("=")[0].strip() == word), 0)
    return Place(f"{FOLDER.name}/{path.name}", line, f"{language}.{key}")


def _line(path: Path, table: str) -> int:
    """Return the line of a table, or the last line of the file, below which it belongs."""
    lines = path.read_text("utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.strip() == f"[{table}]"), len(lines))
