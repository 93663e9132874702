"""The glossary: each term in both languages, with its meaning in the page's own."""

from collections.abc import Iterator, Mapping

from charts import Chart
from evidence.languages import LANGUAGES
from publishing.languages.view import Localised
from publishing.pages.written import Page


def glossary_pages(site: Localised, _charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the page of all terms, in the alphabet of the language."""
    terms = sorted(site.catalogue.terms.values(), key=lambda term: term.term[site.code].casefold())
    words = site.words["glossary"]
    text = site.render("glossary.html", terms=terms, others=[one for one in LANGUAGES if one.code != site.code])
    meta = {"title": words["title"], "description": words["description"]}
    yield Page("glossary", site.code, site.addresses.page("glossary"), meta, text, generated=True)
