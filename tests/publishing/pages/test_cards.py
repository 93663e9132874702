"""The cards of the front page."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from publishing.languages.view import Localised
from publishing.pages.cards import cards
from tests.publishing.conftest import first


def test_a_card_says_number_origin_verdict_answer_and_where_to_read_on(dutch: Localised) -> None:
    """The doubtful number never stands alone, and the link says of which claim it shows the evidence."""
    tree = LexborHTMLParser(cards(["dependence"], dutch, "index.md"))

    assert "80%" == first(tree, ".card__number").text()
    assert "Example Newspaper, 1 november 2024" == first(tree, ".card__origin").text()
    assert "klopt niet" == first(tree, ".verdict").text(strip=True)
    assert dutch.catalogue.claims["dependence"].answer["nl"] == first(tree, ".card__answer").text()
    assert "beweringen/dependence/" == first(tree, "a.card__link").attributes["href"]
    assert (
        "Bekijk de onderbouwing: Het land hangt niet voor 80 procent af"
        == (first(tree, "a.card__link").attributes["aria-label"])
    )


def test_text_from_the_data_is_escaped(small: Catalogue, dutch: Localised) -> None:
    """A script in a statement or an answer is shown, not run, also within an attribute."""
    hostile = '"><script>alert(1)</script>'
    claim = replace(
        small.claims["dependence"], statement={"nl": hostile}, title={"nl": hostile}, answer={"nl": hostile}
    )
    small.claims["dependence"] = claim
    tree = LexborHTMLParser(cards(["dependence"], dutch, "index.md"))

    assert [] == tree.css("script")
    assert first(tree, ".card__claim").text().startswith(hostile)
    assert hostile == first(tree, ".card__answer").text()
