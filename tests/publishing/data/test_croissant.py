"""Packages as Croissant describes them, read by the library of those who made that standard."""

import contextlib
import json
from pathlib import Path
from typing import Any

import mlcroissant
import pytest

from evidence.tables import Table
from publishing.data.packages import write_packages
from publishing.languages.view import Localised

PACKAGES = ("context", "corrections", "figures", "supply")
Described = dict[str, Any]


@pytest.fixture
def built(repository: Path, dutch: Localised, english: Localised, tmp_path: Path, kept: Path) -> Path:
    """Return a folder with the packages of the small repository in every format."""
    write_packages(repository, tmp_path / "site", {"nl": dutch, "en": english}, kept / "files")
    return tmp_path / "site" / "data"


def _described(package: str, built: Path) -> Described:
    content: Described = json.loads((built / package / "croissant.jsonld").read_text(encoding="utf-8"))
    return content


def _dataset(described: Described, folder: Path) -> mlcroissant.Dataset:
    """Return a data set whose files are those in a folder, so that nothing is fetched."""
    mapping = {one["@id"]: str(folder / one["name"]) for one in described["distribution"]}
    return mlcroissant.Dataset(described, mapping=mapping)


@pytest.mark.parametrize("package", PACKAGES)
def test_it_is_read_without_a_warning(package: str, built: Path, caplog: pytest.LogCaptureFixture) -> None:
    """As version 1.1, with the words of its own context; what the library only advises is a fault here."""
    read = _dataset(_described(package, built), built / package)

    assert (set(), set()) == (read.metadata.ctx.issues.errors, read.metadata.ctx.issues.warnings)
    assert read.metadata.ctx.is_v1_1()
    assert [] == [record.getMessage() for record in caplog.records]


def test_a_library_sees_what_is_missing(built: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A word that the context lacks is named, and a file without a hash refused: the test above would see both."""
    described = _described("supply", built)
    del described["@context"]["citeAs"]
    with contextlib.suppress(mlcroissant.ValidationError):
        _dataset(described, built / "supply")
    assert any("citeAs" in record.getMessage() for record in caplog.records)

    described = _described("supply", built)
    del described["distribution"][0]["sha256"]
    with pytest.raises(mlcroissant.ValidationError, match="sha256"):
        _dataset(described, built / "supply")


@pytest.mark.parametrize("package", PACKAGES)
def test_the_rows_are_those_that_we_have(package: str, built: Path, dutch: Localised) -> None:
    """Every table, with its types and its empty cells, from the files beside the description."""
    described = _described(package, built)
    tables = [table for table in dutch.catalogue.tables.values() if table.package == package]

    assert [table.name for table in tables] == [one["@id"] for one in described["recordSet"]]
    for table in tables:
        # NOTE: a data set of its own for each: the library joins the tables of one that was read before.
        records = _dataset(_without_empty_keys(described, tables), built / package).records(table.name)
        assert list(map(dict, table.rows)) == [_as_ours(record, table) for record in records]


def _without_empty_keys(described: Described, tables: list[Table]) -> Described:
    """Return a description without keys in columns that are wholly empty: the library takes these for numbers."""
    filled = {f"{table.name}/{name}" for table in tables for row in table.rows for name, value in row.items() if value}
    for field in (field for records in described["recordSet"] for field in records["field"]):
        if field["@id"] not in filled:
            field.pop("references", None)
    return described


def _as_ours(record: dict[str, Any], table: Table) -> dict[str, Any]:
    """Return a record with the names of columns, and values as our rows have them."""
    kinds = {f"{table.name}/{field['name']}": field["type"] for field in table.fields}
    return {key.partition("/")[2]: _value(value, kinds[key]) for key, value in record.items()}


def _value(value: Any, kind: str) -> Any:
    """Return a value as rows have it: texts come as bytes, and a day with its hours."""
    if value is None:
        return None
    if kind == "string":
        # NOTE: the library reads a column of years with empty cells as numbers, whatever its type is said to be.
        return value.decode().removesuffix(".0")
    return value.date() if kind == "date" else value


def test_it_says_what_the_package_says(built: Path) -> None:
    """In both languages, with licence, makers, citation and the keys between tables; files by their whole address."""
    described = _described("supply", built)
    fields = {one["@id"]: one for records in described["recordSet"] for one in records["field"]}

    assert "Zeldzaam: supply of rare earths" == described["name"]["en"]
    assert "Zeldzaam: aanvoer van zeldzame aardmetalen" == described["name"]["nl"]
    assert ["https://creativecommons.org/licenses/by/4.0/"] == described["license"]
    assert described["citeAs"].startswith("@misc{zeldzaam-packages-supply-en,")
    assert "https://zeldzaam.example/data/supply/countries.csv" in {
        one["contentUrl"] for one in described["distribution"]
    }
    country = fields["mine_production/country"]
    assert ({"nl": "Land", "en": "Country"}, "sc:Text") == (country["name"], country["dataType"])
    assert {"field": {"@id": "countries/id"}} == country["references"]


def test_a_key_within_a_table_is_left_out(built: Path) -> None:
    """The library cannot read rows that lead to rows of the same table; Frictionless and CSV on the Web say the key."""
    fields = {one["@id"]: one for records in _described("context", built)["recordSet"] for one in records["field"]}

    assert "references" not in fields["events/followed_by"]
    assert "references" in fields["events/source_id"]
