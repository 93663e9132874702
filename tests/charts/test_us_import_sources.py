"""Where US imports come from: the order of the bars, and what the words name."""

from itertools import groupby
from typing import Any

import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.parts.pixels import LINE
from charts.parts.shippers import CHINA, INSET, LARGE
from charts.us_import_sources import NUMBER, TOGETHER
from tests.charts.specifications import specification_of

HOLD = "\N{NO-BREAK SPACE}"
HALF_A_PERCENT = 0.005
# What a sum of fractions may be off.
HAIR = 1e-6


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
    """China has its colour in every bar, and no other country has; what the headline says is bold, and no more."""
    chart = charts["us-import-sources"]
    drawn = specification_of(chart, "en", "wide")
    bold = {row["text"] for row in _rows(drawn, "text", fontWeight=700)}
    colours = [theme.country_colour(CHINA if row["country"] == CHINA else "OTH") for row in chart.rows]

    assert 1 < colours.count(theme.country_colour(CHINA)) < len(colours)
    assert colours == [row["colour"] for row in _rows(drawn, "rect")]
    assert {"71%", "partly Chinese materials", f"China (with{HOLD}Hong Kong)"} == bold
    assert ["71%"] == [row["text"] for row in _rows(drawn, "text", fontSize=LARGE)]


@pytest.mark.parametrize("width", WIDTHS)
def test_each_bar_is_a_whole(charts: dict[str, Chart], width: Width) -> None:
    """Every row is a part of the bar of its commodity, as wide as its share; the bar of everything is the largest."""
    chart = charts["us-import-sources"]
    marks = _rows(specification_of(chart, "nl", width), "rect")
    bars = [list(group) for _, group in groupby(marks, key=lambda row: row["y"])]
    large, *thin = [(bar[-1]["x2"] - bar[0]["x"], bar[0]["y2"] - bar[0]["y"]) for bar in bars]

    assert [chart.told(row, "nl") for row in chart.rows] == [mark["tip"] for mark in marks]
    assert [list(dict.fromkeys(row["commodity"] for row in chart.rows))] == [[bar[0]["commodity"] for bar in bars]]
    assert thin == [pytest.approx(thin[0])] * len(thin)
    assert all(large > one for one in thin)
    for row, mark in zip(chart.rows, marks, strict=True):
        whole, _ = large if row["commodity"] == TOGETHER else thin[0]

        assert (mark["x2"] - mark["x"] + 2 * INSET) / (whole + 2 * INSET) == pytest.approx(
            float(str(row[NUMBER])) / 100
        )


@pytest.mark.parametrize("width", WIDTHS)
def test_parts_of_partly_chinese_materials_are_hatched(charts: dict[str, Chart], width: Width) -> None:
    """Each of the three has lines in China's colour that stay within it, no other has, and a bracket is under them."""
    chart = charts["us-import-sources"]
    drawn = specification_of(chart, "en", width)
    lines = _rows(drawn, "rule", color=theme.country_colour(CHINA))
    both = zip(chart.rows, _rows(drawn, "rect"), strict=True)
    large = {row["country"]: mark for row, mark in both if row["commodity"] == TOGETHER}
    hatched = {country: [line for line in lines if _is_in(line, mark)] for country, mark in large.items()}
    sides = [row[side] for row in _rows(drawn, "rule", color=theme.INK) for side in ("x", "x2")]

    assert ["MYS", "EST", "JPN"] == [country for country, found in hatched.items() if found]
    assert len(lines) == sum(map(len, hatched.values()))
    assert (large["MYS"]["x"], large["JPN"]["x2"]) == (
        min(sides),
        max(sides),
    )


def _is_in(line: dict[str, Any], mark: dict[str, Any]) -> bool:
    is_across = bool(mark["x"] - HAIR <= line["x"] <= line["x2"] <= mark["x2"] + HAIR)
    return is_across and bool(mark["y"] - HAIR <= line["y2"] <= line["y"] <= mark["y2"] + HAIR)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_metal_has_one_line(charts: dict[str, Chart], language: str, width: Width) -> None:
    """Before its bar stand its name and China's share, and in the next who ships more."""
    chart = charts["us-import-sources"]
    drawn = specification_of(chart, language, width)
    words = _rows(drawn, "text")
    words.sort(key=lambda row: (row["y"], row["x"]))
    lines = {y: " ".join(row["text"] for row in line) for y, line in groupby(words, key=lambda row: row["y"])}
    of_china = [row for row in chart.rows if row["country"] == CHINA and row["commodity"] != TOGETHER]
    told = [f"{chart.label('commodity', row['commodity'], language)} {row[NUMBER]:g}%" for row in of_china]
    larger = f"{chart.label('country', 'DEU', language)} 51%"

    assert [*told, larger] == [line for _, line in sorted(lines.items())][-len(told) - 1 :]
    assert max(lines) < drawn["height"] - LINE / 2


def test_what_china_includes_is_said_in_its_name(charts: dict[str, Chart]) -> None:
    """Where the source counts Hong Kong with China in all imports, the name of the part says so."""
    drawn = specification_of(charts["us-import-sources"], "nl", "wide")
    remarks = [row["remark"] for row in charts["us-import-sources"].rows if row["country"] == CHINA]

    assert "Includes Hong Kong." == remarks[0]
    assert [f"China (met{HOLD}Hongkong)"] == [row["text"] for row in _rows(drawn, "text") if "Hongkong" in row["text"]]


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
