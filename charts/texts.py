"""What the words of a chart may say: no number of their own, no other name of a country, the same in each language."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from charts.chart import Chart, templates
from charts.vocabulary import HEADLINE, TEXTS, place_of
from evidence.numbers import YEAR, bare_numbers
from evidence.placeholders import names_in
from evidence.problems import Problem
from evidence.records import Texts
from evidence.word_file import FILLED_IN, texts_of

# What follows every number, so that a year is one too.
ANYTHING = ("",)


def typed_numbers(name: str, unit_words: Collection[str]) -> Iterator[Problem]:
    """Yield the words of a chart that hold a number typed by hand; a year may stand in a label, not in a text."""
    for language, words in templates(name).items():
        for key, text in texts_of(words):
            units = ANYTHING if key in TEXTS or key.startswith(HEADLINE) else unit_words
            for found in [*bare_numbers(FILLED_IN.sub(" ", text), units)][:1]:
                what = f"the number {found.text} is typed by hand"
                yield Problem(place_of(name, language, key), what, "fill it in from the data, as in {count}")


def odd_names(name: str, countries: Mapping[str, Texts]) -> Iterator[Problem]:
    """Yield the words that stand for a country, and are neither its name nor short for that."""
    for language, words in templates(name).items():
        for key, word in _words_of_codes(words):
            code = key.rpartition(".")[2]
            if (full := countries.get(code, {}).get(language)) and not _is_short_for(word, full):
                what = f"'{word}' is no short name of {code}, which is '{full}'"
                yield Problem(place_of(name, language, key), what, "write that name, its beginning or its initials")


def _words_of_codes(words: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    return ((key, word) for key, word in texts_of(words) if "." in key)


def _is_short_for(word: str, full: str) -> bool:
    """Tell whether a word is a name, begins it, or is made of its initials."""
    begins = full.casefold().startswith(word.casefold()) and not full[len(word) :][:1].isalnum()
    return begins or word == "".join(part[0] for part in full.split())


def disagreements(chart: Chart) -> Iterator[Problem]:
    """Yield the words in which something else is filled in than in another language, or numbers in another order.

    Years are free: where one stands in a sentence is up to the language.
    """
    (model_language, model), *others = ((code, dict(texts_of(words))) for code, words in templates(chart.name).items())
    for language, words in others:
        for key, text in ((key, text) for key, text in words.items() if key in model):
            own, expected = names_in(text), names_in(model[key])
            if Counter(own) != Counter(expected) or _facts(own, chart) != _facts(expected, chart):
                place = place_of(chart.name, language, key)
                other = place_of(chart.name, model_language, key)
                what = f"{_listed(own)} filled in here, and {_listed(expected)} in line {other.line}"
                yield Problem(place, what, "fill in the same in each language, the facts in the same order")


def _facts(names: Collection[str], chart: Chart) -> list[str]:
    return [name for name in names if not re.fullmatch(YEAR, str(chart.facts.get(name)))]


def _listed(names: Collection[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names) or "nothing"
