"""The front page: the news stands on the first screen."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, expect

from publishing.languages.addresses import entry_index
from tests.browser.conftest import SITE, Visit
from tests.browser.stillness import SHIFTED
from tests.browser.weight import first_view

Open = Callable[..., Visit]
SCREENS = ((360, 740), (768, 1024), (1280, 800))
# The marks are on the first screen from this width on, and tell what came out.
MARKED = 720
NEWS = ("h1", ".lead", ".card", ".card__origin", ".card .verdict", ".news__checked p", ".ways a")
# The numbers of a card that reach over another part of it, or out of it.
OVERLAPPING = """cards => cards.flatMap(card => {
  const box = one => one.getBoundingClientRect(), range = document.createRange(), numbers = card.querySelector("p");
  range.selectNodeContents(numbers);
  const pair = range.getBoundingClientRect();
  const over = [...card.children].filter(one => one !== numbers).map(box).filter(one => one.left < pair.right
    && pair.left < one.right && one.top < box(numbers).bottom && box(numbers).top < one.bottom);
  return over.length || pair.right > box(card).right + 1 ? [numbers.textContent] : [];
})"""
# In bytes, packed: less than a chapter with three charts.
LIMIT = 82_000
# From the address to the link that passes the marks: the head of the page, the cards, the ways on.
AT_MOST = 22


@pytest.mark.parametrize("path", ["/nl/", "/en/"])
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("scripted", [True, False])
def test_the_news_is_on_the_first_screen(look: Open, path: str, screen: tuple[int, int], *, scripted: bool) -> None:
    """What this is, three claims with verdict and source, what was checked and came out, ways on; wide, all claims."""
    width, height = screen
    page = look(viewport={"width": width, "height": height}, java_script_enabled=scripted).go(path)

    below = []
    for selector in [*NEWS, ".news__outcomes" if width < MARKED else ".field li li a"]:
        boxes = [one.bounding_box() for one in page.locator(f"main {selector}").all()]
        assert boxes
        below += [selector for box in boxes if not box or box["y"] + box["height"] > height]
    assert [] == below
    assert (3, 3) == (page.locator(".card").count(), page.locator(".ways a").count())


@pytest.mark.parametrize("path", ["/nl/", "/en/"])
@pytest.mark.parametrize("width", [360, 704, 768, 959, 960, 1280])
def test_a_pair_of_numbers_touches_no_other_words(look: Open, path: str, width: int) -> None:
    """The longest pair ends before its card does and before the title beside it begins, at each width."""
    page = look(viewport={"width": width, "height": 800}).go(path)

    assert 3 == page.locator(".card:has(.card__numbers)").count()
    assert [] == page.locator(".card").evaluate_all(OVERLAPPING)


@pytest.mark.parametrize("path", ["/nl/", "/en/"])
def test_each_claim_is_a_mark_that_leads_to_it(window: Visit, path: str) -> None:
    """All of them, once, with a name that a screen reader says."""
    marks = window.go(path).locator(".field li li a")
    links = {one.get_attribute("href") for one in marks.all()}

    claims = json.loads((SITE / entry_index("claim")).read_text(encoding="utf-8"))
    assert len(claims) == marks.count() == len(links)
    assert all((one.get_attribute("aria-label") or "").strip() for one in marks.all())


@pytest.mark.parametrize("path", ["/nl/", "/en/"])
def test_a_phone_counts_each_verdict_once_and_with_its_word(look: Open, path: str) -> None:
    """Shapes with numbers alone would be a riddle: a count stands above its marks, behind the word of the verdict."""
    page = look(viewport={"width": 360, "height": 740}).go(path)
    groups = page.locator(".field > ul > li").all()
    counts = [group.locator("p .verdict-count").inner_text() for group in groups]

    assert [str(group.locator("li").count()) for group in groups] == counts
    assert all(group.locator("p .verdict").inner_text().strip() for group in groups)
    assert counts
    assert 0 == page.locator(".news__checked svg").count()


@pytest.mark.parametrize("path", ["/nl/", "/en/"])
@pytest.mark.parametrize("screen", SCREENS)
def test_a_line_of_marks_begins_where_it_stays(look: Open, path: str, screen: tuple[int, int]) -> None:
    """At one edge, from the first frame on: also for who has not turned motion off."""
    page = look(viewport={"width": screen[0], "height": screen[1]}, reduced_motion="no-preference").go(path)
    page.evaluate("document.getAnimations().forEach(one => { one.pause(); one.currentTime = 0; })")
    starts = "marks => [...new Set(marks.map(one => Math.round(one.getBoundingClientRect().left)))]"

    assert 1 == len(page.locator(".field ul ul > li:first-child svg").evaluate_all(starts))


@pytest.mark.parametrize("path", ["/nl/", "/en/", "/nl/verhaal/wapens-en-afhankelijkheid/", "/en/story/", "/"])
@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_moves_while_a_page_loads(visit: Open, path: str, screen: tuple[int, int]) -> None:
    """Header, news and text stay where they were drawn first."""
    page = visit(viewport={"width": screen[0], "height": screen[1]}).go(path)

    assert page.evaluate(SHIFTED) <= 0.01


@pytest.mark.parametrize("path", ["/nl/", "/en/"])
def test_the_keyboard_passes_the_marks(visit: Open, path: str) -> None:
    """One link before them, which is seen when it has the focus, leads to the field for a number."""
    page = visit(viewport={"width": 1280, "height": 800}).go(path)
    skip = page.locator(".field > a")
    for _ in range(AT_MOST):
        page.keyboard.press("Tab")
        if skip.evaluate("link => link === document.activeElement"):
            break
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator(".lookup input")).to_be_focused()


@pytest.mark.parametrize("path", ["/nl/", "/en/"])
def test_a_verdict_leads_to_its_claims(visit: Open, path: str) -> None:
    """The list is narrowed to as many as there are marks."""
    page = visit(viewport={"width": 1280, "height": 800}).go(path)
    marks = page.locator("#verdict-contradicted li a").count()
    page.locator("#verdict-contradicted > p > a").click()
    expect(page.locator(".filtered .row:visible")).to_have_count(marks)


@pytest.mark.parametrize("code", ["nl", "en"])
def test_the_front_page_is_light(browser: Browser, address: str, code: str) -> None:
    """Everything of its first view together, packed."""
    assert first_view(browser, f"{address}/{code}/")[1] <= LIMIT


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/nl/", "Zeldzaam: Waar de cijfers over zeldzame aardmetalen vandaan komen"),
        ("/en/", "Zeldzaam: Where the numbers about rare earths come from"),
        ("/en/does-not-exist/", "Page not found - Zeldzaam"),
    ],
)
def test_a_front_page_is_called_by_what_it_is(window: Visit, path: str, title: str) -> None:
    """Its own name stands there once; the page for what is missing says so."""
    assert title == window.go(path).title()
