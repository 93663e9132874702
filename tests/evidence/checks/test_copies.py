"""Tests of rows that stand in a table twice."""

import pytest

from evidence.catalogue import Catalogue
from evidence.checks.copies import rows_are_not_copies
from evidence.tables import Row
from tests.evidence.checks.rows import changed, more, said


@pytest.mark.parametrize(
    ("table", "row", "cells", "same"),
    [
        ("figures/figures", "f35-mass-crs-2013", {}, "locator, source_id, unit, period, value, low, high"),
        (
            "figures/figures",
            "f35-mass-crs-2013",
            {"locator": "elsewhere"},
            "label_en, source_id, period, value, low, high",
        ),
        ("figures/sources", "crs-2013", {}, "title, publisher, published"),
        ("figures/claims", "seventeen-elements", {}, "title_en"),
        ("figures/evidence", "seventeen-elements-e03", {}, "finding_en, claim_id, figure_id"),
        ("figures/units", "lb", {}, "name_en, factor"),
        ("context/events", "mountain-pass-closes-2002", {"text_en": "x", "text_nl": "y"}, "title_en"),
        ("context/projects", "mount-weld", {"name_en": "X", "name_nl": "Y"}, "latitude, longitude, kind"),
        (
            "context/targets",
            "us-round-top-2028",
            {},
            "target_en, actor_en, year, current_value, current_low, current_high",
        ),
        ("context/terms", "reserves", {}, "term_en"),
    ],
)
def test_a_copy_is_named_with_both_ids(table: str, row: str, cells: Row, same: str, catalogue: Catalogue) -> None:
    """The second row is named, with the id of the first and what is the same."""
    copied = more(catalogue, table, {"id": row}, id="copy", **cells)

    problems = [problem.partition(" in line")[0] for problem in said(rows_are_not_copies, copied)]

    assert [f"id  'copy' has the same {same} as '{row}'"] == problems


def test_an_address_is_the_same_however_it_is_written(catalogue: Catalogue) -> None:
    """With or without `www.`, with http or https, with a stroke at its end or without."""
    first = changed(catalogue, "figures/sources", {"id": "crs-2013"}, archived_url="HTTP://www.archive.example/a/")
    both = changed(first, "figures/sources", {"id": "csis-2024"}, archived_url="https://archive.example/a")

    problems = said(rows_are_not_copies, both)

    assert ["id  'csis-2024' has the same archived_url as 'crs-2013'"] == [
        one.partition(" in line")[0] for one in problems
    ]


def test_other_numbers_of_one_place_are_no_copies(catalogue: Catalogue) -> None:
    """A page may hold the number of another year."""
    other = more(catalogue, "figures/figures", {"id": "f35-mass-crs-2013"}, id="copy", period="2014")

    assert [] == said(rows_are_not_copies, other)
