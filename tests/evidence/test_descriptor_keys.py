"""The tables of a package fit together: each name once, and keys that lead to columns."""

from typing import Any

import pytest

from evidence.descriptor_keys import broken_keys, doubled_names
from tests.evidence.descriptors import column, document_of, package, table

SOURCES = table("sources")
TO_SOURCES = {"fields": ["source_id"], "reference": {"resource": "sources", "fields": ["id"]}}
REMEDY = "write the foreign key of this column: its fields, and a reference with resource and fields"


def _found(*tables: Any) -> list[str]:
    return [str(problem) for problem in broken_keys(document_of(package(*tables)), "small")]


def _citing(**key: Any) -> dict[str, Any]:
    """Return a table that cites sources by a foreign key of other properties."""
    return table("figures", column("source_id"), column("year", type="year"), foreignKeys=[{**TO_SOURCES, **key}])


def _to(resource: str, *fields: str) -> dict[str, Any]:
    return {"reference": {"resource": resource, "fields": [*fields]}}


def test_tables_that_fit_together_have_no_problem() -> None:
    """A key may be one name in place of a list, and lead to the table that it stands in."""
    part = table("parts", column("whole"), foreignKeys=[{"fields": "whole", **_to("parts", "id")}], primaryKey="id")

    assert [] == _found(_citing(), SOURCES, part)


def test_a_key_may_lead_to_a_column_of_its_own_words() -> None:
    """It need not be the one by which the table is sorted."""
    others = table("others", column("name", constraints={"unique": True}))
    things = table("things", column("other"), foreignKeys=[{"fields": ["other"], **_to("others", "name")}])

    assert [] == _found(things, others)


def test_a_package_is_called_as_its_folder() -> None:
    """Its address in the site is that of the folder."""
    problems = list(broken_keys(document_of(package()), "large"))

    assert ["x.json:1:name  the package is called 'small' → write 'large', as its folder is called"] == (
        [str(problem) for problem in problems]
    )


def test_a_name_stands_once() -> None:
    """Of two tables, or two columns of a table, the later is named."""
    what = "x.json:1:name  the name '{}' is used already → give it a name of its own"

    content = package(table("things", column("kind"), column("kind")), table("things"))
    assert [what.format("things"), what.format("kind")] == [
        str(problem) for problem in doubled_names(document_of(content))
    ]


@pytest.mark.parametrize(
    ("citing", "line"),
    [
        (_citing(fields=["kind"]), "fields  the table has no column 'kind' → name a column of this table"),
        (_citing(fields=["year"]), "fields  year and id of 'sources' are not of the same type → refer from a column"),
        (_citing(**_to("source", "id")), "resource  the package has no table 'source' → name a table of this package"),
        (_citing(**_to("", "id")), "resource  the package has no table '' → name a table of this package"),
        (_citing(**_to("sources", "name")), "fields  name does not tell apart the rows of the table 'sources' → w"),
        (_citing(**_to("sources", "id", "id")), "fields  id, id does not tell apart the rows of the table 'sources'"),
    ],
)
def test_a_foreign_key_leads_to_the_rows_of_a_table(citing: dict[str, Any], line: str) -> None:
    """From columns that there are, to those by which the rows of a table of the package are told apart."""
    assert f"x.json:1:{line}" in [one[: len(line) + 9] for one in _found(citing, SOURCES)]


def test_a_row_does_not_refer_to_itself() -> None:
    """Such a key is always true."""
    own = table("things", foreignKeys=[{"fields": ["id"], **_to("things", "id")}])

    assert ["x.json:1:fields  id refers to itself → remove this key"] == _found(own)


def test_a_column_has_one_foreign_key() -> None:
    """Which of two counts is not for a program to guess."""
    twice = table("figures", column("source_id"), foreignKeys=[TO_SOURCES, TO_SOURCES])

    assert ["x.json:1:fields  source_id has a foreign key already → keep one of them"] == _found(twice, SOURCES)


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("source_id", "sources"), ("status_source_id", "sources"), ("claim_id", "claims"), ("figure_id", "figures"),
        ("country", "countries"), ("geography", "countries"), ("unit", "units"),
    ],
)  # fmt: skip
def test_a_column_refers_to_the_table_that_it_is_named_after(name: str, target: str) -> None:
    """A dropped key, or one to another table, would let any word through."""
    expected = f"x.json:1:{name}  the column '{name}' has no foreign key to the table '{target}' → {REMEDY}"
    other = {"fields": [name], **_to("others", "id")}

    assert [expected] == _found(table("things", column(name)), table(target))
    assert [expected] == _found(table("things", column(name), foreignKeys=[other]), table(target), table("others"))


@pytest.mark.parametrize("name", ["geography", "unit", "base_unit", "resource_id"])
def test_another_column_need_not_refer_to_a_table(name: str) -> None:
    """Nor one whose package has no such table."""
    assert [] == _found(table("things", column(name)))


def test_a_primary_key_names_columns_that_are_filled() -> None:
    """An empty cell tells no row apart."""
    things = table("things", column("kind"), primaryKey=["id", "kind", "colour"])

    assert [
        "x.json:1:required  the column 'kind' tells rows apart, and may be empty → write \"required\": true",
        "x.json:1:primaryKey  the table has no column 'colour' → name a column of this table",
    ] == _found(things)
