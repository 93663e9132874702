"""How figures are calculated from rows and from other figures."""

from dataclasses import replace

import pytest

from evidence.catalogue import Catalogue
from evidence.computed import COMPUTATIONS, CUSTOMS, TONNES_PER_MILLION_POUNDS, inputs_of
from evidence.formulas import (
    converted,
    customs_origins,
    customs_share,
    customs_weight,
    formula,
    import_weight,
    mine_share,
    product_of_shares,
    quotient,
    share_of,
    times,
)
from evidence.records import Figure
from evidence.tables import Row, Table

MINES = (
    ("MCS 2025", 2024, "CHN", 270),
    ("MCS 2025", 2024, "USA", 45),
    ("MCS 2025", 2024, "WLD", 390),
    ("MCS 2025", 2023, "CHN", 255),
    ("MCS 2025", 2023, "AUS", None),
    ("MCS 2025", 2023, "WLD", 376),
    ("MCS 2026", 2024, "CHN", 280),
    ("MCS 2026", 2024, "WLD", 400),
)
PRODUCTS = (
    ("MYB 2022", 2022, "cerium-oxides", "CHN", 209),
    ("MYB 2022", 2022, "neodymium-metal", "CHN", 1),
    ("MYB 2022", 2022, "neodymium-metal", "WLD", 2),
    ("MYB 2022", 2022, "all-compounds", "WLD", 16500),
    ("MYB 2022", 2021, "cerium-oxides", "CHN", 334),
    ("MYB 2023", 2022, "cerium-oxides", "CHN", 210),
)
IMPORTS = ((2024, "CHN", 300, 80), (2024, "EST", 100, None), (2024, "JPN", None, 40), (2023, "CHN", 9, 9))


@pytest.fixture
def mined() -> Catalogue:
    """Return what was mined in two editions, and what was imported in two years."""
    common = {"flag": None, "estimated": None, "note_nl": None, "note_en": None, "source_id": "usgs"}
    bought: Row = {"value_usd": 1, "source_id": "usgs"}
    mines: list[Row] = [
        {"edition": edition, "year": year, "country": country, "production_t_reo": tonnes, **common}
        for edition, year, country, tonnes in MINES
    ]
    imports: list[Row] = [
        {"year": year, "country": country, "mass_kg": mass, "value_usd": value, "source_id": "usitc"}
        for year, country, mass, value in IMPORTS
    ]
    products: list[Row] = [
        {"edition": edition, "year": year, "product": product, "country": country, "mass_kg": mass, **bought}
        for edition, year, product, country, mass in PRODUCTS
    ]
    tables = (("mine_production", mines), ("us_compound_imports", imports), ("us_imports_by_product", products))
    return Catalogue(Table("supply", name, f"{name}.csv", ("year",), rows, {}, {}) for name, rows in tables)


@pytest.fixture
def figures(small: Catalogue) -> Catalogue:
    """Return figures of 920 lb, 417 kg, 80 percent, 60 to 70 percent, and 12.345 percent at least."""
    catalogue = Catalogue(small.tables.values())
    claimed = catalogue.figures["dependence-claimed"]
    catalogue.figures["bound"] = replace(claimed, id="bound", value=None, low=12.345)
    return catalogue


@pytest.mark.parametrize(
    ("edition", "year", "country", "expected"),
    [
        ("MCS 2025", 2024, "CHN", 69),
        ("MCS 2025", 2023, "CHN", 67.8),
        ("MCS 2026", 2024, "CHN", 70),
        ("MCS 2025", 2024, "USA", 12),
    ],
)
def test_a_share_is_that_of_one_edition_and_year(
    edition: str, year: int, country: str, expected: float, mined: Catalogue
) -> None:
    """Editions are never mixed: the same year has another world total in another one."""
    assert [expected] == mine_share(edition, year, country)(mined)


def test_a_country_without_a_number_has_no_share(mined: Catalogue) -> None:
    """What is not known is not zero."""
    with pytest.raises(KeyError, match="AUS"):
        mine_share("MCS 2025", 2023, "AUS")(mined)


def test_a_share_is_that_of_china_when_none_is_named(mined: Catalogue) -> None:
    """Most of the shares are."""
    assert mine_share("MCS 2025", 2024, "CHN")(mined) == mine_share("MCS 2025", 2024)(mined)


def test_a_share_of_imports_counts_what_is_known(mined: Catalogue) -> None:
    """By weight and by value; a country without a number adds nothing, and another year counts for nothing."""
    assert [75.0] == customs_share(2024, lambda row: row.mass_kg)(mined)
    assert [66.7] == customs_share(2024, lambda row: row.value_usd)(mined)


def test_imports_of_one_year_are_added_up(mined: Catalogue) -> None:
    """From all countries that have a weight; a country counts once, in whatever year it delivered."""
    assert [400] == customs_weight(2024)(mined)
    assert [2] == customs_origins()(mined)


def test_products_of_one_edition_and_country_are_added_up(mined: Catalogue) -> None:
    """All of them, or those that are named; what all countries delivered is a row of its own."""
    assert [210] == import_weight("MYB 2022", 2022, "CHN")(mined)
    assert [16500] == import_weight("MYB 2022", 2022, "WLD", ("all-compounds", "all-metals-and-alloys"))(mined)


