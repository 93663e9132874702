"""Long lists on a phone: how they begin, and the way to all of them, with and without JavaScript."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.test_lists import PHONE, REGISTER, SHOWN, choose, value_of


@pytest.mark.parametrize("path", [REGISTER, "/nl/bronnen/", "/en/timeline/", "/nl/artikelen/trt-2025/"])
@pytest.mark.parametrize("with_script", [True, False])
def test_a_phone_shows_how_a_long_list_begins(visit: Callable[..., Visit], path: str, *, with_script: bool) -> None:
    """Twenty rows and the way to all of them; a wide screen and paper have them all."""
    page = visit(viewport=PHONE, java_script_enabled=with_script).go(path)
    rows, shown, whole = page.locator(".filtered .row"), page.locator(SHOWN), page.locator(".filtered__whole")

    assert 20 == shown.count()
    assert str(rows.count()) in whole.inner_text()

    page.emulate_media(media="print")
    assert rows.count() == shown.count()

    page.emulate_media(media="screen")
    whole.click()
    assert rows.count() == shown.count()
    expect(whole).to_be_hidden()


def test_a_row_further_on_is_there_for_whom_seeks_it(visit: Callable[..., Visit]) -> None:
    """An address leads to it, and so does a choice."""
    window = visit(viewport=PHONE)
    page = window.go("/en/timeline/")
    last = page.locator(".filtered .row").last
    expect(last).to_be_hidden()

    page.goto(f"{page.url}#{last.get_attribute('id')}")
    expect(last).to_be_visible()

    page = window.go("/en/timeline/")
    choose(page, "kind", value_of(page, "kind"))
    fitting = page.locator(f'.filtered .row[data-kind~="{value_of(page, "kind")}"]')
    expect(fitting.last).to_be_visible()


@pytest.mark.parametrize("with_script", [True, False])
def test_long_units_are_folded_away(visit: Callable[..., Visit], *, with_script: bool) -> None:
    """Of many numbers the first five show, and all at a tap, on a wide screen too; paper has them all."""
    window = visit(viewport=PHONE, java_script_enabled=with_script)
    page = window.go("/nl/getallen/")
    unit = page.locator("#percent ~ .unit").first
    lines, folds = page.locator(".numbers--all > li"), page.locator(".unit > summary")

    assert 5 == page.locator("#percent + ul > li").count()
    assert lines.locator("visible=true").count() < lines.count() / 2
    assert str(5 + unit.locator("li").count()) in unit.locator("summary").inner_text()

    unit.locator("summary").click()
    expect(unit.locator("li").last).to_be_visible()

    page.emulate_media(media="print")
    assert 0 == folds.locator("visible=true").count()
    page.emulate_media(media="screen")
    window.resize(1280)
    assert folds.count() == folds.locator("visible=true").count()
    assert lines.locator("visible=true").count() < lines.count()


@pytest.mark.parametrize("path", ["/nl/getallen/", "/en/numbers/"])
@pytest.mark.parametrize("screen", [(360, 740), (768, 1024), (1280, 800)])
def test_the_first_number_is_in_the_first_view(visit: Callable[..., Visit], path: str, screen: tuple[int, int]) -> None:
    """Units are folded behind one word, which unfolds them without JavaScript."""
    width, height = screen
    page = visit(viewport={"width": width, "height": height}, java_script_enabled=False).go(path)
    number = page.locator(".numbers--all b").first.bounding_box()
    units = page.locator(".units dd a")

    assert number
    assert number["y"] + number["height"] <= height
    expect(units.first).to_be_hidden()
    page.locator(".units summary").click()
    expect(units.last).to_be_visible()
