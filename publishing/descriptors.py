"""Checks that the descriptors of the data packages say everything in every language."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evidence.catalogue import Catalogue
from evidence.problems import Place, Problem
from evidence.tables import Table
from publishing.languages import LANGUAGES

NAMES = ("title", "description")
# How the name of a table, of a column and of a category is written in the file.
KEYS = ("name", "name", "value")


def descriptor_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield titles, descriptions and labels that a language lacks in a `datapackage.json`."""
    packages = {table.package: table for table in catalogue.tables.values()}
    for package, table in packages.items():
        yield from _Descriptor(package, root).missing(table.package_properties, NAMES, [])
    for table in catalogue.tables.values():
        yield from _table_problems(table, _Descriptor(table.package, root))


def _table_problems(table: Table, descriptor: "_Descriptor") -> Iterator[Problem]:
    yield from descriptor.missing(table.properties, NAMES, [table.name])
    for field in table.fields:
        yield from descriptor.missing(field, NAMES, [table.name, field["name"]])
        for category in field.get("categories", []):
            yield from descriptor.missing(category, ("label",), [table.name, field["name"], category["value"]])


class _Descriptor:
    """A `datapackage.json` that knows on which line something stands."""

    def __init__(self, package: str, root: Path) -> None:
        """Read the file; it has been found readable before."""
        self.file = f"datapackage/{package}/datapackage.json"
        self.lines = (root / self.file).read_text(encoding="utf-8").split("\n")

    def missing(self, properties: dict[str, Any], names: tuple[str, ...], steps: list[str]) -> Iterator[Problem]:
        """Yield the texts that the properties lack; `steps` lead to them, such as table and column."""
        for wanted in (f"{name}_{language.code}" for name in names for language in LANGUAGES):
            if not properties.get(wanted):
                what = f"the text is missing in {' → '.join(steps) or 'the package'}"
                yield Problem(Place(self.file, self._line(steps), wanted), what, "write it in this language")

    def _line(self, steps: list[str]) -> int:
        """Return the line of the last step, each looked for after the one before it."""
        line = 1
        wanted = (f'"{key}": {json.dumps(step, ensure_ascii=False)}' for key, step in zip(KEYS, steps, strict=False))
        for text in ['"resources": [', *wanted] if steps else []:
            line = next((number for number, one in enumerate(self.lines[line:], line + 1) if text in one), line)
        return line
