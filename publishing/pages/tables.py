"""The pages of tables: for each its rows, its columns and its downloads."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from charts import Chart
from evidence.problems import Place
from evidence.sentences import first_sentence
from evidence.tables import Table
from publishing.data.citations import table_citation
from publishing.data.corrected import changes_of_tables
from publishing.data.permissions import licences_of, reason
from publishing.languages.addresses import CARD, CSVW, descriptor_file, table_file
from publishing.languages.view import Localised
from publishing.pages.citing import offered
from publishing.pages.corrections import history_of_tables, notices
from publishing.pages.doors import doors
from publishing.pages.downloads import IN_LIST, file_links, table_downloads
from publishing.pages.linked_data import KEY, table_dataset
from publishing.pages.loading import ways
from publishing.pages.places import ABOVE
from publishing.pages.rows import TableView, rows_slot
from publishing.pages.shapes import WITH_SECTIONS, WITHOUT_SECTIONS
from publishing.pages.table_facts import dictionary, facts, limits, sources, subject
from publishing.pages.written import CARD_OF, Page


def table_pages(site: Localised, _charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the page of each table, and those of its other rows."""
    for table in site.catalogue.tables.values():
        yield from _part_pages(table, site)


def _part_pages(table: Table, site: Localised) -> Iterator[Page]:
    """Yield the page of a table, and those of its other rows."""
    view = TableView(table, site)
    for part in view.numbers:
        yield _first_page(view, site) if part == 1 else _further_page(view, part, site)


def _first_page(view: TableView, site: Localised) -> Page:
    table, path = view.table, view.path
    files = [one.address for one in table_downloads(table.package, table.name, site, path)]
    descriptions = [table_file(table.package, table.name, CSVW), descriptor_file(table.package)]
    # The title alone may be that of a page of text too.
    more = {
        ABOVE: [_package_step(table, site)],
        "qualifier": f"{table.package}/{table.name}",
        KEY: [table_dataset(table, site)],
        **file_links(files, descriptions, site, path),
    }
    title = site.table_title(table.package, table.name)
    return _page(view, 1, title, partial(_first_text, view, site), more)


def _first_text(view: TableView, site: Localised) -> str:
    table, path = view.table, view.path
    link, title = site.linker(path), site.table_title(table.package, table.name)
    description = table.properties[f"description_{site.code}"]
    lead = first_sentence(description)
    return site.render(
        "table.html",
        title=title,
        lead=lead,
        rest=description.removeprefix(lead).strip(),
        total=view.total,
        notices=notices(changes_of_tables([table], site), site, path),
        downloads=table_downloads(table.package, table.name, site, path),
        in_list=IN_LIST,
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
        history=history_of_tables([table], changes_of_tables([table], site), site, path),
        citation=offered(table_citation(table, site), site, path),
        doors=doors(Place(table.file), site.address(path), f"{table.package}/{table.name}", title, site),
    )


def _further_page(view: TableView, part: int, site: Localised) -> Page:
    """Return a page that holds rows alone; the first says what they are."""
    table = view.table
    title = site.table_title(table.package, table.name)
    above = [_package_step(table, site), (title, site.address(view.path))]
    more = {CARD_OF: f"{site.address(view.path)}{CARD}", ABOVE: above}
    return _page(view, part, f"{title}: {view.said(part)}", partial(_further_text, view, part, site), more)


def _further_text(view: TableView, part: int, site: Localised) -> str:
    table = view.table
    return site.render(
        "table_part.html",
        title=site.table_title(table.package, table.name),
        about_link=site.linker(view.part_path(part))(site.address(view.path, "columns")),
        rows=rows_slot(table.package, table.name, part),
    )


def _page(view: TableView, part: int, title: str, body: Callable[[], str], more: Mapping[str, Any]) -> Page:
    site = view.site
    words = site.words["table"]
    meta = {
        "title": title,
        "description": words["description"].format(title=title),
        "styles": ["rows"],
        "narrows": bool(view.table.rows),
        **more,
    }
    page_id = f"table-{view.table.package}-{view.table.name}{'' if part == 1 else f'-{part}'}"
    path, kicker = view.part_path(part), words["kicker"]
    shell = WITH_SECTIONS if part == 1 else WITHOUT_SECTIONS
    return Page(page_id, site.code, path, meta, body, generated=True, kicker=kicker, shell=shell)


def _package_step(table: Table, site: Localised) -> tuple[str, str]:
    """Return the step on the way to a table that its package is."""
    return subject(table, site), site.address(site.addresses.package(table.package))
