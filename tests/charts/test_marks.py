"""Marks of claims: black is what is claimed and what decides."""

from coloraide import Color

from charts import Chart, theme
from charts.palette import PALETTE
from evidence.judgement.relations import DECISIVE
from tests.charts.specifications import specification_of


def test_the_claim_and_what_decides_are_black(charts: dict[str, Chart]) -> None:
    """All other evidence is grey, so that no colour of a country stands for a relation."""
    black = {relation for relation, element in theme.RELATIONS.items() if theme.colour(element) == theme.INK}

    assert {"claim", *DECISIVE} == black
    assert {theme.OTHERS} == {theme.RELATIONS[relation] for relation in theme.RELATIONS.keys() - black}
    for chart in (one for one in charts.values() if one.name == "claim_evidence"):
        drawing = str(specification_of(chart, "en", "wide"))

        assert [] == [element for element in theme.COUNTRIES.values() if theme.colour(element) in drawing]


def test_no_relation_is_a_cross() -> None:
    """A true number that contradicts a claim is not crossed out, and every relation has a shape of its own."""
    assert len(theme.SHAPES) == len({*theme.SHAPES.values()})
    assert "triangle-down" == theme.SHAPES["contradicts"]


def test_words_and_marks_can_be_read_on_the_band() -> None:
    """Black, or white on dark paper, has a contrast of 4.5:1 with the straw behind what was found."""
    ink, straw = PALETTE["ink"], PALETTE["holmium-mark"]

    assert theme.MARKING == "var(--holmium-mark)"
    assert [] == [below for one, below in zip(ink, straw, strict=True) if Color(one).contrast(Color(below)) < 4.5]


def test_the_band_can_be_seen_on_dark_paper() -> None:
    """There the straw stands out from the paper as much as a mark does; on light paper it is a tint."""
    straw, paper = (Color(PALETTE[name].dark) for name in ("holmium-mark", "paper"))

    assert straw.contrast(paper) >= 3
