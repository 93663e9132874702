"""Checks that no text says the opposite of what it says in the first language of its package: later for earlier."""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.opposites import opposition
from evidence.problems import Problem
from evidence.sentences import Text
from evidence.tables import Table


def languages_say_no_opposites(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield texts of which a sentence has the opposite of a word of the same sentence in the first language."""
    for table in catalogue.tables.values():
        for one, other in table.translated_columns:
            for index in range(len(table.rows)):
                yield from _opposites(table, index, one, other)


def _opposites(table: Table, index: int, one: Text, other: Text) -> Iterator[Problem]:
    """Yield the first opposite of a text; each of the two is named by its column and its language."""
    text, model = ((str(table.rows[index].get(column) or ""), language) for column, language in (other, one))
    if what := opposition(text, model, one[0]):
        yield Problem(table.place(index, other[0]), what, say("say the same in both languages"))
