"""Checks of hand-written prose: no number that is not a figure."""

import re
from collections.abc import Iterable, Iterator

from evidence.numbers import bare_numbers
from evidence.problems import Place, Problem
from publishing.pages.written import Page

REFERENCE = re.compile(r"\{\{[^}]*\}\}")
NOT_PROSE = re.compile(
    r"^```.*?^```|<[^>]+>|\]\([^)]*\)|\{:?[#.][^}]*\}|<!--.*?-->|\[\^[^\]\n]*\]", re.MULTILINE | re.DOTALL
)
LIST_NUMBER = re.compile(r"^\s*\d+\.(?=\s)", re.MULTILINE)


def number_problems(page: Page, unit_words: Iterable[str]) -> Iterator[Problem]:
    """Yield the numbers in a page's prose that are typed by hand."""
    text = prose_of(page)
    for pattern in (REFERENCE, NOT_PROSE, LIST_NUMBER):
        text = pattern.sub(_blanks, text)
    for found in bare_numbers(text, unit_words):
        line = page.first_line + text.count("\n", 0, found.start)
        column = found.start - (text.rfind("\n", 0, found.start) + 1) + 1
        remedy = "write {{figure:id}} with the id of its row in figures.csv"
        yield Problem(Place(page.file, line, str(column)), f"the number {found.text} is typed by hand", remedy)


def prose_of(page: Page) -> str:
    """Return the text of a page with the code of a notebook blanked out."""
    if not page.is_notebook:
        return page.text
    lines = page.text.split("\n")
    in_prose = False
    for index, line in enumerate(lines):
        if line.startswith("# %%"):
            in_prose = "[markdown]" in line
        lines[index] = line if in_prose and not line.startswith("# %%") else ""
    return "\n".join(lines)


def _blanks(match: re.Match[str]) -> str:
    """Return blanks as long as the match, so that lines and columns stay where they are."""
    return re.sub(r"[^\n]", " ", match.group())
