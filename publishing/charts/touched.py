"""Which charts a change of the data touches: those that draw a figure or a row that changed, or say it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from charts import Chart
from evidence.corrections import Entry, RowName, says, written
from evidence.records import Figure
from evidence.tables import Row, Table
from publishing.data.corrected import news
from publishing.languages.view import Localised

ID = "id"


def charts_of(entry: Entry, charts: Iterable[Chart], site: Localised) -> list[Chart]:
    """Return the charts that a change touches."""
    return [chart for chart in charts if _is_touched(chart, entry, site)]


def news_of_chart(chart: Chart, site: Localised) -> list[Entry]:
    """Return the changes of the last twelve months that touch a chart, but for those of words alone."""
    return [entry for entry in news(site.reach.memory.entries, site) if _is_touched(chart, entry, site)]


def changes_of_chart(chart: Chart, site: Localised) -> list[Entry]:
    """Return every change that touches a chart, the newest first."""
    return [entry for entry in site.reach.memory.entries if _is_touched(chart, entry, site)]


def changes_of_charts(charts: Collection[Chart], site: Localised) -> list[Entry]:
    """Return every change that touches any of some charts, the newest first."""
    return [entry for entry in site.reach.memory.entries if any(_is_touched(one, entry, site) for one in charts)]


def rows_of_charts(charts: Iterable[Chart], site: Localised) -> dict[RowName, None]:
    """Return the rows of several charts, each once."""
    return dict.fromkeys(row for chart in charts for row in rows_of_chart(chart, site))


def rows_of_chart(chart: Chart, site: Localised) -> Iterator[RowName]:
    """Yield the figures that a chart draws or says, and the rows of other tables that it draws."""
    yield from ((*Figure.table, id_) for id_ in chart.figure_ids)
    tables = (site.catalogue.table(*name) for name in chart.reads if name != Figure.table)
    for table in tables if site.releases else ():
        drawn, named = _parts_of_keys(chart.rows, table), _named(chart.rows, table)
        for key, index in table.by_key.items():
            parts_of_row = ((_key_part(table.rows[index], columns), parts) for columns, parts in drawn.items())
            if any(part in parts for part, parts in parts_of_row) or key in named:
                yield table.package, table.name, key


def _is_touched(chart: Chart, entry: Entry, site: Localised) -> bool:
    reach = site.reach
    if set(reach.of(entry).figures) & set(chart.figure_ids):
        return True
    changed = ((table, row) for table, row, _ in reach.changed(entry) if (table.package, table.name) in chart.reads)
    return any(_is_drawn(row, table, chart.rows) for table, row in changed if table.name != Figure.table[1])


def _is_drawn(row: Row, table: Table, drawn_rows: Sequence[Mapping[str, object]]) -> bool:
    """Tell whether a chart has a row with as much of the key of a row of a table as it has columns of that."""
    for drawn in drawn_rows:
        shared = [column for column in table.primary_key if column in drawn]
        if shared and all(says(row[column], str(drawn[column])) for column in shared):
            return True
    return str(row.get(ID)) in _named(drawn_rows, table)


def _named(rows: Sequence[Mapping[str, object]], table: Table) -> set[str]:
    """Return what drawn rows without an id say: they may hold that of a row under another name, as goals of the EU."""
    return (
        {str(cell) for row in rows if ID not in row for cell in row.values()} if table.primary_key == (ID,) else set()
    )


def _parts_of_keys(rows: Sequence[Mapping[str, object]], table: Table) -> dict[tuple[str, ...], set[tuple[str, ...]]]:
    """Return as much of the keys of a table as drawn rows have, by the columns that these have."""
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for row in rows:
        if columns := tuple(column for column in table.primary_key if column in row):
            found.setdefault(columns, set()).add(_key_part(row, columns))
    return found


def _key_part(row: Mapping[str, object], columns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(written(row[column]) for column in columns)
