"""What a command leaves behind that is stopped while it writes: killed, out of room, or without the right to write."""

import subprocess
import sys
from pathlib import Path

import pytest

from evidence.audit import audit
from evidence.files import HALF, ChangedError
from evidence.outcomes import Outcome, write_cells
from evidence.problems import Place, Problem
from publishing.faults import told
from publishing.tidying import sort
from tests.broken.repository import DRAWN, ROOT, write
from tests.contributions.publication import write_publication

# In the order in which they are sorted.
TABLES = ("datapackage/supply/data/reserves.csv", "datapackage/supply/data/eu_trade.csv")
# Loads the program once; then one process for each step is killed at that step, in a folder of its own.
KILLED = """
import itertools, os, shutil, sys
from pathlib import Path
from publishing.tidying import sort

STEPS = ("tempfile.mkstemp", "open", "os.chmod", "os.rename")
steps, began = 0, False

def count(event, arguments):
    global steps, began
    began = began or event == STEPS[0]
    if began and event in STEPS:
        steps -= 1
        if steps < 0:
            os._exit(9)

for steps in itertools.count():
    folder = Path(sys.argv[2], str(steps))
    shutil.copytree(sys.argv[1], folder)
    if (child := os.fork()) == 0:
        sys.addaudithook(count)
        list(sort(folder))
        os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
        break
"""
# Without its capabilities, whoever is root has the rights that stand on the folder, as anybody has.
REFUSED = """
import ctypes, resource, sys
from pathlib import Path
from publishing.faults import told
from publishing.tidying import sort

if hasattr(library := ctypes.CDLL(None), "capset"):
    library.capset((ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)())
if sys.argv[2] == "no room":
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
sys.exit(told(lambda: len(list(sort(Path(sys.argv[1]))))))
"""
BUILT = """
import sys, time
from pathlib import Path
from publishing.lock import alone

with alone(Path(sys.argv[1], "build")):
    print("held", flush=True)
    sys.stdin.readline()
"""


def _run(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 (our own script)


@pytest.fixture
def unsorted(tmp_path: Path) -> Path:
    """Return a small repository of which two tables are upside down."""
    folder = tmp_path / "unsorted"
    write(DRAWN, folder)
    for name in TABLES:
        header, *rows = (folder / name).read_text(encoding="utf-8").splitlines(keepends=True)
        (folder / name).write_text("".join([header, *rows[::-1]]), encoding="utf-8")
    return folder


def _texts(folder: Path) -> tuple[bytes, ...]:
    return tuple((folder / name).read_bytes() for name in TABLES)


def test_a_sort_that_is_killed_at_any_step_loses_no_table(unsorted: Path, tmp_path: Path) -> None:
    """Each table is as it was or sorted, one after the other; what was half written is named, and nothing else."""
    before = _texts(unsorted)
    result = _run(KILLED, unsorted, tmp_path / "killed")
    folders = sorted((tmp_path / "killed").iterdir(), key=lambda folder: int(folder.name))
    after = _texts(folders[-1])
    assert (0, "") == (result.returncode, result.stderr)
    assert [before, (after[0], before[1]), after] == [*dict.fromkeys(map(_texts, folders))]
    halves = {folder: [one.relative_to(folder).as_posix() for one in folder.rglob(f"{HALF}*")] for folder in folders}
    left = {folder: names for folder, names in halves.items() if names}
    assert {1} == {len(names) for names in left.values()}
    assert left == {folder: [one.where.file for one in audit(folder)[1] if _is_half(one)] for folder in left}


def _is_half(problem: Problem) -> bool:
    return HALF in problem.where.file and "belongs to no package" in str(problem)


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("no room", "the file becomes larger than a file may be → allow larger files (`ulimit -f`)"),
        ("no rights", "you may not write there → give yourself the right to write there"),
    ],
)
def test_a_sort_that_may_not_write_says_so_in_a_line(kind: str, line: str, unsorted: Path) -> None:
    """Every table is as it was, and nothing half written stays."""
    before, data = _texts(unsorted), (unsorted / TABLES[0]).parent
    names = sorted(data.iterdir())
    data.chmod(0o555 if kind == "no rights" else 0o755)
    result = _run(REFUSED, unsorted, kind)
    data.chmod(0o755)

    assert (1, 1) == (result.returncode, result.stderr.count("\n"))
    assert result.stderr.endswith(f": {line}\n")
    assert (before, names) == (_texts(unsorted), sorted(data.iterdir()))


def test_a_row_that_is_saved_while_tables_are_sorted_is_not_lost(unsorted: Path) -> None:
    """All tables are read before the first is written; one that an editor saves in between stays as it was saved."""
    sorting, (first, second) = sort(unsorted), _texts(unsorted)
    line = next(sorting)
    (unsorted / TABLES[1]).write_bytes(second + b"2030,imports,CHN,1,1,eurostat-2025\n")

    assert f"sorted {TABLES[0]}" == line
    with pytest.raises(ChangedError):
        list(sorting)
    assert second + b"2030,imports,CHN,1,1,eurostat-2025\n" == _texts(unsorted)[1]
    assert first != _texts(unsorted)[0]


def test_a_cell_is_not_written_into_the_row_of_another(unsorted: Path) -> None:
    """A row that somebody put above it meanwhile moves its line; then nothing is written."""
    table = unsorted / "datapackage/figures/data/claims.csv"
    header, *rows = table.read_text("utf-8").splitlines(keepends=True)
    own = [Outcome(Place("claims.csv", 2, "verdict"), rows[0].partition(",")[0], "supported", "disputed")]
    table.write_text("".join([header, rows[-1], *rows[:-1]]), encoding="utf-8")
    before = table.read_bytes()

    with pytest.raises(ChangedError):
        write_cells(table, own)
    assert before == table.read_bytes()


def test_a_command_that_came_too_late_says_so_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """It names the file, and ends as a command that failed."""

    def late() -> int:
        raise ChangedError(Path("claims.csv"))

    assert 1 == told(late)
    expected = "claims.csv: somebody wrote this file meanwhile, and it stays so → do this once more\n"
    assert expected == capsys.readouterr().err


def test_the_second_of_two_builds_writes_nothing(tmp_path: Path) -> None:
    """It ends with a line that names the first, and the folder is as the first has it."""
    folder = write_publication(tmp_path / "publication")
    with subprocess.Popen(  # noqa: S603 (our own script)
        [sys.executable, "-c", BUILT, str(folder)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as first:
        assert first.stdout
        first.stdout.readline()
        names = sorted(folder.rglob("*"))
        command = [sys.executable, "-B", "build.py", "site", "--language", "en"]
        second = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
        first.communicate("end\n")

    assert (1, "") == (second.returncode, second.stdout)
    assert second.stderr.startswith(f"build  this folder is being built in already (process {first.pid}, since ")
    assert names == sorted([*folder.rglob("*"), folder / "build" / "build.holder"])
