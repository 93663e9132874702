"""The prices of oxides: what the headline is about is seen first."""

from itertools import groupby, pairwise
from typing import Any

import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.oxide_prices import DYSPROSIUM, NEODYMIUM, TERBIUM
from tests.charts.specifications import specification_of


def _panels(drawn: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the panels, those beside each other below another too."""
    parts = drawn.get("hconcat") or drawn.get("vconcat") or []
    return [panel for part in parts for panel in _panels(part)] if parts else [drawn]


def _layers(drawn: dict[str, Any], panel: dict[str, Any], mark: str) -> list[tuple[dict[str, Any], list[Any]]]:
    """Return what each layer of a mark looks like, and its rows."""
    layers = [layer for layer in panel["layer"] if layer["mark"]["type"] == mark]
    return [(layer["mark"], drawn["datasets"][layer["data"]["name"]]) for layer in layers]


@pytest.mark.parametrize("width", WIDTHS)
def test_what_the_headline_is_about_comes_first(charts: dict[str, Chart], width: Width) -> None:
    """Terbium stands at the top or on the left, in black and about twice as large; the other two are grey."""
    drawn = specification_of(charts["oxide-prices"], "en", width)
    panels = _panels(drawn)
    points = [_layers(drawn, panel, "point")[0] for panel in panels]
    room = [panel["width"] * panel["height"] for panel in panels]

    assert [TERBIUM, NEODYMIUM, DYSPROSIUM] == [rows[0]["product"] for _, rows in points]
    assert [theme.INK, *[theme.colour(theme.OTHERS)] * 2] == [look["stroke"] for look, _ in points]
    assert all(room[0] > 2 * other for other in room[1:])


@pytest.mark.parametrize("width", WIDTHS)
def test_the_two_years_of_the_headline_stand_at_their_points(charts: dict[str, Chart], width: Width) -> None:
    """What is written names the year where the words do, and nothing else carries a number of the headline's oxide."""
    chart = charts["oxide-prices"]
    drawn = specification_of(chart, "en", width)
    written = {row["text"] for _, rows in _layers(drawn, _panels(drawn)[0], "text") for row in rows}
    told = [(chart.facts["peak_year"], chart.facts["peak"]), (chart.facts["year"], chart.facts["newest"])]

    assert {*(f"{year}: {amount:,g}" for year, amount in told), "estimate", "dotted: another edition"} == written


@pytest.mark.parametrize("width", WIDTHS)
def test_the_newest_price_stands_right_of_its_point(charts: dict[str, Chart], width: Width) -> None:
    """No line leads there, so it cannot be read as the number of another year."""
    drawn = specification_of(charts["oxide-prices"], "en", width)
    for panel in _panels(drawn):
        ((_, points), *_) = _layers(drawn, panel, "point")
        newest = [
            look for look, rows in _layers(drawn, panel, "text") if rows[0]["x"] == max(point["x"] for point in points)
        ]

        assert newest
        assert all(look["align"] == "left" and look["dx"] > 0 for look in newest)


@pytest.mark.parametrize("width", WIDTHS)
def test_dots_lead_from_one_edition_to_the_next(charts: dict[str, Chart], width: Width) -> None:
    """No line is broken, and none runs from one edition to another: dots do, one pair for each change of edition."""
    chart = charts["oxide-prices"]
    drawn = specification_of(chart, "en", width)
    for panel in _panels(drawn):
        (dots, ends), (_, points) = _layers(drawn, panel, "line")
        rows = [row for row in chart.rows if row["product"] == points[0]["product"]]
        runs = [list(run) for _, run in groupby(rows, key=lambda row: row["edition"])]
        between = [[run[-1]["year"], after[0]["year"]] for run, after in pairwise(runs)]

        assert dots["strokeDash"]
        assert theme.colour(theme.OTHERS) == dots["color"]
        assert between == [[end["x"] for end in pair] for pair in zip(ends[::2], ends[1::2], strict=True)]
        assert [row["edition"] for row in rows] == [point["edition"] for point in points]
