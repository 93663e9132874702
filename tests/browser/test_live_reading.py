"""A live chart is read by mouse, keyboard and touch, and by ear in the page's language."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PAPERS
from tests.browser.live_charts import (
    COLUMNS,
    PHONE,
    PRICES,
    WIDE,
    Open,
    data,
    note_of,
    opened,
    press,
    rows_of,
    sliding,
    walk_of,
)
from tests.browser.test_pages import AXE, violations


def test_a_mark_that_is_pointed_at_tells_its_row(visit: Open) -> None:
    """The note says its row in a sentence, stays while the mouse is on it, and goes with the mouse or with Escape."""
    _, page = opened(visit, PRICES)
    live, note = press(page), page.locator(".live__note")
    mark = live.locator(".mark-symbol path").last
    mark.hover(force=True)

    assert note_of(page) in rows_of(page)

    note.hover()

    assert note_of(page) in rows_of(page)
    expect(note).to_be_visible()

    page.keyboard.press("Escape")

    expect(note).to_be_hidden()

    mark.hover(force=True)
    page.locator(".chart__subtitle").hover()

    expect(note).to_be_hidden()


def test_the_keyboard_reaches_every_row(visit: Open) -> None:
    """Arrow keys, Home and End go through the rows in the order of the table; each is told in words and ringed."""
    _, page = opened(visit)
    press(page)
    rows, walk = rows_of(page), walk_of(page)
    while not walk.evaluate("walk => walk === document.activeElement"):
        page.keyboard.press("Tab")
    for key, row in (("Home", 0), ("ArrowRight", 1), ("End", -1), ("ArrowLeft", -2)):
        page.keyboard.press(key)

        assert rows[row] == note_of(page)
        assert rows[row] == walk.get_attribute("aria-valuetext")
        expect(page.locator(".live__ring")).to_be_in_viewport()

    assert len(rows) - 1 == int(walk.get_attribute("max") or 0)

    page.keyboard.press("Escape")

    expect(page.locator(".live__note")).to_be_hidden()


def test_a_finger_shows_a_note_inside_the_screen(visit: Open) -> None:
    """On a phone a tap beside a small mark is near enough, and another tap puts the note away."""
    _, page = opened(visit, PRICES, viewport=PHONE, has_touch=True)
    live, note = press(page), page.locator(".live__note")
    mark = live.locator(".mark-symbol path").last
    mark.scroll_into_view_if_needed()
    place = mark.bounding_box()

    assert place

    page.touchscreen.tap(place["x"] - 6, place["y"] + 8)
    box = note.bounding_box()

    assert note_of(page) in rows_of(page)
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]

    page.locator(".chart__subtitle").tap()

    expect(note).to_be_hidden()


def test_a_picked_series_stands_out(visit: Open) -> None:
    """The others fade and cannot be reached, until everything is picked again."""
    _, page = opened(visit)
    live, rows, walk = press(page), rows_of(page), walk_of(page)
    faint = live.locator("svg [opacity='0.15']")

    expect(faint).to_have_count(0)

    live.get_by_role("combobox").select_option("China")

    expect(faint).not_to_have_count(0)
    expect(walk).to_have_attribute("max", str(sum("de winning van China" in row for row in rows) - 1))

    live.get_by_role("combobox").select_option("alles")

    expect(faint).to_have_count(0)
    expect(walk).to_have_attribute("max", str(len(rows) - 1))


def test_a_year_slider_changes_the_year(visit: Open) -> None:
    """Each step is told in words and drawn: what can be reached belongs to that year."""
    assert sliding()
    for chart_id in sliding():
        window, page = opened(visit, chart_id)
        control = next(one for one in data(chart_id, "nl")["controls"] if one["kind"] == "slider")
        slider = press(page).get_by_role("slider", name=control["label"])
        for step in (-1, 0):
            slider.press("End" if step else "Home")
            words = control["options"][step][1]

            expect(slider).to_have_attribute("aria-valuetext", words)
            expect(walk_of(page)).to_have_attribute("aria-valuetext", re.compile(rf"^In {words} "))
        assert [] == window.complaints


def spoken(node: object) -> Iterator[str]:
    """Yield every text in a tree of words."""
    if isinstance(node, str):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from spoken(child)


@pytest.mark.parametrize("chart_id", [COLUMNS, PRICES, "mine-to-magnet"])
def test_the_accessibility_tree_speaks_the_language_of_the_page(visit: Open, chart_id: str) -> None:
    """Every name, description and value in it is a word of the page; Vega's English is not there."""
    _, page = opened(visit, chart_id)
    view = data(chart_id, "nl")
    known = set(spoken({key: view[key] for key in ("controls", "words")}))
    known |= {*view["rows"]}
    known |= set(page.locator(".chart__wide > svg > :is(title, desc)").all_text_contents())
    live = press(page)
    walk_of(page).press("End")
    known |= set(live.locator(".live__note *, output").all_text_contents())
    said = {text.strip() for text in _accessible_texts(page)} - {""}

    assert view["words"]["rows"] in said
    assert set() == {text for text in said if not text.isdecimal() and not any(text in one for one in known)}


def _accessible_texts(page: Page) -> Iterator[str]:
    """Yield what the accessibility tree of the live chart, its button and its controls says."""
    session = page.context.new_cdp_session(page)
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    found = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": ".live, .chart__live"})["nodeIds"]
    tops = [session.send("DOM.describeNode", {"nodeId": one})["node"]["backendNodeId"] for one in found]
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    waiting = [node for node in nodes.values() if node.get("backendDOMNodeId") in tops]
    while waiting:
        node = waiting.pop()
        waiting += [nodes[child] for child in node.get("childIds", ()) if child in nodes]
        if not node.get("ignored"):
            yield from (str(node[key].get("value", "")) for key in ("name", "description", "value") if key in node)
            texts = ("roledescription", "valuetext", "placeholder", "keyshortcuts")
            yield from (str(one["value"]["value"]) for one in node.get("properties", ()) if one["name"] in texts)


@pytest.mark.parametrize("width", [WIDE, PHONE], ids=["wide", "narrow"])
def test_axe_finds_no_violation_in_a_live_chart(visit: Open, width: dict[str, int]) -> None:
    """Not in the controls, and not in the note."""
    window, page = opened(visit, viewport=width, color_scheme="dark", bypass_csp=True)
    press(page)
    walk_of(page).press("End")
    page.evaluate(AXE)

    assert {scheme: (paper, []) for scheme, paper in PAPERS.items()} == violations(window)
