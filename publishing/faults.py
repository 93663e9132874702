"""What stops a command without being wrong in the content or the program, in one line each.

A disk that is full or may not be written to, another build, a reader who presses Ctrl+C, a system that ends it.
"""

import errno
import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from publishing.console import spell_out
from publishing.lock import LockedError

REMEDIES = {
    errno.ENOSPC: "make room on the disk",
    errno.EDQUOT: "make room: your share of the disk is used up",
    errno.EFBIG: "make room: no file may become this large",
    errno.EROFS: "make the disk writable",
    errno.EACCES: "give yourself the right to write there",
    errno.EPERM: "give yourself the right to write there",
    errno.EIO: "look after the disk",
    errno.EMFILE: "let a process open more files (`ulimit -n`)",
}
# What a shell calls a command that was stopped with Ctrl+C.
STOPPED = 130
# How Python prints such a fault, and so other programs that are written in it.
PRINTED = re.compile(r"\[Errno (?P<number>\d+)\] (?P<what>[^:\n]+)(?:: '(?P<file>[^']*)')?")


def told(command: Callable[[], int]) -> int:
    """Run a command and return its exit status; what stops it is said in a line, on any console."""
    spell_out()
    try:
        with _interruptible():
            return command()
    except LockedError as error:
        line, status = str(error), 1
    except OSError as error:
        if not (line := refusal(error)):
            raise
        status = 1
    except KeyboardInterrupt:
        line, status = "Stopped; build/site is as it was.", STOPPED
    print(line, file=sys.stderr)
    return status


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let the signal to end be what Ctrl+C is: everything that was started is ended, and locks are given back."""

    def interrupt(_signal: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def refusal(fault: BaseException | str) -> str:
    """Return what the disk refused and what to do, or nothing when something else was wrong.

    Takes an exception, or what another program printed about one.
    """
    for found in reversed([*PRINTED.finditer(_printed(fault))]):
        remedy = REMEDIES.get(int(found["number"]))
        if remedy:
            return f"{found['file'] or 'the disk'}: {found['what']} → {remedy}"
    return ""


def _printed(fault: BaseException | str) -> str:
    return fault if isinstance(fault, str) else f"{fault}" if isinstance(fault, OSError) else ""
