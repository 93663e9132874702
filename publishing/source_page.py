"""The bibliography: every source of every package on one page."""

from publishing.localised import Localised
from publishing.pages import Page

TIERS = ("A", "B", "C")


def source_page(site: Localised) -> Page:
    """Return the page of all sources, by tier and publisher."""
    sources = sorted(site.catalogue.sources.values(), key=lambda one: (one.publisher.casefold(), one.published, one.id))
    by_tier = [(tier, [source for source in sources if source.tier == tier]) for tier in TIERS]
    text = site.render("sources.html", tiers=[(tier, found) for tier, found in by_tier if found])
    words = site.words["sources"]
    meta = {"title": words["title"], "description": words["description"], "search": {"exclude": True}}
    return Page("sources", site.code, site.addresses.sources(), meta, text, generated=True)
