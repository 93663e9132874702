"""US mine output since 1965: what its words say is true of the data."""

from charts import Chart
from charts.us_output import HISTORY, MINED, NEWER, NUMBER, START
from evidence.catalogue import Catalogue

END = 2025


def _by_year(chart: Chart) -> dict[int, float]:
    return {int(str(row["year"])): float(str(row[NUMBER])) for row in chart.rows}


def test_output_fell_to_nothing_and_came_back(charts: dict[str, Chart]) -> None:
    """Output peaked in 1984, was zero from 2001 to 2011, and is estimated at 51 thousand tonnes for 2025."""
    facts = charts["us-output"].facts

    assert ("1984", 25.3) == (facts["peak_year"], facts["peak"])
    assert ("2001", "2011") == (facts["idle_start"], facts["idle_end"])
    assert ("2025", 51) == (facts["newest_year"], facts["newest"])


def test_years_at_nothing_are_zero(charts: dict[str, Chart]) -> None:
    """The words name all years at zero: eleven in a row, and 2016 and 2017."""
    zeros = [year for year, amount in _by_year(charts["us-output"]).items() if amount == 0]

    assert [*range(2001, 2012), 2016, 2017] == zeros


def test_newest_year_is_the_highest(charts: dict[str, Chart]) -> None:
    """The description says that the newest year is more than any before."""
    *earlier, newest = _by_year(charts["us-output"]).values()

    assert max(earlier) < newest


def test_each_year_has_one_number(charts: dict[str, Chart]) -> None:
    """No year is missing, so that an empty place in the drawing never stands for a lost number."""
    assert list(range(START, END + 1)) == [row["year"] for row in charts["us-output"].rows]


def test_editions_stand_apart(charts: dict[str, Chart]) -> None:
    """Each year is of the edition that the chart names for it; no number is made of two."""
    expected = {year: NEWER.get(year, HISTORY) for year in range(START, END + 1)}

    assert expected == {row["year"]: row["edition"] for row in charts["us-output"].rows}


def test_newest_summary_gives_each_newer_year(catalogue: Catalogue) -> None:
    """A number that a later summary revised is not drawn."""
    printed = [
        (str(row["edition"]), int(str(row["year"])))
        for row in catalogue.rows("supply", "us_salient_statistics")
        if (row["measure"], row["commodity"]) == MINED and str(row["edition"]).startswith("MCS")
    ]

    assert NEWER == {year: max(edition for edition, of in printed if of == year) for year in NEWER}


def test_newer_years_are_estimates(charts: dict[str, Chart]) -> None:
    """The description says so of all of them, and of the long series that it does not tell."""
    marked = {int(str(row["year"])): row["estimated"] for row in charts["us-output"].rows}

    assert dict.fromkeys(range(START, min(NEWER))) | dict.fromkeys(NEWER, True) == marked


def test_another_table_calls_only_part_of_them_estimates(catalogue: Catalogue) -> None:
    """The description says that the tables of the publisher differ in this."""
    marks = {
        row["estimated"]
        for row in catalogue.rows("supply", "mine_production")
        if row["country"] == "USA" and row["edition"] != HISTORY and int(str(row["year"])) in NEWER
    }

    assert {True, False} == marks


def test_newest_summary_leaves_out_monazite(charts: dict[str, Chart]) -> None:
    """The description names the first year without it; in all later years it is left out too."""
    chart = charts["us-output"]
    without = [row["year"] for row in chart.rows if not row["has_monazite"]]

    assert list(range(2021, END + 1)) == without
    assert "2021" == chart.facts["without_monazite"]


def test_mine_closed_after_the_first_zero(charts: dict[str, Chart]) -> None:
    """The table is at zero one year before the year that another source gives for the closure."""
    facts = charts["us-output"].facts

    assert int(str(facts["event_year"])) == int(str(facts["idle_start"])) + 1
