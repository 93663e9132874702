"""The words of the site itself (labels, verdicts, addresses), one `words.toml` per language."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES, Language
from evidence.problems import Place, Problem

Words = dict[str, Any]
# What tomllib says at the end of its message: "(at line 3, column 5)".
TOML_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
# Which words name the values of which column.
NAMED_VALUES = {
    "event_kinds": ("context", "events", "kind"),
    "verdicts": ("figures", "claims", "verdict"),
    "topics": ("figures", "claims", "topic"),
    "relations": ("figures", "evidence", "relation"),
    "kinds": ("figures", "sources", "kind"),
    "tiers": ("figures", "sources", "tier"),
    "seen": ("figures", "sources", "seen"),
}
PLACEHOLDER = re.compile(r"\{[^}]*\}?|\}")


def read_words(docs: Path) -> dict[str, Words]:
    """Return the words by language code; raises TOMLDecodeError on a broken file."""
    return {language.code: tomllib.loads(file_of(docs, language.code).read_text("utf-8")) for language in LANGUAGES}


def unreadable_words(docs: Path, languages: Iterable[Language] = LANGUAGES) -> Iterator[Problem]:
    """Yield the files of words that cannot be read."""
    for path in (file_of(docs, language.code) for language in languages):
        file = path.relative_to(docs.parent).as_posix()
        try:
            tomllib.loads(path.read_text("utf-8"))
        except FileNotFoundError:
            yield Problem(Place(file, 1), "there is no such file", "copy it from another language and translate it")
        except UnicodeDecodeError:
            yield Problem(Place(file, 1), "the file is not UTF-8", "save it as UTF-8")
        except tomllib.TOMLDecodeError as error:
            what = f"this is not TOML: {TOML_PLACE.sub('', str(error))}"
            yield Problem(_place(error, file), what, 'write `word = "text"`, each on a line of its own')


def _place(error: tomllib.TOMLDecodeError, file: str) -> Place:
    found = TOML_PLACE.search(str(error))
    return Place(file, int(found[1]), found[2]) if found and found[1] else Place(file, 1)


def word_problems(words: dict[str, Words], docs: Path) -> Iterator[Problem]:
    """Yield words that one language has and another lacks, or that have other placeholders."""
    by_language = {code: dict(texts_of(table)) for code, table in words.items()}
    everything = {key: text for own in reversed(by_language.values()) for key, text in own.items()}
    for code, own in by_language.items():
        file = file_of(docs, code).relative_to(docs.parent).as_posix()
        for key, text in sorted(everything.items()):
            place = Place(file, 1, key)
            if key not in own:
                yield Problem(place, f"the word '{key}' is missing", "add it; another language has it")
            elif _placeholders(own[key]) != _placeholders(text):
                what = f"the word '{key}' has other placeholders than in another language"
                yield Problem(place, what, f"use: {', '.join(_placeholders(text)) or 'none'}")


def unnamed_values(words: dict[str, Words], catalogue: Catalogue, docs: Path) -> Iterator[Problem]:
    """Yield the allowed values of a column that pages name, and that a language has no word for."""
    for table_of_words, (package, table, column) in NAMED_VALUES.items():
        field = next(field for field in catalogue.table(package, table).fields if field["name"] == column)
        for code, own in words.items():
            for value in field["constraints"]["enum"]:
                if value not in own.get(table_of_words, ()):
                    place = Place(file_of(docs, code).relative_to(docs.parent).as_posix(), 1, table_of_words)
                    what = f"the value '{value}' of {table}.{column} has no name"
                    yield Problem(place, what, f"add it below [{table_of_words}]")


def file_of(docs: Path, code: str) -> Path:
    """Return the file of the words of a language."""
    return docs / code / "words.toml"


def texts_of(table: Words, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Yield each word with its key, such as `nav.story`."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from texts_of(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)


def _placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))
