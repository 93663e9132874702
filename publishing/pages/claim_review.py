"""The page of a claim in the words of schema.org, for machines: a ClaimReview.

The verdict is the `alternateName` of the rating. Seven words are no scale, so there is no `ratingValue`.
"""

from typing import Any

from evidence.records import Claim, Source
from publishing.data.citations import claim_citation
from publishing.languages.view import Localised
from publishing.pages.quotations import articles_of


def claim_review(claim: Claim, site: Localised) -> dict[str, Any]:
    """Return what the page of a claim says, as JSON-LD."""
    root, language = site.settings.site_url, site.code
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": root + site.claim_address(claim.id),
        "name": claim.title[language],
        "inLanguage": language,
        "version": site.version,
        "creditText": claim_citation(claim, site).text,
        "dateModified": claim.reviewed_on.isoformat(),
        "license": site.catalogue.table(*Claim.table).package_properties["licenses"][0]["path"],
        "author": _organization(site.words["site_name"], url=f"{root}{language}/"),
        "claimReviewed": claim.statement[language],
        "reviewBody": claim.answer[language],
        "reviewRating": {"@type": "Rating", "alternateName": site.words["verdicts"][claim.verdict]},
        "itemReviewed": {
            "@type": "Claim",
            "appearance": [_article(source) for source in articles_of(claim, site)],
        },
    }


def _article(source: Source) -> dict[str, Any]:
    """Return an article, without what is not known of it."""
    known = {"datePublished": source.published, "inLanguage": source.language.split("/") if source.language else []}
    return {
        "@type": "Article",
        "headline": source.title,
        "url": source.url,
        "publisher": _organization(source.publisher),
        **{name: value for name, value in known.items() if value},
    }


def _organization(name: str, **more: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name, **more}
