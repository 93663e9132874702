"""Marks of claims: black is what is claimed and what decides, and each can be seen and read."""

from coloraide import Color

from charts import Chart, theme
from charts.palette import PALETTE
from charts.parts.number_marks import LEAST_BAR, Dot, ends_of
from charts.parts.numbered import Room, numbered
from evidence.judgement.relations import DECISIVE
from evidence.quantity import Quantity
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


def test_a_number_without_room_leaves_out_its_unit() -> None:
    """Where it would run out of the drawing on both sides of its mark."""
    number = Dot(Quantity(50), "50 long units", "ink", "supports", short="50")
    roomy, tight = (numbered([number], float, 10, Room((0, end), [], 14)) for end in (300, 100))

    assert ["50 long units"] == [one.spot.dot.text for one in roomy]
    assert ["50"] == [one.spot.dot.text for one in tight]


def test_a_short_range_is_a_bar_that_can_be_seen() -> None:
    """Around its middle it is as long as a bar has to be; a long one keeps its ends."""
    short, long = (Dot(Quantity(None, low, high), "", "ink", "supports") for low, high in ((10, 12), (10, 90)))

    assert (11 - LEAST_BAR / 2, 11 + LEAST_BAR / 2) == ends_of(short, float)
    assert (10, 90) == ends_of(long, float)
