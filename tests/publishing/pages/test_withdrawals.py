"""What was published and is gone keeps a page."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from publishing.languages.view import Localised
from publishing.pages.withdrawals import withdrawn_pages
from publishing.published import KINDS, Withdrawn
from tests.publishing.conftest import first

REASON = {"nl": "Verkeerd <b>gelezen</b>.", "en": "Misread."}


def _page(site: Localised, gone: Withdrawn) -> tuple[str, LexborHTMLParser]:
    (page,) = withdrawn_pages(replace(site, withdrawn=[gone]), {})
    return page.url, LexborHTMLParser(page.text)


@pytest.mark.parametrize(
    ("kind", "address", "heading"),
    [
        ("figures", "cijfers/gone/", "Dit cijfer is ingetrokken"),
        ("measures", "maten/gone/", "Deze maat is ingetrokken"),
        ("claims", "beweringen/gone/", "Deze bewering is ingetrokken"),
    ],
)
def test_each_kind_keeps_its_address(dutch: Localised, kind: str, address: str, heading: str) -> None:
    """The page says what was there, that it was taken back, and where the table is."""
    url, tree = _page(dutch, Withdrawn(kind, "gone", REASON))

    assert (address, heading) == (url, first(tree, "h1").text())
    assert kind in KINDS
    assert "Verkeerd <b>gelezen</b>." in [node.text() for node in tree.css("p")]
    assert (first(tree, "p:last-of-type a").attributes["href"] or "").startswith("../../gegevens/figures/")


def test_without_a_reason_the_page_says_so(english: Localised) -> None:
    """It leads to what changed in the table."""
    _, tree = _page(english, Withdrawn("claims", "gone", {}))

    assert "We have not yet given the reason here." in first(tree, "article, body").text()
    history = first(tree, 'a[href*="/datapackage/figures/data/claims.csv"]').text()
    assert history.startswith("See what changed in the repository")


def test_nothing_is_withdrawn_from_a_site_without_withdrawals(dutch: Localised) -> None:
    """The usual case."""
    assert [] == list(withdrawn_pages(dutch, {}))
