"""Two numbers agree within a margin, a bound or a range where they have a number in common."""

import pytest

from evidence.judgement.agreement import agrees, are_comparable
from evidence.records import Figure
from evidence.tables import Row
from tests.evidence.judgement.court import CLAIMED, court, figure

Said = tuple[float | tuple[float | None, float | None], str, str]


def _cells(said: Said) -> Row:
    number, qualifier, unit = said
    low, high = number if isinstance(number, tuple) else (None, None)
    value = None if isinstance(number, tuple) else number
    return {"value": value, "low": low, "high": high, "qualifier": qualifier, "unit": unit}


def agree(claimed: Said, found: Said) -> bool:
    """Tell whether a found number agrees with a claimed one; each is a number or its ends, a qualifier and a unit."""
    catalogue = court(0, [{**figure("found"), **_cells(found)}], [], said=_cells(claimed))
    figures: dict[str, Figure] = catalogue.figures
    return agrees(figures[CLAIMED], figures["found"], catalogue.units)


@pytest.mark.parametrize(
    ("claimed", "found", "expected"),
    [
        ((80, "", "percent"), (83, "", "percent"), True),
        ((80, "", "percent"), (77, "", "percent"), True),
        ((80, "", "percent"), (83.1, "", "percent"), False),
        ((80, "about", "percent"), (85, "", "percent"), True),
        ((80, "about", "percent"), (85.1, "", "percent"), False),
        ((80, "", "percent"), (76, "nearly", "percent"), True),
        ((100, "", "kg"), (105, "", "kg"), True),
        ((100, "", "kg"), (105.1, "", "kg"), False),
        ((105, "", "kg"), (100, "", "kg"), True),
        ((100, "about", "kg"), (110, "", "kg"), True),
        ((100, "about", "kg"), (110.1, "", "kg"), False),
        ((2, "", "t"), (2090, "", "kg"), True),
        ((2, "", "t"), (2200, "", "kg"), False),
        ((16, "", "count"), (15, "", "count"), False),
        ((99, "about", "count"), (98, "", "count"), False),
        ((100, "", "count"), (104, "", "count"), True),
        ((1992, "", "year"), (1991, "", "year"), False),
        ((1992, "", "year"), (1992, "", "year"), True),
    ],
)
def test_numbers_agree_within_a_margin(claimed: Said, found: Said, *, expected: bool) -> None:
    """Shares by points, amounts by a part of the claimed one, small counts and years exactly."""
    assert expected == agree(claimed, found)


@pytest.mark.parametrize(
    ("claimed", "found", "expected"),
    [
        (((50, None), "more-than", "count"), (54, "", "count"), True),
        (((50, None), "more-than", "count"), (49, "", "count"), False),
        ((85, "about", "percent"), ((85, None), "more-than", "percent"), True),
        ((84, "about", "percent"), ((85, None), "more-than", "percent"), False),
        ((420, "about", "kg"), ((11, 20), "", "kg"), False),
        ((2, "about", "t"), ((1875, 2550), "", "kg"), True),
        (((10, 15), "", "kg"), ((15, 20), "", "kg"), True),
        (((10, 15), "", "kg"), ((16, 20), "", "kg"), False),
        ((60, "", "percent"), ((None, 60), "less-than", "percent"), True),
        ((61, "", "percent"), ((None, 60), "less-than", "percent"), False),
        (((None, 99), "up-to", "percent"), (98, "", "percent"), True),
        (((None, 99), "up-to", "percent"), (85, "", "percent"), False),
        ((99, "", "percent"), ((None, 98), "up-to", "percent"), True),
        ((50, "", "percent"), ((None, 98), "up-to", "percent"), False),
    ],
)
def test_bounds_and_ranges_need_a_number_in_common(claimed: Said, found: Said, *, expected: bool) -> None:
    """No margin is added to a bound or a range; up to a number is tested at that number."""
    assert expected == agree(claimed, found)


def test_units_of_another_kind_do_not_compare() -> None:
    """A year is no share: such numbers neither agree nor stand on one scale."""
    catalogue = court(20, [figure("found", 2028, unit="year")], [])
    claimed, found = catalogue.figures[CLAIMED], catalogue.figures["found"]

    assert not are_comparable(claimed, found, catalogue.units)
    assert not agrees(claimed, found, catalogue.units)
