"""Shells as the generator laid them out: cut at their slots, so that a page is joined from the pieces.

What the theme made of the one section of a shell, a heading with a link to itself and an entry in the contents, stands
for every section of a page.
"""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from publishing.apostrophes import curled
from publishing.charts.blocks import ChartBlocks
from publishing.generator.finishing import with_blocks, with_names
from publishing.generator.footnotes import with_footnotes
from publishing.generator.markup import mended
from publishing.generator.run import GeneratorError
from publishing.pages.kept_rows import KeptRows
from publishing.pages.shapes import SECTION, SECTION_TITLE, SLOT, TEXT, WITH_SECTIONS, shells_of, slots_of, values_of
from publishing.pages.written import Page
from publishing.policy import with_policy

HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
TEXT_AND_HEADING = re.compile(rf'{re.escape(TEXT)}\s*(<h2 id="{SECTION}">.*?</h2>)', re.DOTALL)
ENTRY = re.compile(rf'\n *<li[^>]*>\s*<a href="#{SECTION}".*?</li>\n *', re.DOTALL)
CUT = re.compile(SLOT.format(r"(\d+)"))


class Layout:
    """A shell with its theme, to be filled for each page of its shape."""

    def __init__(self, shell: Page, html: str) -> None:
        """Take a shell as the generator wrote it; raises GeneratorError where that is not as we know it."""
        self._heading = self._entry = ""
        slots = slots_of(shell)
        page = mended(html, str(shell.meta.get("text_language", "")))
        for slot in slots:
            # A text in a script of data stands in quotation marks, and what takes its place brings its own.
            page = page.replace(f'>"{slot}"<', f">{slot}<")
        *_, url, text, entries, first = (SLOT.format(len(slots) + place) for place in range(4))
        page = page.replace(shell.url, url)
        if shell.text == WITH_SECTIONS:
            page, self._heading = _cut(page, TEXT_AND_HEADING, text)
            if "toc" not in shell.meta.get("hide", ()):
                page, self._entry = _cut(page, ENTRY, entries)
        page = page.replace(TEXT, text).replace(SECTION, first)
        self._pieces = CUT.split(with_policy(page))

    def filled(self, page: Page, text: str) -> str:
        """Return the whole page; its text has its charts already."""
        sections = HEADING.findall(text) if self._heading else []
        text = HEADING.sub(lambda found: _named(self._heading, *found.groups()), text) if self._heading else text
        entries = "".join(_named(self._entry, *section) for section in sections)
        values = [*values_of(page), page.url, text, entries, sections[0][0] if sections else ""]
        return "".join(values[int(one)] if place % 2 else one for place, one in enumerate(self._pieces))


def take_layouts(folder: Path, pages: Sequence[Page]) -> list[tuple[Layout, list[Page]]]:
    """Take the shells out of the pages of one language, and return each with the pages of its shape."""
    taken = []
    for shell, own in shells_of(pages):
        file = folder / shell.url / "index.html"
        taken.append((Layout(shell, file.read_text(encoding="utf-8")), own))
        file.unlink()
        os.removedirs(file.parent)
    return taken


def fill_layouts(
    folder: Path, layouts: Sequence[tuple[Layout, list[Page]]], blocks: ChartBlocks, rows: KeptRows
) -> None:
    """Write every page that is made of a shell."""
    for layout, pages in layouts:
        for page in pages:
            html = layout.filled(page, with_blocks(page.text, page.path, blocks, rows))
            file = folder / page.url / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            html = with_footnotes(with_names(html, blocks.site), f"{page.url}index.html", blocks.site)
            file.write_text(curled(html), encoding="utf-8")


def _cut(page: str, pattern: re.Pattern[str], slot: str) -> tuple[str, str]:
    """Return a shell with a slot in the place of what a pattern finds, and that: the last group, or all of it."""
    found = pattern.search(page)
    if not found:
        what = f"a shell of the theme holds no {pattern.pattern}"
        raise GeneratorError(f"{what} → see what it holds instead, and name that in publishing/generator/layouts.py")
    return page.replace(found[0], slot), found[pattern.groups]


def _named(model: str, id_: str, title: str) -> str:
    """Return a heading, or an entry of the contents, as that of a section."""
    return model.replace(SECTION_TITLE, title).replace(SECTION, id_)
