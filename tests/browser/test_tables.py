"""Tables: on a phone none is cut, and in a frame that scrolls what a row and a column are stays in sight."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import SITE, Visit
from tests.browser.templates import TEMPLATES

PHONE = {"width": 360, "height": 740}
TABLET = {"width": 768, "height": 900}
# Each table of a page with its frame: its name, whether the keyboard reaches it, and how much of the table is outside.
FRAMES = """() => {
  for (const one of document.querySelectorAll("article details")) one.open = true;
  return [...document.querySelectorAll("article table")].map((table) => {
    const frame = table.closest(".table-scroll, .rows");
    return [Boolean(frame?.ariaLabel), frame?.tabIndex, frame?.role, frame?.scrollWidth - frame?.clientWidth];
  });
}"""
MINES = "/nl/gegevens/supply/mijnproductie/"
CHART = "/nl/grafieken/mine-production/"
# Some of its numbers have a decimal.
DECIMALS = "/nl/grafieken/eu-dependence/"
MEASURE = "/nl/maten/mine-production/"
LEFT = "one => Math.round(one.getBoundingClientRect().left)"
RIGHT = "one => Math.round(one.getBoundingClientRect().right)"
END_OF_TEXT = """one => { const text = document.createRange();
  text.selectNodeContents(one.querySelector("span") ?? one);
  return Math.max(...[...text.getClientRects()].map((box) => box.right)); }"""
TOP = "one => one.getBoundingClientRect().top"
LINES = "one => Math.round(one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight))"
# The templates whose pages have a table.
WITH_TABLES = {
    "home",
    "chapter",
    "claim",
    "data",
    "table",
    "method",
    "notebook",
    "timeline",
    "chart",
    "figure",
    "measure",
}
# The tag of a cell without words or signs.
EMPTY = re.compile(r"<t[dh]([^>]*)>\s*</t[dh]>")
IN_SIGHT = "one => one.getBoundingClientRect().right <= innerWidth"


# Cells of one row that begin nearer to the words before them than a gutter.
CROWDED = """(rows, least) => rows.flatMap(row => [...row.querySelectorAll(":not(.line)")].filter(
  cell => cell.cellIndex >= 0 && cell.offsetWidth).map(cell => {
    const words = document.createRange();
    words.selectNodeContents(cell);
    return words.getBoundingClientRect();
  })).filter((box, place, all) => place && box.top < all[place - 1].bottom && box.left > all[place - 1].left
    && box.left - all[place - 1].right < least).map(box => [box.left, box.top])"""


@pytest.fixture(scope="module")
def phone(browser: Browser, address: str) -> Iterator[Visit]:
    """Return one window of a phone without scripts, for all tests that only look."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield Visit(context.new_page(), address)
    context.close()


def _opened(page: Page) -> Page:
    page.locator(".chart__table").first.evaluate("table => { table.open = true; }")
    return page


def test_a_row_of_data_is_a_line_on_a_phone_until_a_reader_asks_for_all_of_it(phone: Visit) -> None:
    """Place, time, number and edition; then each of its cells is in sight with the heading of its column before it."""
    page = phone.go(MINES)
    headings = page.locator(".rows thead th").all_text_contents()
    rows = page.locator(".rows tbody tr")
    cells = rows.first.locator("th, td")

    assert headings[:4] == page.locator(".rows thead th:visible").all_text_contents()
    assert 4 == cells.locator("visible=true").count()
    assert 0 == page.locator(".rows").evaluate("rows => rows.scrollWidth - rows.clientWidth")

    page.locator(".rows-all").check()
    assert headings[1:] == [cell.get_attribute("data-label") for cell in cells.all()[1:]]
    assert all(cell.evaluate(IN_SIGHT) for cell in cells.all())
    assert "none" != cells.nth(1).evaluate("one => getComputedStyle(one, '::before').content")
    assert 0 == page.locator(".rows").evaluate("rows => rows.scrollWidth - rows.clientWidth")


