"""Charts in a real browser: without JavaScript, in the dark, in print."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PAPERS, Visit
from tests.browser.templates import TEMPLATES

Open = Callable[..., Visit]
CHART_PAGES = [*TEMPLATES["chapter"], *TEMPLATES["claim"]]
# The pages with a drawing, and a mark of it.
DRAWN = [
    *((path, "figure.chart .chart__wide svg text") for path in CHART_PAGES),
    *((path, ".ladder__plot use") for path in (*TEMPLATES["figure"], *TEMPLATES["measure"])),
]
# How far from the left of its line each sign between two sources stands.
SIGNS = """captions => captions.flatMap(caption => {
    const signs = [...caption.childNodes].filter(node => /^[;,]/.test(node.data))
    return signs.map(node => {
        const sign = document.createRange()
        sign.setStart(node, 0)
        sign.setEnd(node, 1)
        return Math.round(sign.getBoundingClientRect().left - caption.getBoundingClientRect().left)
    })
})"""


@pytest.mark.parametrize("path", CHART_PAGES)
def test_charts_and_tables_show_without_javascript(look: Open, path: str) -> None:
    """Every chart is drawn in the layout for the window, and its table opens with one click and closes with another."""
    window = look(java_script_enabled=False, viewport={"width": 360, "height": 800})
    charts = window.go(path).locator("figure.chart")

    assert charts.count() >= 1
    for width, shown in ((360, ".chart__narrow"), (1280, ".chart__wide")):
        window.resize(width)
        for chart in charts.all():
            summary, row = chart.locator(".chart__table > summary"), chart.locator("tbody tr").first

            assert chart.locator(f"{shown} svg").is_visible()

            summary.click()

            assert row.is_visible()

            summary.click()

            assert not row.is_visible()


@pytest.mark.parametrize(("path", "selector"), DRAWN)
def test_dark_mode_recolours_a_drawing(look: Open, path: str, selector: str) -> None:
    """The same mark has another colour in the dark scheme, of a chart and of a ladder of figures."""
    window = look(color_scheme="dark", viewport={"width": 1280, "height": 800})
    mark = window.go(path).locator(selector).last
    colours = set()
    for scheme in PAPERS:
        window.recolour(scheme)
        colours.add(mark.evaluate("mark => getComputedStyle(mark).fill"))

    assert 2 == len(colours)


@pytest.mark.parametrize(
    "path", ["/nl/verhaal/hoe-china-groot-werd/", "/en/story/how-china-rose/", *TEMPLATES["claim"]]
)
def test_no_line_of_sources_begins_with_a_sign(look: Open, path: str) -> None:
    """On a phone, too, what parts two sources stays behind the first, and a publisher is named once."""
    page = look(viewport={"width": 360, "height": 740}).go(path)
    lines = page.locator(".chart__source").evaluate_all(SIGNS)

    assert lines
    assert [] == [left for left in lines if left <= 0]


@pytest.mark.parametrize("path", CHART_PAGES)
def test_text_in_narrow_charts_is_legible(look: Open, path: str) -> None:
    """On the smallest phone, of 320 px, no letter of a chart is smaller than 12 px."""
    page = look(viewport={"width": 320, "height": 800}).go(path)
    heights = page.locator("figure.chart .chart__narrow svg text").evaluate_all(
        """texts => texts.map(text => parseFloat(getComputedStyle(text).fontSize)
            * text.getScreenCTM().a)"""
    )

    assert round(min(heights), 1) >= 12


def test_a_figure_shows_its_note_on_focus(visit: Open) -> None:
    """Reached with the keyboard, a number in the text shows what it is and where it comes from."""
    page = visit(viewport={"width": 1280, "height": 800}).go(TEMPLATES["chapter"][0])
    figure = page.locator("a.figure").first
    note = figure.locator(".figure__note")

    assert not note.is_visible()

    figure.focus()

    assert note.is_visible()
    assert " · " in note.inner_text()


@pytest.mark.parametrize("width", [360, 900, 1280])
def test_a_note_stays_under_the_mouse_and_goes_with_escape(visit: Open, width: int) -> None:
    """WCAG 1.4.13: the mouse can go to the note, Escape closes it under the mouse, and it opens when that is back."""
    page = visit(viewport={"width": width, "height": 800}).go(TEMPLATES["chapter"][0])
    figure = page.locator("a.figure").nth(1)
    note = figure.locator(".figure__note")

    figure.hover()
    note.hover()

    expect(note).to_be_visible()
    box = note.bounding_box()
    assert box is not None
    assert 0 <= box["x"] <= box["x"] + box["width"] <= width

    page.keyboard.press("Escape")

    expect(note).to_be_hidden()

    page.mouse.move(0, 0)
    figure.hover()

    expect(note).to_be_visible()


@pytest.mark.parametrize("width", [360, 900])
def test_notes_that_wait_make_no_page_wider(look: Open, width: int) -> None:
    """They have their place before they show."""
    page = look(viewport={"width": width, "height": 800}).go(TEMPLATES["chapter"][0])

    assert width == page.evaluate("document.documentElement.scrollWidth")


def test_escape_closes_the_note_of_the_keyboard_and_leaves_it_there(visit: Open) -> None:
    """The link keeps the focus, so Tab goes on from it; the note opens when the reader comes back."""
    page = visit(viewport={"width": 1280, "height": 800}).go(TEMPLATES["chapter"][0])
    figure = page.locator("a.figure").first
    note = figure.locator(".figure__note")
    figure.focus()
    page.keyboard.press("Escape")

    expect(note).to_be_hidden()
    expect(figure).to_be_focused()

    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")

    expect(note).to_be_visible()


def test_a_note_opens_without_javascript(visit: Open) -> None:
    """By the mouse and by the keyboard, as far as styles go."""
    page = visit(viewport={"width": 900, "height": 800}, java_script_enabled=False).go(TEMPLATES["chapter"][0])
    figure = page.locator("a.figure").first
    figure.hover()
    figure.locator(".figure__note").hover()

    expect(figure.locator(".figure__note")).to_be_visible()
