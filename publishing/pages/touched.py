"""What a change of the data touches on the pages: claims, charts, and the pages that show a row of it."""

from collections.abc import Iterator, Mapping, Sequence

from charts import Chart
from evidence.corrections import Entry
from evidence.records import Measure
from publishing.charts.captions import chart_title
from publishing.charts.touched import charts_of
from publishing.languages.view import Localised
from publishing.pages.shown import rows_shown, shows
from publishing.pages.written import Page

# The title of a page, and its address below the root of the site.
Leading = tuple[str, str]


def changes_of_page(page: Page, site: Localised) -> list[Entry]:
    """Return the changes that touch what a page names or lists, the newest first."""
    entries = site.reach.memory.entries
    rows = rows_shown(page, site) if entries else set()
    return [entry for entry in entries if shows(page, entry, site, rows)]


def changes_of_measure(measure: Measure, site: Localised) -> list[Entry]:
    """Return the changes that touch a measure or a figure that counts it, the newest first."""
    return site.reach.about_measure.get(measure.id, [])


def touched_pages(
    entry: Entry, site: Localised, charts: Mapping[str, Chart], pages: Sequence[Page] = ()
) -> Iterator[Leading]:
    """Yield every page that a change touches: claims, charts, and those among the pages that show a row of it."""
    touched, claims = site.reach.of(entry), site.catalogue.claims
    yield from ((claims[id_].title[site.code], site.claim_address(id_)) for id_ in touched.claims)
    yield from ((chart_title(one, site), site.chart_address(one.id)) for one in charts_of(entry, charts.values(), site))
    yield from (
        (one.title, site.address(one.path)) for one in pages if one.language == site.code and shows(one, entry, site)
    )
