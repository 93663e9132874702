"""What can be pressed is large enough for a finger, on each template: 24 pixels, as WCAG 2.2 asks."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit
from tests.browser.templates import TEMPLATES

LEAST = 24
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
