"""Mine production: columns that are as high as the world, in parts by country."""

from typing import Any

import pytest

from charts import Chart
from charts.chart import WIDTHS, Width
from charts.mine_production import HISTORY, RECENT


def _blocks(chart: Chart, width: Width) -> list[dict[str, Any]]:
    """Return the parts of the columns."""
    specification = chart.draw("en", width).to_dict()
    drawn = [layer for layer in specification["layer"] if layer["mark"]["type"] == "rect"]
    (bars,) = [layer for layer in drawn if "tooltip" in layer["encoding"]]
    return list(specification["datasets"][bars["data"]["name"]])


@pytest.mark.parametrize("width", WIDTHS)
def test_each_recent_row_is_a_part_of_a_column(charts: dict[str, Chart], width: Width) -> None:
    """Each country and the world tell their row; there is a column for each year."""
    chart = charts["mine-production"]
    rows = [row for row in chart.rows if row["edition"] != HISTORY]
    blocks = _blocks(chart, width)

    assert sorted(chart.told(row, "en") for row in rows) == sorted(block["tip"] for block in blocks)
    assert len(RECENT) == len({block["x"] for block in blocks})


def test_parts_stand_on_each_other(charts: dict[str, Chart]) -> None:
    """In each column the top is as high as the world, and no part covers another."""
    blocks = _blocks(charts["mine-production"], "wide")
    for x in {block["x"] for block in blocks}:
        column = sorted((block for block in blocks if block["x"] == x), key=lambda block: -block["y"])
        heights = [edge for block in column for edge in (block["y"], block["y2"])]

        assert "CHN" == column[0]["country"]
        assert "WLD" == column[-1]["country"]
        assert sorted(heights, reverse=True) == heights


def test_columns_keep_the_proportion_of_the_rows(charts: dict[str, Chart]) -> None:
    """The world of the last year stands as much higher than that of the first as its number is larger."""
    chart = charts["mine-production"]
    world = {row["year"]: float(str(row["production_t_reo"])) for row in chart.rows if row["country"] == "WLD"}
    blocks = _blocks(chart, "wide")
    floor = max(block["y"] for block in blocks) + 1
    tops = [floor - block["y2"] for block in blocks if block["country"] == "WLD"]

    assert abs(tops[-1] / tops[0] - world[max(RECENT)] / world[min(RECENT)]) < 0.01


def test_estimates_are_outlines(charts: dict[str, Chart]) -> None:
    """A part is solid only where the source calls its number no estimate."""
    chart = charts["mine-production"]
    estimated = {chart.told(row, "en"): bool(row["estimated"]) for row in chart.rows}

    for block in _blocks(chart, "narrow"):
        assert estimated[block["tip"]] is (block["solid"] < 1)


@pytest.mark.parametrize("width", WIDTHS)
def test_each_edition_is_named_under_its_years(charts: dict[str, Chart], width: Width) -> None:
    """Editions are never joined: a bracket with its name stands under the years of each."""
    drawn = str(charts["mine-production"].draw("nl", width).to_dict())

    assert [] == [edition for edition in set(RECENT.values()) if f"'{edition}'" not in drawn]
