"""What there is to take: the catalogue of everything, and for each package a page that says what is in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from charts import Chart
from evidence.quantity import NO_BREAK
from evidence.records import Measure
from evidence.sentences import first_sentence
from evidence.tables import Table
from publishing.data.citations import package_citation
from publishing.data.corrected import changes_of_tables
from publishing.data.permissions import licences_of, reason
from publishing.data.tables import sources_in
from publishing.languages.addresses import (
    CATALOGUE,
    CATALOGUE_TURTLE,
    CHART_FILES,
    DATA_FILES,
    ENTRIES,
    FILE_INDEX,
    entry_index,
)
from publishing.languages.formats import number
from publishing.languages.view import Localised
from publishing.pages.citing import offered
from publishing.pages.corrections import history_of_tables, notices
from publishing.pages.downloads import IN_LIST, Download, descriptions, file_links, package_files, table_downloads
from publishing.pages.linked_data import KEY, data_catalogue, package_dataset
from publishing.pages.loading import package_ways
from publishing.pages.table_facts import Facts, period, subject, version
from publishing.pages.written import Page

# The catalogue in the forms that portals of data read.
PORTALS = {"jsonld": CATALOGUE, "turtle": CATALOGUE_TURTLE}
# What other tables refer to: a reader takes these along, and comes for the others.
SERVING = ("countries", "sources", "units")
FIRST = "supply"
ABBREVIATED = re.compile(r" (?=\([A-Z]{2,}\))")
Shown = dict[str, Any]


def package_pages(site: Localised, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the catalogue and the page of each package."""
    packages: dict[str, list[Table]] = {}
    for table in site.catalogue.tables.values():
        packages.setdefault(table.package, []).append(table)
    yield _catalogue(packages, site, len(charts))
    yield from (_package(tables, site) for tables in packages.values())


def _catalogue(packages: Mapping[str, Sequence[Table]], site: Localised, charts: int) -> Page:
    path, words = site.addresses.index("data"), site.words["data"]
    meta = {
        "title": words["title"],
        "description": words["description"],
        # All that there is stands in one table, which takes the whole width of a screen.
        "hide": ["toc"],
        "styles": ["rows"],
        KEY: [data_catalogue(site)],
        **file_links([CATALOGUE], [FILE_INDEX], site, path),
    }
    text = partial(_text_of_catalogue, packages, site, charts)
    return Page("data", site.code, path, meta, text, generated=True)


def _comes_later(tables: Sequence[Table]) -> bool:
    """Tell whether a package stands below the one about supply: most people come for what is mined, traded and paid."""
    return tables[0].package != FIRST


def _text_of_catalogue(packages: Mapping[str, Sequence[Table]], site: Localised, charts: int) -> str:
    path = site.addresses.index("data")
    link = site.linker(path)
    return site.render(
        "data.html",
        packages=[_listed(tables, site, path) for tables in sorted(packages.values(), key=_comes_later)],
        extent=_extent([table for tables in packages.values() for table in tables], site),
        charts_count=number(charts, site.code),
        charts_link=link(site.address(site.addresses.index("charts"))),
        charts_files=descriptions(CHART_FILES, site, path),
        entries=[_entries(kind, site, path) for kind in ENTRIES],
        index=Download("json", FILE_INDEX, link(FILE_INDEX)),
        portals=[Download(word, file, link(file)) for word, file in PORTALS.items()],
    )


def _listed(tables: Sequence[Table], site: Localised, path: str) -> Shown:
    """Return a package as the catalogue lists it, with the names of its tables."""
    name, link = tables[0].package, site.linker(path)
    return {
        "name": name,
        "title": subject(tables[0], site),
        "link": link(site.address(site.addresses.package(name))),
        "is_empty": not any(table.rows for table in tables),
        "count": _listing([site.counted("data", "tables", len(tables)), _rows(tables, site)], site),
        "downloads": package_files(name, site, path)[:2],
        "tables": [_named(table, site, path) for table in tables if table.name not in SERVING],
        "serving": [_serving(table, site, path) for table in tables if table.name in SERVING],
    }


def _extent(tables: Sequence[Table], site: Localised) -> list[str]:
    """Return how many tables and rows there are, and of which day they are."""
    day = site.words["chapter"]["as_of"].format(date=site.formatter.whole_day(site.day))
    return [site.counted("data", "tables", len(tables)) + _still_empty(tables, site), _rows(tables, site), day]


def _still_empty(tables: Sequence[Table], site: Localised) -> str:
    """Say how many of the tables have no row yet: whoever adds up those of the packages would miss them."""
    count = sum(not table.rows for table in tables)
    return site.counted("data", "still_empty", count) if count else ""


