"""The EU's benchmarks for 2030."""

from typing import Any

import pytest

from charts import theme
from charts.chart import WIDTHS, Chart, Row, Width
from charts.eu_benchmarks import GOALS
from charts.parts.benchmarks import NOW, TARGET
from charts.parts.layout import EDGE, PIXELS
from evidence.catalogue import Catalogue
from evidence.quantity import Quantity


@pytest.fixture
def rows(charts: dict[str, Chart]) -> dict[str, Row]:
    """Return the rows of the chart by target."""
    return {str(row["measured"]): row for row in charts["eu-benchmarks"].rows}


def test_every_benchmark_is_drawn(catalogue: Catalogue) -> None:
    """All targets of the EU in percent are rows, and no other country's."""
    targets = {str(row["id"]) for row in catalogue.rows("context", "targets") if row["unit"] == "percent"}

    assert {id_ for id_ in targets if id_.startswith("eu-")} == set(GOALS)


def test_direction_of_the_goal_is_that_of_the_data(rows: dict[str, Row], charts: dict[str, Chart]) -> None:
    """The words in a bar say at least for a minimum and at most for a cap, with the number of the data."""
    said = {"up": "at\u00a0least", "down": "at\u00a0most"}
    aims = [Quantity.of(rows[id_], TARGET) for id_ in GOALS]
    drawn = [row["text"] for row in _drawn(charts["eu-benchmarks"], "text", "wide") if "target" in row["text"]]

    assert [f"target: {said[aim.direction]}\u00a0{aim.unqualified('en', '%')}" for aim in aims] == drawn


@pytest.mark.parametrize("width", WIDTHS)
def test_missing_figure_is_said(charts: dict[str, Chart], width: Width) -> None:
    """Where no share measures the same, the table says so, and so do bold words at the left below each bar."""
    chart = charts["eu-benchmarks"]
    table = chart.table("en")
    bars = [row for mark, row in _marks(chart, "rect", width) if mark.get("color") == theme.HAIRLINE]
    said = [(mark, row) for mark, row in _marks(chart, "text", width) if row["text"] == "now: no figure found"]

    assert ["no figure"] * len(GOALS) == [cells[table.headers.index("Current figure")] for cells in table.body]
    assert [(EDGE, "left", 700)] * len(GOALS) == [(row["x"], mark["align"], mark["fontWeight"]) for mark, row in said]
    assert [bar["y2"] + NOW / 2 for bar in bars] == [row["y"] for _, row in said]


def test_notes_of_the_data_are_in_the_table(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """What belongs with a figure stands beside it, word for word."""
    targets = {str(row["id"]): row for row in catalogue.rows("context", "targets")}
    chart = charts["eu-benchmarks"]

    for language in ("nl", "en"):
        assert [targets[str(row["measured"])][f"note_{language}"] for row in chart.rows] == [
            cells[-1] for cells in chart.table(language).body
        ]


def test_a_target_is_said_once(charts: dict[str, Chart], rows: dict[str, Row]) -> None:
    """In its bar; its heading has no number."""
    words = " ".join(row["text"] for row in _drawn(charts["eu-benchmarks"], "text", "narrow"))
    aims = {id_: f"\u00a0{Quantity.of(row, TARGET).unqualified('en', '%')}" for id_, row in rows.items()}

    assert [] == [id_ for id_, aim in aims.items() if words.count(aim) != 1]


@pytest.mark.parametrize("width", WIDTHS)
def test_what_would_meet_a_benchmark_is_a_pale_bar(
    charts: dict[str, Chart], rows: dict[str, Row], width: Width
) -> None:
    """A minimum is a bar up to the whole, a cap one from nothing; no other bar could be read as a range."""
    marks = _marks(charts["eu-benchmarks"], "rect", width)
    bars = [row for mark, row in marks if mark.get("color") == theme.HAIRLINE]
    aims = [Quantity.of(rows[id_], TARGET) for id_ in GOALS]
    expected = [(aim.numbers[0], 100) if aim.direction == "up" else (0, aim.numbers[0]) for aim in aims]
    percent = (PIXELS[width] - 2 * EDGE) / 100

    assert [pytest.approx((EDGE + low * percent, EDGE + high * percent)) for low, high in expected] == [
        (bar["x"], bar["x2"]) for bar in bars
    ]
    assert {theme.HAIRLINE, theme.PAPER} == {mark.get("color") for mark, _ in marks}


def _marks(chart: Chart, kind: str, width: Width) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Return each row that is drawn with a mark of one kind, and how that looks."""
    specification = chart.draw("en", width).to_dict()
    layers = [layer for layer in specification["layer"] if layer["mark"]["type"] == kind]
    return [(layer["mark"], row) for layer in layers for row in specification["datasets"][layer["data"]["name"]]]


def _drawn(chart: Chart, kind: str, width: Width) -> list[dict[str, Any]]:
    return [row for _, row in _marks(chart, kind, width)]
