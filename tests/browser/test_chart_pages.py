"""The page of every chart, the gallery, and charts in other people's pages, in a real browser."""

import gzip
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from evidence.word_file import FILLED_IN
from publishing.apostrophes import curled
from publishing.writing.passages import table_passages, word_passages
from tests.browser.conftest import PAPERS, SITE, Visit
from tests.browser.templates import TEMPLATES
from tests.browser.test_pages import AXE, violations

Open = Callable[..., Visit]
FOLDERS = {"nl": "grafieken", "en": "charts"}
EMBEDS = sorted(f"/charts/{path.name}" for path in (SITE / "charts").glob("*.html"))
DUTCH_EMBED, WIDEST_EMBED = "/charts/mine-production.nl.html", "/charts/projects-map.en.html"
LIMIT = 20_000
LONGEST_CODE = 3
# How a cell says through whom a name came; charts say it in their own language.
QUOTED_BY = ", quoted by "
WORD = re.compile(r"[^\W\d_]{2,}")
# The addresses of the images that the browser cannot read; one that waits for its reader is not waited for.
UNREADABLE = """async images => {
    const tried = images.map(async image => {
        image.loading = 'eager';
        return await image.decode().then(() => image.naturalWidth > 0, () => false) ? [] : [image.src];
    });
    return (await Promise.all(tried)).flat();
}"""
# Roles of what is read out as it stands; the name of a group or a table only repeats what is in it.
SPOKEN = {"StaticText", "image", "caption", "columnheader", "rowheader", "cell", "link", "button", "region"}


def charts_of(code: str) -> list[str]:
    """Return the addresses of the pages of every chart in a language."""
    pages = (SITE / code / FOLDERS[code]).glob("*/index.html")
    return sorted(f"/{code}/{FOLDERS[code]}/{page.parent.name}/" for page in pages)


@pytest.mark.parametrize("code", FOLDERS)
def test_every_chart_page_shows_chart_and_table_without_javascript(window: Visit, code: str) -> None:
    """The drawing is there to see, and the first row of its table, at a press where it is long, on every such page."""
    paths = charts_of(code)
    unseen = []
    for path in paths:
        window.page.goto(f"{window.address}{path}")
        chart = window.page.locator("figure.chart").first
        chart.locator(".chart__table:not([open]) > summary").evaluate_all("all => all.forEach(one => one.click())")
        if not (chart.locator(".chart__wide svg").is_visible() and chart.locator("tbody tr").first.is_visible()):
            unseen.append(path)

    assert paths
    assert [] == unseen


@pytest.mark.parametrize("path", [*TEMPLATES["charts"], *TEMPLATES["chart"]])
def test_pictures_and_drawings_are_painted_without_javascript(window: Visit, path: str) -> None:
    """What a reader comes for is drawn in the layout for the window, and loaded from this host."""
    page = window.go(path)

    assert page.locator(".gallery img, .chart__wide svg").first.is_visible()


@pytest.mark.parametrize("path", TEMPLATES["charts"])
def test_every_picture_of_the_gallery_can_be_loaded(look: Open, path: str) -> None:
    """Each is an image that the browser understands, once the reader comes near it."""
    pictures = look().go(path).locator(".gallery img")

    assert pictures.count()
    assert [] == pictures.evaluate_all(UNREADABLE)


@pytest.mark.parametrize("path", EMBEDS)
def test_every_embed_is_light_and_has_no_script(path: str) -> None:
    """Page and stylesheet together stay below the limit when they are packed."""
    page = (SITE / path.strip("/")).read_bytes()
    style = (SITE / "charts" / "embed.css").read_bytes()

    assert LIMIT > len(gzip.compress(page)) + len(gzip.compress(style))
    assert b"<script" not in page


@pytest.mark.parametrize("path", [DUTCH_EMBED, WIDEST_EMBED])
def test_an_embed_passes_axe_in_its_scheme(look: Open, path: str) -> None:
    """It follows the reader's system, and axe finds no violation on either paper."""
    window = look(color_scheme="dark", bypass_csp=True)
    window.go(path).evaluate(AXE)

    assert {scheme: (paper, []) for scheme, paper in PAPERS.items()} == violations(window)
    assert [] == window.complaints


