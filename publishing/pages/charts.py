"""The gallery of charts, and a page for each chart: how it is made, what can be downloaded, how others show it."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from charts import Chart
from charts.small.frame import HEIGHT, WIDTH
from evidence.chains import grouped
from evidence.languages import FALLBACK
from evidence.problems import Place
from evidence.records import Claim
from evidence.sentences import first_sentence, paragraphs
from publishing.charts.captions import all_sources_of, called, chart_citation, chart_title, claim_of, file_address
from publishing.charts.drawings import spoken
from publishing.charts.touched import (
    changes_of_chart,
    changes_of_charts,
    news_of_chart,
    rows_of_chart,
    rows_of_charts,
)
from publishing.data.corrected import in_brief
from publishing.languages.addresses import CARD, CSVW
from publishing.languages.view import Localised
from publishing.pages import filters
from publishing.pages.citing import offered
from publishing.pages.corrections import history, notices
from publishing.pages.doors import doors
from publishing.pages.downloads import file_links
from publishing.pages.filters import Choice, Order, Row, choice, places_in
from publishing.pages.shapes import WITH_SECTIONS
from publishing.pages.written import CARD_OF, CHANGED, Page

STYLE = "charts"
# So many sentences about a drawing are read at once.
FEW_SENTENCES = 3
# The charts of the story, and those that hold a claim against what was found.
STORY, CLAIM = "story", "claim"
OTHER = "others"
# In which orders they can stand beside that of subjects: by the day of their newest source, or by what they are called.
NEWEST, TITLE = "newest", "title"
ORDERS = {"": "by_subject", NEWEST: "newest", TITLE: "by_title"}
# Which charts stand together in the gallery, two that tell the same apart; a subject is called as among the claims.
SUBJECTS = {
    "supply": ("mine-production", "us-output", "reserves", "projects-map", "start-dates", "oxide-prices"),
    "china": ("mining-shares", "china-share-by-stage", "mining-quota", "chinese-exports", "timeline", "mine-to-magnet"),
    "defence": ("us-import-reliance", "us-import-sources", "platform-content"),
    "technology": ("elements", "magnet-outlook"),
    "europe": ("eu-dependence", "eu-benchmarks"),
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


def gallery_choices(site: Localised, charts: Mapping[str, Chart]) -> list[Choice]:
    """Return what the gallery is narrowed by: its subjects are called as the topics of claims are."""
    rows, words = _rows(site, charts), site.words
    kinds = {STORY: words["charts"]["story"], CLAIM: words["claim"]["numbers"]}
    return [
        choice("topic", words["lists"]["topic"], {**words["topics"], OTHER: words["charts"]["others"]}, rows),
        choice("kind", words["charts"]["kind"], kinds, rows),
    ]


def _gallery(site: Localised, charts: Mapping[str, Chart]) -> Page:
    path, words = site.addresses.index("charts"), site.words["charts"]
    meta = {"title": words["title"], "description": words["description"], "styles": [STYLE, *filters.STYLES]}
    return Page("charts", site.code, path, meta, partial(_text_of_gallery, site, charts), generated=True)


def _text_of_gallery(site: Localised, charts: Mapping[str, Chart]) -> str:
    path, rows = site.addresses.index("charts"), _rows(site, charts)
    return site.render(
        "charts.html",
        topics=grouped([row for row in rows if STORY in row.values["kind"]], lambda row: row.item["topic"]).items(),
        size=(WIDTH, HEIGHT),
        tests=[row for row in rows if CLAIM in row.values["kind"]],
        total=len(rows),
        choices=gallery_choices(site, charts),
        orders=[Order(name, site.words["charts"][word]) for name, word in ORDERS.items()],
        history=history(
            rows_of_charts(charts.values(), site),
            changes_of_charts(charts.values(), site),
            site,
            path,
            numbers_alone=True,
        ),
    )


def _rows(site: Localised, charts: Mapping[str, Chart]) -> list[Row]:
    """Return the charts of the gallery by subject, those of no subject behind them, and those of claims last."""
    subjects = {chart_id: subject for subject, ids in SUBJECTS.items() for chart_id in ids}
    told = [chart for chart in charts.values() if not claim_of(chart, site)]
    known = {chart_id: place for place, chart_id in enumerate(subjects)}
    told.sort(key=lambda chart: known.get(chart.id, len(known)))
    claims = [(chart, claim) for chart in charts.values() if (claim := claim_of(chart, site))]
    places = _places(charts.values(), site)
    return [
        *(_row(chart, None, subjects.get(chart.id, OTHER), places, site) for chart in told),
        *(_row(chart, claim, claim.topic, places, site) for chart, claim in claims),
    ]


def _places(charts: Iterable[Chart], site: Localised) -> dict[str, dict[str, int]]:
    """Return the place of each chart in each order; of charts whose newest source is of one day the titles decide."""
    by_title = sorted(charts, key=lambda chart: called(chart, site).casefold())
    by_day = sorted(by_title, key=lambda chart: _newest(chart, site), reverse=True)
    return {TITLE: places_in(chart.id for chart in by_title), NEWEST: places_in(chart.id for chart in by_day)}


def _newest(chart: Chart, site: Localised) -> str:
    return max((source.published for source in all_sources_of(chart, site)), default="")


def _row(
    chart: Chart, claim: Claim | None, topic: str, places: Mapping[str, Mapping[str, int]], site: Localised
) -> Row:
    link = site.linker(site.addresses.index("charts"))
    words = chart.words(spoken(chart, site.code))
    preview = {
        "claim": claim,
        "topic": topic,
        "chart_words": words,
        # What a small picture shows, where that is less or marked otherwise than what the whole chart does.
        "of": words.small or first_sentence(words.subtitle),
        "link": link(site.chart_address(chart.id)),
        "picture": link(file_address(chart, site, "small.svg")),
    }
    own = {order: places[order][chart.id] for order in places}
    return Row(preview, {"topic": [topic], "kind": [CLAIM if claim else STORY]}, own)


def _chart_page(chart: Chart, site: Localised) -> Page:
    path = site.addresses.entry("charts", chart.id)
    alt, claim = chart.words(spoken(chart, site.code)).alt, claim_of(chart, site)
    meta = {"title": chart_title(chart, site), "description": alt, "styles": [STYLE], "hide": ["toc"]}
    if changed := news_of_chart(chart, site):
        meta[CHANGED] = in_brief(changed[0], site)
    if claim:
        meta[CARD_OF] = f"{site.claim_address(claim.id)}{CARD}"
    files = [file_address(chart, site, ending) for ending, _ in DOWNLOADS.values() if ending != "metadata.json"]
    # The CSV of one language is that of the package of all charts, which describes its columns.
    described = [file_address(chart, site, CSVW)] if spoken(chart, site.code) == FALLBACK.code else []
    meta |= file_links(files, [*described, file_address(chart, site, "metadata.json")], site, path)
    text, kicker = partial(_text, chart, site), site.words["charts"]["kicker"]
    return Page(page_id_of(chart), site.code, path, meta, text, generated=True, kicker=kicker, shell=WITH_SECTIONS)


def _text(chart: Chart, site: Localised) -> str:
    path, title = site.addresses.entry("charts", chart.id), chart_title(chart, site)
    link, claim = site.linker(path), claim_of(chart, site)
    return site.render(
        "chart_page.html",
        chart=chart,
        notices=notices(news_of_chart(chart, site), site, path),
        title=title,
        description=paragraphs(chart.words(spoken(chart, site.code)).description, FEW_SENTENCES),
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
        history=history(rows_of_chart(chart, site), changes_of_chart(chart, site), site, path, numbers_alone=True),
        citation=offered(chart_citation(chart, site), site, path),
        doors=doors(Place(f"charts/{chart.name}.py"), site.chart_address(chart.id), chart.id, title, site),
    )
