"""Which other claims stand below a claim."""

from dataclasses import replace

import pytest

from evidence.catalogue import Catalogue
from evidence.records import Claim
from publishing.pages.related import related_claims

# Each claim by its id, with its topic and what its words can count.
CLAIMS = {
    "a": ("china", "reliance"),
    "b": ("china", ""),
    "c": ("supply", "other reliance"),
    "d": ("supply", "other"),
    "e": ("china", ""),
    "f": ("china", ""),
    "g": ("china", ""),
}


@pytest.fixture
def claims(small: Catalogue) -> dict[str, Claim]:
    """Return claims that have a topic or a measure in common, and put them into the catalogue."""
    claim, part = small.claims["dependence"], small.parts["dependence-p1"]
    small.claims.clear()
    small.parts.clear()
    for id_, (topic, readings) in CLAIMS.items():
        small.claims[id_] = replace(claim, id=id_, topic=topic)
        small.parts[id_] = replace(part, id=id_, claim_id=id_, readings=readings)
    return small.claims


@pytest.mark.parametrize(
    ("claim_id", "nearest"),
    [("a", "cbef"), ("c", "da"), ("d", "c"), ("e", "fgab"), ("g", "abef")],
)
def test_a_measure_in_common_comes_before_a_topic(
    small: Catalogue, claims: dict[str, Claim], claim_id: str, nearest: str
) -> None:
    """At most four, never the claim itself, each once, from the next row on and round to the first."""
    assert nearest == "".join(one.id for one in related_claims(claims[claim_id], small))
