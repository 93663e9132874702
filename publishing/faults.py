"""What stops a command without being wrong in the content or the program, in one line each.

A disk that is full or may not be written to, another build, a reader who presses Ctrl+C, a system that ends it.
"""

import errno
import io
import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from evidence.files import ChangedError
from evidence.messages import Message, say
from evidence.messages.translations import SOURCE
from publishing.console import spell_out
from publishing.lock import LockedError

NOT_ALLOWED = (say("you may not write there"), say("give yourself the right to write there"))
# What a system calls these is in the language of the system, or in none.
REFUSALS = {
    errno.ENOSPC: (say("the disk is full"), say("make room on it")),
    errno.EDQUOT: (say("your share of the disk is used up"), say("make room")),
    errno.EFBIG: (say("the file becomes larger than a file may be"), say("allow larger files (`ulimit -f`)")),
    errno.EROFS: (say("the disk cannot be written to"), say("make it writable")),
    errno.EACCES: NOT_ALLOWED,
    errno.EPERM: NOT_ALLOWED,
    errno.EIO: (say("reading or writing failed"), say("have the disk looked at")),
    errno.EMFILE: (say("too many files are open"), say("let a process open more files (`ulimit -n`)")),
}
UNREAD = say("Stopped: nobody reads any further what is said.")
SITE_STAYS = say("Stopped; build/site is as it was.")
# What a shell calls a command that was stopped with Ctrl+C.
STOPPED = 130
# How Python prints such a fault, and so other programs that are written in it.
PRINTED = re.compile(r"\[Errno (?P<number>\d+)\] [^:\n]+(?:: '(?P<file>[^']*)')?")


def told(command: Callable[[], int], language: str = SOURCE) -> int:
    """Run a command and return its exit status; what stops it is said in a line, in a language, on any console."""
    spell_out()
    try:
        with _interruptible():
            status = command()
            # What is said last waits in a buffer, where nobody would answer for it.
            print(end="", flush=True)
            return status
    except LockedError as error:
        line, status = error.problem.told(language), 1
    except ChangedError as error:
        what = say("{file}: somebody wrote this file meanwhile, and it stays so → do this once more", file=error.file)
        line, status = what.into(language), 1
    except BrokenPipeError:
        # What is left in the buffer has nowhere to go, and Python would say so once more at its end.
        sys.stdout = io.StringIO()
        line, status = UNREAD.into(language), 1
    except OSError as error:
        if not (refused := refusal(error)):
            raise
        line, status = refused.into(language), 1
    except KeyboardInterrupt:
        line, status = SITE_STAYS.into(language), STOPPED
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


def refusal(fault: BaseException | str) -> Message | None:
    """Return what the disk refused and what to do; None when something else was wrong.

    Takes an exception, or what another program printed about one.
    """
    for found in reversed([*PRINTED.finditer(_printed(fault))]):
        if refused := REFUSALS.get(int(found["number"])):
            what, remedy = refused
            return say("{file}: {what} → {remedy}", file=found["file"] or say("the disk"), what=what, remedy=remedy)
    return None


def _printed(fault: BaseException | str) -> str:
    return fault if isinstance(fault, str) else f"{fault}" if isinstance(fault, OSError) else ""
