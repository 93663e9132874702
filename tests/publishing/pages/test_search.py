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


def test_searches_to_begin_with_are_numbers_of_claims_and_a_word(dutch: Localised) -> None:
    """As newspapers write them, each a link to what is found."""
    (page,) = search_pages(dutch, {})
    links = LexborHTMLParser(page.text).css(".search__examples a")

    assert ["80%", dutch.words["search"]["example"]] == [link.text() for link in links]
    assert ["./?q=80%25", f"./?q={dutch.words['search']['example']}"] == [link.attributes["href"] for link in links]


def test_the_sources_stand_beside_the_data(dutch: Localised) -> None:
    """Six items fill lines of two and of three."""
    (page,) = search_pages(dutch, {})
    items = LexborHTMLParser(page.text).css(".search__ways > li")

    assert 6 == len(items)
    assert [["../gegevens/", "../bronnen/"]] == [
        links for item in items if len(links := [str(link.attributes["href"]) for link in item.css("a")]) > 1
    ]
