"""The list of everything that was changed in what had been published, and the history of single rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from charts import Chart
from evidence.corrections import KINDS, Entry
from evidence.plain_tables import TYPES
from evidence.records import Claim, CorrectedCell, Correction, Figure, Measure
from evidence.tables import Table
from publishing.charts.captions import chart_title
from publishing.data.tables import sheet_of
from publishing.languages.addresses import feed_file
from publishing.languages.view import Localised
from publishing.pages.cells import Cells
from publishing.pages.rows import is_of_language
from publishing.pages.touched import Touched, Touches
from publishing.pages.written import Page

PAGE = "corrections"
# What each form of the feed is called, by the end of its name.
FEED_NAMES = {"Atom": "atom", "JSON Feed": "json"}
# What a row of these tables is called.
NAMED = {Figure.table: "label", Claim.table: "title", Measure.table: "name"}


@dataclass(frozen=True)
class CellLine:
    """A cell that changed: the row that it is of and where that is, the column, and the cell before and after."""

    row: str
    link: str
    column: str
    old: str
    new: str


@dataclass(frozen=True)
class EntryLine:
    """A change as a page tells it: what it said and says, and links to what it touches."""

    correction: Correction
    kind: str
    cells: Sequence[CellLine]
    touched: Sequence[tuple[str, str]]


def correction_list(site: Localised, path: str, charts: Mapping[str, Chart], pages: Sequence[Page]) -> Markup:
    """Return all changes for a page, the four kinds apart, the newest first; or that there are none."""
    touches = Touches(site, charts, [page for page in pages if page.language == site.code])
    lines = [entry_line(entry, touches.of(entry), site, path, charts) for entry in touches.memory.entries]
    by_kind = {kind: [line for line in lines if line.correction.kind == kind] for kind in KINDS}
    feeds = {name: site.linker(path)(feed_file(site.code, ending)) for name, ending in FEED_NAMES.items()}
    return site.render("corrections.html", kinds={kind: own for kind, own in by_kind.items() if own}, feeds=feeds)


def entry_line(
    entry: Entry, touched: Touched | None, site: Localised, path: str, charts: Mapping[str, Chart]
) -> EntryLine:
    """Return a change as it stands on a page, with links to what it touches where that is given."""
    kind = site.words["correction_kinds"][entry.correction.kind]
    links = list(_links(touched, site, path, charts)) if touched else []
    return EntryLine(entry.correction, kind, cell_lines(entry.cells, site, path), links)


def cell_lines(cells: Sequence[CorrectedCell], site: Localised, path: str) -> list[CellLine]:
    """Return cells as lines of a page: those in words of another language only where there are no others."""
    own = [cell for cell in cells if not cell.field or is_of_language(cell.field, _table(cell, site), site)]
    return [_cell_line(cell, site, path) for cell in own or cells]


def _cell_line(cell: CorrectedCell, site: Localised, path: str) -> CellLine:
    table, words = _table(cell, site), site.words["corrections"]
    title = site.table_title(table.package, table.name)
    name, link = _name(cell, table, site), site.linker(path)(_address(cell, table, site))
    if not cell.field:
        return CellLine(name or f"{title}: {cell.row}", link, "", "", words["came" if cell.new else "went"])
    column = next(one for one in sheet_of(table, {site.code: site}).columns if one.name == cell.field)
    cells, read = Cells(table, [column], site, path), TYPES[column.kind]
    old, new = (cells.said(read(text) if text else None, column) for text in (cell.old, cell.new))
    return CellLine(name or f"{title}: {cell.row}", link, column.title[site.code], old, new)


def _table(cell: CorrectedCell, site: Localised) -> Table:
    return site.catalogue.table(cell.package, cell.resource)


def _name(cell: CorrectedCell, table: Table, site: Localised) -> str:
    """Return what a row is called; nothing where it is gone, or has no name."""
    index, column = table.by_key.get(cell.row), NAMED.get((table.package, table.name))
    return str(table.rows[index][f"{column}_{site.code}"]) if index is not None and column else ""


def _address(cell: CorrectedCell, table: Table, site: Localised) -> str:
    """Return the page of a row, or else that of its table."""
    own = {Figure.table: site.figure_address, Claim.table: site.claim_address, Measure.table: site.measure_address}
    page = own.get((table.package, table.name))
    has_page = page and cell.row in table.by_key
    return page(cell.row) if page and has_page else site.address(site.table_path(table.package, table.name))


def _links(touched: Touched, site: Localised, path: str, charts: Mapping[str, Chart]) -> Iterator[tuple[str, str]]:
    """Yield title and link of what a change touches: claims, charts, chapters."""
    link, claims = site.linker(path), site.catalogue.claims
    yield from ((claims[one].title[site.code], link(site.claim_address(one))) for one in touched.claims)
    for one in touched.charts:
        yield chart_title(charts[one], site), link(site.chart_address(one))
    yield from ((page.title, link(site.address(page.path))) for page in touched.chapters)
