"""The collector of what refers to itself, which looks at every object again and again while a command reads."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# So many new objects are made before Python looks for those that only refer to each other; by itself it takes 700.
MANY = 100_000


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep all that is made until this ends: for a command that soon ends itself, and needs nearly all of it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def collect_seldom() -> None:
    """Let this process look for circles among objects seldom: a build makes millions that stay, and hardly a circle."""
    gc.set_threshold(MANY)
