"""Which section of a page is which in its other languages, so that the language switch can keep the one being read.

The headings of a written page have addresses in its own language; both versions have the same sections in the same
order, as the check of parity holds them to. Of a page made from the data the addresses are the same everywhere.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

HEADING = re.compile(r'<h[23] id="([^"]+)"')
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


def with_sections(pages: Mapping[str, str]) -> dict[str, str]:
    """Return the versions of one page, by language, that must say how the sections of the others are called."""
    found = {code: HEADING.findall(html) for code, html in pages.items()}
    changed = {}
    for code, html in pages.items():
        others = {other: ids for other, ids in found.items() if ids != found[code] and len(ids) == len(found[code])}
        if others:
            changed[code] = _with_attributes(html, found[code], others)
    return changed


def _with_attributes(html: str, own: list[str], others: Mapping[str, list[str]]) -> str:
    start = html.index(SWITCH)
    head, switch, rest = html[:start], *html[start:].partition("</nav>")[::2]
    for code, ids in others.items():
        pairs = " ".join(f"{here}={there}" for here, there in zip(own, ids, strict=True))
        switch = switch.replace(LINK.format(code), f'{LINK.format(code)} data-sections="{pairs}"')
    return f"{head}{switch}</nav>{rest}"
