"""The navigation and the frame around a chapter."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from publishing.languages.view import Localised
from publishing.pages.navigation import (
    WRITTEN,
    chapters_of,
    missing_pages,
    navigation,
    unlisted_pages,
    with_chapter_frame,
)
from publishing.pages.written import Page
from tests.publishing.conftest import first, page


def _chapter(number: int) -> Page:
    return replace(page("", f"verhaal/{number}.md", title=f"Deel {number}", chapter=number), id=f"part-{number}")


CHAPTERS = [_chapter(number) for number in (10, 2, 1)]
REST = [
    replace(page("", f"{id_}.md", title=id_), id=id_)
    for id_ in (*WRITTEN, "claims", "counted", "data", "sources", "glossary", "timeline", "charts")
]


def test_chapters_are_in_the_order_of_their_numbers() -> None:
    """Two comes before ten."""
    assert ["part-1", "part-2", "part-10"] == [chapter.id for chapter in chapters_of([*REST, *CHAPTERS])]


def test_a_page_that_nobody_has_written() -> None:
    """The navigation says which page it needs, and how to get rid of the problem."""
    pages = [one for one in REST if one.id != "about"]

    (problem,) = missing_pages(pages, "docs/nl")

    assert "docs/nl  the page 'about' is missing" == str(problem).partition(" →")[0]


def test_a_page_that_nothing_leads_to() -> None:
    """A page is a chapter with a number of its own, or the navigation names its id."""
    written = [one for one in REST if one.id in WRITTEN]
    assert [] == list(unlisted_pages([*written, *CHAPTERS]))

    (nowhere,) = unlisted_pages([*written, replace(page("", "meer.md"), id="meer")])
    (twice,) = unlisted_pages([*CHAPTERS, replace(_chapter(2), file="docs/nl/meer.md")])

    assert "docs/nl/meer.md:1:id  nothing leads to the page 'meer'" == str(nowhere).partition(" →")[0]
    assert "docs/nl/meer.md:1:chapter  docs/nl/verhaal/2.md is chapter 2 too" == str(twice).partition(" →")[0]


def test_the_navigation_holds_the_chapters(dutch: Localised) -> None:
    """The story lists its chapters by title; a notebook is named by what it is staged as."""
    notebook = replace(page("", "reken.py", title="Rekenen"), id="dependence-arithmetic")
    rest = [one for one in REST if one.id != notebook.id]
    found = {title: below for one in navigation([*rest, notebook, *CHAPTERS], dutch) for title, below in one.items()}

    chapters = [{"Deel 1": "verhaal/1.md"}, {"Deel 2": "verhaal/2.md"}, {"Deel 10": "verhaal/10.md"}]
    assert [*chapters, {"timeline": "timeline.md"}, {"charts": "charts.md"}] == found["Verhaal"]
    assert {"Rekenen": "reken.md"} in found["Werkwijze"]


def test_a_chapter_says_its_number_and_links_to_its_neighbours(dutch: Localised) -> None:
    """The first chapter has no previous one, the last no next one."""
    chapters = chapters_of(CHAPTERS)
    start, middle, end = (LexborHTMLParser(with_chapter_frame(one, "Tekst", chapters, dutch)) for one in chapters)

    assert "Hoofdstuk 2 van 3" == first(middle, ".chapter-number").text()
    assert ["../1/", "../10/"] == [node.attributes["href"] for node in middle.css("nav a")]
    assert ([], []) == (start.css("[rel=prev]"), end.css("[rel=next]"))


def test_another_page_has_no_frame(dutch: Localised) -> None:
    """A page without a chapter number stays as it is."""
    assert "Tekst" == with_chapter_frame(page("Tekst"), "Tekst", CHAPTERS, dutch)
