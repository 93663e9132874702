"""The list of sources: its titles can be read at every width, whatever stands beside them."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit

Open = Callable[..., Visit]
# How wide the column of the titles is, in letters of the text; a link is as wide as its own words.
NARROW = """(all, least) => all.filter(one => {
  const { paddingLeft, paddingRight, fontSize } = getComputedStyle(one);
  return one.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) < least * parseFloat(fontSize);
}).map(one => [one.id, one.clientWidth])"""


@pytest.mark.parametrize("path", ["/nl/bronnen/", "/en/sources/"])
@pytest.mark.parametrize(("width", "least"), [(360, 16), (768, 36), (1280, 28)])
def test_titles_have_a_column_that_can_be_read(look: Open, path: str, width: int, least: int) -> None:
    """A rule for lists of sources elsewhere once left them one letter."""
    page = look(viewport={"width": width, "height": 800}).go(path)
    rows = page.locator(".sources > li:visible")

    assert rows.count()
    assert [] == rows.evaluate_all(NARROW, least)
