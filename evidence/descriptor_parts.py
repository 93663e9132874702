"""The tables and columns that a descriptor describes, each with the way to it, by which a document knows its line."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from evidence.document import Document, Part


@dataclass(frozen=True)
class Described:
    """A part with a name, as the descriptor describes it."""

    path: Part
    properties: dict[str, Any]

    @property
    def name(self) -> str:
        """What others call it: a column as its header does."""
        return str(self.properties["name"])


class DescribedColumn(Described):
    """A column."""

    @property
    def constraints(self) -> dict[str, Any]:
        """What its cells must be."""
        constraints: dict[str, Any] = self.properties.get("constraints", {})
        return constraints


class DescribedTable(Described):
    """A table."""

    @property
    def schema(self) -> dict[str, Any]:
        """Its Table Schema."""
        schema: dict[str, Any] = self.properties["schema"]
        return schema

    @property
    def columns(self) -> list[DescribedColumn]:
        """Its columns, in order."""
        path = (*self.path, "schema", "fields")
        return [DescribedColumn((*path, index), field) for index, field in enumerate(self.schema["fields"])]

    @property
    def primary_key(self) -> list[str]:
        """The columns that tell its rows apart."""
        return listed(self.schema["primaryKey"])


def tables(document: Document) -> Iterator[DescribedTable]:
    """Yield the tables of a package, in order."""
    for index, resource in enumerate(document.content["resources"]):
        yield DescribedTable(("resources", index), resource)


def listed(names: str | list[str]) -> list[str]:
    """Return names of columns, of which the standard allows one to stand without a list."""
    return [names] if isinstance(names, str) else names
