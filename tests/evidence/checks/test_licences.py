"""What the check says of rows that cannot stand in one table."""

from evidence.catalogue import Catalogue
from evidence.checks.licences import rows_may_be_republished
from evidence.tables import Row
from tests.evidence.checks.rows import changed, more, said

MINES = "supply/mine_production"


def test_rows_of_two_share_alike_licences_are_named(small: Catalogue) -> None:
    """At the first row that asks for another licence than those above it."""
    for package in ("figures", "supply", "context"):
        survey: Row = {"id": "survey-2026"}
        small = more(small, f"{package}/sources", survey, id="atlas-2026", licence="CC-BY-SA-4.0")
        small = changed(small, f"{package}/sources", survey, licence="ODbL-1.0")
    assert [] == said(rows_may_be_republished, small)

    what = "rows of 'atlas-2026' are passed on under CC-BY-SA-4.0, and rows above under ODbL-1.0"
    remedy = "remove the row: no licence is both, so they cannot stand in one table"
    assert [f"source_id  {what} → {remedy}"] == said(
        rows_may_be_republished, more(small, MINES, {"country": "CHN"}, source_id="atlas-2026")
    )
