"""The register: every claim in one list, which a reader narrows, searches and puts in order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from charts import Chart
from evidence.catalogue import Catalogue
from evidence.records import Claim, Figure, Source
from publishing.languages.formats import number
from publishing.languages.view import Localised
from publishing.pages import filters
from publishing.pages.claims import article_lines
from publishing.pages.counted import KIND as COUNTED
from publishing.pages.filters import Choice, Order, Row, by_name, choice, places_in, segments
from publishing.pages.lookup import lookup_field
from publishing.pages.news import read_apart
from publishing.pages.quotations import articles_of
from publishing.pages.written import Page

ORDERS = ("newest", "verdict")


@dataclass(frozen=True)
class Told:
    """A claim in the register, with the articles that make it, and what was claimed and found where that is numbers."""

    claim: Claim
    link: str
    articles: list[Source]
    numbers: tuple[Figure, Figure] | None


def register_pages(site: Localised, _charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the register."""
    path, words = site.addresses.index("claims"), site.words["claims"]
    meta = {"title": words["title"], "description": words["description"], "styles": [*filters.STYLES]}
    yield Page("claims", site.code, path, meta, partial(_text, site, path), generated=True)


def _text(site: Localised, path: str) -> str:
    link = site.linker(path)
    rows = _rows(site)
    choices = _choices(rows, site)
    articles = article_lines(site.catalogue.mentions, site, path)
    lead = site.words["claims"]["lead"].format(claims=number(len(rows), site.code), articles=len(articles))
    return site.render(
        "claims.html",
        lead=lead,
        field=lookup_field(site, path),
        counted_link=link(site.address(site.addresses.page(COUNTED))),
        articles=articles,
        rows=rows,
        choices=choices,
        bar=segments(choices[0].options),
        orders=[Order("", site.words["lists"]["interest"]), *(Order(one, site.words["lists"][one]) for one in ORDERS)],
    )


def register_choices(site: Localised, _charts: Mapping[str, Chart]) -> list[Choice]:
    """Return what the register is narrowed by."""
    return _choices(_rows(site), site)


def verdict_choice(rows: Sequence[Row], site: Localised) -> Choice:
    """Return the choice of verdicts, open above a list of claims."""
    return choice("verdict", site.words["lists"]["verdict"], site.words["verdicts"], rows, is_open=True)


def _rows(site: Localised) -> list[Row]:
    catalogue, link = site.catalogue, site.linker(site.addresses.index("claims"))
    claims = catalogue.claims_by_interest
    articles = {claim.id: articles_of(claim, site) for claim in claims}
    measures = {claim.id: dict.fromkeys(_measures(claim, catalogue)) for claim in claims}
    newest = sorted(claims, key=lambda claim: max(one.published for one in articles[claim.id]), reverse=True)
    verdicts = list(site.words["verdicts"])
    places = {
        "newest": places_in(claim.id for claim in newest),
        "verdict": places_in(one.id for one in sorted(claims, key=lambda claim: verdicts.index(claim.verdict))),
    }
    return [
        Row(
            Told(
                claim,
                link(site.claim_address(claim.id)),
                articles[claim.id],
                read_apart(claim, site),
            ),
            {
                "verdict": [claim.verdict],
                "topic": [claim.topic],
                "article": [article.id for article in articles[claim.id]],
                "measure": list(measures[claim.id]),
            },
            {order: places[order][claim.id] for order in ORDERS},
        )
        for claim in claims
    ]


def _measures(claim: Claim, catalogue: Catalogue) -> Iterator[str]:
    for part in catalogue.parts_of(claim.id):
        yield from part.measure_ids


def _choices(rows: list[Row], site: Localised) -> list[Choice]:
    """Return the choices with the words of the site; the bar above the list is of the first."""
    words, catalogue = site.words, site.catalogue
    articles = {
        one.id: f"{one.publisher}, {site.formatter.day(one.published)}" for row in rows for one in row.item.articles
    }
    measures = by_name({one.id: one.name[site.code] for one in catalogue.measures.values()})
    return [
        verdict_choice(rows, site),
        choice("topic", words["lists"]["topic"], words["topics"], rows),
        choice("article", words["article"]["kicker"], articles, rows),
        choice("measure", words["lists"]["measure"], measures, rows),
    ]