def test_a_number_stands_below_its_heading(look: Callable[..., Visit]) -> None:
    """Where a table is one: the heading of the number ends where its last digit before the decimals does."""
    page = look(viewport=TABLET).go(MINES)
    head, cell = (page.locator(f".rows {part} > tr:first-child > .number").nth(1) for part in ("thead", "tbody"))

    assert head.evaluate(END_OF_TEXT) == pytest.approx(cell.evaluate(END_OF_TEXT), abs=1)
    assert {"right"} == {one.evaluate("one => getComputedStyle(one).textAlign") for one in (head, cell)}


@pytest.mark.parametrize("path", TEMPLATES["claim"])
def test_what_evidence_says_of_the_claim_stands_beside_its_number(phone: Visit, path: str) -> None:
    """Before what it says, with what it is said of, so that nobody reads a row without knowing which way it points."""
    row = phone.go(path).locator(".evidence tr[id]").first
    number, finding, relation = (row.locator(part).bounding_box() for part in ("th", "td >> nth=0", "td >> nth=-1"))

    assert number
    assert finding
    assert relation
    assert number["x"] + number["width"] < relation["x"]
    assert relation["y"] + relation["height"] <= finding["y"]
    assert row.locator("td").last.locator(".evidence__of").is_visible()


@pytest.mark.parametrize("path", TEMPLATES["claim"])
def test_a_source_does_not_set_the_height_of_its_row(window: Visit, path: str) -> None:
    """On a wide screen what is said of it takes two lines at most, and its name another two."""
    sources = window.go(path).locator(".evidence tr[id] td:nth-of-type(3)")

    assert sources.count()
    assert [] == [cell for cell in sources.all() if cell.locator("small").evaluate(LINES) > 2]


@pytest.mark.parametrize("name", [name for name in TEMPLATES if name != "missing"])
def test_no_table_is_cut_on_a_phone(name: str, phone: Visit) -> None:
    """On a page of each template, without a script; each stands in a frame with a name that the keyboard reaches."""
    for path in TEMPLATES[name]:
        page = phone.go(path)
        frames = page.evaluate(FRAMES)

        assert bool(frames) == (name in WITH_TABLES)
        assert [] == [frame for frame in frames if frame[:3] != [True, 0, "region"]]
        assert [] == [frame for frame in frames if frame[3] > 0]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_stacked_row_says_what_its_cells_are(phone: Visit) -> None:
    """A phone shows the name of a row and below it its cells in their order, each with the heading of its column."""
    page = _opened(phone.go(CHART))
    row = page.locator(".chart__table tbody tr").first
    tops, label = row.locator("th, td").evaluate_all(f"all => all.map({TOP})"), row.locator("td").first

    assert sorted(tops) == tops
    assert tops[0] < tops[1]
    assert label.get_attribute("data-label") == page.locator(".chart__table thead th").nth(1).text_content()
    assert "none" != label.evaluate("one => getComputedStyle(one, '::before').content")


@pytest.mark.parametrize("path", [CHART, MEASURE])
def test_a_caption_is_read_without_scrolling(path: str, look: Callable[..., Visit]) -> None:
    """However wide its table is."""
    page = look(viewport=PHONE).go(path)
    if path == CHART:
        _opened(page)

    assert [True] == list(set(page.locator("article caption").evaluate_all(f"all => all.map({IN_SIGHT})")))


def test_the_table_of_a_chart_keeps_its_headings_and_first_column(look: Callable[..., Visit]) -> None:
    """However far it is scrolled, sideways and down, in a frame that can be reached by keyboard and has a name."""
    page = _opened(look(viewport=TABLET).go(CHART))
    frame = page.locator(".chart__table .table-scroll").first
    frame.evaluate("frame => frame.scrollTo(90, 400)")
    head, name = frame.locator("thead th").first, frame.locator("tbody th").nth(12)

    assert frame.evaluate(LEFT) == head.evaluate(LEFT) == name.evaluate(LEFT)
    assert (
        abs(
            frame.evaluate(
                "one => one.getBoundingClientRect().top - one.querySelector('th').getBoundingClientRect().top"
            )
        )
        <= 1
    )
    assert ["0", "region", True] == [
        frame.get_attribute("tabindex"), frame.get_attribute("role"), bool(frame.get_attribute("aria-label")),
    ]  # fmt: skip


