"""The tables of a package fit together: names are there once, and keys lead to columns that exist."""

from collections.abc import Iterable, Iterator
from typing import Any

from evidence.descriptor_parts import DescribedColumn, DescribedTable, listed, tables
from evidence.document import Document, Part
from evidence.problems import Problem

# The table that a column refers to by its name, or by the end of it.
SOURCE, SOURCES = "source_id", "sources"
REFERRING = {"claim_id": "claims", "figure_id": "figures", "country": "countries"}
# These do so where their package has that table.
PERHAPS_REFERRING = {"geography": "countries", "unit": "units"}
SOURCE_REMEDY = "write the foreign key of this column: its fields, and a reference with resource and fields"


def doubled_names(document: Document) -> Iterator[Problem]:
    """Yield tables of one name, and columns of one name in a table: nothing can be said of what they are."""
    found = list(tables(document))
    yield from _doubled(document, ((*table.path, "name") for table in found), [table.name for table in found])
    for table in found:
        paths = ((*column.path, "name") for column in table.columns)
        yield from _doubled(document, paths, [column.name for column in table.columns])


def broken_keys(document: Document, package: str) -> Iterator[Problem]:
    """Yield keys that tell no rows apart or lead nowhere, and a package by another name than its folder."""
    if document.content["name"] != package:
        what = f"the package is called '{document.content['name']}'"
        yield Problem(document.place(("name",)), what, f"write '{package}', as its folder is called")
    by_name = {table.name: table for table in tables(document)}
    for table in by_name.values():
        yield from _primary_key(document, table)
        yield from _foreign_keys(document, table, by_name)
        yield from _missing_references(document, table, by_name)


def _doubled(document: Document, paths: Iterable[Part], names: list[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for path, name in zip(paths, names, strict=True):
        if name in seen:
            yield Problem(document.place(path), f"the name '{name}' is used already", "give it a name of its own")
        seen.add(name)


def _primary_key(document: Document, table: DescribedTable) -> Iterator[Problem]:
    place = document.place((*table.path, "schema", "primaryKey"))
    columns = {column.name: column for column in table.columns}
    for name in table.primary_key:
        if name not in columns:
            yield Problem(place, f"the table has no column '{name}'", "name a column of this table")
        elif not columns[name].constraints.get("required"):
            what = f"the column '{name}' tells rows apart, and may be empty"
            yield Problem(document.place(columns[name].path, "required"), what, 'write "required": true')


def _foreign_keys(document: Document, table: DescribedTable, by_name: dict[str, DescribedTable]) -> Iterator[Problem]:
    seen: list[list[str]] = []
    for index, key in enumerate(table.schema.get("foreignKeys", ())):
        path = (*table.path, "schema", "foreignKeys", index)
        own = listed(key["fields"])
        if own in seen:
            what = f"{', '.join(own)} has a foreign key already"
            yield Problem(document.place((*path, "fields")), what, "keep one of them")
        seen.append(own)
        yield from _foreign_key(document, path, key, table, by_name.get(key["reference"]["resource"]))


def _foreign_key(
    document: Document, path: Part, key: dict[str, Any], table: DescribedTable, target: DescribedTable | None
) -> Iterator[Problem]:
    own, others = listed(key["fields"]), listed(key["reference"]["fields"])
    if target is None:
        what = f"the package has no table '{key['reference']['resource']}'"
        yield Problem(document.place((*path, "reference", "resource")), what, "name a table of this package")
        return
    yield from _unknown(document, (*path, "fields"), own, table)
    if others != target.primary_key and others not in _unique(target):
        what = f"{', '.join(others)} does not tell apart the rows of the table '{target.name}'"
        place = document.place((*path, "reference", "fields"))
        yield Problem(place, what, f"write {', '.join(target.primary_key)}")
    elif _types(own, table) != _types(others, target):
        what = f"{', '.join(own)} and {', '.join(others)} of '{target.name}' are not of the same type"
        yield Problem(document.place((*path, "fields")), what, "refer from a column to one of its own type")
    elif own == others and table.name == target.name:
        yield Problem(document.place((*path, "fields")), f"{', '.join(own)} refers to itself", "remove this key")


def _unique(table: DescribedTable) -> list[list[str]]:
    return [[column.name] for column in table.columns if column.constraints.get("unique")]


def _unknown(document: Document, path: Part, names: list[str], table: DescribedTable) -> Iterator[Problem]:
    known = {column.name for column in table.columns}
    for name in (name for name in names if name not in known):
        yield Problem(document.place(path), f"the table has no column '{name}'", "name a column of this table")


def _types(names: list[str], table: DescribedTable) -> list[Any]:
    types = {column.name: column.properties["type"] for column in table.columns}
    return [types[name] for name in names if name in types]


def _missing_references(
    document: Document, table: DescribedTable, by_name: dict[str, DescribedTable]
) -> Iterator[Problem]:
    """Yield columns that are named after a table, and have no foreign key to it."""
    referring = {
        tuple(listed(key["fields"])): key["reference"]["resource"] for key in table.schema.get("foreignKeys", ())
    }
    for column in table.columns:
        target = _target(column, by_name)
        there = referring.get((column.name,))
        # A key to a table that there is not is named already.
        if target and there != target and (there is None or there in by_name):
            what = f"the column '{column.name}' has no foreign key to the table '{target}'"
            yield Problem(document.place(column.path, column.name), what, SOURCE_REMEDY)


def _target(column: DescribedColumn, by_name: dict[str, DescribedTable]) -> str:
    if column.name == SOURCE or column.name.endswith(f"_{SOURCE}"):
        return SOURCES
    perhaps = PERHAPS_REFERRING.get(column.name, "")
    return REFERRING.get(column.name, perhaps if perhaps in by_name else "")
