"""What was claimed beside what was found."""

import pytest

from charts.chart import Chart
from evidence.catalogue import Catalogue


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