def test_a_heading_ends_where_its_numbers_end(look: Callable[..., Visit]) -> None:
    """Also where whole numbers leave room for the fractions of others: above most of them, to a pixel."""
    page = _opened(look(viewport={"width": 1280, "height": 800}).go(CHART))
    ends = """table => { const end = (one) => { const range = document.createRange(); range.selectNodeContents(one);
        return Math.round(range.getBoundingClientRect().right); };
        const heads = [...table.querySelectorAll("thead th")], text = (head) => head.querySelector("span") ?? head;
        return heads.filter(head => head.matches(".number")).map(head => [text(head), heads.indexOf(head)])
            .map(([head, column]) => [...table.querySelectorAll("tbody tr")].map(row => row.cells[column])
                .filter(cell => (cell.dataset.pad ?? "") === (head.dataset.pad ?? ""))
                .map(cell => end(cell) - end(head))).flat().filter(apart => Math.abs(apart) > 1); }"""

    assert page.locator(".chart__table thead .number").count()
    assert [] == page.locator(".chart__table table").first.evaluate(ends)


@pytest.mark.parametrize("path", [MINES, DECIMALS])
@pytest.mark.parametrize("pad", ["0", ",00", ",0000", ",000000"])
def test_a_heading_stands_above_numbers_that_lack_any_decimals(pad: str, path: str, look: Callable[..., Visit]) -> None:
    """However many, on one line and on two, in the tables of data and of charts alike, to a pixel."""
    page = look(viewport={"width": 1280, "height": 800}).go(path)
    if path == DECIMALS:
        _opened(page)
    head = page.locator("article thead [data-pad]").first
    column = head.evaluate("one => one.closest('th').cellIndex")
    cell = page.locator("article tbody").first.locator("tr").first.locator("th, td").nth(column)
    for one in (head, cell):
        one.evaluate("(one, pad) => { one.dataset.pad = pad; }", pad)

    assert head.evaluate(END_OF_TEXT) == pytest.approx(cell.evaluate(END_OF_TEXT), abs=1)
    head.evaluate("one => one.append(' and a line of words that is too long for one')")
    assert 1 < head.evaluate(LINES)
    assert head.evaluate(END_OF_TEXT) == pytest.approx(cell.evaluate(END_OF_TEXT), abs=1)


@pytest.mark.parametrize("path", [MINES, "/en/data/supply/mine-production/"])
@pytest.mark.parametrize("width", [768, 1280])
def test_columns_keep_a_gutter(look: Callable[..., Visit], path: str, width: int) -> None:
    """No two cells of a row read as one: the words of each begin sixteen pixels after those before them."""
    rows = look(viewport={"width": width, "height": 900}).go(path).locator(".rows tbody tr")

    assert rows.count()
    assert [] == rows.evaluate_all(CROWDED, 15)


@pytest.mark.parametrize("with_script", [True, False])
def test_a_wide_screen_shows_all_rows_on_one_press(visit: Callable[..., Visit], *, with_script: bool) -> None:
    """Below the first of them, by style alone; then nothing is left to ask."""
    page = visit(viewport=TABLET, java_script_enabled=with_script).go(MINES)
    rows, ask = page.locator(".rows tbody tr"), page.locator(".rows__whole")
    expect(ask).to_have_text(re.compile(r"Toon alle \d+"), use_inner_text=True)

    said, seen = page.locator("#rows-said"), rows.locator("visible=true").count()
    expect(said).to_contain_text(f"{seen} van {rows.count()} rijen", use_inner_text=True)
    assert rows.last.is_hidden()
    ask.locator("input").check()
    expect(ask).to_be_hidden()
    expect(said).not_to_contain_text(f"{seen} van", use_inner_text=True)
    assert rows.last.is_visible()


def test_no_cell_is_a_hole() -> None:
    """Only a table of data has cells in which nothing is written: each stands for a row that has no such value."""
    pages = {path: path.read_text(encoding="utf-8") for path in SITE.rglob("*.html")}
    empty = [(path, cell) for path, text in pages.items() for cell in EMPTY.findall(text)]

    assert sum("<table" in text for text in pages.values()) > len(TEMPLATES)
    assert any("data-plain" in cell for _, cell in empty)
    assert [] == [(path.relative_to(SITE), cell) for path, cell in empty if "data-plain" not in cell]
