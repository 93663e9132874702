"""Three measures of Europe's dependence: bars of one length, with what each counts over it."""

from typing import Any

import pytest

from charts import Chart, eu_dependence
from charts.chart import WIDTHS, Width
from charts.eu_dependence import COUNTED, LARGE, NEAR, NUMBER
from charts.parts.layout import EDGE, PIXELS, text_width
from charts.parts.pixels import READABLE
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.records import Figure
from tests.charts.premises.changes import changed
from tests.charts.specifications import specification_of


def drawn(chart: Chart, width: Width, mark: str, language: str = "en") -> list[dict[str, Any]]:
    """Return the rows that the layers of a mark draw, each with the look of its layer."""
    specification = specification_of(chart, language, width)
    return [
        row | {"size": layer["mark"].get("fontSize")}
        for layer in specification["layer"]
        if layer["mark"]["type"] == mark
        for row in specification["datasets"][layer["data"]["name"]]
    ]


def wide(text: str) -> float:
    """Return the width of large bold letters in the widest of the common fonts, which is more than is reckoned with."""
    return len(text) * 0.69 * LARGE


@pytest.mark.parametrize("width", WIDTHS)
def test_each_bar_is_a_whole_with_its_share(charts: dict[str, Chart], width: Width) -> None:
    """All bars are as long, and China's part of each is as long as its share."""
    chart = charts["eu-dependence"]
    bars = drawn(chart, width, "rect")
    wholes, parts = bars[::2], bars[1::2]

    assert {(EDGE, PIXELS[width] - EDGE)} == {(bar["x"], bar["x2"]) for bar in wholes}
    assert [row[NUMBER] for row in chart.rows] == [
        pytest.approx(100 * (part["x2"] - part["x"]) / (whole["x2"] - whole["x"]))
        for whole, part in zip(wholes, parts, strict=True)
    ]


def test_only_china_is_red(charts: dict[str, Chart]) -> None:
    """The rest of a bar is an empty frame."""
    bars = drawn(charts["eu-dependence"], "wide", "rect")

    assert ["var(--paper)", "var(--erbium)"] * len(COUNTED) == [bar["fill"] for bar in bars]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_bar_says_what_it_counts(charts: dict[str, Chart], language: str, width: Width) -> None:
    """Over each bar stands what it counts, and in which year; no line is wider than the drawing."""
    chart = charts["eu-dependence"]
    names = [chart.label("counted", counted, language) for counted in COUNTED]
    lines = [str(row["text"]) for row in drawn(chart, width, "text", language)]

    assert [] == [name for name in names if name not in lines]
    assert len(COUNTED) == len([line for line in lines if line.endswith(("2020", "2024"))])
    assert [] == [line for line in lines if text_width(line, READABLE[width][0]) > PIXELS[width] - 2 * EDGE]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_share_is_written_on_its_own_part(charts: dict[str, Chart], language: str, width: Width) -> None:
    """Its share, as exact as its source has it, stands on the red part behind China's name, or alone."""
    chart = charts["eu-dependence"]
    bars = drawn(chart, width, "rect", language)[1::2]
    large = [row for row in drawn(chart, width, "text", language) if row["size"] == LARGE]

    assert 3 == len(large)
    for cells, bar in zip(chart.table(language).body, bars, strict=True):
        rows = [row for row in large if bar["y"] < row["y"] < bar["y2"]]
        whole = f"China {cells[1]}"
        has_room = wide(whole) <= bar["x2"] - EDGE - 2 * NEAR

        assert [whole if has_room else cells[1]] == [row["text"] for row in rows]
        assert {"var(--paper)"} == {row["colour"] for row in rows}
        assert [] == [row for row in rows if row["x"] + wide(row["text"]) > bar["x2"]]


def test_a_share_without_room_stands_behind_its_part(catalogue: Catalogue) -> None:
    """Where not even the number has room on the red, all of it stands behind that, in a red that can be read."""
    tables = changed(catalogue, Figure, {"id": COUNTED["imports"][0]}, value=9.4)
    rows = drawn(eu_dependence.chart(Reading(tables)), "narrow", "text")
    last = [row for row in rows if row["size"] == LARGE][-1]

    assert ("China 9.4%", "var(--erbium-text)") == (last["text"], last["colour"])


def test_letters_of_a_phone_are_those_of_the_text(charts: dict[str, Chart]) -> None:
    """At 1:1 nothing is smaller than fifteen pixels."""
    assert 15 == min(row["size"] for row in drawn(charts["eu-dependence"], "narrow", "text"))


def test_the_rest_is_named_where_there_is_room(charts: dict[str, Chart]) -> None:
    """A sliver of one percent has no room for a word, nor has a part with China's share on it."""
    rest = {
        width: [row for row in drawn(charts["eu-dependence"], width, "text") if row["text"] == "elsewhere"]
        for width in WIDTHS
    }

    assert {"wide": 2, "narrow": 1} == {width: len(rows) for width, rows in rest.items()}
