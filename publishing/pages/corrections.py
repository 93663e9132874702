"""The list of everything that was changed in what had been published, and the history of single rows."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from charts import Chart
from evidence.corrections import KINDS, Entry, RowName, is_news
from evidence.languages import FALLBACK
from evidence.records import Claim, CorrectedCell, Correction, Figure, Measure
from evidence.releases import SUMS, Release
from evidence.tables import Table
from evidence.unsaid import are_same
from publishing.data.corrected import SaidCell, apart, in_short, kind_of, said_cells, table_of
from publishing.data.quoted import rows_of_tables
from publishing.languages.addresses import feed_file, release_file
from publishing.languages.view import Localised
from publishing.pages.touched import Leading, touched_pages
from publishing.pages.written import Page

PAGE = "corrections"
KEPT = Path(__file__).with_name("addresses.toml")
# What each form of the feed is called, by the end of its name.
FEED_NAMES = {"Atom": "atom", "JSON Feed": "json"}


@dataclass(frozen=True)
class CellLine:
    """A cell that changed, and the link to the page of its row, or else of its table."""

    said: SaidCell
    link: str


@dataclass(frozen=True)
class Since:
    """What became of rows since the release of a day: their changes, in a line each; and whether they say the same."""

    day: str
    changes: Sequence[str]
    is_same: bool
    numbers_alone: bool


@dataclass(frozen=True)
class EntryLine:
    """A change as a page tells it: what it said and says, what goes with that, and links to what it touches."""

    correction: Correction
    kind: str
    cells: Sequence[CellLine]
    beside: Sequence[CellLine]
    more: str
    touched: Sequence[Leading]


def correction_list(site: Localised, path: str, charts: Mapping[str, Chart], pages: Sequence[Page]) -> Markup:
    """Return all changes for a page, the four kinds apart, the newest first; or that there are none."""
    link, entries = site.linker(path), site.reach.memory.entries
    lines = [
        entry_line(entry, site, path, [(title, link(to)) for title, to in touched_pages(entry, site, charts, pages)])
        for entry in entries
    ]
    by_kind = {kind: [line for line in lines if line.correction.kind == kind] for kind in KINDS}
    feeds = {name: link(feed_file(site.code, ending)) for name, ending in FEED_NAMES.items()}
    kinds = {kind: own for kind, own in by_kind.items() if own}
    kept = [(one.day, link(release_file(one.day, SUMS)), _answer(one, site)) for one in reversed(site.releases)]
    return site.render("corrections.html", kinds=kinds, feeds=feeds, kept=kept)


def notices(entries: Iterable[Entry], site: Localised, path: str) -> Markup:
    """Return that what stands on a page was changed in the last twelve months, and what it said before."""
    news = [entry for entry in entries if is_news(entry.correction, site.day)]
    return _told("notices.html", news, site, path)


def history(
    rows: Iterable[RowName], entries: Sequence[Entry], site: Localised, path: str, *, numbers_alone: bool = False
) -> Markup:
    """Return what became of rows since each release that has any, and every change; nothing where there is neither.

    Of a page that has words beside its rows, a release can say of the `numbers_alone` that they are the same.
    """
    quoted = list(rows)
    since = [
        Since(one.day, _after(one, entries, site), are_same(one, quoted, site.catalogue), numbers_alone)
        for one in site.released(quoted)
    ]
    return _told("history.html", entries, site, path, since)


def history_of_tables(tables: Sequence[Table], entries: Sequence[Entry], site: Localised, path: str) -> Markup:
    """Return the same of whole tables, in which rows can have gone, or have come: of these it says how many."""
    now, since = set(rows_of_tables(tables)), []
    for release in reversed(site.releases):
        kept = [one for table in tables if (one := release.texts.tables.get((table.package, table.name)))]
        before = set(rows_of_tables(kept))
        more = [_come(count, site)] if (count := len(now - before)) else []
        same = are_same(release, before, site.catalogue)
        lines = [*_after(release, entries, site), *more]
        since += [Since(release.day, lines, same, numbers_alone=False)] if kept else []
    return _told("history.html", entries, site, path, since)


def _answer(release: Release, site: Localised) -> str:
    """Return what became of everything since a release; the changes themselves stand above."""
    if count := len(_after(release, site.reach.memory.entries, site)):
        return site.counted("corrections", "told", count)
    same = are_same(release, rows_of_tables(release.texts.tables.values()), site.catalogue)
    return str(site.words["corrections"]["same" if same else "untold"])


def _come(count: int, site: Localised) -> str:
    return f"{site.count_of_rows(count)} {site.words['corrections']['came']}"


def _after(release: Release, entries: Sequence[Entry], site: Localised) -> list[str]:
    """Return the changes that were made after a release, in a line each."""
    known = release.texts.tables.get(Correction.table)
    return [in_short(one, site) for one in entries if known is None or one.correction.id not in known.by_key]


def entry_line(entry: Entry, site: Localised, path: str, touched: Sequence[Leading] = ()) -> EntryLine:
    """Return a change as it stands on a page, with links to what it touches where that is given."""
    link = site.linker(path)
    both = apart(said_cells(entry.cells, site))
    cells, beside = ([CellLine(one, link(_address(one.cell, site))) for one in said] for said in both)
    more = site.counted("corrections", "beside", len(beside)) if beside else ""
    return EntryLine(entry.correction, kind_of(entry, site), cells, beside, more, touched)


def _told(template: str, entries: Sequence[Entry], site: Localised, path: str, since: Sequence[Since] = ()) -> Markup:
    if not entries and not since:
        return Markup()
    lines = [entry_line(entry, site, path) for entry in entries]
    return site.render(template, lines=lines, since=since, all_link=site.linker(path)(_address_of_all(site)))


def _address_of_all(site: Localised) -> str:
    """Return where all changes are listed: a written page keeps its address, and a draft may have none of its own."""
    kept = tomllib.loads(KEPT.read_text("utf-8"))[PAGE]
    code = site.code if site.code in kept else FALLBACK.code
    return f"{code}/{kept[code]}"


def _address(cell: CorrectedCell, site: Localised) -> str:
    """Return the page of a row, or else that of its table."""
    table = table_of(cell, site)
    name = (table.package, table.name)
    own = {Figure.table: site.figure_address, Claim.table: site.claim_address, Measure.table: site.measure_address}
    return own[name](cell.row) if name in own and cell.row in table.by_key else site.address(site.table_path(*name))
