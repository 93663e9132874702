"""Letters of the drawings for phones that are as large as the text around them."""

import re

import pytest

from charts import Chart, drawing
from charts.parts.pixels import READABLE

# Beside a text of 17 px; charts that are not in this list still have letters of 12 and 13 px.
SMALLEST = 15
READ_WITH_EASE = (
    "mining-shares",
    "mining-quota",
    "chinese-exports",
    "magnet-outlook",
    "evidence-us-dependence-on-china",
    "us-import-reliance",
    "evidence-china-mining-share",
)


@pytest.mark.parametrize("chart_id", READ_WITH_EASE)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_letters_on_a_phone_are_large(charts: dict[str, Chart], chart_id: str, language: str) -> None:
    """At 1:1 no letter of these charts is smaller than 15 px."""
    svg = drawing.svg(charts[chart_id], language, "narrow")
    sizes = {float(size) for size in re.findall(r'font-size="([\d.]+)', svg)}

    assert sizes
    assert min(sizes) >= SMALLEST


def test_large_letters_are_large_enough() -> None:
    """The sizes that charts share are those of the list above."""
    assert SMALLEST <= min(READABLE["narrow"])
