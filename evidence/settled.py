"""The words that stand for something of the data, as they are settled, and whether others have been put in their place.

A family is what such words have in common: the column whose values they name, or the file and the table where they
stand. A family of a file is whole in each language.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from evidence.languages import FALLBACK

FILE = Path(__file__).resolve().with_suffix(".toml")
# A family by what its words stand for; the words by language, several where more than one will do.
Families = Mapping[str, Mapping[str, Mapping[str, str | list[str]]]]
Fault = tuple[str, str, str]


def settled(family: str, stands_for: str, language: str) -> list[str]:
    """Return the words that are settled for something in a language; none where nothing is."""
    words = families().get(family, {}).get(stands_for, {}).get(language, [])
    return [words] if isinstance(words, str) else words


@cache
def families() -> Families:
    """Return every settled word."""
    return tomllib.loads(FILE.read_text("utf-8"))


def unsettled(family: str, words: Mapping[str, object], language: str) -> Iterator[Fault]:
    """Yield what has another word than the settled one, what is wrong with that, and what to do."""
    for key, word in words.items():
        right = settled(family, key, language)
        if right and isinstance(word, str) and _plain(word) not in map(_plain, right):
            listed = " or ".join(f"'{one}'" for one in right)
            what = f"'{word[:40]}' is not the word that is settled for '{key}'"
            yield key, what, f"write {listed}, or have the word changed in {FILE.parent.name}/{FILE.name} too"


def lacking(file: str, words: Mapping[str, object], language: str) -> Iterator[Fault]:
    """Yield what has a settled word in a file, and no word there; with what is wrong and what to do."""
    for family in (family for family in families() if family.partition(".")[0] == file):
        table = family.partition(".")[2]
        prefix = f"{table}." if table else ""
        gone = {f"{prefix}{key}": settled(family, key, language) for key in families()[family]}
        gone = {key: right for key, right in gone.items() if right and key not in words}
        if table and len(gone) > 1 and not any(word.startswith(prefix) for word in words):
            yield table, f"the table [{language}.{table}] is missing", "write it with its words, or take it back"
            continue
        for key, right in gone.items():
            yield key, f"the word '{key}' is missing", f"add it below [{language}]: '{right[0]}'"


def doubled(family: str, words: Mapping[str, object], language: str) -> Iterator[Fault]:
    """Yield what has no settled word, and the same word as something else; with what is wrong, and what to do."""
    for key, word in words.items():
        if isinstance(word, str) and not settled(family, key, language):
            alike = [one for one, other in words.items() if one != key and _is_same(word, other)]
            for other in (one for one in alike if not _may_be_alike(family, key, one)):
                yield key, f"'{word[:40]}' is the word of '{other[:40]}' too", "write a word for each"
                break


def _is_same(word: str, other: object) -> bool:
    return isinstance(other, str) and _plain(word) == _plain(other)


def _may_be_alike(family: str, one: str, other: str) -> bool:
    """Tell whether the same word is settled for both in the language that drafts are translated from."""
    first, second = (settled(family, key, FALLBACK.code) for key in (one, other))
    return bool({*map(_plain, first)} & {*map(_plain, second)})


def _plain(word: str) -> str:
    return " ".join(word.casefold().split())
