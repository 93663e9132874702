"""What a descriptor must have: each hole is named, with its line and a remedy, and several at once."""

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from evidence.descriptor_schema import SCHEMA, WORDS, violations
from tests.evidence.descriptors import LICENCE, PUBLISHER, column, document_of, package, table

# Keywords that say where a rule holds, or what to read, rather than a rule; and those with words of their own.
ABOUT = {"$schema", "$ref", "$defs", "$comment", "title", "remedy", "properties", "patternProperties", "items"}
IN_WORDS = {*WORDS, "required", "additionalProperties"}


def _with_fields(*fields: Any) -> dict[str, Any]:
    return package(table("units", fields=fields))


def _with(**properties: Any) -> dict[str, Any]:
    """Return a package with one table, of other properties."""
    return package({**table("units"), **properties})


def _with_constraints(**constraints: Any) -> dict[str, Any]:
    return _with_fields(column("id", constraints=constraints))


def _found(content: Any) -> list[str]:
    return [str(problem) for problem in violations(document_of(content))]


def test_a_descriptor_without_holes_has_no_problem() -> None:
    """What is asked for is what something here or a reader of the data needs, and no more."""
    assert [] == _found(package())


def test_what_the_standard_allows_besides_may_be_there() -> None:
    """Where it opens nothing and changes no meaning."""
    more = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "id": "https://doi.org/10.5281/zenodo.1234567",
        "version": "1.0.0",
        "created": "2026-11-22",
        "as_of": "2026-11-27",
        "keywords": ["rare earths"],
        "sources": [{"title": "A yearbook", "path": "https://example.org/book?page=1"}],
    }
    assert [] == _found(package(**more))


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ([], "1  the descriptor is not an object → write an object with languages, licenses and resources"),
        (package(as_of="2026-11-31"), "1:as_of  '2026-11-31' is no day of the calendar → write the day of the data"),
        (package(languages="nl"), "1:languages  'languages' is not a list → list the codes"),
        (package(languages=[]), "1:languages  'languages' is empty → list the codes"),
        (package(languages=["nl", "nl"]), "1:languages  'languages' holds the same twice → list the codes"),
        (package(languages=["NL"]), "1:languages  'NL' does not have the right form → write the code of a language"),
        (package(languages=[5]), "1:languages  item 1 of 'languages' is not a text → write the code of a language"),
        (
            package(licenses=[{**LICENCE, "title": "x"}]),
            "1:title  'x' is not one of the allowed words → write Crea",
        ),
        (package(contributors=[]), "1:contributors  'contributors' is empty → name Zeldzaam as its publisher alone"),
        (package(contributors=[{"title": "Zeldzaam"}]), "1:roles  'roles' is missing → list roles"),
        (
            package(contributors=[{**PUBLISHER, "title": "Others"}]),
            "1:title  'Others' is not one of the allowed words → write Zeld",
        ),
        (
            package(contributors=[{"title": "Zeldzaam", "roles": ["owner"]}]),
            "1:roles  'owner' is not one of the allowed words → write a word, such as publisher",
        ),
        (
            package(contributors=[PUBLISHER] * 2),
            "1:contributors  'contributors' holds more than 1 → name Zeldzaam as its publisher alone",
        ),
        (package(licenses=[LICENCE, {"name": "x"}]), "1:licenses  'licenses' holds more than 1 → list one licence"),
        (package(title_nl=5), "1:title_nl  'title_nl' is not a text → write a short,"),
        (package(dialect={}), "1:dialect  the property 'dialect' is not used in this repository → remove it"),
        (package(resources={}), "1:resources  'resources' is not a list → list the tables of the package"),
        (package(resources=["units"]), "1:resources  item 1 of 'resources' is not an object → write an object"),
        (_with(path=5), "1:path  'path' is not a text → name its file inside the package"),
        (_with(schema="http://x"), "1:schema  'schema' is not an object → write an object"),
        (
            {name: value for name, value in package().items() if name != "contributors"},
            "1:contributors  'contributors' is missing → name Zeldzaam as its publisher alone",
        ),
        (
            {name: value for name, value in package().items() if name != "$schema"},
            "1:$schema  '$schema' is missing → write https://datapackage.org/profiles/2.0/datapackage.json",
        ),
        (
            {name: value for name, value in package().items() if name != "version"},
            "1:version  'version' is missing → write three numbers, such as 1.0.0",
        ),
        (_with(limits_en="<b>x</b>"), "1:limits_en  '<b>x</b>' does not"),
        (_with(rows_are="facts"), "1:rows_are  'facts' is not one of the allowed words"),
        (_with_fields(), "1:fields  'fields' is empty → list the table's columns"),
        (_with_fields("id"), "1:fields  item 1 of 'fields' is not an object → write an object with a name and a type"),
        (_with_fields({**column("id"), "name": 5}), "1:name  'name' is not a text → name the column"),
        (_with_fields(column("id", type="text")), "1:type  'text' is not one of the allowed words → write one of"),
        (_with_fields(column("id", categories=["a"])), "1:categories  item 1 of 'categories' is not an object"),
        (_with_constraints(enum=[5]), "1:enum  item 1 of 'enum' is not a text → write"),
        (
            package(table("units", primaryKey=5)),
            "1:primaryKey  'primaryKey' is not a text or a list → name the columns",
        ),
        (package(table("units", foreignKeys=[{"fields": "id"}])), "1:reference  'reference' is missing → "),
        (_with(path="x" * 4_000), "1:path  'path' has more than 80 characters → name its file"),
        (_with(encoding="latin-1"), "1:encoding  'latin-1' is not one of the allowed words → write utf-8"),
        (_with(title="a" * 81), "1:title  'title' has more than 80 characters → write a short,"),
        (_with_constraints(minimum=10**13), "1:minimum  '10000000000000' is more than 1,000,000,000,000 → write"),
        (_with_constraints(maximum=-(10**13)), "1:maximum  '-10000000000000' is less than -1,000,000,000,000 → write"),
        (_with_constraints(maxLength=10**9), "1:maxLength  '1000000000' is more than 5,000 → write"),
        (_with_constraints(maxLength=1.5), "1:maxLength  'maxLength' is not a whole number → write"),
        (_with_constraints(minLength=5), "1:minLength  the property 'minLength' is not used in this repository → "),
        (_with_constraints(required="yes"), "1:required  'yes' is not one of the allowed words → write true"),
        (_with_constraints(required=1), "1:required  '1' is not one of the allowed words → write true"),
        (_with_constraints(enum=["Ⅳ"]), "1:enum  'Ⅳ' does not have the right form → write the word"),
        (_with_fields(column("id", decimalChar=",")), "1:decimalChar  the property 'decimalChar' is not used"),
        (_with_fields(column("__class__")), "1:name  '__class__' does not have the right form → name the column"),
        (_with_fields(*[column("id")] * 101), "1:fields  'fields' holds more than 100 → list"),
    ],
)
def test_a_hole_is_named_in_our_words(content: Any, line: str) -> None:
    """What the rest of the build relies on is asked for here, not met as a crash there."""
    found = _found(content)
    assert (f"x.json:{line}", 1) == (found[0][: len(line) + 7], len(found))


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/", "javascript:alert()", "data:text/html,x", "https://127.0.0.1/", "https://localhost/",
        "https://name:word@example.org/", "https://example.org:8080/", "//example.org/", "https://example.org/<b>",
    ],
)  # fmt: skip
def test_an_address_leads_to_a_page_of_a_host(address: str) -> None:
    """Nothing that runs, no machine without a name, nobody's password."""
    expected = f"x.json:1:path  '{address}' does not have the right form → write the address of a page, with https"
    assert [expected] == _found(package(sources=[{"title": "A source", "path": address}]))


