"""Says what the build is doing: one line a stage, with its seconds."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def stage(name: str, *, quiet: bool = False) -> Iterator[None]:
    """Name a stage while it runs, and its time when it is done; on a terminal at once."""
    live = sys.stderr.isatty() and not quiet
    if live:
        sys.stderr.write(f"{name:<10}…\r")
        sys.stderr.flush()
    start = time.perf_counter()
    yield
    if not quiet:
        sys.stderr.write(f"{name:<10}{time.perf_counter() - start:6.1f} s\n")
