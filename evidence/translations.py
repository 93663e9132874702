"""Checks that whatever is said in one language of a package is said in all of them.

Which languages these are stands in the package's own `languages`.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from evidence.catalogue import Catalogue
from evidence.descriptor import Descriptor
from evidence.messages import say
from evidence.problems import Place, Problem, line_of
from evidence.tables import Row


def untranslated_words(descriptor: Descriptor, languages: Sequence[str] = ()) -> Iterator[Problem]:
    """Yield the texts of a descriptor that one of its languages lacks, or one of those named."""
    lines = descriptor.path.read_text(encoding="utf-8").splitlines()
    languages = languages or descriptor.properties["languages"]
    for line, properties, names in _described(descriptor, lines):
        for name in (f"{name}_{language}" for name in names for language in languages):
            if not properties.get(name):
                remedy = say("add it; the data pages show it in that language")
                yield Problem(Place(descriptor.file, line, name), say("'{name}' is missing", name=name), remedy)


def _described(descriptor: Descriptor, lines: list[str]) -> Iterator[tuple[int, dict[str, Any], tuple[str, ...]]]:
    """Yield the package, its tables, columns and words, each with its line in the file."""
    line = 1
    yield line, descriptor.properties, ("title", "description")
    for resource in descriptor.resources:
        line = line_of(lines, _gives("path", resource.properties["path"]), line)
        yield line, resource.properties, ("title", "description", "limits")
        for field in resource.fields:
            line = line_of(lines, _gives("name", field["name"]), line)
            yield line, field, ("title", "description")
            for category in field.get("categories", ()):
                line = line_of(lines, _gives("value", category["value"]), line)
                yield line, category, ("label",)


def _gives(key: str, value: str) -> Callable[[str], bool]:
    """Return whether a line gives a key this value."""
    wanted = f'"{key}": {json.dumps(value, ensure_ascii=False)}'
    return lambda line: wanted in line


def untranslated_cells(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield empty cells whose text is there in another language."""
    for table in catalogue.tables.values():
        languages = table.package_properties["languages"]
        columns = [field["name"] for field in table.fields if field["name"].endswith(f"_{languages[0]}")]
        for index, row in enumerate(table.rows):
            for column in columns:
                stem = column.removesuffix(languages[0])
                for empty, filled in _gaps(row, [f"{stem}{language}" for language in languages]):
                    what = say("the cell is empty, but {filled} is filled in", filled=filled)
                    yield Problem(table.place(index, empty), what, say("translate it, or empty both"))


def _gaps(row: Row, columns: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each empty column with one that is not empty."""
    filled = [column for column in columns if row.get(column)]
    return ((column, filled[0]) for column in columns if filled and not row.get(column))
