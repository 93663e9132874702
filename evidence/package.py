"""The one door to frictionless: reads the tables of a data package, and says what is wrong with them."""

import re
from collections.abc import Collection, Container, Iterable, Iterator
from copy import deepcopy
from decimal import Decimal
from itertools import zip_longest
from typing import Any

import frictionless
from frictionless import errors

from evidence.cells import values
from evidence.constraints import broken_rule
from evidence.descriptor import Descriptor, Resource
from evidence.descriptor_parts import listed
from evidence.lost_references import LostReference, reference_problems
from evidence.lost_words import lost_word, lost_words
from evidence.messages import Advice, say, verbatim
from evidence.problems import Place, Problem, shown
from evidence.shape import is_in_shape
from evidence.tables import Row, Table

# So many mistakes of one table are enough for one round; each costs some memory.
MOST_ERRORS = 2_000


class Held(list[list[str]]):
    """Rows in memory, which nobody changes: frictionless copies its data whenever it looks at a table."""

    def __deepcopy__(self, memo: object) -> "Held":
        """Return the rows themselves."""
        return self


# By table.
Errors = dict[str, list[frictionless.Error]]


def read(descriptor: Descriptor) -> tuple[list[Table], list[Problem]]:
    """Return the tables of a package, their cells typed by the Table Schema, and what frictionless finds wrong.

    Both come of one pass, over what is in memory: frictionless opens no file.
    """
    try:
        passed = {one.name: _in_one_pass(one) for one in _in_memory(descriptor).resources}
    except frictionless.FrictionlessException as exception:
        notes = [error.message for error in exception.reasons] or [exception.error.message]
        return [], [Problem(Place(descriptor.file, 1), verbatim(note), say("mend the descriptor")) for note in notes]
    tables = [_table(descriptor, resource, passed[resource.name][0]) for resource in descriptor.resources]
    errors_of = {name: found for name, (_, found) in passed.items()}
    problems = (_problems(descriptor, resource, errors_of) for resource in descriptor.resources)
    return tables, [problem for found in problems for problem in found]


def _in_memory(descriptor: Descriptor) -> frictionless.Package:
    """Return the package as frictionless sees it, with the rows that we read in place of its files.

    It thus guesses no separator, and reads no number that others do not.
    """
    package = frictionless.Package.from_descriptor(deepcopy(descriptor.properties))
    for resource in descriptor.resources:
        held = package.get_resource(resource.name)
        held.path, held.data, held.scheme, held.format = None, _rows(resource), "", "inline"
    package.to_descriptor(validate=True)
    keys = _keys(package)
    for held in package.resources:
        held.package = keys
    return package


def _keys(package: frictionless.Package) -> frictionless.Package:
    """Return the tables that others refer to, with the columns alone by which they do.

    Frictionless reads them anew for each reference, with all that it was told about them.
    """
    wanted: dict[str, dict[str, None]] = {}
    for key in (key for held in package.resources if held.schema for key in held.schema.foreign_keys):
        wanted.setdefault(key["reference"]["resource"], {}).update(dict.fromkeys(key["reference"]["fields"]))
    there = [(package.get_resource(name), columns) for name, columns in wanted.items() if package.has_resource(name)]
    tables = [_narrow(table, columns) for table, columns in there]
    return frictionless.Package(name=package.name, resources=tables)


def _narrow(table: frictionless.Resource, columns: Collection[str]) -> frictionless.Resource:
    """Return some columns of a table."""
    kept = [(place, field) for place, field in enumerate(table.schema.fields) if field.name in columns]
    schema = {"fields": [{"name": field.name, "type": field.type} for _, field in kept]}
    rows = Held([row[place] for place, _ in kept] for row in table.data or ())
    return frictionless.Resource(name=table.name, data=rows, schema=frictionless.Schema.from_descriptor(schema))


def _rows(resource: Resource) -> Held:
    """Return all rows in one shape, empty cells in the place of those that hold no value of their type."""
    names, kinds = zip(*((field["name"], field["type"]) for field in resource.fields), strict=True)
    cells = (zip_longest(row[: len(kinds)], kinds, fillvalue="") for row in resource.rows[1:])
    return Held([[*names], *([_readable(cell, kind) for cell, kind in row] for row in cells)])


def _readable(cell: str, kind: str) -> str:
    return cell if kind not in values.FORMS or values.is_plain(cell, kind) else ""


def _in_one_pass(resource: frictionless.Resource) -> tuple[list[Row], list[frictionless.Error]]:
    """Return all rows of a table, also those that have errors, and the errors."""
    rows: list[Row] = []

    def keep(row: Any) -> None:
        rows.append({name: _plain(value) for name, value in row.items()})

    report = resource.validate(limit_errors=MOST_ERRORS, on_row=keep)
    return rows, [error for task in report.tasks for error in task.errors]


