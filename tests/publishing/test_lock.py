"""One build at a time, and a clear line for the second."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from publishing.lock import LockedError, alone
from tests.broken.repository import ROOT

HOLD = """
import sys, time
from pathlib import Path
from publishing.lock import alone

with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Let another process hold a folder until it gets a line, or is killed."""
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout
        process.stdout.readline()
        yield process
        process.kill()


def test_the_second_build_is_told_who_holds_the_folder(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    """The line names the process, the time, and what to do."""
    expected = (
        rf"is being built already \(process {holder.pid}, since \d\d:\d\d:\d\d\) → wait until it is done, or stop it"
    )
    with pytest.raises(LockedError, match=expected), alone(tmp_path):
        pass


def test_the_lock_of_a_build_that_died_is_free(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    """Nobody has to remove a file by hand."""
    holder.kill()
    holder.wait()

    with alone(tmp_path):
        assert "process" in (tmp_path / "build.holder").read_text("utf-8")
    assert not (tmp_path / "build.holder").exists()


def test_a_patient_build_waits_for_its_turn(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    """The local server builds after the build that is running, instead of not at all."""
    assert holder.stdin
    holder.stdin.write("go on\n")
    holder.stdin.flush()

    with alone(tmp_path, patient=True):
        assert 0 == holder.wait()
