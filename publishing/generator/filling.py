"""Fills the shells: a page for each row of the data, from the one that the generator laid out."""

import shutil
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from charts import Chart
from publishing.apostrophes import curled
from publishing.generator.finishing import with_names
from publishing.languages.addresses import url_of
from publishing.languages.view import Localised
from publishing.pages.linked_data import of_row
from publishing.pages.shells import ROW, Shell
from publishing.pages.written import Page


def fill_shells(
    folder: Path, shells: Iterable[Shell], site: Localised, pages: Sequence[Page], charts: Collection[Chart]
) -> None:
    """Write the page of every row of one language, and take the shells away."""
    for shell in shells:
        laid_out = folder / url_of(site.addresses.entry(shell.kind, ROW))
        html = (laid_out / "index.html").read_text(encoding="utf-8")
        shutil.rmtree(laid_out)
        for filling in shell.fillings(site, pages, charts):
            target = laid_out.with_name(filling.id)
            target.mkdir()
            path = site.addresses.entry(shell.kind, filling.id)
            linked = of_row(filling.title, filling.description, path, site)
            page = with_names(filling.into(html, linked), site)
            (target / "index.html").write_text(curled(page), encoding="utf-8")
