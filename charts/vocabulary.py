"""The words of the charts, a file `<name>.toml` beside each; a language speaks only where it has them all."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from evidence import vocabulary
from evidence.messages import say
from evidence.problems import Place, Problem
from evidence.vocabulary import Vocabulary

SHARED = "shared"
# What the words of each chart are.
HEADLINE = "headline"
TEXTS = (HEADLINE, "subtitle", "alt", "description")
# What is said of its small picture, where the first sentence of its subtitle does not fit that.
SMALL = "small"
TABLES = ("columns", "values", "terms", "told")
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


def word_problems(names: Iterable[str]) -> Iterator[Problem]:
    """Yield what is wrong with the words of the charts of these names, and the files of words that none of them has."""
    files = [file_of(name) for name in (SHARED, *names)]
    for file in files:
        found = list(vocabulary.problems(file))
        yield from found or (_odd_tables(file) if file.stem != SHARED else ())
    for file in (file for file in sorted(FOLDER.glob("*.toml")) if file not in files):
        yield Problem(
            Place(f"{FOLDER.name}/{file.name}", 1), say("there is no chart of this name"), say("remove the file")
        )


def _odd_tables(file: Path) -> Iterator[Problem]:
    """Yield what no chart has beside its headlines, texts and tables, and what each needs and is not there."""
    known = (*TEXTS, SMALL, *TABLES)
    for language, words in vocabulary.read(file).items():
        for key in (key for key in words if key not in known and not key.startswith(HEADLINE)):
            yield Problem(
                vocabulary.place_of(file, language, key),
                say("no chart has a word '{key}'", key=key[:40]),
                say("remove it"),
            )
        # Only what a chart may leave out is there without being written.
        texts = {SMALL: "", **words}
        lacking = [key for key in (*TEXTS, SMALL) if not isinstance(texts.get(key), str)]
        for key in [*lacking, *(key for key in TABLES if isinstance(words.get(key), str))]:
            what = say("'{key}' is missing, or not what a chart has under that name", key=key)
            yield Problem(vocabulary.place_of(file, language, key), what, say("write it as in the other charts"))


def file_of(name: str) -> Path:
    """Return the file of the words of a chart, or of those that all charts share."""
    return FOLDER / f"{name}.toml"


def capitalised(word: str) -> str:
    """Return a word or a name as it starts a line; its other letters stay as they are."""
    return word[:1].upper() + word[1:]
