"""Marks of claims: black is what is claimed and what decides."""

from coloraide import Color

from charts import Chart, theme
from charts.palette import PALETTE
from charts.parts.dated_points import Point, dodged
from evidence.judgement.relations import DECISIVE


def test_the_claim_and_what_decides_are_black(charts: dict[str, Chart]) -> None:
    """All other evidence is grey, so that no colour of a country stands for a relation."""
    black = {relation for relation, element in theme.RELATIONS.items() if theme.colour(element) == theme.INK}

    assert {"claim", *DECISIVE} == black
    assert {theme.OTHERS} == {theme.RELATIONS[relation] for relation in theme.RELATIONS.keys() - black}
    for chart in (one for one in charts.values() if one.name == "claim_evidence"):
        drawing = str(chart.draw("en", "wide").to_dict())

        assert [] == [element for element in theme.COUNTRIES.values() if theme.colour(element) in drawing]


def test_no_relation_is_a_cross() -> None:
    """A true number that contradicts a claim is not crossed out, and every relation has a shape of its own."""
    assert theme.CROSS not in theme.SHAPES.values()
    assert len(theme.SHAPES) == len({*theme.SHAPES.values()})
    assert "triangle-down" == theme.SHAPES["contradicts"]


def test_words_and_marks_can_be_read_on_the_band() -> None:
    """Black, or white on dark paper, has a contrast of 4.5:1 with the straw behind what was found."""
    ink, straw, paper = (PALETTE[name] for name in ("ink", "holmium", "paper"))

    assert theme.MARKING == "var(--holmium)"
    for one, below, around in zip(ink, straw, paper, strict=True):
        assert Color(one).contrast(Color(below)) >= 4.5
        assert below != around


def test_a_halo_can_be_seen_around_its_mark() -> None:
    """On dark paper a mark has a contrast of 3:1 with its halo, and so has the halo with the paper."""
    ink, halo, paper = (PALETTE[name].dark for name in ("ink", "holmium-halo", "paper"))

    assert theme.HALO == "var(--holmium-halo)"
    assert Color(halo).contrast(Color(paper)) >= 3
    assert Color(halo).contrast(Color(ink)) >= 3
    assert Color(PALETTE["ink"].light).contrast(Color(PALETTE["holmium-halo"].light)) >= 4.5


def test_no_mark_leaves_its_year() -> None:
    """Where a year takes few pixels the marks of one year come nearer to each other, and none lies in the next."""
    editions = [Point(2021, 5, "BGS", str(number), "qualifies", "basalt", course=False, tip="") for number in range(5)]

    assert max(abs(offset) for _, offset in dodged(editions, year=20, amount=1)) < 0.5
