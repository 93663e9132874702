"""The parts of the site and the switch between languages, wherever one is in a page."""

from collections.abc import Callable
from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NEXT_FRAME, SITE, Visit, written
from tests.browser.templates import PAGES

Open = Callable[..., Visit]
Screen = tuple[int, int]
CHAPTER = "/nl/verhaal/wapens-en-afhankelijkheid/"
CLAIM = "/en/claims/f35-rare-earth-mass/"
TO_THE_END = "scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'})"
SCREENS = ((360, 740), (768, 1024), (1280, 800))
# The addresses of what a browser shows as a link on a page, to another page.
SEEN = """() => [...document.querySelectorAll("a[href]")]
    .filter((one) => one.checkVisibility({visibilityProperty: true}))
    .map((one) => one.pathname).filter((path) => path !== location.pathname)"""
# Where the pages of numbers are: there are hundreds, and their tables lead to them.
ROWS = {"nl": ("/nl/cijfers/", "/nl/maten/"), "en": ("/en/figures/", "/en/measures/")}
# How many slashes the address of a page has that lists others.
DEEPEST = 3
OUTER = ("/nl/", "/en/", "/nl/zoeken/", "/en/search/", "/")
# What can be pressed in the head and the foot of a page, with its width and height.
TARGETS = """() => [...document.querySelectorAll(".masthead a, .masthead button, .masthead label, .colophon a")]
    .map((one) => [one.textContent.trim() || one.ariaLabel, one.getBoundingClientRect()])
    .filter(([, box]) => box.width && Math.min(box.width, box.height) < 24).map(([name]) => name)"""


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("scripted", [True, False])
def test_the_parts_of_the_site_stay_in_sight(look: Open, screen: Screen, *, scripted: bool) -> None:
    """The wordmark and every tab are in the window at the end of a long page, with a script and without."""
    width, height = screen
    page = look(viewport={"width": width, "height": height}, java_script_enabled=scripted).go(CHAPTER)
    page.evaluate(TO_THE_END)
    if scripted:
        page.evaluate(NEXT_FRAME)

    boxes = [one.bounding_box() for one in page.locator(".masthead .wordmark, .tabs a").all()]
    assert 6 == len(boxes)
    assert all(box and 0 <= box["y"] < height / 4 and box["x"] + box["width"] <= width for box in boxes)


@pytest.mark.parametrize("screen", SCREENS)
def test_a_heading_that_an_address_leads_to_is_not_covered(look: Open, screen: Screen) -> None:
    """It stands below the head of the page, which stays."""
    page = look(viewport={"width": screen[0], "height": screen[1]}).go(CHAPTER)
    headings = page.locator("article h2[id]").all()
    id_ = headings[2].get_attribute("id")
    page.goto(f"{page.url}#{id_}")
    expect(headings[2]).to_be_in_viewport()
    page.evaluate(NEXT_FRAME)

    head, heading = page.locator(".masthead").bounding_box(), headings[2].bounding_box()
    assert head
    assert heading
    assert head["y"] + head["height"] <= heading["y"] < screen[1] / 2


@pytest.mark.parametrize("path", [path for path in PAGES if path not in OUTER])
def test_the_part_that_a_page_belongs_to_is_marked(path: str) -> None:
    """One tab of the header, on pages of rows too; the page of a part is where its tab leads, others say the way."""
    page = written(path)
    parts = [urljoin(path, str(tab.attributes["href"])) for tab in page.css(".tabs [aria-current]")]

    assert 1 == len(parts)
    assert (parts == [path]) == (not page.css(".crumbs a"))


@pytest.mark.parametrize("path", ["/en/numbers/", "/nl/cijfers/china-mining-share-2022-mcs-2024/"])
def test_a_phone_shows_each_step_of_the_way(look: Open, path: str) -> None:
    """Not only the last ones: who comes from elsewhere has no other way to see where a page belongs."""
    steps = look(viewport={"width": 360, "height": 740}).go(path).locator(".crumbs li")

    assert steps.count() == steps.locator("visible=true").count() > 0


@pytest.mark.parametrize("path", ["/nl/", "/en/claims/f35-rare-earth-mass/"])
def test_there_is_one_of_each_in_the_head_of_a_page(window: Visit, path: str) -> None:
    """A wordmark, the tabs, the switch between languages, and a form that leads to the search."""
    head = window.go(path).locator(".masthead")

    assert [1] * 4 == [head.locator(part).count() for part in (".wordmark", ".tabs", ".languages", "[role=search]")]


@pytest.mark.parametrize("path", ["/nl/", "/en/"])
def test_the_languages_do_not_read_as_a_word_of_the_search(look: Open, path: str) -> None:
    """Where the field stands beside them there are 24 pixels between, and the head still fits."""
    for width in (1188, 1280):
        page = look(viewport={"width": width, "height": 800}).go(path)
        language, field = page.locator(".languages a").last.bounding_box(), page.locator(".find input").bounding_box()
        assert language
        assert field
        assert field["x"] - language["x"] - language["width"] >= 24
        assert page.locator(".tabs ul").evaluate("tabs => tabs.scrollWidth <= tabs.parentElement.clientWidth")


