"""A page for each article: what came out, a strip of its paragraphs, and its claims in order, to narrow by verdict."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from charts import Chart
from evidence.quantity import NO_BREAK
from evidence.records import Claim, Mention, Source
from publishing.languages.plurals import counted
from publishing.languages.view import Localised
from publishing.pages import filters
from publishing.pages.citing import article_citation, offered
from publishing.pages.claims import in_paragraphs
from publishing.pages.filters import Row
from publishing.pages.news import read_apart
from publishing.pages.register import verdict_choice
from publishing.pages.written import ARTICLE, Page

# An article that is a translation, and the article that it was made from.
ORIGINALS = {"trt-2025": "trt-world-2025"}
# The words between two counts, as in "6 of 18", which a line does not part.
BETWEEN_COUNTS = re.compile(r"(?<=\d)(?: [^\W\d_]+)+ (?=\d)")


@dataclass(frozen=True)
class Mark:
    """A claim in a paragraph, and the link to its page."""

    claim: Claim
    link: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of an article, and the claims in it."""

    number: int
    marks: list[Mark]


def article_pages(site: Localised, _charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the page of every article that makes claims."""
    for source_id in dict.fromkeys(mention.source_id for mention in site.catalogue.mentions):
        yield _article_page(site.catalogue.sources[source_id], site)


def article_title(article: Source, claims: Collection[Claim], site: Localised) -> str:
    """Return what came out of an article: how many of its claims hold up, and how many do not.

    That none is refuted is said too: most that do not hold up lack something, and are not wrong.
    """
    verdicts = Counter(claim.verdict for claim in claims)
    supported, contradicted = verdicts["supported"], verdicts["contradicted"]
    form = counted(site.words["article"], "outcome", supported, site.code)
    outcome = form.format(publisher=article.publisher, supported=supported, all=len(claims))
    if contradicted:
        return outcome + site.counted("article", "not", contradicted)
    return outcome + (site.words["article"]["none"] if supported < len(claims) else "")


def _strip(mentions: Iterable[Mention], site: Localised, path: str) -> list[Paragraph]:
    """Return the paragraphs of an article up to the last one with a claim: how many follow is not in the data."""
    link = site.linker(path)
    marks: dict[int, list[Mark]] = {}
    for mention in mentions:
        claim = site.catalogue.claims[mention.claim_id]
        marks.setdefault(mention.paragraph, []).append(Mark(claim, link(site.claim_address(claim.id))))
    return [Paragraph(number, marks.get(number, [])) for number in range(1, max(marks) + 1)]


def _in_several(mentions: Collection[Mention], site: Localised) -> str:
    """Say why there are more marks than claims, where a claim stands in several paragraphs."""
    claims = len({mention.claim_id for mention in mentions})
    return site.counted("article", "several", claims) if len(mentions) > claims else ""


def _original_for(article: Source, site: Localised) -> Source | None:
    """Return the article that this one was translated from, for those who read the language of that one."""
    original = site.catalogue.sources.get(ORIGINALS.get(article.id, ""))
    return original if original and original.language == site.code else None


def _claims_of(article: Source, site: Localised) -> list[Claim]:
    """Return the claims of an article, in the order of its paragraphs."""
    ids = dict.fromkeys(one.claim_id for one in site.catalogue.mentions if one.source_id == article.id)
    return [site.catalogue.claims[claim_id] for claim_id in ids]


def _article_page(article: Source, site: Localised) -> Page:
    path, words = site.addresses.entry("articles", article.id), site.words["article"]
    meta = {
        "title": article_title(article, _claims_of(article, site), site),
        "description": words["description"],
        "styles": ["strip", *filters.STYLES],
    }
    text, kicker = partial(_text, article, site, path), words["kicker"]
    return Page(f"{ARTICLE}{article.id}", site.code, path, meta, text, generated=True, kicker=kicker)


def _text(article: Source, site: Localised, path: str) -> str:
    link = site.linker(path)
    mentions = [mention for mention in site.catalogue.mentions if mention.source_id == article.id]
    paragraphs: dict[str, list[int]] = {}
    for mention in mentions:
        paragraphs.setdefault(mention.claim_id, []).append(mention.paragraph)
    claims = _claims_of(article, site)
    rows = [
        Row(
            {
                "claim": claim,
                "link": link(site.claim_address(claim.id)),
                "numbers": read_apart(claim, site),
                "paragraphs": in_paragraphs(paragraphs[claim.id], site),
            },
            {"verdict": [claim.verdict]},
            {},
        )
        for claim in claims
    ]
    title = article_title(article, claims, site)
    return site.render(
        "article.html",
        article=article,
        original=_original_for(article, site),
        title=BETWEEN_COUNTS.sub(lambda found: found[0].replace(" ", NO_BREAK), title),
        choices=[verdict_choice(rows, site)],
        paragraphs=_strip(mentions, site, path),
        several=_in_several(mentions, site),
        rows=rows,
        citation=offered(article_citation(article.id, title, site), site, path),
    )
