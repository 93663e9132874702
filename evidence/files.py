"""Files that are written whole or not at all, so that a program that is stopped loses nobody's work."""

import shutil
from pathlib import Path
from tempfile import NamedTemporaryFile

HALF = "half-"


class ChangedError(Exception):
    """Somebody wrote a file while a command worked on what it had read of it; what they wrote stays."""

    def __init__(self, file: Path) -> None:
        """Take the file, which a contributor will read."""
        super().__init__(str(file))
        self.file = file


def rewrite(file: Path, read: bytes, content: bytes) -> None:
    """Write a file whole in the place of what was read of it; raises ChangedError where it holds something else now."""
    if file.read_bytes() != read:
        raise ChangedError(file)
    write_whole(file, content)


def write_whole(file: Path, content: bytes) -> None:
    """Write a file under another name beside it, and give it its own when it is whole."""
    half = NamedTemporaryFile(dir=file.parent, prefix=HALF, delete=False)  # noqa: SIM115 (closed before it is renamed)
    written = Path(half.name)
    try:
        with half:
            half.write(content)
        if file.exists():
            shutil.copymode(file, written)
        written.replace(file)
    except BaseException as fault:
        written.unlink(missing_ok=True)
        if isinstance(fault, OSError) and not fault.filename:
            fault.filename = str(file)
        raise
