"""What a descriptor must have: each hole is named, with its line and a remedy, and several at once."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from evidence.descriptor_schema import SCHEMA, WORDS, violations
from evidence.document import parsed

FIELD = {"name": "id", "type": "string"}
# Keywords that say where a rule holds, or what to read, rather than a rule; and those with words of their own.
ABOUT = {"$schema", "$ref", "$defs", "$comment", "title", "remedy", "properties", "patternProperties", "items"}
IN_WORDS = {*WORDS, "required", "additionalProperties"}


def _resource(**properties: Any) -> dict[str, Any]:
    return {"name": "units", "path": "data/units.csv", "schema": {"fields": [FIELD]}, **properties}


def _package(**properties: Any) -> dict[str, Any]:
    return {"languages": ["nl"], "licenses": [{"title": "CC BY 4.0"}], "resources": [_resource()], **properties}


def _with_fields(*fields: Any) -> dict[str, Any]:
    return _package(resources=[_resource(schema={"fields": fields})])


def _found(content: Any) -> list[str]:
    document, problems = parsed("x.json", json.dumps(content).encode())
    assert [] == problems
    assert document is not None
    return [str(problem) for problem in violations(document, "x.json")]


def test_a_descriptor_without_holes_has_no_problem() -> None:
    """What is asked for is what something here reads, and no more."""
    assert [] == _found(_package())


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ([], "1  the descriptor is not an object → write an object with languages, licenses and resources"),
        (_package(languages="nl"), "1:languages  'languages' is not a list → list the codes"),
        (_package(languages=[]), "1:languages  'languages' is empty → list the codes"),
        (_package(languages=["nl", "nl"]), "1:languages  'languages' holds the same twice → list the codes"),
        (_package(languages=["NL"]), "1:languages  'NL' does not have the right form → write the code of a language"),
        (_package(languages=[5]), "1:languages  item 1 of 'languages' is not a text → write the code of a language"),
        (_package(licenses=[{}]), "1:title  'title' is missing → write the title of the licence"),
        (_package(title_nl=5), "1:title_nl  'title_nl' is not a text → write a text"),
        (_package(dialect={}), "1:dialect  the property 'dialect' is not used in this repository → remove it"),
        (_package(resources={}), "1:resources  'resources' is not a list → list the tables of the package"),
        (_package(resources=["units"]), "1:resources  item 1 of 'resources' is not an object → write an object"),
        (_package(resources=[_resource(path=5)]), "1:path  'path' is not a text → name its file inside the package"),
        (_package(resources=[_resource(schema="http://x")]), "1:schema  'schema' is not an object → write an object"),
        (_package(resources=[_resource(rows_are="facts")]), "1:rows_are  'facts' is not one of the allowed words"),
        (_with_fields(), "1:fields  'fields' is empty → list the table's columns"),
        (_with_fields("id"), "1:fields  item 1 of 'fields' is not an object → write an object with a name and a type"),
        (_with_fields({**FIELD, "name": 5}), "1:name  'name' is not a text → name the column"),
        (_with_fields({**FIELD, "type": "text"}), "1:type  'text' is not one of the allowed words → write one of"),
        (_with_fields({**FIELD, "categories": ["a"]}), "1:categories  item 1 of 'categories' is not an object"),
        (
            _with_fields({**FIELD, "constraints": {"pattern": "("}}),
            "1:pattern  '(' is not a regular expression: missing ), unterminated subpattern at position 0 → mend",
        ),
        (
            _with_fields({**FIELD, "constraints": {"pattern": "a{99999999999}"}}),
            "1:pattern  'a{99999999999}' is not a regular expression: the repetition number is too large → mend",
        ),
        (_with_fields({**FIELD, "constraints": {"enum": [5]}}), "1:enum  item 1 of 'enum' is not a text → write"),
        (
            _package(resources=[_resource(schema={"fields": [FIELD], "primaryKey": 5})]),
            "1:primaryKey  'primaryKey' is not a text or a list → name the columns",
        ),
        (
            _package(resources=[_resource(schema={"fields": [FIELD], "foreignKeys": [{"fields": "id"}]})]),
            "1:reference  'reference' is missing → ",
        ),
    ],
)
def test_a_hole_is_named_in_our_words(content: Any, line: str) -> None:
    """What the rest of the build relies on is asked for here, not met as a crash there."""
    found = _found(content)
    assert (f"x.json:{line}", 1) == (found[0][: len(line) + 7], len(found))


def test_several_holes_are_named_at_once() -> None:
    """One round is enough to mend them."""
    content = _package(licenses=[], resources=[{"path": "x.csv", "profile": "x"}, _resource(name=5)])
    columns = [line.split("  ")[0].removeprefix("x.json:1:") for line in _found(content)]
    assert ["licenses", "name", "name", "profile", "schema"] == columns


def _schemas(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield the schema and every schema within."""
    if isinstance(schema, dict):
        yield schema
        within = [schema.get("items"), schema.get("additionalProperties")]
        for name in ("properties", "patternProperties", "$defs"):
            within += schema.get(name, {}).values()
        yield from (deeper for one in within for deeper in _schemas(one))


def test_the_schema_is_one() -> None:
    """It follows the standard that jsonschema reads it by."""
    Draft202012Validator.check_schema(SCHEMA)


def test_every_rule_has_words() -> None:
    """A keyword that is new in the schema needs a line in `WORDS`."""
    keywords = {keyword for schema in _schemas(SCHEMA) for keyword in schema}
    assert set() == keywords - ABOUT - IN_WORDS


def test_every_rule_has_a_remedy() -> None:
    """Whatever is missing or of another kind, a contributor reads what to do."""
    without = [schema for schema in _schemas(SCHEMA) if {*WORDS} & {*schema} and "remedy" not in schema]
    needed = [schema["properties"][name] for schema in _schemas(SCHEMA) for name in schema.get("required", ())]
    assert ([], []) == (without, [schema for schema in needed if "remedy" not in schema])
