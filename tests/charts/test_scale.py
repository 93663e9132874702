"""Round numbers for a scale."""

import pytest

from charts.parts.scale import spread, ticks


@pytest.mark.parametrize(
    ("highest", "expected"),
    [
        (390, [0, 100, 200, 300, 400]),
        (417, [0, 200, 400, 600]),
        (5, [0, 2, 4, 6]),
        (10, [0, 5, 10]),
        (100, [0, 25, 50, 75, 100]),
        (0, [0, 1]),
    ],
)
def test_ticks(highest: float, expected: list[float]) -> None:
    """Ticks are round and the last is not below the highest number."""
    assert expected[-1] >= highest
    assert expected == ticks(highest)


def test_ticks_of_a_share() -> None:
    """A share is always seen against the whole."""
    assert [0, 25, 50, 75, 100] == ticks(53, share=True)


def test_spread_leaves_room_alone() -> None:
    """Labels that do not touch stay where they are."""
    assert [0, 20, 40] == spread([0, 20, 40], 10)


def test_spread_parts_neighbours() -> None:
    """Labels that touch move apart around their middle."""
    assert [5, 15, 100] == spread([9, 11, 100], 10)
