"""What leads through one language: the pages that must be there, the tabs of the header, and the foot of each page."""

from collections.abc import Iterator, Sequence

from evidence.messages import say
from evidence.problems import Place, Problem
from publishing.languages.addresses import feed_file, url_of
from publishing.languages.view import Localised
from publishing.pages.places import PARTS, tabs, title_of
from publishing.pages.written import Page

# The pages that somebody writes, and that are no chapters.
WRITTEN = (
    "home", "story", "corrections", "method", "dependence-arithmetic", "about", "privacy", "accessibility",
)  # fmt: skip
# The foot of each page leads to every page that is no chapter and no row, by what a reader wants there.
FOOT = {
    "read": ("story", "timeline", "glossary", "charts"),
    "check": ("claims", "counted", "numbers", "sources", "search"),
    "take": ("data", "dependence-arithmetic"),
    "about": ("about", "method", "corrections", "privacy", "accessibility"),
}
# Where what changed is to be followed.
WITH_FEED = "about"
# Where the data and the code are to be had.
WITH_REPOSITORY = "take"


def missing_pages(pages: Sequence[Page], docs: str) -> Iterator[Problem]:
    """Yield pages that the header or the foot needs and that nobody has written."""
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


def header(pages: Sequence[Page], site: Localised) -> list[dict[str, str]]:
    """Return the tabs of the header, each with the part of the site that it leads to."""
    by_id = {page.id: page for page in pages}
    return [
        {"part": part, "title": title, "url": url_of(by_id[part].path)}
        for part, (title, _) in tabs(by_id, site).items()
    ]


def foot(pages: Sequence[Page], site: Localised) -> list[tuple[str, list[dict[str, str]]]]:
    """Return the columns of links at the foot of each page; a part of the site is called as its tab."""
    by_id = {page.id: page for page in pages}
    columns = {name: [_link(by_id[one], site) for one in ids if one in by_id] for name, ids in FOOT.items()}
    if repository := site.settings.repository_url:
        columns[WITH_REPOSITORY].append({"title": site.words["theme"]["footer_repository"], "url": repository})
    if not site.fallback:
        feed = {"title": site.words["foot"]["feed"], "url": f"../{feed_file(site.code, 'atom')}"}
        columns[WITH_FEED].append(feed)
    return [(site.words["foot"][name], links) for name, links in columns.items()]


def _link(page: Page, site: Localised) -> dict[str, str]:
    return {"title": title_of(page.id, site) if page.id in PARTS else page.title, "url": page.url}
