"""Checks that a text says no in every language or in none, sentence by sentence: a "not" turns what it says round."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.problems import Problem
from evidence.sentences import Text, paired_sentences
from evidence.tables import Table

FILE = Path(__file__).with_suffix(".toml")
WORDS, STAND_INS, NO_NEGATION, LOOSE = "words", "stand_ins", "no_negation", "loose"


def languages_say_no_alike(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield texts of which a sentence says no, where the same sentence of the other language does not."""
    for table in catalogue.tables.values():
        for one, other in table.translated_columns:
            named = f"{table.package}/{table.name}.{one[0].removesuffix(f'_{one[1]}')}"
            free = _facts()["one_sided"].get(named, ())
            for index in (at for at, row in enumerate(table.rows) if row.get("id") not in free):
                yield from _alone(table, index, one, other)
                yield from _alone(table, index, other, one)


def _alone(table: Table, index: int, own: Text, beside: Text) -> Iterator[Problem]:
    """Yield a text that says no in a sentence by itself; each is named by its column and its language."""
    text, other = ((str(table.rows[index].get(column) or ""), language) for column, language in (own, beside))
    is_loose = f"{table.package}/{table.name}.{own[0].removesuffix(f'_{own[1]}')}" in _facts()[LOOSE]["texts"]
    if text[0] and other[0] and {text[1], other[1]} <= _facts()[WORDS].keys():
        for one, translated in paired_sentences(text, other):
            ours, theirs = _found(WORDS, one), [*_found(WORDS, translated), *_found(STAND_INS, translated)]
            if ours and not theirs and ours[0] in _found(WORDS, (translated[0], one[1])):
                what = say("'{word}' is no word of the language of this column", word=ours[0])
                remedy = say("write each text in the language of its column")
                yield Problem(table.place(index, beside[0]), what, remedy)
                return
            if ours and not theirs:
                what = say("'{word}' says no, and {beside} does not", word=ours[0], beside=beside[0])
            elif len(ours) > len(theirs) and not is_loose:
                what = say("'{word}' says no more often than {beside} does", word=ours[-1], beside=beside[0])
            else:
                continue
            yield Problem(table.place(index, own[0]), what, say("say no in both languages or in neither"))
            return


def noes(text: Text) -> list[str]:
    """Return the words with which a text says no, in their order; none in a language whose words are not known."""
    return _found(WORDS, text) if text[1] in _facts()[WORDS] else []


def unsaid(text: Text, other: Text) -> str:
    """Return the first word with which a text says no, where the other one says no in no way; else nothing."""
    ours = noes(text)
    return ours[0] if ours and other[1] in _facts()[WORDS] and not (noes(other) or _found(STAND_INS, other)) else ""


def _found(kind: str, text: Text) -> list[str]:
    sentence, language = text
    return _pattern(kind, language).findall(_pattern(NO_NEGATION, language).sub("", sentence))


@cache
def _pattern(kind: str, language: str) -> re.Pattern[str]:
    words = "|".join(_facts()[kind][language].split())
    return re.compile(rf"(?<!\w)(?:{words.replace('_', ' ')})(?!\w)", re.IGNORECASE)


@cache
def _facts() -> dict[str, dict[str, Any]]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
