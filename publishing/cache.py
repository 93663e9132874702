"""What is slow to make, in files below build/cache, each named by a hash of all that it depends on, or holding it.

A file is there whole or not at all, so a build that is stopped leaves nothing half done for the next one.
"""

from collections.abc import Callable
from pathlib import Path

from evidence.files import HALF, write_whole


def kept(file: Path, make: Callable[[], bytes]) -> bytes:
    """Return what a file of the cache holds, and make it first when it is not there."""
    if not file.exists():
        keep(file, make())
    return file.read_bytes()


def remembered(file: Path, key: str, make: Callable[[], bytes]) -> bytes:
    """Return what a file holds under a key, and make it anew under another: it has one place, and does not pile up."""
    head = f"{key}\n".encode()
    content = file.read_bytes() if file.exists() else b""
    if not content.startswith(head):
        content = head + make()
        keep(file, content)
    return content.removeprefix(head)


def keep(file: Path, content: bytes) -> None:
    """Put a file into the cache, whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, content)


def sweep(cache: Path) -> None:
    """Remove what builds that were killed had half written."""
    for half in cache.rglob(f"{HALF}*"):
        half.unlink(missing_ok=True)
