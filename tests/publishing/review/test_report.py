"""What the report on a change shows of a cell."""

from evidence.problems import Place
from evidence.suggestions import Suggestion
from publishing.review.report import in_short


def test_of_a_long_text_what_differs_is_shown() -> None:
    """With a little before and after it; a short one as a whole."""
    long = f"{'voor ' * 12}92{' na' * 12}"
    place = Place("datapackage/figures/data/figures.csv", 2, "label_nl")
    around = (" ".join(["voor"] * 4), " ".join(["na"] * 6))

    assert tuple(f"…{around[0]} {number} {around[1]} n…" for number in (92, 75)) == in_short(
        Suggestion(place, long, long.replace("92", "75"), "")
    )
    assert ("92", "75") == in_short(Suggestion(place, "92", "75", ""))
