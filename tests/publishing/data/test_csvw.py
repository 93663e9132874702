"""Tables as CSV on the Web describes them, read by csvw as by any program of others."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from csvw import CSVW

from publishing.data.csvw import csvw
from publishing.data.packages import write_packages
from publishing.languages.view import Localised

PACKAGES = ("context", "corrections", "figures", "supply")
# A row of mine production with one cell that is wrong: which column, what stands there, and what is wrong with it.
WRONG = (
    ("production_t_reo", "-1", "is less than there can be"),
    ("production_t_reo", "1,5", "is no number"),
    ("edition", "", "must not be empty"),
    ("edition", "MCS of 2026", "is not of the form"),
    ("flag", "unheard-of", "is not in the list"),
    ("estimated", "yes", "is neither true nor false"),
    ("country", "XYZ", "leads to no country"),
)


@pytest.fixture
def built(repository: Path, dutch: Localised, english: Localised, tmp_path: Path, kept: Path) -> Path:
    """Return a folder with the packages of the small repository in every format."""
    write_packages(repository, tmp_path / "site", {"nl": dutch, "en": english}, kept / "files")
    return tmp_path / "site" / "data"


def test_a_table_is_read_with_what_lies_beside_it(built: Path, dutch: Localised) -> None:
    """A program that is given the CSV alone finds its description and reads the values that we have; warnings fail."""
    for (package, name), table in dutch.catalogue.tables.items():
        read = CSVW(str(built / package / f"{name}.csv"), validate=True)

        assert read.is_valid, (name, [str(one.message) for one in read.warnings])
        assert not read.no_metadata
        kinds = {field["name"]: field["type"] for field in table.fields}
        rows = [{key: _as_ours(value, kinds[key]) for key, value in row.items()} for row in read.tables[0]]
        assert list(map(dict, table.rows)) == rows


def test_a_table_that_does_not_say_what_is_missing_has_empty_cells(dutch: Localised) -> None:
    """The property may be left out, and then the standard says what stands for no value."""
    table = dutch.catalogue.table("figures", "units")
    whole = {**table.properties, "licenses": []}
    bare = {**whole, "schema": {key: value for key, value in whole["schema"].items() if key != "missingValues"}}
    said = [
        {name: one["null"] for name, one in csvw({"licenses": [], "resources": [of]}, ["nl"]) if "null" in one}
        for of in (whole, bare)
    ]

    assert "missingValues" in whole["schema"]
    assert said[0] == said[1]


def _as_ours(value: Any, kind: str) -> Any:
    """Return a value as our rows have it: they know no decimals, a year is a number there, and a day has no hours."""
    if value is None or kind not in ("number", "year", "date"):
        return value
    return value.date() if kind == "date" else float(value)


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_is_read_with_the_keys_between_its_tables(package: str, built: Path) -> None:
    """Every table, and each key leads to a row that is there."""
    read = CSVW(str(built / package / "csv-metadata.json"), validate=True, strict=False)

    assert read.is_valid, [str(one.message) for one in read.warnings]
    assert {file.stem for file in (built / package).glob("*.csv") if file.stem.count(".") == 0} == {
        table.local_name.removesuffix(".csv") for table in read.tables
    }
    assert any(table.tableSchema.foreignKeys for table in read.tables)


@pytest.mark.parametrize(("column", "text", "what"), WRONG)
def test_what_is_wrong_is_refused(column: str, text: str, what: str, built: Path) -> None:
    """Bounds, forms, lists of words, empty cells and keys are in the description, so a wrong cell is seen by it."""
    file = built / "supply" / "mine_production.csv"
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
    rows[0][column] = text
    with file.open("w", encoding="utf-8", newline="") as opened:
        written = csv.DictWriter(opened, list(rows[0]), lineterminator="\n")
        written.writeheader()
        written.writerows(rows)

    assert not _is_valid(built / "supply" / "csv-metadata.json"), f"{text} {what}"


def _is_valid(file: Path) -> bool:
    try:
        return bool(CSVW(str(file), validate=True, strict=False).is_valid)
    except (ValueError, UserWarning):  # in our tests a warning is an error
        return False


def test_each_text_stands_there_in_every_language(built: Path) -> None:
    """Titles and descriptions of the table and its columns, and the licence; what is in a language says in which."""
    described = json.loads((built / "supply" / "mine_production.csv-metadata.json").read_text(encoding="utf-8"))
    columns = {one["name"]: one for one in described["tableSchema"]["columns"]}

    assert {"nl": "Mijnproductie", "en": "Mine production"} == {
        one["@language"]: one["@value"] for one in described["dc:title"]
    }
    assert {"und": "country", "nl": "Land", "en": "Country"} == columns["country"]["titles"]
    assert ["nl", "en"] == [one["@language"] for one in columns["country"]["dc:description"]]
    assert [{"@id": "https://creativecommons.org/licenses/by/4.0/"}] == described["dc:license"]
    assert ("nl", "en") == (columns["note_nl"]["lang"], columns["note_en"]["lang"])
    assert "foreignKeys" not in described["tableSchema"]


def test_an_element_is_that_of_wikidata(built: Path) -> None:
    """Whoever makes linked data of the table gets the entry that everybody knows an element by."""
    described = json.loads((built / "context" / "elements.csv-metadata.json").read_text(encoding="utf-8"))
    column = next(one for one in described["tableSchema"]["columns"] if one["name"] == "wikidata")

    assert ("schema:sameAs", "http://www.wikidata.org/entity/{wikidata}") == (column["propertyUrl"], column["valueUrl"])
    assert "#{atomic_number}" == described["tableSchema"]["aboutUrl"]


def test_a_column_may_stand_without_a_list() -> None:
    """The standard of our descriptors lets one column be a key by itself; this one has lists alone."""
    field = {"name": "id", "type": "string"}
    reference = {"resource": "units", "fields": "id"}
    schema = {"fields": [field], "primaryKey": "id", "missingValues": [""]}
    keyed = {**schema, "foreignKeys": [{"fields": "id", "reference": reference}]}
    tables: list[dict[str, Any]] = [
        {"name": name, "path": f"{name}.csv", "licenses": [], "schema": keyed} for name in ("figures", "units")
    ]

    described = dict(csvw({"licenses": [], "resources": tables}, []))["csv-metadata.json"]["tables"][0]["tableSchema"]

    assert ["id"] == described["primaryKey"]
    assert [["id"]] == [one["columnReference"] for one in described["foreignKeys"]]
    assert {"resource": "units.csv", "columnReference": ["id"]} == described["foreignKeys"][0]["reference"]
