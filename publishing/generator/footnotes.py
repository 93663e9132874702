"""Gives a printed page the addresses that its links lead to; a screen never shows them.

Each link gets the number of its address, which a style prints after it. Figures and words of the glossary
get none: a number behind every number would be read as part of it, and the foot says where they all stand.
It says so of claims too, of which a page can have dozens.

The parser says which links these are, in a copy that tells it where each may stand; the page is not written from it,
so nothing else changes.
"""

import re
from collections.abc import Callable
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from publishing.languages.view import Localised

# A parser needs no more of a page than this.
ARTICLE, ARTICLE_END = "<article", "</article>"
# Some are none, such as one in a comment: the parser does not have those.
MAY_BE_A_LINK = re.compile(r"<a\b[^>]*(?=>)")
NUMBER = "data-n"
# Tables have links by the hundred, a list of sources prints its addresses by itself, and the others are not printed:
# what is folded least of all.
LEFT_OUT = (
    "details:not([open]) a, table a, nav a, svg a, .quiet a, .pull a, .chart__row a, .source-list a, "
    ".contents__figure a"
)
NUMBERED = f"a[{NUMBER}][href]:not({LEFT_OUT}, .figure, .headerlink, [href^='#'])"
FIGURES = "a[class='figure']"


def with_footnotes(page: str, path: str, site: Localised) -> str:
    """Return a page of a path below the language's folder, its links numbered and their addresses at its foot."""
    before, start, after = page.partition(ARTICLE)
    body, end, rest = after.rpartition(ARTICLE_END)
    if not end:
        return page
    body = start + body
    article = LexborHTMLParser(_numbered(body, lambda place: place))
    own_address = site.settings.site_url + f"{site.code}/{path}".removesuffix("index.html")
    links = {_place(link): urljoin(own_address, link.attributes["href"]) for link in article.css(NUMBERED)}
    claims = site.settings.site_url + site.address(site.addresses.index("claims"))
    targets = {place: target for place, target in links.items() if target == claims or not target.startswith(claims)}
    addresses = {address: number for number, address in enumerate(dict.fromkeys(targets.values()), 1)}
    numbers = {place: addresses[target] for place, target in targets.items()}
    figures = site.address(site.table_path("figures", "figures")) if article.css(FIGURES) else ""
    foot = site.render(
        "footnotes.html",
        own_address=own_address,
        figures=figures and site.settings.site_url + figures,
        claims=claims if len(targets) < len(links) else "",
        addresses=addresses,
    )
    return f"{before}{_numbered(body, numbers.get)}{foot}{end}{rest}"


def _place(link: LexborNode) -> int:
    return int(str(link.attributes[NUMBER]))


def _numbered(page: str, number_at: Callable[[int], int | None]) -> str:
    """Return the page with a number in each link that has one by its place in the page."""

    def numbered(link: re.Match[str]) -> str:
        number = number_at(link.start())
        return link[0] if number is None else f"{link[0]} {NUMBER}={number}"

    return MAY_BE_A_LINK.sub(numbered, page)
