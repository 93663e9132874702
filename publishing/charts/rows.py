"""Exactly the rows that a chart draws, as a sheet: values as the data have them, with where each is from.

Period, edition, unit, source and kind stand in columns, so that a file that is passed on still says what it holds.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from charts import Chart
from evidence.catalogue import Catalogue
from evidence.quantity import words_of_numbers
from evidence.records import Figure
from publishing.data.sheets import Column, Names, Sheet, Value
from publishing.data.tables import kind_names, titles_of
from publishing.languages.view import Localised

# The bounds of a number, which not every chart has.
BOUNDS = ("low", "high", "qualifier")
# What is said of each row, wherever it is from; a chart with a column of that name keeps its own.
ORIGIN = ("period", "edition", "unit", "kind", "source_id")
# Columns that say of which time a row is; a chart with one of them needs no other.
TIMES = ("period", "year", "date")
# The label under which a chart whose columns name no unit keeps it.
UNIT = "measure"
PERCENT = "percent"
BRACKETS = re.compile(r"\(([^()]+)\)$")
DIGITS = 12


def drawn_rows(chart: Chart, site: Localised) -> Sheet:
    """Return the rows of a chart in the language of a site."""
    words, editions = chart.words(site.code), _editions(chart, site.catalogue)
    own = [column.name for column in chart.columns]
    besides = [name for name in BOUNDS if name not in own and any(name in row for row in chart.rows)]
    rows = [
        {**{name: _plain(row.get(name)) for name in (*own, *besides)}, **_origin(row, chart, site, editions)}
        for row in chart.rows
    ]
    origin = [name for name in ORIGIN if name not in own and any(row[name] is not None for row in rows)]
    said = {site.code: words.headline}, {site.code: words.description}
    columns = [_column(name, rows, chart, site) for name in (*own, *besides, *origin)]
    rows = [{column.name: _typed(row[column.name], column) for column in columns} for row in rows]
    return Sheet(chart.id, *said, tuple(columns), rows)


def with_names(sheet: Sheet, language: str) -> Sheet:
    """Return a sheet for programs of one language: beside `country` stands `country_nl` with the Dutch names."""
    columns: list[Column] = []
    for column in sheet.columns:
        columns.append(replace(column, names={}))
        if column.names:
            columns.append(Column(f"{column.name}_{language}", "string", column.title))
    rows = [{**row, **_named(row, sheet.columns, language)} for row in sheet.rows]
    return replace(sheet, columns=tuple(columns), rows=rows)


def _named(row: Mapping[str, Value], columns: Sequence[Column], language: str) -> dict[str, Value]:
    coded = (column for column in columns if column.names)
    return {f"{one.name}_{language}": one.names.get(str(row[one.name]), {}).get(language) for one in coded}


def _origin(row: Mapping[str, Value], chart: Chart, site: Localised, editions: Mapping[str, str]) -> dict[str, Value]:
    """Return what is said of a row: as it says itself, or else as its figure, its source or the chart does."""
    figure = site.catalogue.figures.get(str(row.get("figure_id")))
    source = str(row.get("source_id") or (chart.source_ids[0] if len(chart.source_ids) == 1 else ""))
    timed = any(column.name in TIMES for column in chart.columns)
    found: dict[str, Value] = {
        "period": None if timed else row.get("period") or row.get("year"),
        "edition": row.get("edition") or editions.get(source),
        "unit": _unit(chart, site),
        "kind": row.get("kind") or _kind(row, figure),
        "source_id": source,
    }
    own = {column.name for column in chart.columns}
    return {name: _plain(value) for name, value in found.items() if name not in own}


def _kind(row: Mapping[str, Value], figure: Figure | None) -> str:
    if figure:
        return figure.kind
    scenario = row.get("scenario")
    return "reported" if scenario is None else "history" if scenario == "history" else "projection"


def _unit(chart: Chart, site: Localised) -> str | None:
    """Return the unit of the first number of a chart, as its heading or the chart says it."""
    if unit := chart.labels.get(site.code, {}).get(UNIT):
        return unit
    for column in chart.columns:
        if column.kind == "share":
            return site.catalogue.units[PERCENT].name[site.code]
        if column.kind == "number":
            found = BRACKETS.search(chart.words(site.code).columns[column.name])
            return found[1] if found else None
    return None


def _editions(chart: Chart, catalogue: Catalogue) -> dict[str, str]:
    """Return the edition of each source: the only one in the tables that are drawn, or else when it was published."""
    found: dict[str, set[str]] = {}
    for name in chart.reads:
        for row in catalogue.rows(*name) if name in catalogue.tables else ():
            if row.get("edition"):
                found.setdefault(str(row["source_id"]), set()).add(str(row["edition"]))
    published = {one.id: one.published for one in catalogue.sources.values() if one.published}
    return published | {source: min(editions) for source, editions in found.items() if len(editions) == 1}


def _column(name: str, rows: Sequence[Mapping[str, Value]], chart: Chart, site: Localised) -> Column:
    own = {column.name: column.kind for column in chart.columns}
    title = chart.words(site.code).columns[name] if name in own else titles_of(name, site.catalogue)[site.code]
    values = [row[name] for row in rows if row[name] is not None]
    kind = _kind_of(values, is_year=own.get(name) == "year")
    names = _names(name, values, chart, site) if kind == "string" else {}
    return Column(name, kind, {site.code: title}, names=names)


def _kind_of(values: Sequence[Value], *, is_year: bool) -> str:
    if values and all(isinstance(value, bool) for value in values):
        return "boolean"
    if values and all(isinstance(value, int | float) and not isinstance(value, bool) for value in values):
        return "year" if is_year else "number"
    return "string"


def _names(name: str, values: Sequence[Value], chart: Chart, site: Localised) -> Names:
    """Return the names of the codes in a column; none where every code is its own name."""
    code, names = site.code, {str(value): "" for value in values}
    if name in {column.name for column in chart.columns}:
        names = {value: chart.label(name, value, code) for value in names}
    elif name == "qualifier":
        names = dict(words_of_numbers(code)["qualifiers"])
    elif name == "kind":
        names = {value: found[code] for value, found in kind_names({code: site}).items()}
    elif name == "source_id":
        names = {value: site.catalogue.sources[value].short_name for value in names}
    if not any(names.get(str(value), "") not in ("", value) for value in values):
        return {}
    return {value: {code: text} for value, text in names.items()}


def _typed(value: Value, column: Column) -> Value:
    return value if value is None or column.kind != "string" else str(value)


def _plain(value: Any) -> Value:
    """Return a value without the digits that only a calculation has, and nothing for an empty text."""
    if isinstance(value, float):
        value = float(f"{value:.{DIGITS}g}")
        return int(value) if value.is_integer() else value
    return None if value == "" else value
