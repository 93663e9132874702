"""What a change of the data touches on the pages: claims, charts, and the chapters that name a figure."""

from collections.abc import Iterator, Mapping, Sequence

from charts import Chart
from evidence.corrections import Entry
from publishing.charts.captions import chart_title
from publishing.charts.touched import charts_of
from publishing.languages.view import Localised
from publishing.pages.references import NAMING, cited
from publishing.pages.written import Page

# The title of a page, and its address below the root of the site.
Leading = tuple[str, str]


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
