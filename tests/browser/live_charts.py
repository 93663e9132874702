"""What the tests of live charts share: the page of a chart, its button, its rows and its note."""

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SITE, Visit

Open = Callable[..., Visit]
# Every chart that can be made live.
CHARTS = sorted(file.name.partition(".")[0] for file in (SITE / "charts").glob("*.nl.live.json"))
PAGES = {"nl": "/nl/grafieken/{}/", "en": "/en/charts/{}/"}
COLUMNS, PRICES = "mine-production", "oxide-prices"
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


def data(chart_id: str, code: str) -> dict[str, Any]:
    """Return the live view of a chart as it is published."""
    read: dict[str, Any] = json.loads((SITE / "charts" / f"{chart_id}.{code}.live.json").read_text("utf-8"))
    return read


def sliding() -> list[str]:
    """Return the charts that move through the years."""
    return [id_ for id_ in CHARTS if any(one["kind"] == "slider" for one in data(id_, "nl")["controls"])]


def press(page: Page) -> Locator:
    """Make the chart of a page live and return what came for it: its drawing, and its controls."""
    page.locator(".chart__explore").click()
    expect(page.locator(".live svg")).to_be_visible()
    expect(page.locator(".chart__explore")).to_be_focused()
    return page.locator(".live, .live__panel")


def opened(visit: Open, chart_id: str = COLUMNS, code: str = "nl", **options: object) -> tuple[Visit, Page]:
    """Open the page of a chart."""
    window = visit(**{"viewport": WIDE, **options})
    return window, window.go(PAGES[code].format(chart_id))


def rows_of(page: Page) -> list[str]:
    """Return the sentences of the rows of the chart of a page, in the order of its table."""
    address = page.locator("[data-live]").first.get_attribute("data-live") or ""
    chart_id, code, *_ = address.rpartition("/")[2].split(".")
    rows: list[str] = data(chart_id, code)["rows"]
    return rows


def note_of(page: Page) -> str:
    """Return what the note beside a mark says."""
    return page.locator(".live__note").text_content() or ""


def walk_of(page: Page) -> Locator:
    """Return the slider that goes through the rows."""
    return page.locator(".live__slider input").last
