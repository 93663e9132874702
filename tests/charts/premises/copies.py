"""Copies of the tables that charts are drawn from, with a small change, and what the check then says of the words."""

from collections.abc import Mapping
from dataclasses import replace

from charts.chart import Chart
from charts.premises import broken
from charts.reading import Reading
from charts.vocabulary import place_of
from evidence.catalogue import Catalogue
from evidence.problems import Place
from evidence.records import Record
from evidence.tables import Row

Cells = Mapping[str, object]


def changed(catalogue: Catalogue, kind: type[Record], where: Cells, cells: Cells) -> Reading:
    """Return the tables with other cells in the rows of one table whose cells are as in `where`."""
    return _copy(catalogue, kind, [{**row, **cells} if _fits(row, where) else row for row in _rows(catalogue, kind)])


def added(catalogue: Catalogue, kind: type[Record], where: Cells, cells: Cells) -> Reading:
    """Return the tables with copies of such rows of one table at its end, which have some other cells."""
    rows = _rows(catalogue, kind)
    return _copy(catalogue, kind, [*rows, *({**row, **cells} for row in rows if _fits(row, where))])


def removed(catalogue: Catalogue, kind: type[Record], /, **where: object) -> Reading:
    """Return the tables without the rows of one table whose cells are so."""
    return _copy(catalogue, kind, [row for row in _rows(catalogue, kind) if not _fits(row, where)])


def cell(catalogue: Catalogue, kind: type[Record], column: str, /, **where: object) -> Place:
    """Return the place of a cell in the first row whose cells are so."""
    return Reading(catalogue).one(kind, **where).cell(column)


def false(chart: Chart, words: str) -> list[Place]:
    """Return the rows that make some words of a chart false, as problems that name the line of the words."""
    line = str(place_of(chart.name, "nl", words))
    return [problem.where for problem in broken(chart.name, chart.premises) if line in problem.remedy]


def _rows(catalogue: Catalogue, kind: type[Record]) -> list[Row]:
    return catalogue.rows(*kind.table)


def _copy(catalogue: Catalogue, kind: type[Record], rows: list[Row]) -> Reading:
    changed_table = replace(catalogue.table(*kind.table), rows=rows)
    return Reading(Catalogue({**catalogue.tables, kind.table: changed_table}.values()))


def _fits(row: Row, where: Cells) -> bool:
    return all(row[column] == value for column, value in where.items())
