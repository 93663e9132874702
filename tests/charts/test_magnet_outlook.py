"""Supply of and demand for magnet rare earths: what is set beside what, and what the headline says."""

from charts import Chart
from charts.magnet_outlook import SCENARIOS, STAGES, YEARS
from evidence.catalogue import Catalogue


def _amounts(chart: Chart, country: str = "WLD") -> dict[tuple[object, object, object], float]:
    return {
        (row["series"], row["scenario"], row["year"]): float(str(row["amount_kt"]))
        for row in chart.rows
        if row["country"] == country
    }


def test_demand_grows_faster_than_supply_in_every_scenario(charts: dict[str, Chart]) -> None:
    """The headline is true: to the last year with supply, each demand grows by a larger factor and by more tonnes."""
    amounts = _amounts(charts["magnet-outlook"])
    start = amounts["demand", "history", 2024]
    later = int(str(charts["magnet-outlook"].facts["later"]))

    for scenario in SCENARIOS:
        end = amounts["demand", scenario, later]
        for stage in STAGES:
            before, after = amounts[stage, "history", 2024], amounts[stage, "base-case", later]
            assert end / start > after / before
            assert end - start > after - before


def test_repeated_dashes_are_the_lowest_demand(charts: dict[str, Chart]) -> None:
    """The demand over the columns is that of the scenario with the least of it, and the range in words is whole."""
    chart = charts["magnet-outlook"]
    amounts = _amounts(chart)

    for year in YEARS[1:]:
        ascending = sorted(SCENARIOS, key=lambda scenario: amounts["demand", scenario, year])
        assert list(SCENARIOS) == ascending
    assert (chart.facts["lowest"], chart.facts["highest"]) == (
        amounts["demand", SCENARIOS[0], YEARS[-1]],
        amounts["demand", SCENARIOS[-1], YEARS[-1]],
    )


def test_demand_was_larger_than_supply_before(charts: dict[str, Chart]) -> None:
    """The description warns not to read the difference as a shortage, because it is there in the past as well."""
    amounts = _amounts(charts["magnet-outlook"])

    assert amounts["demand", "history", 2024] > max(amounts[stage, "history", 2024] for stage in STAGES)


def test_last_year_has_no_supply(charts: dict[str, Chart]) -> None:
    """The chart says where the source has no number for supply: each panel of supply has an empty column."""
    chart = charts["magnet-outlook"]
    text = str(chart.draw("en", "wide").to_dict())

    assert YEARS[-1] not in {row["year"] for row in chart.rows if row["series"] in STAGES}
    assert len(STAGES) == text.count("['no', 'number']")


def test_only_the_first_year_is_history(charts: dict[str, Chart]) -> None:
    """What is filled and what is hollow follows from the kind that the source gives."""
    rows = charts["magnet-outlook"].rows

    assert {YEARS[0]} == {row["year"] for row in rows if row["scenario"] == "history"}
    assert {YEARS[0]} == set(YEARS) - {row["year"] for row in rows if row["scenario"] != "history"}


def test_china_is_a_part_of_the_world(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """Each column is split as the table has it, by the tonnes and by the share under it."""
    chart = charts["magnet-outlook"]
    expected = {
        (row["stage"], row["year"]): (row["supply_kt"], row["share_percent"])
        for row in catalogue.rows("supply", "magnet_supply_outlook")
        if row["country"] == "CHN"
    }

    assert expected == {
        (row["series"], row["year"]): (row["amount_kt"], row["share_percent"])
        for row in chart.rows
        if row["country"] == "CHN"
    }
    world = _amounts(chart)
    assert [] == [key for key, amount in _amounts(chart, "CHN").items() if amount >= world[key]]


def test_both_tables_count_the_same_elements(catalogue: Catalogue) -> None:
    """Demand and supply are in one unit, of one edition of one source; only so may they share a scale."""
    tables = [catalogue.rows("supply", f"magnet_{part}_outlook") for part in ("demand", "supply")]

    assert 1 == len({(row["edition"], row["source_id"]) for rows in tables for row in rows})
