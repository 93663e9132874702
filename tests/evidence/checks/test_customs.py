"""Tests of imports by customs beside those of other years."""

import pytest

from evidence.catalogue import Catalogue
from evidence.checks.customs import imports_are_near_their_neighbours, products_have_a_price_of_their_kind
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


def test_weight_and_value_of_a_product_exchanged(catalogue: Catalogue) -> None:
    """The row is named, and not the figure that is computed from it."""
    row = dict(catalogue.rows("supply", "us_imports_by_product")[0])
    about: Row = {key: row[key] for key in ("year", "product", "country")}
    tables = more(catalogue, "supply/us_imports_by_product", about, year=2019, mass_kg=1_000, value_usd=11_000)
    tables = more(tables, "supply/us_imports_by_product", about, year=2020, mass_kg=1_000, value_usd=12_000)
    tables = changed(tables, "supply/us_imports_by_product", about, mass_kg=12_000, value_usd=1_000)
    (problem,) = [one for one in said(products_have_a_price_of_their_kind, tables) if "0.0833" in one]

    assert problem.startswith("mass_kg  0.0833 dollars per kilogram is far from ")
    assert problem.endswith(
        "as in other rows of the product → exchange weight and value, or find the digit that is wrong"
    )


def test_a_product_may_cost_ten_times_as_much(catalogue: Catalogue) -> None:
    """Samples and small traders do."""
    assert [] == said(products_have_a_price_of_their_kind, catalogue)
