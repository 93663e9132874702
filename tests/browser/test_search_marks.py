"""What the lines of the search show: the words that are marked in them, and as much of a long text as fits."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visit, known

END = "\u00a0…"
# A word that no page has.
ASKED = "zyzzyva"
FIRST = "The first sentence here is as long as many that stand in the texts of these pages, and it tells of No. 18 too."
SECOND = (
    "The next one, which goes on for some words more, does not fit where it comes to the {} and all that follows there."
)


def line_of(window: Visit, title: str, text: str, query: str) -> Locator:
    """Return the line that tells of a page with this title and text, the only one there is, to who asks for it."""
    pages = {**known("pages", "en"), "rows": [["source", "search/", title, text, ASKED]]}
    body = f"window.zeldzaam={{...window.zeldzaam,pages:{json.dumps(pages)}}};"
    window.page.route("**/known-pages.js", lambda route: route.fulfill(body=body, content_type="text/javascript"))
    line = window.go(f"/en/search/?q={query}").locator(".results__line").filter(has_text=title)
    expect(line).to_be_visible()
    return line


def test_only_what_was_typed_is_marked(visit: Callable[..., Visit]) -> None:
    """What was looked for beside it, because it means the same, is said once above the results."""
    page = visit().go("/en/search/?q=magnets")
    expect(page.locator(".search output")).to_contain_text("We also looked for: neodymium magnet.")

    marked = {text.lower() for text in page.locator(".results mark").all_inner_texts()}
    assert marked <= {"magnet", "magnets", "magnetic"}


def test_a_share_is_marked_with_its_sign(visit: Callable[..., Visit]) -> None:
    """With a blank before it too; a number that is none, such as one of tonnes, is marked alone."""
    line = line_of(visit(), "From 40% to 55%", "As much as 40\u00a0% of 40 tonnes.", f"{ASKED}+40")

    assert ["40%", "40\u00a0%", "40"] == line.locator("mark").evaluate_all("marks => marks.map(one => one.textContent)")


@pytest.mark.parametrize(
    "named", ["text of No. 23 of the year", "whole long text of No. 70. And it says it", "whole of U.S. imports then"]
)
def test_a_long_text_ends_with_a_sentence(visit: Callable[..., Visit], named: str) -> None:
    """A point behind which a number or a small letter stands ends none."""
    line = line_of(visit(), "A page", f"{FIRST} {SECOND.format(named)}", ASKED)

    assert line.locator("p").text_content() == FIRST


def test_a_text_without_a_sentence_that_fits_is_cut_between_words(visit: Callable[..., Visit]) -> None:
    """And says so; one that fits stands there whole."""
    long = f"{FIRST.removesuffix('.')}, {SECOND.format('text of No. 23 of the year')}"
    shown = line_of(visit(), "A page", long, ASKED).locator("p").text_content()

    assert shown is not None
    assert long.startswith(f"{shown.removesuffix(END)} ")
    assert shown.endswith(END)
