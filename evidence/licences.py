"""The licence of a table, which follows from the licences of the sources of its rows.

Ours asks no more than that we are named. Rows that are free, or ask only that their source is named, fit it: the
table names the source of each row. Rows that may be passed on under their own licence alone give the whole table
that licence. Other rows are in no table, unless each row of it is a single cited fact: no licence reserves a fact.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from evidence.catalogue import Catalogue
from evidence.problems import Place
from evidence.records import Source
from evidence.source_licences import Terms, terms_of
from evidence.tables import Row, Table

# The licence of data and text, whose text is in LICENSE-data; the schema of the descriptors asks the same.
OURS = "CC-BY-4.0"
# A row may name several sources: `source_id`, `status_source_id` …
SOURCE_COLUMN = "source_id"
SINGLE_FACTS, TABLE = "single-facts", "table"


@dataclass(frozen=True)
class Basis:
    """What the licence of some rows rests on: by licence how many ask for it, and how many are facts, or our own."""

    licences: dict[str, int]
    facts: int = 0
    own: int = 0

    @property
    def alike(self) -> list[str]:
        """The licences under which alone their rows may be passed on; all rows can follow one of them."""
        return sorted(one for one in self.licences if terms_of(one) == Terms.ALIKE)

    @property
    def licence(self) -> str:
        """The licence of the whole: ours, where nothing else is asked."""
        return together(self.alike or [OURS])


@dataclass(frozen=True)
class Clash:
    """A row that a table cannot hold: its source reserves it, or asks for another licence than a row before it."""

    where: Place
    source: Source
    other: str = ""


def together(licences: Iterable[str]) -> str:
    """Return the licence of a file that holds things under several, as SPDX writes it."""
    return " AND ".join(dict.fromkeys(licences))


def asked_by(source: Source) -> Terms:
    """Return what is asked of a table with rows of a source; of some, the terms say less than that we may."""
    return terms_of(source.licence) if source.republish == TABLE else Terms.CLOSED


def basis_of(table: Table, catalogue: Catalogue) -> Basis:
    """Return what the licence of a table rests on."""
    facts_alone, counted, columns = is_of_facts(table), Counter[str](), _columns(table)
    facts = own = 0
    # Hundreds of rows have a handful of sources.
    for ids, rows in Counter(tuple(row.get(name) for name in columns) for row in table.rows).items():
        sources = _sources(dict(zip(columns, ids, strict=True)), columns, catalogue)
        strictest = max(sources.values(), key=asked_by, default=None)
        if strictest is None:
            own += rows
        elif asked_by(strictest) > (Terms.NAMED if facts_alone else Terms.ALIKE):
            facts += rows
        else:
            counted[strictest.licence] += rows
    return Basis(dict(sorted(counted.items())), facts, own)


def basis_of_sources(sources: Iterable[Source], catalogue: Catalogue) -> Basis:
    """Return what the licence of a file with rows of several tables rests on, by source."""
    found, in_tables = list(sources), _in_tables(catalogue)
    counted = Counter(one.licence for one in found if one.id in in_tables and asked_by(one) < Terms.CLOSED)
    return Basis(dict(sorted(counted.items())), len(found) - counted.total())


def clashes(table: Table, catalogue: Catalogue) -> list[Clash]:
    """Return the rows that keep a table from having any licence."""
    if is_of_facts(table):
        return []
    found, first, columns = list[Clash](), "", _columns(table)
    for index, row in enumerate(table.rows):
        for column, source in _sources(row, columns, catalogue).items():
            asked = asked_by(source)
            first = first or (source.licence if asked == Terms.ALIKE else "")
            if asked == Terms.CLOSED:
                found.append(Clash(table.place(index, column), source))
            elif asked == Terms.ALIKE and source.licence != first:
                found.append(Clash(table.place(index, column), source, first))
    return found


def is_of_facts(table: Table) -> bool:
    """Tell whether each row of a table is a single cited fact."""
    return bool(table.properties.get("rows_are") == SINGLE_FACTS)


def _sources(row: Row, columns: Iterable[str], catalogue: Catalogue) -> dict[str, Source]:
    """Return the sources of a row by column; one that is not there is told elsewhere."""
    named = {column: str(row.get(column) or "") for column in columns}
    return {column: catalogue.sources[id_] for column, id_ in named.items() if id_ in catalogue.sources}


def _in_tables(catalogue: Catalogue) -> set[object]:
    """Return the sources of which there is more here than single facts."""
    tables = [table for table in catalogue.tables.values() if not is_of_facts(table)]
    columns = [(table, name) for table in tables for name in _columns(table)]
    return {row.get(name) for table, name in columns for row in table.rows}


def _columns(table: Table) -> list[str]:
    return [name for row in table.rows[:1] for name in row if name.endswith(SOURCE_COLUMN)]
