"""The code with which programs read a table: the very text of the page is run, with our own server for the address."""

import subprocess
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

import duckdb
import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.tables import Table
from publishing.data.packages import write_packages
from publishing.languages.addresses import table_file
from publishing.languages.view import Localised
from publishing.pages.loading import ways
from publishing.pages.tables import table_pages
from publishing.server import server

TABLE = ("supply", "mine_production")


@pytest.fixture
def built(repository: Path, dutch: Localised, english: Localised, tmp_path: Path) -> Path:
    """Return a folder with the packages of the small repository."""
    write_packages(repository, tmp_path / "site", {"nl": dutch, "en": english}, tmp_path / "cache")
    return tmp_path / "site"


@pytest.fixture
def served(built: Path) -> Iterator[str]:
    """Serve them, and return the address."""
    running = server(built, 0)
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{running.server_address[1]}/"
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.fixture
def codes(dutch: Localised) -> Mapping[str, str]:
    """Return the code of each program by its name, as it stands on the page of a table."""
    page = next(page for page in table_pages(dutch, {}) if page.id == f"table-{'-'.join(TABLE)}")
    shown = [node.text() for node in LexborHTMLParser(page.text).css("details pre code")]
    names = [way.name for way in ways(dutch.catalogue.table(*TABLE), dutch)]
    return dict(zip(names, shown, strict=True))


@pytest.fixture
def mines(dutch: Localised) -> Table:
    """Return the table that is read."""
    return dutch.catalogue.table(*TABLE)


@pytest.mark.parametrize("program", ["pandas", "Polars", "Polars (Parquet)"])
def test_python_reads_the_table(
    program: str, codes: Mapping[str, str], served: str, dutch: Localised, mines: Table
) -> None:
    """Every row and every column, in their order."""
    found: dict[str, object] = {}
    exec(codes[program].replace(dutch.settings.site_url, served), found)  # noqa: S102 (our own code)
    read = found["table"]

    assert [field["name"] for field in mines.fields] == list(read.columns)  # type: ignore[attr-defined]
    assert len(mines.rows) == len(read)  # type: ignore[arg-type]


def test_duckdb_reads_the_table(codes: Mapping[str, str], built: Path, dutch: Localised, mines: Table) -> None:
    """Its part that asks other hosts is fetched when it is first used, so here the file itself stands for the site."""
    with duckdb.connect() as database:
        found = database.execute(codes["DuckDB"].replace(dutch.settings.site_url, f"{built}/")).fetchall()

    assert len(mines.rows) == len(found)


def test_curl_fetches_the_table(
    codes: Mapping[str, str], served: str, dutch: Localised, built: Path, tmp_path: Path
) -> None:
    """As a file of the same name, byte for byte."""
    command = codes["curl"].replace(dutch.settings.site_url, served).split()
    subprocess.run([*command, "--silent"], cwd=tmp_path, check=True)  # noqa: S603 (our own command)
    file = table_file(*TABLE)

    assert (built / file).read_bytes() == (tmp_path / file.rpartition("/")[2]).read_bytes()


def test_a_dutch_sheet_separates_by_semicolons(dutch: Localised, english: Localised) -> None:
    """Google Sheets reads the numbers right in both: it is told how they are written."""
    found = {site.code: ways(site.catalogue.table(*TABLE), site)[-1].code for site in (dutch, english)}

    assert found["nl"].endswith('.csv"; ","; "en_US")')
    assert found["en"].endswith('.csv", ",", "en_US")')
