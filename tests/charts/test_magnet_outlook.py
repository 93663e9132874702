"""Supply of and demand for magnet rare earths: what is set beside what."""

from itertools import pairwise
from typing import Any

import pytest

from charts import Chart
from charts.chart import WIDTHS, Width
from charts.magnet_outlook import SCENARIOS, STAGES, YEARS
from charts.parts.layout import PIXELS, text_width
from charts.parts.outlook import BASE_CASE
from charts.parts.pixels import READABLE
from tests.charts.specifications import rows_of, specification_of


def _amounts(chart: Chart) -> dict[tuple[object, object, object], float]:
    return {(row["series"], row["scenario"], row["year"]): float(str(row["amount_t"])) for row in chart.rows}


def test_words_name_the_ends_of_the_last_demand(charts: dict[str, Chart]) -> None:
    """The range runs from the scenario with the least demand to the one with the most."""
    chart = charts["magnet-outlook"]
    amounts = _amounts(chart)

    assert (chart.facts["lowest"], chart.facts["highest"]) == (
        amounts["demand", SCENARIOS[0], YEARS[-1]],
        amounts["demand", SCENARIOS[-1], YEARS[-1]],
    )


def test_each_year_has_demand_and_supply(charts: dict[str, Chart]) -> None:
    """The panels are of the same years, so that the lines can be compared."""
    chart = charts["magnet-outlook"]

    for series in ("demand", *STAGES):
        assert set(YEARS) == {row["year"] for row in chart.rows if row["series"] == series}


def test_only_the_first_year_is_history(charts: dict[str, Chart]) -> None:
    """What is filled and what is hollow follows from the kind that the source gives."""
    rows = charts["magnet-outlook"].rows

    assert {YEARS[0]} == {row["year"] for row in rows if row["scenario"] == "history"}
    assert {YEARS[0]} == set(YEARS) - {row["year"] for row in rows if row["scenario"] != "history"}


def _words(row: dict[str, Any]) -> str:
    """Return what a row writes, over however many lines."""
    text = row.get("text", "")
    return " ".join(text) if isinstance(text, list) else str(text)


def test_each_line_keeps_its_years_and_its_end(charts: dict[str, Chart]) -> None:
    """All lines share one scale of years; points tell the rows, the last of a demand is named beside it."""
    chart = charts["magnet-outlook"]
    specification = specification_of(chart, "en", "wide")
    layers = [layer for layer in specification["layer"] if layer["mark"]["type"] == "point"]
    points = [row for layer in layers for row in specification["datasets"][layer["data"]["name"]]]
    written = [_words(row) for rows in specification["datasets"].values() for row in rows]

    assert {chart.told(row, "en") for row in chart.rows} == {point["tip"] for point in points}
    assert len(YEARS) == len({point["x"] for point in points})
    for name in SCENARIOS:
        assert 1 == sum(text.startswith("+") and text.endswith(f"% {_term(chart, name)}") for text in written)
    assert 1 == written.count(_term(chart, "supply"))
    for stage in STAGES:
        assert 1 == sum(text.startswith("+") and text.endswith(f"% {stage}") for text in written)


def _term(chart: Chart, name: object) -> str:
    return chart.words("en").terms[str(name)]


def test_demand_stands_out_from_supply(charts: dict[str, Chart]) -> None:
    """What the headline says grows is ink, what it is held against grey; only what is known is filled."""
    chart = charts["magnet-outlook"]
    rows = {chart.told(row, "en"): row for row in chart.rows}
    specification = specification_of(chart, "en", "narrow")
    layers = [layer for layer in specification["layer"] if layer["mark"]["type"] == "point"]
    for point in (row for layer in layers for row in specification["datasets"][layer["data"]["name"]]):
        row = rows[point["tip"]]

        assert (row["series"] == "demand") is (point["colour"] == "currentColor")
        assert (row["scenario"] == "history") is (point["fill"] == point["colour"])


def test_all_lines_start_at_one_point(charts: dict[str, Chart]) -> None:
    """In the first year nothing has grown yet; from there the table and the drawing tell the same growth."""
    chart = charts["magnet-outlook"]
    amounts = _amounts(chart)
    starts = {series: amount for (series, _, year), amount in amounts.items() if year == YEARS[0]}
    specification = specification_of(chart, "en", "wide")
    layers = [layer for layer in specification["layer"] if layer["mark"]["type"] == "point"]
    points = [row for layer in layers for row in specification["datasets"][layer["data"]["name"]]]
    first = min(point["x"] for point in points)

    assert 1 == len({point["y"] for point in points if point["x"] == first})
    for row in chart.rows:
        grown = 100 * (float(str(row["amount_t"])) / starts[row["series"]] - 1)
        assert pytest.approx(grown, abs=1) == row["growth_percent"]


