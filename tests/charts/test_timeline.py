"""The timeline: what the headline counts stands out, and is said once."""

from itertools import pairwise
from typing import Any

import pytest

from charts import Chart
from charts.chart import WIDTHS, Width
from charts.parts.event_grid import Dot, Grid, Row
from charts.timeline import ABREAST, CONTROLS, ROW_GAP


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_shaded_years_are_explained(charts: dict[str, Chart], language: str, width: Width) -> None:
    """The drawing itself says from which year on its grey area is."""
    chart = charts["timeline"]

    assert chart.words(language).terms["band"] in str(chart.draw(language, width).to_dict())


def _written(chart: Chart, language: str, width: Width) -> list[str]:
    """Return all words of the drawing, line by line."""
    rows = [row for rows in chart.draw(language, width).to_dict()["datasets"].values() for row in rows]
    texts = [row["text"] for row in rows if "text" in row]
    return [line for text in texts for line in (text if isinstance(text, list) else [text])]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_row_says_how_many_are_recent(charts: dict[str, Chart], language: str, width: Width) -> None:
    """What the headline counts is written at its piles, and the same of all other events; no kind has a row more."""
    chart = charts["timeline"]
    terms, facts = chart.words(language).terms, chart.facts
    others = [row for row in chart.rows if row["kind"] != CONTROLS]
    recent = [row for row in others if str(row["date"])[:4] >= str(facts["since"])]

    assert (len(others), len(recent)) == (facts["others"], facts["others_recent"])
    assert {f"{facts['recent']:.0f}", f"{facts['controls']:.0f}"} <= set(terms["found"].split())
    assert {f"{len(recent)}", f"{len(others)}"} <= set(terms["rest"].split())
    assert sorted(terms.values()) == sorted(_written(chart, language, width))


@pytest.mark.parametrize("width", WIDTHS)
def test_only_what_the_headline_counts_is_bold(charts: dict[str, Chart], width: Width) -> None:
    """The name of its kind, the finding and the shaded years are; all other events have plain, smaller words."""
    chart = charts["timeline"]
    drawn = chart.draw("en", width).to_dict()
    layers = [layer for layer in drawn["layer"] if layer["mark"]["type"] == "text"]
    bold, plain = (
        [
            row["text"]
            for layer in layers
            if layer["mark"]["fontWeight"] == weight
            for row in drawn["datasets"][layer["data"]["name"]]
        ]
        for weight in (700, 400)
    )
    terms, largest = chart.words("en").terms, max(layers, key=lambda layer: layer["mark"]["fontSize"])

    assert [terms["band"], [terms["controls"], terms["found"]]] == bold
    assert [[terms["others"], terms["rest"]]] == plain
    assert 700 == largest["mark"]["fontWeight"]


def _marks(chart: Chart, width: Width) -> dict[bool, list[dict[str, Any]]]:
    """Return the marks of events, by whether they are export controls."""
    rows = [row for rows in chart.draw("en", width).to_dict()["datasets"].values() for row in rows if "tip" in row]
    return {is_so: [row for row in rows if (row["kind"] == CONTROLS) is is_so] for is_so in (True, False)}


def _step(marks: list[dict[str, Any]]) -> float:
    """Return how far apart events of a row stand in a pile."""
    places = sorted({row["y"] for row in marks})
    return float(round(min(after - before for before, after in pairwise(places)), 3))


@pytest.mark.parametrize("width", WIDTHS)
def test_events_of_a_row_count_alike(charts: dict[str, Chart], width: Width) -> None:
    """Each is as large as any other of its row, whatever its kind; those of the controls are the larger ones."""
    marks = _marks(charts["timeline"], width)
    (large,), (small,) = ({row["size"] for row in marks[is_so]} for is_so in (True, False))

    assert _step(marks[True]) == pytest.approx(_step(marks[False]) * ABREAST, abs=0.01)
    assert large > small


@pytest.mark.parametrize("width", WIDTHS)
def test_the_grey_row_is_no_higher_than_the_lit_one(charts: dict[str, Chart], width: Width) -> None:
    """However many other events there are, the controls take more room than they."""
    lines = charts["timeline"].draw("en", width).to_dict()
    (heights,) = [
        [row["y"] for row in lines["datasets"][layer["data"]["name"]]]
        for layer in lines["layer"]
        if layer["mark"]["type"] == "rule"
    ]
    controls, others = heights

    assert others - controls <= controls + ROW_GAP


def test_events_of_a_year_stand_on_each_other() -> None:
    """The oldest is at the bottom; each takes its step."""
    rows = [Dot(date="2010", kind="court", id=id_, source_id="", ahead=False) for id_ in "abc"]
    grid = Grid("wide", (2000, 2020), {"court": Row(0, 200)})
    heights = [place.y for place in grid.places(rows).values()]

    assert [200 - grid.pitch * part for part in (0.5, 1.5, 2.5)] == heights


def test_small_events_stand_beside_each_other() -> None:
    """Two of a year are left and right of its middle, and one alone is in it; all kinds of a row share a pile."""
    row = Row(0, 200, 2)
    kinds = {"a": "court", "b": "market", "c": "court"}
    rows = [Dot(date="2010", kind=kind, id=id_, source_id="", ahead=False) for id_, kind in kinds.items()]
    grid = Grid("wide", (2000, 2020), {"court": row, "market": row})
    half = grid.pitch / 2
    places = [(place.year, place.y) for place in grid.places(rows).values()]

    assert [(2009.75, 200 - half / 2), (2010.25, 200 - half / 2), (2010, 200 - 1.5 * half)] == places
