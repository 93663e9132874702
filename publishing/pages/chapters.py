"""The chapters of the story: their order, how long it takes to read one, and the frame around each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.citing import WHOLE_PAGES, chapter_citation, offered, page_citation, rows_of_chapter
from publishing.pages.corrections import history, notices
from publishing.pages.references import REFERENCE, cited
from publishing.pages.shown import below_title
from publishing.pages.touched import changes_of_page
from publishing.pages.written import LISTED, Page

# NOTE: what most people read quietly in a minute, rounded down: a chapter is full of numbers.
WORDS_A_MINUTE = 200
# References and tags are no words; what a reference becomes is one.
NO_WORD = re.compile(r"<[^>]*>|\]\([^)]*\)|[#*_|>]")

# The stylesheet of a story that is told in steps.
STEPS_STYLE = "steps"
# What the list of all chapters is called where a page asks for it.
STORY = "story"


def chapters_of(pages: Sequence[Page]) -> list[Page]:
    """Return the chapters of the story in order."""
    return sorted((page for page in pages if "chapter" in page.meta), key=lambda page: int(page.meta["chapter"]))


def styles_of(page: Page) -> dict[str, list[str]]:
    """Return the stylesheet that a page asks for, where it follows a tonne of ore in steps."""
    return {"styles": [STEPS_STYLE]} if cited([page.text], "tonne") else {}


def minutes(page: Page) -> int:
    """Return in how many minutes a chapter is read."""
    return max(1, round(len(NO_WORD.sub(" ", page.text).split()) / WORDS_A_MINUTE))


def figure_of(chapter: Page, site: Localised) -> Figure | None:
    """Return the number that a chapter shows largest, beside its text, if it has one."""
    return site.catalogue.figures.get(next(iter(pulled(chapter)), ""))


def pulled(page: Page) -> list[str]:
    """Return the ids of the figures that a page shows as large numbers, in order."""
    return [match["id"] for match in REFERENCE.finditer(page.text) if match["kind"] == "pull"]


def with_listed(pages: Sequence[Page]) -> Iterator[Page]:
    """Yield the pages; one that lists the chapters knows the numbers that stand there beside their names."""
    shown = [id_ for chapter in chapters_of(pages) for id_ in pulled(chapter)[:1]]
    for page in pages:
        lists = not page.generated and STORY in cited([page.text], "contents")
        yield replace(page, meta={**page.meta, LISTED: shown}) if lists else page


def chapter_lines(chapters: Sequence[Page], page: Page, site: Localised) -> list[dict[str, Any]]:
    """Return the list of chapters for a page: what each is about, where it stands, and how long it takes."""
    link = site.linker(page.path)
    return [
        {
            "title": chapter.title,
            "description": chapter.meta.get("description", ""),
            "link": link(site.address(chapter.path)),
            "minutes": site.counted("chapter", "minutes", minutes(chapter)),
            "is_this": chapter.id == page.id,
            "figure": (figure := figure_of(chapter, site)),
            "figure_link": link(site.figure_address(figure.id)) if figure else "",
            "number": site.formatter.briefly(figure)[0] if figure else "",
            "number_of": _label(figure, site) if figure else "",
        }
        for chapter in chapters
    ]


def _label(figure: Figure, site: Localised) -> str:
    """Return what a number is of, with what its unit says beyond the first word, where the label does not say it."""
    label, rest = figure.label[site.code], site.formatter.briefly(figure)[1]
    return label if rest.strip(" ,") in label else f"{label}{rest}"


def with_chapter_frame(page: Page, text: str, chapters: Sequence[Page], site: Localised) -> str:
    """Return a chapter with its number and the others above, and its neighbours below; others with their notices."""
    if "chapter" not in page.meta:
        return _with_citation(page, below_title(text, notices(changes_of_page(page, site), site, page.path)), site)
    lines, words = chapter_lines(chapters, page, site), site.words["chapter"]
    place = next(index for index, line in enumerate(lines) if line["is_this"])
    head = site.render(
        "chapter_head.html",
        number=words["number"].format(number=place + 1, total=len(lines)),
        minutes=lines[place]["minutes"],
        day=words["as_of"].format(date=site.formatter.whole_day(site.day)),
        chapters=lines,
        title=page.title,
        notices=notices(changes_of_page(page, site), site, page.path),
    )
    foot = site.render(
        "chapter_nav.html",
        history=history(rows_of_chapter(page), changes_of_page(page, site), site, page.path, numbers_alone=True),
        citation=offered(chapter_citation(page, site), site, page.path),
        previous=lines[place - 1] if place else None,
        next=lines[place + 1] if place + 1 < len(lines) else None,
    )
    return f"{head}\n{text}\n\n{foot}\n"


def _with_citation(page: Page, text: str, site: Localised) -> str:
    """Return a page that is no chapter with how it is cited below it, where anybody would."""
    if page.id not in WHOLE_PAGES:
        return text
    return f"{text}\n\n{site.render('cited.html', citation=offered(page_citation(page, site), site, page.path))}\n"
