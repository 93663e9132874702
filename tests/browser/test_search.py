"""The search: its page, and what there is without a script or without a server."""

import gzip
import re
from collections.abc import Callable
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from publishing.languages.words import read_words
from tests.browser.conftest import ROOT, SITE, Visit, known
from tests.browser.test_pages import AXE, violations

PAGES = {"nl": "/nl/zoeken/", "en": "/en/search/"}
LARGEST = 65_000
WIDE = {"viewport": {"width": 1280, "height": 800}}
# Whether what is typed is one of our words, one of others, one with a typing error, or one without its marks.
ALIKE = [
    ("nl", "neodymium", "neodium"),
    ("nl", "windturbine", "windmolen"),
    ("nl", "F-35", "straaljager"),
    ("nl", "F-35", "f35"),
    ("nl", "F-35", "F 35"),
    ("nl", "Australië", "Australie"),
    ("nl", "Maleisië", "maleisie"),
    ("nl", "magneten", "magneet"),
    ("en", "wind turbine", "windmill"),
    ("en", "F-35", "fighter jets"),
    ("en", "F-35", "f 35"),
]
FEW = 8
ADDRESSES = "links => links.map(link => link.href)"


def found(page: Page, code: str, words: str) -> str:
    """Return what the page of results says of some words, without the words."""
    page.goto(f"{urlsplit(page.url).scheme}://{urlsplit(page.url).netloc}{PAGES[code]}?q={quote(words)}")
    said = page.locator(".search output")
    expect(said).not_to_be_empty()
    return said.inner_text().replace(words, "")


def results(page: Page, code: str, words: str) -> set[str]:
    """Return where the results for some words lead, those that a button unfolds among them."""
    found(page, code, words)
    for button in page.locator(".results__all").all():
        button.click()
    return {str(link.get_attribute("href")) for link in page.locator(".results__line > a").all()}


@pytest.mark.parametrize("code", PAGES)
def test_what_is_loaded_is_small(code: str) -> None:
    """All that is found beside numbers and claims is at most 65 KB, packed."""
    assert len(gzip.compress((SITE / code / "assets" / "known-pages.js").read_bytes(), mtime=0)) <= LARGEST


@pytest.mark.parametrize("code", PAGES)
def test_each_page_is_found(code: str) -> None:
    """Each that has a page of its own: but the search, the page for what is missing, and more rows of a table."""
    numbers, pages = known("numbers", code), known("pages", code)
    rows = {"claim": numbers["claims"], "figure": numbers["figures"]}
    addresses = {numbers["links"][kind].format(id=row[0]).removeprefix("../") for kind in rows for row in rows[kind]}
    addresses |= {row[1] for row in pages["rows"]}
    own = {file.parent.relative_to(SITE / code).as_posix() for file in (SITE / code).rglob("index.html")}
    missing = {f"{path}/" if path != "." else "" for path in own} - addresses - {PAGES[code].removeprefix(f"/{code}/")}

    assert [] == sorted(path for path in missing if not re.search(r"/\d+/$", path))


@pytest.mark.parametrize("code", PAGES)
def test_nothing_is_left_of_the_scripts_of_the_theme(code: str) -> None:
    """Neither its files, nor maps of them, nor what they ask of a page."""
    assets = SITE / code / "assets"
    text = (SITE / code / "index.html").read_text("utf-8")

    assert [] == [*(SITE / code).glob("search/*.json"), *assets.glob("javascripts/*"), *assets.rglob("*.map")]
    assert [] == [
        part for part in ("__config", "md-toggle", "md-dialog", 'data-md-component="announce') if part in text
    ]


def test_words_of_others_find_what_ours_do(visit: Callable[..., Visit]) -> None:
    """Synonyms, plurals, missing marks and hyphens find the same pages; a typing error finds the right one too."""
    seen = visit()
    page = seen.go("/nl/")
    for code, ours, other in ALIKE:
        by_ours, by_other = (results(page, code, words) for words in (ours, other))
        assert by_ours, ours
        assert by_ours == by_other, (ours, other)

    found(page, "nl", "dyspriosum")
    expect(page.locator(".results mark").first).to_have_text(re.compile("dysprosium", re.IGNORECASE))
    assert [] == seen.complaints


def test_a_claim_shows_its_verdict(visit: Callable[..., Visit]) -> None:
    """And every result says what kind of thing it is."""
    _, title, verdict, *_ = known("numbers", "en")["claims"][0]
    page = visit().go("/en/")
    found(page, "en", title)
    line = page.locator(".results__line").filter(has_text=title).first

    expect(line.locator(f".verdict--{verdict} svg")).to_be_visible()
    named = read_words(ROOT / "docs")["en"]["verdicts"][verdict]
    expect(line.locator(".results__kind")).to_have_text(f"Claim {named}")


def test_a_table_is_found(visit: Callable[..., Visit]) -> None:
    """By its title and by what kind of thing it is, before anything else."""
    title, address = next((row[2], row[1]) for row in known("pages", "nl")["rows"] if row[0] == "table")
    page = visit().go("/nl/")
    found(page, "nl", f"tabel {title}")

    expect(page.locator(".results a").first).to_have_attribute("href", re.compile(f"/{re.escape(address)}$"))


