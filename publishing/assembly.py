"""Puts the finished languages, the downloads and the doorway together."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from charts import Chart
from evidence.languages import FALLBACK, LANGUAGES
from evidence.processes import side_by_side
from publishing.apostrophes import curled
from publishing.charts.blocks import ChartBlocks
from publishing.charts.bundle import copy_module
from publishing.charts.drawings import Drawings
from publishing.charts.files import write_chart_files, write_pictures
from publishing.charts.live import write_live_views
from publishing.charts.package import write_chart_package
from publishing.charts.permissions import basis_of_chart
from publishing.data.catalogue import write_catalogue
from publishing.data.citations import write_citations
from publishing.data.entries import write_entries
from publishing.data.index import write_index
from publishing.data.lookup import write_lookups
from publishing.data.packages import write_packages
from publishing.data.permissions import table_licences
from publishing.downloads import write_doorway, write_guide, write_map, write_releases
from publishing.embeds import write_embeds
from publishing.feeds import write_feeds
from publishing.generator.filling import fill_shells
from publishing.generator.finishing import finish
from publishing.generator.layouts import fill_layouts, take_layouts
from publishing.generator.leftovers import clear
from publishing.generator.sections import pair_sections
from publishing.generator.styles import slim
from publishing.hosting import write_hosting
from publishing.languages.addresses import CHART_FILES
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.pages import SHELLS
from publishing.pages.citing import all_citations
from publishing.pages.findable import write_findables
from publishing.pages.kept_rows import KeptRows
from publishing.pages.written import Page
from publishing.policy import with_policy
from publishing.sizes import write_sizes
from publishing.social_cards import write_card_of_doorway
from publishing.staging import Staged


def finishing(
    generated: Mapping[str, Path], staged: Staged, charts: Mapping[str, Chart], drawings: Drawings, cache: Path
) -> list[Callable[[], None]]:
    """Return what is to be done for each language: the finishing pass, shells filled, the theme lightened."""
    drawn = {code: ChartBlocks(charts, drawings, site) for code, site in staged.sites.items()}
    rows = {code: KeptRows(site, cache / "rows") for code, site in staged.sites.items()}
    return [
        partial(_finish, folder, staged.pages[code], drawn[code], rows[code], cache / "styles")
        for code, folder in generated.items()
    ]


def _finish(folder: Path, pages: Sequence[Page], blocks: ChartBlocks, rows: KeptRows, styles: Path) -> None:
    layouts = take_layouts(folder, pages)
    finish(folder, blocks, rows, pages)
    fill_layouts(folder, layouts, blocks, rows)
    fill_shells(folder, SHELLS, blocks.site, pages, blocks.charts.values())
    clear(folder)
    slim(folder, styles)


def write_data(root: Path, target: Path, staged: Staged, settings: Settings) -> None:
    """Write the data in every form into an empty folder beside the published site."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    sites = _whole(staged)
    write_packages(root, target, sites, target.parent / "cache" / "files")
    write_catalogue(root, target, sites, target.parent / "cache" / "files")
    write_entries(target, sites, settings)
    write_releases(root, target)


def assemble(generated: Mapping[str, Path], staged: Staged, target: Path, settings: Settings) -> None:
    """Put the finished languages and what lies outside them beside the data; the pages move, they are not copied."""
    pair_sections(generated, staged.pairs.values())
    for code, folder in generated.items():
        folder.rename(target / code)
    copy_module(target)
    sites = _whole(staged)
    write_lookups(target, {code: staged.sites[code] for code in generated})
    write_doorway(target, sites, settings)
    write_card_of_doorway(target, staged, target.parent / "cache" / "cards")
    write_guide(target, settings)
    write_map(target, _map(staged, sites), settings, sites[FALLBACK.code].day)
    write_hosting(target, settings)
    for page in target.glob("*.html"):
        page.write_text(with_policy(curled(page.read_text(encoding="utf-8"))), encoding="utf-8")


def accompany(target: Path, staged: Staged, charts: Mapping[str, Chart], drawings: Drawings, cache: Path) -> None:
    """Write what lies beside the pages, each language at the same time: charts, embeds, what is found, citations."""
    # NOTE: what draws pictures has threads, which a fork would lack; so these are drawn before.
    write_pictures(target, charts, drawings, staged.sites.values(), cache)
    drawn = [ChartBlocks(charts, drawings, site) for site in staged.sites.values()]
    side_by_side([partial(_accompany, target, staged, blocks, cache) for blocks in drawn])


def _accompany(target: Path, staged: Staged, drawn: ChartBlocks, cache: Path) -> None:
    site, charts = drawn.site, drawn.charts
    write_chart_files(target, charts, drawn.drawings, [site], cache)
    write_live_views(target, charts, drawn.drawings, [site])
    write_embeds(target, [site])
    write_findables(target, {site.code: site}, staged.pages, charts)
    if site.code in _whole(staged):
        write_citations(target, all_citations(site, charts, staged.pages[site.code]))


def list_files(root: Path, target: Path, staged: Staged, charts: Mapping[str, Chart]) -> None:
    """Describe all when every file is there: the charts, the list, the sizes in the pages."""
    sites = _whole(staged)
    write_feeds(target, sites, staged.pages)
    write_chart_package(root, target, charts.values(), sites)
    write_index(target, staged.sites[FALLBACK.code], _licences(charts, staged.sites[FALLBACK.code]))
    write_sizes(target, staged.sites.values())


def _whole(staged: Staged) -> dict[str, Localised]:
    """Return the languages that lack nothing, which a draft does."""
    return {one.code: staged.sites[one.code] for one in LANGUAGES}


def _licences(charts: Mapping[str, Chart], site: Localised) -> dict[str, str]:
    """Return the licence of the files of each table, package and chart, by their address up to the first point."""
    drawn = {f"{CHART_FILES}/{one.id}": basis_of_chart(one, site).licence for one in charts.values()}
    return {**table_licences(site.catalogue), **drawn}


def _map(staged: Staged, sites: Mapping[str, Localised]) -> dict[str, dict[str, str]]:
    """Return the addresses of every page by language: those of rows instead of their shells."""
    shells = {page.id for pages in staged.pages.values() for page in pages if page.is_shell}
    laid_out = {page_id: addresses for page_id, addresses in staged.pairs.items() if page_id not in shells}
    return {**laid_out, **{key: pair for shell in SHELLS for key, pair in shell.pairs(sites).items()}}
