"""Work that is done side by side."""

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from evidence.processes import beside, side_by_side
from tests.broken.repository import ROOT

# In seconds: for a busy machine.
PATIENCE = 120
# Two pieces that say that they have begun, and write when they are told that it is enough, or after half a minute.
SLOW = """
import sys, time
from pathlib import Path
from publishing.faults import told
from evidence.processes import side_by_side

def write(name):
    folder = Path(sys.argv[1])
    (folder / name).touch()
    for _ in range(300):
        if (folder / "enough").exists():
            break
        time.sleep(0.1)
    (folder / f"{name}.late").touch()

pieces = [lambda: write("one"), lambda: write("two")]
sys.exit(told(lambda: side_by_side(pieces) or 0))
"""


def _note(file: Path) -> None:
    file.write_text(str(os.getpid()), encoding="utf-8")


def _fill_the_disk() -> None:
    raise OSError(28, "No space left on device", "a.txt")


def test_every_piece_is_done_in_a_process_of_its_own(tmp_path: Path) -> None:
    """Two pieces write their files, neither from here; a single one needs no other process."""
    files = [tmp_path / "one", tmp_path / "two"]

    side_by_side([partial(_note, file) for file in files])
    side_by_side([partial(_note, tmp_path / "alone")])

    assert str(os.getpid()) not in {file.read_text(encoding="utf-8") for file in files}
    assert str(os.getpid()) == (tmp_path / "alone").read_text(encoding="utf-8")


def test_what_stops_a_piece_is_raised_as_it_was(tmp_path: Path) -> None:
    """A full disk is said in one line wherever it was met, and the other pieces are done before."""
    with pytest.raises(OSError, match=r"No space left on device: 'a\.txt'"):
        side_by_side([_fill_the_disk, partial(_note, tmp_path / "one")])

    assert (tmp_path / "one").exists()


def test_where_nothing_can_be_forked_all_is_done_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Windows has no fork: the outcome is the same, one piece after the other."""
    monkeypatch.setattr("multiprocessing.get_all_start_methods", lambda: ["spawn"])
    files = [tmp_path / "one", tmp_path / "two"]

    side_by_side([partial(_note, file) for file in files])

    assert [str(os.getpid())] * 2 == [file.read_text(encoding="utf-8") for file in files]


def test_two_pieces_come_to_what_they_would_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first is done in another process and the second here; on one core, both are done here."""
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    aside, here = beside(os.getpid, os.getpid)
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    alone = beside(os.getpid, os.getpid)

    assert aside != here == os.getpid()
    assert (here, here) == alone


def test_what_stops_the_piece_that_is_done_aside_is_raised_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is said in one line wherever it was met."""
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    with pytest.raises(OSError, match=r"No space left on device: 'a\.txt'"):
        beside(_fill_the_disk, os.getpid)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with its parent")
def test_the_pieces_end_with_a_build_that_is_killed(tmp_path: Path) -> None:
    """They do not go on writing into folders that the next build fills, and hold no lock."""
    with _started(tmp_path) as process:
        process.kill()
        # The pieces hold what they print into open: it ends when the last of them does.
        process.communicate(timeout=PATIENCE)

    assert [] == [file.name for file in tmp_path.glob("*.late")]


def test_ctrl_c_is_answered_in_one_line(tmp_path: Path) -> None:
    """All processes of a command get it; only the first speaks."""
    with _started(tmp_path) as process:
        os.killpg(process.pid, signal.SIGINT)
        # It leaves after its pieces, which do not hear of it.
        (tmp_path / "enough").touch()
        output, _ = process.communicate(timeout=PATIENCE)

    assert (130, "Stopped; build/site is as it was.\n") == (process.returncode, output)


def _started(folder: Path) -> subprocess.Popen[str]:
    """Return a program whose two pieces have begun."""
    command = [sys.executable, "-c", SLOW, str(folder)]
    process = subprocess.Popen(  # noqa: S603 (our own command)
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    end = time.monotonic() + PATIENCE
    while not all((folder / name).exists() for name in ("one", "two")) and time.monotonic() < end:
        time.sleep(0.1)
    return process
