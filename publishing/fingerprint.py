"""Tells whether anything that the site is made from has changed since it was built."""

import hashlib
import sys
from pathlib import Path

from publishing.languages.settings import Settings

INPUTS = (
    "datapackage", "releases", "docs", "evidence", "charts", "publishing", "interaction/dist", "build.py", "mkdocs.yml",
    "requirements.txt", "CITATION.cff", "LICENSE-data",
)  # fmt: skip
LEFT_OUT = {"__pycache__"}


def fingerprint(root: Path, settings: Settings) -> str:
    """Return a hash of every input of the build."""
    digest = hashlib.sha256(f"{settings}{sys.version}".encode())
    for name in INPUTS:
        start = root / name
        for path in [start] if start.is_file() else sorted(start.rglob("*")):
            if path.is_file() and not LEFT_OUT & set(path.parts):
                digest.update(path.relative_to(root).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()
