"""The tabs of the header, the foot of each page, and the pages that these need."""

from dataclasses import replace

from publishing.languages.view import Localised
from publishing.pages.navigation import WRITTEN, foot, header, missing_pages, unlisted_pages
from publishing.pages.places import PARTS
from publishing.pages.written import Page
from tests.publishing.conftest import page


def _chapter(number: int) -> Page:
    return replace(page("", f"verhaal/{number}.md", title=f"Deel {number}", chapter=number), id=f"part-{number}")


CHAPTERS = [_chapter(number) for number in (10, 2, 1)]
REST = [
    replace(page("", f"{id_}.md", title=id_), id=id_)
    for id_ in (*WRITTEN, "claims", "counted", "data", "sources", "glossary", "timeline", "charts", "numbers", "search")
]


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


def test_the_tabs_are_the_parts_of_the_site(dutch: Localised) -> None:
    """In a settled order, each with its name in this language and where it leads below the language's folder."""
    assert [
        ("Verhaal", "story/"), ("Beweringen", "claims/"), ("Grafieken", "charts/"), ("Gegevens", "data/"),
        ("Werkwijze", "method/"),
    ] == [(tab["title"], tab["url"]) for tab in header(REST, dutch)]  # fmt: skip
    assert list(PARTS) == [tab["part"] for tab in header(REST, dutch)]


def test_the_foot_leads_to_every_page_that_is_no_chapter_and_no_row(dutch: Localised) -> None:
    """Each once, with the repository; the front page is where the wordmark leads."""
    found = [link["url"] for _, links in foot(REST, dutch) for link in links]

    pages = [f"{one.id}/" for one in REST if one.id != "home"]
    feed = "../feeds/corrections.nl.atom"
    assert sorted([*pages, dutch.settings.repository_url, feed]) == sorted(found)
    assert "reken/" in [
        link["url"]
        for _, links in foot([replace(page("", "reken.py", title="Rekenen"), id="dependence-arithmetic")], dutch)
        for link in links
    ]
