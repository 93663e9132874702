"""Checks that no text says the opposite of what it says in the first language of its package, or names another firm."""

from collections.abc import Iterator
from functools import partial

from evidence.catalogue import Catalogue
from evidence.differences import difference
from evidence.messages import say
from evidence.problems import Place, Problem
from evidence.proper_names import vocabulary
from evidence.sentences import Text
from evidence.tables import Table


def languages_say_no_opposites(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield texts of which a sentence has the opposite of a word of the same sentence in the first language.

    Nor may it have another word of its kind, such as a weight, or another name than that.
    """
    texts = [one for table in catalogue.tables.values() for one in _in_two_languages(table)]
    words = vocabulary(dict.fromkeys((text, model) for _, text, _, model in texts))
    for place, text, column, model in texts:
        if what := difference(text, model, partial(str, column), words):
            yield Problem(place, what, say("say the same in both languages"))


def _in_two_languages(table: Table) -> Iterator[tuple[Place, Text, str, Text]]:
    """Yield each text with its place, and the same text in the first language with its column."""
    for (first, language), (other, its) in table.translated_columns:
        for index, row in enumerate(table.rows):
            if row.get(first) and row.get(other):
                yield table.place(index, other), (str(row[other]), its), first, (str(row[first]), language)
