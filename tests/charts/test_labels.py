"""Which words of a drawing stay when it is squeezed into the frame of a list."""

from xml.etree import ElementTree

import pytest

from charts.cleaning import SVG
from charts.thumbnail import thumbnail

BAR = '<path stroke="red" d="M0,0L640,400"/>'


def text(words: str, x: float, y: float, fill: str = "currentColor", **more: str) -> str:
    """Return a text of a drawing."""
    said = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in more.items())
    return f'<text transform="translate({x},{y})" fill="{fill}"{said}>{words}</text>'


def bold(words: str, x: float, y: float, fill: str = "currentColor", size: str = "14") -> str:
    """Return a text in bold."""
    return text(words, x, y, fill, font_weight="700", font_size=size)


def kept(*shapes: str) -> list[str]:
    """Return the words that stay of a drawing that is squeezed to the half."""
    root = ElementTree.fromstring(thumbnail(f'<svg xmlns="{SVG}" viewBox="0 0 640 400">{BAR}{"".join(shapes)}</svg>'))
    return [node.text or "" for node in root.iter(f"{{{SVG}}}text")]


def test_of_two_that_cover_each_other_the_one_stays_that_matters_more() -> None:
    """In bold and in the colour of a country before bold alone, that before a number; the large before all."""
    telling, naming, number = bold("China", 300, 90, "var(--erbium-text)"), bold("World", 300, 80), text("71%", 300, 85)

    assert ["China"] == kept(number, naming, telling)
    assert ["World"] == kept(number, naming)
    assert ["Nd"] == kept(telling, bold("Nd", 300, 85, size="20"))


@pytest.mark.parametrize("words", ["71%", "&lt; 1%", "11–20 kg", "1,238", "ca. 420 kg", "2010: quota cut"])
def test_a_number_stays(words: str) -> None:
    """With its nuance and its unit."""
    assert [words.replace("&lt;", "<")] == kept(text(words, 300, 60))


@pytest.mark.parametrize("words", ["Made from materials of others", "(estimate)", "4 April: China puts"])
def test_a_plain_remark_goes(words: str) -> None:
    """It says nothing without what it is about."""
    assert [] == kept(text(words, 300, 60))


def test_the_name_of_a_row_stays_and_a_paragraph_goes() -> None:
    """Both begin at the left edge; lines of a paragraph stand close below each other."""
    assert ["Export control"] == kept(text("Export control", 4, 60))
    assert [] == kept(text("Question mark:", 4, 300), text("no number known", 4, 318))


def test_what_stands_at_every_mark_names_none() -> None:
    """Such as the group of each element."""
    cells = [bold("light", 40, 60 + 60 * row, "var(--cerium-text)") for row in range(4)]

    assert [] == kept(*cells)
    assert ["light"] * 3 == kept(*cells[:3])


def test_paper_behind_a_text_goes_and_a_text_in_paper_on_a_bar_stays() -> None:
    """The first is there twice."""
    bar = '<path fill="var(--erbium)" d="M200,30h200v40h-200Z"/>'

    assert ["134"] == kept(bold("134", 300, 60, "var(--paper)"), bold("134", 300, 60))
    assert ["China 59%"] == kept(bar, bold("China 59%", 210, 60, "var(--paper)"))


def test_a_label_covers_no_mark_that_it_did_not_stand_on() -> None:
    """Where marks move closer, what stood between them may have no room left."""
    bars = [f'<path fill="var(--basalt)" d="M250,{y}h200v20h-200Z"/>' for y in (40, 80)]

    assert [] == kept(*bars, bold("World", 300, 74))


def test_a_label_is_moved_into_the_frame() -> None:
    """At its sides, and a little at its top; what lies further out goes."""
    root = ElementTree.fromstring(
        thumbnail(f'<svg xmlns="{SVG}" viewBox="0 0 640 400">{BAR}{bold("Compounds and metals", 560, 16)}</svg>')
    )
    (label,) = root.iter(f"{{{SVG}}}text")

    assert "156.4" == label.attrib["x"]
    assert "10.9" == label.attrib["y"]
