"""The sections of a written page: its headings, where each begins, and on which line something stands."""

import re

from evidence.problems import Place
from publishing.pages.written import Page
from publishing.writing.prose import prose_of

HEADING = re.compile(r"^(?P<level>#{1,6}) (?P<words>.*)", re.MULTILINE)
NOTEBOOK_HEADING = re.compile(r"^# (?P<level>#{1,6}) (?P<words>.*)", re.MULTILINE)


def headings(page: Page) -> list[re.Match[str]]:
    """Return the headings of a page, in their order."""
    pattern = NOTEBOOK_HEADING if page.is_notebook else HEADING
    return list(pattern.finditer(prose_of(page)))


def starts_of(page: Page) -> list[int]:
    """Return where the sections of a page begin, after the first one."""
    return [match.start() for match in headings(page)]


def place_at(page: Page, start: int) -> Place:
    """Return the place of a character of the text of a page."""
    text = prose_of(page)
    return Place(page.file, page.first_line + text.count("\n", 0, start), str(start - text.rfind("\n", 0, start)))
