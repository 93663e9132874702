"""Where US imports come from: the order of the bars, and what the words name."""

from itertools import groupby

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
