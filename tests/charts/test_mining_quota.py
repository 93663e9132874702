"""The quotas of China: a bar for each number, side by side, and a mark in the years without one."""

from itertools import pairwise
from typing import Any

import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.mining_quota import MINING, NUMBER
from charts.parts.layout import PIXELS, text_width
from charts.parts.pixels import READABLE
from charts.parts.quota_bars import UNKNOWN

Marks = list[tuple[dict[str, Any], list[dict[str, Any]]]]


def _marks(chart: Chart, width: Width, kind: str) -> Marks:
    """Return the marks of one kind, with their data."""
    specification = chart.draw("en", width).to_dict()
    layers = [layer for layer in specification["layer"] if layer["mark"]["type"] == kind]
    return [(layer["mark"], specification["datasets"][layer["data"]["name"]]) for layer in layers]


def _bars(chart: Chart, width: Width) -> list[dict[str, Any]]:
    """Return the bars: of all rectangles those that tell a row."""
    return [bar for _, data in _marks(chart, width, "rect") for bar in data if "tip" in bar]


@pytest.fixture
def chart(charts: dict[str, Chart]) -> Chart:
    """Return the chart."""
    return charts["mining-quota"]


@pytest.mark.parametrize("width", WIDTHS)
def test_each_row_is_a_bar(chart: Chart, width: Width) -> None:
    """What the table says is what is drawn, as high as its number; the mining quota alone is in China's colour."""
    bars = _bars(chart, width)
    heights = {bar["tip"]: bar["y2"] - bar["y"] for bar in bars}
    per_tonne = {round(heights[chart.told(row, "en")] / float(str(row[NUMBER])), 9) for row in chart.rows}

    assert sorted(chart.told(row, "en") for row in chart.rows) == sorted(heights)
    assert 1 == len(per_tonne)
    assert {chart.told(row, "en") for row in chart.rows if row["measure_id"] == MINING} == {
        bar["tip"] for bar in bars if bar["colour"] == theme.country_colour("CHN")
    }


@pytest.mark.parametrize("width", WIDTHS)
def test_no_bar_covers_another(chart: Chart, width: Width) -> None:
    """The two quotas of a year stand beside each other, and years keep apart."""
    sides = sorted((bar["x"], bar["x2"]) for bar in _bars(chart, width))

    assert [] == [(one, two) for one, two in pairwise(sides) if one[1] > two[0]]


@pytest.mark.parametrize("width", WIDTHS)
def test_years_without_a_number_are_marked(chart: Chart, width: Width) -> None:
    """Each year up to the unpublished one has a bar of the mining quota or a question mark."""
    words = [row for _, data in _marks(chart, width, "text") for row in data]
    mined = {int(str(row["year"])) for row in chart.rows if row["measure_id"] == MINING}
    every = range(min(mined), int(str(chart.facts["unpublished"])) + 1)

    assert len(every) - len(mined) == sum(row["text"] == UNKNOWN for row in words)


@pytest.mark.parametrize("width", WIDTHS)
def test_words_stay_on_the_sheet(chart: Chart, width: Width) -> None:
    """No number or year is cut off at a side, and on a phone letters have 15 px."""
    for mark, data in _marks(chart, width, "text"):
        for row in data:
            wide, x = text_width(row["text"], mark["fontSize"]), row["x"]
            left = {"left": x, "right": x - wide, "center": x - wide / 2}[mark["align"]]

            assert left >= 0
            assert left + wide <= PIXELS[width] + 0.01
    assert {mark["fontSize"] for mark, _ in _marks(chart, width, "text")} == {*READABLE[width]}


def test_the_first_number_covers_no_bar(chart: Chart) -> None:
    """On a phone it is wider than its bar, so it stands above all bars that it reaches."""
    first = next(row for _, data in _marks(chart, "narrow", "text") for row in data if row["text"] == "89,200")
    reached = [bar for bar in _bars(chart, "narrow") if bar["x"] <= first["x"] + text_width("89,200", 15)]

    assert len(reached) > 1
    assert all(first["y"] + 15 / 2 < bar["y"] for bar in reached)
