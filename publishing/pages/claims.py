"""The register of claims, and a page for each claim."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from charts import Chart
from charts.claim_evidence import chart_id_of
from evidence.catalogue import Catalogue
from evidence.problems import Place
from evidence.records import Claim, Evidence, Figure, Mention, Source
from publishing.languages.view import Localised
from publishing.pages.written import Page


@dataclass(frozen=True)
class EvidenceLine:
    """A piece of evidence with its figure, its source and the link to its row."""

    evidence: Evidence
    figure: Figure | None
    source: Source
    figure_link: str


@dataclass(frozen=True)
class RegisterLine:
    """A claim in a list, with the article that makes it."""

    claim: Claim
    article: Source
    link: str


def claim_pages(site: Localised, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the register and every claim's page."""
    yield _register(site)
    for claim in site.catalogue.claims.values():
        yield _claim_page(claim, site, charts)


def register_lines(claims: Iterable[Claim], site: Localised, page_path: str) -> list[RegisterLine]:
    """Return the lines of a list of claims that stands on a page."""
    link = site.linker(page_path)
    sources = site.catalogue.sources
    return [RegisterLine(claim, sources[claim.source_id], link(site.claim_address(claim.id))) for claim in claims]


def _register(site: Localised) -> Page:
    path = site.addresses.index("claims")
    claims = site.catalogue.claims.values()
    topics = dict.fromkeys(topic for topic in site.words["topics"] if any(claim.topic == topic for claim in claims))
    text = site.render(
        "claims.html",
        counts=[(verdict, Counter(claim.verdict for claim in claims)[verdict]) for verdict in site.words["verdicts"]],
        articles=_article_lines(site.catalogue.mentions, site, path),
        topics=[(topic, register_lines([one for one in claims if one.topic == topic], site, path)) for topic in topics],
    )
    words = site.words["claims"]
    meta = {"title": words["title"], "description": words["description"]}
    return Page("claims", site.code, path, meta, text, generated=True)


def _article_lines(mentions: Iterable[Mention], site: Localised, path: str) -> list[dict[str, str]]:
    link = site.linker(path)
    ids = dict.fromkeys(mention.source_id for mention in mentions)
    return [
        {
            "publisher": site.catalogue.sources[source_id].publisher,
            "date": site.formatter.day(site.catalogue.sources[source_id].published),
            "link": link(site.address(site.addresses.entry("articles", source_id))),
        }
        for source_id in ids
    ]


def _claim_page(claim: Claim, site: Localised, chart_ids: Collection[str]) -> Page:
    path = site.addresses.entry("claims", claim.id)
    lines = _evidence_lines(claim, site, path)
    chart_id = chart_id_of(claim.id)
    text = site.render(
        "claim.html",
        claim=claim,
        articles=_article_lines([one for one in site.catalogue.mentions if one.claim_id == claim.id], site, path),
        chart_id=chart_id if chart_id in chart_ids else "",
        evidence=lines,
        sources=_sources_of(claim, lines, site.catalogue),
        page_url=site.settings.site_url + site.address(path),
        correct_url=_correct_url(claim, site),
    )
    title = claim.title[site.code]
    verdict = site.words["verdicts"][claim.verdict]
    description = site.words["claim"]["description"].format(verdict=verdict.capitalize(), title=title)
    meta = {"title": title, "description": description, "hide": ["navigation"]}
    kicker: str = site.words["claim"]["kicker"]
    return Page(f"claim-{claim.id}", site.code, path, meta, text, generated=True, kicker=kicker)


def _evidence_lines(claim: Claim, site: Localised, path: str) -> list[EvidenceLine]:
    link = site.linker(path)
    figures = site.catalogue.figures
    return [
        EvidenceLine(
            evidence,
            figures.get(evidence.figure_id),
            site.catalogue.source_of(evidence),
            link(site.figure_address(evidence.figure_id)),
        )
        for evidence in sorted(
            site.catalogue.evidence_for(claim.id), key=lambda one: _reading_order(one, site.catalogue)
        )
    ]


def _reading_order(evidence: Evidence, catalogue: Catalogue) -> tuple[bool, bool, str]:
    """Return a key that puts primary sources first, then numbers, then the newest."""
    figure = catalogue.figures.get(evidence.figure_id)
    period = figure.period if figure else ""
    newest_first = "".join(chr(ord("~") - ord(sign)) for sign in period)
    return catalogue.source_of(evidence).seen != "primary", figure is None, newest_first


def _sources_of(claim: Claim, lines: list[EvidenceLine], catalogue: Catalogue) -> list[Source]:
    """Return the article first, then each source once, in the order of the evidence."""
    sources = [catalogue.sources[claim.source_id], *(line.source for line in lines)]
    return list(dict.fromkeys(sources))


def _correct_url(claim: Claim, site: Localised) -> str:
    table = site.catalogue.table("figures", "claims")
    index = next(index for index, row in enumerate(table.rows) if row["id"] == claim.id)
    place: Place = table.place(index)
    return site.settings.edit_url(place.file, place.line)
