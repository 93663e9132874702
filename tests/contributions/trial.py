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

from tests.contributions.corpus import Contribution, OutOfDateError, says

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
    seconds: float = 0.0
    megabytes: float = 0.0
    out_of_date: str = ""

    @property
    def is_as_expected(self) -> bool:
        """Whether exactly the expected lines were said, within the bounds."""
        says_it = not self.out_of_date and says(self.lines, self.expected)
        return says_it and self.seconds <= CPU_SECONDS and self.megabytes <= MEGABYTES

    def __str__(self) -> str:
        """Return what a developer wants to know of it."""
        if self.out_of_date:
            return f"{self.contribution} is out of date\n  {self.out_of_date}"
        cost = f"{self.seconds:.1f} s, {self.megabytes:.0f} MB"
        expected, said = ("\n    ".join(lines or ["nothing"]) for lines in (self.expected, self.lines))
        return f"{self.contribution} ({cost})\n  expected\n    {expected}\n  said\n    {said}"


def tried(contribution: Contribution, publication: Path) -> Outcome:
    """Return what comes of a contribution to a publication, which is left as it is."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(publication, copy, symlinks=True)
        try:
            expected = contribution.apply(copy)
        except OutOfDateError as fault:
            return Outcome(contribution, [], [], out_of_date=str(fault))
        return Outcome(contribution, *_checked(copy, expected))


def _checked(copy: Path, expected: list[str]) -> tuple[list[str], list[str], float, float]:
    """Return what the check of a copy says, what is expected of it, and what it costs."""
    said = copy.parent / "said"
    answers, answer = FORKS.Pipe(duplex=False)
    process = FORKS.Process(target=_check, args=(copy, said, answer))
    process.start()
    answer.close()
    cost = _received(answers)
    process.join()
    texts = said.read_text(encoding="utf-8", errors="backslashreplace").splitlines()
    lines = [line for line in texts if line != IN_ORDER]
    if process.exitcode not in (0, 1):
        lines.append(f"the check ended with {process.exitcode}")
    return lines, expected, *cost


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
