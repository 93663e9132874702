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
from evidence.messages import Message, either, from_file, say, verbatim
from evidence.problems import Problem

SCHEMA = json.loads(Path(__file__).with_name("descriptor.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
KINDS = {
    "object": say("an object"),
    "array": say("a list"),
    "string": say("a text"),
    "number": say("a number"),
    "integer": say("a whole number"),
}
# What each rule says of a value that breaks it; filled in below.
WORDS = {
    "type": say("{name} is not {kind}"),
    "minItems": say("{name} is empty"),
    "maxItems": say("{name} holds more than {limit}"),
    "uniqueItems": say("{name} holds the same twice"),
    "enum": say("'{value}' is not one of the allowed words"),
    "format": say("'{value}' is no day of the calendar"),
    "pattern": say("'{value}' does not have the right form"),
    "maxLength": say("{name} has more than {limit} characters"),
    "minimum": say("'{value}' is less than {limit:,}"),
    "maximum": say("'{value}' is more than {limit:,}"),
}
LONGEST_QUOTATION = 60


def violations(document: Document) -> list[Problem]:
    """Return what a descriptor lacks or has of another kind, all of it, in the order of its lines."""
    found = list(VALIDATOR.iter_errors(document.content))
    too_long = {tuple(error.absolute_path) for error in found if error.validator == "maxItems"}
    # As long as nobody knows what goes of a list that holds too much, nothing is said of what stands in it.
    found = [error for error in found if not too_long.intersection(_above(error))]
    return sorted({problem for error in found for problem in _in_words(error, document)})


def _above(error: ValidationError) -> Iterator[Part]:
    """Yield the parts of the descriptor in which the one lies that breaks a rule."""
    path = tuple(error.absolute_path)
    return (path[:length] for length in range(len(path)))


def _in_words(error: ValidationError, document: Document) -> Iterator[Problem]:
    path = tuple(error.absolute_path)
    schema: Any = error.schema
    content: Any = error.instance
    if error.validator == "required":
        for name in (name for name in schema["required"] if name not in content):
            remedy = from_file(schema["properties"][name]["remedy"])
            yield Problem(document.place(path, name), say("'{name}' is missing", name=name), remedy)
    elif error.validator == "additionalProperties":
        for name in (name for name in content if not _is_known(name, schema)):
            what = say("the property '{name}' is not used in this repository", name=name)
            yield Problem(document.place((*path, name)), what, say("remove it"))
    else:
        yield Problem(document.place(path), _what(error, _name(path), schema), from_file(schema["remedy"]))


def _what(error: ValidationError, name: Message, schema: Any) -> Message:
    """Return what a rule of the schema says of a value that breaks it."""
    told = {"name": name, "kind": _kind(schema), "value": _quoted(error.instance), "limit": error.validator_value}
    return Message(WORDS[str(error.validator)].template, told)


def _quoted(content: Any) -> str:
    """Return a value as a contributor wrote it, as much of it as fits into a line."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    return text if len(text) <= LONGEST_QUOTATION else f"{text[:LONGEST_QUOTATION]}…"


def _is_known(name: str, schema: Mapping[str, Any]) -> bool:
    return name in schema["properties"] or any(re.search(form, name) for form in schema.get("patternProperties", ()))


def _name(path: Part) -> Message:
    """Return what a contributor calls a part of the descriptor."""
    if not path:
        return say("the descriptor")
    *above, last = path
    if isinstance(last, str):
        return verbatim(f"'{last}'")
    return say("item {number} of {name}", number=last + 1, name=_name(tuple(above)))


def _kind(schema: Mapping[str, Any]) -> Message:
    kinds = schema.get("type", ())
    return either(KINDS[kind] for kind in ([kinds] if isinstance(kinds, str) else kinds))
