"""Changes the code where it must not be wrong, a little at a time, and says which changes no test sees: `make mutants`.

Which modules are changed, and which tests can see it, is told to mutmut in pyproject.toml. What it found out before
is kept in mutants/, so that only functions that have changed, and their tests, are tried again.
"""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.stats import status_by_exit_code

ROOT = Path(__file__).parents[1]
SEEN = ("killed", "timeout")


def results() -> dict[str, str]:
    """Return what became of each mutant, by its name."""
    files = sorted((ROOT / "mutants").rglob("*.meta"))
    codes = [json.loads(file.read_text(encoding="utf-8"))["exit_code_by_key"] for file in files]
    return {name: status_by_exit_code[code] for one in codes for name, code in one.items()}


def report(found: dict[str, str]) -> str:
    """Return each mutant that no test sees, the numbers of each module, and the score."""
    lines = [f"{found[name]}: {name}\n{get_diff_for_mutant(name)}" for name in found if found[name] not in SEEN]
    modules = sorted({_module(name) for name in found})
    lines += [_numbers(module, [found[name] for name in found if _module(name) == module]) for module in modules]
    return "\n".join([*lines, _numbers("together", list(found.values()))])


def _module(name: str) -> str:
    return name.rpartition(".")[0]


def _numbers(what: str, statuses: list[str]) -> str:
    seen = sum(status in SEEN for status in statuses)
    kinds = ", ".join(f"{number} {kind}" for kind, number in sorted(Counter(statuses).items()))
    return f"{what}: {100 * seen / len(statuses):.1f}% of {len(statuses)} ({kinds})"


def main() -> int:
    """Try the mutants that mutmut is told of on the command line, or all that are new, and print what came of all."""
    tried = subprocess.run([sys.executable, "-m", "mutmut", "run", *sys.argv[1:]], cwd=ROOT, check=False)  # noqa: S603 (our own command)
    if not tried.returncode:
        print(report(results()))
    return tried.returncode


if __name__ == "__main__":
    sys.exit(main())
