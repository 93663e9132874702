"""The navigation of one language, and the frame around a chapter."""

from collections.abc import Iterator, Sequence
from typing import Any

from evidence.messages import say
from evidence.problems import Place, Problem
from publishing.languages.view import Localised
from publishing.pages.citing import chapter_citation, offered
from publishing.pages.written import Page

# Page ids under each heading of the navigation; generated pages stay out of it,
# because the generator's cost grows with the square of its length.
WRITTEN = ("home", "corrections", "method", "dependence-arithmetic", "about", "privacy", "accessibility")
METHOD = ("method", "counted", "dependence-arithmetic", "sources", "glossary", "about", "privacy", "accessibility")


def chapters_of(pages: Sequence[Page]) -> list[Page]:
    """Return the chapters of the story in order."""
    return sorted((page for page in pages if "chapter" in page.meta), key=lambda page: int(page.meta["chapter"]))


def missing_pages(pages: Sequence[Page], docs: str) -> Iterator[Problem]:
    """Yield pages that the navigation needs and that nobody has written."""
    ids = {page.id for page in pages}
    for page_id in (one for one in WRITTEN if one not in ids):
        remedy = say(
            "write it, with `id: {page}` in its front matter, or take it out of publishing/pages/navigation.py",
            page=page_id,
        )
        yield Problem(Place(docs), say("the page '{page}' is missing", page=page_id), remedy)


def unlisted_pages(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield the pages of one language that no list leads to, and the chapters that have the number of another."""
    first: dict[int, Page] = {}
    for page in pages:
        if "chapter" not in page.meta:
            if page.id not in WRITTEN:
                remedy = say("give it a `chapter`, or name its id in publishing/pages/navigation.py")
                yield Problem(
                    Place(page.file, 1, "id"), say("nothing leads to the page '{page}'", page=page.id), remedy
                )
        elif (other := first.setdefault(page.meta["chapter"], page)) is not page:
            what = say("{file} is chapter {chapter} too", file=other.file, chapter=page.meta["chapter"])
            yield Problem(Place(page.file, 1, "chapter"), what, say("give each chapter a number of its own"))


def navigation(pages: Sequence[Page], site: Localised) -> list[dict[str, Any]]:
    """Return the `nav` of the generator's configuration."""
    words = site.words["nav"]
    by_id = {page.id: page for page in pages}

    def entry(page_id: str, title: str = "") -> dict[str, str]:
        page = by_id[page_id]
        return {title or page.title: page.staged_path}

    return [
        entry("home", words["home"]),
        {words["story"]: [*(entry(chapter.id) for chapter in chapters_of(pages)), entry("timeline"), entry("charts")]},
        entry("claims"),
        entry("data"),
        {words["method"]: [entry(page_id) for page_id in METHOD]},
        entry("corrections"),
    ]


def with_chapter_frame(page: Page, text: str, chapters: Sequence[Page], site: Localised) -> str:
    """Return a chapter with its number above and its neighbours below; other pages as they are."""
    if "chapter" not in page.meta:
        return text
    place = next(index for index, chapter in enumerate(chapters) if chapter.id == page.id)
    number = site.words["chapter"]["number"].format(number=place + 1, total=len(chapters))
    citation = offered(chapter_citation(page, site), site, page.path)
    head = site.render("chapter_head.html", number=number, title=page.title)
    link = site.linker(page.path)
    neighbours = {
        "previous": chapters[place - 1] if place else None,
        "next": chapters[place + 1] if place + 1 < len(chapters) else None,
    }
    shown = {
        key: {"title": one.title, "link": link(site.address(one.path))} if one else None
        for key, one in neighbours.items()
    }
    return f"{head}\n{text}\n\n{site.render('chapter_nav.html', citation=citation, **shown)}\n"
