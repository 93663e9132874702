"""What a user of a table must know goes with each of its files, because these are passed on without its page."""

import io
import json
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from publishing.data.catalogue import write_catalogue
from publishing.data.packages import write_packages
from publishing.languages.view import Localised
from publishing.pages.linked_data import data_catalogue, table_dataset
from publishing.pages.tables import table_pages
from tests.broken.repository import ROOT, write_good

TABLE = ("supply", "mine_production")


def _limits(site: Localised) -> str:
    return str(site.catalogue.table(*TABLE).properties[f"limits_{site.code}"])


@pytest.fixture
def built(dutch: Localised, english: Localised, tmp_path: Path, kept: Path) -> Path:
    """Return the files of the small packages, and their catalogue."""
    repository, sites = tmp_path / "repository", {"nl": dutch, "en": english}
    write_good(repository)
    for name in ("CITATION.cff", "LICENSE-data"):
        (repository / name).write_bytes((ROOT / name).read_bytes())
    write_packages(repository, tmp_path, sites, kept / "files")
    write_catalogue(repository, tmp_path, sites, kept / "files")
    return tmp_path / "data"


def _read_me(file: Path, leaf: str) -> dict[object, object]:
    book = openpyxl.load_workbook(io.BytesIO(file.read_bytes()))
    return {row[0].value: row[1].value for row in book[leaf].iter_rows()}


def test_its_page_says_them_above_the_table(dutch: Localised) -> None:
    """A reader meets them before the numbers."""
    page = next(page for page in table_pages(dutch, {}) if page.id == "table-supply-mine_production")

    assert _limits(dutch) in page.text
    assert page.text.index(_limits(dutch)) < page.text.index('id="table"')


def test_workbooks_say_them(built: Path, dutch: Localised, english: Localised) -> None:
    """That of a package says which table they are about."""
    assert _limits(dutch) == _read_me(built / "supply" / "mine_production.nl.xlsx", "Leesmij")["Waar je op moet letten"]
    whole = _read_me(built / "supply.en.xlsx", "Read me")
    assert _limits(english) == whole["Keep in mind: Mine production"]


def test_an_archive_and_its_descriptor_say_them(built: Path, dutch: Localised, english: Localised) -> None:
    """The descriptor in both languages."""
    with ZipFile(built / "supply.zip") as packed:
        assert _limits(dutch) in packed.read("README.nl.md").decode()
        described = json.loads(packed.read("datapackage.json"))
    table = next(one for one in described["resources"] if one["name"] == TABLE[1])
    assert (_limits(dutch), _limits(english)) == (table["limits_nl"], table["limits_en"])


def test_portals_and_search_engines_read_them_in_the_description(built: Path, english: Localised) -> None:
    """They have no other place for it."""
    whole = json.loads((built / "catalog.jsonld").read_text(encoding="utf-8"))
    (said,) = (one for one in whole["dcat:dataset"] if one["@id"].endswith("supply/mine_production.csv"))
    (package,) = (one for one in data_catalogue(english)["dataset"] if one["url"].endswith("/supply/"))

    assert any(_limits(english) in one["@value"] for one in said["dct:description"])
    assert _limits(english) in table_dataset(english.catalogue.table(*TABLE), english)["description"]
    assert any(_limits(english) in one["description"] for one in package["hasPart"])
