"""What charts draw, each drawn once in a run: one that shows the same, in the same words, is the same drawing."""

import json
from typing import Any

from charts import Chart
from charts.chart import Width

_drawn: dict[str, dict[str, Any]] = {}


def specification_of(chart: Chart, language: str, width: Width) -> dict[str, Any]:
    """Return the specification of a drawing, not to be changed."""
    # What decides it is what publishing/charts/drawings.py keeps a drawing by.
    shown = [chart.id, chart.variant, [dict(row) for row in chart.rows], dict(chart.facts), chart.labels.get(language)]
    key = json.dumps([language, width, *shown], default=str)
    if key not in _drawn:
        _drawn[key] = chart.draw(language, width).to_dict()
    return _drawn[key]


def rows_of(chart: Chart, language: str, width: Width) -> list[dict[str, Any]]:
    """Return the rows of all layers of a drawing, not to be changed."""
    return [row for rows in specification_of(chart, language, width)["datasets"].values() for row in rows]
