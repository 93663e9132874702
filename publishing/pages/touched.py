"""What a change of the data touches on the pages: claims, charts, and the chapters that name a figure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from charts import Chart
from evidence.corrections import Entry
from evidence.records import Measure
from evidence.tables import Table
from publishing.charts.captions import chart_title
from publishing.charts.touched import charts_of
from publishing.languages.view import Localised
from publishing.pages.references import NAMING, cited
from publishing.pages.written import Page

# The title of a page, and its address below the root of the site.
Leading = tuple[str, str]


def changes_of_page(page: Page, site: Localised) -> list[Entry]:
    """Return the changes that touch a figure which a written page names, the newest first."""
    named = {id_ for kind in NAMING for id_ in cited([page.text], kind)}
    return [entry for entry in site.reach.memory.entries if named & set(site.reach.of(entry).figures)]


def changes_of_measure(measure: Measure, site: Localised) -> list[Entry]:
    """Return the changes that touch a measure or a figure that counts it, the newest first."""
    figures = {one.id for one in site.catalogue.figures_by_measure.get(measure.id, ())}
    reached = ((entry, site.reach.of(entry)) for entry in site.reach.memory.entries)
    return [entry for entry, touched in reached if measure.id in touched.measures or figures & set(touched.figures)]


def changes_of_tables(tables: Iterable[Table], site: Localised) -> list[Entry]:
    """Return the changes of cells and rows of some tables, with these alone, the newest first."""
    names = {(table.package, table.name) for table in tables}
    own = (
        Entry(one.correction, [cell for cell in one.cells if (cell.package, cell.resource) in names])
        for one in site.reach.memory.entries
    )
    return [entry for entry in own if entry.cells]


def touched_pages(
    entry: Entry, site: Localised, charts: Mapping[str, Chart], pages: Sequence[Page] = ()
) -> Iterator[Leading]:
    """Yield every page that a change touches; the chapters are those among the pages."""
    touched, claims = site.reach.of(entry), site.catalogue.claims
    yield from ((claims[id_].title[site.code], site.claim_address(id_)) for id_ in touched.claims)
    yield from ((chart_title(one, site), site.chart_address(one.id)) for one in charts_of(entry, charts.values(), site))
    for page in (page for page in pages if not page.generated and page.language == site.code):
        if any(cited([page.text], kind) & set(touched.figures) for kind in NAMING):
            yield page.title, site.address(page.path)
