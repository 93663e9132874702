"""Commands that read much and end soon collect nothing."""

import gc

import pytest

from publishing.collector import uncollected


def _fail() -> None:
    with uncollected():
        raise OSError


def test_nothing_is_collected_until_it_ends() -> None:
    """The collector is off inside, one within the other too, and on again after."""
    with uncollected():
        with uncollected():
            innermost = gc.isenabled()
        inside = gc.isenabled()

    assert (False, False, True) == (innermost, inside, gc.isenabled())


def test_it_is_on_again_after_a_fault() -> None:
    """Whatever stops a command, what runs after it is collected as before."""
    with pytest.raises(OSError, match=r"^$"):
        _fail()

    assert gc.isenabled()
