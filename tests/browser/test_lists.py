"""Lists that a reader narrows, with and without JavaScript."""

import pytest

from tests.browser.conftest import Visit


@pytest.mark.parametrize(
    ("path", "choice"),
    [("/nl/tijdlijn/", "kind"), ("/en/sources/", "source-kind"), ("/en/sources/", "tier")],
)
def test_a_list_is_whole_until_a_reader_narrows_it(window: Visit, path: str, choice: str) -> None:
    """Without JavaScript too: everything at first, then only what was chosen, then everything again."""
    page = window.go(path)
    everything = page.locator(".filtered li.row")
    value = everything.first.get_attribute(f"data-{choice}")
    chosen = page.locator(f'.filtered li.row[data-{choice}="{value}"]')
    shown = page.locator(".filtered li.row:visible")

    assert everything.count() == shown.count()

    page.locator(f'[name="{choice}"][value="{value}"]').check()

    assert 0 < chosen.count() == shown.count() < everything.count()

    page.locator(f'[name="{choice}"][value=""]').check()

    assert everything.count() == shown.count()
