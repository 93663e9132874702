"""What is written down at a release: `make addresses` adds the addresses of what is new to those that stay for ever."""

import sys
from pathlib import Path

from evidence.audit import audit
from publishing.published import publish, published_problems

ROOT = Path(__file__).resolve().parents[1]


def main(root: Path = ROOT) -> int:
    """Add the new addresses of a repository, or say why that cannot be, and return the exit status."""
    catalogue, problems = audit(root)
    if catalogue and not problems:
        problems = published_problems(root, catalogue)
    new = publish(root, catalogue) if catalogue and not problems else []
    print(*(problems or new or ["No address is new."]), sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