@pytest.mark.parametrize("width", WIDTHS)
def test_growth_is_written_at_the_end_of_each_line(charts: dict[str, Chart], width: Width) -> None:
    """What the headline compares can be read: each line says by how many percent it grows, in whole percent."""
    chart = charts["magnet-outlook"]
    amounts = _amounts(chart)
    written = [_words(row) for row in rows_of(chart, "en", width) if "text" in row]
    ends = {key: amount for key, amount in amounts.items() if key[2] == YEARS[-1]}
    starts = {series: amount for (series, _, year), amount in amounts.items() if year == YEARS[0]}
    grown = [f"+{100 * (amount / starts[key[0]] - 1):.0f}%" for key, amount in ends.items()]

    assert sorted(grown) == sorted(part for text in written for part in text.split() if part.startswith("+"))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_names_are_level_with_the_ends_of_their_lines(charts: dict[str, Chart], language: str, width: Width) -> None:
    """Each is one line at the height of its mark, in the order of the marks, or a leader runs from the one to other."""
    specification = specification_of(charts["magnet-outlook"], language, width)
    rows = [row for rows in specification["datasets"].values() for row in rows]
    names = sorted(row["y"] for row in rows if "+" in str(row.get("text")))
    points = [row for row in rows if "tip" in row and row["x"] == max(row["x"] for row in rows if "tip" in row)]
    asked = [row["y"] for row in points if row["scenario"] in SCENARIOS]
    made = {row["y"] for row in points if row["scenario"] not in SCENARIOS}
    marks = sorted([*asked, *made])
    led = {(row["y"], row["y2"]) for row in rows if "y2" in row}

    assert len(STAGES) == len(made)
    assert len(marks) == len(names)
    assert all(abs(mark - name) <= 1 or (mark, name) in led for mark, name in zip(marks, names, strict=True))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_group_is_named(charts: dict[str, Chart], language: str, width: Width) -> None:
    """A head stands over what is asked for, and one over both edges of the band of supply, in its own grey."""
    chart = charts["magnet-outlook"]
    rows = [row for row in rows_of(chart, language, width) if "text" in row]
    head = next(row for row in rows if row["text"] == chart.label("series", "demand", language))
    names = sorted((row for row in rows if "+" in row["text"]), key=lambda row: float(row["y"]))
    (supply,) = (row for row in rows if row["text"] == chart.words(language).terms["supply"])

    assert head["bold"]
    assert head["y"] < names[0]["y"]
    assert [*reversed(SCENARIOS), BASE_CASE, BASE_CASE] == [row["scenario"] for row in names]
    assert names[len(SCENARIOS) - 1]["y"] < supply["y"] < names[len(SCENARIOS)]["y"]
    assert [head["colour"], supply["colour"]] == [names[0]["colour"], names[-1]["colour"]]
    assert head["colour"] != supply["colour"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_phone_keeps_the_whole_name_of_a_scenario(charts: dict[str, Chart], language: str) -> None:
    """Behind and under the growth of each demand stands what its scenario is called, and no two years touch."""
    chart = charts["magnet-outlook"]
    rows = rows_of(chart, language, "narrow")
    lines = sorted(
        (row for row in rows if row.get("scenario") in SCENARIOS and "text" in row), key=lambda row: row["y"]
    )
    terms = chart.words(language).terms
    head = chart.label("series", "demand", language)
    written = " ".join(str(row["text"]) for row in lines if row["text"] != head)
    names = [name.split(" ", 1)[1].strip() for name in written.split("+")[1:]]
    years = sorted(row["x"] for row in rows if row.get("text") in {str(year) for year in YEARS})

    assert [terms[scenario] for scenario in reversed(SCENARIOS)] == names
    assert {str(YEARS[0]), str(YEARS[-1])} <= {row.get("text") for row in rows if isinstance(row.get("text"), str)}
    assert all(after - before > text_width(str(YEARS[0]), READABLE["narrow"][0]) for before, after in pairwise(years))


@pytest.mark.parametrize("width", WIDTHS)
def test_supply_alone_is_tinted(charts: dict[str, Chart], width: Width) -> None:
    """From what is mined to what is refined, under all lines: of two tints over each other a reader sees a third."""
    chart = charts["magnet-outlook"]
    specification = specification_of(chart, "en", width)
    types = [layer["mark"]["type"] for layer in specification["layer"]]
    (tint,) = (layer for layer in specification["layer"] if layer["mark"]["type"] == "area")
    ends = {row["y"] for row in rows_of(chart, "en", width) if row.get("scenario") == BASE_CASE and "tip" in row}

    assert {"rule", "area", "line", "point", "text"} == {*types}
    assert types.index("area") < types.index("line")
    edges = {row[side] for row in specification["datasets"][tint["data"]["name"]] for side in ("y", "y2")}
    assert ends == edges


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_phone_gives_half_its_width_to_the_lines(charts: dict[str, Chart], language: str) -> None:
    """The names beside them are short, and all years and nothing at all are written."""
    rows = rows_of(charts["magnet-outlook"], language, "narrow")
    places = [row["x"] for row in rows if "tip" in row]

    assert max(places) - min(places) >= 0.5 * PIXELS["narrow"]
    assert {"0%", *map(str, YEARS)} <= {row["text"] for row in rows if isinstance(row.get("text"), str)}
