"""What every page must do in a real browser."""

import re
from collections.abc import Callable
from pathlib import Path

import axe_playwright_python
import pytest

from publishing.charts.files import LICENCE
from publishing.languages.settings import Settings
from tests.browser.conftest import PAPER, PAPERS, SITE, Scheme, Visit, written
from tests.browser.templates import FIRST_PATHS, PAGES, PATHS, TEMPLATES

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# The first rows of a list or a table stand for all: a long one takes half a minute.
AXE_RUN = """async options => (await axe.run(
    {exclude: ['tbody > tr', 'ol > li', 'ul > li'].map(row => [`${row}:nth-child(n + 41)`])},
    {resultTypes: ['violations'], ...options},
)).violations.map(one => `${one.id}: ${one.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', ')}`)"""
# Four fifths of the time of axe.
COLOURS_LEFT_OUT = {"rules": {"color-contrast": {"enabled": False}}}
# All that another scheme can change.
COLOURS_ALONE = {"runOnly": ["color-contrast", "link-in-text-block"]}
TITLE = re.compile("<title>(.*?)</title>", re.DOTALL)
Open = Callable[..., Visit]


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_asked_of_another_host_and_nothing_is_complained_about(look: Open, path: str) -> None:
    """All requests stay on the host, and the console is silent: no error, no policy violation."""
    window = look()
    window.listen(path)
    elsewhere = [url for url in window.requests if not url.startswith((window.address, "data:", "blob:"))]

    assert window.requests
    assert [] == elsewhere
    assert [] == window.complaints


@pytest.mark.parametrize("path", PATHS)
def test_no_page_scrolls_sideways(look: Open, path: str) -> None:
    """A phone of 320 px and a desk of 1280 px both show the whole width of a page."""
    window = look(viewport={"width": 320, "height": 800})
    window.go(path)
    rooms = {width: window.resize(width).evaluate("document.documentElement.scrollWidth") for width in (320, 1280)}

    assert {} == {width: room for width, room in rooms.items() if room > width}


@pytest.mark.parametrize("path", FIRST_PATHS)
def test_axe_finds_no_violation(look: Open, path: str) -> None:
    """Every template passes axe in both colour schemes."""
    window = look(color_scheme="dark", bypass_csp=True)
    window.go(path).evaluate(AXE)

    assert {scheme: (paper, []) for scheme, paper in PAPERS.items()} == violations(window)


@pytest.mark.parametrize("path", [path for path in PATHS if path not in FIRST_PATHS])
def test_axe_finds_no_violation_in_the_other_language(look: Open, path: str) -> None:
    """All but the colours, which are those of the same template."""
    page = look(bypass_csp=True).go(path)
    page.evaluate(AXE)

    assert [] == page.evaluate(AXE_RUN, COLOURS_LEFT_OUT)


def violations(window: Visit) -> dict[Scheme, tuple[str, list[str]]]:
    """Return the colour of a page and what axe finds in it, in both schemes: of the second the colours."""
    return {
        scheme: (window.recolour(scheme).evaluate(PAPER), window.page.evaluate(AXE_RUN, options))
        for scheme, options in zip(PAPERS, ({}, COLOURS_ALONE), strict=True)
    }


def test_no_title_names_the_site_twice() -> None:
    """In a list of results there is room for few words."""
    heads = [page.read_text(encoding="utf-8").partition("</head>")[0] for page in SITE.rglob("index.html")]
    titles = [title for head in heads for title in TITLE.findall(head)]

    assert len(heads) == len(titles) > len(PATHS)
    assert [] == [title for title in titles if title.count("Zeldzaam") != 1]


@pytest.mark.parametrize("path", TEMPLATES["home"])
def test_the_foot_leads_to_what_one_may_do(path: str) -> None:
    """The licence of text and data is marked as such, and that of the code leads to its text."""
    terms = written(path).css(".colophon__terms a")
    said = [(link.text(), link.attributes.get("rel"), link.attributes["href"]) for link in terms]

    assert [("CC BY 4.0", "license", LICENCE), ("MIT", None, Settings().edit_url("LICENSE"))] == said


@pytest.mark.parametrize("path", PAGES)
def test_the_language_is_declared(path: str) -> None:
    """The document's language is that of its folder; the doorway is Dutch with an English part."""
    language = path.split("/")[1] or "nl"

    assert [language] == [page.attributes["lang"] for page in written(path).css("html")]
