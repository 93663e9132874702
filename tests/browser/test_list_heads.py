"""What stands above a list on a phone leaves room for its first row, and what stands beside a row for all of it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.test_lists import PHONE

Open = Callable[..., Visit]
LISTS = ["/nl/beweringen/", "/en/claims/"]
MOST_LINES = 4
# The rows of which the last line at the right begins before what stands above it ends.
OVER_NUMBERS = """rows => rows.filter(row => row.querySelector(".register__origin").getBoundingClientRect().top
  < (row.querySelector(".register__numbers") ?? row.querySelector(".verdict")).getBoundingClientRect().bottom - 1)
  .map(row => row.innerText)"""
ARTICLES = [
    *("/nl/artikelen/nh-2023/", "/en/articles/nh-2023/"),
    *("/nl/artikelen/trt-2025/", "/en/articles/trt-2025/"),
]


@pytest.mark.parametrize("path", [*LISTS, *ARTICLES])
@pytest.mark.parametrize("scripted", [True, False])
def test_the_first_claim_is_on_the_first_screen(look: Open, path: str, *, scripted: bool) -> None:
    """Its verdict at least, with and without a script, below what the list is and what it is narrowed by."""
    page = look(viewport=PHONE, java_script_enabled=scripted).go(path)
    box = page.locator(".filtered .row .verdict").first.bounding_box()

    assert box
    assert box["y"] + box["height"] <= PHONE["height"]


@pytest.mark.parametrize("path", LISTS)
def test_every_verdict_can_be_seen_and_chosen(look: Open, path: str) -> None:
    """None is behind the edge of a phone, and together they leave most of its screen to the list."""
    page = look(viewport=PHONE, java_script_enabled=False).go(path)
    chips = page.locator(".choice__row label")
    tops = chips.evaluate_all("all => [...new Set(all.map(one => Math.round(one.getBoundingClientRect().top)))]")
    outside = chips.evaluate_all(
        "(all, width) => all.filter(one => one.getBoundingClientRect().right > width).length", PHONE["width"]
    )
    chips.last.click()

    assert len(tops) <= MOST_LINES
    assert 0 == outside
    assert chips.last.locator("input").is_checked()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("path", LISTS)
def test_what_the_address_chose_is_in_sight(look: Open, path: str) -> None:
    """Also where it is the last of all."""
    page = look(viewport=PHONE).go(f"{path}?verdict=unverified")
    chosen = page.locator(".choice__row label:has(:checked)")

    expect(chosen.locator("input")).to_have_value("unverified")
    expect(chosen).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_a_pair_of_numbers_breaks_before_its_arrow(look: Open, path: str, width: int) -> None:
    """Each of the two numbers has one line, and none is wider than its row."""
    page = look(viewport={"width": width, "height": 800}).go(path)
    numbers = page.locator(".row:visible .register__numbers > span:not(.unseen)")
    broken = """(all, width) => all.filter(one => {
      const box = one.getBoundingClientRect();
      return box.height > 1.9 * parseFloat(getComputedStyle(one).fontSize) || box.right > width;
    }).map(one => one.textContent)"""

    assert numbers.count()
    assert [] == numbers.evaluate_all(broken, width)


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("width", [360, 1280])
def test_numbers_stand_beside_the_verdict(look: Open, path: str, width: int) -> None:
    """What was claimed and found, on a phone in the line of the verdict or the next, and right below it in a column."""
    page = look(viewport={"width": width, "height": 800}).go(path)
    rows = page.locator(".row:visible:has(.register__numbers)")
    apart = """(all, [reach, below]) => all.map(row => [".verdict", ".register__numbers"].map(
            name => row.querySelector(name).getBoundingClientRect()))
        .filter(([verdict, numbers]) => numbers.top - verdict.top > reach || numbers.top - verdict.top < -8
            || below && Math.abs(numbers.left - verdict.left) > 2)
        .map(both => both.map(one => [one.left, one.top]))"""

    assert rows.count()
    assert [] == rows.evaluate_all(apart, [40, width > 360])


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("width", [1188, 1280])
def test_who_says_a_claim_stands_below_what_was_found(look: Open, path: str, width: int) -> None:
    """Beside the text, also where the numbers have two lines."""
    rows = look(viewport={"width": width, "height": 800}).go(path).locator(".row")

    assert rows.count()
    assert [] == rows.evaluate_all(OVER_NUMBERS)
