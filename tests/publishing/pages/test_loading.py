"""The code with which programs read tables: the very text of a page is run, with our own server for the address."""

import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.tables import Table
from publishing.data.packages import write_packages
from publishing.languages.addresses import package_file, table_file
from publishing.languages.view import Localised
from publishing.pages.loading import Way, package_ways, ways
from publishing.pages.packages import package_pages
from publishing.pages.tables import table_pages
from publishing.pages.written import Page
from publishing.server import server
from tests.publishing.conftest import first

TABLE = ("supply", "mine_production")
Codes = dict[str, dict[str, str]]


@pytest.fixture
def built(repository: Path, dutch: Localised, english: Localised, tmp_path: Path, kept: Path) -> Path:
    """Return a folder with the packages of the small repository."""
    write_packages(repository, tmp_path / "site", {"nl": dutch, "en": english}, kept / "files")
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
def tables(dutch: Localised) -> list[Table]:
    """Return the tables of one package."""
    return [table for table in dutch.catalogue.tables.values() if table.package == TABLE[0]]


@pytest.fixture
def codes(served: str, dutch: Localised, tables: list[Table]) -> Codes:
    """Return the code of each program as the pages of a table and of its package show it, but for the address."""
    pages = {page.id: page for page in (*table_pages(dutch, {}), *package_pages(dutch, {}))}
    shown = {
        "table": _shown(pages[f"table-{'-'.join(TABLE)}"], ways(dutch.catalogue.table(*TABLE), dutch)),
        "package": _shown(pages[f"package-{TABLE[0]}"], package_ways(tables, dutch)),
    }
    root = dutch.settings.site_url
    return {kind: {name: code.replace(root, served) for name, code in own.items()} for kind, own in shown.items()}


def _shown(page: Page, of: list[Way]) -> dict[str, str]:
    codes = [node.text() for node in first(LexborHTMLParser(page.text), "details:has(pre)").css("pre code")]
    return dict(zip([way.name for way in of], codes, strict=True))


def _run(code: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    exec(code, found)  # noqa: S102 (our own code)
    return found


@pytest.mark.parametrize("program", ["pandas", "Polars", "Polars (Parquet)"])
def test_python_reads_a_table(program: str, codes: Codes, dutch: Localised) -> None:
    """Every row and every column, in their order."""
    table, read = dutch.catalogue.table(*TABLE), _run(codes["table"][program])["table"]

    assert [field["name"] for field in table.fields] == list(read.columns)
    assert len(table.rows) == len(read)


def test_duckdb_reads_a_table(codes: Codes, served: str, built: Path, dutch: Localised) -> None:
    """Its part that asks other hosts is fetched when it is first used, so here the file itself stands for the site."""
    with duckdb.connect() as database:
        found = database.execute(codes["table"]["DuckDB"].replace(served, f"{built}/")).fetchall()

    assert len(dutch.catalogue.table(*TABLE).rows) == len(found)


def test_frictionless_reads_a_package(codes: Codes, tables: list[Table]) -> None:
    """From its descriptor, which leads to the tables beside it."""
    assert len(tables[0].rows) == len(_run(codes["package"]["Frictionless"])["rows"])


def test_pandas_reads_a_package(codes: Codes, tables: list[Table]) -> None:
    """Every table of the archive, by the name of its file."""
    read = _run(codes["package"]["pandas"])["tables"]

    assert {f"{one.name}.csv": len(one.rows) for one in tables} == {name: len(table) for name, table in read.items()}


@pytest.mark.parametrize(("kind", "file"), [("table", table_file(*TABLE)), ("package", package_file(TABLE[0], "zip"))])
def test_curl_fetches_a_file(kind: str, file: str, codes: Codes, built: Path, tmp_path: Path) -> None:
    """As a file of the same name, byte for byte."""
    command = codes[kind]["curl"].split()
    subprocess.run([*command, "--silent"], cwd=tmp_path, check=True)  # noqa: S603 (our own command)

    assert (built / file).read_bytes() == (tmp_path / file.rpartition("/")[2]).read_bytes()


def test_a_dutch_sheet_separates_by_semicolons(dutch: Localised, english: Localised) -> None:
    """Google Sheets reads the numbers right in both: it is told how they are written."""
    found = {site.code: ways(site.catalogue.table(*TABLE), site)[-1].code for site in (dutch, english)}

    assert found["nl"].endswith('.csv"; ","; "en_US")')
    assert found["en"].endswith('.csv", ",", "en_US")')