def test_back_brings_words_and_choice_back(visit: Callable[..., Visit]) -> None:
    """The address holds both, and so does that of the page in the other language."""
    page = visit(**WIDE).go("/nl/zoeken/?q=magneten")
    page.get_by_label(re.compile("^ *Bewering")).check()
    expect(page).to_have_url(re.compile(r"\?q=magneten&kind=claim$"))
    expect(page.locator(".languages a[hreflang=en]")).to_have_attribute("href", re.compile("q=magneten"))
    lines = page.locator(".results__line").count()
    page.locator(".results a").first.click()
    expect(page.locator(".search")).to_have_count(0)
    page.go_back()

    expect(page.locator(".search input")).to_have_value("magneten")
    expect(page.locator(".results__line")).to_have_count(lines)
    expect(page.get_by_label(re.compile("^ *Bewering"))).to_be_checked()


def test_nothing_found_says_so_and_leads_on(visit: Callable[..., Visit]) -> None:
    """Words are only shown: markup is text like any other."""
    seen = visit()
    page = seen.go("/en/search/")
    page.locator(".search input").fill("<qqqqzz>")
    expect(page.locator(".search output")).to_contain_text("<qqqqzz>")
    expect(page.locator(".search__found p")).to_contain_text("Try another word")
    expect(page.locator(".search__ways a").first).to_be_visible()

    page.locator(".search input").fill("")
    expect(page.locator(".search output")).to_be_empty()
    assert [] == seen.complaints


def test_a_number_finds_what_has_it(visit: Callable[..., Visit]) -> None:
    """As in the field for numbers: by its unit, whatever words stand beside it."""
    page = visit().go("/en/search/?q=920+pounds")

    expect(page.locator(".search__found h2").first).to_have_text("With this number")


def test_a_failure_is_said_and_tried_again(visit: Callable[..., Visit]) -> None:
    """A train goes into a tunnel, and comes out of it."""
    page = visit().go("/en/search/")
    page.route("**/known-pages.js", lambda route: route.abort())
    page.locator(".search input").fill("magnet")
    expect(page.locator(".search output")).to_contain_text("try again later")

    page.unroute("**/known-pages.js")
    page.keyboard.press("Enter")
    expect(page.locator(".results__line").first).to_be_visible()


def test_a_script_that_failed_is_asked_for_again(visit: Callable[..., Visit]) -> None:
    """When the reader turns to the field once more; the page said what happened."""
    page = visit().go("/en/search/")
    page.route("**/search.js", lambda route: route.abort())
    page.locator(".search input").focus()
    expect(page.locator(".search output")).to_contain_text("try again later")

    page.unroute("**/search.js")
    page.locator(".search button").focus()
    page.locator(".search input").fill("magnet")
    expect(page.locator(".results__line").first).to_be_visible()


def test_it_works_from_a_disk(visit: Callable[..., Visit]) -> None:
    """A reader who took the site home finds things too; their addresses name the file."""
    page = visit().page
    page.goto(f"{(SITE / 'nl' / 'zoeken' / 'index.html').as_uri()}?q=magneten")

    expect(page.locator(".results a").first).to_have_attribute("href", re.compile(r"^file:.*/index\.html(#.*)?$"))
    expect(page).to_have_url(re.compile(r"\?q=magneten$"))

    page.locator(".search input").fill("85%")
    expect(page.locator(".search__found section[aria-label='85%'] a").first).to_have_attribute(
        "href", re.compile(r"^file:.*/index\.html$")
    )


@pytest.mark.parametrize("code", PAGES)
def test_without_a_script_the_page_leads_to_lists(visit: Callable[..., Visit], code: str) -> None:
    """The form of every page leads there, and it says why there are no results."""
    page = visit(java_script_enabled=False, **WIDE).go(f"/{code}/")
    page.locator(".find input").fill("x")
    page.locator(".find button").click()

    assert page.url.endswith(f"{PAGES[code]}?q=x")
    expect(page.locator("noscript p")).to_be_visible()
    assert page.locator(".search__ways a").count() >= FEW - 1


@pytest.mark.parametrize(("query", "lines"), [("China", FEW), ("China+85%25", FEW // 2)])
@pytest.mark.parametrize("code", PAGES)
def test_results_have_no_barrier_and_fit(visit: Callable[..., Visit], code: str, query: str, lines: int) -> None:
    """Axe finds nothing in either scheme, header and language switch stay, and a phone shows the whole width.

    Where words alone are asked for, and where a number is, what is found by it stands above what words find.
    """
    window = visit(color_scheme="dark", bypass_csp=True, viewport={"width": 320, "height": 740})
    page = window.go(f"{PAGES[code]}?q={query}")
    page.evaluate(AXE)
    expect(page.locator(".results__line").nth(lines)).to_be_attached()
    above = page.locator(".search__found section li > a").evaluate_all(ADDRESSES)
    below = page.locator(".results__line > a").evaluate_all(ADDRESSES)
    assert bool(above) is ("85" in query)
    assert set() == {*above} & {*below}
    expect(page.locator(".languages a").last).to_be_attached()

    assert {"dark": [], "light": []} == {scheme: barriers for scheme, (_, barriers) in violations(window).items()}
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
