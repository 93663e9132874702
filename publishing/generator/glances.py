"""A small drawing beside the beginning of a chapter, which leads to the chart that it is of."""

import re

from charts import Chart
from charts.small.frame import HEIGHT, WIDTH
from evidence.sentences import first_sentence
from publishing.charts.blocks import ChartBlocks
from publishing.charts.captions import claim_of, file_address
from publishing.charts.drawings import spoken

SLOT = "<!--glance-->"
SUMMARY = re.compile(r'<div class="summary">.*?</div>', re.DOTALL)
CHART = re.compile(r'<figure class="chart" id="chart-([a-z0-9-]+)"')


def with_glance(html: str, path: str, blocks: ChartBlocks) -> str:
    """Return a page with its first chart, as the gallery shows it, after its summary or in the place kept for it."""
    if SLOT not in html:
        return html
    drawn = (blocks.charts[id_] for id_ in CHART.findall(html))
    first = next((chart for chart in drawn if not claim_of(chart, blocks.site)), None)
    glance = _glance(first, path, blocks) if first else ""
    summary = SUMMARY.search(html)
    if not summary:
        return html.replace(SLOT, glance)
    return f"{html[: summary.end()]}\n{glance}{html[summary.end() :]}".replace(SLOT, "")


def _glance(chart: Chart, path: str, blocks: ChartBlocks) -> str:
    site = blocks.site
    return site.render(
        "glance.html",
        id=chart.id,
        drawn=first_sentence(chart.words(spoken(chart, site.code)).subtitle),
        picture=site.linker(path)(file_address(chart, site, "small.svg")),
        size=(WIDTH, HEIGHT),
    )
