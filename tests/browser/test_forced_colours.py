"""Readers whose system forces its own colours: charts stay legible on its paper, and marks keep theirs."""

from collections.abc import Callable

import pytest
from coloraide import Color
from playwright.sync_api import Page

from tests.browser.conftest import PAPER, PAPERS, Visit
from tests.browser.templates import TEMPLATES

Open = Callable[..., Visit]
CASES = pytest.mark.parametrize("path", [TEMPLATES[name][0] for name in ("chapter", "claim")])
FILLS = "all => all.map(one => getComputedStyle(one).fill).filter(fill => fill.startsWith('rgb('))"


def _forced(look: Open, path: str) -> Visit:
    window = look(viewport={"width": 1280, "height": 800}, forced_colors="active", color_scheme="dark")
    window.go(path)
    return window


def _faint_on_either_paper(window: Visit, marks: str, least: float) -> dict[str, float]:
    found: dict[str, float] = {}
    papers = set()
    for scheme in PAPERS:
        found |= _faint(window.recolour(scheme), marks, least)
        papers.add(window.page.evaluate(PAPER))
    assert 2 == len(papers)
    return found


def _faint(page: Page, marks: str, least: float) -> dict[str, float]:
    """Return the colours of some marks of the charts that have too little contrast with the paper of the system."""
    paper = Color(page.evaluate(PAPER))
    fills = set(page.locator(f".chart__wide svg {marks}").evaluate_all(FILLS))
    contrasts = {fill: paper.contrast(Color(fill)) for fill in fills if Color(fill) != paper}
    assert contrasts
    return {fill: contrast for fill, contrast in contrasts.items() if contrast < least}


@CASES
def test_words_in_charts_are_legible(look: Open, path: str) -> None:
    """Every word has a contrast of 4.5:1 with the paper that the system gives, be it dark or light."""
    assert {} == _faint_on_either_paper(_forced(look, path), "text", 4.5)


@CASES
def test_marks_in_charts_can_be_seen(look: Open, path: str) -> None:
    """Every filled mark that tells a number has a contrast of 3:1 with it; a band behind marks tells none."""
    marks = ':is(path[fill*="var(--"], path[fill="currentColor"]):not([fill*="hairline"], [fill*="holmium"])'

    assert {} == _faint_on_either_paper(_forced(look, path), marks, 3)


def test_the_choice_of_a_reader_gives_way_to_the_system(look: Open) -> None:
    """A page that a reader set to light has the marks for dark paper where the system's paper is dark."""
    window = _forced(look, TEMPLATES["claim"][0])
    window.page.locator("body").evaluate(
        "body => Object.assign(body.dataset, {mdColorScheme: 'default', mdColorMedia: '(prefers-color-scheme: light)'})"
    )

    assert {} == _faint(window.page, "text", 4.5)
