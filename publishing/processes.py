"""Work that shares nothing, done at the same time: each piece in a process of its own, so that every core has some.

A process that is forked has all that was read already, and gives back nothing but the files it wrote.
"""

import ctypes
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, wait

# From <linux/prctl.h>: which signal a process gets when its parent ends.
PR_SET_PDEATHSIG = 1
_pieces: Sequence[Callable[[], None]] = ()


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


def _do(place: int) -> None:
    _pieces[place]()
