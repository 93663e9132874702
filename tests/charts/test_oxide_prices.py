"""The prices of oxides: what the headline is about is seen first."""

import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.oxide_prices import DYSPROSIUM, NEODYMIUM, TERBIUM


@pytest.mark.parametrize("width", WIDTHS)
def test_what_the_headline_is_about_comes_first(charts: dict[str, Chart], width: Width) -> None:
    """Terbium stands at the top or on the left, in black; the other two are grey behind it."""
    drawing = charts["oxide-prices"].draw("en", width).to_dict()
    panels = drawing["hconcat" if width == "wide" else "vconcat"]
    points = [drawing["datasets"][panel["layer"][0]["data"]["name"]][0] for panel in panels]
    colours = [panel["layer"][0]["mark"]["color"] for panel in panels]

    assert [TERBIUM, NEODYMIUM, DYSPROSIUM] == [point["product"] for point in points]
    assert [theme.INK, *[theme.colour(theme.OTHERS)] * 2] == colours
