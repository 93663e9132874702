"""A page for each claim, and the claims in a list."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from charts import Chart
from charts.claim_evidence import chart_id_of
from evidence.judgement import Outcome, judge
from evidence.records import Claim, Mention, Source
from publishing.data.citations import claim_citation
from publishing.data.quoted import rows_of_claim
from publishing.languages.addresses import entry_file
from publishing.languages.plurals import counted
from publishing.languages.view import Localised
from publishing.pages.citing import offered
from publishing.pages.claim_review import claim_review
from publishing.pages.corrections import history, notices
from publishing.pages.counted import links_of_claim
from publishing.pages.doors import doors
from publishing.pages.downloads import file_links
from publishing.pages.embeds import claim_embed, embed_code
from publishing.pages.endings import ending_line
from publishing.pages.evidence import EvidenceGroup, evidence_groups, sources_of
from publishing.pages.news import read_apart
from publishing.pages.places import ABOVE
from publishing.pages.reasoning import account, summary
from publishing.pages.related import related_claims
from publishing.pages.shapes import WITH_SECTIONS
from publishing.pages.written import Page


@dataclass(frozen=True)
class PartOfClaim:
    """One thing that a claim says: what came out, how that came about, and the evidence."""

    outcome: Outcome
    account: str
    groups: list[EvidenceGroup]


@dataclass(frozen=True)
class RegisterLine:
    """A claim in a list, with the article that makes it."""

    claim: Claim
    article: Source
    link: str


def claim_pages(site: Localised, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield every claim's page."""
    for claim in site.catalogue.claims.values():
        yield _claim_page(claim, site, charts)


def register_lines(claims: Iterable[Claim], site: Localised, page_path: str) -> list[RegisterLine]:
    """Return the lines of a list of claims that stands on a page."""
    link = site.linker(page_path)
    sources = site.catalogue.sources
    return [RegisterLine(claim, sources[claim.source_id], link(site.claim_address(claim.id))) for claim in claims]


def article_lines(mentions: Iterable[Mention], site: Localised, path: str) -> list[dict[str, str]]:
    """Return the articles of some mentions, each with its date and with the paragraphs that are mentioned."""
    link, sources = site.linker(path), site.catalogue.sources
    paragraphs: dict[str, list[str]] = {}
    for mention in mentions:
        paragraphs.setdefault(mention.source_id, []).append(str(mention.paragraph))
    return [
        {
            "publisher": sources[source_id].publisher,
            "date": site.formatter.day(sources[source_id].published),
            "paragraphs": in_paragraphs(numbers, site),
            "link": link(site.address(site.addresses.entry("articles", source_id))),
        }
        for source_id, numbers in paragraphs.items()
    ]


def in_paragraphs(numbers: Sequence[object], site: Localised) -> str:
    """Say in which paragraphs of an article something stands."""
    form = counted(site.words["article"], "paragraphs", len(numbers), site.code)
    return form.format(number=site.formatter.listed([str(one) for one in numbers]))


def _claim_page(claim: Claim, site: Localised, chart_ids: Collection[str]) -> Page:
    path = site.addresses.entry("claims", claim.id)
    meta = {
        "title": claim.title[site.code],
        "description": claim.answer[site.code],
        "claim_review": claim_review(claim, site),
        ABOVE: [
            (site.words["topics"][claim.topic], f"{site.address(site.addresses.index('claims'))}?topic={claim.topic}")
        ],
        **file_links([entry_file("claim", claim.id)], [], site, path),
    }
    text, kicker = partial(_text, claim, site, chart_ids), site.words["claim"]["kicker"]
    return Page(f"claim-{claim.id}", site.code, path, meta, text, generated=True, kicker=kicker, shell=WITH_SECTIONS)


def _text(claim: Claim, site: Localised, chart_ids: Collection[str]) -> str:
    path = site.addresses.entry("claims", claim.id)
    figure = site.catalogue.figures.get(claim.figure_id)
    judgement = judge(claim, site.catalogue)
    parts = [_part(outcome, site, path) for outcome in judgement.outcomes]
    chart_id = chart_id_of(claim.id)
    return site.render(
        "claim.html",
        claim=claim,
        notices=notices(site.reach.about_claim.get(claim.id, ()), site, path),
        history=history(rows_of_claim(claim, site), site.reach.about_claim.get(claim.id, ()), site, path),
        figure=figure,
        numbers=read_apart(claim, site),
        figure_link=site.linker(path)(site.figure_address(figure.id)) if figure else "",
        summary=summary(judgement, site),
        parts=parts,
        articles=article_lines([one for one in site.catalogue.mentions if one.claim_id == claim.id], site, path),
        chart_id=chart_id if chart_id in chart_ids else "",
        sources=sources_of(site.catalogue.sources[claim.source_id], [group for one in parts for group in one.groups]),
        until=ending_line(claim.event_id, site, path),
        countings=links_of_claim(claim.id, site, path),
        related=register_lines(related_claims(claim, site.catalogue), site, path),
        citation=offered(claim_citation(claim, site), site, path),
        code=embed_code(claim_embed(claim, site), site, path),
        doors=doors(claim.where, site.address(path), claim.id, claim.title[site.code], site),
    )


def _part(outcome: Outcome, site: Localised, path: str) -> PartOfClaim:
    return PartOfClaim(outcome, account(outcome, site), evidence_groups(outcome, site, path))
