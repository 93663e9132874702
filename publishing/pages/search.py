"""The page with the results of the search; in every other page a form leads here.

What is found is shown by `interaction/src/search.js`; without JavaScript the page leads to lists that hold all of it.
"""

from collections.abc import Iterator, Mapping

from charts import Chart
from publishing.languages.view import Localised
from publishing.pages.lookup import NUMBERS
from publishing.pages.written import Page

# The lists that a reader can look through instead: pages of a kind on their own, and those that list the others.
LISTS = ("glossary", NUMBERS, "timeline", "sources")
INDEXES = ("claims", "charts", "data")


def search_pages(site: Localised, _charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the search page of a language."""
    path, words = site.addresses.page("search"), site.words["search"]
    link = site.linker(path)
    addresses = {kind: site.addresses.index(kind) for kind in INDEXES} | {
        kind: site.addresses.page(kind) for kind in LISTS
    }
    links = {kind: link(site.address(address)) for kind, address in addresses.items()}
    ways = [(site.words[kind]["title"], way, site.words[kind]["description"]) for kind, way in links.items()]
    text = site.render("search.html", numbers_link=links[NUMBERS], ways=ways)
    meta = {
        "title": words["title"],
        "description": words["description"],
        "holds_search": True,
        "styles": ["search", "lists"],
        "hide": ["toc"],
    }
    yield Page("search", site.code, path, meta, text, generated=True)
