"""Headlines that the data must bear out."""

from charts.chart import Chart


def test_china_refines_more_than_it_mines(charts: dict[str, Chart]) -> None:
    """The headline of the chart by stage is true of the data."""
    facts = charts["china-share-by-stage"].facts

    assert float(facts["refining"]) > float(facts["mining"])


def test_mining_grew(charts: dict[str, Chart]) -> None:
    """The headline of the chart of mine production is true of the data."""
    facts = charts["mine-production"].facts

    assert float(facts["world"]) > float(facts["recent_world"])


def test_editions_differ(charts: dict[str, Chart]) -> None:
    """One year has two values: 80 percent in one edition of the USGS and 53 in the next."""
    facts = charts["us-import-reliance"].facts

    assert ("2024", 80, 53) == (facts["year"], facts["first"], facts["last"])


def test_world_reserves_are_a_bound(charts: dict[str, Chart]) -> None:
    """The world's reserves of the latest edition are only a lower bound."""
    row = charts["reserves"].rows[0]

    assert ("WLD", None, "more-than") == (row["country"], row["reserves_million_t_reo"], row["qualifier"])


def test_each_year_by_country_is_of_one_edition(charts: dict[str, Chart]) -> None:
    """A country has one number a year; the long series stays a series of its own."""
    rows = [row for row in charts["mine-production"].rows if row["edition"] != "DS 140 (2023)"]
    keys = [(row["country"], row["year"]) for row in rows]

    assert len(set(keys)) == len(keys)
