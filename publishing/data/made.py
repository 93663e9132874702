"""Files that are made anew only where their rows, their words or what writes them has changed."""

import hashlib
import json
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from publishing.cache import kept

LIBRARIES = ("babel", "pyarrow", "rdflib", "xlsxwriter")
CODE = Path(__file__).parent


def made(folder: Path, ending: str, inputs: object, make: Callable[[], bytes]) -> bytes:
    """Return a file from the folder, and make it first where one of its inputs has changed."""
    text = json.dumps([_makers(), ending, inputs], sort_keys=True, default=str)
    return kept(folder / f"{hashlib.sha256(text.encode()).hexdigest()}.{ending}", make)


@cache
def _makers() -> str:
    """Return a hash of the code and the libraries that write files."""
    digest = hashlib.sha256(" ".join(f"{library}={version(library)}" for library in LIBRARIES).encode())
    for file in sorted(CODE.glob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()
