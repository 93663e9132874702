"""Where a page stands in the site: the part that it belongs to, which is a tab, and the pages above it."""

from collections.abc import Mapping, Sequence

from publishing.languages.view import Localised
from publishing.pages.written import Page

# The parts of the site in the order of their tabs, each called as the page that its tab leads to.
PARTS = ("story", "claims", "charts", "data", "method")
# The part of each kind of page that is made from the data, by the word for it in addresses.
KINDS = {
    "claims": "claims", "articles": "claims", "charts": "charts",
    "data": "data", "figures": "data", "measures": "data",
}  # fmt: skip
# That of the pages which stand alone; the front page and the search are in none.
ALONE = {
    "story": "story", "timeline": "story", "glossary": "story", "counted": "claims", "sources": "data",
    "numbers": "data", "method": "method", "dependence-arithmetic": "method", "corrections": "method",
    "about": "method", "privacy": "method", "accessibility": "method",
}  # fmt: skip
# What page makers say in a page's header about the pages between it and its part: titles with addresses.
ABOVE = "above"
Step = tuple[str, str]


def part_of(page: Page, site: Localised) -> str:
    """Return the part of the site that a page belongs to, empty when it is in none."""
    if "chapter" in page.meta:
        return "story"
    folders = {site.words["slugs"][kind]: part for kind, part in KINDS.items()}
    return ALONE.get(page.id) or folders.get(page.path.partition("/")[0], "")


def title_of(part: str, site: Localised) -> str:
    """Return what the tab of a part says."""
    return str(site.words["nav"].get(part) or site.words[part]["title"])


def said_title(page: Page, site: Localised) -> str:
    """Return how others name a page: the front page is called as the site, and its tagline says what that is."""
    return site.words["tagline"] if page.id == "home" else page.title


def tabs(by_id: Mapping[str, Page], site: Localised) -> dict[str, Step]:
    """Return the title and the address of each part."""
    return {part: (title_of(part, site), site.address(by_id[part].path)) for part in PARTS if part in by_id}


def steps_above(page: Page, parts: Mapping[str, Step], site: Localised) -> list[Step]:
    """Return the way to a page from the part that it belongs to, each step with its title and its address."""
    part = part_of(page, site)
    if part not in parts or parts[part][1] == site.address(page.path):
        return []
    return [parts[part], *page.meta.get(ABOVE, ())]


def place_of(page: Page, above: Sequence[Step], site: Localised) -> dict[str, object]:
    """Return what the theme shows of a page's place; the way to a row stands in the text that fills its shell."""
    link = site.linker(page.path)
    crumbs = [] if page.is_shell else [{"title": title, "link": link(address)} for title, address in above]
    return {"part": part_of(page, site), "crumbs": crumbs}
