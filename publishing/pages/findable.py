"""What the search finds beside numbers and claims: each page, and each thing that has its place on one.

It is a small file for each language, which a reader's browser makes an index of; figures and claims stand in that
of `publishing/data/lookup.py` already, and are not said twice.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from markupsafe import Markup

from charts import Chart
from evidence.catalogue import Catalogue
from evidence.records import Element, Measure
from evidence.tables import Table
from publishing.apostrophes import curled
from publishing.data.lookup import write_script
from publishing.data.tables import COUNTRIES
from publishing.languages.addresses import findable_file
from publishing.languages.view import Localised
from publishing.pages.fillers import Fillers
from publishing.pages.references import fill
from publishing.pages.sharing import claim_of
from publishing.pages.written import Page

# Generated pages of these kinds have ids that begin so.
KINDS = ("article", "chart", "package")
# The page itself, layouts without a row, and what is found otherwise.
LEFT_OUT = ("search", "shell-", "claim-", "table-")
NOTE = re.compile(r'<span class="figure__note".*?</span>')
# In a notebook the words stand behind a sign, the rest is code.
NOTEBOOK_PROSE = re.compile(r"^# (.*)$", re.MULTILINE)
LINK_TARGET = re.compile(r"\]\([^)]*\)")
WORD = re.compile(r"[^\W\d_][\w'’-]{2,}")
SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-Z])")
# The columns of tables that hold years.
PERIODS = ("year", "period")
YEAR = re.compile(r"\b\d{4}\b")
PARENTHESES = re.compile(r" ?[()]")


class Findable(NamedTuple):
    """Something to find: what kind of thing it is, its address below the language, and its texts."""

    kind: str
    address: str
    title: str
    text: str
    keywords: str = ""

    def as_printed(self, root: str) -> "Findable":
        """Return it with the apostrophes of a page, and its address below a root."""
        address, title, text = self.address.removeprefix(root), curled(self.title), curled(self.text)
        return self._replace(address=address, title=title, text=text)


def write_findables(
    target: Path, sites: Mapping[str, Localised], pages: Mapping[str, Sequence[Page]], charts: Mapping[str, Chart]
) -> None:
    """Write the file of each language that stands in a site."""
    for code, site in sites.items():
        write_script(target / findable_file(code), "pages", findables(site, pages[code], charts))


def findables(site: Localised, pages: Sequence[Page], charts: Mapping[str, Chart]) -> dict[str, Any]:
    """Return what is searched in one language, beside figures and claims, and the words that it takes."""
    code, root = site.code, f"{site.code}/"
    found = [*_pages(site, pages, charts), *_things(site)]
    return {
        "alike": _joined([*site.synonyms.alike, *_names(site.catalogue)]),
        "claims": [claim.statement[code] for claim in site.catalogue.claims.values()],
        "kinds": [*site.words["found"].items()],
        "rows": [[*one.as_printed(root)] for one in found],
        "skipped": site.synonyms.skipped,
        "verdicts": site.words["verdicts"],
        "words": site.words["search"],
    }


def _pages(site: Localised, pages: Sequence[Page], charts: Mapping[str, Chart]) -> Iterator[Findable]:
    """Yield every page but those of tables, which are said with what is in them."""
    spoken = {page.language for page in pages}
    fillers = {language: Fillers(site.speaking(language), charts, pages) for language in spoken}
    for page in pages:
        if not page.id.startswith(LEFT_OUT):
            words = [] if page.generated else _words(page, fillers[page.language])
            text = _first_sentence(str(page.meta.get("description", "")))
            yield Findable(_kind(page), site.address(page.path), _title(page, site), text, " ".join(words))


def _title(page: Page, site: Localised) -> str:
    """Return what a page is called; that it is the chart of a claim says its kind."""
    claim = claim_of(page, site)
    return claim.title[site.code] if claim else page.title


def _kind(page: Page) -> str:
    if "chapter" in page.meta:
        return "chapter"
    first = page.id.partition("-")[0]
    return first if page.generated and first in KINDS else "page"


def _words(page: Page, fillers: Fillers) -> list[str]:
    """Return every word of a written page once, as a reader sees them."""
    text = "\n".join(NOTEBOOK_PROSE.findall(page.text)) if page.is_notebook else page.text
    filled = NOTE.sub("", fill(page, text, fillers.for_text())[0])
    seen = LINK_TARGET.sub("] ", Markup(filled).striptags())  # noqa: S704 (only to take the tags away)
    return sorted({word.lower() for word in WORD.findall(seen)} - {*fillers.site.synonyms.skipped})


def _things(site: Localised) -> Iterator[Findable]:
    """Yield tables and measures, and what stands in the lists of terms, events and sources."""
    code, catalogue, page = site.code, site.catalogue, site.addresses.page
    for table in catalogue.tables.values():
        title, address = site.table_title(table.package, table.name), site.table_path(table.package, table.name)
        text = _first_sentence(table.properties[f"description_{code}"])
        yield Findable("table", site.address(address), title, text, " ".join(dict.fromkeys(_contents(table, site))))
    for measure in catalogue.measures.values():
        yield Findable("measure", site.measure_address(measure.id), measure.name[code], measure.scope[code])
    for term in catalogue.terms.values():
        yield Findable("term", site.address(page("glossary"), term.id), term.term[code], term.meaning[code])
    for event in catalogue.events:
        # In the timeline its year stands above it; what is found by itself says when it was.
        title = f"{event.date[:4]}: {event.title[code]}"
        yield Findable("event", site.address(page("timeline"), event.id), title, event.text[code])
    for source in catalogue.sources.values():
        said = " · ".join(part for part in (source.publisher, source.published[:4]) if part)
        yield Findable("source", site.source_address(source.id), source.title, said, source.authors)


def _contents(table: Table, site: Localised) -> Iterator[str]:
    """Yield what a table is about: its columns, its countries and years, and what its rows are called."""
    yield from (field[f"title_{site.code}"] for field in table.fields)
    name = f"name_{site.code}"
    for row in table.rows:
        # What is measured is found by itself.
        yield from (str(row[name]),) if name in row and (table.package, table.name) != Measure.table else ()
        yield from (year for column in PERIODS for year in YEAR.findall(str(row.get(column, ""))))
        yield from (site.catalogue.country_name(str(row[column]), site.code) for column in COUNTRIES if row.get(column))


def _names(catalogue: Catalogue) -> Iterator[list[str]]:
    """Yield the names of each term and each element in every language; an abbreviation is a name too."""
    for term in catalogue.terms.values():
        yield [part for name in term.term.values() for part in PARENTHESES.split(name) if part]
    for element in catalogue.records(Element):
        yield [element.symbol, *element.name.values()]


def _joined(groups: Iterable[Sequence[str]]) -> list[list[str]]:
    """Return groups of names that mean the same, two that share one as one; a name alone is no group."""
    found: list[dict[str, str]] = []
    for group in groups:
        joined = {name.casefold(): name for name in group}
        for other in [one for one in found if joined.keys() & one.keys()]:
            joined = other | joined
            found.remove(other)
        found.append(joined)
    return [list(one.values()) for one in found if len(one) > 1]


def _first_sentence(text: str) -> str:
    return SENTENCE_END.split(text, maxsplit=1)[0]
