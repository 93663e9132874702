"""The list of what is in a page."""

from selectolax.lexbor import LexborHTMLParser

from publishing.generator.outlines import SLOT, with_outline
from publishing.languages.view import Localised

PAGE = (
    f'<article>{SLOT}<h2 id="een">Eén &amp; twee<a class="headerlink" href="#een">#</a></h2><h3 id="x">x</h3>'
    '<h2 id="drie">Drie</h2></article><h2>voet</h2>'
)


def test_a_page_lists_its_sections(dutch: Localised) -> None:
    """Those of the second level in its text, without the sign that links to each."""
    links = LexborHTMLParser(with_outline(PAGE, dutch)).css(".outline a")

    assert [("#een", "Eén & twee"), ("#drie", "Drie")] == [(one.attributes["href"], one.text()) for one in links]


def test_a_page_without_a_place_for_it_stays_as_it_is(dutch: Localised) -> None:
    """Short pages have none."""
    assert "<article></article>" == with_outline("<article></article>", dutch)
