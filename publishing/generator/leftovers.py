"""What the theme brings along for its own search: a megabyte in each language, for which no page of ours asks."""

import shutil
from pathlib import Path

FOLDERS = ("assets/javascripts/lunr", "assets/javascripts/workers")


def clear(folder: Path) -> None:
    """Take what nothing asks for out of the pages of one language."""
    for name in FOLDERS:
        shutil.rmtree(folder / name, ignore_errors=True)
