"""The columns of a descriptor are those of the records, and nothing that is asked of their cells can be dropped."""

import json
from collections import defaultdict
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

from evidence.descriptor_columns import broken_columns
from evidence.document import Document
from evidence.records.columns import PATTERNS
from tests.broken.repository import PACKAGES, ROOT
from tests.evidence.descriptors import column, document_of, package, table

REAL: dict[str, Any] = {
    name: json.loads((ROOT / "datapackage" / name / "datapackage.json").read_text("utf-8")) for name in PACKAGES
}
ENDLESS = "this pattern is not one that is known here"


def _of_column(**properties: Any) -> list[str]:
    """Return what is said of a column of a table that no record knows."""
    content = package(table("things", column("kind", **properties)))
    return [str(one).removeprefix("x.json:1:") for one in broken_columns(document_of(content), "small")]


def _said(content: Any, name: str) -> list[str]:
    """Return what is said of a large descriptor, made without reading its lines, which takes a moment each time."""
    document = Document("x.json", content, defaultdict(lambda: 1))
    return [str(problem).removeprefix("x.json:1:") for problem in broken_columns(document, name)]


def _table(content: Any, name: str) -> Any:
    return next(resource for resource in content["resources"] if resource["name"] == name)


def _column(content: Any, name: str, column_name: str) -> Any:
    return next(one for one in _table(content, name)["schema"]["fields"] if one["name"] == column_name)


@pytest.fixture
def supply() -> Any:
    """Return the real descriptor of `supply`, free to be broken."""
    return deepcopy(REAL["supply"])


@pytest.mark.parametrize("name", PACKAGES)
def test_the_real_descriptors_are_as_the_records_declare(name: str) -> None:
    """Both were written by hand, and say the same."""
    assert [] == _said(REAL[name], name)


def test_a_table_that_is_read_is_there(supply: Any) -> None:
    """It is missed here, and not by the first chart that draws it."""
    supply["resources"].remove(_table(supply, "reserves"))

    remedy = "put its resource and its file back: pages and charts read it"
    assert [f"reserves  the table 'reserves' is missing → {remedy}"] == _said(supply, "supply")


def test_a_column_by_another_name_is_two_problems(supply: Any) -> None:
    """That which is missing, and that which nothing reads."""
    _column(supply, "reserves", "low")["name"] = "least"

    assert [
        "low  the column 'low' is missing → describe it: pages, charts or checks read it",
        "least  nothing here reads the column 'least' → leave it out, or declare it in Reserve (evidence/records)",
    ] == _said(supply, "supply")


@pytest.mark.parametrize(("name", "type_"), [("low", "string"), ("year", "integer"), ("estimated", "string")])
def test_a_column_of_another_type_is_named(name: str, type_: str, supply: Any) -> None:
    """Once, and not what follows from it."""
    found = _column(supply, "us_salient_statistics", name)
    before, found["type"] = found["type"], type_

    what = f"type  the column '{name}' is of the type {type_}, and is read as {before}"
    assert [f'{what} → write "type": "{before}"'] == _said(supply, "supply")


def _constraints() -> Iterator[tuple[str, str, str, str]]:
    """Yield every constraint of the real descriptors but those that a primary key asks for as well."""
    for name, content in REAL.items():
        for resource in content["resources"]:
            for field in resource["schema"]["fields"]:
                for constraint in field.get("constraints", ()):
                    yield name, resource["name"], field["name"], constraint


@pytest.mark.parametrize("name", PACKAGES)
def test_no_constraint_can_be_dropped(name: str) -> None:
    """Whatever a real descriptor asks of a cell, it must go on to ask."""
    for package_name, table_name, column_name, constraint in _constraints():
        if package_name == name:
            content = deepcopy(REAL[name])
            del _column(content, table_name, column_name)["constraints"][constraint]
            assert f"{constraint}  '{constraint}' of the column '{column_name}' is missing" in [
                line.partition(" → ")[0] for line in _said(content, name)
            ], (table_name, column_name, constraint)


@pytest.mark.parametrize(
    ("column_name", "constraint", "value", "remedy"),
    [
        ("share_percent", "maximum", 1000, 'write "maximum": 100'),
        ("share_percent", "minimum", -5, 'write "minimum": 0'),
        ("country", "pattern", "[a-z0-9]+(-[a-z0-9]+)*", 'write "pattern": "[A-Z]{3}"'),
    ],
)
def test_no_constraint_can_be_another(
    column_name: str, constraint: str, value: object, remedy: str, supply: Any
) -> None:
    """A wider one is as good as none."""
    _column(supply, "us_import_sources", column_name)["constraints"][constraint] = value

    what = f"{constraint}  '{constraint}' of the column '{column_name}' is not as declared"
    assert [f"{what} → {remedy}"] == _said(supply, "supply")