@pytest.mark.parametrize(
    "text", ["", " ", "—", "_", " a", "a ", "<b>a</b>", "a<!--", "{{ a }}", "{% a %}", "[a](b)", "&lt;a"]
)
def test_a_text_is_plain(text: str) -> None:
    """Markup, templates and blanks at its ends have no place in it."""
    assert [f"x.json:1:title  '{text}' does not have the right form"] == [
        line.partition(" → ")[0] for line in _found(package(title=text))
    ]


@pytest.mark.parametrize("text", ["a", "Share (< 5%)", "a & b; c", "{curly}", "[1] and (2)", "Größe"])
def test_a_text_may_say_what_texts_say(text: str) -> None:
    """A sign alone is no markup."""
    assert [] == _found(package(title=text))


def test_a_long_value_is_quoted_in_part() -> None:
    """A line can be read whole."""
    (found,) = _found(_with(format="x" * 400))
    assert f"'{'x' * 60}…' is not one" in found


def test_several_holes_are_named_at_once() -> None:
    """One round is enough to mend them."""
    content = package({**table("x"), "profile": "x"}, {**table("y"), "name": 5}, licenses=[])
    columns = [line.split("  ")[0].removeprefix("x.json:1:") for line in _found(content)]
    assert ["licenses", "name", "profile"] == columns


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
