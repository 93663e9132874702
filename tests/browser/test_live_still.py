"""Nothing that is seen moves when a chart becomes live: neither the page nor the focus jumps."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.live_charts import COLUMNS, PHONE, PRICES, WIDE, Open, data, opened, press, walk_of

# Whatever moves long after a press is counted as if nobody had asked for it.
SLOW = 1_200
MOVED = """window.moved = 0;
new PerformanceObserver(seen => {
  for (const one of seen.getEntries()) if (!one.hadRecentInput) window.moved += one.value;
}).observe({type: 'layout-shift', buffered: true})"""
PLACES = """[...document.querySelectorAll('.chart__subtitle, .chart__explore')]
  .map(one => Math.round(one.getBoundingClientRect().top)).concat(Math.round(scrollY))"""
DRAWN = "Math.round(document.querySelector('{}').getBoundingClientRect().top)"
LETTERS = """[...document.querySelectorAll('.chart__explore, .live__panel :is(span, select, output, p), .live__note')]
  .map(one => parseFloat(getComputedStyle(one).fontSize))"""
LEAST_LETTERS, LEAST_TARGET, MOST_MOVED = 14, 44, 0.01
# A phone draws a little into the margins, so that the letters of a drawing stand at the edge of the text.
MARGIN = 9
# Pixels: less is a rounding of the browser.
SEEN = 0.5
SIZES = pytest.mark.parametrize(("width", "place"), [(WIDE, "wide"), (PHONE, "narrow")], ids=["wide", "narrow"])


def slowly(route: Route, page: Page) -> None:
    """Send what was asked for, late."""
    page.wait_for_timeout(SLOW)
    route.continue_()


@SIZES
@pytest.mark.parametrize("chart_id", [COLUMNS, PRICES])
def test_nothing_moves(visit: Open, chart_id: str, width: dict[str, int], place: str) -> None:
    """Heading, drawing and button stay to the pixel, there and back, also when the chart is long in coming."""
    window = visit(viewport=width)
    window.page.add_init_script(MOVED)
    page = window.go(f"/nl/grafieken/{chart_id}/")
    page.route("**/vega-*.js", lambda route: slowly(route, page))
    page.locator(".chart__explore").scroll_into_view_if_needed()
    before, drawn = page.evaluate(PLACES), page.evaluate(DRAWN.format(f".chart__{place} > svg"))
    press(page)

    assert before == page.evaluate(PLACES)
    assert drawn == page.evaluate(DRAWN.format(".live svg"))
    assert page.evaluate("window.moved") <= MOST_MOVED

    page.locator(".chart__explore").click()
    expect(page.locator(".live")).to_have_count(0)

    assert before == page.evaluate(PLACES)
    assert drawn == page.evaluate(DRAWN.format(f".chart__{place} > svg"))


def test_a_chart_that_an_address_opens_moves_nothing(visit: Open) -> None:
    """Its room is kept before it has come."""
    window = visit(viewport=PHONE)
    window.page.add_init_script(MOVED)
    window.page.route("**/vega-*.js", lambda route: slowly(route, window.page))
    page = window.go(f"/en/charts/{PRICES}/?live={PRICES}")
    expect(page.locator(".live svg")).to_be_visible()

    assert page.evaluate("window.moved") <= MOST_MOVED


@SIZES
def test_what_is_pressed_and_read_is_large_enough(visit: Open, width: dict[str, int], place: str) -> None:
    """A thumb hits the button, the list and the slider, and letters can be read.

    On a phone the button is as wide as its column; the live drawing is as wide as the still one everywhere.
    """
    _, page = opened(visit, PRICES, viewport=width)
    still = page.locator(f".chart__{place} > svg").bounding_box()
    live = press(page)
    walk_of(page).press("End")
    drawn = live.locator("svg").bounding_box()
    boxes = [page.locator(name).bounding_box() for name in (".chart__explore", ".live__list", ".live__slider input")]

    assert min(box["height"] for box in boxes if box) >= LEAST_TARGET
    assert min(page.evaluate(LETTERS)) >= LEAST_LETTERS
    assert still
    assert boxes[0]
    assert drawn
    assert abs(still["width"] - drawn["width"]) < SEEN
    assert (abs(boxes[0]["width"] - still["width"]) <= MARGIN) is (place == "narrow")


def test_without_a_script_no_room_is_kept(visit: Open) -> None:
    """The source stands right below the drawing."""
    _, page = opened(visit, java_script_enabled=False)

    expect(page.locator(".chart__live")).to_be_hidden()


def test_escape_closes_the_note_and_then_the_chart(visit: Open) -> None:
    """Whoever is in the chart is back at its button; whoever is elsewhere keeps it."""
    _, page = opened(visit, PRICES)
    press(page)
    walk_of(page).press("End")
    page.keyboard.press("Escape")

    expect(page.locator(".live__note")).to_be_hidden()
    expect(page.locator(".live")).to_have_count(1)

    page.locator(".masthead a").first.focus()
    page.keyboard.press("Escape")

    expect(page.locator(".live")).to_have_count(1)

    walk_of(page).focus()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")

    expect(page.locator(".live")).to_have_count(0)
    expect(page.locator(".chart__explore")).to_be_focused()


@pytest.mark.parametrize("code", ["nl", "en"])
def test_metals_are_picked_in_words(visit: Open, code: str) -> None:
    """Everything first, then each oxide by its name; no edition."""
    _, page = opened(visit, PRICES, code)
    press(page)
    (control,) = data(PRICES, code)["controls"]

    assert [name for _, name in control["options"]] == page.locator(".live__list option").all_text_contents()
    assert {"neodymium", "dysprosium", "terbium"} <= {
        name.removesuffix("oxide").strip() for _, name in control["options"]
    }
