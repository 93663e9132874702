"""Subtitles say what is drawn and in which unit; what a mark means is said at the mark."""

import re

import pytest

from charts.chart import Chart

# What marks look like, in words.
LOOKS = {
    "en": "hollow|dash|dashed|dotted|outlined|shaded|short line|diamonds?|squares?|question mark",
    "nl": "open|streepjes?|stippellijn|omlijnde?|vlak|rondje|ruitjes|vakjes?|vraagteken",
}


@pytest.mark.parametrize("language", ["en", "nl"])
def test_no_subtitle_explains_a_mark(charts: dict[str, Chart], language: str) -> None:
    """Words outside the drawing would have to be carried over to it, and push it down on a phone."""
    looks = re.compile(rf"\b(?:{LOOKS[language]})\b", re.IGNORECASE)

    assert [] == [id_ for id_, chart in charts.items() if looks.search(chart.words(language).subtitle)]
