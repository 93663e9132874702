"""What a chart's live view needs, one file per chart and language: its specifications, controls, rows and words.

A row is told in a sentence. That is written once, and the specifications refer to it by its number.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from charts import Chart, drawing
from charts.chart import WIDTHS
from charts.interaction import EVERYTHING, Control
from publishing.charts.captions import file_address
from publishing.charts.drawings import Drawings, spoken
from publishing.languages.addresses import CHART_FILES
from publishing.languages.view import Localised

ENDING = "live.json"
TIP = "tip"


def write_live_views(
    target: Path, charts: Mapping[str, Chart], drawings: Drawings, languages: Iterable[Localised]
) -> None:
    """Write the live view of each chart in each language that it speaks."""
    (target / CHART_FILES).mkdir(parents=True, exist_ok=True)
    for one in languages:
        for chart in (chart for chart in charts.values() if spoken(chart, one.code) == one.code):
            view = live_view(chart, one.code, drawings, one.words["live"])
            text = json.dumps(view, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
            (target / file_address(chart, one, ENDING)).write_text(text, encoding="utf-8")


def live_view(chart: Chart, code: str, drawings: Drawings, words: Mapping[str, str]) -> dict[str, Any]:
    """Return the live view of a chart in a language."""
    specifications = {width: json.loads(drawings.live[chart.id, code, width]) for width in WIDTHS}
    numbers = {told: number for number, told in enumerate(dict.fromkeys(chart.told(row, code) for row in chart.rows))}
    for specification in specifications.values():
        _refer(specification, numbers)
    return {
        "controls": [_control(chart, control, code, words) for control in chart.controls],
        "locale": drawing.locale(code),
        "rows": list(numbers),
        "specifications": specifications,
        "words": words,
    }


def _refer(specification: Mapping[str, Any], numbers: dict[str, int]) -> None:
    """Put the number of its row in the place of each text that a mark tells; one that tells nothing has none."""
    for table in specification["data"]:
        values = table.get("values", ())
        for drawn in values if isinstance(values, list) else ():
            if told := drawn.pop(TIP, ""):
                drawn[TIP] = numbers.setdefault(told, len(numbers))


def _control(chart: Chart, control: Control, code: str, words: Mapping[str, str]) -> dict[str, Any]:
    everything = [(EVERYTHING, words["everything"])] if control.kind == "choice" else []
    options = [*everything, *((value, chart.label(control.column, value, code)) for value in control.values)]
    return {
        "column": control.column,
        "kind": control.kind,
        "label": chart.words(code).columns[control.column],
        "options": options,
        "signal": control.signal,
    }
