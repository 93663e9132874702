"""A file is written whole or not at all."""

import subprocess
import sys
from pathlib import Path

import pytest

from evidence.files import HALF, ChangedError, rewrite, write_whole
from tests.broken.repository import ROOT

KILLED_AT = """
import os, sys
from pathlib import Path
from evidence.files import write_whole

steps = int(sys.argv[2])

def count(event, arguments):
    global steps
    if event in ("open", "os.rename", "os.chmod"):
        steps -= 1
        if steps < 0:
            os._exit(9)

sys.addaudithook(count)
write_whole(Path(sys.argv[1]), b"new" * 100_000)
"""


def test_a_kill_at_any_step_loses_nothing(tmp_path: Path) -> None:
    """The file holds the old text or the new one, never half of it and never nothing."""
    seen = set()
    for step in range(20):
        file = tmp_path / "table.csv"
        file.write_bytes(b"old")
        command = [sys.executable, "-c", KILLED_AT, str(file), str(step)]
        status = subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603 (our own script)
        seen.add(file.read_bytes())
        if status == 0:
            break

    assert {b"old", b"new" * 100_000} == seen
    assert 0 == status


def test_a_fault_leaves_the_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was half written is removed, and the fault is told."""
    file = tmp_path / "table.csv"
    file.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError):  # noqa: PT011 (any fault of the disk)
        write_whole(file, b"new")

    assert [file] == list(tmp_path.iterdir())
    assert b"old" == file.read_bytes()


def test_the_rights_of_a_file_stay(tmp_path: Path) -> None:
    """A table that all may read can still be read by all."""
    file = tmp_path / "table.csv"
    file.write_bytes(b"old")
    file.chmod(0o664)

    write_whole(file, b"new")

    assert 0o664 == file.stat().st_mode & 0o777


def test_a_file_is_half_written_beside_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the same disk, so that it can take the place of the old one at once, and under a name that says what it is."""
    seen = []

    def look(half: Path, file: Path) -> None:
        seen.append((half.parent, half.name.startswith(HALF), half.read_bytes(), file.name))

    monkeypatch.setattr(Path, "replace", look)
    write_whole(tmp_path / "table.csv", b"new")

    assert [(tmp_path, True, b"new", "table.csv")] == seen
    assert "half-" == HALF


def test_a_new_file_is_written(tmp_path: Path) -> None:
    """There need not be one before."""
    write_whole(tmp_path / "table.csv", b"new")

    assert [(tmp_path / "table.csv", b"new")] == [(file, file.read_bytes()) for file in tmp_path.iterdir()]


@pytest.mark.parametrize(
    ("fault", "name"),
    [(OSError(28, "No space left on device"), "table.csv"), (OSError(13, "Not yours", "other"), "other")],
)
def test_a_fault_of_the_disk_names_the_file(
    fault: OSError, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says of itself which file it was, or that is added: a full disk names none."""

    def refuse(half: Path, _: Path) -> None:
        half.unlink()
        raise fault

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match=str(fault.strerror)):
        write_whole(tmp_path / "table.csv", b"new")

    assert name == Path(str(fault.filename)).name


def test_a_fault_that_is_not_of_the_disk_is_told_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Being stopped is no fault of the file, but leaves nothing half written either."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "table.csv", b"new")

    assert [] == list(tmp_path.iterdir())


def test_what_somebody_wrote_meanwhile_stays(tmp_path: Path) -> None:
    """What was read is replaced; anything else that a file holds by then is nobody's to throw away."""
    file = tmp_path / "table.csv"
    file.write_bytes(b"saved in an editor")

    with pytest.raises(ChangedError) as fault:
        rewrite(file, b"read", b"sorted")

    assert (file, b"saved in an editor") == (fault.value.file, file.read_bytes())
    rewrite(file, b"saved in an editor", b"sorted")
    assert (b"sorted", [file]) == (file.read_bytes(), list(tmp_path.iterdir()))
