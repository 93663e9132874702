"""No two words of a drawing stand on each other, and none runs out of it."""

from itertools import combinations

import pytest

from charts.chart import Width
from charts.parts.layout import PIXELS
from publishing.charts.drawings import Drawings
from tests.charts.lettering import HAIR, lines

ROOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 90" font-size="15">{}</svg>'


def overlaps(svg: str) -> list[tuple[str, str]]:
    """Return the lines of words that share room, two by two."""
    return [(one.text, other.text) for one, other in combinations(lines(svg), 2) if one.covers(other)]


@pytest.mark.parametrize("width", ["narrow", "wide"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_words_stand_on_each_other(drawings: Drawings, language: str, width: Width) -> None:
    """In every chart each line of words has room of its own, in both languages and widths."""
    drawn = {id_: svg for (id_, code, of), svg in drawings.svg.items() if (code, of) == (language, width)}
    found = {id_: overlaps(svg) for id_, svg in drawn.items()}

    assert [] == [id_ for id_, svg in drawn.items() if not lines(svg)]
    assert {} == {id_: both for id_, both in found.items() if both}


@pytest.mark.parametrize("width", ["narrow", "wide"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_words_end_within_the_drawing(drawings: Drawings, language: str, width: Width) -> None:
    """No word of any chart begins or ends outside of its drawing."""
    drawn = {id_: svg for (id_, code, of), svg in drawings.svg.items() if (code, of) == (language, width)}
    ends = {(id_, line.text): (line.left, line.right) for id_, svg in drawn.items() for line in lines(svg)}

    assert ends
    assert {} == {one: at for one, at in ends.items() if at[0] < -HAIR or at[1] > PIXELS[width] + HAIR}


def test_words_that_meet_are_found() -> None:
    """Words at one height that run into each other are, lines of one text and words further down are not."""
    first = '<text transform="translate(4,20)">Bayan Obo</text>'
    meeting = first + '<g transform="translate(60,0)"><text transform="translate(0,24)">Maoniuping</text></g>'
    apart = first + '<text transform="translate(4,38)"><tspan>Mountain</tspan><tspan x="0" dy="17">Pass</tspan></text>'

    assert [("Bayan Obo", "Maoniuping")] == overlaps(ROOT.format(meeting))
    assert [] == overlaps(ROOT.format(apart))


def test_words_keep_to_their_end() -> None:
    """A word that ends at its place, or stands around it, takes the room before it."""
    right = '<text transform="translate(100,20)">Serra Verde</text>'
    ending = '<text transform="translate(110,20)" text-anchor="end">Lovozero</text>'
    around = '<text transform="translate(90,20)" text-anchor="middle" font-weight="700">Lovozero</text>'

    assert [("Serra Verde", "Lovozero")] == overlaps(ROOT.format(right + ending))
    assert [("Serra Verde", "Lovozero")] == overlaps(ROOT.format(right + around))
    assert [] == overlaps(ROOT.format(right + ending.replace("110", "98")))


def test_words_from_the_foot_up_take_room_over_it() -> None:
    """Such a word meets what stands in its column, and nothing beside that."""
    upright = '<text transform="translate(40,80) rotate(270) translate(0,5)">unknown</text>'
    over, beside = (f'<text transform="translate({x},50)">Lovozero</text>' for x in (4, 60))

    assert [("unknown", "Lovozero")] == overlaps(ROOT.format(upright + over))
    assert [] == overlaps(ROOT.format(upright + beside))


def test_an_edge_of_paper_is_no_word() -> None:
    """Words that stand on paper of their own shape are written twice, and read once."""
    word = '<text transform="translate(4,20)" fill="{}">> 75</text>'

    assert [] == overlaps(ROOT.format(word.format("var(--paper)") + word.format("currentColor")))
