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

CENTRED = "figure => figure.scrollIntoView({ block: 'center' })"
# What one reads that the note of a figure lies over: its own paragraph, or a note in the margin; or that it is cut off
# or shut.
COVERED = """figure => {
  const note = figure.querySelector(".figure__note").getBoundingClientRect(), own = figure.closest("p, li");
  const isOver = ({ left, right, top, bottom }) => left < note.right - 1 && note.left + 1 < right
    && top < note.bottom - 1 && note.top + 1 < bottom;
  const beside = document.querySelectorAll(".side-note, :not(.noted) > p > .cited, .glance");
  const margins = [...beside].filter(one => innerWidth >= 1220);
  const isShut = !figure.querySelector(".figure__note").checkVisibility({ visibilityProperty: true });
  const isCut = note.left < 0 || note.right > innerWidth || note.top < 0 || note.bottom > innerHeight;
  return [own, ...margins].filter(one => isOver(one.getBoundingClientRect())).map(one => one.textContent.trim())
    .concat(isShut || isCut || note.width < 150 ? [JSON.stringify(note)] : []);
}"""

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


@pytest.mark.parametrize("path", [*TEMPLATES["home"], *TEMPLATES["chapter"]])
@pytest.mark.parametrize("width", [768, 960, 1000, 1100, 1280, 1920])
def test_a_mouse_opens_it_where_nothing_is_read(look: Open, path: str, width: int) -> None:
    """Below the paragraph, above or beside it: it covers no line of that, and no note in the margin."""
    page = look(viewport={"width": width, "height": 800}).go(path)
    figures = page.locator("article :is(p, li):not(.side-note *) > a.figure").all()[::3]

    assert figures
    for figure in figures:
        figure.hover()
        assert [] == figure.evaluate(COVERED)


@pytest.mark.parametrize("path", TEMPLATES["chapter"])
@pytest.mark.parametrize("width", [960, 1100, 1280])
def test_beside_the_text_it_stands_where_that_is_free(look: Open, path: str, width: int) -> None:
    """On a screen with sources in the margin some numbers have no room there, on a smaller one all have."""
    page = look(viewport={"width": width, "height": 800}).go(path)
    beside = []
    for figure in page.locator("article > p:not(.side-note) > a.figure").all()[:20:3]:
        figure.evaluate(CENTRED)
        figure.hover()
        expect(figure.locator(".figure__note")).to_be_visible()
        text, note = _box(figure.locator("xpath=..")), _box(figure.locator(".figure__note"))
        beside.append(text["x"] + text["width"] <= note["x"])

    assert any(beside)
    assert all(beside) or width >= 1220


@pytest.mark.parametrize("path", [TEMPLATES["home"][0], TEMPLATES["chapter"][0]])
def test_without_scripts_a_small_screen_has_it_below_the_paragraph(look: Open, path: str) -> None:
    """Style alone keeps the paragraph free for a mouse."""
    page = look(viewport={"width": 768, "height": 800}, java_script_enabled=False).go(path)
    figures = page.locator("article > p > a.figure").all()[:4]

    assert figures
    for figure in figures:
        figure.hover()
        expect(figure.locator(".figure__note")).to_be_visible()
        text, note = _box(figure.locator("xpath=..")), _box(figure.locator(".figure__note"))
        assert text["y"] + text["height"] <= note["y"]


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
