"""What stands beside the text, and where wide pieces end."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import FloatRect, Locator

from tests.browser.conftest import Visit
from tests.browser.templates import TEMPLATES

Open = Callable[..., Visit]
PHONE, WIDE = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
# How far the first line of a note may be from that of its paragraph: its rule stands above it.
SAME_LINE = 12
# The right edges of all that is wider than the text, without what holds others.
EDGES = """() => [...new Set([...document.querySelectorAll(
    ".md-content__inner > :is(.chart, .register, .table-scroll), .md-content__inner > .table-scroll > .data"
)].map((one) => Math.round(one.getBoundingClientRect().right)))]"""
# How far the words of the contents reach.
CONTENTS_END = """() => Math.max(...[...document.querySelectorAll(".beside a")].map((link) => {
    const words = document.createRange();
    words.selectNodeContents(link);
    return words.getBoundingClientRect().right; }))"""
GAPS = """() => { const boxes = [...document.querySelectorAll(".tabs a")].map((tab) => tab.getBoundingClientRect());
    return boxes.slice(1).map((box, place) => box.left - boxes[place].right); }"""


def _box(element: Locator) -> FloatRect:
    box = element.bounding_box()
    assert box
    return box


@pytest.mark.parametrize("path", TEMPLATES["chapter"])
def test_a_side_note_begins_with_its_paragraph(look: Open, path: str) -> None:
    """Beside it where there is room, below it on a phone."""
    wide = look(viewport=WIDE).go(path).locator("h2 + .noted:has(> aside:first-child)")
    assert wide.count()
    for one in wide.all():
        note, text = _box(one.locator("> aside").first), _box(one.locator("> p:not(.side-note)"))
        assert abs(note["y"] - text["y"]) <= SAME_LINE
        assert note["x"] >= text["x"] + text["width"]

    narrow = look(viewport=PHONE).go(path).locator(".noted:has(> aside)").first
    text = _box(narrow.locator("> p:not(.side-note)"))
    assert _box(narrow.locator("> aside").first)["y"] >= text["y"] + text["height"]


@pytest.mark.parametrize("path", TEMPLATES["chapter"])
def test_sources_stand_beside_the_text_where_there_is_room(look: Open, path: str) -> None:
    """None covers another or leaves its paragraph; on a phone they stand in their line, between brackets."""
    page = look(viewport=WIDE).go(path)
    wide = page.locator(".md-content__inner > p > .cited")
    boxes = [_box(one) for one in wide.all()]
    texts = [_box(one.locator("xpath=..")) for one in wide.all()]
    assert boxes
    # Beside a paragraph that has a note it would be pushed down to the next one.
    assert all(
        text["y"] <= box["y"] <= text["y"] + text["height"] + SAME_LINE for box, text in zip(boxes, texts, strict=True)
    )
    noted = page.locator(".noted > p:has(> .cited)").first
    assert f"({noted.locator('.cited a').first.inner_text()}" in noted.inner_text()
    assert all(box["x"] >= text["x"] + text["width"] for box, text in zip(boxes, texts, strict=True))
    assert all(one["y"] + one["height"] <= other["y"] for one, other in pairwise(boxes))

    narrow = look(viewport=PHONE).go(path).locator("article > p:has(.cited)").first
    assert f"({narrow.locator('.cited a').first.inner_text()}" in narrow.inner_text()


@pytest.mark.parametrize("path", TEMPLATES["chapter"])
def test_a_small_drawing_leads_to_its_chart(visit: Open, path: str) -> None:
    """On a wide screen it begins as high as the summary and stands beside it, on a phone below it."""
    page = visit(viewport=WIDE).listen(path)
    drawing, summary = _box(page.locator(".glance")), _box(page.locator(".summary"))
    assert abs(drawing["y"] - summary["y"]) <= 1
    assert drawing["x"] >= summary["x"] + summary["width"]
    page.locator(".glance a").click()
    assert page.locator("figure:target").count()

    narrow = visit(viewport=PHONE).go(path)
    summary = _box(narrow.locator(".summary"))
    assert _box(narrow.locator(".glance"))["y"] >= summary["y"] + summary["height"]


@pytest.mark.parametrize("path", [*TEMPLATES["chapter"], *TEMPLATES["claim"], *TEMPLATES["method"]])
def test_wide_pieces_have_one_right_edge(look: Open, path: str) -> None:
    """Charts, tables and lists end at the same place, and the contents with the head of the page."""
    page = look(viewport=WIDE).go(path)
    head = _box(page.locator(".masthead__tools"))

    assert 1 == len(page.evaluate(EDGES))
    assert page.evaluate(CONTENTS_END) <= head["x"] + head["width"]


@pytest.mark.parametrize("path", TEMPLATES["home"])
def test_the_tabs_are_no_sentence(look: Open, path: str) -> None:
    """On a phone there are three blanks and more between their words."""
    assert min(look(viewport=PHONE).go(path).evaluate(GAPS)) >= 10


@pytest.mark.parametrize("path", TEMPLATES["method"])
def test_the_tabs_stand_between_the_edges_of_the_text(look: Open, path: str) -> None:
    """On a phone the first begins where the text does, and the last ends there."""
    page = look(viewport=PHONE).go(path)
    tabs, text = (_box(page.locator(part).first) for part in (".tabs ul", "h1"))

    assert abs(tabs["x"] - text["x"]) <= 1
    assert abs(tabs["x"] + tabs["width"] - text["x"] - text["width"]) <= 1


@pytest.mark.parametrize("width", [768, 1280])
def test_each_way_in_stands_above_its_own_language(look: Open, width: int) -> None:
    """The button begins where its column does."""
    page = look(viewport={"width": width, "height": 800}).go("/")
    ways, titles = ([_box(one)["x"] for one in page.locator(part).all()] for part in (".doorway__ways a", "h1"))

    assert len(set(ways)) == len(ways) == 2
    assert ways == titles


@pytest.mark.parametrize("path", TEMPLATES["about"])
def test_what_was_counted_stands_above_the_columns_of_the_text(look: Open, path: str) -> None:
    """Two numbers, the second above the second column."""
    page = look(viewport=WIDE).go(path)
    counted = {round(_box(one)["x"]) for one in page.locator(".checked b").all()}
    columns = {round(_box(one)["x"]) for one in page.locator(".sections h2").all()}

    assert counted == columns
    assert 2 == len(columns)


def test_the_doorway_shows_both_languages_at_once(look: Open) -> None:
    """On a small phone too: the ways in, what this is, and one claim with what was found."""
    page = look(viewport={"width": 360, "height": 640}).go("/")
    for part in (".doorway__ways a", "h1", ".doorway__numbers", ".verdict"):
        boxes = [_box(one) for one in page.locator(part).all()]
        assert 2 == len(boxes)
        assert all(box["y"] + box["height"] <= 640 for box in boxes)
