"""Reserves: bars of the latest edition, and ticks of earlier ones; what has no bar is in the table."""

from typing import Any

import pytest

from charts import Chart
from charts.chart import WIDTHS, Width
from charts.parts.reserve_bars import APART
from charts.reserves import WORLD
from charts.reserves import chart as chart_of_reserves
from evidence.catalogue import Catalogue
from evidence.records import Reserve
from tests.charts.premises.changes import changed, drawn
from tests.charts.specifications import specification_of


def _drawn(chart: Chart, width: Width, mark: str) -> list[dict[str, Any]]:
    """Return the rows that the layers of a mark draw."""
    specification = specification_of(chart, "en", width)
    layers = [layer for layer in specification["layer"] if layer["mark"]["type"] == mark]
    return [row for layer in layers for row in specification["datasets"][layer["data"]["name"]]]


def test_each_row_of_the_latest_edition_is_a_bar(charts: dict[str, Chart]) -> None:
    """An earlier one has a tick where that has words, or lies in its bar; all others are in the table alone."""
    chart = charts["reserves"]
    latest = [row for row in chart.rows if row["edition"] == chart.facts["latest"] and row["country"] != WORLD]
    marks = [row for row in _drawn(chart, "wide", "rule") if row.get("tip")]
    bars, ticks = ([row for row in marks if ("y2" in row) is is_tick] for is_tick in (False, True))
    texts = {row["text"] for row in _drawn(chart, "wide", "text") if isinstance(row["text"], str)}

    assert sorted(chart.told(row, "en") for row in latest) == sorted(row["tip"] for row in bars)
    assert ticks
    assert [] == [row for row in ticks if row["revised"] and row["told"] not in texts]
    assert {*(row["tip"] for row in ticks)} <= {chart.told(row, "en") for row in chart.rows}


@pytest.mark.parametrize("width", WIDTHS)
def test_what_has_no_bar_stands_in_the_table(charts: dict[str, Chart], width: Width) -> None:
    """The world, and a country without a newest number, have rows in the table and no mark in the drawing."""
    chart = charts["reserves"]
    barred = {row["country"] for row in chart.rows if row["edition"] == chart.facts["latest"]} - {WORLD}
    expected = {chart.told(row, "en") for row in chart.rows if row["country"] not in barred}
    told = {row["tip"] for mark in ("text", "rule") for row in _drawn(chart, width, mark) if "tip" in row}

    assert expected
    assert set() == expected & told
    assert len(chart.rows) == len(chart.table("en").body)


@pytest.mark.parametrize("width", WIDTHS)
def test_what_the_headline_is_about_is_bold(charts: dict[str, Chart], width: Width) -> None:
    """The words of China are, whose bar has a colour, and those of no other country; each is in one line."""
    specification = specification_of(charts["reserves"], "en", width)
    layers = [layer for layer in specification["layer"] if layer["mark"].get("fontWeight") == 700]
    bold = [row["text"] for layer in layers for row in specification["datasets"][layer["data"]["name"]]]
    labels = [row["text"] for row in _drawn(charts["reserves"], width, "text") if isinstance(row["text"], list)]

    assert [["China"]] == bold
    assert {1} == {len(lines) for lines in labels}


@pytest.mark.parametrize("width", WIDTHS)
def test_only_revised_numbers_are_written_at_their_tick(charts: dict[str, Chart], width: Width) -> None:
    """A tick far from its bar has its number and edition, one for each country, on a phone too."""
    chart = charts["reserves"]
    ticks = [row for row in _drawn(chart, width, "rule") if row.get("revised")]
    texts = [row["text"] for row in _drawn(chart, width, "text") if isinstance(row["text"], str)]
    was = {text for text in texts if text.startswith("was ")}

    assert ticks
    assert len(ticks) == len({row["middle"] for row in ticks})
    assert {"was 21 (2025)", "was 22 (2024)", "was 10 (2024)"} == was
    assert {row["told"] for row in ticks} == was
    assert all(row["revised"] > APART * 50 for row in ticks)
    assert "44" in texts


def test_the_scale_is_that_of_the_bars(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """A country without a bar stands in the table alone: however much it had, the bars are as long as before."""
    latest = charts["reserves"].facts["latest"]
    barred = {row["country"] for row in charts["reserves"].rows if row["edition"] == latest}
    (code, *_) = (row["country"] for row in charts["reserves"].rows if row["country"] not in barred)
    richer = drawn(chart_of_reserves, changed(catalogue, Reserve, {"country": code}, reserves_t_reo=900_000_000))
    (before,), (after,) = (_domains(one) for one in (charts["reserves"], richer))

    assert "900" in str(richer.table("en").body)
    assert before == after


def _domains(chart: Chart) -> set[tuple[float, float]]:
    """Return from where to where the scales of amounts run."""
    layers = specification_of(chart, "en", "wide")["layer"]
    return {tuple(layer["encoding"]["x"]["scale"]["domain"]) for layer in layers if "field" in layer["encoding"]["x"]}


def test_only_china_is_red(charts: dict[str, Chart]) -> None:
    """The bar that the headline is about stands out from the others."""
    bars = [row for row in _drawn(charts["reserves"], "wide", "rule") if "end" in row and row.get("tip")]

    assert ["China" in row["tip"] for row in bars] == [row["colour"] == "var(--erbium)" for row in bars]
