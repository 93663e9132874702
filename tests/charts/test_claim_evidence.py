"""What was claimed beside what was found."""

import pytest

from charts.chart import Chart
from evidence.catalogue import Catalogue
from evidence.quantity import NO_BREAK


@pytest.mark.parametrize(
    ("unit", "wanted", "expected"),
    [("t", "kg", 1000), ("percent", "percent", 1), ("percent", "kg", None), ("t_per_mw", "kg", None)],
)
def test_conversion(catalogue: Catalogue, unit: str, wanted: str, expected: float | None) -> None:
    """Units of the same base convert; others do not compare."""
    assert expected == catalogue.units[unit].factor_to(catalogue.units[wanted])


def test_claim_comes_first(charts: dict[str, Chart]) -> None:
    """The claimed number is the first row; the findings follow by period, the undated last."""
    for chart in charts.values():
        if chart.id.startswith("evidence-"):
            relations = [row["relation"] for row in chart.rows]
            periods = [str(row["period"] or "9999") for row in chart.rows[1:]]

            assert relations[0] == "claim"
            assert "claim" not in relations[1:]
            assert sorted(periods) == periods


def test_pounds_are_shown_in_kilograms(charts: dict[str, Chart]) -> None:
    """A converted number keeps three digits: a conversion adds no precision."""
    values = [row["value"] for row in charts["evidence-f35-rare-earth-mass"].rows]

    assert 417.0 in values


def test_headline_says_when_nothing_is_about_the_same(charts: dict[str, Chart]) -> None:
    """Figures about another year or measure do not read as if they bore the claim out."""
    for chart in charts.values():
        if chart.id.startswith("evidence-"):
            settles = any(row["relation"] in {"supports", "contradicts"} for row in chart.rows)

            assert settles is (chart.variant != "headline_other")


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("f35-rare-earth-mass", "11 to more than 417 kilograms"),
        ("crma-65-percent-cap", "up to 65 percent"),
        ("oklahoma-magnet-plant-cost", "at least 100 million US dollars"),
        ("seventeen-elements", "17"),
    ],
)
def test_an_open_end_is_said(charts: dict[str, Chart], claim: str, expected: str) -> None:
    """The figures run from the lowest to the highest, and where a source gives only a bound the words do too."""
    assert expected == charts[f"evidence-{claim}"].labels["en"]["span"].replace(NO_BREAK, " ")


def test_a_year_is_no_amount(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """Claims about a year have no dot plot: on a scale from nothing all years look the same."""
    years = {figure.id for figure in catalogue.figures.values() if figure.unit == "year"}
    claims = {claim.id for claim in catalogue.claims.values() if claim.figure_id in years}

    assert claims
    assert set() == claims & {chart_id.removeprefix("evidence-") for chart_id in charts}
