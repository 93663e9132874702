"""A row in one sentence, as it is told to whoever points at its mark.

The words of a chart have a `sentence` in their table `told`, with the names of columns between braces. A column with a
phrase of its own there is told by that, and only where the row has something in it; a column whose values have phrases
is told by that of its value; one that a row has and that has no phrase is a problem, so that nothing is left unsaid in
silence. A phrase may name what stands above it.
"""

import re
from collections.abc import Mapping
from typing import Any

from charts.filling import Placer, filled_in
from charts.reading import UndrawableError
from charts.vocabulary import capitalised
from evidence.messages import say

TOLD, SENTENCE = "told", "sentence"
# What is left where a column had nothing to say, and two full stops where a text brought its own.
GAPS = ((re.compile(" {2,}"), " "), (re.compile(r" (?=[.,;:)])"), ""), (re.compile(r"\.(?=\)?\.$)"), ""))


def sentence(phrases: Mapping[str, Any], row: Mapping[str, object], cells: Mapping[str, str], place: Placer) -> str:
    """Return a row in a sentence; raises UndrawableError where a phrase names what is not there."""
    parts = dict(cells)
    for column in (column for column in phrases if column != SENTENCE):
        key, phrase = _phrase(phrases[column], row.get(column), column, place)
        parts[column] = filled_in(phrase, parts, place, f"{TOLD}.{column}{key}")
    text = filled_in(str(phrases[SENTENCE]), parts, place, f"{TOLD}.{SENTENCE}")
    for gap, instead in GAPS:
        text = gap.sub(instead, text)
    return capitalised(text)


def _phrase(phrases: str | Mapping[str, str], value: object, column: str, place: Placer) -> tuple[str, str]:
    """Return the phrase for what a row has in a column, and the rest of its key; nought is something."""
    is_nothing = value is None or value is False or value == ""
    if not isinstance(phrases, Mapping):
        return "", "" if is_nothing else phrases
    if str(value) not in phrases and not is_nothing:
        key = f"{TOLD}.{column}.{value}"
        raise UndrawableError(
            place(key), say("the word '{name}' is missing", name=key), say("add it; the mark of a row tells it")
        )
    return f".{value}", phrases.get(str(value), "")


def uncapitalised(word: str) -> str:
    """Return a word as it stands within a sentence; initials stay as they are."""
    return word if word[1:2].isupper() else word[:1].lower() + word[1:]
