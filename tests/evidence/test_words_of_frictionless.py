"""What frictionless finds wrong is said in our own words, each with its place and its remedy.

The packages are as small as can be, so that each mistake is tried in a moment.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from evidence import package
from evidence.descriptor import Descriptor, Resource
from evidence.tables import Table

FIELDS: list[dict[str, Any]] = [
    {"name": "id", "type": "string", "constraints": {"required": True, "unique": True}},
    {"name": "amount", "type": "number", "constraints": {"minimum": 0}},
    {"name": "year", "type": "year"},
    {"name": "kind", "type": "string", "constraints": {"enum": ["mine", "plant"]}},
    {"name": "code", "type": "string", "description": "Three capitals.", "constraints": {"pattern": "[A-Z]{3}"}},
]
HEADER = "id,amount,year,kind,code"
GOOD = f"{HEADER}\na,1.5,2024,mine,ABC\nb,2,2025,plant,\n"


def said(root: Path, *texts: str, fields: Any = FIELDS, **schema: Any) -> tuple[list[Table], list[str]]:
    """Return the tables of a package, `things` and whatever comes after it, and what is said of them."""
    return read(described(root, *texts, fields=fields, **schema))


def read(found: Descriptor) -> tuple[list[Table], list[str]]:
    """Return the tables of a package, and what is said of them."""
    tables, wrong = package.read(found)
    return tables, [str(problem) for problem in wrong]


def described(root: Path, *texts: str, fields: Any = FIELDS, **schema: Any) -> Descriptor:
    """Return the descriptor of such a package."""
    folder = root / "small"
    folder.mkdir(parents=True)
    resources: list[dict[str, Any]] = []
    for name, text in zip(("things", "others"), texts, strict=False):
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
        keys = {"primaryKey": ["id"], **schema} if name == "things" else {"primaryKey": ["id"]}
        table = {"fields": fields if name == "things" else FIELDS[:1], **keys}
        resources.append({"name": name, "type": "table", "path": f"{name}.csv", "schema": table})
    properties: dict[str, Any] = {
        "name": "small",
        "languages": ["nl"],
        "licenses": [{"name": "CC-BY-4.0", "title": "CC BY 4.0"}],
    }
    # As a file is read: nothing of it stands in two places.
    properties = json.loads(json.dumps({**properties, "resources": resources}))
    tables = [
        Resource(one["name"], folder / one["path"], f"small/{one['path']}", one) for one in properties["resources"]
    ]
    return Descriptor("small", folder / "datapackage.json", "small/datapackage.json", properties, tables)


def test_a_good_table_is_read_with_all_that_is_known_of_it(tmp_path: Path) -> None:
    """Its package, name, file, key and descriptors; numbers are whole where they can be, and what is empty is None."""
    (table,), problems = said(tmp_path, GOOD)

    assert [] == problems
    assert ("small", "things", "small/things.csv", ("id",)) == (
        table.package, table.name, table.file, table.primary_key
    )  # fmt: skip
    assert {"id": "a", "amount": 1.5, "year": 2024, "kind": "mine", "code": "ABC"} == table.rows[0]
    assert {"id": "b", "amount": 2, "year": 2025, "kind": "plant", "code": None} == table.rows[1]
    assert int is type(table.rows[1]["amount"])
    assert FIELDS == table.fields
    assert ["nl"] == table.package_properties["languages"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("1.5", "-1", "2:amount  '-1' is less than 0, the least that can stand here → correct the number"),
        ("mine", "shop", "2:kind  'shop' is not one of the allowed words → use one of: mine, plant"),
        ("ABC", "abc", "2:code  'abc' does not have the right form → see the description: Three capitals."),
        ("\na,", "\n,", "2:id  the cell is empty → fill in: id"),
        ("\nb,", "\na,", "3:id  'a' is used already in an earlier row → choose an id of its own"),
    ],
)
def test_a_mistake_is_said_in_our_words(old: str, new: str, expected: str, tmp_path: Path) -> None:
    """The first line that is said is the cause; the audit shows one for each place."""
    assert f"small/things.csv:{expected}" == said(tmp_path, GOOD.replace(old, new))[1][0]


@pytest.mark.parametrize(
    ("column", "cell"),
    [("amount", "sNaN"), ("amount", "many"), ("amount", "\uff12"), ("year", "+200")],
)
def test_a_cell_that_is_not_plain_does_not_reach_frictionless(column: str, cell: str, tmp_path: Path) -> None:
    """Python would read some of these, and stumble over one: what is wrong with them is said before."""
    old = {"amount": "1.5", "year": "2024"}[column]
    (table,), problems = said(tmp_path, GOOD.replace(old, cell))

    assert (None, []) == (table.rows[0][column], problems)


def test_an_empty_cell_is_described(tmp_path: Path) -> None:
    """The description of the column says what to fill in."""
    fields = [{"name": "id", "type": "string"}, {**FIELDS[0], "name": "who", "description": "Who owns it."}]

    assert ["small/things.csv:2:who  the cell is empty → fill in: Who owns it."] == (
        said(tmp_path, "id,who\na,\n", fields=fields)[1]
    )


def test_a_form_that_is_not_described_is_named_all_the_same(tmp_path: Path) -> None:
    """There is nothing to refer to."""
    fields = [FIELDS[0], {"name": "code", "type": "string", "constraints": {"pattern": "[A-Z]{3}"}}]

    assert ["small/things.csv:2:code  'abc' does not have the right form → see the description: "] == (
        said(tmp_path, "id,code\na,abc\n", fields=fields)[1]
    )


def test_a_key_of_two_columns_is_named_whole(tmp_path: Path) -> None:
    """The place is the first of its columns, in the second of the two rows."""
    fields = [{"name": "id", "type": "string"}, {"name": "year", "type": "year"}]
    rows = "id,year\na,2024\na,2025\na,2024\n"
    expected = "4:id  an earlier row has the same id, year → give each row a key of its own, or remove the copy"

    assert [f"small/things.csv:{expected}"] == said(tmp_path, rows, fields=fields, primaryKey=["id", "year"])[1]


def test_an_id_of_no_other_table_is_named(tmp_path: Path) -> None:
    """The table that should have it is named, in the cell that asks for it."""
    key = {"fields": ["id"], "reference": {"resource": "others", "fields": ["id"]}}
    tables, problems = said(tmp_path, GOOD, "id\na\n", foreignKeys=[key])

    assert ["things", "others"] == [table.name for table in tables]
    assert [
        "small/things.csv:3:id  'b' is not in the table others → use an id of others.csv, or add a row there first"
    ] == (problems)


def test_an_empty_cell_that_refers_says_to_which_table(tmp_path: Path) -> None:
    """Who leaves out a source hears where the ids are."""
    key = {"fields": ["who"], "reference": {"resource": "others", "fields": ["id"]}}
    who = {"name": "who", "type": "string", "description": "Who owns it.", "constraints": {"required": True}}
    problems = said(tmp_path, "id,who\na,\n", "id\na\n", fields=[FIELDS[0], who], foreignKeys=[key])[1]

    assert ["small/things.csv:2:who  the cell is empty → fill in an id of others.csv: Who owns it."] == problems


def test_an_id_of_no_other_table_is_said_once(tmp_path: Path) -> None:
    """The other lines that have it are named, and what it is a slip of the pen for; another year is no slip."""
    key = {"fields": ["id"], "reference": {"resource": "others", "fields": ["id"]}}
    things = "id,amount,year,kind,code\n" + "".join(f"{one},,,,\n" for one in ("afp-52", "a-27", "afp-52", "afp-52"))
    fields = [{"name": "id", "type": "string"}, *FIELDS[1:]]
    problems = said(tmp_path, things, "id\nafp-25\na-26\n", fields=fields, primaryKey=["id"], foreignKeys=[key])[1]
    lost = [problem for problem in problems if "not in the table" in problem]

    assert [
        (
            "small/things.csv:2:id  'afp-52' is not in the table others (likewise in the lines 4 and 5)"
            " → did you mean 'afp-25'? If not, use an id of others.csv, or add a row there first"
        ),
        "small/things.csv:3:id  'a-27' is not in the table others → use an id of others.csv, or add a row there first",
    ] == lost


def test_what_follows_from_a_row_of_another_shape_is_not_said(tmp_path: Path) -> None:
    """Its cells stand in the wrong columns; the other rows are read, and what is wrong with them is said."""
    rows = f"{HEADER}\na,x,2024,mine,more,ABC\nb,1,2025,shop,\nc,1\n\n"
    tables, problems = said(tmp_path, rows)

    assert ["small/things.csv:3:kind"] == [problem.partition("  ")[0] for problem in problems]
    assert ["a", "b", "c", None] == [row["id"] for row in tables[0].rows]


def test_what_follows_from_a_wrong_header_is_not_said(tmp_path: Path) -> None:
    """All cells would be wrong, and none of them is; nor is a reference to such a table."""
    key = {"fields": ["kind"], "reference": {"resource": "others", "fields": ["id"]}}
    wrong = GOOD.replace("amount,year", "year,amount").replace("mine", "shop")

    assert [] == said(tmp_path / "one", wrong)[1]
    assert [] == said(tmp_path / "two", GOOD, "name\nb\n", foreignKeys=[key])[1]


def test_two_thousand_mistakes_of_a_table_are_said(tmp_path: Path) -> None:
    """A contributor mends a file in one round, however much is wrong with it; more would only cost memory."""
    rows = "".join(f"{number},1,,shop,\n" for number in range(3_000))

    assert 2_000 == len(said(tmp_path, f"{HEADER}\n{rows}")[1])


def test_no_separator_is_guessed(tmp_path: Path) -> None:
    """A text that looks like semicolons and pipes is a text."""
    fields = [{"name": "id", "type": "string"}, {"name": "who", "type": "string"}]
    rows = "".join(f'{number},"a;b;c;d|e;f;g"\n' for number in range(30))
    (table,), problems = said(tmp_path, f"id,who\n{rows}", fields=fields)

    assert ([], "a;b;c;d|e;f;g") == (problems, table.rows[0]["who"])


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            "text",
            'small/datapackage.json:1  Field is not valid: field type "text" is not supported → mend the descriptor',
        ),
        ("time", "small/things.csv:2:kind  'mine' is not a time → see the column's description"),
    ],
)
def test_a_type_that_is_not_used_here_is_said_too(kind: str, expected: str, tmp_path: Path) -> None:
    """The descriptor is looked at before; what frictionless says of a type that got by is not lost."""
    found = described(tmp_path, GOOD)
    found.resources[0].fields[3] |= {"type": kind, "constraints": {}}
    tables, problems = read(found)

    assert expected == problems[0]
    assert (not tables) == expected.endswith("mend the descriptor")


def test_a_reference_to_no_table_is_a_mistake_of_the_descriptor(tmp_path: Path) -> None:
    """The rows are read all the same."""
    key = {"fields": ["kind"], "reference": {"resource": "kinds", "fields": ["id"]}}
    problems = said(tmp_path, GOOD, foreignKeys=[key])[1]

    assert ["small/datapackage.json:1"] == [problem.partition("  ")[0] for problem in problems]
    assert problems[0].endswith('as resource "kinds" does not exist → mend the descriptor')
