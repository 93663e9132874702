"""Each correction of tests/corrections.py alone: what `make test-data` says of it.

The tests of charts and packages run once, with all that is right corrected: they cannot read the real rows,
so no single correction could change their outcome.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.broken.repository import write_copy
from tests.corrections import AMONG_ROWS, AT_ONE_ROW, IN_ORDER, IN_WORDS, Correction

CHECK = ("build.py", "check")
CONTENT = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/content")
TESTS = (*CONTENT, "tests/charts", "tests/evidence")


def outcome(corrections: Sequence[Correction], tests: Sequence[str]) -> Iterator[str]:
    """Yield what was corrected, in a copy of the repository, and then what check and tests say."""
    with tempfile.TemporaryDirectory() as folder:
        repository = write_copy(Path(folder) / "zeldzaam")
        for one in corrections:
            line, before, after = one.apply(repository)
            yield f"{one.file}:{line}:{one.column}  {before} → {after}"
        check = _run(repository, CHECK)
        if check.returncode:
            problems = check.stdout.splitlines()
            yield from (f"    {problem}" for problem in problems if ":" in problem.partition(" ")[0])
            yield "    FAULT" if "Traceback" in check.stderr or not problems else "    problems with their places"
        else:
            result = _run(repository, tests)
            said = f"{result.stdout}{result.stderr}".strip()
            yield f"    in order, {said.splitlines()[-1]}" if not result.returncode else f"    FAILED\n{said}"


def _run(repository: Path, command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, *command], cwd=repository, capture_output=True, text=True, check=False
    )


def main() -> None:
    """Print the list."""
    start = time.monotonic()
    print(*outcome(IN_ORDER, TESTS), sep="\n", flush=True)
    for one in (*IN_ORDER, *AT_ONE_ROW, *AMONG_ROWS, *IN_WORDS):
        print(*outcome([one], CONTENT), sep="\n", flush=True)
    print(f"{time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
