"""How high the frame of a chart is: enough for its drawing and its texts wherever it stands."""

import pytest

from charts.chart import Width
from charts.parts.layout import PIXELS
from publishing.charts.frames import HEADLINE, PADDING, QUIET, frame_height

TEXT = "Een zin over iets dat in de grafiek te zien is. "


@pytest.mark.parametrize("layout", list(PIXELS))
def test_the_drawing_stands_in_it_as_large_as_it_was_drawn(layout: Width) -> None:
    """With the room around it; a column that is wider makes it no larger."""
    height = frame_height([], (PIXELS[layout], 500), layout)

    assert 500 + PADDING < height <= 500 + PADDING + 21
    assert height % 10 == 0


def test_more_words_make_it_higher() -> None:
    """Most in a narrow column, where they take more rows; what is not there takes nothing."""
    few, many = ([(HEADLINE, TEXT), (QUIET, text)] for text in (TEXT, TEXT * 10))
    wide, narrow = (
        frame_height(many, (PIXELS[one], 500), one) - frame_height(few, (PIXELS[one], 500), one) for one in PIXELS
    )

    assert 0 < wide < narrow
    assert frame_height([], (680, 500), "wide") == frame_height([(QUIET, "")], (680, 500), "wide")


def test_a_word_that_no_column_holds_is_broken() -> None:
    """It takes as many rows as a sentence of its length."""
    word = frame_height([(QUIET, "x" * 200)], (320, 100), "narrow")

    assert word >= frame_height([(QUIET, "x " * 90)], (320, 100), "narrow") - 30
