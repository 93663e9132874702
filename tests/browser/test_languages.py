"""The language switch, the search and the 404 page of each language."""

import re
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit, written
from tests.browser.templates import TEMPLATES

Open = Callable[..., Visit]
PAIRS = [paths for name, paths in TEMPLATES.items() if len(paths) == 2 and name != "missing"]


@pytest.mark.parametrize(("dutch", "english"), PAIRS)
def test_each_version_of_a_page_links_to_the_other(dutch: str, english: str) -> None:
    """Wherever the switch stands in it."""
    for here, there in ((dutch, english), (english, dutch)):
        links = written(here).css(f".languages a[hreflang={there.split('/')[1]}]")

        assert {there} == {urljoin(here, str(link.attributes["href"])) for link in links}


@pytest.mark.parametrize(("dutch", "english"), [TEMPLATES[name] for name in ("home", "chapter", "claim")])
def test_the_switch_leads_to_the_same_page_without_javascript(window: Visit, dutch: str, english: str) -> None:
    """One click leads to the other version, and another back."""
    page = window.go(dutch)
    page.locator(".languages a[hreflang=en]").first.click()

    expect(page).to_have_url(f"{window.address}{english}")

    page.locator(".languages a[hreflang=nl]").first.click()

    expect(page).to_have_url(f"{window.address}{dutch}")


@pytest.mark.parametrize(("dutch", "english"), [TEMPLATES[name] for name in ("chapter", "claim", "method")])
def test_a_section_is_kept_without_javascript(window: Visit, dutch: str, english: str) -> None:
    """The heading that the address names leads to its like, and from there back; others stay as they are."""
    page = window.go(dutch)
    # A heading that only a screen reader says has no sign to press.
    way = page.locator("h2:has(> .headerlink:visible) > .elsewhere").first
    address, section = way.get_attribute("href"), way.evaluate("way => way.parentElement.id")
    expect(way).to_be_hidden()

    page.locator(f"[id='{section}'] > .headerlink").click()
    way.click()
    expect(page).to_have_url(urljoin(f"{window.address}{dutch}", address))
    assert urlsplit(page.url).path == english

    expect(page.locator(":target > .elsewhere")).to_be_visible()
    expect(page.locator(".elsewhere:visible")).to_have_count(1)


def test_a_keyboard_keeps_the_section(visit: Open) -> None:
    """Whoever comes to the switch key by key has left the window of what they read."""
    dutch, english = TEMPLATES["chart"]
    page = visit(viewport={"width": 1280, "height": 800}).go(f"{dutch}#embed")
    page.evaluate("scrollTo(0, 0)")
    page.locator(".languages a[hreflang=en]").press("Enter")

    expect(page).to_have_url(re.compile(rf"{english}#embed$"))


def test_the_doorway_offers_both_languages(window: Visit) -> None:
    """The page at the root links to each language in its own words."""
    page = window.go("/")

    assert ["Nederlands", "English"] == page.locator(".doorway__ways a[hreflang]").all_inner_texts()


@pytest.mark.parametrize("claim", TEMPLATES["claim"])
def test_search_finds_a_claim(visit: Open, claim: str) -> None:
    """Typing the longest word of a claim into the search leads to the claim's page, in the same language."""
    window = visit(viewport={"width": 1280, "height": 800})
    page = window.go(claim)
    words = max(page.locator("h1").inner_text().split(), key=len)
    page.locator(".find input").fill(words)
    page.keyboard.press("Enter")
    results = page.locator(".results a")
    results.first.wait_for()
    found = [urlsplit(str(address)).path for address in results.evaluate_all("links => links.map(link => link.href)")]

    assert claim in found
    assert [] == window.complaints


@pytest.mark.parametrize(
    ("path", "title"), [("/nl/nergens/", "Pagina niet gevonden"), ("/en/nowhere/", "Page not found")]
)
def test_a_missing_page_is_explained_in_the_language_that_was_asked_for(visit: Open, path: str, title: str) -> None:
    """The 404 page answers in the language of the address, with the right status."""
    window = visit()
    page = window.page
    answer = page.goto(f"{window.address}{path}")

    assert answer is not None
    assert (404, title) == (answer.status, page.locator("h1").first.inner_text())


@pytest.mark.parametrize(("path", "width"), [("/nl/nergens/diep/", 1280), ("/en/nowhere/", 360)])
def test_a_missing_page_leads_on_in_both_languages(visit: Open, path: str, width: int) -> None:
    """To the same two pages in each, words and links on one line where there is room; one field to search is enough."""
    window = visit(viewport={"width": width, "height": 900})
    page = window.page
    page.goto(f"{window.address}{path}")
    own, other = page.locator(".not-found > section").all()
    links = page.locator(".not-found a").evaluate_all("(links) => links.map((link) => link.href)")
    parts = [[one.locator(part).bounding_box() for one in (own, other)] for part in (".lead", "ul")]

    assert [2, 2] == [one.locator("a").count() for one in (own, other)]
    assert 4 == len(set(links))
    assert [200] * 4 == [page.request.get(link).status for link in links]
    assert [1, 0] == [one.locator("form").count() for one in (own, other)]
    rows = [[box["y"] for box in boxes if box] for boxes in parts]
    assert [2, 2] == [len(row) for row in rows]
    assert [width == 1280] * 2 == [row[0] == row[1] for row in rows]

    own.get_by_role("searchbox").fill("F-35")
    own.get_by_role("searchbox").press("Enter")
    expect(page).to_have_url(re.compile(rf"/{'zoeken' if '/nl/' in path else 'search'}/\?q=F-35$"))
