"""Which section of a page is which in its other languages, so that the language switch can keep the one being read.

The headings of a written page have addresses in its own language, and each language tells a page in its own way: two
sections are the same when they refer to the same figures, claims and charts, whose ids are those of the data. Of a page
made from the data the addresses are the same everywhere.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from publishing.generator.run import GeneratorError

HEADING = re.compile(r'<h[23] id="([^"]+)"')
# The id of what a link leads to, page or place, or of the chart that stands there.
REFERENCE = re.compile(r'href="\.\./[^"]*/([a-z0-9-]+)/(?:#([a-z0-9-]+))?"|<figure id="([a-z0-9-]+)"')
SWITCH = '<nav class="languages"'
LINK = ' hreflang="{}"'


def pair_sections(folders: Mapping[str, Path], versions: Iterable[Mapping[str, str]]) -> None:
    """Write into the language switch of each page the sections of its other versions, where their addresses differ.

    `versions` holds for each page its address below the site's root by language.
    """
    for addresses in versions:
        files = {
            code: folders[code] / address.removeprefix(f"{code}/") / "index.html"
            for code, address in addresses.items()
            if code in folders
        }
        pages = {code: file.read_text(encoding="utf-8") for code, file in files.items() if file.is_file()}
        for code, html in with_sections(pages).items():
            files[code].write_text(html, encoding="utf-8")


class Section(NamedTuple):
    """A section of a page: its address in the page, and the ids that it refers to."""

    id: str
    references: frozenset[str]


def with_sections(pages: Mapping[str, str]) -> dict[str, str]:
    """Return the versions of one page, by language, that must say how the sections of the others are called."""
    found = {code: list(_sections(html)) for code, html in pages.items()}
    changed = {}
    for code, html in pages.items():
        own = [section.id for section in found[code]]
        others = {other: them for other, them in found.items() if own != [section.id for section in them]}
        if others:
            changed[code] = _with_attributes(html, found[code], others)
    return changed


def _sections(html: str) -> Iterator[Section]:
    ids = HEADING.split(html.partition("</article>")[0])
    for id_, text in zip(ids[1::2], ids[2::2], strict=True):
        yield Section(id_, frozenset(filter(None, (name for found in REFERENCE.findall(text) for name in found))))


def _paired(own: Sequence[Section], others: Sequence[Section]) -> Iterator[str]:
    """Yield which section is which; one that refers to nothing is the one in its place, if there are as many."""
    for place, section in enumerate(own):
        alike = max(others, key=lambda one: len(one.references & section.references), default=section)
        if alike.references & section.references:
            yield f"{section.id}={alike.id}"
        elif len(own) == len(others) and not section.references | others[place].references:
            yield f"{section.id}={others[place].id}"


def _with_attributes(html: str, own: Sequence[Section], others: Mapping[str, Sequence[Section]]) -> str:
    head, start, after = html.partition(SWITCH)
    switch, end, rest = after.partition("</nav>")
    for code, them in others.items():
        link = LINK.format(code)
        if link not in switch:
            raise GeneratorError(f"a page holds no {SWITCH}…{link} → see docs/overrides/partials/languages.html")
        switch = switch.replace(link, f'{link} data-sections="{" ".join(_paired(own, them))}"')
    return f"{head}{start}{switch}{end}{rest}"
