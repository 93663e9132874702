"""A table in memory: typed rows that know in which file and line they stand."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from evidence.problems import Place

Row = dict[str, object]
TableName = tuple[str, str]
"""The name of a package, and that of a table in it."""


def key_of(row: Row, columns: tuple[str, ...]) -> str:
    """Return what tells a row from the others of its table, as text."""
    return " ".join(str(row.get(column) or "") for column in columns)


@dataclass(frozen=True)
class Table:
    """The rows of one resource, in the order of its file."""

    package: str
    name: str
    file: str
    primary_key: tuple[str, ...]
    rows: list[Row]
    properties: dict[str, Any]
    package_properties: dict[str, Any]

    def place(self, index: int, column: str = "") -> Place:
        """Return where a row stands; the header is line 1 and no cell holds a line break."""
        return Place(self.file, index + 2, column)

    @property
    def fields(self) -> list[dict[str, Any]]:
        """The fields of the Table Schema, in order."""
        fields: list[dict[str, Any]] = self.properties["schema"]["fields"]
        return fields

    @cached_property
    def by_key(self) -> dict[str, int]:
        """The place of each row among the others, by its key as text."""
        return {key_of(row, self.primary_key): index for index, row in enumerate(self.rows)}

    @cached_property
    def translated_columns(self) -> list[tuple[tuple[str, str], tuple[str, str]]]:
        """The columns of a text in two languages, each with its own: the first of the package, and another."""
        first, *others = self.package_properties["languages"]
        stems = [one["name"].removesuffix(first) for one in self.fields if one["name"].endswith(f"_{first}")]
        return [((f"{stem}{first}", first), (f"{stem}{other}", other)) for stem in stems for other in others]
