"""Changed copies of the tables, and what a chart then says of its words and of missing rows."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from charts.chart import WIDTHS, Chart
from charts.premises import broken
from charts.reading import Reading, UndrawableError
from charts.vocabulary import place_of
from evidence.catalogue import Catalogue
from evidence.problems import Place
from evidence.records import Record
from evidence.tables import Row

LANGUAGES = ("nl", "en")
Make = Callable[[Reading], Chart]
# What the cells of a row must be: a value, or one of a list.
Which = Mapping[str, object]


def changed(tables: Catalogue, kind: type[Record], which: Which, /, **cells: object) -> Reading:
    """Return the tables with cells of some rows changed; `which` says which."""
    return _with(tables, kind, lambda row: [{**row, **cells} if _fits(row, which) else row])


def without(tables: Catalogue, kind: type[Record], /, **which: object) -> Reading:
    """Return the tables without some rows."""
    return _with(tables, kind, lambda row: [] if _fits(row, which) else [row])


def copied(tables: Catalogue, kind: type[Record], which: Which, /, **cells: object) -> Reading:
    """Return the tables with a copy below each of some rows, in which cells are changed."""
    return _with(tables, kind, lambda row: [row, {**row, **cells}] if _fits(row, which) else [row])


def false_words(make: Make, tables: Catalogue) -> list[tuple[Place, str]]:
    """Return where rows are that make words of a chart false, and the key of those words; without any, it is drawn."""
    chart = make(Reading(tables))
    problems = broken(chart.name, chart.premises)
    if not problems:
        _draw(chart)
    return [(problem.where, problem.remedy.rpartition(".")[2]) for problem in problems]


def false(chart: Chart, words: str) -> list[Place]:
    """Return where rows are that make some words of a chart false, as problems that name the line of the words."""
    line = str(place_of(chart.name, "nl", words))
    return [problem.where for problem in broken(chart.name, chart.premises) if line in problem.remedy]


def cell(tables: Catalogue, kind: type[Record], column: str, /, **which: object) -> Place:
    """Return the place of a cell in the first row whose cells are so."""
    return Reading(tables).one(kind, **which).cell(column)


def missed(make: Make, tables: Catalogue) -> str:
    """Return what a chart says of a row or a cell that is not there."""
    with pytest.raises(UndrawableError) as told:
        drawn(make, tables)
    return f"{told.value.where} {told.value.what}"


def drawn(make: Make, tables: Catalogue) -> Chart:
    """Return a chart after telling and drawing it in each language and width."""
    chart = make(Reading(tables))
    _draw(chart)
    return chart


def _draw(chart: Chart) -> None:
    for language in LANGUAGES:
        chart.table(language)
        for width in WIDTHS:
            chart.draw(language, width)


def _with(tables: Catalogue, kind: type[Record], change: Callable[[Row], list[Row]]) -> Reading:
    table = tables.table(*kind.table)
    rows = [new for row in table.rows for new in change(row)]
    return Reading(Catalogue([replace(one, rows=rows) if one is table else one for one in tables.tables.values()]))


def _fits(row: Row, which: Which) -> bool:
    return all(
        row[column] in wanted if isinstance(wanted, list) else row[column] == wanted for column, wanted in which.items()
    )
