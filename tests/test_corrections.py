"""A plausible correction of any table passes, or is a problem with its place; it never makes a test fail.

What a correction must pass is `make test-data`. Its tests of charts and packages cannot read the real rows
(tests/real_rows.py), so here is the rest of it. Corrections that do not meet are made together, because each
check costs seconds; `make proof` makes each of them alone, and runs all of it.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from charts import all_charts
from evidence.audit import PACKAGES, audit
from evidence.problems import Problem
from evidence.records import Record
from publishing.checking import check
from tests.broken.repository import ROOT, write_copy
from tests.corrections import AMONG_ROWS, AT_ONE_ROW, IN_ORDER, IN_WORDS, Correction, file_of

ASKING_THE_CHECK = (
    "test_data.py::test_nothing_is_wrong",
    "test_words.py::test_the_check_says_when_spelling_was_left_out",
)
OF_CHARTS = "the words of a chart say that"


def _corrected(folder: Path, corrections: Sequence[Correction]) -> Path:
    """Return a copy of the repository in which the tables are corrected."""
    repository = write_copy(folder / "zeldzaam")
    for correction in corrections:
        correction.apply(repository)
    return repository


def _is_placed(problem: Problem, repository: Path) -> bool:
    """Tell whether a problem names a line of a table."""
    lines = (repository / problem.where.file).read_text(encoding="utf-8").splitlines()
    return problem.where.file.endswith(".csv") and 1 < problem.where.line <= len(lines)


def test_each_table_is_corrected() -> None:
    """No table of any package is left out, but those that need not have a row."""
    tables = {
        path.relative_to(ROOT).as_posix() for name in PACKAGES for path in (ROOT / "datapackage" / name).rglob("*.csv")
    }
    tables -= {file_of("/".join(kind.table)) for kind in Record.__subclasses__() if kind.may_be_empty}
    assert tables == {one.file for one in (*IN_ORDER, *AT_ONE_ROW, *AMONG_ROWS, *IN_WORDS)}


@pytest.fixture(scope="module")
def right(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the repository with every correction that should pass."""
    return _corrected(tmp_path_factory.mktemp("right"), IN_ORDER)


def test_right_corrections_pass_the_check(right: Path) -> None:
    """Nothing is wrong; if anything, the words of a chart name another row by then."""
    found = check(right).problems
    assert [] == [str(problem) for problem in found if OF_CHARTS not in problem.what]
    assert all(_is_placed(problem, right) for problem in found)


def test_right_corrections_pass_the_tests_of_the_content(right: Path) -> None:
    """Those that read the real rows, but for those that ask the check, which is asked here."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/content"]
    for test in ASKING_THE_CHECK:
        command += ["--deselect", f"tests/content/{test}"]
    result = subprocess.run(command, cwd=right, capture_output=True, text=True, check=False)  # noqa: S603
    assert 0 == result.returncode, result.stdout


def test_right_corrections_can_be_drawn(right: Path) -> None:
    """Each chart makes its drawing of the corrected rows."""
    catalogue, _ = audit(right)
    assert catalogue
    assert all(chart.draw("en", "wide").to_dict() for chart in all_charts(catalogue))


@pytest.mark.parametrize(
    "corrections", [AT_ONE_ROW, AMONG_ROWS, IN_WORDS], ids=["at one row", "among rows", "in the words of a chart"]
)
def test_what_no_longer_agrees_is_a_problem_with_its_place(corrections: Sequence[Correction], tmp_path: Path) -> None:
    """Each is found, at a line of a table, with what to do."""
    repository = _corrected(tmp_path, corrections)
    found = check(repository).problems
    assert {one.expected for one in corrections} <= {f"{one.where.file}:{one.where.column}" for one in found}
    assert [] == [str(problem) for problem in found if not _is_placed(problem, repository) or not problem.remedy]
