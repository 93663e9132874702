"""Which section of a page is which in its other languages, so that the language switch can keep the one being read.

The headings of a written page have addresses in its own language, and each language tells a page in its own way: two
sections are the same when they refer to the same figures, claims and charts, whose ids are those of the data. Of a page
made from the data the addresses are the same everywhere.

The switch needs our script to know which section that is; so that it goes without one, each heading has a link of its
own to the same section, which style shows where the address names the heading.
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
# A link of the switch: where it leads, and what the language is called.
CHOICE = re.compile(r'<a href="([^"]*)"[^>]* hreflang="([^"]*)"[^>]*>([^<]*)</a>')
TITLE = re.compile(r'(<h([23]) id="([^"]+)".*?)(</h\2>)', re.DOTALL)


def pair_sections(folders: Mapping[str, Path], versions: Iterable[Mapping[str, str]]) -> None:
    """Write into each page which section is which in its other versions: into headings, and where needed the switch.

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
    return {
        code: _with_ways(html, found[code], {other: them for other, them in found.items() if other != code})
        for code, html in pages.items()
        if len(pages) > 1 and found[code]
    }


def _with_ways(html: str, own: Sequence[Section], others: Mapping[str, Sequence[Section]]) -> str:
    """Return a page whose switch and headings know its sections in other languages."""
    ids = [section.id for section in own]
    pairs = {
        code: dict(zip(ids, ids, strict=True) if ids == [one.id for one in them] else _paired(own, them))
        for code, them in others.items()
    }
    differing = {code: named for code, named in pairs.items() if ids != [one.id for one in others[code]]}
    return _with_links(_with_attributes(html, differing) if differing else html, pairs)


def _with_links(html: str, pairs: Mapping[str, Mapping[str, str]]) -> str:
    """Return a page whose headings lead to the same section in other languages."""
    switch = html.partition(SWITCH)[2].partition("</nav>")[0]
    choices = [(address, code, name) for address, code, name in CHOICE.findall(switch) if code in pairs]

    def with_links(found: re.Match[str]) -> str:
        links = (
            f'<a class="elsewhere" href="{address}#{pairs[code][found[3]]}" lang="{code}" hreflang="{code}">{name}</a>'
            for address, code, name in choices
            if found[3] in pairs[code]
        )
        return f"{found[1]}{''.join(links)}{found[4]}"

    text, end, rest = html.partition("</article>")
    return f"{TITLE.sub(with_links, text)}{end}{rest}"


def _sections(html: str) -> Iterator[Section]:
    ids = HEADING.split(html.partition("</article>")[0])
    for id_, text in zip(ids[1::2], ids[2::2], strict=True):
        yield Section(id_, frozenset(filter(None, (name for found in REFERENCE.findall(text) for name in found))))


def _paired(own: Sequence[Section], others: Sequence[Section]) -> Iterator[tuple[str, str]]:
    """Yield which section is which; one that refers to nothing is the one in its place, if there are as many."""
    for place, section in enumerate(own):
        alike = max(others, key=lambda one: len(one.references & section.references), default=section)
        if alike.references & section.references:
            yield section.id, alike.id
        elif len(own) == len(others) and not section.references | others[place].references:
            yield section.id, others[place].id


def _with_attributes(html: str, pairs: Mapping[str, Mapping[str, str]]) -> str:
    head, start, after = html.partition(SWITCH)
    switch, end, rest = after.partition("</nav>")
    for code, named in pairs.items():
        link = LINK.format(code)
        if link not in switch:
            raise GeneratorError(f"a page holds no {SWITCH}…{link} → see docs/overrides/partials/languages.html")
        said = " ".join(f"{own}={other}" for own, other in named.items())
        switch = switch.replace(link, f'{link} data-sections="{said}"')
    return f"{head}{start}{switch}{end}{rest}"
