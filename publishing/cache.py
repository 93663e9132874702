"""What is slow to make, in files below build/cache, each named by a hash of all that it depends on.

A file is there whole or not at all, so a build that is stopped leaves nothing half done for the next one.
"""

from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile


def kept(file: Path, make: Callable[[], bytes]) -> bytes:
    """Return what a file of the cache holds, and make it first when it is not there."""
    if not file.exists():
        keep(file, make())
    return file.read_bytes()


def keep(file: Path, content: bytes) -> None:
    """Write a file of the cache under another name, and give it its own when it is whole."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, prefix="half-", delete=False) as half:
        half.write(content)
    Path(half.name).replace(file)
