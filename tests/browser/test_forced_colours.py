"""Readers whose system forces its own colours: charts stay legible on its paper, and marks keep theirs."""

from collections.abc import Callable

import pytest
from coloraide import Color
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.templates import TEMPLATES

Open = Callable[..., Visit]
CASES = pytest.mark.parametrize(
    ("path", "scheme"), [(TEMPLATES[name][0], scheme) for name in ("chapter", "claim") for scheme in ("light", "dark")]
)
FILLS = "all => all.map(one => getComputedStyle(one).fill).filter(fill => fill.startsWith('rgb('))"


def _forced(visit: Open, path: str, scheme: str) -> Page:
    return visit(viewport={"width": 1280, "height": 800}, forced_colors="active", color_scheme=scheme).go(path)


def _faint(page: Page, marks: str, least: float) -> dict[str, float]:
    """Return the colours of some marks of the charts that have too little contrast with the paper of the system."""
    paper = Color(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    fills = set(page.locator(f".chart__wide svg {marks}").evaluate_all(FILLS))
    contrasts = {fill: paper.contrast(Color(fill)) for fill in fills if Color(fill) != paper}
    assert contrasts
    return {fill: contrast for fill, contrast in contrasts.items() if contrast < least}


@CASES
def test_words_in_charts_are_legible(visit: Open, path: str, scheme: str) -> None:
    """Every word has a contrast of 4.5:1 with the paper that the system gives."""
    assert {} == _faint(_forced(visit, path, scheme), "text", 4.5)


@CASES
def test_marks_in_charts_can_be_seen(visit: Open, path: str, scheme: str) -> None:
    """Every filled mark that tells a number has a contrast of 3:1 with it."""
    assert {} == _faint(_forced(visit, path, scheme), 'path[fill*="var(--"]:not([fill*="hairline"])', 3)


def test_the_choice_of_a_reader_gives_way_to_the_system(visit: Open) -> None:
    """A page that a reader set to light has the marks for dark paper where the system's paper is dark."""
    window = visit(viewport={"width": 1280, "height": 800}, forced_colors="active", color_scheme="dark")
    page = window.go(TEMPLATES["claim"][0])
    page.locator("body").evaluate("body => body.setAttribute('data-md-color-scheme', 'default')")

    assert {} == _faint(page, "text", 4.5)
