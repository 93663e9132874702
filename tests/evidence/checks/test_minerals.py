"""Tests of what a mineral holds beside the same mineral elsewhere."""

import pytest

from evidence.catalogue import Catalogue
from evidence.checks.neighbours import numbers_are_near_their_neighbours
from evidence.tables import Row
from tests.evidence.checks.rows import changed, more, said

DEPOSITS = "supply/deposit_elements"
YTTRIUM: Row = {"deposit": "longnan", "element": "Y"}


@pytest.fixture(scope="module")
def deposits(catalogue: Catalogue) -> Catalogue:
    """Return tables in which three deposits of one mineral hold about as much yttrium."""
    two = more(catalogue, DEPOSITS, YTTRIUM, deposit="second", share_percent=60)
    return more(two, DEPOSITS, YTTRIUM, deposit="third", share_percent=50)


def test_the_shares_of_two_elements_exchanged(deposits: Catalogue) -> None:
    """A mineral is much alike everywhere; this table has no notes to say why it would not be."""
    traces = changed(deposits, DEPOSITS, YTTRIUM, share_percent=0.1)
    expected = (
        "share_percent  share_percent = 0.1 is far from 60, which stands beside it → find the wrong digit or unit"
    )

    assert [expected] == said(numbers_are_near_their_neighbours, traces)


def test_less_of_an_element_passes(deposits: Catalogue) -> None:
    """Deposits differ by a factor of ten, and traces by more."""
    assert [] == said(numbers_are_near_their_neighbours, changed(deposits, DEPOSITS, YTTRIUM, share_percent=5))
