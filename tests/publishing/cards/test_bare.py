"""The drawing of a chart on a card: without words, and as large as its marks allow."""

from xml.etree import ElementTree

from charts.chart import WIDTHS
from publishing.cards.bare import bare
from publishing.charts.drawings import Drawings
from tests.publishing.conftest import CHART

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 400"><title>T</title>'
    '<g transform="translate(100,50)">{}</g></svg>'
)
GRID = '<line y2="340" stroke="var(--hairline)"/>'
BAR = '<path d="M0,0h200v30h-200Z" fill="var(--erbium)"/><text>words</text>'
LINE = '<g transform="translate(10,20)"><line x2="80" y2="-5" stroke="currentColor"/></g>'


def test_what_is_no_mark_takes_no_room() -> None:
    """The view is that of the marks with a margin: words are gone, and lines of the grid may stick out."""
    found = bare([SVG.format(GRID + BAR + LINE)], 500, 400)

    assert found is not None
    assert "94 44 212 42" == found[0]
    assert "words" not in found[1]
    assert "<title" not in found[1]


def test_the_larger_of_two_drawings_is_taken() -> None:
    """A place that is wide has room for the wide one."""
    tall = '<path d="M0,0h10v900h-10Z"/>'
    found = bare([SVG.format(tall), SVG.format(BAR)], 500, 400)

    assert found is not None
    assert "94 44 212 42" == found[0]


def test_a_drawing_that_would_be_dust_is_left_out() -> None:
    """Then the card has its words alone."""
    assert bare([SVG.format('<path d="M0,0L10,900"/>')], 500, 400) is None


def test_a_real_drawing_keeps_its_marks_and_carries_its_colours(drawn: Drawings) -> None:
    """A picture has no stylesheet, so no colour in it is a variable."""
    found = bare([drawn.svg[CHART, "en", width] for width in WIDTHS], 520, 450)

    assert found is not None
    tree = ElementTree.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg">{found[1]}</svg>')
    names = {element.tag.partition("}")[2] for element in tree.iter()}
    assert {"svg", "g", "line"} == names
    assert "var(--" not in found[1]
    assert "currentColor" not in found[1]
