"""The data pages: the list of tables, and for each table its rows, its columns and its download."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from charts import Chart
from evidence.languages import FALLBACK
from evidence.problems import Place
from evidence.records import Source
from evidence.tables import Row, Table
from publishing.data.citations import package_citation, table_citation
from publishing.languages.addresses import CATALOGUE, CHART_PACKAGE, FILE_INDEX, descriptor_file
from publishing.languages.formats import number
from publishing.languages.view import Localised
from publishing.pages.citing import offered
from publishing.pages.doors import doors
from publishing.pages.downloads import file_links, package_downloads, table_downloads
from publishing.pages.linked_data import KEY, data_catalogue, table_dataset
from publishing.pages.written import Page

PREVIEW_ROWS = 20
# The files of a table that the list of all tables offers; its own page has the rest.
IN_LIST = ("xlsx", "csv")
# Tables whose rows are linked to from all over the site are shown whole.
SHOWN_WHOLE = {("figures", "figures")}


@dataclass(frozen=True)
class Cell:
    """A cell as it is shown."""

    text: str
    is_number: bool
    link: str = ""


def table_pages(site: Localised, _charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the list of tables and the page of each table."""
    yield _index(site)
    for table in site.catalogue.tables.values():
        yield _table_page(table, site)


def _index(site: Localised) -> Page:
    path = site.addresses.index("data")
    link = site.linker(path)
    packages: dict[str, dict[str, Any]] = {}
    for table in site.catalogue.tables.values():
        package = packages.setdefault(table.package, {**_package_words(table, site), "tables": []})
        package["descriptor_link"] = link(descriptor_file(table.package))
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
    links = {"charts_link": link(CHART_PACKAGE), "files_link": link(FILE_INDEX), "catalogue_link": link(CATALOGUE)}
    text = site.render("data.html", packages=list(packages.values()), **links)
    meta = {"title": words["title"], "description": words["description"], KEY: [data_catalogue(site)]}
    meta |= file_links([CATALOGUE], FILE_INDEX, site, path)
    return Page("data", site.code, path, meta, text, generated=True)


def _package_words(table: Table, site: Localised) -> dict[str, str]:
    properties = table.package_properties
    return {
        "name": table.package,
        "title": _localised(properties, "title", site),
        "description": _localised(properties, "description", site),
    }


def _table_page(table: Table, site: Localised) -> Page:
    path = site.table_path(table.package, table.name)
    link = site.linker(path)
    title = _localised(table.properties, "title", site)
    shown = table.rows if (table.package, table.name) in SHOWN_WHOLE else table.rows[:PREVIEW_ROWS]
    columns = [field for field in table.fields if _is_of_language(field["name"], table, site)]
    text = site.render(
        "table.html",
        title=title,
        package_title=_localised(table.package_properties, "title", site),
        description=_localised(table.properties, "description", site),
        downloads=table_downloads(table.package, table.name, site, path),
        descriptor_link=link(descriptor_file(table.package)),
        rows_text=_rows_text(len(shown), len(table.rows), site),
        columns=[{"title": _localised(field, "title", site), "is_number": _is_number(field)} for field in columns],
        rows=[_shown_row(row, columns, table, site, path) for row in shown],
        dictionary=[_dictionary_entry(field, site) for field in table.fields],
        licence=table.package_properties["licenses"][0]["title"],
        sources=_sources_of(table, site),
        source_link=link(site.address(site.addresses.page("sources"))),
        citation=offered(table_citation(table, site), site, path),
        doors=doors(Place(table.file), site.address(path), f"{table.package}/{table.name}", title, site),
    )
    description = site.words["table"]["description"].format(title=title)
    meta = {"title": title, "description": description, "search": {"exclude": True}, "hide": ["navigation"]}
    # The title alone may be that of a page of text too.
    meta |= {"qualifier": f"{table.package}/{table.name}", KEY: [table_dataset(table, site)]}
    files = [one.address for one in table_downloads(table.package, table.name, site, path)]
    meta |= file_links(files, descriptor_file(table.package), site, path)
    page_id, kicker = f"table-{table.package}-{table.name}", site.words["table"]["kicker"]
    return Page(page_id, site.code, path, meta, text, generated=True, kicker=kicker)


def _shown_row(row: Row, columns: list[dict[str, Any]], table: Table, site: Localised, path: str) -> dict[str, Any]:
    anchored = (table.package, table.name) in SHOWN_WHOLE
    return {"id": row["id"] if anchored else "", "cells": [_cell(row, field, site, path) for field in columns]}


def _cell(row: Row, field: dict[str, Any], site: Localised, path: str) -> Cell:
    value, name = row[field["name"]], field["name"]
    words = site.words["table"]
    if value is None:
        return Cell(words["empty"], _is_number(field))
    if isinstance(value, bool):
        return Cell(words["yes"] if value else words["no"], is_number=False)
    if isinstance(value, int | float):
        return Cell(str(value) if name == "year" else number(value, site.formatter.code), is_number=True)
    if name.endswith("source_id"):
        source = site.catalogue.sources[str(value)]
        return Cell(source.short_name, is_number=False, link=site.linker(path)(site.source_address(source.id)))
    if name in ("country", "geography"):
        return Cell(site.catalogue.country_name(str(value), site.code), is_number=False)
    labels = dict(_labels(field, site))
    return Cell(labels.get(str(value), str(value)), is_number=False)


def _dictionary_entry(field: dict[str, Any], site: Localised) -> dict[str, Any]:
    return {
        "name": field["name"],
        "title": _localised(field, "title", site),
        "description": _localised(field, "description", site),
        "type": field["type"],
        "labels": _labels(field, site),
    }


def _labels(field: dict[str, Any], site: Localised) -> list[tuple[str, str]]:
    """Return the allowed values of a column with their meaning in the page's language."""
    labels = {str(one["value"]): _localised(one, "label", site) for one in field.get("categories", [])}
    return [(value, labels.get(value, value)) for value in field.get("constraints", {}).get("enum", [])]


def _sources_of(table: Table, site: Localised) -> list[Source]:
    columns = [field["name"] for field in table.fields if field["name"].endswith("source_id")]
    ids = dict.fromkeys(str(row[column]) for column in columns for row in table.rows if row[column])
    return sorted((site.catalogue.sources[id_] for id_ in ids), key=lambda source: (source.publisher, source.title))


def _rows_text(shown: int, total: int, site: Localised) -> str:
    key = "all_rows" if shown == total else "rows"
    text: str = site.words["table"][key]
    language = site.formatter.code
    return text.format(shown=number(shown, language), all=number(total, language))


def _localised(properties: dict[str, Any], name: str, site: Localised) -> str:
    return str(properties[f"{name}_{site.code}"])


def _is_of_language(column: str, table: Table, site: Localised) -> bool:
    """Tell whether a column is shown: it has one language only, or this one, or stands in for the column of a draft."""
    names = {field["name"] for field in table.fields}
    stem, _, suffix = column.rpartition("_")
    if f"{stem}_{FALLBACK.code}" not in names:
        return True
    return suffix == site.code or (suffix == FALLBACK.code and f"{stem}_{site.code}" not in names)


def _is_number(field: dict[str, Any]) -> bool:
    return field["type"] in ("number", "integer", "year")