@pytest.mark.parametrize("path", ["/nl/", "/en/claims/f35-rare-earth-mass/"])
def test_what_leads_on_can_be_pressed(look: Open, path: str) -> None:
    """In head and foot nothing is smaller than 24 pixels on a phone."""
    page = look(viewport={"width": 360, "height": 740}, has_touch=True).go(path)

    assert all(page.locator(one).count() for one in (".masthead a", ".masthead button", ".colophon a"))
    assert [] == page.evaluate(TARGETS)


@pytest.mark.parametrize(
    ("path", "section", "other"),
    [
        ("/en/claims/f35-rare-earth-mass/", "evidence", "/nl/beweringen/f35-rare-earth-mass/#evidence"),
        ("/en/glossary/", "ndfeb", "/nl/woordenlijst/#ndfeb"),
        ("/en/story/weapons-and-dependence/", "", "/nl/verhaal/wapens-en-afhankelijkheid/"),
        ("/en/story/weapons-and-dependence/", "gone", "/nl/verhaal/wapens-en-afhankelijkheid/"),
    ],
)
def test_the_switch_keeps_what_one_reads(visit: Open, path: str, section: str, other: str) -> None:
    """Sections of pages made from data are called alike; a written page without that section opens at its top."""
    window = visit(viewport={"width": 1280, "height": 800})
    page = window.go(f"{path}#{section}" if section else path)
    page.locator(".languages a[hreflang=nl]").click()

    assert window.address + other == page.url


@pytest.mark.parametrize(
    ("path", "code"), [(CHAPTER, "en"), ("/en/story/weapons-and-dependence/", "nl"), (CLAIM, "nl")]
)
@pytest.mark.parametrize("width", [360, 1280])
def test_the_switch_keeps_the_section_that_one_came_to_by_scrolling(
    visit: Open, path: str, code: str, width: int
) -> None:
    """Without a section in the address it leads where it leads from the section that stands in the window."""
    window = visit(viewport={"width": width, "height": 740})
    page = window.go(path)
    heading, switch = page.locator("article h2[id]").nth(2), page.locator(f".languages a[hreflang={code}]")
    id_ = heading.get_attribute("id")
    heading.evaluate("one => scrollBy({top: one.getBoundingClientRect().top - 120, behavior: 'instant'})")
    box = switch.bounding_box()
    assert box
    # The mouse itself: the click of Playwright would scroll first.
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url(f"**/{code}/**")
    by_scrolling = page.url
    page.goto(f"{window.address}{path}#{id_}")
    switch.click()

    assert "#" in by_scrolling
    assert by_scrolling == page.url


# The figures of a section: links that stand between its heading and the next.
FIGURES = """id => {
  const found = [];
  let one = document.getElementById(id);
  while ((one = one.nextElementSibling) && !one.matches("h2"))
    found.push(...[...one.querySelectorAll("a.figure")].map(link => link.pathname.split("/").at(-2)));
  return found;
}"""


@pytest.mark.parametrize(("path", "other"), [(CHAPTER, "en"), ("/en/story/weapons-and-dependence/", "nl")])
def test_the_switch_finds_the_section_of_a_written_page(visit: Open, path: str, other: str) -> None:
    """Each language has its own build-up: the section that one comes to tells of the same figures."""
    page = visit(viewport={"width": 1280, "height": 800}).go(path)
    id_ = page.locator("article h2[id]").nth(2).get_attribute("id")
    told = page.evaluate(FIGURES, id_)
    page.goto(f"{page.url}#{id_}")
    page.locator(f".languages a[hreflang={other}]").click()
    page.wait_for_load_state()
    there = page.url.partition("#")[2]

    assert there not in {"", id_}
    assert set(told) & set(page.evaluate(FIGURES, there))


@pytest.mark.parametrize("code", ROWS)
def test_each_page_but_those_of_numbers_has_a_link_that_is_seen(look: Open, code: str) -> None:
    """From a page that lists others: the build counts links, and knows no styles that would hide them."""
    window = look(viewport={"width": 1280, "height": 800}, java_script_enabled=False)
    own = {f"/{file.parent.relative_to(SITE).as_posix()}/" for file in (SITE / code).rglob("index.html")}
    hubs = [path for path in own if path.count("/") <= DEEPEST]
    seen = {address for path in hubs for address in window.go(path).evaluate(SEEN)}
    lonely = {path for path in own - seen if not path.startswith(ROWS[code]) and not path.split("/")[-2].isdecimal()}

    assert len(own) > len(hubs)
    assert set() == lonely
