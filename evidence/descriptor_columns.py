"""The columns of a descriptor are those that the records of its tables declare, with what is asked of their cells."""

import json
import math
from collections.abc import Iterable, Iterator

from evidence.descriptor_parts import DescribedColumn, DescribedTable, tables
from evidence.document import Document
from evidence.languages import LANGUAGES, known
from evidence.licences import SINGLE_FACTS
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import Country, Record, Source
from evidence.records.columns import PATTERNS, Column, columns
from evidence.tables import TableName

# Tables that stand in several packages.
SHARED = {kind.table[1]: kind for kind in (Source, Country)}
NUMBERS = {"number", "integer", "year"}
# The types whose columns a constraint can hold for.
FITTING = {"pattern": {"string"}, "maxLength": {"string"}, "enum": {"string"}, "minimum": NUMBERS, "maximum": NUMBERS}
FLAGS = {"trueValues": ["true"], "falseValues": ["false"]}


def broken_columns(document: Document, package: str) -> Iterator[Problem]:
    """Yield tables and columns that are missing or nowhere read, and constraints that are missing or cannot be."""
    described = list(tables(document))
    kinds = {kind.table: kind for kind in Record.__subclasses__()}
    yield from _missing_tables(document, kinds, package, {table.name for table in described})
    for table in described:
        kind = kinds.get((package, table.name)) or SHARED.get(table.name)
        if kind:
            yield from _as_declared(document, table, kind)
        for column in table.columns:
            yield from _unfit(document, column)


def _missing_tables(document: Document, kinds: Iterable[TableName], package: str, there: set[str]) -> Iterator[Problem]:
    for name in (name for owner, name in kinds if owner == package and name not in there):
        remedy = say("put its resource and its file back: pages and charts read it")
        yield Problem(document.place(("resources",), name), say("the table '{name}' is missing", name=name), remedy)


def _as_declared(document: Document, table: DescribedTable, kind: type[Record]) -> Iterator[Problem]:
    own = document.content["languages"]
    needed = columns(kind, [one.code for one in known() if one in LANGUAGES or one.code in own])
    # Texts of a draft may stand there before the package is whole in it.
    declared = columns(kind, [one.code for one in known()])
    described = {column.name: column for column in table.columns}
    for name in (name for name in needed if name not in described):
        place = document.place((*table.path, "schema", "fields"), name)
        yield Problem(
            place, say("the column '{name}' is missing", name=name), say("describe it: pages, charts or checks read it")
        )
    for name, column in described.items():
        if name in declared:
            yield from _differences(document, column, declared[name])
        else:
            place = document.place((*column.path, "name"), name)
            remedy = say("leave it out, or declare it in {record} (evidence/records)", record=kind.__name__)
            yield Problem(place, say("nothing here reads the column '{name}'", name=name), remedy)
    yield from _other_key(document, table, [name for name, column in declared.items() if column.is_key])
    if (table.properties.get("rows_are") == SINGLE_FACTS) != kind.single_facts:
        place = document.place(table.path, "rows_are")
        word = SINGLE_FACTS if kind.single_facts else "table"
        what = say("the rows of '{table}' are not marked as what they are", table=table.name)
        yield Problem(place, what, say('write "rows_are": "{word}"', word=word))


def _differences(document: Document, column: DescribedColumn, declared: Column) -> Iterator[Problem]:
    found = column.properties["type"]
    if found != declared.type:
        what = say(
            "the column '{column}' is of the type {found}, and is read as {type}",
            column=column.name,
            found=found,
            type=declared.type,
        )
        yield Problem(document.place((*column.path, "type")), what, say('write "type": "{type}"', type=declared.type))
        return
    for name, value in declared.constraints.items():
        there = column.constraints.get(name)
        if there is None or (value is not None and there != value):
            yield _other_constraint(document, column, name, value)
    if declared.is_labelled and "categories" not in column.properties:
        what = say("the words of the column '{column}' have no labels", column=column.name)
        remedy = say("write categories: each word as value, with a label in every language")
        yield Problem(document.place(column.path, "categories"), what, remedy)


def _other_constraint(document: Document, column: DescribedColumn, name: str, value: object) -> Problem:
    path = (*column.path, "constraints", name)
    is_there = name in column.constraints
    what = say("'{name}' of the column '{column}' is missing", name=name, column=column.name)
    if is_there:
        what = say("'{name}' of the column '{column}' is not as declared", name=name, column=column.name)
    remedy = say("list the words that a cell may be")
    if value is not None:
        remedy = say('write "{name}": {value}', name=name, value=json.dumps(value))
    return Problem(document.place(path if is_there else column.path, name), what, remedy)


def _other_key(document: Document, table: DescribedTable, declared: list[str]) -> Iterator[Problem]:
    if table.primary_key != declared:
        what = say("the primary key of '{table}' is another than its rows are told apart by", table=table.name)
        place = document.place((*table.path, "schema", "primaryKey"))
        yield Problem(place, what, say('write "primaryKey": {declared}', declared=json.dumps(declared)))


def _unfit(document: Document, column: DescribedColumn) -> Iterator[Problem]:
    """Yield what cannot be true of any cell, or costs too much to find out."""
    path, type_ = (*column.path, "constraints"), column.properties["type"]
    for name in column.constraints:
        if type_ not in FITTING.get(name, {type_}):
            what = say("'{name}' says nothing of a column of the type {type}", name=name, type=type_)
            yield Problem(document.place((*path, name)), what, say("remove it, or mend the type"))
    if column.constraints.get("pattern", next(iter(PATTERNS))) not in PATTERNS:
        remedy = say("use the pattern of another column, or add one to evidence/records/columns.py")
        yield Problem(document.place((*path, "pattern")), say("this pattern is not one that is known here"), remedy)
    if column.constraints.get("minimum", -math.inf) > column.constraints.get("maximum", math.inf):
        yield Problem(
            document.place((*path, "minimum")), say("the minimum is above the maximum"), say("mend one of them")
        )
    yield from _flags(document, column)
    yield from _unequal_words(document, column)


def _flags(document: Document, column: DescribedColumn) -> Iterator[Problem]:
    """Yield a column of true and false in which other words are allowed, such as 1 and 0."""
    for name, words in FLAGS.items() if column.properties["type"] == "boolean" else ():
        if column.properties.get(name) != words:
            what = say("the column '{column}' allows other words than true and false", column=column.name)
            yield Problem(
                document.place(column.path, name),
                what,
                say('write "{name}": {words}', name=name, words=json.dumps(words)),
            )


def _unequal_words(document: Document, column: DescribedColumn) -> Iterator[Problem]:
    """Yield words that are allowed and have no label, or have one and are not allowed."""
    if "categories" not in column.properties:
        return
    labelled = [one["value"] for one in column.properties["categories"]]
    allowed = column.constraints.get("enum", [])
    for word in sorted({*allowed} - {*labelled}):
        place = document.place((*column.path, "categories"))
        yield Problem(
            place, say("the word '{word}' of the enum has no label", word=word), say("add it to the categories")
        )
    for index in (index for index, word in enumerate(labelled) if word not in allowed):
        place = document.place((*column.path, "categories", index), "value")
        yield Problem(
            place,
            say("the word '{word}' is not in the enum", word=labelled[index]),
            say("add it there, or remove it here"),
        )
    if len({*labelled}) < len(labelled):
        yield Problem(
            document.place((*column.path, "categories")), say("a word has two labels"), say("keep one of them")
        )
