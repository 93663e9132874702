"""A chart as it stands in a page: headline, drawing, source, and its table in the page's language."""

from collections.abc import Mapping

from markupsafe import Markup

from charts import Chart
from publishing.drawings import Drawings, spoken
from publishing.localised import Localised


class ChartBlocks:
    """Writes the chart blocks of one language."""

    def __init__(self, charts: Mapping[str, Chart], drawings: Drawings, site: Localised) -> None:
        """Take the charts by id, their drawings, and the language."""
        self.charts = charts
        self.drawings = drawings
        self.site = site

    def block(self, chart_id: str, page_path: str) -> Markup:
        """Return the block of a chart for a page; raises KeyError for an unknown chart."""
        chart = self.charts[chart_id]
        code = spoken(chart, self.site.code)
        link = self.site.linker(page_path)
        sources = [self.site.catalogue.sources[source_id] for source_id in chart.source_ids]
        bibliography = self.site.addresses.sources()
        return self.site.render(
            "chart.html",
            id=chart.id,
            other_language=code if self.site.fallback else "",
            chart_words=chart.words(code),
            wide=Markup(self.drawings.svg[chart.id, code, "wide"]),  # noqa: S704 (our own drawing)
            narrow=Markup(self.drawings.svg[chart.id, code, "narrow"]),  # noqa: S704 (our own drawing)
            table=chart.table(code),
            sources=[
                {
                    "name": f"{source.publisher} {source.year}".strip(),
                    "link": link(self.site.address(bibliography, source.id)),
                }
                for source in sources
            ],
            as_of=self.site.formatter.day(chart.as_of),
        )
