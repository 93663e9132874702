"""What stock validators name in the markup of a page, with all that scripts put into it."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit
from tests.browser.templates import TEMPLATES

FAULTS = r"""() => {
  const all = (selector) => [...document.querySelectorAll(selector)], ids = all("[id]").map((one) => one.id);
  return [
    ...all(":is([type=checkbox], [type=radio])[autocomplete]").map((one) => `${one.id} is completed`),
    ...all("[tabindex]").filter((one) => !/^-?\d+$/.test(one.getAttribute("tabindex"))).map((one) => one.outerHTML),
    ...all("label[for]").filter((one) => !ids.includes(one.htmlFor)).map((one) => `a label for ${one.htmlFor}`),
    ...all("article thead th:not([scope])").map((one) => `${one.textContent} is a heading of nothing`),
    ...ids.filter((id, place) => ids.indexOf(id) < place).map((id) => `${id} stands twice`),
  ];
}"""
# What the page waits for before it is drawn, and has not.
AWAITED = """() => [...document.querySelectorAll("link[rel=expect]")].filter(link =>
  !document.getElementById(link.getAttribute("href").slice(1))).map(link => link.getAttribute("href"))"""


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_of_each_template_is_sound(template: str, look: Callable[..., Visit]) -> None:
    """Nothing is completed in a box to tick, each label and each id is of one thing, and each heading of a column."""
    seen = look()

    assert [] == [fault for path in TEMPLATES[template] for fault in seen.go(path).evaluate(FAULTS)]


@pytest.mark.parametrize("template", TEMPLATES)
def test_what_a_page_waits_for_is_on_it(template: str, look: Callable[..., Visit]) -> None:
    """A page that waits for a part that it has not is blank until all of it has arrived."""
    seen = look()

    assert [] == [part for path in TEMPLATES[template] for part in seen.go(path).evaluate(AWAITED)]
