"""The one door to frictionless: reads the tables of a data package, and says what is wrong with them."""

import re
from collections.abc import Iterator
from copy import deepcopy
from decimal import Decimal
from typing import Any

import frictionless
from frictionless import errors

from evidence.descriptor import Descriptor, Resource
from evidence.problems import Place, Problem
from evidence.tables import Row, Table

TYPE_REMEDIES = {
    "number": "write digits with a decimal point, such as 80 or 12.5",
    "integer": "write a whole number, such as 2024",
    "year": "write a year, such as 2024",
    "boolean": "write true or false",
    "date": "write year-month-day, such as 2026-11-22",
}
WRONG_LENGTH = (errors.BlankRowError, errors.ExtraCellError, errors.MissingCellError)


def read(descriptor: Descriptor) -> tuple[list[Table], list[Problem]]:
    """Return the tables of a package, their cells typed by the Table Schema, and what frictionless finds wrong.

    Both come of one pass, over what is in memory: frictionless opens no file.
    """
    try:
        passed = {one.name: _in_one_pass(one) for one in _in_memory(descriptor).resources}
    except frictionless.FrictionlessException as exception:
        notes = [error.message for error in exception.reasons] or [exception.error.message]
        return [], [Problem(Place(descriptor.file, 1), note, "mend the descriptor") for note in notes]
    tables = [_table(descriptor, resource, passed[resource.name][0]) for resource in descriptor.resources]
    problems = (_problems(descriptor, resource, passed[resource.name][1]) for resource in descriptor.resources)
    return tables, [problem for found in problems for problem in found]


def _in_memory(descriptor: Descriptor) -> frictionless.Package:
    """Return the package as frictionless sees it, with the files that we read in place of their paths."""
    package = frictionless.Package.from_descriptor(deepcopy(descriptor.properties))
    for resource in descriptor.resources:
        held = package.get_resource(resource.name)
        held.path, held.data, held.scheme = None, resource.content, "buffer"
    package.to_descriptor(validate=True)
    return package


def _in_one_pass(resource: frictionless.Resource) -> tuple[list[frictionless.Row], list[frictionless.Error]]:
    """Return all rows of a table, also those that have errors, and the errors."""
    rows: list[frictionless.Row] = []

    def keep(row: frictionless.Row) -> None:
        rows.append(row)

    report = resource.validate(limit_errors=10_000, on_row=keep)
    return rows, [error for task in report.tasks for error in task.errors]


def _problems(descriptor: Descriptor, resource: Resource, found: list[frictionless.Error]) -> Iterator[Problem]:
    """Yield the errors of one table in our own words."""
    for error in (error for error in found if not _is_in_table(error)):
        yield Problem(Place(descriptor.file, 1), error.message, "mend the descriptor")
    for error in _telling([error for error in found if _is_in_table(error)]):
        yield _in_words(error, resource)


def _is_in_table(error: frictionless.Error) -> bool:
    return isinstance(error, errors.HeaderError | errors.RowError)


def _telling(found: list[frictionless.Error]) -> list[frictionless.Error]:
    """Return the errors without those that only follow from a wrong header or a row of the wrong length."""
    in_header = [error for error in found if isinstance(error, errors.HeaderError)]
    wrong_rows = {error.row_number for error in found if isinstance(error, WRONG_LENGTH)}
    return [*in_header] or [
        error for error in found if isinstance(error, WRONG_LENGTH) or not _is_in(error, wrong_rows)
    ]


def _is_in(error: frictionless.Error, rows: set[int]) -> bool:
    return isinstance(error, errors.RowError) and error.row_number in rows


def _table(descriptor: Descriptor, resource: Resource, rows: list[frictionless.Row]) -> Table:
    return Table(
        descriptor.name,
        resource.name,
        resource.file,
        resource.primary_key,
        [_typed(row) for row in rows],
        resource.properties,
        descriptor.properties,
    )


def _typed(row: Any) -> Row:
    return {name: _plain(value) for name, value in row.items()}


