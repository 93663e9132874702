"""Titles, descriptions and labels of a descriptor in each of its languages, and the texts that a draft lacks."""

import json
from pathlib import Path
from typing import Any

import pytest

from evidence.catalogue import Catalogue
from evidence.descriptor import Descriptor, Resource
from evidence.drafts import untranslated, with_fallback
from evidence.tables import Row, Table
from evidence.translations import untranslated_words
from tests.broken.repository import PACKAGES

REMEDY = "add it; the data pages show it in that language"
WHOLE = {f"{word}_{code}": "x" for word in ("title", "description") for code in ("nl", "en")}
LIMITS = {"limits_nl": "x", "limits_en": "x"}
LABELS = {"label_nl": "x", "label_en": "x"}


def _resource(name: str, **lacking: Any) -> dict[str, Any]:
    """Return a table with two columns, one of them with two words, `lacking` some of its texts."""
    words = [{"value": "é", **LABELS}, {"value": "mine", **LABELS, **lacking.get("word", {})}]
    kind = {"name": "kind", "type": "string", **WHOLE, **lacking.get("column", {}), "categories": words}
    schema = {"fields": [{"name": "id", "type": "string", **WHOLE}, kind], "primaryKey": ["id"]}
    return {"name": name, "path": f"{name}.csv", **WHOLE, **LIMITS, **lacking.get("table", {}), "schema": schema}


def _written(root: Path, package: str = "small", /, **lacking: Any) -> Descriptor:
    """Return the descriptor of two such tables, of which the second lacks some texts."""
    folder = root / "datapackage" / package
    folder.mkdir(parents=True)
    resources = [_resource("mines"), _resource("plants", **lacking)]
    texts = {**WHOLE, **lacking.get("package", {})}
    properties = {"name": package, **texts, "languages": ["nl", "en"], "licenses": [{"title": "CC BY 4.0"}]}
    text = json.dumps({**properties, "resources": resources}, ensure_ascii=False, indent=1)
    (folder / "datapackage.json").write_text(text, encoding="utf-8")
    file = f"datapackage/{package}/datapackage.json"
    return Descriptor(
        package, root / file, file, {**properties, "resources": resources},
        [Resource(one["name"], folder / one["path"], one["path"], one) for one in resources],
    )  # fmt: skip


def _line(found: Descriptor, text: str) -> int:
    """Return the last line that holds a text."""
    lines = found.path.read_text(encoding="utf-8").splitlines()
    return max(number for number, line in enumerate(lines, 1) if text in line)


def test_a_whole_descriptor_lacks_nothing(tmp_path: Path) -> None:
    """Every text is there in both languages."""
    assert [] == list(untranslated_words(_written(tmp_path)))


@pytest.mark.parametrize(
    ("place", "name", "stands"),
    [
        ("package", "title_nl", "{"),
        ("table", "description_en", '"path": "plants.csv"'),
        ("table", "limits_nl", '"path": "plants.csv"'),
        ("column", "title_en", '"name": "kind"'),
        ("column", "description_nl", '"name": "kind"'),
        ("word", "label_nl", '"value": "mine"'),
    ],
)
def test_a_text_that_is_missing_is_named_where_it_belongs(place: str, name: str, stands: str, tmp_path: Path) -> None:
    """Behind the path of its table, the name of its column or the value of its word, not behind an earlier one."""
    found = _written(tmp_path, **{place: {name: ""}})
    line = 1 if place == "package" else _line(found, stands)

    assert [f"datapackage/small/datapackage.json:{line}:{name}  '{name}' is missing → {REMEDY}"] == [
        str(problem) for problem in untranslated_words(found)
    ]


def test_a_value_with_an_accent_is_found(tmp_path: Path) -> None:
    """It stands in the file as it is read, not as an escape."""
    found = _written(tmp_path)
    found.resources[1].fields[1]["categories"][0]["label_en"] = ""

    assert [_line(found, '"value": "é"')] == [problem.where.line for problem in untranslated_words(found)]


def test_another_language_lacks_every_text(tmp_path: Path) -> None:
    """Two for the package, the tables and the columns, one for each word; those that it has are not named."""
    names = [problem.where.column for problem in untranslated_words(_written(tmp_path), ("fy",))]

    assert {"title_fy": 7, "description_fy": 7, "limits_fy": 2, "label_fy": 4} == {
        name: names.count(name) for name in names
    }


def _catalogue() -> Catalogue:
    fields = [{"name": name} for name in ("note_en", "name_en", "name_fy", "id")]
    rows: list[Row] = [
        {"id": "a", "note_en": "x", "name_en": "one", "name_fy": "ien"},
        {"id": "b", "note_en": "x", "name_en": "two", "name_fy": None},
        {"id": "c", "note_en": "x", "name_en": None, "name_fy": None},
    ]
    package = {"title_en": "Mines", "licenses": [{"title_en": "Free", "title_fy": "Frij"}]}
    return Catalogue([Table("supply", "mines", "mines.csv", ("id",), rows, {"schema": {"fields": fields}}, package)])


def test_what_a_draft_lacks_is_listed_for_each_package(repository: Path) -> None:
    """The texts of the descriptors, then columns and cells, each with its remedy."""
    problems = list(untranslated(repository, _catalogue(), "fy", "en"))
    texts = [
        (repository / f"datapackage/{package}/datapackage.json").read_text(encoding="utf-8") for package in PACKAGES
    ]

    assert sum(text.count('_en": ') for text in texts) == sum(one.where.file.endswith(".json") for one in problems)
    remedy = "add it after 'note_en', here and in the package's datapackage.json"
    assert [
        "mines.csv:3:name_fy  the cell is empty, but name_en is filled in → translate it",
        f"mines.csv:1:note_fy  there is no column 'note_fy' → {remedy}",
    ] == [str(problem) for problem in problems if problem.where.file == "mines.csv"]


def test_a_package_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    """What is wrong with it is said by the check."""
    assert ["mines.csv"] * 2 == [one.where.file for one in untranslated(tmp_path, _catalogue(), "fy", "en")]


@pytest.mark.parametrize("own", [True, False])
def test_the_texts_of_a_package_fall_back_too(*, own: bool) -> None:
    """Those of its licences too; titles of its own stay, even where the rows are English."""
    table = with_fallback(_catalogue(), "fy", "en", own=own).table("supply", "mines")

    assert ("Mines", "Frij") == (
        table.package_properties["title_fy"], table.package_properties["licenses"][0]["title_fy"]
    )  # fmt: skip
    assert ["ien" if own else "one", "two", None] == [row["name_fy"] for row in table.rows]
    assert ["x"] * 3 == [row["note_fy"] for row in table.rows]
