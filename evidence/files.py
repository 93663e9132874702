"""Files that are written whole or not at all, so that a program that is stopped loses nobody's work."""

import shutil
from pathlib import Path
from tempfile import NamedTemporaryFile

HALF = "half-"


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
