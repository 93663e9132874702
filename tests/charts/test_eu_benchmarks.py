"""The EU's benchmarks for 2030."""

from typing import Any

import pytest

from charts import theme
from charts.chart import WIDTHS, Chart, Row, Width
from charts.eu_benchmarks import GOALS
from charts.parts.benchmarks import LARGE, PALE, TARGET
from charts.parts.layout import EDGE, PIXELS, text_width
from charts.parts.number_marks import BOLD
from evidence.catalogue import Catalogue
from evidence.quantity import Quantity
from tests.charts.specifications import specification_of


@pytest.fixture
def rows(charts: dict[str, Chart]) -> dict[str, Row]:
    """Return the rows of the chart by target."""
    return {str(row["measured"]): row for row in charts["eu-benchmarks"].rows}


def test_every_benchmark_is_drawn(catalogue: Catalogue) -> None:
    """All targets of the EU in percent are rows, and no other country's."""
    targets = {str(row["id"]) for row in catalogue.rows("context", "targets") if row["unit"] == "percent"}

    assert {id_ for id_ in targets if id_.startswith("eu-")} == set(GOALS)


def test_direction_of_the_goal_is_that_of_the_data(rows: dict[str, Row], charts: dict[str, Chart]) -> None:
    """The words at a bar say at least for a minimum and at most for a cap, with the number of the data."""
    said = {"up": "at\u00a0least", "down": "at\u00a0most"}
    aims = [Quantity.of(rows[id_], TARGET) for id_ in GOALS]
    drawn = [row["text"] for mark, row in _marks(charts["eu-benchmarks"], "text", "wide") if mark["fontSize"] == LARGE]

    assert [f"{said[aim.direction]}\u00a0{aim.unqualified('en', '%')}" for aim in aims] == drawn


@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_asked_for_is_large_and_bold(charts: dict[str, Chart], width: Width) -> None:
    """Nothing else is as large, and all of it stands within the drawing."""
    words = _marks(charts["eu-benchmarks"], "text", width)
    asked = [(mark, row) for mark, row in words if mark["fontSize"] == LARGE]

    assert len(GOALS) == len(asked)
    assert {700} == {mark["fontWeight"] for mark, _ in asked}
    assert max(mark["fontSize"] for mark, row in words if (mark, row) not in asked) < LARGE
    assert all(row["x"] + text_width(row["text"], LARGE) * BOLD <= PIXELS[width] for _, row in asked)


@pytest.mark.parametrize("width", WIDTHS)
def test_missing_figure_is_said(charts: dict[str, Chart], width: Width) -> None:
    """Where no share measures the same, the table says so of each, and so does one quiet line below all bars."""
    chart = charts["eu-benchmarks"]
    table = chart.table("en")
    bars = [row for _, row in _marks(chart, "rect", width) if "tip" in row]
    missing = [(mark, row) for mark, row in _marks(chart, "text", width) if "no figure found" in row["text"]]

    assert ["no figure"] * len(GOALS) == [cells[table.headers.index("Current figure")] for cells in table.body]
    assert [(EDGE, "left", 400)] == [(row["x"], mark["align"], mark["fontWeight"]) for mark, row in missing]
    assert [theme.text_colour(theme.OTHERS)] == [row["colour"] for _, row in missing]
    assert max(bar["y2"] for bar in bars) < missing[0][1]["y"]


def test_notes_of_the_data_are_in_the_table(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """What belongs with a figure stands beside it, word for word."""
    targets = {str(row["id"]): row for row in catalogue.rows("context", "targets")}
    chart = charts["eu-benchmarks"]

    for language in ("nl", "en"):
        assert [targets[str(row["measured"])][f"note_{language}"] for row in chart.rows] == [
            cells[-1] for cells in chart.table(language).body
        ]


def test_a_target_is_said_once(charts: dict[str, Chart], rows: dict[str, Row]) -> None:
    """At its bar; its heading has no number."""
    words = " ".join(row["text"] for row in _drawn(charts["eu-benchmarks"], "text", "narrow"))
    aims = {id_: f"\u00a0{Quantity.of(row, TARGET).unqualified('en', '%')}" for id_, row in rows.items()}

    assert [] == [id_ for id_, aim in aims.items() if words.count(aim) != 1]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_bar_runs_up_to_what_is_asked_for(charts: dict[str, Chart], rows: dict[str, Row], width: Width) -> None:
    """From nothing to the benchmark, on the highlight where the headline tells of it; nothing else is a bar."""
    marks = _marks(charts["eu-benchmarks"], "rect", width)
    bars = [row for _, row in marks if "tip" in row]
    aims = [Quantity.of(rows[id_], TARGET).numbers[0] for id_ in GOALS]
    percent = (PIXELS[width] - 2 * EDGE) / 100

    assert [pytest.approx((EDGE, EDGE + aim * percent)) for aim in aims] == [(bar["x"], bar["x2"]) for bar in bars]
    assert [theme.MARKING, theme.MARKING, PALE, PALE] == [bar["colour"] for bar in bars]
    assert {None, theme.PAPER} == {mark.get("color") for mark, _ in marks}


@pytest.mark.parametrize("width", WIDTHS)
def test_an_arrow_points_to_what_meets_a_benchmark(
    charts: dict[str, Chart], rows: dict[str, Row], width: Width
) -> None:
    """From the end of its bar: to more for a minimum, to less for a cap."""
    bars = [row for _, row in _marks(charts["eu-benchmarks"], "rect", width) if "tip" in row]
    level = [row for _, row in _marks(charts["eu-benchmarks"], "rule", width) if row["y"] == row.get("y2")]
    ways = ["up" if row["x2"] > row["x"] else "down" for row in level]

    assert [bar["x2"] for bar in bars] == [row["x"] for row in level]
    assert [Quantity.of(rows[id_], TARGET).direction for id_ in GOALS] == ways


def _marks(chart: Chart, kind: str, width: Width) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Return each row that is drawn with a mark of one kind, and how that looks."""
    specification = specification_of(chart, "en", width)
    layers = [layer for layer in specification["layer"] if layer["mark"]["type"] == kind]
    return [(layer["mark"], row) for layer in layers for row in specification["datasets"][layer["data"]["name"]]]


def _drawn(chart: Chart, kind: str, width: Width) -> list[dict[str, Any]]:
    return [row for _, row in _marks(chart, kind, width)]
