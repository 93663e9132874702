"""Light, dark, or as the system has it: what a reader chooses, and where it is kept."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import PAPER, PAPERS, Visit

Open = Callable[..., Visit]
WIDE = {"width": 1280, "height": 800}
CHAPTER = "/en/story/weapons-and-dependence/"


def _papers(page: Page, times: int) -> list[str]:
    """Return what the paper is after each press of the button."""
    papers = []
    for _ in range(times):
        page.locator(".schemes").click()
        papers.append(page.evaluate(PAPER))
    return papers


def test_one_button_goes_round(visit: Open) -> None:
    """From what the system has to light, to dark, and back; its name says where one is and what comes next."""
    seen = visit(viewport=WIDE, color_scheme="dark")
    page = seen.go(CHAPTER)
    expect(page.get_by_role("button", name="Colours follow your system. Choose light")).to_be_visible()

    assert PAPERS["dark"] == page.evaluate(PAPER)
    assert [PAPERS["light"], PAPERS["dark"]] == _papers(page, 2)
    expect(page.get_by_role("button", name="Dark colours. Follow the system")).to_be_visible()
    assert [PAPERS["dark"]] == _papers(page, 1)
    assert PAPERS["light"] == seen.recolour("light").evaluate(PAPER)
    assert [] == seen.complaints


def test_a_choice_holds_on_every_page(visit: Open) -> None:
    """In the other language too, and from the first moment on."""
    page = visit(viewport=WIDE, color_scheme="dark").go(CHAPTER)
    _papers(page, 1)
    page.goto(page.url.replace(CHAPTER, "/nl/"), wait_until="commit")
    page.wait_for_selector("h1")

    assert PAPERS["light"] == page.evaluate(PAPER)


def test_without_a_script_the_system_decides(visit: Open) -> None:
    """And there is no button that does nothing."""
    seen = visit(viewport=WIDE, java_script_enabled=False, color_scheme="dark")
    page = seen.go(CHAPTER)
    expect(page.locator(".schemes")).to_be_hidden()
    expect(page.locator("body")).to_have_css("background-color", PAPERS["dark"])
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_css("background-color", PAPERS["light"])


def test_beside_the_text_stands_where_one_is(visit: Open) -> None:
    """The section that one reads is marked, by a jump and by a scroll; at the top none is."""
    page = visit(viewport=WIDE).go(CHAPTER)
    links = page.locator(".beside a")
    assert 0 == page.locator(".beside [aria-current]").count()

    links.nth(2).click()
    expect(links.nth(2)).to_have_attribute("aria-current", "location")
    page.mouse.wheel(0, -200_000)
    expect(page.locator(".beside [aria-current]")).to_have_count(0)
