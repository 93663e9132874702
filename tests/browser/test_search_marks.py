"""What is marked in the results of the search."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.conftest import Visit


def test_only_what_was_typed_is_marked(visit: Callable[..., Visit]) -> None:
    """What was looked for beside it, because it means the same, is said once above the results."""
    page = visit().go("/en/search/?q=magnets")
    expect(page.locator(".search output")).to_contain_text("We also looked for: neodymium magnet.")

    marked = {text.lower() for text in page.locator(".results mark").all_inner_texts()}
    assert marked <= {"magnet", "magnets", "magnetic"}
