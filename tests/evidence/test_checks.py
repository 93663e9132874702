"""Our own checks: each mistake is in tests/broken/cases.toml; here is what the checks rest on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from evidence.catalogue import Catalogue
from evidence.checks import CHECKS, CONCLUSIONS
from evidence.checks.countries import country_names_are_those_of_cldr
from evidence.checks.dates import dates_exist
from evidence.checks.figures import bounds_are_ordered
from evidence.checks.machines import MACHINE
from evidence.checks.relations import claims_are_mentioned
from evidence.checks.sources import unused_sources
from evidence.checks.sums import countries_add_up
from evidence.checks.texts import unit_words
from evidence.formulas import converted, mine_share, product_of_shares, quotient, times
from evidence.plain_tables import read_tables
from evidence.tables import Table
from tests.broken.repository import Edit


@pytest.mark.parametrize("check", [*CHECKS, *CONCLUSIONS], ids=lambda check: check.__name__)
def test_a_good_repository_passes_each_check(check: Callable[..., object], small: Catalogue) -> None:
    """No check finds anything where nothing is wrong."""
    assert [] == list(check(small))  # type: ignore[call-overload]


def test_a_share_of_mine_production_is_rounded_as_the_amounts_are(small: Catalogue) -> None:
    """270,000 t of 320,000 t is 84 percent: neither is known by more than two digits."""
    assert [84] == mine_share("MCS 2026", 2025)(small)


def test_pounds_become_whole_kilograms(small: Catalogue) -> None:
    """920 lb is 417 kg."""
    assert [417] == converted("f35-mass-crs-2013", "kg")(small)


def test_a_quotient_is_a_percentage(small: Catalogue) -> None:
    """417 of 920 is 45 percent."""
    assert [45] == quotient("f35-crs-2013-mass-in-kilograms", "f35-mass-crs-2013")(small)


def test_a_share_of_a_share_is_a_percentage(small: Catalogue) -> None:
    """80 percent of 80 percent is 64 percent."""
    assert [64.0] == product_of_shares("dependence-claimed", "dependence-claimed")(small)


def test_a_range_times_an_amount_is_a_range(small: Catalogue) -> None:
    """60 to 70, 80 times, is 4,800 to 5,600."""
    assert [4800, 5600] == times("dependence-2024-survey", "dependence-claimed")(small)


def test_a_source_must_be_used_by_a_row_or_cited_in_a_page(repository: Path) -> None:
    """With its last row gone a source is reported, unless a page still cites it."""
    Edit("supply/data/china_share_by_stage.csv", "newspaper-2024", "survey-2026").apply(repository)
    catalogue = Catalogue(read_tables(repository))

    expected = (
        "datapackage/supply/data/sources.csv:2:id  no row and no page uses the source 'newspaper-2024'"
        " → remove it, or add the row that uses it"
    )
    assert [expected] == [str(problem) for problem in unused_sources(catalogue, ())]
    assert [] == list(unused_sources(catalogue, {"newspaper-2024"}))


def test_a_claim_must_be_made_by_an_article(repository: Path) -> None:
    """A claim without a mention would have a page that says nothing of who made it."""
    catalogue = Catalogue(read_tables(repository))
    catalogue.rows("figures", "mentions").clear()
    unread = Catalogue(catalogue.tables.values())

    assert ["datapackage/figures/data/claims.csv:2:id  no article is said to make the claim 'dependence'"] == [
        str(problem).partition(" →")[0] for problem in claims_are_mentioned(unread)
    ]


def test_a_value_that_is_missing_is_never_guessed(small: Catalogue) -> None:
    """A range has no single value to calculate with."""
    with pytest.raises(ValueError, match="dependence-2024-survey"):
        product_of_shares("dependence-2024-survey", "dependence-claimed")(small)


@pytest.mark.parametrize(("tonnes", "expected"), [("274000", 0), ("275000", 1), ("264000", 0), ("263000", 1)])
def test_a_sum_may_differ_by_half_of_what_the_total_is_rounded_to(tonnes: str, expected: int, repository: Path) -> None:
    """51,000 t and China's are 320,000 t, give or take 5,000 t."""
    Edit("supply/data/mine_production.csv", "270000", tonnes).apply(repository)
    catalogue = Catalogue(read_tables(repository))
    assert expected == len(list(countries_add_up(catalogue)))


@pytest.mark.parametrize(
    ("low", "value", "high", "expected"),
    [
        (1, 2, 3, []), (None, 2, None, []), (1, None, 1, []), (0, None, None, []),
        (3, None, 1, ["low"]), (3, 2, None, ["low"]), (1, 4, 3, ["high"]), (2, 1, 3, ["low"]),
    ],
)  # fmt: skip
def test_the_bound_on_the_wrong_side_is_named(
    low: int | None, value: int | None, high: int | None, expected: list[str]
) -> None:
    """A bound is named when the value, or the other bound, lies beyond it."""
    row: dict[str, object] = {"low": low, "value": value, "high": high}
    table = Table("figures", "figures", "figures.csv", ("id",), [row], {}, {})
    assert expected == [problem.where.column for problem in bounds_are_ordered(Catalogue([table]))]


@pytest.mark.parametrize("address", ["https://example.org/home/a.pdf", "//example.org/work/", "as printed: 1 t/work/h"])
def test_a_path_of_an_address_is_no_folder_of_a_machine(address: str) -> None:
    """Only what begins with such a folder is a place on somebody's own machine."""
    assert not MACHINE.search(address)


def test_each_package_names_countries_alike() -> None:
    """The table of countries stands in two packages; in neither may a country have another name."""
    names: list[dict[str, object]] = [{"id": "CHN", "name_nl": "China", "name_en": "PR China"}]
    tables = [
        Table(package, "countries", f"{package}.csv", ("id",), names, {}, {}) for package in ("supply", "context")
    ]

    assert ["supply.csv:2:name_en", "context.csv:2:name_en"] == [
        str(problem.where) for problem in country_names_are_those_of_cldr(Catalogue(tables))
    ]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2025", []), ("2025-12", []), ("2024-02-29", []), ("2015-01-01/..", []), ("2025-01/2025-12", []), (None, []),
        ("2025-13", ["month 2025-13"]), ("2025-00", ["month 2025-00"]), ("2025-02-29", ["day 2025-02-29"]),
        ("2025-01/2025-16", ["month 2025-16"]),
    ],
)  # fmt: skip
def test_a_month_or_day_that_no_calendar_has_is_named(period: str | None, expected: list[str]) -> None:
    """Each end of a period is looked at; a year is there in any case."""
    table = Table("supply", "china_exports", "china_exports.csv", ("period",), [{"period": period}], {}, {})
    problems = [str(problem) for problem in dates_exist(Catalogue([table]))]
    assert [f"china_exports.csv:2:period  there is no {what} → correct the date" for what in expected] == problems


def test_names_and_symbols_of_units_are_known_as_words(small: Catalogue) -> None:
    """A number before one of these words is a quantity in either language."""
    assert {"kg", "kilo", "kilograms", "kilogram", "lb", "pond", "pound", "pounds", "procent", "percent", "%"} == (
        unit_words(small)
    )
