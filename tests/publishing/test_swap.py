"""Swapping the new site in."""

import subprocess
import sys
from pathlib import Path

import pytest

from publishing.swap import _exchanged, restore, swap_in
from tests.broken.repository import ROOT


def test_the_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    """Nothing of the old site is left, nor of the swap."""
    for name, file in (("next", "new.html"), ("site", "old.html"), ("previous", "leftover.html")):
        (tmp_path / name).mkdir()
        (tmp_path / name / file).touch()

    swap_in(tmp_path / "next", tmp_path / "site")

    assert ["site", "site/new.html"] == sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))


def test_the_first_site_has_nothing_to_replace(tmp_path: Path) -> None:
    """On a fresh machine there is no old site."""
    (tmp_path / "next").mkdir()

    swap_in(tmp_path / "next", tmp_path / "site")

    assert [tmp_path / "site"] == list(tmp_path.iterdir())


KILLED_AT = """
import os, sys
from pathlib import Path
from publishing import swap

steps = int(sys.argv[2])

def count(event, arguments):
    global steps
    if event in ("os.rename", "os.remove", "os.rmdir", "shutil.rmtree", "ctypes.dlsym", "exchanged"):
        steps -= 1
        if steps < 0:
            os._exit(9)

if sys.argv[3] == "without":
    swap._exchanged = lambda new, published: False
sys.addaudithook(count)
swap.swap_in(Path(sys.argv[1], "next"), Path(sys.argv[1], "site"))
"""


def _write_sites(folder: Path) -> None:
    """Write an old and a new site of two files each."""
    for name, text in (("site", "old"), ("next", "new")):
        (folder / name).mkdir()
        for file in ("index.html", "page.html"):
            (folder / name / file).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("exchange", ["with", "without"])
def test_a_kill_at_any_step_leaves_a_whole_site(exchange: str, tmp_path: Path) -> None:
    """Whatever moment it is, the next start finds the old site or the new one, with all of its files."""
    texts = set()
    for step in range(20):
        folder = tmp_path / str(step)
        folder.mkdir()
        _write_sites(folder)
        command = [sys.executable, "-c", KILLED_AT, str(folder), str(step), exchange]
        status = subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603 (our own script)
        restore(folder / "site")
        texts.add("".join((folder / "site" / name).read_text("utf-8") for name in ("index.html", "page.html")))
        if status == 0:
            break

    assert {"oldold", "newnew"} == texts
    assert 0 == status


def test_two_folders_change_places_at_once(tmp_path: Path) -> None:
    """There is no moment without a site, on Linux; elsewhere nothing moves, and the swap takes two renames."""
    _write_sites(tmp_path)
    could = _exchanged(tmp_path / "next", tmp_path / "site")

    assert (sys.platform == "linux") is could
    assert (["old", "new"] if could else ["new", "old"]) == [
        (tmp_path / name / "page.html").read_text("utf-8") for name in ("next", "site")
    ]


def test_the_site_is_only_restored_where_there_is_none(tmp_path: Path) -> None:
    """What an earlier swap forgot to remove does not come back."""
    _write_sites(tmp_path)
    (tmp_path / "next").rename(tmp_path / "previous")

    restore(tmp_path / "site")

    assert "old" == (tmp_path / "site" / "page.html").read_text("utf-8")
