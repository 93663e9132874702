"""The field in the header: what it loads and when, and the suggestions below it."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.conftest import Visit

WIDE = {"viewport": {"width": 1280, "height": 800}}


def test_nothing_is_loaded_until_a_field_is_used(visit: Callable[..., Visit]) -> None:
    """The script comes with the focus, what it searches with the first word."""
    seen = visit(**WIDE)
    page = seen.listen("/nl/beweringen/")
    assert [] == [url for url in seen.requests if re.search("search.js|known-", url)]
    with page.expect_response("**/search.js"):
        page.locator(".find input").focus()
    assert [] == [url for url in seen.requests if "known-" in url]
    with page.expect_response("**/known-pages.js"):
        page.keyboard.type("magneten")


def test_suggestions_are_chosen_by_keyboard(visit: Callable[..., Visit]) -> None:
    """Arrows go round the list, Escape closes it, Enter leads to what is chosen, or to all results."""
    seen = visit(**WIDE)
    page = seen.go("/en/claims/")
    field, options = page.locator(".find input"), page.locator(".find [role=option]")
    field.focus()
    page.keyboard.type("magnets")
    expect(options).not_to_have_count(0)
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(options.first).not_to_be_visible()
    expect(field).to_have_value("magnets")
    page.keyboard.press("Enter")
    expect(page.locator(".results__line").first).to_be_visible()

    page = seen.go("/en/claims/")
    field.fill("magnets")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    address = str(options.first.get_attribute("data-href"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(address)
    assert [] == seen.complaints
