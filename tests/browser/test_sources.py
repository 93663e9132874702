"""The list of sources: its titles can be read at every width, whatever stands beside them."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit

Open = Callable[..., Visit]
# How wide the column of the titles is, in letters of the text: the first of a grid, or all of a row that has none; a
# link is as wide as its own words.
NARROW = """(all, least) => all.map(one => {
  const { gridTemplateColumns, paddingLeft, paddingRight, fontSize } = getComputedStyle(one);
  const whole = one.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  const column = parseFloat(gridTemplateColumns);
  return [one.id, (column > 0 ? column : whole) / parseFloat(fontSize)];
}).filter(([, wide]) => wide < least)"""
# Facts beside a title that are cut, or that reach over the line above the next row.
CUT = """all => all.filter(row => [...row.querySelectorAll("summary span")].some(one => {
  const box = one.getBoundingClientRect();
  return box.bottom > row.getBoundingClientRect().bottom || one.scrollWidth > one.clientWidth + 1 && one.clientWidth;
})).map(row => row.id)"""


@pytest.mark.parametrize("path", ["/nl/bronnen/", "/en/sources/"])
@pytest.mark.parametrize(("width", "least"), [(360, 16), (768, 36), (1280, 28)])
def test_titles_have_a_column_that_can_be_read(look: Open, path: str, width: int, least: int) -> None:
    """A rule for lists of sources elsewhere once left them one letter."""
    page = look(viewport={"width": width, "height": 800}).go(path)
    rows = page.locator(".sources > li:visible")

    assert rows.count()
    assert [] == rows.evaluate_all(NARROW, least)


@pytest.mark.parametrize("path", ["/nl/bronnen/", "/en/sources/"])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_facts_of_a_source_stay_in_their_row(look: Open, path: str, width: int) -> None:
    """A date of two lines once stood on the line of the next row."""
    page = look(viewport={"width": width, "height": 800}).go(path)
    rows = page.locator(".sources > li:visible")

    assert rows.count()
    assert [] == rows.evaluate_all(CUT)
