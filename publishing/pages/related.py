"""Which other claims a reader of one may want: those that can mean the same measure, then those of its topic."""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.records import Claim

MOST = 4


def related_claims(claim: Claim, catalogue: Catalogue) -> list[Claim]:
    """Return the claims nearest to one, at most four."""
    measures, others = _measures(claim, catalogue), list(_after(claim, catalogue))
    alike = [one for one in others if measures & _measures(one, catalogue)]
    of_topic = [one for one in others if one.topic == claim.topic and one not in alike]
    return [*alike, *of_topic][:MOST]


def _after(claim: Claim, catalogue: Catalogue) -> Iterator[Claim]:
    """Yield the other claims from the next one round to the one before, so that a topic does not always start alike."""
    claims = list(catalogue.claims.values())
    place = claims.index(claim)
    yield from claims[place + 1 :]
    yield from claims[:place]


def _measures(claim: Claim, catalogue: Catalogue) -> set[str]:
    """Return what the words of a claim can count."""
    return {measure_id for part in catalogue.parts_of(claim.id) for measure_id in part.measure_ids}
