"""The cards of the front page."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from publishing.languages.view import Localised
from publishing.pages.cards import cards
from tests.publishing.conftest import first


def test_a_card_says_number_sentence_verdict_and_where_to_read_on(dutch: Localised) -> None:
    """The link says of which claim it shows the evidence."""
    tree = LexborHTMLParser(cards(["dependence"], dutch, "index.md"))

    assert "80%" == first(tree, ".card__number").text()
    assert "omstreden" == first(tree, ".verdict").text(strip=True)
    assert "beweringen/dependence/" == first(tree, "a.card__link").attributes["href"]
    assert (
        "Bekijk de onderbouwing: Het land hangt voor 80 procent af"
        == (first(tree, "a.card__link").attributes["aria-label"])
    )


def test_percentages_lie_on_a_scale_from_zero_to_a_hundred(dutch: Localised) -> None:
    """80 percent stands at 80 percent of the width, and a range is a line."""
    tree = LexborHTMLParser(cards(["dependence"], dutch, "index.md"))

    assert first(tree, "path[d^='M155.2 4']") is not None
    assert ("118.4", "136.8") == tuple(
        first(tree, "line[stroke='var(--thulium)']").attributes[name] for name in ("x1", "x2")
    )


def test_evidence_in_another_unit_is_converted(small: Catalogue, dutch: Localised) -> None:
    """920 pounds stand where 417 kilograms stand."""
    small.claims["dependence"] = replace(small.claims["dependence"], figure_id="f35-crs-2013-mass-in-kilograms")
    small.evidence["dependence-e01"] = replace(small.evidence["dependence-e01"], figure_id="f35-mass-crs-2013")
    tree = LexborHTMLParser(cards(["dependence"], dutch, "index.md"))

    claimed = first(tree, "path[fill='var(--erbium)']").attributes["d"] or ""

    assert 192.0 == float(first(tree, "circle[r='4']").attributes["cx"] or 0)
    assert claimed.startswith("M191.9 ")


def test_text_from_the_data_is_escaped(small: Catalogue, dutch: Localised) -> None:
    """A script in a statement is shown, not run, also within an attribute."""
    hostile = '"><script>alert(1)</script>'
    claim = replace(small.claims["dependence"], statement={"nl": hostile}, title={"nl": hostile})
    small.claims["dependence"] = claim
    tree = LexborHTMLParser(cards(["dependence"], dutch, "index.md"))

    assert [] == tree.css("script")
    assert hostile == first(tree, ".card__sentence").text()
