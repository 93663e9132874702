"""Changes single cells of tables in memory, and says what one check finds then."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from evidence.catalogue import Catalogue
from evidence.problems import Problem
from evidence.tables import Row

Check = Callable[[Catalogue], Iterator[Problem]]


def changed(catalogue: Catalogue, table: str, row: Row, **cells: object) -> Catalogue:
    """Return a catalogue in which the first row with some cells, of a table such as `supply/reserves`, has others."""
    package, _, name = table.partition("/")
    old = catalogue.table(package, name)
    at = next(index for index, one in enumerate(old.rows) if row.items() <= one.items())
    rows = [{**one, **cells} if index == at else one for index, one in enumerate(old.rows)]
    return Catalogue(replace(one, rows=rows) if one is old else one for one in catalogue.tables.values())


def more(catalogue: Catalogue, table: str, row: Row, **cells: object) -> Catalogue:
    """Return a catalogue in which that row stands once more, at the end, with other cells."""
    package, _, name = table.partition("/")
    old = catalogue.table(package, name)
    copy = next(one for one in old.rows if row.items() <= one.items())
    rows = [*old.rows, {**copy, **cells}]
    return Catalogue(replace(one, rows=rows) if one is old else one for one in catalogue.tables.values())


def said(check: Check, catalogue: Catalogue) -> list[str]:
    """Return what a check says: the column, what is wrong, and what to do."""
    return [f"{problem.where.column}  {problem.what} → {problem.remedy}" for problem in check(catalogue)]
