"""The timeline: what the headline counts stands out, and is said once."""

from itertools import pairwise
from typing import Any

import pytest

from charts import Chart
from charts.chart import WIDTHS, Width
from charts.parts.event_grid import Dot, Grid
from charts.timeline import CONTROLS


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_shaded_years_are_explained(charts: dict[str, Chart], language: str, width: Width) -> None:
    """The drawing itself says from which year on its grey area is."""
    chart = charts["timeline"]

    assert chart.words(language).terms["band"] in str(chart.draw(language, width).to_dict())


def _written(chart: Chart, language: str, width: Width) -> list[str]:
    """Return all words of the drawing."""
    rows = [row for rows in chart.draw(language, width).to_dict()["datasets"].values() for row in rows]
    return [str(row["text"]) for row in rows if "text" in row]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_finding_stands_at_its_pile(charts: dict[str, Chart], language: str, width: Width) -> None:
    """What the headline counts is written in the drawing once, and no event has a name that leads away from it."""
    chart = charts["timeline"]
    recent, all_of_them = f"{chart.facts['recent']:.0f}", f"{chart.facts['controls']:.0f}"
    words = _written(chart, language, width)
    counted = [text for text in words if recent in text and all_of_them in text]

    assert [chart.words(language).terms["found"]] == counted
    assert len({str(row["kind"]) for row in chart.rows}) + len(["band", "found"]) == len(words)


@pytest.mark.parametrize("width", WIDTHS)
def test_only_what_the_headline_counts_is_bold(charts: dict[str, Chart], width: Width) -> None:
    """The name of its kind, the finding and the shaded years are; the names of the other kinds are plain and grey."""
    chart = charts["timeline"]
    drawn = chart.draw("en", width).to_dict()
    layers = [layer for layer in drawn["layer"] if layer["mark"]["type"] == "text"]
    bold, plain = (
        {
            row["text"][0] if isinstance(row["text"], list) else row["text"]
            for layer in layers
            if layer["mark"]["fontWeight"] == weight
            for row in drawn["datasets"][layer["data"]["name"]]
        }
        for weight in (700, 400)
    )
    terms = chart.words("en").terms

    assert {"Export control", terms["found"], terms["band"]} == bold
    assert len({row["kind"] for row in chart.rows}) - 1 == len(plain)


def _marks(chart: Chart, width: Width) -> dict[bool, list[dict[str, Any]]]:
    """Return the marks of events, by whether they are export controls."""
    rows = [row for rows in chart.draw("en", width).to_dict()["datasets"].values() for row in rows if "tip" in row]
    return {is_so: [row for row in rows if (row["kind"] == CONTROLS) is is_so] for is_so in (True, False)}


def _step(marks: list[dict[str, Any]]) -> float:
    """Return how far apart events of a kind stand in a stack."""
    places = sorted({row["y"] for row in marks if row["kind"] == marks[0]["kind"]})
    return float(round(min(after - before for before, after in pairwise(places)), 3))


@pytest.mark.parametrize("width", WIDTHS)
def test_every_event_counts_alike(charts: dict[str, Chart], width: Width) -> None:
    """Each is a disc as high as any other, so a pile of the controls is no higher than as many other events."""
    marks = _marks(charts["timeline"], width)

    assert _step(marks[False]) == pytest.approx(_step(marks[True]), abs=0.01)


def test_events_of_a_year_stand_on_each_other() -> None:
    """The oldest is at the bottom; each takes its step."""
    rows = [Dot(date="2010", kind="court", id=id_, source_id="", ahead=False) for id_ in "abc"]
    grid = Grid("wide", (2000, 2020), {"court": 0}, {"court": 200})
    heights = [y for _, y in grid.places(rows).values()]

    assert [200 - grid.pitch * part for part in (0.5, 1.5, 2.5)] == heights
