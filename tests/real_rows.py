"""Keeps the tests of the code away from the rows of the real packages, so that no true number turns them red.

Whether the rows that are published are right is asked by the checks and by the tests of the content alone.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROWS = f"{ROOT / 'datapackage'}/"
# What is about the content, compares the built site with it, or copies the whole repository.
ALLOWED = ("tests/content/", "tests/browser/test_chart_pages.py", "tests/test_build.py", "tests/test_corrections.py")
withheld = False


class RealRowsError(Exception):
    """A test of the code opened a table of the real packages."""


@contextmanager
def withheld_from(test: Path) -> Iterator[None]:
    """Withhold the real rows while this test runs, unless it is about the content."""
    global withheld  # noqa: PLW0603 (an audit hook stays for good, so it is switched on and off)
    withheld = not test.relative_to(ROOT).as_posix().startswith(ALLOWED)
    try:
        yield
    finally:
        withheld = False


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if withheld and event == "open" and str(arguments[0]).startswith(ROWS) and str(arguments[0]).endswith(".csv"):
        what = f"{arguments[0]} is real, and may be corrected → take the rows of tests/charts/tables, or a small table"
        raise RealRowsError(what)


sys.addaudithook(_hook)