def test_an_embed_has_a_layout_for_its_frame(look: Open) -> None:
    """In a narrow column it is drawn for a phone, and nothing sticks out."""
    window = look(viewport={"width": 360, "height": 800})
    page = window.go(DUTCH_EMBED)
    for width, shown, hidden in ((360, ".narrow", ".wide"), (700, ".wide", ".narrow")):
        window.resize(width)

        assert page.locator(f"{shown} svg").is_visible()
        assert not page.locator(f"{hidden} svg").is_visible()
        assert width >= page.evaluate("document.documentElement.scrollWidth")


def test_the_code_shows_the_chart_in_another_page(visit: Open, address: str) -> None:
    """Copied from the page of a chart, the frame and the image both work elsewhere."""
    page = visit().go(TEMPLATES["chart"][0])
    page.locator("details.embed > summary").click()
    codes = page.locator("pre code").all_inner_texts()
    elsewhere = visit(viewport={"width": 900, "height": 900}).page
    elsewhere.set_content(re.sub(r"https://[^/\"]+", address, "".join(codes)), wait_until="load")
    picture = elsewhere.locator("img")
    picture.scroll_into_view_if_needed()

    assert 1 == picture.count()
    assert [] == picture.evaluate_all(UNREADABLE)
    expect(elsewhere.frame_locator("iframe >> nth=0").locator(".wide svg")).to_be_visible()


def spoken(page: Page) -> Iterator[str]:
    """Yield the name and the description of everything in the charts of a page that a screen reader reads out."""
    session = page.context.new_cdp_session(page)
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    found = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": "figure.chart"})
    for node in found["nodeIds"]:
        tree: list[dict[str, Any]] = session.send("Accessibility.queryAXTree", {"nodeId": node})["nodes"]
        for one in (one for one in tree if not one["ignored"]):
            if one["role"]["value"] in SPOKEN:
                yield " ".join(str(one.get(key, {}).get("value", "")) for key in ("name", "description"))


def written_in(code: str, catalogue: Catalogue) -> set[str]:
    """Return every word that the charts, the site and the data have in a language; the name of a fact is none."""
    passages = [*word_passages(SITE.parents[1], code), *table_passages(catalogue, code)]
    return {word.casefold() for passage in passages for word in WORD.findall(FILLED_IN.sub(" ", passage.text))}


def names_in(catalogue: Catalogue) -> list[str]:
    """Return what the data give alike in every language, such as publishers and titles; the longest come first."""
    cells = {
        curled(cell.partition(QUOTED_BY)[0])
        for table in catalogue.tables.values()
        for row in table.rows
        for column, cell in row.items()
        if isinstance(cell, str) and not column.endswith(tuple(f"_{code}" for code in FOLDERS))
    }
    return sorted((cell for cell in cells if " " in cell or cell[:1].isupper()), key=len, reverse=True)


def heard_in(page: Page, names: list[str]) -> set[str]:
    """Return the words that are read out of the charts of a page; names may go on in the next line of a drawing."""
    text = " ".join(" ".join(spoken(page)).split())
    for name in (name for name in names if len(name) > LONGEST_CODE and name in text):
        text = text.replace(name, "")
    return set(WORD.findall(text))


def test_no_english_word_is_read_out_of_a_dutch_chart(visit: Open, published: Catalogue) -> None:
    """Every name and text in the accessibility tree of every chart is Dutch, or a name from the data."""
    window = visit(viewport={"width": 1280, "height": 800})
    english, names = written_in("en", published) - written_in("nl", published), names_in(published)
    heard = {}
    for path in charts_of("nl"):
        window.page.goto(f"{window.address}{path}")
        heard[path] = sorted(word for word in heard_in(window.page, names) if word.casefold() in english)

    assert {"share", "chart"} <= english
    assert {} == {path: words for path, words in heard.items() if words}


@pytest.mark.parametrize("folder", ["nl/beweringen", "en/claims"])
def test_what_a_drawing_leaves_out_is_one_tap_away(folder: str) -> None:
    """A drawing that has no room for all leads to the table of the evidence right below it; no other does."""
    found = 0
    for file in (SITE / folder).glob("*/index.html"):
        page = LexborHTMLParser(file.read_text(encoding="utf-8"))
        says_more = re.search(
            r"Table: \d+ other years or counts|Tabel: \d+ andere jaren of tellingen|(?:Also found|Ook gevonden)[:,] ",
            page.html or "",
        )
        links = [link.attributes["href"] for link in page.css(".chart__rest > a")]

        assert (["#evidence"] if says_more else []) == links, file
        assert not links or page.css_first("#evidence ~ .table-scroll .evidence"), file
        found += bool(links)
    assert found
