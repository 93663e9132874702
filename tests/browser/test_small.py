"""The small pictures of the charts as a browser sets them, alone and in the places where they are shown."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import SITE, Visit
from tests.browser.templates import TEMPLATES

Open = Callable[..., Visit]
FILES = sorted((SITE / "charts").glob("*.small.svg"))
WIDTH, HEIGHT, MARGIN = 320, 200, 6
# Most titles have two lines or three; the longest headlines of charts have one more.
LEAST_PIXELS, MOST_LINES = 11, 4
SIZE = re.compile(r'font-size="([\d.]+)')
# The words of each picture that leave its frame or share room with others; letters hang over by a hair.
ODD_WORDS = """({width, height, margin}) => [...document.querySelectorAll("svg")].map(svg => {
    const boxes = [...svg.querySelectorAll("text")].map(text => {
        const {x, y, width, height} = text.getBBox(), moved = text.transform.baseVal.consolidate().matrix;
        // A box is as high as its font can be; its letters are less.
        const left = x + moved.e, top = y + moved.f + height * .18;
        return {text: text.textContent, left, top, right: left + width, bottom: top + height * .64};
    });
    const out = boxes.filter(one => one.left < margin || one.right > width - margin
        || one.top < margin || one.bottom > height - margin);
    const on = boxes.flatMap((one, at) => boxes.slice(at + 1).filter(other => one.left < other.right - 1
        && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1));
    return [...out, ...on].map(one => one.text);
})"""
LINES_OF = """titles => titles.map(title => {
    const range = document.createRange();
    range.selectNodeContents(title);
    return new Set([...range.getClientRects()].map(line => Math.round(line.top))).size;
})"""
CORNERS = """images => images.filter(one => one.checkVisibility()).map(one => {
    const {x, y, width} = one.getBoundingClientRect();
    return [Math.round(x), Math.round(y), width];
})"""


def smallest(picture: str) -> float:
    """Return the smallest letters of a picture, as it is drawn."""
    return min(float(size) for size in SIZE.findall(picture))


def test_every_chart_has_its_picture_in_both_languages() -> None:
    """One chart, two pictures."""
    charts = {path.name.partition(".")[0] for path in FILES}

    assert charts
    assert 2 * len(charts) == len(FILES)


def test_words_stand_in_the_frame_and_clear_of_each_other(browser: Browser) -> None:
    """In each picture, by what the browser measures of its letters."""
    page = browser.new_page()
    page.set_content("".join(path.read_text(encoding="utf-8") for path in FILES))
    found = page.evaluate(ODD_WORDS, {"width": WIDTH, "height": HEIGHT, "margin": MARGIN})
    page.close()

    assert len(FILES) == len(found)
    assert {} == {path.name: odd for path, odd in zip(FILES, found, strict=True) if odd}


def test_words_that_meet_are_found(browser: Browser) -> None:
    """One that runs out of its frame is, and one that stands on another."""
    text = '<text transform="translate({},{})" font-size="16">Bayan Obo</text>'
    words = [(20, 40), (60, 44), (290, 90)]
    page = browser.new_page()
    page.set_content(f'<svg viewBox="0 0 320 200" width="320">{"".join(text.format(*word) for word in words)}</svg>')
    found = page.evaluate(ODD_WORDS, {"width": WIDTH, "height": HEIGHT, "margin": MARGIN})
    page.close()

    assert [["Bayan Obo"] * 2] == found


@pytest.mark.parametrize("path", TEMPLATES["charts"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_gallery_shows_them_large_enough(look: Open, path: str, width: int) -> None:
    """Letters have eleven pixels, titles few lines on a wide screen, and what stands beside each other one height."""
    page = look(viewport={"width": width, "height": 800}).go(path)
    corners = page.locator(".gallery img").evaluate_all(CORNERS)
    letters = min(smallest(file.read_text(encoding="utf-8")) for file in FILES)

    assert len(corners) == len(FILES) // 2
    assert LEAST_PIXELS <= letters * min(wide for *_, wide in corners) / WIDTH
    assert len({x for x, *_ in corners}) == (1 if width == 360 else 3)
    if width > 360:
        assert MOST_LINES >= max(page.locator(".gallery > li > div > a").evaluate_all(LINES_OF))
        assert len({y for _, y, _ in corners}) == _rows(page)


def _rows(page: Page) -> int:
    """Return how many rows of three the lists of the gallery have."""
    return sum(-(-one.locator("> li").count() // 3) for one in page.locator(".gallery").all())


@pytest.mark.parametrize("path", TEMPLATES["chapter"])
def test_a_chapter_shows_its_own_large_enough(look: Open, path: str) -> None:
    """Also the smallest letters of any, beside the text of a wide screen."""
    page = look(viewport={"width": 1280, "height": 800}).go(path)
    ((*_, wide),) = page.locator(".glance img").evaluate_all(CORNERS)
    letters = min(smallest(file.read_text(encoding="utf-8")) for file in FILES)

    assert LEAST_PIXELS <= letters * wide / WIDTH
