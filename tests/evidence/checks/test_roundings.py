"""How far a sum may be from what is printed: half a digit for each number that was rounded, and no more."""

from dataclasses import replace

import pytest

from evidence.catalogue import Catalogue
from evidence.checks.parts import shares_are_those_of_their_amounts
from evidence.checks.shares import import_shares_add_up
from evidence.checks.sums import outlook_adds_up
from evidence.tables import Row
from tests.evidence.checks.rows import Check, changed, said

TABLES: dict[Check, str] = {
    import_shares_add_up: "supply/us_import_sources",
    outlook_adds_up: "supply/magnet_supply_outlook",
}
CHINA: Row = {"country": "CHN"}


@pytest.mark.parametrize(
    ("check", "column", "number", "is_named"),
    [
        (import_shares_add_up, "share_percent", 72, False),
        (import_shares_add_up, "share_percent", 72.1, True),
        (import_shares_add_up, "share_percent", 70, False),
        (import_shares_add_up, "share_percent", 69.9, True),
        (outlook_adds_up, "supply_kt", 59.9999, False),
        (outlook_adds_up, "supply_kt", 60.00016, True),
        (outlook_adds_up, "supply_kt", 59.99984, True),
        (outlook_adds_up, "share_percent", 66.67, False),
        (outlook_adds_up, "share_percent", 66.676, True),
    ],
)
def test_a_sum_may_differ_by_roundings(
    check: Check, column: str, number: float, *, is_named: bool, small: Catalogue
) -> None:
    """On both sides of the border, of two countries and their total."""
    assert is_named == bool(said(check, changed(small, TABLES[check], CHINA, **{column: number})))


@pytest.mark.parametrize(
    ("check", "column", "number", "is_named"),
    [
        (outlook_adds_up, "supply_kt", 61.5, False),
        (outlook_adds_up, "supply_kt", 61.6, True),
        (outlook_adds_up, "share_percent", 68, False),
        (outlook_adds_up, "share_percent", 69, True),
        (shares_are_those_of_their_amounts, "share_percent", 67, False),
        (shares_are_those_of_their_amounts, "share_percent", 66, True),
    ],
)
def test_an_annex_is_rounded_to_whole_numbers(
    check: Check, column: str, number: float, *, is_named: bool, small: Catalogue
) -> None:
    """Half a kilotonne or half a percent for each number; a workbook has four and two decimals."""
    old = small.table("supply", "magnet_supply_outlook")
    annex = replace(old, rows=[{**row, "edition": "IEA 2026-07"} for row in old.rows])
    catalogue = Catalogue(annex if one is old else one for one in small.tables.values())

    assert is_named == bool(said(check, changed(catalogue, "supply/magnet_supply_outlook", CHINA, **{column: number})))
