"""The data pages: the list of tables, and for each table its rows, its columns and its download."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from charts import Chart
from evidence.problems import Place
from evidence.tables import Table
from publishing.data.citations import package_citation, table_citation
from publishing.data.permissions import licences_of, reason
from publishing.languages.addresses import (
    CATALOGUE,
    CHART_PACKAGE,
    CROISSANT,
    CSVW,
    DESCRIPTOR,
    FILE_INDEX,
    descriptor_file,
    table_file,
)
from publishing.languages.formats import number
from publishing.languages.view import Localised
from publishing.pages.citing import offered
from publishing.pages.doors import doors
from publishing.pages.downloads import file_links, package_downloads, table_downloads
from publishing.pages.linked_data import KEY, data_catalogue, table_dataset
from publishing.pages.loading import ways
from publishing.pages.rows import TableView, rows_slot
from publishing.pages.shells import crumbs_to
from publishing.pages.table_facts import dictionary, facts, limits, sources
from publishing.pages.written import Page

# The files of a table that the list of all tables offers; its own page has the rest.
IN_LIST = ("xlsx", "csv")


def table_pages(site: Localised, _charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the list of tables and the page of each table."""
    yield _index(site)
    for table in site.catalogue.tables.values():
        yield from _part_pages(table, site)


def _index(site: Localised) -> Page:
    path = site.addresses.index("data")
    link = site.linker(path)
    packages: dict[str, dict[str, Any]] = {}
    for table in site.catalogue.tables.values():
        package = packages.setdefault(table.package, {**_package_words(table, site), "tables": []})
        package["descriptions"] = _descriptions("package_download", descriptor_file(table.package), link)
        package["downloads"] = package_downloads(table.package, site, path)
        package["citation"] = offered(package_citation(table, site), site, path)
        package["tables"].append(
            {
                "title": _localised(table.properties, "title", site),
                "description": _localised(table.properties, "description", site),
                "count": number(len(table.rows), site.formatter.code),
                "link": link(site.address(site.table_path(table.package, table.name))),
                "downloads": [
                    one for one in table_downloads(table.package, table.name, site, path) if one.word in IN_LIST
                ],
            }
        )
    words = site.words["data"]
    links = {"files_link": link(FILE_INDEX), "catalogue_link": link(CATALOGUE)}
    charts = _descriptions("charts", CHART_PACKAGE, link)
    text = site.render("data.html", packages=list(packages.values()), charts_descriptions=charts, **links)
    meta = {"title": words["title"], "description": words["description"], KEY: [data_catalogue(site)]}
    meta |= file_links([CATALOGUE], [FILE_INDEX], site, path)
    return Page("data", site.code, path, meta, text, generated=True)


def _descriptions(word: str, descriptor: str, link: Callable[[str], str]) -> dict[str, str]:
    """Return the links to what describes a package, by word: its descriptor, and what lies beside that."""
    folder = descriptor.removesuffix(DESCRIPTOR)
    return {word: link(descriptor), "csvw": link(folder + CSVW), "croissant": link(folder + CROISSANT)}


def _package_words(table: Table, site: Localised) -> dict[str, str]:
    properties = table.package_properties
    return {
        "name": table.package,
        "title": _localised(properties, "title", site),
        "description": _localised(properties, "description", site),
    }


def _part_pages(table: Table, site: Localised) -> Iterator[Page]:
    """Yield the page of a table, and those of its other rows."""
    view = TableView(table, site)
    for part in view.numbers:
        yield _first_page(view, site) if part == 1 else _further_page(view, part, site)


def _first_page(view: TableView, site: Localised) -> Page:
    table, path = view.table, view.path
    link = site.linker(path)
    title = site.table_title(table.package, table.name)
    text = site.render(
        "table.html",
        title=title,
        package_title=_localised(table.package_properties, "title", site),
        description=_localised(table.properties, "description", site),
        downloads=table_downloads(table.package, table.name, site, path),
        descriptor_link=link(descriptor_file(table.package)),
        csvw_link=link(table_file(table.package, table.name, CSVW)),
        rows=rows_slot(table.package, table.name, 1),
        dictionary=dictionary(table, site),
        limits=limits(table, site),
        facts=facts(table, site),
        ways=ways(table, site),
        licence=reason([table], site),
        licences=licences_of([table], site.catalogue),
        sources=sources(table, site),
        source_link=link(site.address(site.addresses.page("sources"))),
        citation=offered(table_citation(table, site), site, path),
        doors=doors(Place(table.file), site.address(path), f"{table.package}/{table.name}", title, site),
    )
    files = [one.address for one in table_downloads(table.package, table.name, site, path)]
    descriptions = [table_file(table.package, table.name, CSVW), descriptor_file(table.package)]
    # The title alone may be that of a page of text too.
    more = {"qualifier": f"{table.package}/{table.name}", KEY: [table_dataset(table, site)]}
    return _page(view, 1, title, text, more | file_links(files, descriptions, site, path))


def _further_page(view: TableView, part: int, site: Localised) -> Page:
    """Return a page that holds rows alone; the first says what they are."""
    table, path = view.table, view.part_path(part)
    title, link = site.table_title(table.package, table.name), site.linker(path)
    text = site.render(
        "table_part.html",
        title=title,
        crumbs=crumbs_to(site, path, (title, site.address(view.path))),
        about_link=link(site.address(view.path, "columns")),
        rows=rows_slot(table.package, table.name, part),
    )
    return _page(view, part, f"{title}: {view.said(part)}", text, {})


def _page(view: TableView, part: int, title: str, text: str, more: Mapping[str, Any]) -> Page:
    site = view.site
    words = site.words["table"]
    meta = {
        "title": title,
        "description": words["description"].format(title=title),
        "search": {"exclude": True},
        "hide": ["navigation"],
        "style": "rows",
        "tab": site.address(site.addresses.index("data")),
        **more,
    }
    page_id = f"table-{view.table.package}-{view.table.name}{'' if part == 1 else f'-{part}'}"
    return Page(page_id, site.code, view.part_path(part), meta, text, generated=True, kicker=words["kicker"])


def _localised(properties: dict[str, Any], name: str, site: Localised) -> str:
    return str(properties[f"{name}_{site.code}"])
