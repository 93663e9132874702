"""The bundles: that which makes a chart live, in the site under a hash of what it holds, and that which searches.

They are built from `interaction/` by `make interaction` and kept in the repository, so that a build needs no Node.
"""

import hashlib
import shutil
from pathlib import Path

from publishing.languages.addresses import ASSETS

BUNDLE = Path(__file__).resolve().parents[2] / "interaction" / "dist"
# The module looks for its stylesheet under its own name, and its licences stand beside both.
FILES = ("vega.js", "vega.css", "vega.LICENSES.txt")
# What searches, beside the other scripts of a language.
SEARCH_FILES = ("search.js", "search.LICENSES.txt")


def module_address() -> str:
    """Return the address of the module below the site: `assets/vega-1a2b3c4d.js`."""
    return _address("vega.js")


def copy_module(target: Path) -> None:
    """Put the module, its stylesheet and its licences into a site, once for all languages."""
    (target / ASSETS).mkdir(parents=True, exist_ok=True)
    for name in FILES:
        shutil.copyfile(BUNDLE / name, target / _address(name))


def copy_search(assets: Path) -> None:
    """Put what searches, and its licences, among the assets of a language."""
    for name in SEARCH_FILES:
        shutil.copyfile(BUNDLE / name, assets / name)


def _address(name: str) -> str:
    stem, _, ending = name.partition(".")
    return f"{ASSETS}/{stem}-{_digest()}.{ending}"


def _digest() -> str:
    """Return a hash of all files together, so that module and stylesheet always belong to each other."""
    digest = hashlib.sha256()
    for name in FILES:
        digest.update((BUNDLE / name).read_bytes())
    return digest.hexdigest()[:8]
