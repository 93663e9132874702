"""What a reader can pick in a chart."""

import json
from collections.abc import Iterator

from charts import Chart
from charts.interaction import Control
from publishing.charts.drawings import Drawings


def test_a_row_is_told_as_the_table_says_it(charts: dict[str, Chart]) -> None:
    """A mark that is pointed at tells the header and the cell of each column, in the page's language."""
    chart = charts["mine-production"]
    table = chart.table("nl")
    expected = [f"{header}: {cell}" for header, cell in zip(table.headers, table.body[0], strict=True)]

    assert expected == chart.told(chart.rows[0], "nl").split("\n")


def test_at_rest_everything_is_picked() -> None:
    """A choice starts with every series, a slider with its first step."""
    assert "" == Control("country", ("CHN", "USA")).start
    assert 2024 == Control("year", (2024, 2030), "slider").start


def test_what_can_be_picked_is_drawn(charts: dict[str, Chart], drawings: Drawings) -> None:
    """Each control is a parameter of the specification, and each of its values is in the rows."""
    for chart in charts.values():
        drawn = json.loads(drawings.vega_lite[chart.id, "en", "wide"])
        parameters = {one["name"]: one["value"] for one in drawn.get("params", [])}

        assert {one.signal: one.start for one in chart.controls} == parameters
        for control in chart.controls:
            assert set(control.values) <= {row[control.column] for row in chart.rows}


def test_marks_tell_rows_of_the_table(charts: dict[str, Chart], drawings: Drawings) -> None:
    """A mark that is pointed at tells what a row of the table says; a row of nothing may have no mark."""
    for chart in charts.values():
        told = set(_tips(json.loads(drawings.vega_lite[chart.id, "nl", "narrow"])))

        assert told
        assert told <= {chart.told(row, "nl") for row in chart.rows}


def _tips(part: object) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("tip"), str) and part["tip"]:
            yield part["tip"]
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            yield from _tips(one)
