"""One build at a time, and a clear line for the second."""

import os
import re
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
    with pytest.raises(LockedError, match="already") as refused, alone(tmp_path):
        pass
    who = rf"\(proces {holder.pid}, sinds \d\d:\d\d:\d\d\)"
    expected = rf"{tmp_path.name}  in deze map loopt al een build {who} → wacht tot die klaar is, of stop die"
    assert re.fullmatch(expected, refused.value.problem.told("nl"))


def test_the_lock_of_a_build_that_died_is_free(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    """Nobody has to remove a file by hand."""
    holder.kill()
    holder.wait()

    with alone(tmp_path):
        assert str(os.getpid()) in (tmp_path / "build.holder").read_text("utf-8")
    assert not (tmp_path / "build.holder").exists()


def test_a_patient_build_waits_for_its_turn(holder: subprocess.Popen[str], tmp_path: Path) -> None:
    """The local server builds after the build that is running, instead of not at all."""
    assert holder.stdin
    holder.stdin.write("go on\n")
    holder.stdin.flush()

    with alone(tmp_path, patient=True):
        assert 0 == holder.wait()


@pytest.mark.parametrize("name", ["build", "build/next"])
def test_a_folder_that_is_a_link_is_not_built_in(name: str, tmp_path: Path) -> None:
    """Where it leads, files would be deleted that are not ours."""
    elsewhere, build = tmp_path / "elsewhere", tmp_path / "build"
    (elsewhere / "site").mkdir(parents=True)
    (elsewhere / "site" / "letter.txt").write_text("mine", encoding="utf-8")
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).symlink_to(elsewhere)

    with pytest.raises(LockedError, match=rf"^{name}  this is a link, .* → remove it$"), alone(build):
        pass
    assert (elsewhere / "site" / "letter.txt").read_text("utf-8") == "mine"
    assert ["site"] == [path.name for path in elsewhere.iterdir()]


def test_a_link_that_leads_nowhere_is_no_folder_either(tmp_path: Path) -> None:
    """It looks as if nothing were there."""
    (tmp_path / "build").symlink_to(tmp_path / "gone")

    with pytest.raises(LockedError, match="this is a link"), alone(tmp_path / "build"):
        pass


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    """So is a folder in the place of the lock."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "build" / "build.lock").mkdir(parents=True)

    with pytest.raises(LockedError, match=r"^file  this is no folder"), alone(tmp_path / "file"):
        pass
    with pytest.raises(LockedError, match=r"^build/build.lock  this is a folder"), alone(tmp_path / "build"):
        pass
