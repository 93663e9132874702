"""The rows of a table as a page shows them, kept while neither they nor anything that writes them has changed.

All tables together are thousands of rows, of which a correction changes one.
"""

import hashlib
import json
from collections.abc import Sequence
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path

import evidence
from publishing.cache import remembered
from publishing.languages.view import Localised
from publishing.pages.rows import TableView, rows_block

LIBRARIES = ("babel", "jinja2", "markdown")
# How rows are written is decided in many places, which change less often than rows: any of them makes all anew.
CODE = (Path(__file__).parents[1], Path(evidence.__file__).parent)
ENDINGS = ("py", "toml", "html")


class KeptRows:
    """Writes the rows of tables for the pages of one language, and keeps them in a folder."""

    def __init__(self, site: Localised, folder: Path) -> None:
        """Take the language, and where its rows are kept."""
        self.site = site
        self.folder = folder

    def block(self, package: str, name: str, part: int) -> str:
        """Return the table of a page, with the links to its other pages."""
        view = TableView(self.site.catalogue.table(package, name), self.site)
        file = self.folder / f"{package}-{name}-{part}.{self.site.code}.html"
        return remembered(file, self._key(view), lambda: str(rows_block(view, part)).encode()).decode()

    def _key(self, view: TableView) -> str:
        """Return a hash of all that the rows of a table are made of: names in other tables too."""
        table = view.table
        inputs = [
            self._language, view.total, view.sheet.digest, table.file, table.primary_key, table.properties,
            table.package_properties["languages"],
        ]  # fmt: skip
        return _hash(inputs)

    @cached_property
    def _language(self) -> str:
        """A hash of what the rows of every table in the language are made of: its words are many."""
        site = self.site
        return _hash([_writers(), site.code, (site.numbers or site.language).code, str(site.settings), site.words])


def _hash(inputs: Sequence[object]) -> str:
    return hashlib.sha256(json.dumps(inputs, sort_keys=True, default=str).encode()).hexdigest()


@cache
def _writers() -> str:
    """Return a hash of the code, the templates and the libraries that write rows."""
    digest = hashlib.sha256(" ".join(f"{library}={version(library)}" for library in LIBRARIES).encode())
    for file in sorted(file for folder in CODE for ending in ENDINGS for file in folder.rglob(f"*.{ending}")):
        digest.update(file.read_bytes())
    return digest.hexdigest()
