"""The names of the main events: all are there, at their years, and they cover nothing."""

from itertools import pairwise, permutations
from typing import Any

import altair as alt
import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.parts.event_grid import Dot, Grid
from charts.parts.layout import text_width
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


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_shaded_years_are_explained(charts: dict[str, Chart], language: str, width: Width) -> None:
    """The drawing itself says from which year on its grey area is."""
    chart = charts["timeline"]

    assert chart.words(language).terms["band"] in str(chart.draw(language, width).to_dict())


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_finding_stands_at_its_pile(charts: dict[str, Chart], language: str, width: Width) -> None:
    """What the headline counts is written in the drawing too, and no event of the controls is named beside it."""
    chart = charts["timeline"]
    found = chart.words(language).terms["found"]
    drawn = str(chart.draw(language, width).to_dict())
    kinds = {row["kind"] for row in chart.rows if row["id"] in MAIN}

    assert f"'{found}'" in drawn
    assert f"{chart.facts['recent']:.0f}" in found
    assert "export-control" not in kinds


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


def _crossed(grid: Grid, line: alt.Chart, text: alt.Chart) -> list[str]:
    """Return the names through which the line of another one goes."""

    def pixels(year: float) -> float:
        return (year - grid.domain[0]) * grid.pitch

    crossed = []
    for name, other in permutations(range(len(_rows(text))), 2):
        written, drawn = _rows(text)[name], _rows(line)[other]
        end, start = pixels(written["end"]), pixels(drawn["x"])
        left = end - text_width(written["text"], theme.SMALL_SIZE)
        across, down = pixels(drawn["x2"]) - start, drawn["y2"] - drawn["y"]
        points = [(start + across * part / 100, drawn["y"] + down * part / 100) for part in range(101)]
        if any(left < x < end and abs(y - written["at"]) < 6 for x, y in points):
            crossed.append(written["text"])
    return crossed


def test_no_line_crosses_a_name() -> None:
    """Or a reader follows it to a wrong dot; the names make way for the lines of each other."""
    stacks = {"2010": 3, "2015": 2, "2023": 6, "2024": 1, "2025": 5}
    rows = [
        Dot(date=year, kind="court", id=f"{year}-{place}", source_id="", ahead=False)
        for year, count in stacks.items()
        for place in range(count)
    ]
    grid = Grid("narrow", (1980, 2027), {"court": 0}, {"court": 116})
    names = {
        "2010-1": "2010: quota cut",
        "2015-0": "2015: end of the quotas",
        "2025-0": "2025: licences for seven elements",
    }
    line, text = grid.named(names, rows, {"court": "Export control: 22, from 2023: 17"})

    assert len(names) == len(_rows(text))
    assert [] == _crossed(grid, line, text)


def test_a_name_without_room_is_left_out() -> None:
    """In a row that is lower than a line no name can stand."""
    grid, rows = _grid(10)
    _, text = grid.named({"a": "a name"}, rows, {})

    assert [] == _rows(text)
