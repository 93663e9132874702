"""A page for each figure, measure and claim that was published and is gone: its address stays, and says so."""

from collections.abc import Iterator, Mapping

from charts import Chart
from publishing.languages.view import Localised
from publishing.pages.written import Page
from publishing.published import Withdrawn


def withdrawn_pages(site: Localised, _charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the page of everything that was withdrawn."""
    yield from (_page(gone, site) for gone in site.withdrawn)


def _page(gone: Withdrawn, site: Localised) -> Page:
    path, table = site.addresses.entry(gone.kind, gone.id), site.catalogue.table("figures", gone.kind)
    link, words = site.linker(path), site.words["withdrawn"]
    text = site.render(
        "withdrawn.html",
        gone=gone,
        table_link=link(site.address(site.table_path(table.package, table.name))),
        history_url=site.settings.edit_url(table.file),
    )
    meta = {
        "title": f"{words[gone.kind]}: {gone.id}",
        "description": words["lead"],
        "hide": ["toc"],
    }
    return Page(f"withdrawn-{gone.kind}-{gone.id}", site.code, path, meta, text, generated=True)
