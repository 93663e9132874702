"""Work that shares nothing, done at the same time: each piece in a process of its own, so that every core has some.

A process that is forked has all that was read already, and gives back the files it wrote, or what it came to.
"""

import ctypes
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from typing import Any, TypeVar

# From <linux/prctl.h>: which signal a process gets when its parent ends.
PR_SET_PDEATHSIG = 1
_pieces: Sequence[Callable[[], object]] = ()
Aside = TypeVar("Aside")
Here = TypeVar("Here")


def side_by_side(pieces: Sequence[Callable[[], None]]) -> None:
    """Do all pieces, and raise what the first that failed raised; one after the other where nothing can be forked."""
    global _pieces  # noqa: PLW0603 (a fork sees what stands in the module, and what has no name cannot be sent to it)
    if len(pieces) == 1 or "fork" not in multiprocessing.get_all_start_methods():
        for piece in pieces:
            piece()
        return
    _pieces = pieces
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(len(pieces), fork, initializer=_begin, initargs=(os.getpid(),)) as pool:
        begun = [pool.submit(_do, place) for place in range(len(pieces))]
        # A piece that fails at once must not keep another from being begun: which one is first depends on the machine.
        wait(begun)
    for one in begun:
        one.result()


def beside(aside: Callable[[], Aside], here: Callable[[], Here], *, worth_it: bool = True) -> tuple[Aside, Here]:
    """Return what two pieces come to, the first done in a process of its own while the second is done in this one.

    Where that is not worth it, because there is little to do, one is done after the other.
    """
    global _pieces  # noqa: PLW0603 (as above)
    if not worth_it or os.cpu_count() == 1 or "fork" not in multiprocessing.get_all_start_methods():
        return aside(), here()
    _pieces = [aside]
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(1, fork, initializer=_begin, initargs=(os.getpid(),)) as pool:
        # The process is forked now: what `here` puts into the module it does not see.
        coming: Future[Any] = pool.submit(_do, 0)
        done = here()
        return coming.result(), done


def end_with(parent: int) -> None:
    """Let this process end with the one that started it, even when that is killed: no other may write in its place."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    # The parent may have ended before that was said.
    if os.getppid() != parent:
        sys.exit(1)


def _begin(parent: int) -> None:
    """Leave it to the parent to answer Ctrl+C, which all processes of a command get: it says so in one line."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    end_with(parent)


def _do(place: int) -> object:
    return _pieces[place]()
