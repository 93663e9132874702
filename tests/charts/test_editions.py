"""Charts of what several editions say: which of them is drawn for a year, and where they differ most."""

from charts.chart import Chart


def test_the_year_that_stands_out_is_the_one_revised_most(charts: dict[str, Chart]) -> None:
    """In the tables of the tests it has 80 percent in one edition of the USGS and 53 in the next."""
    facts = charts["us-import-reliance"].facts

    assert ("2024", 80, 53) == (facts["year"], facts["first"], facts["last"])


def test_a_lower_bound_of_the_world_is_no_value(charts: dict[str, Chart]) -> None:
    """The world comes first, its number open upwards."""
    row = charts["reserves"].rows[0]

    assert ("WLD", None, "more-than") == (row["country"], row["reserves_million_t_reo"], row["qualifier"])


def test_each_year_by_country_is_of_one_edition(charts: dict[str, Chart]) -> None:
    """A country has one number a year; the long series stays a series of its own."""
    rows = [row for row in charts["mine-production"].rows if row["edition"] != "DS 140 (2023)"]
    keys = [(row["country"], row["year"]) for row in rows]

    assert len(set(keys)) == len(keys)
