"""The names of the main events: all are there, at their years, and they cover nothing."""

from itertools import pairwise
from typing import Any

import altair as alt
import pytest

from charts import Chart
from charts.chart import WIDTHS, Width
from charts.parts.event_grid import Dot, Grid
from charts.timeline import MAIN


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_main_events_are_named(charts: dict[str, Chart], language: str, width: Width) -> None:
    """Each stands with its year and its short name in the drawing, in every language and width."""
    chart = charts["timeline"]
    dates = {str(row["id"]): str(row["date"])[:4] for row in chart.rows}
    terms = chart.words(language).terms
    drawn = str(chart.draw(language, width).to_dict())

    assert [] == [id_ for id_ in MAIN if f"'{dates[id_]}: {terms[id_]}'" not in drawn]


def _rows(layer: alt.Chart) -> list[dict[str, Any]]:
    """Return what a layer draws."""
    return list(layer.data["values"])


def _grid(height: float) -> tuple[Grid, list[Dot]]:
    """Return a grid with one row as high as said, and three events of one year."""
    rows = [Dot(date="2010", kind="court", id=id_, source_id="", ahead=False) for id_ in "abc"]
    return Grid("wide", (2000, 2020), {"court": 0}, {"court": height}), rows


def test_a_name_stands_beside_its_dot() -> None:
    """Left of it there is room; the line ends at the dot."""
    grid, rows = _grid(200)
    line, text = grid.named({"b": "a name"}, rows, {})
    (name,) = _rows(text)

    assert name["end"] < 2010
    assert grid.places(rows)["b"][1] == name["at"] == _rows(line)[0]["y2"]


def test_names_cover_no_label_and_no_other_name() -> None:
    """Three long names of one year stand over each other, clear of the name of the kind."""
    grid, rows = _grid(120)
    names = dict.fromkeys("abc", "a name of some length")
    _, text = grid.named(names, rows, {"court": "the court"})
    places = sorted(name["at"] for name in _rows(text))

    assert len(names) == len(places)
    assert all(after - before >= 15 for before, after in pairwise(places))


def test_a_name_without_room_is_left_out() -> None:
    """In a row that is lower than a line no name can stand."""
    grid, rows = _grid(10)
    _, text = grid.named({"a": "a name"}, rows, {})

    assert [] == _rows(text)
