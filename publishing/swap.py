"""Puts a new site in the place of the published one, which is whole before, after, and at every moment between."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

PREVIOUS = "previous"
# From <linux/fs.h> and <fcntl.h>: paths are relative to the working folder, and both exist and change places.
AT_FDCWD, RENAME_EXCHANGE = -100, 2


def swap_in(new: Path, published: Path) -> None:
    """Replace the published site by the new one."""
    if published.exists():
        if not _exchanged(new, published):
            _replace(new, published)
        shutil.rmtree(new, ignore_errors=True)
        shutil.rmtree(published.with_name(PREVIOUS), ignore_errors=True)
    else:
        new.rename(published)


def restore(published: Path) -> None:
    """Bring the last site back after a build that was killed between two renames."""
    previous = published.with_name(PREVIOUS)
    if previous.is_dir() and not published.exists():
        previous.rename(published)


def _exchanged(new: Path, published: Path) -> bool:
    """Let two folders change places at once, and return whether the system could."""
    if sys.platform != "linux" or not hasattr(library := ctypes.CDLL(None), "renameat2"):
        return False
    places = (AT_FDCWD, os.fsencode(new), AT_FDCWD, os.fsencode(published))
    return bool(library.renameat2(*places, RENAME_EXCHANGE) == 0)


def _replace(new: Path, published: Path) -> None:
    """Do the same with two renames, where the system cannot; `restore` mends what a kill between them leaves."""
    previous = published.with_name(PREVIOUS)
    shutil.rmtree(previous, ignore_errors=True)
    published.rename(previous)
    new.rename(published)
