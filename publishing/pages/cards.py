"""The cards of the front page: the claimed number, what was found, and the verdict."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from evidence.catalogue import Catalogue
from evidence.records import Claim, Figure
from publishing.languages.view import Localised

PLOT_WIDTH = 200
MARGIN = 8


@dataclass(frozen=True)
class Mark:
    """A piece of evidence on the little scale, in its own coordinates."""

    start: float
    end: float


def cards(claim_ids: Sequence[str], site: Localised, page_path: str) -> Markup:
    """Return the cards of some claims, for a page."""
    link = site.linker(page_path)
    claims = [site.catalogue.claims[claim_id] for claim_id in claim_ids]
    return site.render(
        "cards.html",
        cards=[{"link": link(site.claim_address(claim.id)), **_plot(claim, site.catalogue)} for claim in claims],
    )


def _plot(claim: Claim, catalogue: Catalogue) -> dict[str, object]:
    """Return what a card draws; the scale starts at zero so that no difference is blown up."""
    claimed = catalogue.figures[claim.figure_id]
    evidence = [one for one in catalogue.evidence_for(claim.id) if one.comparable and one.figure_id]
    found = [_converted(catalogue.figures[one.figure_id], claimed, catalogue) for one in evidence]
    largest = max(number for numbers in [claimed.numbers, *found] for number in numbers)
    full = 100 if claimed.unit == "percent" else largest

    def position(number: float) -> float:
        return round(MARGIN + (PLOT_WIDTH - 2 * MARGIN) * number / full, 1)

    marks = [Mark(position(min(numbers)), position(max(numbers))) for numbers in found]
    return {"claim": claim, "figure": claimed, "claimed": position(max(claimed.numbers)), "found": marks}


def _converted(figure: Figure, claimed: Figure, catalogue: Catalogue) -> list[float]:
    """Return a figure's numbers in the unit of the claim; both units have the same base."""
    own, wanted = catalogue.units[figure.unit], catalogue.units[claimed.unit]
    # A check keeps evidence that cannot be converted from being called comparable.
    return [number * (own.factor_to(wanted) or 1) for number in figure.numbers]