def test_a_quotient_is_rounded_as_its_figures(figures: Catalogue) -> None:
    """One figure as a percentage of another: in whole percents beside 80, in one decimal where both have three."""
    assert [15] == quotient("bound", "dependence-claimed")(figures)
    assert [221] == quotient("f35-mass-crs-2013", "f35-crs-2013-mass-in-kilograms")(figures)
    assert [3.0] == quotient("bound", "f35-crs-2013-mass-in-kilograms")(figures)


def test_figures_together_are_a_share_of_others_together(figures: Catalogue) -> None:
    """12.345 and 417 are 32.1 percent of 920 and 417; the one with the fewest digits says how far that is known."""
    parts = ("bound", "f35-crs-2013-mass-in-kilograms")
    assert [32] == share_of(parts, ("f35-mass-crs-2013", "f35-crs-2013-mass-in-kilograms"))(figures)
    assert [103.0] == share_of(parts, ("f35-crs-2013-mass-in-kilograms",))(figures)


def test_a_share_of_a_share_is_rounded_as_they_are(figures: Catalogue) -> None:
    """80 percent of 12.345 percent is 9.9 percent, and 80 percent of itself 64 percent."""
    assert [9.9] == product_of_shares("dependence-claimed", "bound")(figures)
    assert [64] == product_of_shares("dependence-claimed", "dependence-claimed")(figures)


def test_a_conversion_has_whole_units(figures: Catalogue) -> None:
    """Into a unit of the same base, either way; between others there is no factor."""
    assert [417] == converted("f35-mass-crs-2013", "kg")(figures)
    assert [919] == converted("f35-crs-2013-mass-in-kilograms", "lb")(figures)
    with pytest.raises(ValueError, match="percent"):
        converted("f35-mass-crs-2013", "percent")(figures)


def test_a_range_times_an_amount_has_one_decimal(figures: Catalogue) -> None:
    """Both ends of the range are multiplied, and a half goes up: 864.15 becomes 864.2."""
    assert [740.7, 864.2] == times("dependence-2024-survey", "bound")(figures)
    assert [152.4] == times("bound", "bound")(figures)


@pytest.mark.parametrize(("digits", "expected"), [((), [932.3]), ((3,), [932.345]), ((-2,), [900])])
def test_a_formula_is_rounded_as_it_asks(digits: tuple[int, ...], expected: list[float], figures: Catalogue) -> None:
    """To one decimal when it asks for nothing, to hundreds when it does."""
    assert expected == formula("difference", lambda value: value("f35-mass-crs-2013") + value("bound"), *digits)(
        figures
    )


def test_a_range_stands_for_no_value(figures: Catalogue) -> None:
    """A formula with it has no outcome, and the figure that asked is named."""
    with pytest.raises(ValueError, match="dependence-2024-survey"):
        formula("whole", lambda value: value("dependence-2024-survey"))(figures)


def test_each_way_of_working_out_has_its_name() -> None:
    """By which pages say in words what was done with the inputs."""
    assert "share" == quotient("a", "b").way
    assert {"share_of_sums"} == {share_of(*ids).way for ids in ((("a", "b"), ("c",)), (("a",), ("a", "b")))}
    assert "rest" == formula("rest", lambda value: 100 - value("a")).way


def test_the_inputs_of_a_computed_figure_come_in_their_order(small: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each row once, and none for a figure that the tables do not have."""
    computation = share_of(("f35-mass-crs-2013",), ("dependence-claimed", "f35-mass-crs-2013"))
    monkeypatch.setitem(COMPUTATIONS, "f35-crs-2013-mass-in-kilograms", computation)

    assert {"f35-crs-2013-mass-in-kilograms": ["f35-mass-crs-2013", "dependence-claimed"]} == {
        figure_id: [row.id for row in rows if isinstance(row, Figure)] for figure_id, rows in inputs_of(small).items()
    }


def test_a_pound_is_what_it_is_by_law() -> None:
    """One is 0.45359237 kg, so a million are 453.59237 t."""
    assert 453.59237 == TONNES_PER_MILLION_POUNDS


def test_a_share_of_imports_stands_for_each_year_of_the_dossier() -> None:
    """Weights from 2010 to 2023 and values to 2024, both also for 2005; each is the share of its own year."""
    years = {"weight": {2005, *range(2010, 2024)}, "value": {2005, *range(2010, 2025)}}
    expected = {f"china-share-of-us-compound-imports-{year}-by-{word}" for word, of in years.items() for year in of}

    assert expected == {
        name for name in COMPUTATIONS if name.startswith("china-share-of-us-compound-imports-20") and "by" in name
    }
    assert {"weight", "value"} == set(CUSTOMS)


def test_weights_and_values_of_imports_are_not_mixed_up(mined: Catalogue) -> None:
    """Each id computes what its name says."""
    name = "china-share-of-us-compound-imports-2024-by-value"

    assert [66.7] == COMPUTATIONS[name](mined)
    assert [100.0] == COMPUTATIONS["china-share-of-us-compound-imports-2023-by-weight"](mined)


def test_the_share_of_each_mine_id_is_that_of_its_name(mined: Catalogue) -> None:
    """Edition, year and country of a few that these tables hold."""
    assert [69] == COMPUTATIONS["china-mining-share-2024-mcs-2025"](mined)
    assert [67.8] == COMPUTATIONS["china-mining-share-2023-mcs-2025"](mined)
    assert [70.0] == COMPUTATIONS["china-mining-share-2024-mcs-2026"](mined)
