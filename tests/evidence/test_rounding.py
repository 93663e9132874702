"""How far a share is known."""

import pytest

from evidence.rounding import as_known, digits


@pytest.mark.parametrize(
    ("amount", "expected"),
    [(380_000, 2), (376_000, 3), (300_000, 1), (45_787, 5), (75.0988, 6), (0.15, 2), (0.5, 1), (80.0, 1), (0, 1)],
)
def test_digits_are_counted_without_the_zeros_around_them(amount: float, expected: int) -> None:
    """A zero at the end may be rounded, and one at the start says nothing."""
    assert expected == digits(amount)


@pytest.mark.parametrize(
    ("share", "amounts", "expected"),
    [
        (71.05, (270_000, 380_000), 71),
        (67.82, (255_000, 376_000), 67.8),
        (67.82, (376_000, 255_000), 67.8),
        (70.5, (2, 376_000), 70),
        (5.501, (5_000, 90_900), 5.5),
        (1.667, (1.5, 90), 1.7),
        (60.9696, (45_787, 75_099), 61.0),
        (0.0123, (123, 100), 0),
        (220.6, (92, 41.7), 221),
        (0, (0, 75_099), 0),
    ],
)
def test_a_share_is_known_as_its_amounts_are(share: float, amounts: tuple[float, ...], expected: float) -> None:
    """As many digits as the amount with the fewest; two at least, and never more than one decimal."""
    assert expected == as_known(share, *amounts)
