"""The texts of a column name the unit that its name ends with."""

import pytest

from evidence.descriptor_units import other_units
from tests.evidence.descriptors import column, document_of, package, table

REMEDY = " → write the unit that the column has"


def _found(name: str, **texts: str) -> list[str]:
    things = table("things", column(name, **texts))
    return [str(problem).removeprefix("x.json:1:") for problem in other_units(document_of(package(resources=[things])))]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("price_usd_per_kg", "Price (US$/kg)"),
        ("price_usd_per_kg", "Prijs in dollar per kilo"),
        ("value_usd", "Value (US dollars)"),
        ("mass_kg", "Mass (kg)"),
        ("supply_kt", "Aanbod (kt)"),
        ("trade_t", "Handel (ton)"),
        ("trade_t", "Trade (t)"),
        ("size_t_reo", "Size (t REO)"),
        ("share_percent", "Share (%)"),
        ("abundance_ppm", "Abundance (ppm)"),
        ("name", "Price in dollars"),
    ],
)
def test_a_title_names_the_unit(name: str, title: str) -> None:
    """As a language writes it."""
    assert [] == _found(name, title=title, title_nl=title, description_nl="Zoals afgedrukt.")


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("price_usd_per_kg", "Price (US dollars)"),
        ("value_usd", "Value (euros)"),
        ("mass_kg", "Mass (lb)"),
        ("supply_kt", "Supply (t)"),
        ("trade_t", "Trade (kg)"),
        ("size_t_reo", "Size (t)"),
        ("share_percent", "Share"),
        ("abundance_ppm", "Abundance"),
    ],
)
def test_another_unit_is_named(name: str, title: str) -> None:
    """Whoever reads the title alone would read another amount."""
    assert [f"title_nl  the title '{title}' does not name the unit of '{name}'{REMEDY}"] == _found(name, title_nl=title)


def test_a_weight_is_not_described_as_money() -> None:
    """In the title beside its unit, or in the description."""
    said = f"the text names 'dollar', and 'mass_kg' holds no money{REMEDY}"

    assert [f"title_en  {said}"] == _found("mass_kg", title_en="Mass (kg, dollars)")
    assert [f"description_en  {said}"] == _found("mass_kg", description_en="In dollars.")
    assert [] == _found("value_usd", description_en="In dollars.")
