"""Exactly the rows that a chart draws, as CSV: values as the data have them, with names beside the codes."""

import csv
import io
from collections.abc import Collection, Mapping

from charts import Chart

# What a row holds beside its columns: the bounds of its number, and where it is from.
BESIDES = ("low", "high", "qualifier", "unit", "source_id")
# The label under which a chart whose columns name no unit keeps it.
UNIT = "measure"
DIGITS = 12


def drawn_rows(chart: Chart, language: str) -> str:
    """Return the rows as CSV; a column `country_nl` holds the Dutch names of the codes in `country`."""
    named = [
        column.name for column in chart.columns if column.kind == "text" and _has_names(chart, column.name, language)
    ]
    unit = {"unit": unit} if (unit := chart.labels.get(language, {}).get(UNIT)) else {}
    rows = [_cells(chart, {**row, **unit}, named, language) for row in chart.rows]
    text = io.StringIO()
    # Not every row has bounds, so its columns are those of all rows.
    writer = csv.DictWriter(text, list(dict.fromkeys(name for row in rows for name in row)), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _has_names(chart: Chart, column: str, language: str) -> bool:
    """Tell whether a column holds codes, which a reader of the page sees as names."""
    return any(_name(chart, row, column, language) not in ("", _plain(row[column])) for row in chart.rows)


def _name(chart: Chart, row: Mapping[str, object], column: str, language: str) -> str:
    value = row[column]
    return "" if value in (None, "") or isinstance(value, bool) else chart.label(column, value, language)


def _cells(chart: Chart, row: Mapping[str, object], named: Collection[str], language: str) -> dict[str, str]:
    cells: dict[str, str] = {}
    for name in (column.name for column in chart.columns):
        cells[name] = _plain(row[name])
        if name in named:
            cells[f"{name}_{language}"] = _name(chart, row, name, language)
    return {**cells, **{name: _plain(row[name]) for name in BESIDES if name in row and name not in cells}}


def _plain(value: object) -> str:
    """Return a value as programs read it: a decimal point, `true` and `false`, and nothing for nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:.{DIGITS}g}" if isinstance(value, float) else str(value)
