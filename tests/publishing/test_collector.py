"""Commands that read much and end soon collect nothing."""

import gc

import pytest

from publishing.collector import MANY, collect_seldom, uncollected


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


def test_a_build_seldom_looks_for_circles() -> None:
    """Python's own pace costs a build a tenth of its time; circles are still found in the end."""
    before = gc.get_threshold()
    try:
        gc.set_threshold(700)
        collect_seldom()

        assert (MANY, True) == (gc.get_threshold()[0], gc.isenabled())
    finally:
        gc.set_threshold(*before)
