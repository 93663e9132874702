"""The note of a figure never covers what one reads: not the text beside it, and not the number itself."""

from collections.abc import Callable

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.browser.conftest import Visit
from tests.browser.templates import TEMPLATES

Open = Callable[..., Visit]
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
# Until the figure stands so far above the foot of the screen.
SCROLLED = "(figure, room) => scrollBy(0, figure.getBoundingClientRect().bottom - innerHeight + room)"

# So many milliseconds have passed for everything that moves or waits on the page.
PASSED = "time => document.getAnimations().forEach(one => { one.currentTime = time; })"


def _stop_the_clock(page: Page) -> None:
    """Let nothing on the page move or wait by itself: a test says how much time has passed."""
    session = page.context.new_cdp_session(page)
    session.send("Animation.enable")
    session.send("Animation.setPlaybackRate", {"playbackRate": 0})


def _box(element: Locator) -> FloatRect:
    box = element.bounding_box()
    if box is None:
        raise LookupError(str(element))
    return box


@pytest.mark.parametrize("path", TEMPLATES["chapter"])
@pytest.mark.parametrize("width", [1100, 1280, 1920])
def test_on_a_wide_screen_it_stands_beside_the_text(visit: Open, path: str, width: int) -> None:
    """Whatever paragraph the number is in, no line of it is covered."""
    page = visit(viewport={"width": width, "height": 800}).go(path)
    paragraphs = page.locator("article > p:has(> a.figure)")

    assert paragraphs.count()
    for paragraph in paragraphs.all()[:4]:
        figure = paragraph.locator("> a.figure").first
        figure.hover()
        text, note = _box(paragraph), _box(figure.locator(".figure__note"))
        assert text["x"] + text["width"] <= note["x"]
        assert note["x"] + note["width"] <= width


@pytest.mark.parametrize("width", [1000, 1300])
def test_a_slow_mouse_reaches_it(visit: Open, width: int) -> None:
    """Two thirds of a second after it left the number, the note is there; when it leaves the note too, that goes."""
    page = visit(viewport={"width": width, "height": 800}).go(TEMPLATES["chapter"][0])
    figure = min(page.locator("article > p > a.figure").all()[:20], key=lambda each: _box(each)["x"])
    note = figure.locator(".figure__note")
    figure.hover()
    box = _box(note)
    _stop_the_clock(page)
    page.mouse.move(0, 0)
    page.evaluate(PASSED, 660)
    page.mouse.move(box["x"] + 40, box["y"] + box["height"] / 2)

    expect(note).to_be_visible()

    page.evaluate(PASSED, 3_000)
    expect(note).to_be_visible()

    page.mouse.move(0, 0)
    page.evaluate(PASSED, 3_000)
    expect(note).to_be_hidden()


@pytest.mark.parametrize("room", [20, 500])
def test_on_a_phone_the_number_stays_in_sight(visit: Open, room: int) -> None:
    """The note stands at the foot of the screen, and at its head where the number is at the foot."""
    page = visit(**PHONE).go(TEMPLATES["chapter"][0])
    figure = page.locator("article > p a.figure").nth(2)
    figure.evaluate(SCROLLED, room)
    figure.tap()
    note = figure.locator(".figure__note")
    expect(note).to_be_visible()
    number, box = _box(figure), _box(note)

    assert number["y"] + number["height"] <= box["y"] or box["y"] + box["height"] <= number["y"]
