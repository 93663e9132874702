"""How far a sum may be from what is printed: half a digit for each number that was rounded, and no more."""

import pytest

from evidence.catalogue import Catalogue
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
