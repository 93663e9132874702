"""The page with the results of the search."""

from selectolax.lexbor import LexborHTMLParser

from publishing.languages.view import Localised
from publishing.pages.search import search_pages
from tests.publishing.conftest import first


def test_without_a_search_a_reader_still_finds_the_way(dutch: Localised) -> None:
    """The page says that it needs JavaScript, and leads to every list for whoever has none."""
    (page,) = search_pages(dutch, {})
    tree = LexborHTMLParser(page.text)
    links = {node.attributes["href"] for node in tree.css("a")}

    assert page.meta["holds_search"]
    assert "JavaScript" in first(tree, "noscript").text()
    assert {"../beweringen/", "../gegevens/", "../woordenlijst/", "../getallen/", "../bronnen/"} <= links


def test_the_page_has_a_badge_of_each_verdict(dutch: Localised) -> None:
    """The script takes them from there, and the number page is where more numbers stand."""
    (page,) = search_pages(dutch, {})
    form = first(LexborHTMLParser(page.text), "form.search")
    found = str(first(form, "template").html)

    assert [] == [verdict for verdict in dutch.words["verdicts"] if f"verdict--{verdict}" not in found]
    assert "../getallen/" == form.attributes["data-numbers"]
