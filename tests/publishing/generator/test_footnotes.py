"""What a printed page says of its links."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from publishing.generator.footnotes import with_footnotes
from publishing.languages.view import Localised
from tests.publishing.conftest import first

PATH = "verhaal/een/index.html"
HERE = "https://zeldzaam.example/nl/verhaal/een/"


def _printed(body: str, site: Localised) -> LexborHTMLParser:
    return LexborHTMLParser(with_footnotes(f"<main><article>{body}</article></main>", PATH, site))


def _addresses(tree: LexborHTMLParser) -> list[str]:
    return [item.text() for item in tree.css(".footnotes li")]


def test_each_address_has_one_number(dutch: Localised) -> None:
    """Links to the same address have the same number, and the foot lists the addresses whole, in that order."""
    body = '<a href="../../bronnen/#a">A</a> <a rel="external" href="https://x.example/?a=1&amp;b=2">X</a>'
    tree = _printed(f'{body} <a href="../../bronnen/#a">A</a>', dutch)

    assert ["1", "2", "1"] == [link.attributes["data-n"] for link in tree.css("a")]
    assert ["https://zeldzaam.example/nl/bronnen/#a", "https://x.example/?a=1&b=2"] == _addresses(tree)


def test_the_foot_says_where_the_page_is(dutch: Localised) -> None:
    """A sheet of paper has no address bar."""
    assert HERE in first(_printed("<p>Tekst</p>", dutch), ".footnotes").text()


def test_figures_share_one_address(dutch: Localised) -> None:
    """A number behind a number would be read as part of it, so the foot says once where figures stand."""
    tree = _printed('<a class="figure" href="../../gegevens/figures/cijfers/#x">80 procent</a>', dutch)

    assert [] == _addresses(tree)
    assert "https://zeldzaam.example/nl/gegevens/figures/" in first(tree, ".footnotes").text()


def test_claims_share_one_address(dutch: Localised) -> None:
    """A page can have dozens, so the foot says once where they stand; a link to all of them is one like any other."""
    link = '<a href="../../beweringen/{}">Bewering</a>'
    tree, other = (_printed(link.format(rest), dutch) for rest in ("dependence/", ""))

    assert [] == _addresses(tree)
    assert (
        f"{dutch.words['print']['claims']} https://zeldzaam.example/nl/beweringen/" in first(tree, ".footnotes").text()
    )
    assert ["https://zeldzaam.example/nl/beweringen/"] == _addresses(other)
    assert dutch.words["print"]["claims"] not in first(other, ".footnotes").text()


@pytest.mark.parametrize(
    "body",
    [
        '<a href="#kop">Kop</a>',
        '<a class="headerlink" href="#kop">#</a>',
        '<a class="figure figure--term" href="../../woordenlijst/#oxide">oxide</a>',
        '<table><tr><td><a href="../">A</a></td></tr></table>',
        '<nav><a href="../">A</a></nav>',
        '<details><summary>Hoofdstukken</summary><a href="../">A</a></details>',
        '<p class="contents__figure"><a href="../"><b>80%</b> A</a></p>',
        '<p class="side-note pull"><a href="../"><b>80%</b> A</a></p>',
        '<p class="print-later quiet"><a href="../">A</a></p>',
        '<table><tr><td><table><tr><td>B</td></tr></table><a href="../">A</a></td></tr></table>',
        '<!-- <a href="../">A</a> -->',
        '<ul class="source-list"><li><a rel="external" href="https://x.example/">X</a></li></ul>',
        '<div class="chart__row"><details></details><a href="../">A</a></div><figcaption>Bron</figcaption>',
    ],
)
def test_other_links_have_no_number(dutch: Localised, body: str) -> None:
    """Neither those within the page, nor those in lists that are long, say their address themselves or do not print."""
    assert [] == _addresses(_printed(body, dutch))


def test_nothing_else_of_a_page_changes(dutch: Localised) -> None:
    """Quotes, entities and the ends of elements stay as the generator wrote them; a parser would write its own."""
    comment, link = (
        '<img alt=x /> &quot;A&quot; <!-- <a href="../">A</a> -->',
        '<a\n href="https://x.example/?a&amp;b"{}>X</a>',
    )
    page = with_footnotes(f"<article>{comment}{link.format('')}</article>", PATH, dutch)

    assert f"<article>{comment}{link.format(' data-n=1')}" == page.partition("<div")[0]


def test_a_page_without_an_article_stays_as_it_is(dutch: Localised) -> None:
    """Such as the page that embeds a chart."""
    assert '<a href="../">A</a>' == with_footnotes('<a href="../">A</a>', PATH, dutch)
