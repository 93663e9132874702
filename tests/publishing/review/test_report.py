"""What the report on a change shows of a cell."""

from evidence.changes import Change
from evidence.problems import Place
from evidence.suggestions import Suggestion
from publishing.languages.view import Localised
from publishing.review.report import MOST_CHANGES, Report, in_short


def test_of_a_long_text_what_differs_is_shown() -> None:
    """With a little before and after it; a short one as a whole."""
    long = f"{'voor ' * 12}92{' na' * 12}"
    place = Place("datapackage/figures/data/figures.csv", 2, "label_nl")
    around = (" ".join(["voor"] * 4), " ".join(["na"] * 6))

    assert tuple(f"…{around[0]} {number} {around[1]} n…" for number in (92, 75)) == in_short(
        Suggestion(place, long, long.replace("92", "75"), "")
    )
    assert ("92", "75") == in_short(Suggestion(place, "92", "75", ""))


def test_what_changed_comes_before_the_rows_that_tell_of_it(english: Localised) -> None:
    """An entry has a row for each cell, and these fill no room of the cells themselves."""
    told = [
        Change(("corrections", "corrected_cells"), Place("cells.csv", 2 + number), f"entry-{number}", new="x")
        for number in range(MOST_CHANGES)
    ]
    cell = Change(("figures", "figures"), Place("figures.csv", 7, "value"), "a-figure", "value", "85", "65")
    text = Report([], [*told, cell], None, None).text(english)

    assert "- `a-figure` · value · `85` → `65` (figures.csv:7:value)" in text
    assert text.index("a-figure") < text.index("entry-0")
    assert "and one more change" in text
