"""What a reader can pick in a chart."""

from charts import Chart, drawing
from charts.interaction import Control


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


def test_what_can_be_picked_is_drawn(charts: dict[str, Chart]) -> None:
    """Each control is a parameter of the specification, and each of its values is in the rows."""
    for chart in charts.values():
        parameters = {one["name"]: one["value"] for one in drawing.vega_lite(chart, "en", "wide").get("params", [])}

        assert {one.signal: one.start for one in chart.controls} == parameters
        for control in chart.controls:
            assert set(control.values) <= {row[control.column] for row in chart.rows}
