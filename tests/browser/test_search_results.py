"""The page of results when the address brings words along: it counts all that it shows, and nothing is pushed away."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit, known
from tests.browser.stillness import SHIFTED
from tests.browser.test_home import SCREENS

Open = Callable[..., Visit]
# Words and a number with some, of which there is much, and words of which there is nothing.
ASKED = (
    *("/nl/zoeken/?q=magneten", "/nl/zoeken/?q=40+procent", "/nl/zoeken/?q=qqqqzz"),
    *("/en/search/?q=magnets", "/en/search/?q=40+percent", "/en/search/?q=qqqqzz"),
)


@pytest.mark.parametrize("path", ["/nl/zoeken/", "/en/search/"])
def test_all_that_is_shown_is_counted(visit: Open, path: str) -> None:
    """Claims and figures that have a number are told as the field for numbers tells them, then what has the words."""
    code = path.split("/")[1]
    page = visit().go(f"/{code}/")
    page.locator(".lookup input").fill("40 %")
    told = page.locator(".lookup output")
    expect(told).not_to_be_empty()
    numbers = told.inner_text()
    page.goto(f"{page.url}{path.split('/')[2]}/?q=40+%25")
    said = page.locator(".search output")
    expect(said).not_to_be_empty()
    count = page.locator(".results__line").count()

    assert numbers
    assert count > 1
    assert (
        f"{numbers} {known('pages', code)['words']['beside_more'].format(count=count, query='40 %')}"
        == said.inner_text()
    )


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("path", ASKED)
def test_nothing_moves_while_results_come(visit: Open, path: str, screen: tuple[int, int]) -> None:
    """What was drawn before them stays where it was; the lists to look through stand below them in the end."""
    page = visit(viewport={"width": screen[0], "height": screen[1]}).go(path)
    expect(page.locator(".search output")).not_to_be_empty()
    expect(page.locator(".search__ways a").first).to_be_visible()

    assert page.evaluate(SHIFTED) <= 0.01


def test_the_lists_are_there_when_the_search_fails(visit: Open) -> None:
    """Whether its script or what it searches does not come: a reader can look through the lists."""
    for lost in ("**/search.js", "**/known-pages.js"):
        window = visit()
        window.page.route(lost, lambda route: route.abort())
        page = window.go("/en/search/?q=magnets")
        expect(page.locator(".search output")).to_contain_text("try again later")
        expect(page.locator(".search__ways a").first).to_be_visible()


@pytest.mark.parametrize("path", ["/nl/zoeken/", "/en/search/"])
def test_searches_to_begin_with_find_something(visit: Open, path: str) -> None:
    """Each of them; without a script, which could not find anything, there are none."""
    page = visit().go(path)
    searches = page.locator(".search__examples a").evaluate_all("all => all.map(one => one.href)")
    for search in searches:
        page.goto(search)
        expect(page.locator(".search__found a").first).to_be_visible()

    assert 3 == len(searches)
    expect(visit(java_script_enabled=False).go(path).locator(".search__examples")).to_be_hidden()
