"""Checks that whatever is said in one language of a package is said in all of them.

Which languages these are stands in the package's own `languages`.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from evidence.catalogue import Catalogue
from evidence.descriptor import Descriptor
from evidence.problems import Place, Problem
from evidence.tables import Row


def untranslated_words(descriptor: Descriptor, languages: Sequence[str] = ()) -> Iterator[Problem]:
    """Yield titles, descriptions and labels of a descriptor that one of its languages lacks, or one of those named."""
    lines = descriptor.path.read_text(encoding="utf-8").splitlines()
    languages = languages or descriptor.properties["languages"]
    for line, properties, names in _described(descriptor, lines):
        for name in (f"{name}_{language}" for name in names for language in languages):
            if not properties.get(name):
                remedy = "add it; the data pages show it in that language"
                yield Problem(Place(descriptor.file, line, name), f"'{name}' is missing", remedy)


def _described(descriptor: Descriptor, lines: list[str]) -> Iterator[tuple[int, dict[str, Any], tuple[str, ...]]]:
    """Yield the package, its tables, columns and words, each with its line in the file."""
    line = 1
    yield line, descriptor.properties, ("title", "description")
    for resource in descriptor.resources:
        line = _line_of("path", resource.properties["path"], lines, line)
        yield line, resource.properties, ("title", "description")
        for field in resource.fields:
            line = _line_of("name", field["name"], lines, line)
            yield line, field, ("title", "description")
            for category in field.get("categories", ()):
                line = _line_of("value", category["value"], lines, line)
                yield line, category, ("label",)


def _line_of(key: str, value: str, lines: list[str], after: int) -> int:
    """Return the number of the next line that gives `key` this value, or of the one before."""
    wanted = f'"{key}": {json.dumps(value, ensure_ascii=False)}'
    return next((number for number, line in enumerate(lines, 1) if number > after and wanted in line), after)


def untranslated_cells(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield empty cells whose text is there in another language."""
    for table in catalogue.tables.values():
        languages = table.package_properties["languages"]
        columns = [field["name"] for field in table.fields if field["name"].endswith(f"_{languages[0]}")]
        for index, row in enumerate(table.rows):
            for column in columns:
                stem = column.removesuffix(languages[0])
                for empty, filled in _gaps(row, [f"{stem}{language}" for language in languages]):
                    what = f"the cell is empty, but {filled} is filled in"
                    yield Problem(table.place(index, empty), what, "translate it, or empty both")


def _gaps(row: Row, columns: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each empty column with one that is not empty."""
    filled = [column for column in columns if row.get(column)]
    return ((column, filled[0]) for column in columns if filled and not row.get(column))
