"""The page of each article."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from evidence.quantity import NO_BREAK
from evidence.tables import Row
from publishing.languages.view import Localised
from publishing.pages.articles import article_pages, article_title
from publishing.pages.written import Page
from tests.evidence.checks.rows import more
from tests.publishing.conftest import Localise, first


def _page(site: Localised) -> tuple[Page, LexborHTMLParser]:
    (page,) = article_pages(site, {})
    return page, LexborHTMLParser(page.text)


def _named(small: Catalogue, title: str) -> None:
    (source_id,) = {mention.source_id for mention in small.mentions}
    small.sources[source_id] = replace(small.sources[source_id], title=title, language="nl")


@pytest.mark.parametrize(
    ("verdicts", "dutch_title", "english_title"),
    [
        (("contradicted",), "0 van de 1 beweringen kloppen, 1 niet", "0 of 1 claims hold up, 1 does not"),
        (
            ("supported", "unverified"),
            "1 van de 2 beweringen klopt, geen enkele is weerlegd",
            "1 of 2 claims holds up, none is refuted",
        ),
        (("supported",), "1 van de 1 beweringen klopt", "1 of 1 claims holds up"),
        (
            ("supported", "supported", "contradicted", "contradicted", "disputed"),
            "2 van de 5 beweringen kloppen, 2 niet",
            "2 of 5 claims hold up, 2 do not",
        ),
    ],
)
def test_the_title_says_what_came_out(
    dutch: Localised, english: Localised, verdicts: tuple[str, ...], dutch_title: str, english_title: str
) -> None:
    """How many claims hold up, and how many do not, or that none is refuted; the others are neither."""
    (claim,), (article, *_) = dutch.catalogue.claims.values(), dutch.catalogue.sources.values()
    claims = [replace(claim, verdict=verdict) for verdict in verdicts]

    assert [f"{article.publisher}: {dutch_title}", f"{article.publisher}: {english_title}"] == [
        article_title(article, claims, site) for site in (dutch, english)
    ]


def test_the_title_of_an_article_in_another_language_is_marked_and_said(small: Catalogue, english: Localised) -> None:
    """Readers of English are told that it is in Dutch, and a screen reader speaks it so."""
    _named(small, "China op ramkoers")
    lead = first(_page(english)[1], ".lead")

    assert "China op ramkoers Read the article (in Dutch)" == lead.text()
    assert "nl" == first(lead, "q").attributes["lang"]


def test_a_title_of_our_own_says_so_in_words(small: Catalogue, dutch: Localised) -> None:
    """Square brackets mean nothing to who has not read the page about the method."""
    _named(small, "[Artikel over magneten]")
    page, tree = _page(dutch)

    assert (
        f"{dutch.words['article']['title_ours']} Artikel over magneten. Lees het artikel" == first(tree, ".lead").text()
    )
    assert "[" not in first(tree, ".article-head").text()
    assert page.title == first(tree, "h1").text().replace(NO_BREAK, " ")
    # No line parts its two counts.
    assert f"0{NO_BREAK}van{NO_BREAK}de{NO_BREAK}1 beweringen" in first(tree, "h1").text()


def test_what_an_article_claims_is_said_to_be_its_claim(small: Catalogue, dutch: Localised) -> None:
    """A row shows the sentence that was tested, which is not ours, and never without the word for that."""
    (claim,) = small.claims.values()

    assert dutch.unbroken(f"Bewering: {claim.statement['nl']}") == first(_page(dutch)[1], ".row > p").text()


def test_more_marks_than_claims_are_explained(small: Catalogue, localise: Localise) -> None:
    """A claim that stands in two paragraphs has two marks, and a line says so; without such a claim there is none."""
    row: Row = {"claim_id": "dependence"}
    twice = more(small, "figures/mentions", row, id="again", paragraph=7)
    pages = [_page(localise(one, "en"))[1] for one in (small, twice)]
    said = [[node.text() for node in page.css(".article-head .quiet")] for page in pages]

    explained = "That one claim appears in several places."
    assert [[], [explained]] == said


def test_the_strip_has_a_heading(english: Localised) -> None:
    """What its marks are is said before it, and by its label."""
    strip = first(_page(english)[1], ".strip")

    assert "Every claim, by paragraph" == first(_page(english)[1], ".article-head h2").text()
    assert english.words["article"]["strip"] == strip.attributes["aria-label"]
