"""Pages of one shape: they differ in nothing but what is filled in, so the generator lays out one for all of them.

What it lays out is a shell: a page with a slot wherever one page says something else than another of its shape.
"""

import html
import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import escape

from publishing.pages.linked_data import KEY
from publishing.pages.written import CARD_ALT, CARD_OF, CHANGED, Page

# What stands in a shell where the text of a page will be; with one section, where the page has some.
# NOTE: the theme puts a heading above a text in which it does not find one; that of the page is its own.
TEXT = "<!--text of a page <h1-->"
SECTION, SECTION_TITLE = "section-of-a-page", "Section of a page"
WITHOUT_SECTIONS = TEXT
WITH_SECTIONS = f"{TEXT}\n\n## {SECTION_TITLE} {{: #{SECTION} }}\n"
# What stands for the name of a page in its address, and for the other things that a page says.
NAME = "name-of-a-page"
SLOT = "slot-{}-of-a-page"

Writer = Callable[[Any], str]


def escaped(text: str) -> str:
    """Return a text as it stands in titles and attributes of the theme's pages."""
    return html.escape(text, quote=False).replace('"', "&quot;")


def _as_data(value: Any) -> str:
    """Return a value as the theme writes it into a script of data."""
    return str(htmlsafe_json_dumps(value, sort_keys=True))


# What differs between pages of a shape, and how the theme writes it; all else of a header is a part of the shape.
TEXTS: Mapping[str, Writer] = {
    "title": escaped,
    "description": escaped,
    CARD_ALT: escaped,
    CARD_OF: str,
    "qualifier": str,
    KEY: _as_data,
    "claim_review": _as_data,
}
# The same in lists: the steps to a page, and its files.
LISTS: Mapping[str, Mapping[str, Writer]] = {
    "crumbs": {"title": lambda text: str(escape(text)), "link": str},
    "files": {"link": str},
    "described_by": {"link": str},
}
Put = Callable[[Any, Writer], str]


def shells_of(pages: Sequence[Page]) -> list[tuple[Page, list[Page]]]:
    """Return the shell of each shape that there is among the pages of a language, with the pages of that shape."""
    found: dict[str, tuple[Page, list[Page]]] = {}
    for page in (page for page in pages if page.shell):
        key = _shape(page)
        _, own = found.setdefault(key, (_shell(page, len(found)), []))
        own.append(page)
    return list(found.values())


def laid_out(pages: Sequence[Page]) -> list[Page]:
    """Return the pages that the generator lays out for those of a language: shells instead of the pages of a shape."""
    return [*(page for page in pages if not page.shell), *(shell for shell, _ in shells_of(pages))]


def slots_of(shell: Page) -> list[str]:
    """Return what stands in a shell for each of the values of a page."""
    slots = itertools.count()
    _header(shell, lambda _value, _write: SLOT.format(next(slots)))
    return [SLOT.format(number) for number in range(next(slots))]


def values_of(page: Page) -> list[str]:
    """Return what a page says in the place of each slot of its shell, as the theme writes it."""
    values: list[str] = []

    def put(value: Any, write: Writer) -> str:
        values.append(write(value))
        return ""

    _header(page, put)
    return values


def _shape(page: Page) -> str:
    """Return what pages of one shape have in common."""
    return repr((page.shell, page.language, _shell(page, 0).path, _shell(page, 0).meta))


def _shell(page: Page, number: int) -> Page:
    """Return the shell of a page's shape, as many folders deep, so that its links are those of the page."""
    first, *others = page.url.rstrip("/").split("/")
    path = "/".join([first, *(NAME for _ in others[1:]), f"{NAME}-{number}.md"])
    slots = itertools.count()
    meta = _header(page, lambda _value, _write: SLOT.format(next(slots)))
    return Page(f"shape-{number}", page.language, path, meta, page.shell, generated=True, is_shell=True)


def _header(page: Page, put: Put) -> dict[str, Any]:
    """Return the header of a page with all that differs in its shape put elsewhere, always in the same order."""
    # What is for the card of a page alone, the theme does not ask for.
    meta = {key: value for key, value in page.meta.items() if key != CHANGED}
    for key, write in TEXTS.items():
        if meta.get(key):
            meta[key] = put(meta[key], write)
    for key, writers in LISTS.items():
        meta |= {key: [_row(one, writers, put) for one in meta[key]]} if key in meta else {}
    return {**meta, "versions": {code: put(address, str) for code, address in meta["versions"].items()}}


def _row(row: Mapping[str, str], writers: Mapping[str, Writer], put: Put) -> dict[str, str]:
    return {**row, **{name: put(row[name], write) for name, write in writers.items()}}
