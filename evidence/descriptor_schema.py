"""What a descriptor must have, and all it may have: `descriptor.schema.json`.

Each property has its remedy there, and each keyword of JSON Schema its words here.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, ValidationError

from evidence.document import Document, Part
from evidence.problems import Problem

SCHEMA = json.loads(Path(__file__).with_name("descriptor.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
KINDS = {
    "object": "an object",
    "array": "a list",
    "string": "a text",
    "number": "a number",
    "integer": "a whole number",
}
WORDS = {
    "type": "{name} is not {kind}",
    "minItems": "{name} is empty",
    "maxItems": "{name} holds more than {limit}",
    "uniqueItems": "{name} holds the same twice",
    "enum": "'{value}' is not one of the allowed words",
    "format": "'{value}' is no day of the calendar",
    "pattern": "'{value}' does not have the right form",
    "maxLength": "{name} has more than {limit} characters",
    "minimum": "'{value}' is less than {limit:,}",
    "maximum": "'{value}' is more than {limit:,}",
}
LONGEST_QUOTATION = 60


def violations(document: Document) -> list[Problem]:
    """Return what a descriptor lacks or has of another kind, all of it, in the order of its lines."""
    found = VALIDATOR.iter_errors(document.content)
    return sorted({problem for error in found for problem in _in_words(error, document)})


def _in_words(error: ValidationError, document: Document) -> Iterator[Problem]:
    path = tuple(error.absolute_path)
    schema: Any = error.schema
    content: Any = error.instance
    if error.validator == "required":
        for name in (name for name in schema["required"] if name not in content):
            remedy = schema["properties"][name]["remedy"]
            yield Problem(document.place(path, name), f"'{name}' is missing", remedy)
    elif error.validator == "additionalProperties":
        for name in (name for name in content if not _is_known(name, schema)):
            what = f"the property '{name}' is not used in this repository"
            yield Problem(document.place((*path, name)), what, "remove it")
    else:
        words, limit = WORDS[str(error.validator)], error.validator_value
        what = words.format(name=_name(path), kind=_kind(schema), value=_quoted(content), limit=limit)
        yield Problem(document.place(path), what, schema["remedy"])


def _quoted(content: Any) -> str:
    """Return a value as a contributor wrote it, as much of it as fits into a line."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    return text if len(text) <= LONGEST_QUOTATION else f"{text[:LONGEST_QUOTATION]}…"


def _is_known(name: str, schema: Mapping[str, Any]) -> bool:
    return name in schema["properties"] or any(re.search(form, name) for form in schema.get("patternProperties", ()))


def _name(path: Part) -> str:
    """Return what a contributor calls a part of the descriptor."""
    if not path:
        return "the descriptor"
    *above, last = path
    return f"'{last}'" if isinstance(last, str) else f"item {last + 1} of {_name(tuple(above))}"


def _kind(schema: Mapping[str, Any]) -> str:
    kinds = schema.get("type", ())
    return " or ".join(KINDS[kind] for kind in ([kinds] if isinstance(kinds, str) else kinds))
