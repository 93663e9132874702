"""The words that stand for something of the data, as they are settled, and whether others have been put in their place.

A family is what such words have in common: the column whose values they name, or the file and the table where they
stand. A family of a file is whole in each language.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from evidence.languages import FALLBACK
from evidence.messages import Message, either, say

FILE = Path(__file__).resolve().with_suffix(".toml")
# A family by what its words stand for; the words by language, several where more than one will do.
Families = Mapping[str, Mapping[str, Mapping[str, str | list[str]]]]
# What it is about, what is wrong with it, and what to do.
Fault = tuple[str, Message, Message]


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
            listed = either(f"'{one}'" for one in right)
            what = say("'{word}' is not the word that is settled for '{key}'", word=word[:40], key=key)
            yield (
                key,
                what,
                say(
                    "write {listed}, or have the word changed in {parent}/{file} too",
                    listed=listed,
                    parent=FILE.parent.name,
                    file=FILE.name,
                ),
            )


def lacking(file: str, words: Mapping[str, object], language: str) -> Iterator[Fault]:
    """Yield what has a settled word in a file, and no word there; with what is wrong and what to do."""
    for family in (family for family in families() if family.partition(".")[0] == file):
        table = family.partition(".")[2]
        prefix = f"{table}." if table else ""
        gone = {f"{prefix}{key}": settled(family, key, language) for key in families()[family]}
        gone = {key: right for key, right in gone.items() if right and key not in words}
        if table and len(gone) > 1 and not any(word.startswith(prefix) for word in words):
            yield (
                table,
                say("the table [{language}.{table}] is missing", language=language, table=table),
                say("write it with its words, or take it back"),
            )
            continue
        for key, right in gone.items():
            yield (
                key,
                say("the word '{key}' is missing", key=key),
                say("add it below [{language}]: '{right}'", language=language, right=right[0]),
            )


def doubled(family: str, words: Mapping[str, object], language: str) -> Iterator[Fault]:
    """Yield what has no settled word, and the same word as something else; with what is wrong, and what to do."""
    for key, word in words.items():
        if isinstance(word, str) and not settled(family, key, language):
            alike = [one for one, other in words.items() if one != key and _is_same(word, other)]
            for other in (one for one in alike if not _may_be_alike(family, key, one)):
                yield (
                    key,
                    say("'{word}' is the word of '{other}' too", word=word[:40], other=other[:40]),
                    say("write a word for each"),
                )
                break


def _is_same(word: str, other: object) -> bool:
    return isinstance(other, str) and _plain(word) == _plain(other)


def _may_be_alike(family: str, one: str, other: str) -> bool:
    """Tell whether the same word is settled for both in the language that drafts are translated from."""
    first, second = (settled(family, key, FALLBACK.code) for key in (one, other))
    return bool({*map(_plain, first)} & {*map(_plain, second)})


def _plain(word: str) -> str:
    return " ".join(word.casefold().split())
