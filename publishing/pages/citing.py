"""What a page offers to whoever cites it: the words, the files for reference managers, and all of them together."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from charts import Chart
from evidence.corrections import RowName
from evidence.languages import FALLBACK, LANGUAGES
from publishing.charts.captions import chart_citation
from publishing.data.citations import (
    Citation,
    cited,
    claim_citation,
    measure_citation,
    package_citation,
    table_citation,
)
from publishing.data.quoted import rows_of_figure
from publishing.languages.addresses import CARD, citation_file
from publishing.languages.view import Localised
from publishing.pages.places import said_title
from publishing.pages.references import NAMING
from publishing.pages.references import cited as referred_to
from publishing.pages.written import ARTICLE, Page

# Pages that are lists, or lead on: each can be cited as a whole, as a chapter can.
WHOLE_PAGES = ("home", "claims", "charts", "sources", "timeline", "glossary", "numbers", "method")
# What each form is called; these are names, and the same in every language.
NAMES = {"bib": "BibTeX", "ris": "RIS", "csl.json": "CSL-JSON", "txt": "TXT"}


def chapter_citation(page: Page, site: Localised) -> Citation:
    """Return the citation of a chapter."""
    address = site.address(page.path) + site.version_mark(rows_of_chapter(page))
    return cited(("chapters", page.id), page.title, address, site)


def rows_of_chapter(page: Page) -> list[RowName]:
    """Return the rows of the figures that a chapter names."""
    named = {id_ for kind in NAMING for id_ in referred_to([page.text], kind)}
    return [name for id_ in sorted(named) for name in rows_of_figure(id_)]


def article_citation(source_id: str, title: str, site: Localised) -> Citation:
    """Return the citation of the page of an article; what changed since a release stands with each of its claims."""
    return cited(("articles", source_id), title, site.address(site.addresses.entry("articles", source_id)), site)


def page_citation(page: Page, site: Localised) -> Citation:
    """Return the citation of a whole page."""
    return cited(("pages", page.id), said_title(page, site), site.address(page.path), site)


def offered(citation: Citation, site: Localised, path: str) -> dict[str, Any]:
    """Return what a page says of its citation: the words, a link to each file, its own address and its card."""
    link = site.linker(path)
    # There are no files in the language of a draft.
    code = site.code if site.code in {one.code for one in LANGUAGES} else FALLBACK.code
    files = {name: link(citation_file(citation.kind, citation.id, code, ending)) for ending, name in NAMES.items()}
    # A draft has no cards yet.
    card = "" if site.fallback else citation.page + CARD
    return {"text": citation.text, "files": files, "title": citation.title, "url": citation.url, "card": card}


def all_citations(site: Localised, charts: Mapping[str, Chart], pages: Sequence[Page]) -> Iterator[Citation]:
    """Yield everything of one language that has a citation in files."""
    catalogue = site.catalogue
    yield from (claim_citation(claim, site) for claim in catalogue.claims.values())
    yield from (measure_citation(measure, site) for measure in catalogue.measures.values())
    yield from (chart_citation(chart, site) for chart in charts.values())
    yield from (chapter_citation(page, site) for page in pages if "chapter" in page.meta)
    articles = [page for page in pages if page.id.startswith(ARTICLE)]
    yield from (article_citation(page.id.removeprefix(ARTICLE), page.title, site) for page in articles)
    yield from (page_citation(page, site) for page in pages if page.id in WHOLE_PAGES)
    yield from (table_citation(table, site) for table in catalogue.tables.values())
    packages = {table.package: table for table in catalogue.tables.values()}
    yield from (package_citation(table, site) for table in packages.values())