def _problems(descriptor: Descriptor, resource: Resource, errors_of: Errors) -> Iterator[Problem]:
    """Yield the errors of one table in our own words."""
    found = errors_of[resource.name]
    for error in (error for error in found if not isinstance(error, errors.RowError)):
        yield Problem(Place(descriptor.file, 1), verbatim(error.message), say("mend the descriptor"))
    columns = _columns(resource)
    # What is wrong with these tables and rows is said before, and what frictionless says would follow from it.
    unknown = {one.name for one in descriptor.resources if one.rows[0] != _columns(one)}
    unsure = unknown | {one.name for one in descriptor.resources if _has_a_wrong_key(one, errors_of[one.name])}
    wrong = {line for line, row in enumerate(resource.rows, 1) if not is_in_shape(row, columns)}
    lost = {} if resource.name in unknown else lost_words(resource)
    yield from (lost_word(descriptor, resource, column, word) for column, words in lost.items() for word in words)
    for error in [] if resource.name in unknown else [one for one in found if isinstance(one, errors.RowError)]:
        follows = isinstance(error, errors.CellError) and error.cell in lost.get(error.field_name, ())
        if error.row_number not in wrong and not follows and not isinstance(error, errors.ForeignKeyError):
            yield _in_words(error, resource)
    references = [] if resource.name in unknown else _lost_references(found, unsure, wrong)
    yield from reference_problems(resource.file, references, _ids(references, descriptor))


def _lost_references(
    found: Iterable[frictionless.Error], unsure: Container[str], wrong: Container[int]
) -> list[LostReference]:
    """Return the references that lead nowhere, to tables and in rows with which nothing else is wrong."""
    return [
        LostReference(error.row_number, tuple(error.field_names), tuple(error.field_cells), error.reference_name)
        for error in found
        if isinstance(error, errors.ForeignKeyError)
        if error.reference_name not in unsure and error.row_number not in wrong
    ]


def _ids(references: Iterable[LostReference], descriptor: Descriptor) -> dict[str, frozenset[str]]:
    """Return the ids of the tables that some references are to; a table whose key has several columns has none."""
    wanted = {one.table for one in references}
    keyed = [(one, one.primary_key[0]) for one in descriptor.resources if len(one.primary_key) == 1]
    return {one.name: _cells_of(one, key) for one, key in keyed if one.name in wanted}


def _cells_of(resource: Resource, column: str) -> frozenset[str]:
    at = _columns(resource).index(column)
    return frozenset(row[at] for row in resource.rows[1:] if len(row) > at)


def _has_a_wrong_key(resource: Resource, found: list[frictionless.Error]) -> bool:
    """Tell whether a row of a table has lost the name by which others refer to it."""
    cells = (error for error in found if isinstance(error, errors.CellError))
    return any(error.field_name in resource.primary_key for error in cells)


def _columns(resource: Resource) -> list[str]:
    return [field["name"] for field in resource.fields]


def _table(descriptor: Descriptor, resource: Resource, rows: list[Row]) -> Table:
    return Table(
        descriptor.name,
        resource.name,
        resource.file,
        resource.primary_key,
        rows,
        resource.properties,
        descriptor.properties,
    )


def _plain(value: object) -> object:
    """Return Decimals as int or float: charts and formatting need no more than that."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def _in_words(error: errors.RowError, resource: Resource) -> Problem:
    place = Place(resource.file, 1)
    if isinstance(error, errors.CellError):
        place = Place(place.file, error.row_number, error.field_name)
        return Problem(place, *_cell_words(error, resource))
    if isinstance(error, errors.PrimaryKeyError):
        return _primary_key(error, resource)
    place = Place(place.file, error.row_number)
    return Problem(place, verbatim(error.message), say("compare the row with its neighbours"))


def _primary_key(error: errors.PrimaryKeyError, resource: Resource) -> Problem:
    key = resource.primary_key
    what = say("an earlier row has the same {key}", key=", ".join(key))
    remedy = say("give each row a key of its own, or remove the copy")
    return Problem(Place(resource.file, error.row_number, key[0]), what, remedy)


def _cell_words(error: errors.CellError, resource: Resource) -> Advice:
    field, cell = _field(resource, error.field_name), shown(error.cell)
    if isinstance(error, errors.TypeError):
        return values.of_another_kind(cell, field["type"]), say("see the column's description")
    if isinstance(error, errors.UniqueError):
        is_id = field["type"] == "string"
        remedy = say("choose an id of its own") if is_id else say("choose one that no other row has")
        return say("'{cell}' is used already in an earlier row", cell=cell), remedy
    if isinstance(error, errors.ConstraintError):
        rule = re.match(r'constraint "(\w+)"', error.note)
        return broken_rule(cell, rule[1] if rule else "", field, _referred_to(resource, error.field_name))
    return verbatim(error.message), say("see the column's description in datapackage.json")


def _referred_to(resource: Resource, column: str) -> str:
    """Return the table of which a column holds an id; nothing where it holds none, or a part of a longer key."""
    keys = resource.properties["schema"].get("foreignKeys", ())
    return next((key["reference"]["resource"] for key in keys if listed(key["fields"]) == [column]), "")


def _field(resource: Resource, name: str) -> dict[str, Any]:
    return next((field for field in resource.fields if field["name"] == name), {"name": name, "type": "string"})
