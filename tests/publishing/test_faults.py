"""What stops a command is said in one line, with what to do."""

import errno
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import PIPE

import pytest

from evidence.messages import say
from evidence.problems import Place, Problem
from publishing.faults import STOPPED, refusal, told
from publishing.lock import LockedError
from tests.broken.repository import ROOT

FULL = OSError(errno.ENOSPC, "No space left on device", "build/next/index.html")
LINE = "build/next/index.html: the disk is full → make room on it"
LOCKED = Problem(Place("build"), say("this folder is being built in already"), say("wait"))


def _raising(error: BaseException) -> Callable[[], int]:
    def command() -> int:
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        (FULL, 1, LINE),
        (PermissionError(errno.EACCES, "Permission denied", "build"), 1,
         "build: you may not write there → give yourself the right to write there"),
        (LockedError(LOCKED), 1, "build  this folder is being built in already → wait"),
        (KeyboardInterrupt(), STOPPED, "Stopped; build/site is as it was."),
    ],
)  # fmt: skip
def test_what_stops_a_command_is_one_line(
    error: BaseException, status: int, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each has its exit status, and no traceback."""
    assert status == told(_raising(error))
    assert f"{line}\n" == capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (FULL, "build/next/index.html: de schijf is vol → maak er ruimte op"),
        (
            OSError(errno.EIO, "Input/output error"),
            "de schijf: lezen of schrijven lukte niet → laat de schijf nakijken",
        ),
        (KeyboardInterrupt(), "Gestopt; build/site is zoals het was."),
    ],
)
def test_it_is_said_in_the_language_of_the_console(
    error: BaseException, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the system calls it in English is not passed on."""
    told(_raising(error), "nl")
    assert f"{line}\n" == capsys.readouterr().err


@pytest.mark.parametrize("said", ["print('x' * 100_000)", "print('x')"])
def test_who_reads_no_further_is_told_in_one_line(said: str) -> None:
    """So it is after a page of text and after a line, which is still in the buffer when the command is done."""
    script = (
        f"import sys, time\nfrom publishing.faults import told\nsys.stdin.readline()\nsys.exit(told(lambda: {said}))"
    )
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, cwd=ROOT, text=True, stdin=PIPE, stdout=PIPE, stderr=PIPE) as process:  # noqa: S603
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.close()
        assert "Stopped: nobody reads any further what is said.\n" == process.stderr.read()
    assert 1 == process.returncode


def test_a_fault_of_the_program_is_not_hidden() -> None:
    """A file that is missing is no refusal of the disk, and shows where it was missed."""
    with pytest.raises(FileNotFoundError):
        told(_raising(FileNotFoundError(errno.ENOENT, "No such file or directory", "words.toml")))


def test_a_copy_of_many_files_tells_of_the_last_that_was_refused() -> None:
    """Shutil collects what went wrong file by file."""
    assert LINE == refusal(shutil.Error([("a", "b", str(FULL)), ("c", "d", str(FULL))]))


def test_what_another_program_printed_is_read() -> None:
    """MkDocs ends in a traceback of its own when the disk is full."""
    assert LINE == refusal(f"Traceback (most recent call last):\n  File 'x.py'\nOSError: {FULL}\n")
    assert refusal("WARNING - a page is not in the nav") is None


def test_a_write_that_does_not_fit_is_told(tmp_path: Path) -> None:
    """With a limit on the size of files the system refuses as it does on a full disk; the old file is whole."""
    file = tmp_path / "table.csv"
    file.write_text("old", encoding="utf-8")
    script = f"""
import resource
from pathlib import Path
from evidence.files import write_whole
from evidence.messages import say
from evidence.problems import Place, Problem
from publishing.faults import told
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
raise SystemExit(told(lambda: write_whole(Path({str(file)!r}), bytes(5000)) or 0))
"""
    result = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603

    line = f"{file}: the file becomes larger than a file may be → allow larger files (`ulimit -f`)\n"
    assert (1, line) == (result.returncode, result.stderr)
    assert [file] == list(tmp_path.iterdir())
    assert "old" == file.read_text("utf-8")


def test_a_command_that_is_told_to_end_ends_as_with_ctrl_c() -> None:
    """What it started is ended on the way out, and the exit status says that it was stopped."""
    script = """
import time
from evidence.messages import say
from evidence.problems import Place, Problem
from publishing.faults import told

def command():
    try:
        print("begun", flush=True)
        time.sleep(60)
    finally:
        print("tidied")
    return 0

raise SystemExit(told(command))
"""
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout
        process.stdout.readline()
        process.terminate()
        out, err = process.communicate(timeout=30)

    assert ("tidied\n", "Stopped; build/site is as it was.\n", STOPPED) == (out, err, process.returncode)
