"""The gallery of charts, and a page for each chart: how it is made, what can be downloaded, how others show it."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from charts import Chart
from evidence.languages import FALLBACK
from evidence.problems import Place
from publishing.charts.captions import all_sources_of, chart_citation, chart_title, claim_of, file_address
from publishing.charts.drawings import spoken
from publishing.languages.addresses import CARD, CSVW
from publishing.languages.view import Localised
from publishing.pages.citing import offered
from publishing.pages.doors import doors
from publishing.pages.downloads import file_links
from publishing.pages.written import CARD_OF, Page

STYLE = "charts"
# Which charts stand together in the gallery; a subject has the name that it has among the claims.
SUBJECTS = {
    "supply": ("mine-production", "us-output", "reserves", "projects-map", "oxide-prices"),
    "china": ("china-share-by-stage", "mine-to-magnet", "chinese-exports", "timeline"),
    "defence": ("us-import-reliance", "us-import-sources", "platform-content"),
    "technology": ("elements", "magnet-outlook"),
    "europe": ("eu-benchmarks",),
}
# What is offered of a chart, by the word that says what it is for: the end of its name, and what it is called.
DOWNLOADS = {
    "svg": ("svg", "SVG"),
    "png": ("png", "PNG"),
    "xlsx": ("xlsx", "Excel"),
    "csv": ("csv", "CSV"),
    "rows": ("rows.json", "JSON"),
    "metadata": ("metadata.json", "Metadata"),
    "json": ("json", "Vega-Lite"),
}


def chart_pages(site: Localised, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the gallery and the page of each chart."""
    yield _gallery(site, charts)
    for chart in charts.values():
        yield _chart_page(chart, site)


def page_id_of(chart: Chart) -> str:
    """Return the id of the page of a chart."""
    return f"chart-{chart.id}"


def _gallery(site: Localised, charts: Mapping[str, Chart]) -> Page:
    path = site.addresses.index("charts")
    tests = [chart for chart in charts.values() if claim_of(chart, site)]
    words = site.words["charts"]
    text = site.render(
        "charts.html",
        subjects=[
            (subject, [_preview(charts[chart_id], site, path) for chart_id in ids])
            for subject, ids in _subjects([chart.id for chart in charts.values() if chart not in tests])
        ],
        tests=[{**_preview(chart, site, path), "claim": claim_of(chart, site)} for chart in tests],
    )
    meta = {"title": words["title"], "description": words["description"], "hide": ["navigation"], "style": STYLE}
    return Page("charts", site.code, path, meta, text, generated=True)


def _subjects(chart_ids: Collection[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the charts of each subject; those of none come last, without a name."""
    named = {chart_id for ids in SUBJECTS.values() for chart_id in ids}
    rest = [chart_id for chart_id in chart_ids if chart_id not in named]
    for subject, ids in [*SUBJECTS.items(), ("", rest)]:
        there = [chart_id for chart_id in ids if chart_id in chart_ids]
        if there:
            yield subject, there


def _preview(chart: Chart, site: Localised, path: str) -> dict[str, Any]:
    link = site.linker(path)
    return {
        "chart_words": chart.words(spoken(chart, site.code)),
        "link": link(site.chart_address(chart.id)),
        "picture": link(file_address(chart, site, "small.svg")),
    }


def _chart_page(chart: Chart, site: Localised) -> Page:
    path = site.addresses.entry("charts", chart.id)
    link = site.linker(path)
    chart_words, claim = chart.words(spoken(chart, site.code)), claim_of(chart, site)
    title = chart_title(chart, site)
    text = site.render(
        "chart_page.html",
        chart=chart,
        title=title,
        chart_words=chart_words,
        claim=claim,
        claim_link=link(site.claim_address(claim.id)) if claim else "",
        tables=[(site.table_title(*name), link(site.address(site.table_path(*name)))) for name in chart.reads],
        code_url=site.settings.edit_url(f"charts/{chart.name}.py"),
        words_url=site.settings.edit_url(f"charts/{chart.name}.toml"),
        downloads=[
            {"word": word, "name": name, "address": address, "link": link(address)}
            for word, (ending, name) in DOWNLOADS.items()
            for address in [file_address(chart, site, ending)]
        ],
        sources=all_sources_of(chart, site),
        citation=offered(chart_citation(chart, site), site, path),
        doors=doors(Place(f"charts/{chart.name}.py"), site.chart_address(chart.id), chart.id, title, site),
    )
    meta = {"title": title, "description": chart_words.alt, "hide": ["navigation"], "style": STYLE}
    if claim:
        meta[CARD_OF] = f"{site.claim_address(claim.id)}{CARD}"
    files = [file_address(chart, site, ending) for ending, _ in DOWNLOADS.values() if ending != "metadata.json"]
    # The CSV of one language is that of the package of all charts, which describes its columns.
    described = [file_address(chart, site, CSVW)] if spoken(chart, site.code) == FALLBACK.code else []
    meta |= file_links(files, [*described, file_address(chart, site, "metadata.json")], site, path)
    kicker = site.words["charts"]["kicker"]
    return Page(page_id_of(chart), site.code, path, meta, text, generated=True, kicker=kicker)
