"""What the theme brings along and no page asks for: its scripts with their map, and a stylesheet of colours."""

import shutil
from pathlib import Path

SCRIPTS = "assets/javascripts"
# What is said of a file's sources for whoever looks for a mistake in the theme.
UNUSED = ("assets/stylesheets/palette.*", "assets/**/*.map")


def clear(folder: Path) -> None:
    """Take what nothing asks for out of the pages of one language."""
    shutil.rmtree(folder / SCRIPTS, ignore_errors=True)
    for pattern in UNUSED:
        for file in sorted(folder.glob(pattern)):
            file.unlink()