def test_more_may_be_asked_of_a_cell(supply: Any) -> None:
    """The rows show whether it is true; a new word may be allowed, too."""
    _column(supply, "reserves", "low")["constraints"] = {"minimum": 0}
    flag = _column(supply, "reserves", "flag")
    flag["constraints"]["enum"].append("X")
    flag["categories"].append({"value": "X", "label": "x"})

    assert [] == _said(supply, "supply")


def test_a_package_that_drops_a_language_is_told_so_elsewhere(supply: Any) -> None:
    """The columns of that language are not blamed."""
    supply["languages"].remove("nl")

    assert [] == _said(supply, "supply")


def test_words_have_labels(supply: Any) -> None:
    """The pages show the label, not the word."""
    del _column(supply, "reserves", "flag")["categories"]

    remedy = "write categories: each word as value, with a label in every language"
    assert [f"categories  the words of the column 'flag' have no labels → {remedy}"] == _said(supply, "supply")


def test_rows_are_told_apart_as_declared(supply: Any) -> None:
    """Another key would sort them in another way, and let doubles through."""
    _table(supply, "reserves")["schema"]["primaryKey"] = ["edition", "country", "source_id"]

    what = "primaryKey  the primary key of 'reserves' is another than its rows are told apart by"
    assert [f'{what} → write "primaryKey": ["edition", "country"]'] == _said(supply, "supply")


@pytest.mark.parametrize(
    ("name", "is_now", "was"),
    [("reserves", "single-facts", "table"), ("china_exports", "table", "single-facts")],
)
def test_a_table_cannot_be_marked_as_another_kind(name: str, is_now: str, was: str, supply: Any) -> None:
    """What a source's licence allows hangs on it."""
    _table(supply, name)["rows_are"] = is_now

    expected = f'rows_are  the rows of \'{name}\' are not marked as what they are → write "rows_are": "{was}"'
    assert [expected] == _said(supply, "supply")


def test_a_new_table_needs_no_record() -> None:
    """Nothing here reads it yet."""
    assert [] == _of_column(constraints={"enum": ["mine"]})


@pytest.mark.parametrize("pattern", ["(a+)+$", "(a|a)*b", ".*.*.*x", "(", "a{99999999999}", ".*"])
def test_only_known_patterns_are_run(pattern: str) -> None:
    """One that never ends cannot be told from one that does, so none is run that we have not seen."""
    remedy = "use the pattern of another column, or add one to evidence/records/columns.py"
    assert [f"pattern  {ENDLESS} → {remedy}"] == _of_column(constraints={"pattern": pattern})


@pytest.mark.parametrize("pattern", sorted(PATTERNS))
def test_a_known_pattern_may_be_used(pattern: str) -> None:
    """Those of our own columns do."""
    assert [] == _of_column(constraints={"pattern": pattern})


@pytest.mark.parametrize(
    ("type_", "constraint", "value"),
    [("number", "pattern", "[A-Z]{3}"), ("date", "maxLength", 5), ("year", "enum", ["a"]), ("string", "minimum", 1)],
)
def test_a_constraint_fits_the_type(type_: str, constraint: str, value: object) -> None:
    """Frictionless would ignore it, or stop."""
    expected = (
        f"{constraint}  '{constraint}' says nothing of a column of the type {type_} → remove it, or mend the type"
    )
    assert [expected] == _of_column(type=type_, constraints={constraint: value})


def test_some_number_is_between_the_bounds() -> None:
    """Else no row could be right."""
    expected = "minimum  the minimum is above the maximum → mend one of them"
    assert [expected] == _of_column(type="number", constraints={"minimum": 2, "maximum": 1})
    assert [] == _of_column(type="number", constraints={"minimum": 1, "maximum": 1})


def test_a_flag_is_true_or_false() -> None:
    """By the standard `1` and `TRUE` would be allowed as well."""
    what = '{}  the column \'kind\' allows other words than true and false → write "{}": ["{}"]'
    true, false = (what.format(name, name, word) for name, word in (("trueValues", "true"), ("falseValues", "false")))
    assert [true, false] == _of_column(type="boolean")
    assert [false] == _of_column(type="boolean", trueValues=["true"])
    assert [] == _of_column(type="boolean", trueValues=["true"], falseValues=["false"])


def test_each_word_has_one_label() -> None:
    """Neither more words than labels, nor more labels than words."""
    categories = [{"value": word, "label": word} for word in ("mine", "shop", "mine")]

    assert [
        "categories  the word 'plant' of the enum has no label → add it to the categories",
        "value  the word 'shop' is not in the enum → add it there, or remove it here",
        "categories  a word has two labels → keep one of them",
    ] == _of_column(constraints={"enum": ["mine", "plant"]}, categories=categories)
