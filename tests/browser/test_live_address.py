"""What is live stands in the address: a link, Back and the other language show the same."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.live_charts import COLUMNS, PAGES, PRICES, WIDE, Open, opened, press, sliding

METAL = "dysprosium-oxide"
PICKED = f"?live={PRICES}&{PRICES}.product={METAL}"
NAMES = {"nl": "dysprosiumoxide", "en": "dysprosium oxide"}
FAINT = "svg [opacity='0.15']"
# A chapter with three charts, two of which are made live.
CHAPTER = "/en/story/from-mine-to-magnet/"


def choice(page: Page) -> Locator:
    """Return the list to pick from."""
    return page.locator(".live__list select")


def search(page: Page) -> str:
    """Return the search of the address."""
    said: str = page.evaluate("location.search")
    return said


@pytest.mark.parametrize("code", ["nl", "en"])
def test_a_link_opens_the_same_view(visit: Open, code: str) -> None:
    """It is live at once, with the metal picked that the address says; nothing scrolls or takes the focus."""
    window = visit(viewport=WIDE)
    page = window.go(PAGES[code].format(PRICES) + PICKED)

    expect(page.locator(f".live {FAINT}")).not_to_have_count(0)
    expect(choice(page).locator("option:checked")).to_have_text(NAMES[code])
    expect(page.locator(".chart__explore")).to_have_attribute("aria-expanded", "true")
    assert PICKED == search(page)
    assert [0, "BODY"] == page.evaluate("[scrollY, document.activeElement.nodeName]")
    assert [] == window.complaints


def test_the_other_language_shows_the_same(visit: Open) -> None:
    """The way there brings along what was picked, from an address and by hand."""
    page = visit(viewport=WIDE).go(PAGES["nl"].format(PRICES))
    press(page)
    choice(page).select_option("dysprosiumoxide")
    page.locator(".languages a[lang=en]").click()

    expect(page).to_have_url(re.compile(re.escape(PAGES["en"].format(PRICES) + PICKED)))
    expect(choice(page).locator("option:checked")).to_have_text(NAMES["en"])


def test_back_takes_back_what_was_picked_and_pressed(visit: Open) -> None:
    """And Forward does it again; the chart ends as it began, with the address that it had."""
    window, page = opened(visit, PRICES)
    press(page)
    choice(page).select_option("dysprosiumoxide")

    assert PICKED == search(page)

    page.go_back()

    expect(choice(page).locator("option:checked")).to_have_text("alles")
    expect(page.locator(f".live {FAINT}")).to_have_count(0)

    page.go_back()

    expect(page.locator(".live")).to_have_count(0)
    expect(page.locator(".chart__wide > svg")).to_be_visible()
    assert "" == search(page)

    page.go_forward()
    page.go_forward()

    expect(choice(page).locator("option:checked")).to_have_text("dysprosiumoxide")
    assert [] == window.complaints


def test_the_steps_of_a_slider_are_no_steps_back(visit: Open) -> None:
    """They stand in the address, and one step back leads to the chart at rest."""
    for chart_id in sliding():
        _, page = opened(visit, chart_id)
        press(page).get_by_role("slider").first.press("End")

        expect(page).to_have_url(f"{page.url.partition('?')[0]}?live={chart_id}&{chart_id}.year=2040")

        page.go_back()

        expect(page.locator(".live")).to_have_count(0)


@pytest.mark.parametrize(
    ("wrong", "is_live"),
    [
        ("?live=no-such-chart", False),
        (f"?{PRICES}.product={METAL}", False),
        (f"?live={PRICES}&{PRICES}.product=gold", True),
        (f"?live={PRICES}&{PRICES}.edition=MCS+2026", True),
        (f"?live=%00&live={PRICES}&{COLUMNS}.country=CHN", True),
    ],
)
def test_a_wrong_state_is_passed_over(visit: Open, wrong: str, *, is_live: bool) -> None:
    """Nobody is told: what the chart does not offer is not picked, and what is right beside it holds."""
    window = visit(viewport=WIDE)
    page = window.listen(PAGES["en"].format(PRICES) + wrong)

    expect(page.locator(".live")).to_have_count(int(is_live))
    expect(page.locator(f".live {FAINT}")).to_have_count(0)
    if is_live:
        expect(choice(page).locator("option:checked")).to_have_text("all")
    assert [] == window.complaints


def test_the_charts_of_a_chapter_keep_apart(visit: Open) -> None:
    """Each has its own part of the address, which leads to the chart; one that ends leaves the other."""
    page = visit(viewport=WIDE).go(CHAPTER)
    first, second = (page.locator(".chart").nth(place) for place in (0, 1))
    for chart in (first, second):
        chart.locator(".chart__explore").click()
        expect(chart.locator(".live svg")).to_be_visible()
    names = [chart.locator("[data-chart]").get_attribute("data-chart") or "" for chart in (first, second)]

    assert "?live={}&live={}".format(*names) == search(page)
    assert f"#chart-{names[1]}" == page.evaluate("location.hash")

    first.locator(".chart__explore").click()

    expect(first.locator(".live")).to_have_count(0)
    assert f"?live={names[1]}" == search(page)

    second.locator("figcaption").first.scroll_into_view_if_needed()
    page.locator(".languages a[lang=nl]").click()

    expect(page).to_have_url(re.compile(rf"/nl/verhaal/.*\?live={names[1]}#chart-{names[1]}$"))
    expect(page.locator(f"#chart-{names[1]} .live svg")).to_be_visible()
    expect(page.locator(f"#chart-{names[1]}")).to_be_in_viewport()
    expect(page.locator(".live")).to_have_count(1)
