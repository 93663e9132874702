"""Where US imports come from: the order of the bars, and what the words name."""

from itertools import groupby
from typing import Any

import pytest

from charts import Chart
from charts.chart import WIDTHS, Width
from charts.us_import_sources import CHINA, NUMBER, TOGETHER


def test_china_comes_first(charts: dict[str, Chart]) -> None:
    """The first bar is China's of all compounds and metals, which the headline names."""
    chart = charts["us-import-sources"]
    row = chart.rows[0]

    assert (TOGETHER, CHINA, chart.facts["china"]) == (row["commodity"], row["country"], row[NUMBER])


def test_part_of_the_rest_is_made_of_chinese_materials(charts: dict[str, Chart]) -> None:
    """The source says so of Malaysia, Estonia and Japan together."""
    rows = [
        row
        for row in charts["us-import-sources"].rows
        if row["commodity"] == TOGETHER and "China" in str(row["remark"])
    ]

    assert ["MYS", "EST", "JPN"] == [row["country"] for row in rows]
    assert {"Made from materials of Australia, China and other countries."} == {row["remark"] for row in rows}


def test_what_the_headline_says_stands_out(charts: dict[str, Chart]) -> None:
    """China has its colour in every group, and no other country has; what the headline says is bold, and no more."""
    chart = charts["us-import-sources"]
    drawn = chart.draw("en", "wide").to_dict()
    texts = [row["text"] for row in _rows(drawn, "text", fontWeight=700)]
    bold = {text if isinstance(text, str) else " ".join(text) for text in texts}
    colours = ["var(--erbium)" if row["country"] == CHINA else "var(--basalt)" for row in chart.rows]

    assert 1 < colours.count("var(--erbium)") < len(colours)
    assert colours == [row["colour"] for row in _rows(drawn, "rect")]
    assert {"71%", "partly Chinese materials", "Compounds and metals together", "By metal"} == bold


@pytest.mark.parametrize("width", WIDTHS)
def test_bars_of_partly_chinese_materials_are_hatched(charts: dict[str, Chart], width: Width) -> None:
    """Each of the three has lines in China's colour that stay within it, and no other bar has."""
    drawn = charts["us-import-sources"].draw("en", width).to_dict()
    bars = {(row["top"], row["bottom"]): row for row in _rows(drawn, "rect")}
    lines = _rows(drawn, "rule", color="var(--erbium)")
    hatched = {
        row["name"][0]: line
        for (top, bottom), row in bars.items()
        for line in lines
        if top <= line["y2"] <= line["y"] <= bottom and 0 <= line["x"] <= line["x2"] <= row["end"]
    }

    assert ["Malaysia", "Estonia", "Japan"] == list(hatched)
    assert all(any(top <= line["y2"] <= line["y"] <= bottom for top, bottom in bars) for line in lines)


def test_what_china_includes_is_said_in_its_name(charts: dict[str, Chart]) -> None:
    """Where the source counts Hong Kong with China, the name of the bar says so, and no remark beside it."""
    drawn = charts["us-import-sources"].draw("nl", "wide").to_dict()
    rows = charts["us-import-sources"].rows
    including = [row["remark"] == "Includes Hong Kong." for row in rows]

    assert True in including
    assert including == [row["name"] == ["China (met\N{NO-BREAK SPACE}Hongkong)"] for row in _rows(drawn, "rect")]
    assert [] == [row["text"] for row in _rows(drawn, "text") if "Inclusief" in str(row["text"])]


def _rows(drawn: dict[str, Any], mark: str, **look: object) -> list[dict[str, Any]]:
    """Return what the layers of a mark with a look draw."""
    layers = [one for one in drawn["layer"] if {"type": mark, **look}.items() <= one["mark"].items()]
    return [row for layer in layers for row in drawn["datasets"][layer["data"]["name"]]]


def test_exception_is_erbium(charts: dict[str, Chart]) -> None:
    """Only for erbium another country ships more than China."""
    labels, facts = charts["us-import-sources"].labels["en"], charts["us-import-sources"].facts

    groups = groupby(charts["us-import-sources"].rows, key=lambda row: row["commodity"])
    largest = {commodity: max(group, key=lambda row: float(str(row[NUMBER])))["country"] for commodity, group in groups}

    assert {"erbium-compounds-and-metals"} == {name for name, country in largest.items() if country != CHINA}
    assert ("erbium", "Germany", 51, 40) == (
        labels["exception"],
        labels["exception_country"],
        facts["exception_largest"],
        facts["exception_china"],
    )


def test_elements_from_china_alone_are_named(charts: dict[str, Chart]) -> None:
    """Of three elements everything comes from China."""
    assert "holmium, lutetium en terbium" == charts["us-import-sources"].labels["nl"]["alone"]


def test_remarks_are_told_in_the_language_of_the_page(charts: dict[str, Chart]) -> None:
    """The table has the source's remark about origin, in Dutch on a Dutch page."""
    remarks = {row[-1] for row in charts["us-import-sources"].table("nl").body}

    assert "Gemaakt van grondstoffen uit Australië, China en andere landen." in remarks


def test_each_metal_can_be_picked(charts: dict[str, Chart]) -> None:
    """The choice starts with all compounds and metals together and holds every commodity once, in words."""
    chart = charts["us-import-sources"]
    values = chart.controls[0].values

    assert TOGETHER == values[0]
    assert sorted({str(row["commodity"]) for row in chart.rows}) == sorted(values)
    assert "Lutetium" in [chart.label("commodity", value, "en") for value in values]
