"""A chart as it stands in a page: headline, drawing, source, its table in the page's language, and where it leads."""

from collections.abc import Mapping

from markupsafe import Markup

from charts import Chart
from publishing.charts.bundle import module_address
from publishing.charts.captions import (
    all_sources_of,
    called,
    changed_since,
    claim_of,
    file_address,
    folded,
    origins_of,
    sources_of,
)  # fmt: skip
from publishing.charts.drawings import Drawings, spoken
from publishing.charts.embeds import embed_code
from publishing.charts.files import poster_of
from publishing.charts.tables import table_block
from publishing.languages.view import Localised

# So many rows of a table are seen at once.
FEW = 12
# How many rows a drawing has no room for, as its words count them.
NONE = "0"


class ChartBlocks:
    """Writes the chart blocks of one language."""

    def __init__(self, charts: Mapping[str, Chart], drawings: Drawings, site: Localised) -> None:
        """Take the charts by id, their drawings, and the language."""
        self.charts = charts
        self.drawings = drawings
        self.site = site

    def block(self, chart_id: str, page_path: str) -> Markup:
        """Return the block of a chart for a page; raises KeyError for an unknown chart.

        On the chart's own page a short table is open; the headline of the page and its text say the rest.
        """
        chart = self.charts[chart_id]
        code = spoken(chart, self.site.code)
        link = self.site.linker(page_path)
        origins, further = folded(origins_of(sources_of(chart, self.site)))
        return self.site.render(
            "chart.html",
            id=chart.id,
            other_language=code if self.site.fallback else "",
            chart_words=chart.words(code),
            headline=self._headline(chart, page_path),
            own_page=self._is_page_of(chart, page_path),
            tests_claim=claim_of(chart, self.site) is not None,
            wide=self._drawing(chart, "wide"),
            narrow=self._drawing(chart, "narrow"),
            rows=len(chart.table(code).body),
            leaves_rows=self._leaves_rows(chart, code, page_path),
            is_short=len(chart.table(code).body) <= FEW,
            table=table_block(chart.table(code), code),
            origins=origins,
            further=further,
            count_of_further=sum(len(one.sources) for one in further),
            in_rows=self._in_rows(chart),
            source_link=lambda source: link(self.site.source_address(source.id)),
            as_of=self.site.formatter.day(chart.as_of),
            changed=changed_since(chart, self.site),
            page_link=link(self.site.chart_address(chart.id)),
            rows_link=link(file_address(chart, self.site, "csv")),
            picture_link=link(file_address(chart, self.site, "png")),
            live_link=link(file_address(chart, self.site, "live.json")),
            module_link=link(module_address()),
        )

    def code(self, chart_id: str) -> Markup:
        """Return what others copy to show a chart in their own pages."""
        chart = self.charts[chart_id]
        return embed_code(chart, self.site, self.drawings, poster_of(chart, self.site, self.drawings))

    def _headline(self, chart: Chart, page_path: str) -> str:
        """Return what stands above a drawing: nothing on its own page or that of its claim, which say it already."""
        is_said = self._is_page_of(chart, page_path) or self._is_at_home(chart, page_path)
        return "" if is_said else called(chart, self.site)

    def _is_page_of(self, chart: Chart, page_path: str) -> bool:
        return page_path == self.site.addresses.entry("charts", chart.id)

    def _is_at_home(self, chart: Chart, page_path: str) -> bool:
        """Tell whether a page is that of the claim that a chart tests."""
        claim = claim_of(chart, self.site)
        return claim is not None and page_path == self.site.addresses.entry("claims", claim.id)

    def _leaves_rows(self, chart: Chart, code: str, page_path: str) -> bool:
        """Tell whether a drawing has no room for all that its claim is held against, on the page that has all of it."""
        return self._is_at_home(chart, page_path) and chart.labels[code].get("left", NONE) != NONE

    def _in_rows(self, chart: Chart) -> str:
        """Say where the sources of a chart stand that names them row by row; nothing where its rows name none."""
        count = len(all_sources_of(chart, self.site))
        return self.site.words["chart"]["in_rows"].format(count=count) if count else ""

    def _drawing(self, chart: Chart, width: str) -> Markup:
        svg = self.drawings.svg[chart.id, spoken(chart, self.site.code), width]
        return Markup(svg)  # noqa: S704 (our own drawing)
