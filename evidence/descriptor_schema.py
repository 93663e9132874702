"""What a descriptor must have beyond the standard, because something here reads it: `descriptor.schema.json`.

Each property has its remedy there, and each keyword of JSON Schema its words here.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError

from evidence.document import Document, Part
from evidence.problems import Place, Problem

SCHEMA = json.loads(Path(__file__).with_name("descriptor.schema.json").read_text(encoding="utf-8"))
FORMATS = FormatChecker(formats=())
KINDS = {"object": "an object", "array": "a list", "string": "a text"}
WORDS = {
    "type": "{name} is not {kind}",
    "minItems": "{name} is empty",
    "uniqueItems": "{name} holds the same twice",
    "enum": "'{value}' is not one of the allowed words",
    "pattern": "'{value}' does not have the right form",
    "format": "'{value}' is not a regular expression: {cause}",
}


@FORMATS.checks("regex", raises=(re.error, OverflowError, RecursionError))
def _can_be_compiled(value: object) -> bool:
    return not isinstance(value, str) or bool(re.compile(value))


def violations(document: Document, file: str) -> list[Problem]:
    """Return what a descriptor lacks or has of another kind, all of it, in the order of its lines."""
    found = Draft202012Validator(SCHEMA, format_checker=FORMATS).iter_errors(document.content)
    return sorted({problem for error in found for problem in _in_words(error, document, file)})


def _in_words(error: ValidationError, document: Document, file: str) -> Iterator[Problem]:
    path = tuple(error.absolute_path)
    schema: Any = error.schema
    content: Any = error.instance
    if error.validator == "required":
        for name in (name for name in schema["required"] if name not in content):
            remedy = schema["properties"][name]["remedy"]
            yield Problem(Place(file, document.lines[path], name), f"'{name}' is missing", remedy)
    elif error.validator == "additionalProperties":
        for name in (name for name in content if not _is_known(name, schema)):
            what = f"the property '{name}' is not used in this repository"
            yield Problem(Place(file, document.lines[*path, name], name), what, "remove it")
    else:
        column = next((step for step in reversed(path) if isinstance(step, str)), "")
        words = WORDS[str(error.validator)]
        what = words.format(name=_name(path), kind=_kind(schema), value=content, cause=error.cause)
        yield Problem(Place(file, document.lines[path], column), what, schema["remedy"])


def _is_known(name: str, schema: Mapping[str, Any]) -> bool:
    return name in schema["properties"] or any(re.search(form, name) for form in schema["patternProperties"])


def _name(path: Part) -> str:
    """Return what a contributor calls a part of the descriptor."""
    if not path:
        return "the descriptor"
    *above, last = path
    return f"'{last}'" if isinstance(last, str) else f"item {last + 1} of {_name(tuple(above))}"


def _kind(schema: Mapping[str, Any]) -> str:
    kinds = schema["type"]
    return " or ".join(KINDS[kind] for kind in ([kinds] if isinstance(kinds, str) else kinds))
