"""What can be pressed is large enough for a finger, on each template: 24 pixels, as WCAG 2.2 asks."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit
from tests.browser.templates import TEMPLATES

LEAST = 24
# Tables of which many cells hold one link and nothing else.
LINKED = [f"/nl/gegevens/figures/{name}/" for name in ("cijfers", "beweringen", "onderbouwing", "bronnen")]
# A link within a sentence may be as high as its line; a field with a label is as large as that.
SMALL = """least => [...document.querySelectorAll("a[href], button, input, select, summary, label:has(input)")]
  .filter(one => one.checkVisibility() && !(one.matches("input") && one.closest("label")))
  .filter(one => {
    const within = one.closest("p, li, dd, dt, td, th, blockquote, figcaption, footer");
    const isAlone = !within || within.textContent.trim().length <= one.textContent.trim().length + 3;
    const { width, height } = one.getBoundingClientRect();
    const isSmall = width && Math.round(Math.min(width, height)) < least;
    return isSmall && (isAlone || getComputedStyle(one).display !== "inline");
  }).map(one => `${one.localName}.${one.className} ${one.textContent.trim().slice(0, 40)}`)"""


@pytest.mark.parametrize("template", TEMPLATES)
def test_what_stands_alone_can_be_pressed(template: str, look: Callable[..., Visit]) -> None:
    """On a phone nothing that stands outside a sentence is smaller."""
    seen = look(viewport={"width": 360, "height": 740}, has_touch=True)

    for path in TEMPLATES[template]:
        page = seen.go(path)
        assert page.locator("a[href]:visible").count()
        assert [] == page.evaluate(SMALL, LEAST)


@pytest.mark.parametrize("path", [*LINKED, "/nl/gegevens/context/gebeurtenissen/", "/en/data/figures/figures/"])
def test_a_link_alone_in_a_cell_can_be_pressed(path: str, look: Callable[..., Visit]) -> None:
    """The source of a row and its page are as high in a table as elsewhere."""
    page = look(viewport={"width": 360, "height": 740}, has_touch=True).go(path)

    assert page.locator(".rows tbody td:not(.line) > a").count()
    assert [] == page.evaluate(SMALL, LEAST)
