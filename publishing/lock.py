"""One build at a time: two at once would mix their pages and call the outcome good."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from os import getpid
from pathlib import Path

from filelock import FileLock, Timeout

FILE, HOLDER = "build.lock", "build.holder"
FOREVER = -1


class LockedError(Exception):
    """Another build is running; the message says which, and since when."""


@contextmanager
def alone(build: Path, *, patient: bool = False) -> Iterator[None]:
    """Keep every other build out of a folder; a patient one waits for its turn, another raises LockedError.

    The lock is the system's, so that of a build that died is free at once.
    """
    build.mkdir(parents=True, exist_ok=True)
    holder = build / HOLDER
    try:
        with FileLock(build / FILE, timeout=FOREVER if patient else 0):
            holder.write_text(f"process {getpid()}, since {datetime.now().astimezone():%H:%M:%S}", encoding="utf-8")
            try:
                yield
            finally:
                holder.unlink(missing_ok=True)
    except Timeout:
        raise LockedError(_told(holder)) from None


def _told(holder: Path) -> str:
    who = holder.read_text(encoding="utf-8") if holder.exists() else "another process"
    return f"{holder.parent.name}/ is being built already ({who}) → wait until it is done, or stop it"