def _plain(value: object) -> object:
    """Return Decimals as int or float: charts and formatting need no more than that."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def _in_words(error: frictionless.Error, resource: Resource) -> Problem:
    place = Place(resource.file, 1)
    if isinstance(error, errors.ForeignKeyError):
        return _foreign_key(error, place)
    if isinstance(error, errors.CellError):
        place = Place(place.file, error.row_number, _column(error))
        return Problem(place, *_cell_words(error, resource))
    if isinstance(error, errors.PrimaryKeyError):
        return _primary_key(error, resource)
    if isinstance(error, errors.RowError):
        return Problem(Place(place.file, error.row_number), *_row_words(error))
    return Problem(
        place, _header_words(error), "make the header and the descriptor name the same columns, in the same order"
    )


def _column(error: errors.CellError) -> str:
    """Return the column of a cell; a cell that is missing or too many says nothing about one column."""
    return "" if isinstance(error, errors.ExtraCellError | errors.MissingCellError) else error.field_name


def _header_words(error: frictionless.Error) -> str:
    if isinstance(error, errors.MissingLabelError):
        return f"the column '{error.field_name}' is missing"
    if isinstance(error, errors.ExtraLabelError):
        return f"the column '{error.label}' is not in the descriptor"
    if isinstance(error, errors.IncorrectLabelError):
        return f"the column '{error.label}' stands where '{error.field_name}' is expected"
    return error.message


def _primary_key(error: errors.PrimaryKeyError, resource: Resource) -> Problem:
    key = resource.primary_key
    what = f"an earlier row has the same {', '.join(key)}"
    remedy = "give each row a key of its own, or remove the copy"
    return Problem(Place(resource.file, error.row_number, key[0]), what, remedy)


def _foreign_key(error: errors.ForeignKeyError, place: Place) -> Problem:
    place = Place(place.file, error.row_number, ",".join(error.field_names))
    what = f"'{' '.join(error.field_cells)}' is not in the table {error.reference_name}"
    remedy = f"use an id of {error.reference_name}.csv, or add a row there first"
    return Problem(place, what, remedy)


def _row_words(error: errors.RowError) -> tuple[str, str]:
    if isinstance(error, errors.BlankRowError):
        return "the row is blank", "remove the blank line"
    return error.message, "compare the row with its neighbours"


def _cell_words(error: errors.CellError, resource: Resource) -> tuple[str, str]:
    if isinstance(error, errors.ExtraCellError):
        return (
            f"there is a cell too many: '{error.cell}'",
            "quote a text that holds a comma, and write decimals with a point",
        )
    if isinstance(error, errors.MissingCellError):
        return "the row has too few cells", "write a comma for each empty cell"
    field = _field(resource, error.field_name)
    if isinstance(error, errors.TypeError):
        return f"'{error.cell}' is not a {field['type']}", TYPE_REMEDIES.get(
            field["type"], "see the column's description"
        )
    if isinstance(error, errors.UniqueError):
        return f"'{error.cell}' is used already in an earlier row", "choose an id of its own"
    if isinstance(error, errors.ConstraintError):
        return _constraint_words(error, field)
    return error.message, "see the column's description in datapackage.json"


def _constraint_words(error: errors.ConstraintError, field: dict[str, Any]) -> tuple[str, str]:
    constraints = field.get("constraints", {})
    rule = re.match(r'constraint "(\w+)"', error.note)
    broken = rule.group(1) if rule else ""
    if broken == "required":
        return "the cell is empty", f"fill in: {field.get('description', field['name'])}"
    if broken == "enum":
        return f"'{error.cell}' is not one of the allowed words", f"use one of: {', '.join(constraints['enum'])}"
    if broken == "pattern":
        return f"'{error.cell}' does not have the right form", f"see the description: {field.get('description', '')}"
    return f"'{error.cell}' breaks the rule {broken} = {constraints.get(broken)}", "change the value"


def _field(resource: Resource, name: str) -> dict[str, Any]:
    return next((field for field in resource.fields if field["name"] == name), {"name": name, "type": "string"})
