"""Shapes that say what evidence does to a claim say nothing else elsewhere; and words where editions change."""

import pytest

from charts import theme
from charts.chart import WIDTHS, Chart, Width
from tests.charts.specifications import rows_of


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("id_", ["projects-map", "start-dates"])
def test_no_place_or_date_looks_like_a_claim_or_a_no(charts: dict[str, Chart], id_: str, width: Width) -> None:
    """A mine is a large disc, and a start that is expected a hollow one."""
    shapes = {row["shape"] for row in rows_of(charts[id_], "en", width) if "shape" in row}

    assert "circle" in shapes
    assert set() == shapes & ({*theme.SHAPES.values()} - {"circle"})


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_years_from_other_editions_are_named(charts: dict[str, Chart], language: str, width: Width) -> None:
    """Under the years whose number of the world is an estimate, which no other year shares an edition with."""
    chart = charts["mine-production"]
    written = [row.get("text") for row in rows_of(chart, language, width)]

    assert 1 == written.count(chart.words(language).terms["editions"])
