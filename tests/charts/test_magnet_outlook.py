"""Supply of and demand for magnet rare earths: what is set beside what."""

from charts import Chart
from charts.magnet_outlook import SCENARIOS, STAGES, YEARS
from charts.parts.outlook import EDITION
from evidence.catalogue import Catalogue


def _amounts(chart: Chart, country: str = "WLD") -> dict[tuple[object, object, object], float]:
    return {
        (row["series"], row["scenario"], row["year"]): float(str(row["amount_t"]))
        for row in chart.rows
        if row["country"] == country
    }


def test_words_name_the_ends_of_the_last_demand(charts: dict[str, Chart]) -> None:
    """The range runs from the scenario with the least demand to the one with the most."""
    chart = charts["magnet-outlook"]
    amounts = _amounts(chart)

    assert (chart.facts["lowest"], chart.facts["highest"]) == (
        amounts["demand", SCENARIOS[0], YEARS[-1]],
        amounts["demand", SCENARIOS[-1], YEARS[-1]],
    )


def test_each_year_has_demand_and_supply(charts: dict[str, Chart]) -> None:
    """The panels are of the same years, so that a column stands under each dash of demand."""
    chart = charts["magnet-outlook"]

    for series in ("demand", *STAGES):
        assert set(YEARS) == {row["year"] for row in chart.rows if row["series"] == series}


def test_only_the_first_year_is_history(charts: dict[str, Chart]) -> None:
    """What is filled and what is hollow follows from the kind that the source gives."""
    rows = charts["magnet-outlook"].rows

    assert {YEARS[0]} == {row["year"] for row in rows if row["scenario"] == "history"}
    assert {YEARS[0]} == set(YEARS) - {row["year"] for row in rows if row["scenario"] != "history"}


def test_china_is_a_part_of_the_world(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """Each column is split as the table has it, by the tonnes and by the share under it."""
    chart = charts["magnet-outlook"]
    expected = {
        (row["stage"], row["year"]): (1000 * float(str(row["supply_kt"])), row["share_percent"])
        for row in catalogue.rows("supply", "magnet_supply_outlook")
        if (row["edition"], row["country"]) == (EDITION, "CHN") and row["year"] in YEARS
    }

    assert expected == {
        (row["series"], row["year"]): (row["amount_t"], row["share_percent"])
        for row in chart.rows
        if row["country"] == "CHN"
    }
    world = _amounts(chart)
    assert [] == [key for key, amount in _amounts(chart, "CHN").items() if amount >= world[key]]