def _rows(tables: Sequence[Table], site: Localised) -> str:
    return site.count_of_rows(sum(len(table.rows) for table in tables))


def _listing(parts: Sequence[str], site: Localised) -> str:
    return str(site.words["list_separator"]).join(parts)


def _named(table: Table, site: Localised, path: str) -> Shown:
    return {
        "title": site.table_title(table.package, table.name),
        "link": site.linker(path)(site.address(site.table_path(table.package, table.name))),
        "period": period(table),
        "count": number(len(table.rows), site.code),
        "about": _whole(first_sentence(table.properties[f"description_{site.code}"]), site),
    }


def _serving(table: Table, site: Localised, path: str) -> Shown:
    """Return such a table; each package has sources of its own, which no page counts together."""
    named = _named(table, site, path)
    return {**named, "title": site.words["data"]["its_sources"]} if table.name == "sources" else named


def _whole(text: str, site: Localised) -> str:
    """Return a text in which no line begins with an abbreviation in brackets, such as (USGS)."""
    return site.unbroken(ABBREVIATED.sub(NO_BREAK, text))


def _entries(kind: str, site: Localised, path: str) -> Shown:
    """Return the list of all figures, measures or claims, with the page that shows them."""
    catalogue, link, file = site.catalogue, site.linker(path), entry_index(kind)
    counts = {
        "figure": len(catalogue.figures),
        "measure": len(catalogue.measures),
        "claim": len(catalogue.claims),
    }
    pages = {
        "figure": site.addresses.page("numbers"),
        "measure": site.table_path(*Measure.table),
        "claim": site.addresses.index("claims"),
    }
    return {
        "kind": ENTRIES[kind],
        "count": number(counts[kind], site.code),
        "link": link(site.address(pages[kind])),
        "file": Download("json", file, link(file)),
    }


def _package(tables: Sequence[Table], site: Localised) -> Page:
    name, about = tables[0].package, tables[0].package_properties
    path, title = site.addresses.package(name), about[f"title_{site.code}"]
    files, described = package_files(name, site, path), descriptions(f"{DATA_FILES}/{name}", site, path)
    meta = {
        "title": title,
        "description": site.words["package"]["description"].format(title=title),
        # Its three sections need no list, which would keep a column free down to the foot of the page.
        "hide": ["toc"],
        "styles": ["rows"],
        KEY: [package_dataset(tables[0], site)],
        **file_links([one.address for one in files], [one.address for one in described], site, path),
    }
    text, kicker = partial(_text, tables, site, [*files, *described]), site.words["package"]["kicker"]
    return Page(f"package-{name}", site.code, path, meta, text, generated=True, kicker=kicker)


def _text(tables: Sequence[Table], site: Localised, downloads: Sequence[Download]) -> str:
    path, description = site.addresses.package(tables[0].package), _description(tables[0], site)
    lead = first_sentence(description)
    return site.render(
        "package.html",
        title=subject(tables[0], site),
        lead=lead,
        extent=_extent(tables, site),
        rest=description.removeprefix(lead).strip(),
        notices=notices(changes_of_tables(tables, site), site, path),
        downloads=downloads,
        tables=[_described(table, site, path) for table in tables],
        facts=_facts(tables, site),
        licence=reason(tables, site),
        licences=licences_of(tables, site.catalogue),
        source_link=site.linker(path)(site.address(site.addresses.page("sources"))),
        ways=package_ways(tables, site),
        history=history_of_tables(tables, changes_of_tables(tables, site), site, path),
        citation=offered(package_citation(tables[0], site), site, path),
    )


def _description(table: Table, site: Localised) -> str:
    return str(table.package_properties[f"description_{site.code}"])


def _described(table: Table, site: Localised, path: str) -> Shown:
    downloads = table_downloads(table.package, table.name, site, path)
    return {
        **_named(table, site, path),
        "description": _whole(table.properties[f"description_{site.code}"], site),
        "downloads": [one for one in downloads if one.word in IN_LIST],
    }


def _facts(tables: Sequence[Table], site: Localised) -> Facts:
    """Return what a package is, but for what its head says; a fact that it does not have is left out."""
    words, code = site.words, site.code
    named = {source.id: source for table in tables for source in sources_in(table, site.catalogue)}
    checked = [str(source.checked_on) for source in named.values()]
    found = [
        (words["sources"]["title"], number(len(named), code)),
        (words["files"]["version"], version(tables[0].package_properties, site)),
        (words["files"]["day"], site.formatter.day(site.day)),
        (words["table"]["last_check"], site.formatter.day(max(checked)) if checked else ""),
    ]
    return [(label, text) for label, text in found if text]
