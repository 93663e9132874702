"""The drawing of the figures that count the same, in a real browser."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit
from tests.browser.templates import TEMPLATES

Open = Callable[..., Visit]
PAGES = [*TEMPLATES["figure"], *TEMPLATES["measure"]]
SIZES = "texts => texts.map(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)"


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [280, 360, 1280])
def test_letters_keep_their_size_and_marks_their_place(look: Open, path: str, width: int) -> None:
    """At each width letters are those of the table, and everything stays within the window, without JavaScript."""
    page = look(viewport={"width": width, "height": 800}, java_script_enabled=False).go(path)
    drawing = page.locator(".ladder__plot")
    table = page.locator(".md-content table").first.evaluate("table => parseFloat(getComputedStyle(table).fontSize)")
    sizes = drawing.locator("text").evaluate_all(SIZES)
    boxes = [mark.bounding_box() for mark in drawing.locator("use, text, span").all()]

    assert min(sizes) >= 0.95 * table
    assert max(sizes) <= 1.05 * table
    assert 0 <= min(box["x"] for box in boxes if box)
    assert max(box["x"] + box["width"] for box in boxes if box) <= width


@pytest.mark.parametrize("path", PAGES)
def test_a_screen_reader_meets_one_image_with_words(look: Open, path: str) -> None:
    """It is called by its caption, and its marks are no things of their own."""
    page = look(viewport={"width": 1280, "height": 800}).go(path)
    tree = page.locator("figure.ladder").aria_snapshot()

    assert 1 == tree.count("img ")
    assert "US Geological Survey 20" not in tree


@pytest.mark.parametrize("path", PAGES)
def test_a_word_stands_where_room_was_reckoned_for_it(look: Open, path: str) -> None:
    """One that begins or ends at its sign is not set in the middle of it, where it would cover others."""
    page = look(viewport={"width": 360, "height": 800}, java_script_enabled=False).go(path)
    words = page.locator(".ladder__plot text[class*='__n']")
    anchors = words.evaluate_all(
        "all => all.map(text => [text.getAttribute('class'), getComputedStyle(text).textAnchor])"
    )
    sides = {"end": "end", "start": "start", "right": "start", "edge": "start", "left": "end"}

    assert anchors
    for name, anchor in anchors:
        side = name.partition("--")[2].partition(" ")[0]
        assert sides.get(side.rpartition("-")[2], "middle") == anchor


@pytest.mark.parametrize("path", TEMPLATES["measure"])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_drawing_and_table_of_a_measure_begin_at_one_edge(look: Open, path: str, width: int) -> None:
    """The table is no wider than a line is read, and the drawing no flat strip, in which nobody sees a course."""
    page = look(viewport={"width": width, "height": 800}, java_script_enabled=False).go(path)
    drawing, table = page.locator("figure.ladder").bounding_box(), page.locator(".kin").first.bounding_box()
    plot = page.locator(".ladder__plot > svg").bounding_box()

    assert drawing
    assert table
    assert plot
    assert drawing["x"] == pytest.approx(table["x"], abs=1)
    assert table["width"] == pytest.approx(min(drawing["width"], 46 * 18), abs=1)
    assert plot["width"] / plot["height"] <= 2.5


@pytest.mark.parametrize("path", TEMPLATES["figure"])
def test_the_key_of_a_figure_is_short(look: Open, path: str) -> None:
    """It names no shape that is not drawn, and no more than a reader takes in at once."""
    page = look(viewport={"width": 360, "height": 800}, java_script_enabled=False).go(path)
    signs = "uses => uses.map(use => use.getAttribute('href'))"
    keyed = page.locator(".ladder__key use").evaluate_all(signs)
    drawn = page.locator(".ladder__plot use").evaluate_all(signs)

    assert {*keyed} <= {*drawn}
    assert page.locator(".ladder__key > span").count() <= 4
