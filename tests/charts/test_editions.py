"""Charts of what several editions say: which of them is drawn for a year, and where they differ most."""

import json

import pytest

from charts import theme
from charts.chart import WIDTHS, Chart, Width
from charts.parts.edition_bars import CLEAR
from charts.parts.pixels import LINE
from tests.charts.specifications import specification_of


def test_the_year_that_stands_out_is_the_one_revised_most(charts: dict[str, Chart]) -> None:
    """In the tables of the tests it has 80 percent in one edition of the USGS and 53 in the next."""
    facts = charts["us-import-reliance"].facts

    assert ("2024", 80, 53) == (facts["year"], facts["first"], facts["last"])


def test_a_lower_bound_of_the_world_is_no_value(charts: dict[str, Chart]) -> None:
    """The world comes first, its number open upwards."""
    row = charts["reserves"].rows[0]

    assert ("WLD", None, "more-than") == (row["country"], row["reserves_million_t_reo"], row["qualifier"])


def test_each_year_by_country_is_of_one_edition(charts: dict[str, Chart]) -> None:
    """A country has one number a year."""
    keys = [(row["country"], row["year"]) for row in charts["mine-production"].rows]

    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("width", WIDTHS)
def test_only_the_editions_that_differ_are_drawn(charts: dict[str, Chart], width: Width) -> None:
    """From what a year was to what it became, the years above both; one year has colour, the rest is in the table."""
    drawing = specification_of(charts["us-import-reliance"], "en", width)
    rows = [row for rows in drawing["datasets"].values() for row in rows]
    titles = [row["text"] for row in sorted((one for one in rows if "base" in one and "tip" not in one), key=_top)]
    coloured = {row["year"] for row in rows if "tip" in row and row["colour"] != theme.colour(theme.OTHERS)}

    assert ["2025 USGS summary", "2026 USGS summary"] == titles
    assert {"MCS 2019", "MCS 2021"} < {row["edition"] for row in charts["us-import-reliance"].rows}
    assert '"orient": "top"' in json.dumps(drawing)
    assert {2024} == coloured


@pytest.mark.parametrize("width", WIDTHS)
def test_what_an_edition_lacks_is_said_there(charts: dict[str, Chart], width: Width) -> None:
    """Exactly where an edition says nothing of a year that the other has: a bar of nothing would be a number."""
    chart = charts["us-import-reliance"]
    rows = [row for rows in specification_of(chart, "en", width)["datasets"].values() for row in rows]
    told = {chart.told(row, "en"): row for row in chart.rows}
    bars = [(row["year"], row["base"], told[row["tip"]]["edition"]) for row in rows if "base" in row and "tip" in row]
    feet = {edition: base for _, base, edition in bars}
    words = chart.words("en").terms["absent"].split()
    said = {(row["year"], row["text_y"], row["text"]) for row in rows if row.get("text") in words}
    known = {(year, base) for year, base, _ in bars}
    lacking = {(year, base) for year, _ in known for base in feet.values()} - known

    assert 2 == len({*feet.values()})
    assert lacking
    assert {
        (year, base - CLEAR - LINE * above, word)
        for year, base in lacking
        for above, word in enumerate(reversed(words))
    } == said


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_an_estimate_is_called_one_over_its_bar(charts: dict[str, Chart], language: str, width: Width) -> None:
    """One hollow bar says what all are, so that no words outside the drawing have to."""
    chart = charts["us-import-reliance"]
    rows = [row for rows in specification_of(chart, language, width)["datasets"].values() for row in rows]
    (said,) = [row for row in rows if row.get("text") == chart.words(language).terms["estimate"]]
    fills = {row["fill"] for row in rows if row.get("tip") and (row["year"], row["text_y"] - LINE) == _place(said)}

    assert {"var(--paper)"} == fills


def _place(row: dict[str, float]) -> tuple[float, float]:
    return row["year"], row["text_y"]


def _top(row: dict[str, float]) -> float:
    return row["y"]
