"""The page with the results of the search; in every other page a form leads here.

What is found is shown by `interaction/src/search.js`; without JavaScript the page leads to lists that hold all of it.
"""

from collections.abc import Iterator, Mapping

from charts import Chart
from evidence.quantity import with_unit
from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.lookup import NUMBERS
from publishing.pages.written import Page

# The lists that a reader can look through instead: pages of a kind on their own, and those that list the others.
LISTS = ("glossary", NUMBERS, "timeline", "sources")
INDEXES = ("claims", "charts", "data")
# A list that is named beside another one: six are a whole number of lines.
BESIDE = {"data": "sources"}
# So many numbers that were claimed are searches to begin with.
MOST = 2


def search_pages(site: Localised, _charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the search page of a language."""
    path, words = site.addresses.page("search"), site.words["search"]
    link = site.linker(path)
    addresses = {kind: site.addresses.index(kind) for kind in INDEXES} | {
        kind: site.addresses.page(kind) for kind in LISTS
    }
    links = {kind: link(site.address(address)) for kind, address in addresses.items()}
    named = {kind: (site.words[kind]["title"], way, site.words[kind]["description"]) for kind, way in links.items()}
    ways = [(*said, named.get(BESIDE.get(kind, ""))) for kind, said in named.items() if kind not in BESIDE.values()]
    text = site.render("search.html", numbers_link=links[NUMBERS], ways=ways, examples=_examples(site))
    meta = {
        "title": words["title"],
        "description": words["description"],
        "holds_search": True,
        "styles": ["search", "lists"],
        "hide": ["toc"],
    }
    yield Page("search", site.code, path, meta, text, generated=True)


def _examples(site: Localised) -> list[str]:
    """Return searches to begin with: the numbers of the first claims as newspapers write them, and a word."""
    figures = (site.catalogue.figures.get(claim.figure_id) for claim in site.catalogue.claims_by_interest)
    said = dict.fromkeys(_plainly(figure, site) for figure in figures if figure and figure.numbers)
    return [*list(said)[:MOST], site.words["search"]["example"]]


def _plainly(figure: Figure, site: Localised) -> str:
    symbol = site.catalogue.units[figure.unit].symbol.get(site.code, "")
    return with_unit(site.formatter.bare(figure), symbol)
