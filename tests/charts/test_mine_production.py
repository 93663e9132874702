"""Mine production: columns that are as high as the world, in parts by country."""

from typing import Any

import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.mine_production import RECENT
from evidence.quantity import number
from tests.charts.specifications import specification_of


def _blocks(chart: Chart, width: Width) -> list[dict[str, Any]]:
    """Return the parts of the columns."""
    specification = specification_of(chart, "en", width)
    drawn = [layer for layer in specification["layer"] if layer["mark"]["type"] == "rect"]
    (bars,) = [layer for layer in drawn if "tooltip" in layer["encoding"]]
    return list(specification["datasets"][bars["data"]["name"]])


@pytest.mark.parametrize("width", WIDTHS)
def test_each_recent_row_is_a_part_of_a_column(charts: dict[str, Chart], width: Width) -> None:
    """Each country and the world tell their row; there is a column for each year."""
    chart = charts["mine-production"]
    blocks = _blocks(chart, width)

    assert sorted(chart.told(row, "en") for row in chart.rows) == sorted(block["tip"] for block in blocks)
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
    floor = max(block["y"] for block in blocks)
    tops = [floor - block["y2"] for block in blocks if block["country"] == "WLD"]

    assert abs(tops[-1] / tops[0] - world[max(RECENT)] / world[min(RECENT)]) < 0.01


def test_all_but_china_have_one_colour(charts: dict[str, Chart]) -> None:
    """The columns show two parts: China in its colour, and all others in one, in every year."""
    blocks = _blocks(charts["mine-production"], "narrow")
    others = {block["colour"] for block in blocks if block["country"] != "CHN"}

    assert [theme.country_colour("CHN")] == [*{block["colour"] for block in blocks if block["country"] == "CHN"}]
    assert {theme.colour(theme.OTHERS)} == others


@pytest.mark.parametrize("width", WIDTHS)
def test_years_with_an_estimate_are_marked(charts: dict[str, Chart], width: Width) -> None:
    """Below the columns a bracket stands under the years for which the number of the world is an estimate."""
    chart = charts["mine-production"]
    specification = specification_of(chart, "en", width)
    blocks = {block["tip"]: block for block in _blocks(chart, width)}
    world = [row for row in chart.rows if row["country"] == "WLD"]
    estimated = [blocks[chart.told(row, "en")] for row in world if row["estimated"]]
    rules = [layer for layer in specification["layer"] if layer["mark"].get("strokeWidth") == 1.5]
    (bracket,) = [layer for layer in rules if layer["mark"]["type"] == "rule"]

    assert [{"x": estimated[0]["x"], "x2": estimated[-1]["x2"]}] == [
        {"x": row["x"], "x2": row["x2"]} for row in specification["datasets"][bracket["data"]["name"]]
    ]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_first_and_the_last_column_have_their_number(charts: dict[str, Chart], width: Width) -> None:
    """What doubled can be read on the columns: the world of the first year and of the last, on a phone too."""
    chart = charts["mine-production"]
    words = chart.words("en")
    drawn = str(specification_of(chart, "en", width))
    first, last = (row for row in chart.rows if row["country"] == "WLD" and row["year"] in (min(RECENT), max(RECENT)))

    assert words.terms["estimated"] in drawn
    assert all(f"'{number(float(str(row['production_t_reo'])), 'en')}'" in drawn for row in (first, last))


@pytest.mark.parametrize("width", WIDTHS)
def test_chinas_part_has_its_number_and_its_share(charts: dict[str, Chart], width: Width) -> None:
    """Beside the red of the newest column stand its tonnes, and how much of the whole that is."""
    rows = {row["country"]: float(str(row["production_t_reo"])) for row in charts["mine-production"].rows}
    drawn = str(specification_of(charts["mine-production"], "en", width))

    assert f"'{number(rows['CHN'], 'en')} ({round(100 * rows['CHN'] / rows['WLD'])}%)'" in drawn
