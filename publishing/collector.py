"""The collector of what refers to itself, which looks at every object again and again while a command reads."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
