"""What the words of the periodic table take for granted, and what it cannot do without."""

import pytest

from charts.elements import chart
from charts.reading import UndrawableError
from evidence.catalogue import Catalogue
from evidence.records import Element
from tests.charts.premises.changes import Which, cell, changed, false, without

ABUNDANCE = "crustal_abundance_ppm"
NEODYMIUM: Which = {"symbol": "Nd"}


@pytest.mark.parametrize(
    ("cells", "words", "column"),
    [
        ({ABUNDANCE: 5}, "description", ABUNDANCE),
        ({"class_fs_087_02": "heavy", "class_mcs_2026": "heavy"}, "description", "class_fs_087_02"),
    ],
)
def test_what_all_elements_share_is_told(catalogue: Catalogue, cells: Which, words: str, column: str) -> None:
    """The description says that one has no number, and that another source draws the line elsewhere."""
    made = chart(changed(catalogue, Element, {}, **cells))

    assert [cell(catalogue, Element, column)] == false(made, words)


def test_the_headline_needs_two_amounts(catalogue: Catalogue) -> None:
    """An element with the most grams and one with the least are not the same."""
    (place,) = false(chart(changed(catalogue, Element, {}, **{ABUNDANCE: 5})), "headline")

    assert ABUNDANCE == place.column


def test_magnets_are_named_in_each_language(catalogue: Catalogue) -> None:
    """A horseshoe is drawn by the English words; a use in Dutch that names no magnet is told."""
    made = chart(changed(catalogue, Element, NEODYMIUM, use_nl="glas"))

    assert [cell(catalogue, Element, "use_en", symbol="Nd")] == false(made, "columns.magnets")


@pytest.mark.parametrize(("missing", "before"), [(58, 57), (71, 70), (21, 39)])
def test_a_missing_element_is_told_where_it_belongs(catalogue: Catalogue, missing: int, before: int) -> None:
    """The subtitle speaks of the rare earths, so the one after which another belongs is named; else the first."""
    tables = without(catalogue, Element, atomic_number=missing)

    assert [cell(tables, Element, "atomic_number", atomic_number=before)] == false(chart(tables), "subtitle")


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"atomic_number": 90}, "atomic_number"),
        ({"class_mcs_2026": "middle"}, "class_mcs_2026"),
        ({"use_source_id": None}, "use_source_id"),
        ({"use_nl": None}, "use_nl"),
    ],
)
def test_what_cannot_be_drawn_is_told(catalogue: Catalogue, cells: Which, column: str) -> None:
    """A number or a group without a place, a use without its source or in one language, is named by its cell."""
    with pytest.raises(UndrawableError) as told:
        chart(changed(catalogue, Element, {"symbol": "Sm"}, **cells))

    assert cell(catalogue, Element, column, symbol="Sm") == told.value.where


def test_without_any_number_nothing_is_compared(catalogue: Catalogue) -> None:
    """A chart of amounts needs one."""
    with pytest.raises(UndrawableError, match="the chart tells of grams per tonne of crust"):
        chart(changed(catalogue, Element, {}, **{ABUNDANCE: None}))
