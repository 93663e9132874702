"""The size of a file beside the link to it, put into the pages when all files are there."""

import re
from collections.abc import Iterable
from pathlib import Path

from publishing.languages.view import Localised

SLOT = re.compile(r"<!--size:([\w./-]+)-->")
# The kinds of pages that offer files, each below one address.
KINDS = ("data", "charts")


def write_sizes(built: Path, sites: Iterable[Localised]) -> None:
    """Fill in the sizes in every page that offers files."""
    for site in sites:
        folders = [(built / site.address(site.addresses.index(kind))) for kind in KINDS]
        for page in (page for folder in folders for page in sorted(folder.rglob("*.html"))):
            html = page.read_text(encoding="utf-8")
            page.write_text(SLOT.sub(lambda slot, one=site: _size(built / slot[1], one), html), encoding="utf-8")  # type: ignore[misc]


def _size(file: Path, site: Localised) -> str:
    return site.formatter.size(file.stat().st_size)
