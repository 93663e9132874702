"""The outlines of countries that points are held against: `scripts/outlines` makes them of Natural Earth."""

import pytest

from evidence.catalogue import Catalogue
from evidence.checks.coordinates import outlines

GROUPS = {"EUU", "OTH", "WLD"}


@pytest.mark.parametrize(
    ("country", "latitude", "longitude", "inside"),
    [("NL", "52", 5, True), ("NL", "5", 52, False), ("FR", "4", -53, True), ("US", "64", -150, True)],
)
def test_a_country_is_where_it_is(country: str, latitude: str, longitude: int, *, inside: bool) -> None:
    """Overseas parts and exclaves are part of it."""
    stretches = outlines()[country].get(latitude, [])

    assert inside == any(west <= longitude <= east for west, east in stretches)


def test_each_country_has_an_outline(catalogue: Catalogue) -> None:
    """By its code of two letters, as CLDR has it for the one of three."""
    names = {row["id"] for row in catalogue.rows("context", "countries")} - GROUPS

    assert len(names) <= len(outlines())


def test_all_degrees_are_on_the_globe() -> None:
    """From pole to pole and once around."""
    for stretches in outlines().values():
        assert all(-90 <= int(latitude) < 90 for latitude in stretches)
        assert all(-180 <= west <= east < 180 for band in stretches.values() for west, east in band)
