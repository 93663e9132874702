"""Every live chart tells its rows: its slider, and whoever points at it, reach each row that it has a mark for."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.live_charts import (
    CHARTS,
    PAGES,
    PHONE,
    WIDE,
    Open,
    data,
    note_of,
    opened,
    press,
    rows_of,
    sliding,
    walk_of,
)

# Goes through all that a slider can stand at, and says what is told there.
WALKED = """walk => Array.from({length: Number(walk.max) + 1}, (_, step) => {
    walk.value = step
    walk.dispatchEvent(new Event("input", {bubbles: true}))
    return document.querySelector(".live__note").textContent
})"""


def tips(part: object) -> Iterator[int]:
    """Yield the numbers of the rows that the marks of a specification tell."""
    if isinstance(part, dict):
        if isinstance(part.get("tip"), int):
            yield part["tip"]
        part = list(part.values())
    for one in part if isinstance(part, list) else ():
        yield from tips(one)


def walked(page: Page, chart_id: str) -> list[str]:
    """Return what is told along the rows, at each step of the slider of a chart that has one for its years too."""
    walk = walk_of(page)
    if chart_id not in sliding():
        return [*walk.evaluate(WALKED)]
    (control,) = data(chart_id, "nl")["controls"]
    years = page.get_by_role("slider", name=control["label"])
    years.press("Home")
    told = [*walk.evaluate(WALKED)]
    for _, words in control["options"][1:]:
        years.press("ArrowRight")
        expect(walk).to_have_attribute("aria-valuetext", re.compile(f"^In {words} "))
        told += walk.evaluate(WALKED)
    return told


@pytest.mark.parametrize(("width", "place"), [(WIDE, "wide"), (PHONE, "narrow")], ids=["wide", "narrow"])
def test_every_row_that_has_a_mark_is_told(look: Open, width: dict[str, int], place: str) -> None:
    """Each live chart has a slider along the rows; these are those of its marks, each once, and there are some."""
    window = look(viewport=width)
    lost = {}
    for chart_id in CHARTS:
        press(page := window.go(PAGES["nl"].format(chart_id)))
        rows = rows_of(page)
        marked = sorted(rows[tip] for tip in {*tips(data(chart_id, "nl")["specifications"][place])})
        told = sorted(walked(page, chart_id))
        if not all(marked) or marked != told or not told or walk_of(page).is_hidden():
            lost[chart_id] = len(told), len(marked)

    assert CHARTS
    assert {} == lost
    assert [] == window.complaints


def test_a_row_without_a_look_of_its_own_is_pointed_at_and_fades(visit: Open) -> None:
    """The whole row of an element tells of it; while others are picked, it tells nothing, and theirs do."""
    window, page = opened(visit, "elements")
    live, walk = press(page), walk_of(page)
    drawing = live.locator("svg").bounding_box()

    assert drawing

    page.mouse.move(drawing["x"] + 40, drawing["y"] + 30)
    page.mouse.move(drawing["x"] + 40, drawing["y"] + 31)

    assert rows_of(page)
    assert note_of(page) in rows_of(page)

    live.get_by_role("combobox").select_option("zwaar")
    heavy = sorted(row for row in rows_of(page) if "volgens de USGS zwaar" in row)

    assert heavy
    expect(walk).to_have_attribute("max", str(len(heavy) - 1))
    assert heavy == sorted(walk.evaluate(WALKED))
    assert [] == window.complaints
