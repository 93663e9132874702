"""The cards of the front page: the claimed number, who said it, what came out, and a sentence that one can print."""

from collections.abc import Sequence

from markupsafe import Markup

from evidence.records import Claim
from publishing.languages.view import Localised


def cards(claim_ids: Sequence[str], site: Localised, page_path: str) -> Markup:
    """Return the cards of some claims, for a page."""
    claims = [site.catalogue.claims[claim_id] for claim_id in claim_ids]
    return site.render("cards.html", cards=[_card(claim, site, page_path) for claim in claims])


def _card(claim: Claim, site: Localised, page_path: str) -> dict[str, object]:
    return {
        "claim": claim,
        "figure": site.catalogue.figures[claim.figure_id],
        "article": site.catalogue.sources[claim.source_id],
        "link": site.linker(page_path)(site.claim_address(claim.id)),
    }
