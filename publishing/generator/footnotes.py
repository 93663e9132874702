"""Gives a printed page the addresses that its links lead to; a screen never shows them.

Each link gets the number of its address, which a style prints after it. Figures and words of the glossary
get none: a number behind every number would be read as part of it, and the foot says where they all stand.
"""

import html
import re
from urllib.parse import urljoin

from publishing.languages.view import Localised

ARTICLE_END = "</article>"
# Tables have links by the hundred, a list of sources prints its addresses by itself, and the others are not printed.
LEFT_OUT = re.compile(
    r'(<table\b.*?</table>|<nav\b.*?</nav>|<svg\b.*?</svg>|<p class="(?:quiet|side-note pull)".*?</p>'
    r'|<div class="chart__row".*?(?=<figcaption)|<[ou]l class="source-list".*?</[ou]l>)',
    re.DOTALL,
)
LINK = re.compile(r'<a\b[^>]* href="(?P<address>[^"]+)"[^>]*>')
FIGURE = 'class="figure"'
UNNUMBERED = re.compile(r'class="(?:figure|headerlink)\b')


def with_footnotes(page: str, path: str, site: Localised) -> str:
    """Return a page of a path below the language's folder, its links numbered and their addresses at its foot."""
    start, end = page.find("<article"), page.rfind(ARTICLE_END)
    if start < 0:
        return page
    own_address = site.settings.site_url + f"{site.code}/{path}".removesuffix("index.html")
    addresses: dict[str, int] = {}

    def numbered(link: re.Match[str]) -> str:
        target = html.unescape(link["address"])
        if target.startswith("#") or UNNUMBERED.search(link.group()):
            return link.group()
        number = addresses.setdefault(urljoin(own_address, target), len(addresses) + 1)
        return f"{link.group()[:-1]} data-n={number}>"

    parts = LEFT_OUT.split(page[start:end])
    parts[::2] = [LINK.sub(numbered, part) for part in parts[::2]]
    body = "".join(parts)
    figures = site.settings.site_url + site.address(site.table_path("figures", "figures")) if FIGURE in body else ""
    foot = site.render("footnotes.html", own_address=own_address, figures=figures, addresses=addresses)
    return f"{page[:start]}{body}{foot}{page[end:]}"
