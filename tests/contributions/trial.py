"""Tries one contribution: `build.py check` in a copy of the publication, within bounds, as a process of its own."""

import importlib
import multiprocessing
import os
import resource
import shutil
import sys
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.contributions.corpus import Contribution

# What a check may cost, and what stops it before this machine suffers.
CPU_SECONDS, MEGABYTES = 60, 512
MOST_MEGABYTES = 4096
IN_ORDER = "Everything is in order."
OURS = ("build", "charts", "evidence", "publishing")
LIBRARIES = ["altair", "babel.numbers", "frictionless", "jinja2", "jsonschema", "jupytext", "markdown", "nbclient"]
# Loaded once, because it takes longer than a check; vl-convert cannot be forked once it is loaded.
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(LIBRARIES)


@dataclass(frozen=True)
class Outcome:
    """What was said of a contribution, what was expected, and what it cost."""

    contribution: Contribution
    lines: list[str]
    expected: list[str]
    seconds: float
    megabytes: float

    @property
    def is_as_expected(self) -> bool:
        """Whether exactly the expected lines were said, within the bounds."""
        return self.lines == self.expected and self.seconds <= CPU_SECONDS and self.megabytes <= MEGABYTES

    def __str__(self) -> str:
        """Return what a developer wants to know of it."""
        cost = f"{self.seconds:.1f} s, {self.megabytes:.0f} MB"
        expected, said = ("\n    ".join(lines or ["nothing"]) for lines in (self.expected, self.lines))
        return f"{self.contribution} ({cost})\n  expected\n    {expected}\n  said\n    {said}"


def tried(contribution: Contribution, publication: Path) -> Outcome:
    """Return what comes of a contribution to a publication, which is left as it is."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(publication, copy, symlinks=True)
        expected = contribution.apply(copy)
        answers, answer = FORKS.Pipe(duplex=False)
        process = FORKS.Process(target=_check, args=(copy, Path(folder) / "said", answer))
        process.start()
        answer.close()
        seconds, megabytes = _received(answers)
        process.join()
        said = (Path(folder) / "said").read_text(encoding="utf-8", errors="backslashreplace").splitlines()
    lines = [line for line in said if line != IN_ORDER]
    if process.exitcode not in (0, 1):
        lines.append(f"the check ended with {process.exitcode}")
    return Outcome(contribution, lines, expected, seconds, megabytes)


def _received(answers: Connection) -> tuple[float, float]:
    try:
        cost: tuple[float, float] = answers.recv()
    except EOFError:
        return float(CPU_SECONDS), 0.0
    return cost


def _check(copy: Path, said: Path, answer: Connection) -> None:
    """Run the check of the copy's own code, and send what it cost."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 5))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEGABYTES << 20, MOST_MEGABYTES << 20))
    for name in [name for name in sys.modules if name.partition(".")[0] in OURS]:
        del sys.modules[name]
    sys.path.insert(0, str(copy))
    sys.argv = ["build.py", "check"]
    with said.open("w") as stream:
        os.dup2(stream.fileno(), 1)
        os.dup2(stream.fileno(), 2)
    before = resource.getrusage(resource.RUSAGE_SELF)
    try:
        status = importlib.import_module("build").main()
    finally:
        sys.stdout.flush()
        used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        seconds = sum(one.ru_utime + one.ru_stime for one in used) - before.ru_utime - before.ru_stime
        answer.send((seconds, max(one.ru_maxrss for one in used) / 1024))
    sys.exit(status)
