"""The data packages in the site."""

import io
import json
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from publishing.data.packages import write_packages
from publishing.languages.settings import Settings
from publishing.languages.view import Localised

PACKAGES = ("context", "corrections", "figures", "supply")
FORMATS = ("csv", "csv-metadata.json", "en.xlsx", "json", "nl.csv", "nl.xlsx", "parquet")


@pytest.fixture
def sites(dutch: Localised, english: Localised) -> dict[str, Localised]:
    """Return the small catalogue in every language."""
    return {"nl": dutch, "en": english}


@pytest.fixture
def built(repository: Path, sites: dict[str, Localised], tmp_path: Path, kept: Path) -> Path:
    """Return a folder with the packages of the small repository in every format."""
    (repository / "datapackage" / "figures" / "data" / "secret.csv").symlink_to("/etc/hostname")
    write_packages(repository, tmp_path / "site", sites, kept / "files")
    return tmp_path / "site" / "data"


def test_each_table_has_one_address_in_each_format(built: Path, dutch: Localised) -> None:
    """Nothing else is published of a package but its descriptor and the files of the whole."""
    tables = {f"{package}/{name}.{ending}" for package, name in dutch.catalogue.tables for ending in FORMATS}
    ends = (".zip", ".nl.xlsx", ".en.xlsx", "/datapackage.json", "/csv-metadata.json", "/croissant.jsonld")
    whole = {f"{name}{end}" for name in PACKAGES for end in ends}

    assert tables | whole == {file.relative_to(built).as_posix() for file in built.rglob("*") if file.is_file()}


def test_the_plain_file_is_the_one_in_the_repository(built: Path, repository: Path) -> None:
    """Byte for byte."""
    own = repository / "datapackage" / "figures" / "data" / "figures.csv"

    assert own.read_bytes() == (built / "figures" / "figures.csv").read_bytes()


@pytest.mark.parametrize("package", PACKAGES)
def test_an_archive_validates_after_unpacking(package: str, built: Path, tmp_path: Path) -> None:
    """By the stock command, which compares sizes and hashes too; licence, citation and explanation are beside it."""
    zipfile.ZipFile(built / f"{package}.zip").extractall(tmp_path / "unpacked")
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"]
    answer = subprocess.run(command, cwd=tmp_path / "unpacked", capture_output=True, text=True, check=False)  # noqa: S603 (our own command)

    assert json.loads(answer.stdout)["valid"]
    names = {path.name for path in (tmp_path / "unpacked").iterdir()}
    beside = {"README.nl.md", "README.en.md", "LICENSE-data", "CITATION.cff", "SHA256SUMS", "csv-metadata.json"}
    assert beside <= names


def test_a_published_descriptor_validates_where_it_is(built: Path) -> None:
    """It names the files beside it."""
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"]
    answer = subprocess.run(command, cwd=built / "supply", capture_output=True, text=True, check=False)  # noqa: S603 (our own command)

    assert json.loads(answer.stdout)["valid"]


def test_a_workbook_has_the_table_its_columns_its_sources_and_an_explanation(built: Path) -> None:
    """In the words of its language, opened at the table; the source that its rows name is there."""
    book = openpyxl.load_workbook(built / "supply" / "mine_production.nl.xlsx")
    other = openpyxl.load_workbook(built / "supply" / "mine_production.en.xlsx")

    assert ["Mijnproductie", "Kolommen", "Bronnen", "Leesmij"] == book.sheetnames
    assert ["Mine production", "Columns", "Sources", "Read me"] == other.sheetnames
    assert "Mijnproductie" == book.active.title
    explained = {row[0].value: row[1].value for row in book["Leesmij"].iter_rows()}
    assert "1.0.0" == explained["Versie"]
    assert "https://zeldzaam.example/nl/gegevens/" in explained["Pagina"]
    units = {row[1].value: row[5].value for row in book["Kolommen"].iter_rows()}
    assert "t_reo" == units["production_t_reo"]


def test_a_workbook_of_a_package_has_all_its_tables(built: Path, dutch: Localised) -> None:
    """Behind the explanation, and with the columns of all of them."""
    names = openpyxl.load_workbook(built / "figures.nl.xlsx").sheetnames
    tables = [table for table in dutch.catalogue.tables.values() if table.package == "figures"]

    assert ["Leesmij", "Kolommen"] == names[:2]
    assert len(tables) + 2 == len(names)


def test_the_same_rows_give_the_same_bytes_and_are_not_written_again(
    repository: Path, sites: dict[str, Localised], tmp_path: Path
) -> None:
    """From the cache and without it; a cell that changes makes the files of its table anew, and no others."""
    written = [_written(repository, sites, tmp_path / cache) for cache in ("one", "one", "other")]
    assert written[0] == written[1] == written[2]

    table = sites["nl"].catalogue.table("supply", "mine_production")
    before = {file.name for file in (tmp_path / "one").iterdir()}
    table.rows[0]["production_t_reo"] = 1
    _written(repository, sites, tmp_path / "one")
    new = sorted(file.suffix for file in (tmp_path / "one").iterdir() if file.name not in before)
    assert [".json", ".parquet", ".xlsx", ".xlsx", ".xlsx", ".xlsx"] == new


def _written(repository: Path, sites: dict[str, Localised], cache: Path) -> dict[str, bytes]:
    target = cache.with_name("written")
    write_packages(repository, target, sites, cache)
    return {file.relative_to(target).as_posix(): file.read_bytes() for file in target.rglob("*") if file.is_file()}


def test_heavy_libraries_are_not_loaded_when_nothing_is_made() -> None:
    """A build in which no row changed writes no workbook, and does not wait for what would."""
    loaded = "import sys, publishing.data.packages; print({'pyarrow', 'xlsxwriter'} & set(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)  # noqa: S603 (our own command)

    assert "set()\n" == answer.stdout


def test_a_readme_says_what_the_files_are(built: Path) -> None:
    """Title, licence, how to cite, and each table by its file."""
    text = zipfile.ZipFile(io.BytesIO((built / "supply.zip").read_bytes())).read("README.en.md").decode()

    assert text.startswith("# Zeldzaam: supply of rare earths\n")
    assert "https://creativecommons.org/licenses/by/4.0/" in text
    assert "There is none yet." in text
    assert "- `mine_production.csv`: Mine production" in text


def test_an_archive_is_cited_by_the_page_of_its_package(
    repository: Path, sites: dict[str, Localised], tmp_path: Path
) -> None:
    """A site that is published elsewhere does not lead readers to ours."""
    elsewhere = {code: replace(site, settings=Settings("https://x.example/")) for code, site in sites.items()}
    write_packages(repository, tmp_path / "site", elsewhere, tmp_path / "cache")
    packed = zipfile.ZipFile(tmp_path / "site" / "data" / "supply.zip")

    page = elsewhere["en"].address(elsewhere["en"].addresses.package("supply"))
    assert f"url: https://x.example/{page}" in packed.read("CITATION.cff").decode().splitlines()
