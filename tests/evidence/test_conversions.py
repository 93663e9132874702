"""Numbers of a source in another unit."""

import pytest

from evidence.quantity import Quantity


@pytest.mark.parametrize(
    ("quantity", "factor", "expected"),
    [
        (Quantity(920), 0.45359237, Quantity(417)),
        (Quantity(None, low=5700, qualifier="more-than"), 0.45359237, Quantity(None, low=2580, qualifier="more-than")),
        (Quantity(None, high=5700, qualifier="up-to"), 0.45359237, Quantity(None, high=2590, qualifier="up-to")),
        (Quantity(None, low=1.875, high=2.55), 1000, Quantity(None, low=1875, high=2550)),
        (Quantity(0.7, low=0.7, high=0.7), 0.001, Quantity(0.0007, low=0.0007, high=0.0007)),
        (Quantity(0), 0.45359237, Quantity(0)),
        (Quantity(1000, qualifier="about"), 0.45359237, Quantity(450, qualifier="about")),
        (Quantity(1209, qualifier="about"), 0.45359237, Quantity(548, qualifier="about")),
        (Quantity(920, qualifier="about"), 0.45359237, Quantity(417, qualifier="about")),
        (Quantity(1000, qualifier="nearly"), 0.45359237, Quantity(454, qualifier="nearly")),
        (Quantity(1234, qualifier="about"), 1000, Quantity(1_234_000, qualifier="about")),
    ],
)
def test_a_conversion_says_no_more_than_the_source(quantity: Quantity, factor: float, expected: Quantity) -> None:
    """Three digits remain; a lower bound is never rounded up, an upper one never down; a whole factor loses none.

    What is only about so much has one digit more than its source gave it.
    """
    assert expected == quantity.converted(factor)
