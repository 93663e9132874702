"""The table of a data page: every row can be reached, with a script and without."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from publishing.pages.rows import LINES, MOST
from tests.browser.conftest import SITE, Visit, written
from tests.browser.stillness import SHIFTED
from tests.browser.templates import TEMPLATES
from tests.browser.test_home import SCREENS

MINES = "/nl/gegevens/supply/mijnproductie/"
FIGURES, CLAIMS = "/en/data/figures/figures/", "/en/data/figures/claims/"
# Pages that an address can narrow or ask for words, and pages that it cannot.
NARROWED = (MINES, f"{FIGURES}2/", "/nl/beweringen/", "/en/sources/", "/en/charts/", "/nl/zoeken/")
WHOLE = ("/nl/gegevens/", "/en/data/supply/", "/nl/", "/en/charts/reserves/")
# What a table has on its page because it has rows.
OF_ROWS = re.compile(r'<tr id=.*?</tr>|<p class="?rows-tools.*?</p>', re.DOTALL)
ROW = ".rows tbody tr"
IDS = "rows => rows.map(row => row.id)"


def sorting(seen: Visit, path: str) -> Page:
    """Return a page whose table a reader has asked to sort."""
    page = seen.go(path)
    page.locator("[data-rows]").click()
    expect(page.locator(".rows thead input")).not_to_have_count(0)
    return page


def test_a_column_is_sorted_by_its_numbers(visit: Callable[..., Visit]) -> None:
    """Once upwards, once downwards, then as before; the heading says which, and cells without a number come last."""
    seen = visit()
    page = sorting(seen, MINES)
    column = page.locator(".rows thead th.number").last
    before = page.locator(ROW).first.get_attribute("id")
    numbers = f"{ROW} td.number:nth-of-type(2)"

    column.get_by_role("button").click()
    expect(column).to_have_attribute("aria-sort", "ascending")
    column.get_by_role("button").click()
    expect(column).to_have_attribute("aria-sort", "descending")
    shown = [text.replace(".", "").replace(",", ".") for text in page.locator(numbers).all_inner_texts()]
    values = [float(text) for text in shown if text[0].isdigit()]
    assert sorted(values, reverse=True) == values
    assert [] == [text for text in shown[len(values) :] if text[0].isdigit()]

    column.get_by_role("button").click()
    assert before == page.locator(ROW).first.get_attribute("id")
    assert [] == seen.complaints


def test_a_column_is_filtered(visit: Callable[..., Visit]) -> None:
    """By what a cell holds, name or code, shown or not; the page says how many rows are left."""
    page = sorting(visit(), MINES)
    page.get_by_label("Filter op Land").fill("chn")

    left = page.locator(f"{ROW}:visible")
    assert {"China"} == {text.strip() for text in left.locator("th").all_inner_texts()}
    expect(page.locator("#rows-said output")).to_contain_text(f"{left.count()} van ")

    page.get_by_label("Codes tonen").check()
    assert {"China CHN"} == {" ".join(text.split()) for text in left.locator("th").all_inner_texts()}


def test_a_filter_finds_what_one_types_on_any_keyboard(visit: Callable[..., Visit]) -> None:
    """Without capitals, marks and curly signs; and what was copied from a text, whose hyphens hold a name together."""
    page = sorting(visit(), CLAIMS)
    asked, shown = page.get_by_label("Filter by Title"), page.locator(f"{ROW}:visible")
    for plain, copied in (("f-35", "F\u201135"), ("china's", "CHINA\u2019S")):
        asked.fill(plain)
        found = shown.evaluate_all(IDS)
        asked.fill(copied)
        assert found == shown.evaluate_all(IDS) != []

    page = sorting(visit(), MINES)
    page.get_by_label("Filter op Land").fill("brazilie")
    assert {"Brazilië"} == {text.strip() for text in page.locator(f"{ROW}:visible th").all_inner_texts()}


def test_an_address_of_a_row_on_another_page_leads_to_it(visit: Callable[..., Visit]) -> None:
    """Its links lead where they led from there."""
    seen = visit()
    row = seen.go(f"{FIGURES}2/").locator(ROW).nth(1)
    name, link = str(row.get_attribute("id")), row.locator("th a").evaluate("link => link.href")
    page = seen.go("/en/")
    page = seen.go(f"{FIGURES}#{name}")

    expect(page.locator(":target")).to_have_attribute("id", name)
    expect(page.locator(":target")).to_be_in_viewport()
    assert link == page.locator(":target th a").evaluate("link => link.href")
    assert [] == seen.complaints


def test_all_rows_are_there_without_javascript(visit: Callable[..., Visit]) -> None:
    """By plain links, and nothing offers what would not work."""
    page = visit(java_script_enabled=False).go(FIGURES)
    found = page.locator(ROW).count()
    expect(page.locator("[data-rows]")).to_be_hidden()
    for link in [str(one.get_attribute("href")) for one in page.locator(".parts").first.locator("a").all()[1:]]:
        found += (SITE / FIGURES.strip("/") / link / "index.html").read_text("utf-8").count('<tr id="')

    assert f"of {found}" in page.locator("#rows-said").inner_text()


def test_the_headings_and_the_first_column_stay_in_sight(visit: Callable[..., Visit]) -> None:
    """However far the table is scrolled; the page itself does not move sideways."""
    page = visit(viewport={"width": 768, "height": 740}).go(MINES)
    page.locator(".rows").evaluate("rows => rows.scrollTo(400, 2000)")
    box = "one => one.getBoundingClientRect().toJSON()"
    frame, head = (page.locator(one).first.evaluate(box) for one in (".rows", ".rows thead th"))

    assert round(frame["x"]) == round(head["x"])
    assert abs(frame["y"] - head["y"]) <= 2
    assert page.evaluate("document.documentElement.scrollWidth <= 768")


def test_no_heading_looks_as_if_it_sorted(visit: Callable[..., Visit]) -> None:
    """Material draws a sign into headings with a role, which the evidence about a claim has for where it is stacked."""
    seen = visit()
    seen.go("/en/claims/")
    path = seen.page.locator("article a[href]").evaluate_all(
        "links => links.map(link => new URL(link.href).pathname).find(path => /^\\/en\\/claims\\/[^/]+\\/$/.test(path))"
    )
    head = seen.go(str(path)).locator("th[role=columnheader]").first

    assert ["none", "auto"] == head.evaluate(
        "head => [getComputedStyle(head, '::after').content, getComputedStyle(head).cursor]"
    )


def test_a_phone_sorts_and_filters_too(visit: Callable[..., Visit]) -> None:
    """What sorts stands above the rows, and each field says what it looks in."""
    page = visit(viewport={"width": 360, "height": 740}, has_touch=True).go(MINES)
    page.locator("[data-rows]").tap()
    field = page.locator(".rows thead input").first
    expect(field).to_be_visible()
    assert field.get_attribute("placeholder") == page.locator(".rows thead button").first.inner_text()

    field.fill("vietnam")
    expect(page.locator(".rows tbody tr:visible").first).to_contain_text("Vietnam")
    expect(page.locator(".rows tbody tr:not([hidden])").filter(has_not_text="Vietnam")).to_have_count(0)


def test_the_address_keeps_what_a_table_is_narrowed_by(visit: Callable[..., Visit]) -> None:
    """And its order: for a link that somebody got, for Back, and in the other language."""
    seen = visit()
    page = sorting(seen, MINES)
    page.get_by_label("Filter op Land").fill("chn")
    page.locator(".rows thead button").nth(1).click()
    page.locator(".rows thead button").nth(1).click()
    left, address = page.locator(f"{ROW}:visible").evaluate_all(IDS), page.url
    assert address.endswith("?country=chn&sort=-year")

    page.goto(address)
    expect(page.locator(".rows thead th").nth(1)).to_have_attribute("aria-sort", "descending")
    assert left == page.locator(f"{ROW}:visible").evaluate_all(IDS)

    page.locator(".crumbs a").last.click()
    page.go_back()
    expect(page.get_by_label("Filter op Land")).to_have_value("chn")

    page.locator(".languages a[hreflang=en]").click()
    expect(page.get_by_label("Filter by Country")).to_have_value("chn")
    assert left == page.locator(f"{ROW}:visible").evaluate_all(IDS)
    assert [] == seen.complaints


@pytest.mark.parametrize("screen", SCREENS)
def test_a_table_that_the_address_narrows_does_not_move(visit: Callable[..., Visit], screen: tuple[int, int]) -> None:
    """It is seen once it is narrowed; when that fails, or nothing of ours comes, it is seen whole."""
    window = visit(viewport={"width": screen[0], "height": screen[1]})
    page = window.go(f"{MINES}?country=chn")
    expect(page.locator(".rows")).to_be_visible()

    assert page.evaluate(SHIFTED) <= 0.01

    for lost in ("**/rows.js", "**/reader.js"):
        page.route(lost, lambda route: route.abort())
        page.goto(page.url)
        expect(page.locator(".rows")).to_be_visible()


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_first_rows_of_a_table_are_whole(visit: Callable[..., Visit], width: int) -> None:
    """None is cut, and it says how many there are; one press shows all of them, and then nothing is left to ask."""
    page = visit(viewport={"width": width, "height": 740}).go(MINES)
    pane, ask, rows = page.locator(".rows"), page.locator(".rows__whole"), page.locator(ROW)
    whole = "one => one.scrollHeight <= one.clientHeight + 1"

    times = [rows.locator(f"[data-label={name}]").all_text_contents() for name in ("Jaar", "Editie")]
    newest = [*zip(*times, strict=True)].count((times[0][0], times[1][0]))
    assert (newest if LINES < newest <= MOST else LINES) == rows.filter(visible=True).count()
    assert pane.evaluate(whole)
    assert f"Toon alle {rows.count()}" == ask.inner_text().strip()
    ask.locator("input").check()
    expect(ask).to_be_hidden()
    assert rows.count() == rows.filter(visible=True).count()
    assert pane.evaluate(whole)


def test_a_row_that_an_address_leads_to_stands_among_its_own(visit: Callable[..., Visit]) -> None:
    """However far below the first ones it is."""
    page = visit(viewport={"width": 360, "height": 740}).go(MINES)
    last = page.locator(ROW).last
    page.goto(f"{page.url}#{last.get_attribute('id')}")

    expect(last).to_be_in_viewport()
    assert page.locator(ROW).nth(-2).is_visible()


def test_only_what_can_be_narrowed_waits_for_the_address() -> None:
    """Lists, tables with rows and the search; not the pages of packages, which look as those of tables do."""
    asked = {path: bool(written(path).css("head script[src$='/asked.js']")) for path in (*NARROWED, *WHOLE)}

    assert {**dict.fromkeys(NARROWED, True), **dict.fromkeys(WHOLE, False)} == asked


def _without_rows(route: Route) -> None:
    page = route.fetch()
    route.fulfill(response=page, body=OF_ROWS.sub("", page.text()))


@pytest.mark.parametrize("asked", ["", "?country=chn", "#nonsense"])
def test_a_table_without_rows_offers_nothing_and_hides_nothing(visit: Callable[..., Visit], asked: str) -> None:
    """Until its first row comes: its headings are there as soon as the page is, and no script stumbles."""
    seen = visit()
    seen.page.route(f"**{MINES}*", _without_rows)
    page = seen.go(f"{MINES}{asked}")

    assert [0, 0] == [page.locator(one).count() for one in (ROW, "[data-rows]")]
    assert "visible" == page.locator(".rows").evaluate("frame => getComputedStyle(frame).visibility")
    assert [] == seen.complaints


@pytest.mark.parametrize("path", [*TEMPLATES["table"], "/en/data/supply/reserves/"])
def test_on_a_phone_a_heading_stands_over_its_column(look: Callable[..., Visit], path: str) -> None:
    """To the pixel, and each line of the table is as high as the next."""
    page = look(viewport={"width": 360, "height": 740}, java_script_enabled=False).go(path)
    edges = """cells => cells.map(cell => { const box = cell.getBoundingClientRect();
        return Math.round(cell.matches(".number") ? box.right : box.left); })"""
    rows = page.locator(".rows tbody tr:not(:has(.reason))").filter(visible=True)
    heights = rows.evaluate_all("rows => rows.map(row => Math.round(row.getBoundingClientRect().height))")

    heads = page.locator(".rows thead th.brief").evaluate_all(edges)
    assert heads == page.locator(".rows tbody tr:first-child > .brief").evaluate_all(edges)
    assert max(heights) - min(heights) <= 1
