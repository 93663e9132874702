"""The bibliography: every source of every package on one page, to be narrowed by kind and by tier."""

from collections.abc import Iterator, Mapping

from charts import Chart
from publishing.languages.view import Localised
from publishing.pages.filters import values
from publishing.pages.written import Page


def source_pages(site: Localised, _charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the page of all sources, by publisher."""
    sources = sorted(site.catalogue.sources.values(), key=lambda one: (one.publisher.casefold(), one.published, one.id))
    text = site.render(
        "sources.html",
        sources=sources,
        kinds=values("source-kind", site.catalogue),
        tiers=values("tier", site.catalogue),
    )
    words = site.words["sources"]
    meta = {"title": words["title"], "description": words["description"], "style": "filters"}
    yield Page("sources", site.code, site.addresses.page("sources"), meta, text, generated=True)
