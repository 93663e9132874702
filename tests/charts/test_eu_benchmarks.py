"""The EU against its benchmarks for 2030."""

import pytest

from charts.chart import Chart, Row
from charts.eu_benchmarks import GOALS, TARGET, is_missed, state
from evidence.catalogue import Catalogue
from evidence.quantity import Quantity


@pytest.fixture
def rows(charts: dict[str, Chart]) -> dict[str, Row]:
    """Return the rows of the chart by target."""
    return {str(row["measured"]): row for row in charts["eu-benchmarks"].rows}


def test_every_benchmark_is_drawn(catalogue: Catalogue) -> None:
    """All targets of the EU in percent are rows, and Japan's beside them."""
    targets = {str(row["id"]) for row in catalogue.rows("context", "targets") if row["unit"] == "percent"}

    assert {id_ for id_ in targets if id_.startswith("eu-")} == set(GOALS) - {"japan-china-share-2025"}
    assert set(GOALS) <= targets


def test_headline_counts_what_is_missed(charts: dict[str, Chart]) -> None:
    """Of the six figures about the EU, five lie on the wrong side of the benchmark."""
    facts = charts["eu-benchmarks"].facts

    assert (5, 6) == (facts["missed"], facts["known"])


def test_only_imports_meet_the_benchmark(rows: dict[str, Row]) -> None:
    """A share below a cap meets it, a share below a minimum does not, and no figure is no miss."""
    expected = {"eu-processing-2030", "eu-single-country-2030-imports"}

    assert expected == {id_ for id_, row in rows.items() if not is_missed(row)}


def test_direction_of_the_goal_is_that_of_the_data(rows: dict[str, Row], charts: dict[str, Chart]) -> None:
    """The words of a group say at least for a minimum and at most for a cap."""
    terms = charts["eu-benchmarks"].words("en").terms
    said = {"up": "at\u00a0least", "down": "at\u00a0most"}

    assert [] == [
        id_ for id_, row in rows.items() if said[Quantity.of(row, TARGET).direction] not in terms[str(row["goal"])]
    ]


def test_missing_figure_is_said(charts: dict[str, Chart], rows: dict[str, Row]) -> None:
    """Where no share was seen, the table says so and no number stands there."""
    table = charts["eu-benchmarks"].table("en")
    states = dict(zip(rows, (dict(zip(table.headers, cells, strict=True)) for cells in table.body), strict=True))

    assert [] == state(rows["eu-processing-2030"]).numbers
    assert "no figure" == states["eu-processing-2030"]["Current figure"]
    assert "<\u00a01%" == states["eu-recycling-2030"]["Current figure"]


def test_notes_of_the_data_are_in_the_table(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """What belongs with a figure stands beside it, word for word."""
    targets = {str(row["id"]): row for row in catalogue.rows("context", "targets")}
    chart = charts["eu-benchmarks"]

    for language in ("nl", "en"):
        assert [targets[str(row["measured"])][f"note_{language}"] for row in chart.rows] == [
            cells[-1] for cells in chart.table(language).body
        ]
