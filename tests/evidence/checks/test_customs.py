"""Tests of imports by customs beside those of other years."""

import pytest

from evidence.catalogue import Catalogue
from evidence.checks.customs import imports_are_near_their_neighbours
from evidence.tables import Row
from tests.evidence.checks.rows import changed, more, said

IMPORTS = "supply/us_compound_imports"
CHINA: Row = {"country": "CHN"}
RUSSIA: Row = {"country": "RUS"}


@pytest.fixture(scope="module")
def years(catalogue: Catalogue) -> Catalogue:
    """Return tables in which China sold about as much in three years."""
    before = more(catalogue, IMPORTS, CHINA, year=2023, mass_kg=11_000_000, value_usd=120_000_000)
    return more(before, IMPORTS, CHINA, year=2025, mass_kg=12_000_000, value_usd=110_000_000)


def test_a_weight_in_tonnes_is_named(years: Catalogue) -> None:
    """It is a thousand times too small, and its price a thousand times too large."""
    expected = "mass_kg = 10,240 is far from the years beside it, and so is the price per kilogram"

    problems = said(imports_are_near_their_neighbours, changed(years, IMPORTS, CHINA, mass_kg=10_240))

    assert [f"mass_kg  {expected} → find the digit or the unit that is wrong"] == problems


def test_a_value_in_thousands_is_named(years: Catalogue) -> None:
    """Then the price is too small."""
    expected = "value_usd = 112,644 is far from the years beside it, and so is the price per kilogram"

    problems = said(imports_are_near_their_neighbours, changed(years, IMPORTS, CHINA, value_usd=112_644))

    assert [f"value_usd  {expected} → find the digit or the unit that is wrong"] == problems


def test_a_small_year_passes(years: Catalogue) -> None:
    """Both are small then, and the price is what it was."""
    small = changed(years, IMPORTS, CHINA, mass_kg=10_240, value_usd=112_644)

    assert [] == said(imports_are_near_their_neighbours, small)


def test_a_sample_may_cost_anything(years: Catalogue) -> None:
    """Where all years are small, prices jump about."""
    samples = changed(years, IMPORTS, RUSSIA, mass_kg=619, value_usd=86_902)
    samples = more(samples, IMPORTS, RUSSIA, year=2025, mass_kg=2, value_usd=60_000)

    assert [] == said(imports_are_near_their_neighbours, samples)
