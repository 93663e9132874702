"""The page with the search."""

from selectolax.lexbor import LexborHTMLParser

from publishing.languages.view import Localised
from publishing.pages.search import search_pages


def test_without_a_search_a_reader_still_finds_the_way(dutch: Localised) -> None:
    """The page holds the search, and links to the claims and the tables for whoever has no JavaScript."""
    (page,) = search_pages(dutch, {})
    links = {node.attributes["href"] for node in LexborHTMLParser(page.text).css("a")}

    assert page.meta["holds_search"]
    assert {"../beweringen/", "../gegevens/"} <= links
