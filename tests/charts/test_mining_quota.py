"""The quota of China: a bar for each number, and words where there is none."""

from itertools import pairwise
from typing import Any

import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.mining_quota import MINING, NUMBER, SILENCE
from charts.parts.layout import PIXELS, text_width
from charts.parts.pixels import READABLE
from charts.parts.quota_bars import UNKNOWN
from evidence.catalogue import Catalogue
from tests.charts.specifications import specification_of

Marks = list[tuple[dict[str, Any], list[dict[str, Any]]]]


def _marks(chart: Chart, width: Width, kind: str) -> Marks:
    """Return the marks of one kind, with their data."""
    specification = specification_of(chart, "en", width)
    layers = [layer for layer in specification["layer"] if layer["mark"]["type"] == kind]
    return [(layer["mark"], specification["datasets"][layer["data"]["name"]]) for layer in layers]


def _bars(chart: Chart, width: Width) -> list[dict[str, Any]]:
    """Return the bars: of all rectangles those that tell a row."""
    return [bar for _, data in _marks(chart, width, "rect") for bar in data if "tip" in bar]


@pytest.fixture
def chart(charts: dict[str, Chart]) -> Chart:
    """Return the chart."""
    return charts["mining-quota"]


def _words(chart: Chart, width: Width) -> list[dict[str, Any]]:
    """Return everything that is written."""
    return [row for _, data in _marks(chart, width, "text") for row in data]


@pytest.mark.parametrize("width", WIDTHS)
def test_each_mining_quota_is_a_bar(chart: Chart, width: Width) -> None:
    """Each is as high as its number, in China's colour; separation is in the table alone, and that is said."""
    bars = _bars(chart, width)
    mining = [row for row in chart.rows if row["measure_id"] == MINING]
    heights = {bar["tip"]: bar["y2"] - bar["y"] for bar in bars}
    per_tonne = {round(heights[chart.told(row, "en")] / float(str(row[NUMBER])), 9) for row in mining}

    assert sorted(chart.told(row, "en") for row in mining) == sorted(heights)
    assert 1 == len(per_tonne)
    assert {theme.country_colour("CHN")} == {
        mark["color"] for mark, data in _marks(chart, width, "rect") if data[0] in bars
    }
    assert len(chart.rows) > len(mining)
    assert "plants have their own quota, which we found for" in chart.words("en").description


@pytest.mark.parametrize("width", WIDTHS)
def test_no_bar_covers_another(chart: Chart, width: Width) -> None:
    """Years keep apart."""
    sides = sorted((bar["x"], bar["x2"]) for bar in _bars(chart, width))

    assert [] == [(one, two) for one, two in pairwise(sides) if one[1] > two[0]]


@pytest.mark.parametrize("width", WIDTHS)
def test_years_without_a_number_are_told(chart: Chart, width: Width) -> None:
    """Each before the last has a question mark for its bar, and words over them say that none was found."""
    words, bars = _words(chart, width), _bars(chart, width)
    unknown = [row for row in words if row["text"] == UNKNOWN]
    said = " ".join(row["text"] for row in words if row["side"] == "center")
    years = {str(row["year"]) for row in chart.rows if row["measure_id"] == MINING}
    silent = range(int(min(years)), int(str(chart.facts["unpublished"])))

    assert len([year for year in silent if str(year) not in years]) == len(unknown)
    assert [] == [(bar, sign) for bar in bars for sign in unknown if bar["x"] <= sign["x"] <= bar["x2"]]
    assert chart.words("en").terms["missing"] in said


@pytest.mark.parametrize("width", WIDTHS)
def test_to_the_unpublished_year_leads_a_line(chart: Chart, width: Width) -> None:
    """It is dashed, from bold words down to the place of a bar: an empty column would show an amount."""
    ((line,),) = [data for mark, data in _marks(chart, width, "rule") if "strokeDash" in mark]
    bars = _bars(chart, width)
    (said,) = [row for row in _words(chart, width) if row["text"] == chart.words("en").terms["unpublished"]]

    assert [] == [mark for mark, _ in _marks(chart, width, "rect") if "strokeDash" in mark]
    assert (line["x"], line["y2"]) == (line["x2"], bars[0]["y2"])
    assert line["x"] > max(bar["x2"] for bar in bars)
    assert line["y"] < min(bar["y"] for bar in bars)
    assert (True, True) == (said["bold"], said["y"] < line["y"])


def test_who_says_that_the_year_has_none_is_named(chart: Chart, catalogue: Catalogue) -> None:
    """A source from after the year says so, and the day of the chart is not before it."""
    source = catalogue.sources[catalogue.evidence[SILENCE].source_id]

    assert source.id in chart.source_ids
    assert str(chart.facts["unpublished"]) < source.published <= chart.as_of


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
