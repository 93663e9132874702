"""The tables of a package fit together: names are there once, and keys lead to columns that exist."""

from collections.abc import Iterable, Iterator
from typing import Any

from evidence.descriptor_parts import DescribedColumn, DescribedTable, listed, tables
from evidence.document import Document, Part
from evidence.messages import say
from evidence.problems import Problem

# The table that a column refers to by its name, or by the end of it.
SOURCE, SOURCES = "source_id", "sources"
REFERRING = {"claim_id": "claims", "figure_id": "figures", "country": "countries"}
# These do so where their package has that table.
PERHAPS_REFERRING = {"geography": "countries", "unit": "units"}
SOURCE_REMEDY = say("write the foreign key of this column: its fields, and a reference with resource and fields")


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
        what = say("the package is called '{name}'", name=document.content["name"])
        yield Problem(
            document.place(("name",)), what, say("write '{package}', as its folder is called", package=package)
        )
    by_name = {table.name: table for table in tables(document)}
    for table in by_name.values():
        yield from _primary_key(document, table)
        yield from _foreign_keys(document, table, by_name)
        yield from _missing_references(document, table, by_name)


def _doubled(document: Document, paths: Iterable[Part], names: list[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for path, name in zip(paths, names, strict=True):
        if name in seen:
            yield Problem(
                document.place(path),
                say("the name '{name}' is used already", name=name),
                say("give it a name of its own"),
            )
        seen.add(name)


def _primary_key(document: Document, table: DescribedTable) -> Iterator[Problem]:
    place = document.place((*table.path, "schema", "primaryKey"))
    columns = {column.name: column for column in table.columns}
    for name in table.primary_key:
        if name not in columns:
            yield Problem(place, say("the table has no column '{name}'", name=name), say("name a column of this table"))
        elif not columns[name].constraints.get("required"):
            what = say("the column '{name}' tells rows apart, and may be empty", name=name)
            yield Problem(document.place(columns[name].path, "required"), what, say('write "required": true'))


def _foreign_keys(document: Document, table: DescribedTable, by_name: dict[str, DescribedTable]) -> Iterator[Problem]:
    seen: list[list[str]] = []
    for index, key in enumerate(table.schema.get("foreignKeys", ())):
        path = (*table.path, "schema", "foreignKeys", index)
        own = listed(key["fields"])
        if own in seen:
            what = say("{own} has a foreign key already", own=", ".join(own))
            yield Problem(document.place((*path, "fields")), what, say("keep one of them"))
        seen.append(own)
        yield from _foreign_key(document, path, key, table, by_name.get(key["reference"]["resource"]))


def _foreign_key(
    document: Document, path: Part, key: dict[str, Any], table: DescribedTable, target: DescribedTable | None
) -> Iterator[Problem]:
    own, others = listed(key["fields"]), listed(key["reference"]["fields"])
    if target is None:
        what = say("the package has no table '{resource}'", resource=key["reference"]["resource"])
        yield Problem(document.place((*path, "reference", "resource")), what, say("name a table of this package"))
        return
    yield from _unknown(document, (*path, "fields"), own, table)
    if others != target.primary_key and others not in _unique(target):
        what = say(
            "{others} does not tell apart the rows of the table '{target}'",
            others=", ".join(others),
            target=target.name,
        )
        place = document.place((*path, "reference", "fields"))
        yield Problem(place, what, say("write {primary_key}", primary_key=", ".join(target.primary_key)))
    elif _types(own, table) != _types(others, target):
        what = say(
            "{own} and {others} of '{target}' are not of the same type",
            own=", ".join(own),
            others=", ".join(others),
            target=target.name,
        )
        yield Problem(document.place((*path, "fields")), what, say("refer from a column to one of its own type"))
    elif own == others and table.name == target.name:
        yield Problem(
            document.place((*path, "fields")), say("{own} refers to itself", own=", ".join(own)), say("remove this key")
        )


def _unique(table: DescribedTable) -> list[list[str]]:
    return [[column.name] for column in table.columns if column.constraints.get("unique")]


def _unknown(document: Document, path: Part, names: list[str], table: DescribedTable) -> Iterator[Problem]:
    known = {column.name for column in table.columns}
    for name in (name for name in names if name not in known):
        yield Problem(
            document.place(path), say("the table has no column '{name}'", name=name), say("name a column of this table")
        )


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
            what = say(
                "the column '{column}' has no foreign key to the table '{target}'", column=column.name, target=target
            )
            yield Problem(document.place(column.path, column.name), what, SOURCE_REMEDY)


def _target(column: DescribedColumn, by_name: dict[str, DescribedTable]) -> str:
    if column.name == SOURCE or column.name.endswith(f"_{SOURCE}"):
        return SOURCES
    perhaps = PERHAPS_REFERRING.get(column.name, "")
    return REFERRING.get(column.name, perhaps if perhaps in by_name else "")
