"""The register of claims."""

from collections import Counter
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from publishing.languages.view import Localised
from publishing.pages.register import register_choices, register_pages
from tests.evidence.checks.rows import changed
from tests.publishing.conftest import Localise, first

OTHER = "agreed"


@pytest.fixture
def two(small: Catalogue, dutch: Localised) -> Localised:
    """Return a view of two claims: another one that holds up, of another topic, by an older article as well."""
    sources, claim = small.sources, small.claims["dependence"]
    sources["older-2020"] = replace(sources["newspaper-2024"], id="older-2020", published="2020-01-01")
    small.claims[OTHER] = replace(
        claim,
        id=OTHER,
        verdict="supported",
        topic="china",
        headline=False,
        source_id="older-2020",
        interest=claim.interest + 1,
    )
    return dutch


def _tree(site: Localised) -> LexborHTMLParser:
    (page,) = register_pages(site, {})
    assert ("claims", "beweringen/index.md") == (page.id, page.path)
    return LexborHTMLParser(page.text)


def test_each_claim_stands_there_with_its_verdict_first(two: Localised) -> None:
    """Then the claim, the answer, who says so, and the topic; where no mention names it, the article of its row."""
    row = _tree(two).css("li.row")[1]
    said = [node.attributes.get("class") or node.tag for node in row.iter()]

    assert ["verdict verdict--supported", "a", "register__claim", "register__answer", "register__origin dots"] == said
    claimed = two.unbroken("Bewering: Het land hangt voor 80 procent af.")
    where = "Example\u00a0Newspaper, 1\u00a0januari\u00a02020"
    assert claimed == first(row, ".register__claim").text()
    assert f"{where} Onderwerp:\u00a0China" == first(row, ".register__origin").text()
    assert where == first(row, ".register__where").text()


def test_what_was_claimed_and_found_stands_beside_the_verdict(two: Localised) -> None:
    """In words for whoever hears it, and only where both are there."""
    said = [" ".join(node.text().split()) for node in _tree(two).css(".row .register__numbers")]

    assert ["beweerd 80% → gevonden 60–70%"] == said


def test_two_equal_numbers_are_no_pair(small: Catalogue, localise: Localise) -> None:
    """Beside each other they would say nothing: the verdict tells what differs."""
    cells = {"value": 80, "low": None, "high": None, "qualifier": None}
    for id_ in ("dependence-claimed", "dependence-2024-survey"):
        small = changed(small, "figures/figures", {"id": id_}, **cells)

    assert [] == _tree(localise(small, "nl")).css(".register__numbers")


def test_the_choices_count_what_they_leave(two: Localised) -> None:
    """Verdicts are open, with a bar; topic, article and measure are chosen from a list; each says how many."""
    tree, choices = _tree(two), {one.name: one for one in register_choices(two, {})}
    counts = [node.text() for node in tree.css('[data-choice="verdict"] .choice__count')]

    assert ["verdict", "topic", "article", "measure"] == list(choices)
    assert ["2", "1", "1"] == counts
    assert ["verdict--supported", "verdict--contradicted"] == [
        node.attributes["class"] for node in tree.css(".choice__bar rect")
    ]
    assert ["alle", "Aanvoer (1)", "China (1)"] == [node.text() for node in tree.css('select[name="topic"] option')]


def test_what_most_readers_look_for_comes_first(small: Catalogue, two: Localised) -> None:
    """In the order that the column `interest` of the claims gives."""
    small.claims[OTHER] = replace(small.claims[OTHER], interest=small.claims["dependence"].interest - 1)

    assert [OTHER, "dependence"] == [
        (row.css("a")[0].attributes["href"] or "").rstrip("/") for row in _tree(two).css("li.row")
    ]


def test_the_rows_know_their_place_in_each_order(two: Localised) -> None:
    """By the newest article that makes the claim, and by verdict as the words name them."""
    rows = _tree(two).css("li.row")
    orders = [one.attributes["value"] for one in _tree(two).css('select[name="sort"] option')]

    assert ["", "newest", "verdict"] == orders
    assert [("0", "1"), ("1", "0")] == [
        (row.attributes["data-order-newest"], row.attributes["data-order-verdict"]) for row in rows
    ]


def test_a_list_says_what_to_do_when_nothing_fits(two: Localised) -> None:
    """With a script a word and a button, hidden until it is so; without one, the end of the list."""
    tree = _tree(two)

    assert "hidden" in first(tree, ".filters__nothing").attributes
    for place in (".filters__nothing", ".filters__said"):
        assert first(tree, f"{place} button").text() == two.words["lists"]["undo"]
    assert "2 van 2" == first(tree, "output").text()
    assert Counter({"reset": 1, "button": 1}) == Counter(
        node.attributes["type"] for node in tree.css(".filtered button")
    )
