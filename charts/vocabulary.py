"""The words of the charts, a file `<name>.toml` beside each; a language speaks only where it has them all."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from evidence import vocabulary
from evidence.problems import Place, Problem
from evidence.vocabulary import Vocabulary

FOLDER = Path(__file__).resolve().parent


def read(name: str) -> Mapping[str, Vocabulary]:
    """Return the words of `<name>.toml` by language."""
    return vocabulary.read(file_of(name))


def complete(name: str) -> Mapping[str, Vocabulary]:
    """Return the words of `<name>.toml` by language, without the languages that lack some."""
    return vocabulary.complete(file_of(name))


def place_of(name: str, language: str, key: str) -> Place:
    """Return where a word of `<name>.toml` stands; else where it belongs."""
    return vocabulary.place_of(file_of(name), language, key)


def missing_words(language: str) -> Iterator[Problem]:
    """Yield every word that a language lacks in the files of the charts."""
    for file in sorted(FOLDER.glob("*.toml")):
        yield from vocabulary.missing_words(file, language)


def file_of(name: str) -> Path:
    """Return the file of the words of a chart, or of those that all charts share."""
    return FOLDER / f"{name}.toml"


def capitalised(word: str) -> str:
    """Return a word or a name as it starts a line; its other letters stay as they are."""
    return word[:1].upper() + word[1:]
