"""What a card says in words, for whoever does not see it."""

from dataclasses import replace

from evidence.catalogue import Catalogue
from publishing.languages.view import Localised
from publishing.pages.sharing import (
    Said,
    comparison,
    said_of_claim,
    said_of_doorway,
    said_of_page,
    shared_figure,
    shared_measures,
)
from publishing.pages.uses import Uses
from tests.publishing.conftest import page

CLAIMED, FOUND, CLAIM = "dependence-claimed", "dependence-2024-survey", "dependence"


def test_all_of_a_card_is_said(english: Localised) -> None:
    """The site, the kind of page, the verdict before the title, the lead, and the drawing; each ends in a point."""
    said = Said("Claim", "It is not so", "Two sources say so", "contradicted", "Claimed: 2")

    assert "Zeldzaam. Claim. Does not hold up: It is not so. Two sources say so. Claimed: 2." == said.alt(english)


def test_a_claim_is_said_with_both_numbers(dutch: Localised) -> None:
    """What was claimed never stands without what was found and the verdict."""
    alt = said_of_claim(dutch.catalogue.claims[CLAIM], dutch).alt(dutch)

    assert alt.startswith("Zeldzaam. Bewering · Example Newspaper (2024). Klopt niet: ")
    assert "Beweerd: 80\N{NO-BREAK SPACE}procent; Gevonden: " in alt


def test_numbers_of_different_years_are_not_compared(catalogue: Catalogue) -> None:
    """Where the year is what is wrong, a scale would show the claim in the right."""
    assert comparison(catalogue.claims["export-quota-cut-2022"], catalogue) is None
    assert comparison(catalogue.claims["f35-rare-earth-mass"], catalogue) is not None


def test_a_page_without_drawing_says_its_description(dutch: Localised) -> None:
    """The front page is called as the site, so its card says what that is."""
    assert Said("", "Proef", "Een proef") == said_of_page(page(""), dutch, [])
    home = replace(page("", title="Zeldzaam"), id="home")
    said = said_of_page(home, dutch, [])

    assert dutch.words["tagline"] == said.title
    assert "klopt niet: " in said.drawn


def test_the_chart_of_a_claim_says_what_the_claim_does(dutch: Localised) -> None:
    """Both have one card."""
    claim, chart = (replace(page(""), id=f"{kind}{CLAIM}") for kind in ("claim-", "chart-evidence-"))

    assert said_of_page(claim, dutch, []) == said_of_page(chart, dutch, [])


def test_a_figure_has_the_card_of_what_tests_it_else_of_its_measure(dutch: Localised) -> None:
    """One that counts nothing we name has its own, with its number and its source."""
    uses = Uses(dutch.catalogue, [])
    cards = shared_measures(dutch, uses)
    claimed, found = (dutch.catalogue.figures[id_] for id_ in (CLAIMED, FOUND))
    bare = replace(found, measure_id="")
    shared = [shared_figure(one, dutch, uses, cards) for one in (claimed, found, bare)]

    own = f"{dutch.figure_address(FOUND)}card.png"
    assert ["nl/beweringen/dependence/card.png", "nl/maten/reliance/card.png", own] == [one.card for one in shared]
    assert f"{found.label['nl']}. {dutch.formatter.prose(found)}. " in shared[2].alt
    assert dutch.catalogue.sources[found.source_id].publisher in shared[2].alt


def test_the_doorway_says_what_the_site_is_in_each_language(dutch: Localised, english: Localised) -> None:
    """Nobody has chosen yet."""
    assert f"{dutch.words['tagline']} · {english.words['tagline']}" == said_of_doorway([dutch, english]).title
