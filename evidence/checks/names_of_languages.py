"""Checks that a row names the same days, countries and rare earths in each language of its package."""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.names import exchanged, names_in
from evidence.problems import Problem
from evidence.tables import Table


def languages_name_the_same(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield texts that name something else than the same text in the first language of the package."""
    for table in catalogue.tables.values():
        for index in range(len(table.rows)):
            for one, other in table.translated_columns:
                yield from _other_names(table, index, one, other)


def _other_names(table: Table, index: int, one: tuple[str, str], other: tuple[str, str]) -> Iterator[Problem]:
    texts = [(str(table.rows[index].get(column) or ""), language) for column, language in (other, one)]
    names = exchanged(*([*names_in(text, language)] for text, language in texts))
    if names:
        own, expected = (name.text for name in names)
        what = say("'{own}' stands here where {column} has '{other}'", own=own, column=one[0], other=expected)
        yield Problem(table.place(index, other[0]), what, say("name the same in each language"))
