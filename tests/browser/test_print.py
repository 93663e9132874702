"""Pages on paper: what is printed, and what only a screen needs."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.conftest import PAPER, PAPERS, Visit
from tests.browser.templates import TEMPLATES

Open = Callable[..., Visit]
A4 = {"width": 794, "height": 1123}
# The printed part of A4 in pixels; what goes over the page whole leaves a hole of at most its own height.
PRINTED: ViewportSize = {"width": 643, "height": 986}
# How high the pieces are that paper keeps whole, each with the headings that stay with it.
WHOLE = """() => {
  const style = (one) => getComputedStyle(one), box = (one) => one.getBoundingClientRect();
  const before = (one) => one.previousElementSibling
    ?? (one.parentElement.matches("figure") ? before(one.parentElement) : null);
  const stays = (one) => one && style(one).breakAfter === "avoid";
  const first = (one) => stays(before(one)) ? first(before(one)) : one;
  const whole = [...document.querySelectorAll("article *")].filter((one) => style(one).breakInside === "avoid");
  return whole.map((one) => [one.className, box(one).bottom - box(first(one)).top]);
}"""
CHAPTER, *_ = TEMPLATES["chapter"]
CLAIM, *_ = TEMPLATES["claim"]
# Claims whose charts name more sources than others do.
MANY_SOURCES = ("/en/claims/china-processing-share/", "/nl/beweringen/eu-share-from-china/")


def _printed(look: Open, path: str) -> Page:
    page = look(viewport=A4).go(path)
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("path", [CHAPTER, CLAIM])
def test_links_become_footnotes(look: Open, path: str) -> None:
    """A link shows the number of its address, and the addresses are listed at the end."""
    page = _printed(look, path)
    link = page.locator("article a[data-n]").first
    shown = link.evaluate("link => getComputedStyle(link, '::after').content")

    assert str(link.get_attribute("data-n")) in shown
    assert page.locator(".footnotes li").first.is_visible()
    assert page.locator(".footnotes li").first.inner_text().startswith("https://")


def test_a_screen_has_no_footnotes(look: Open) -> None:
    """Links work there."""
    page = look(viewport=A4).go(CHAPTER)

    assert not page.locator(".footnotes").is_visible()
    assert "none" == page.locator("article a[data-n]").first.evaluate(
        "link => getComputedStyle(link, '::after').content"
    )


def test_paper_has_charts_and_no_buttons(look: Open) -> None:
    """The wide drawing and its source are printed; navigation and the row of links below a chart are not."""
    page = _printed(look, CHAPTER)

    for shown in (".chart__wide svg", ".chart__source"):
        assert page.locator(shown).first.is_visible()
    for hidden in (".chart__narrow", ".chart__row", ".masthead", ".chapter-nav", ".headerlink"):
        assert not page.locator(hidden).first.is_visible()


@pytest.mark.parametrize("path", [CHAPTER, CLAIM])
def test_paper_is_light(look: Open, path: str) -> None:
    """Whoever reads in the dark prints black on white."""
    window, inks = look(viewport=A4, color_scheme="dark"), {}
    text = window.go(path).locator(".chart__wide svg text").first
    for scheme in PAPERS:
        screen = window.recolour(scheme).evaluate(PAPER)
        window.page.emulate_media(media="print")
        inks[screen] = text.evaluate("text => getComputedStyle(text).fill")

    assert set(PAPERS.values()) == set(inks)
    assert 1 == len(set(inks.values()))


@pytest.mark.parametrize("path", [CHAPTER, CLAIM])
def test_charts_fit_on_a_page(look: Open, path: str) -> None:
    """No drawing is higher than what is left of A4 with its headline and its source."""
    heights = _printed(look, path).locator(".chart__wide svg").evaluate_all("all => all.map(one => one.clientHeight)")

    assert max(heights) <= 800


@pytest.mark.parametrize(("path", "most"), [(CHAPTER, 0.42), (CLAIM, 0.34), *((one, 0.34) for one in MANY_SOURCES)])
def test_no_piece_leaves_a_hole_that_is_larger_than_its_drawing(look: Open, path: str, most: float) -> None:
    """A drawing goes over the page with its headline alone: what stands below it, and long lists, may be parted."""
    page = _printed(look, path)
    page.set_viewport_size(PRINTED)
    pieces = page.evaluate(WHOLE)

    assert any("chart__wide" in name for name, _ in pieces)
    assert [] == [(name, height) for name, height in pieces if height > most * PRINTED["height"]]
