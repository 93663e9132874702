"""A chart that a reader makes live, and still again."""

import pytest
from playwright.sync_api import expect

from tests.browser.live_charts import COLUMNS, PAGES, PHONE, PRICES, WIDE, Open, data, opened, press

ICON = "/favicon.svg"
ROOM = "document.documentElement.scrollWidth"
SIGNS = str.maketrans(".,", ",.")
TEXTS = "texts => texts.map(text => text.textContent).sort()"


def test_without_javascript_there_is_no_button(visit: Open) -> None:
    """What needs a script is not offered without one; the drawing is there."""
    _, page = opened(visit, java_script_enabled=False)

    expect(page.locator(".chart__explore")).to_be_hidden()
    expect(page.locator(".chart__wide svg")).to_be_visible()


def test_nothing_is_loaded_before_the_press(visit: Open) -> None:
    """The module, its stylesheet and the data of the chart are asked for, each once, when the button is pressed."""
    window = visit(viewport=WIDE)
    page = window.listen(PAGES["nl"].format(COLUMNS))
    before = len(window.requests)

    assert [] == [address for address in window.requests if "/vega-" in address or ".live.json" in address]

    press(page)

    # The browser asks for the icon of the site when it likes, on a busy machine after the page has loaded.
    asked = [address for address in window.requests[before:] if not address.endswith(ICON)]
    assert ["css", "js", "json"] == sorted(address.rpartition(".")[2] for address in asked)


@pytest.mark.parametrize(("width", "place"), [(WIDE, "wide"), (PHONE, "narrow")], ids=["wide", "narrow"])
@pytest.mark.parametrize("chart_id", [COLUMNS, PRICES])
@pytest.mark.parametrize("code", ["nl", "en"])
def test_the_live_chart_looks_as_the_still_one(
    visit: Open, code: str, chart_id: str, width: dict[str, int], place: str
) -> None:
    """It has the same words and numbers, as its language writes them, at the same size, without any complaint."""
    window, page = opened(visit, chart_id, code, viewport=width)
    still = page.locator(f".chart__{place} > svg")
    size, texts, room = still.bounding_box(), still.locator("text").evaluate_all(TEXTS), page.evaluate(ROOM)
    live = press(page)
    drawn = live.locator("svg").bounding_box()

    assert texts == live.locator("svg text").evaluate_all(TEXTS)
    assert size
    assert drawn
    assert (round(size["width"]), round(size["height"])) == (round(drawn["width"]), round(drawn["height"]))
    expect(still).to_be_hidden()
    assert [] == window.complaints
    assert room == page.evaluate(ROOM)


def test_numbers_follow_the_language(visit: Open) -> None:
    """What is a point in a Dutch number is a comma in an English one, and the other way round."""
    dutch, english = (
        [
            text
            for text in press(opened(visit, PRICES, code)[1]).locator("svg text").all_text_contents()
            if text[0].isdigit()
        ]
        for code in ("nl", "en")
    )

    assert "." in "".join(dutch)
    assert english == [text.translate(SIGNS) for text in dutch]


def test_the_same_button_makes_it_still_again(visit: Open) -> None:
    """The drawing of before is back, and nothing of the live one is left; it can be made live once more."""
    window, page = opened(visit)
    button, still = page.locator(".chart__explore"), page.locator(".chart__wide > svg")
    words = button.text_content()
    press(page)

    expect(button).to_have_text(data(COLUMNS, "nl")["words"]["back"])

    button.click()

    expect(page.locator(".live, .live__panel")).to_have_count(0)
    expect(still).to_be_visible()
    expect(button).to_have_text(words or "")

    press(page)

    expect(still).to_be_hidden()
    assert [] == window.complaints


def test_a_turned_screen_gets_the_other_drawing(visit: Open) -> None:
    """What was picked stays picked."""
    _, page = opened(visit)
    live = press(page)
    live.get_by_role("combobox").select_option("China")
    page.set_viewport_size({"width": 400, "height": 740})

    expect(live.locator("svg")).to_have_attribute(
        "viewBox", page.locator(".chart__narrow > svg").get_attribute("viewBox") or ""
    )
    expect(live.locator("svg [opacity='0.15']")).not_to_have_count(0)


@pytest.mark.parametrize("missing", ["**/*.live.json", "**/vega-*.css", "**/vega-*.js"])
def test_without_a_connection_the_chart_stays(visit: Open, missing: str) -> None:
    """The button says so in the page's language; the drawing is untouched."""
    _, page = opened(visit)
    page.route(missing, lambda route: route.abort())
    page.locator(".chart__explore").click()

    expect(page.get_by_role("alert").filter(has_text=data(COLUMNS, "nl")["words"]["failed"])).to_be_visible()
    expect(page.locator(".chart__wide > svg")).to_be_visible()
    expect(page.locator(".live, .live__panel")).to_have_count(0)
    expect(page.locator(".chart__explore")).to_have_attribute("aria-expanded", "false")
