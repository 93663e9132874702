"""The page with the search; every other page only has a form that leads here.

Material's search loads a worker and the whole index as soon as it stands in a page,
which would double the weight of every first view.
"""

from collections.abc import Iterator, Mapping

from charts import Chart
from publishing.languages.view import Localised
from publishing.pages.lookup import lookup_field
from publishing.pages.written import Page


def search_pages(site: Localised, _charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the search page of a language."""
    path = site.addresses.page("search")
    link = site.linker(path)
    text = site.render(
        "search.html",
        field=lookup_field(site, path),
        claims_link=link(site.address(site.addresses.index("claims"))),
        data_link=link(site.address(site.addresses.index("data"))),
    )
    words = site.words["search"]
    meta = {
        "title": words["title"],
        "description": words["description"],
        "holds_search": True,
        "search": {"exclude": True},
        "hide": ["navigation", "toc"],
    }
    yield Page("search", site.code, path, meta, text, generated=True)
