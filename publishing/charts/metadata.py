"""What a chart and each of its columns is, for programs, in the form that those of Our World in Data know."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from charts import Chart
from publishing.charts.captions import changed_since, source_line
from publishing.charts.permissions import basis_of_chart
from publishing.charts.rows import TIMES, with_names
from publishing.data.sheets import Column, Sheet, Value
from publishing.languages.view import Localised

TYPES = {"number": "Numeric", "year": "Year", "boolean": "Boolean", "string": "String"}


def metadata(chart: Chart, sheet: Sheet, site: Localised) -> bytes:
    """Return what is said of a chart and of the columns of its rows in one language."""
    words, credit = chart.words(site.code), source_line(chart, site)
    about = {
        "title": words.headline,
        "subtitle": words.subtitle,
        "note": words.description,
        "citation": credit,
        **({"notices": told} if (told := changed_since(chart, site)) else {}),
        "originalChartUrl": site.settings.site_url + site.chart_address(chart.id),
        "license": basis_of_chart(chart, site).licence,
        "language": site.code,
    }
    named = with_names(sheet, site.code)
    span = _timespan(sheet.rows)
    common = {**({"timespan": span} if span else {}), "lastUpdated": chart.as_of, "citationLong": credit}
    columns = {one.name: {**_column(one, sheet.rows, site), **common} for one in named.columns}
    text = json.dumps({"chart": about, "columns": columns}, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def _column(column: Column, rows: Sequence[Mapping[str, Value]], site: Localised) -> dict[str, Any]:
    unit = {"unit": rows[0].get("unit")} if column.kind == "number" and rows and rows[0].get("unit") else {}
    return {"titleShort": column.title[site.code], "shortName": column.name, "type": TYPES[column.kind], **unit}


def _timespan(rows: Sequence[Mapping[str, Value]]) -> str:
    """Return the first and the last time that rows are of, as much of a date as they have."""
    times = [
        part for row in rows for name in TIMES for part in str(row.get(name) or "").split("/") if part[:1].isdigit()
    ]
    return f"{min(times)}/{max(times)}" if times else ""
