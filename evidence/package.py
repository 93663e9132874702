"""The one door to frictionless: validates a data package and reads its tables."""

import re
from collections.abc import Iterator
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


def validate(descriptor: Descriptor) -> list[Problem]:
    """Return what frictionless finds wrong with a package, in our own words."""
    try:
        report = frictionless.Package(str(descriptor.path)).validate(limit_errors=10_000)
    except frictionless.FrictionlessException as exception:
        notes = [error.message for error in exception.reasons] or [exception.error.message]
        return [Problem(Place(descriptor.file, 1), note, "mend the descriptor") for note in notes]
    descriptor_errors = [
        *report.errors,
        *(error for task in report.tasks for error in task.errors if not _is_in_table(error)),
    ]
    problems = [Problem(Place(descriptor.file, 1), error.message, "mend the descriptor") for error in descriptor_errors]
    resources = {resource.name: resource for resource in descriptor.resources}
    for task in report.tasks:
        errors_of_table = [error for error in task.errors if _is_in_table(error)]
        problems += [_in_words(error, resources[task.name]) for error in _telling(errors_of_table)]
    return problems


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


def read(descriptor: Descriptor) -> Iterator[Table]:
    """Yield the tables of a package, their cells typed by the Table Schema."""
    package = frictionless.Package(str(descriptor.path))
    for resource in descriptor.resources:
        rows = [_typed(row) for row in package.get_table_resource(resource.name).read_rows()]
        yield Table(
            descriptor.name,
            resource.name,
            resource.file,
            resource.primary_key,
            rows,
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
