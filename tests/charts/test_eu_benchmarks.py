"""The EU's benchmarks for 2030, and Japan's target beside them."""

import pytest

from charts.chart import Chart, Row
from charts.eu_benchmarks import COMPARED, GOALS, TARGET, is_missed, state
from evidence.catalogue import Catalogue
from evidence.quantity import Quantity


@pytest.fixture
def rows(charts: dict[str, Chart]) -> dict[str, Row]:
    """Return the rows of the chart by target."""
    return {str(row["measured"]): row for row in charts["eu-benchmarks"].rows}


def test_every_benchmark_is_drawn(catalogue: Catalogue) -> None:
    """All targets of the EU in percent are rows, and Japan's beside them."""
    targets = {str(row["id"]) for row in catalogue.rows("context", "targets") if row["unit"] == "percent"}

    assert {id_ for id_ in targets if id_.startswith("eu-")} == set(GOALS) - {COMPARED}
    assert set(GOALS) <= targets


def test_only_japan_has_a_figure(rows: dict[str, Row]) -> None:
    """Output and imports are not held against a test of capacity or consumption; Japan's share lies above its cap."""
    assert [COMPARED] == [id_ for id_, row in rows.items() if state(row).numbers]
    assert [COMPARED] == [id_ for id_, row in rows.items() if is_missed(row)]


def test_a_share_is_held_against_the_side_of_its_benchmark(rows: dict[str, Row]) -> None:
    """Below a minimum is missed, and above it is not; for a cap it is the other way round."""
    low, high = {"current_value": 1.0}, {"current_value": 99.0}
    minimum, cap = rows["eu-extraction-2030"], rows["eu-single-country-2030"]

    assert (True, False) == (is_missed({**minimum, **low}), is_missed({**minimum, **high}))
    assert (False, True) == (is_missed({**cap, **low}), is_missed({**cap, **high}))


def test_direction_of_the_goal_is_that_of_the_data(rows: dict[str, Row], charts: dict[str, Chart]) -> None:
    """The words of a group say at least for a minimum and at most for a cap."""
    terms = charts["eu-benchmarks"].words("en").terms
    said = {"up": "at\u00a0least", "down": "at\u00a0most"}

    assert [] == [
        id_ for id_, row in rows.items() if said[Quantity.of(row, TARGET).direction] not in terms[str(row["goal"])]
    ]


def test_missing_figure_is_said(charts: dict[str, Chart], rows: dict[str, Row]) -> None:
    """Where no share measures the same, the table says so and no number stands there."""
    table = charts["eu-benchmarks"].table("en")
    states = dict(zip(rows, (dict(zip(table.headers, cells, strict=True)) for cells in table.body), strict=True))

    assert {"no figure"} == {states[id_]["Current figure"] for id_ in GOALS if id_ != COMPARED}
    assert "70%" == states[COMPARED]["Current figure"]


def test_notes_of_the_data_are_in_the_table(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """What belongs with a figure stands beside it, word for word."""
    targets = {str(row["id"]): row for row in catalogue.rows("context", "targets")}
    chart = charts["eu-benchmarks"]

    for language in ("nl", "en"):
        assert [targets[str(row["measured"])][f"note_{language}"] for row in chart.rows] == [
            cells[-1] for cells in chart.table(language).body
        ]
