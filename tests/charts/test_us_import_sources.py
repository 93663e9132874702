"""Where US imports come from: the order of the bars, and what the words name."""

from itertools import groupby
from typing import Any

from charts import Chart
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
    """China's bars alone have a colour, and the remark that part of the rest is Chinese too is bold."""
    drawn = charts["us-import-sources"].draw("en", "wide").to_dict()
    bars = _rows(drawn, "rect")
    bold = [row["text"] for row in _rows(drawn, "text", fontWeight=700) if isinstance(row["text"], list)]

    assert [row["name"] == "China" for row in bars] == [row["colour"] == "var(--erbium)" for row in bars]
    assert {"var(--erbium)", "var(--basalt)"} == {row["colour"] for row in bars}
    assert ["Made from materials of Australia, China and other countries."] == [
        " ".join(lines) for lines in bold if len(lines) > 1 and lines[0].startswith("Made")
    ]


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
