"""Pages are light: whoever reads a chapter on a phone has its charts with its text, and waits for nothing else."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import SITE
from tests.browser.weight import first_view

LIMIT = 90_000
CHARTS = 3
CHAPTERS = {"nl": "verhaal", "en": "story"}


def chapters(code: str) -> list[str]:
    """Return the chapters of a language that have three charts or more."""
    pages = sorted((SITE / code / CHAPTERS[code]).glob("*/index.html"))
    return [page.parent.name for page in pages if page.read_text("utf-8").count('<figure class="chart"') >= CHARTS]


@pytest.mark.parametrize("code", CHAPTERS)
def test_a_chapter_with_three_charts_is_light(browser: Browser, address: str, code: str) -> None:
    """Everything of its first view together, packed, is at most 90 KB."""
    names = chapters(code)
    sizes = {name: first_view(browser, f"{address}/{code}/{CHAPTERS[code]}/{name}/")[1] for name in names}

    assert sizes
    assert {} == {name: size for name, size in sizes.items() if size > LIMIT}
