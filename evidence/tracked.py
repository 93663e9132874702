"""What git keeps of all that a build and our tools make, which git may keep nothing of."""

import subprocess
from pathlib import Path

# A build takes what stands in the first for what it made itself, and Python runs what stands in the last.
MADE = (
    "build", ".cache", ".venv", "mutants", ".hypothesis",
    ":(glob)**/node_modules/**", ":(glob)**/__pycache__/**", ":(glob)**/*.pyc",
)  # fmt: skip


def made_and_tracked(root: Path) -> list[str]:
    """Return what git keeps of it, by its path; nothing where a folder is no repository of its own."""
    if not (root / ".git").exists():
        return []
    command = ["git", "ls-files", "-z", "--", *MADE]
    try:
        listed = subprocess.run(command, cwd=root, capture_output=True, check=False)  # noqa: S603 (no shell)
    except FileNotFoundError:  # Whoever has no git has got nothing by it.
        return []
    return [name for name in listed.stdout.decode(errors="replace").split("\0") if name]
