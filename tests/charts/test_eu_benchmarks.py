"""The EU's benchmarks for 2030."""

import pytest

from charts.chart import Chart, Row
from charts.eu_benchmarks import GOALS, TARGET
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
    """The words of a group say at least for a minimum and at most for a cap."""
    terms = charts["eu-benchmarks"].words("en").terms
    said = {"up": "at\u00a0least", "down": "at\u00a0most"}

    assert [] == [
        id_ for id_, row in rows.items() if said[Quantity.of(row, TARGET).direction] not in terms[str(row["goal"])]
    ]


def test_missing_figure_is_said(charts: dict[str, Chart]) -> None:
    """Where no share measures the same, the table says so and so does a column beside the drawing."""
    chart = charts["eu-benchmarks"]
    table = chart.table("en")
    drawn = [text for rows in chart.draw("en", "wide").to_dict()["datasets"].values() for text in rows]

    assert ["no figure"] * len(GOALS) == [cells[table.headers.index("Current figure")] for cells in table.body]
    assert len(GOALS) == sum(row.get("text") == "no figure" for row in drawn)


def test_notes_of_the_data_are_in_the_table(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """What belongs with a figure stands beside it, word for word."""
    targets = {str(row["id"]): row for row in catalogue.rows("context", "targets")}
    chart = charts["eu-benchmarks"]

    for language in ("nl", "en"):
        assert [targets[str(row["measured"])][f"note_{language}"] for row in chart.rows] == [
            cells[-1] for cells in chart.table(language).body
        ]


def test_a_target_is_said_once(charts: dict[str, Chart], rows: dict[str, Row]) -> None:
    """In the heading of its row; at its tick is no number."""
    specification = charts["eu-benchmarks"].draw("en", "narrow").to_dict()
    drawn = [row for dataset in specification["datasets"].values() for row in dataset]
    words = " ".join(str(row["text"]) for row in drawn if "text" in row)

    assert [] == [id_ for id_, row in rows.items() if words.count(Quantity.of(row, TARGET).unqualified("en", "%")) != 1]


def test_what_would_meet_a_benchmark_is_a_pale_span(charts: dict[str, Chart], rows: dict[str, Row]) -> None:
    """A minimum is a band up to the whole, a cap one from nothing; what stands out is that there is no figure."""
    specification = charts["eu-benchmarks"].draw("en", "wide").to_dict()
    bands, marked = (
        [
            row
            for layer in specification["layer"]
            if layer["mark"] == {"type": "rect", "color": f"var(--{colour})"}
            for row in specification["datasets"][layer["data"]["name"]]
        ]
        for colour in ("hairline", "holmium")
    )
    aims = [Quantity.of(rows[id_], TARGET) for id_ in GOALS]
    expected = [(aim.numbers[0], 100) if aim.direction == "up" else (0, aim.numbers[0]) for aim in aims]

    assert expected == [(band["x"], band["end"]) for band in bands]
    assert len(GOALS) == len(marked)
    assert min(row["x"] for row in marked) > 100
