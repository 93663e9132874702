"""The rows of a chart in every format."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from charts import Chart, all_charts
from evidence.catalogue import Catalogue
from publishing.charts.package import chart_package
from publishing.charts.rows import drawn_rows, with_names
from publishing.charts.tabular import row_files, rows_for_programs
from publishing.data.descriptor import written
from publishing.languages.view import Localised
from tests.publishing.conftest import Localise

Files = Callable[[str], dict[str, bytes]]


@pytest.fixture
def files(chart: Chart, catalogue: Catalogue, localise: Localise, tmp_path: Path) -> Files:
    """Return a function that gives the files of one chart in a language, by ending."""
    return lambda code: dict(row_files(chart, localise(catalogue, code), tmp_path))


def test_each_language_has_the_dialect_of_its_spreadsheets(chart: Chart, files: Files) -> None:
    """Semicolons, decimal commas and words in Dutch; plain CSV with names of columns in English."""
    dutch = list(csv.reader(io.StringIO(files("nl")["csv"].decode("utf-8-sig"), newline=""), delimiter=";"))
    english = list(csv.DictReader(io.StringIO(files("en")["csv"].decode())))

    assert ["Land", "Land (naam)", "Editie", "Reserves (miljoen ton REO)"] == dutch[0][:4]
    assert len(chart.rows) == len(dutch) - 1 == len(english)
    numbers = [row["reserves_million_t_reo"].replace(".", ",") for row in english]
    assert numbers == [row[3] for row in dutch[1:]]
    assert any("," in number for number in numbers)


def test_a_workbook_holds_rows_sources_and_an_explanation(chart: Chart, files: Files) -> None:
    """Numbers as numbers, and who says them."""
    book = openpyxl.load_workbook(io.BytesIO(files("nl")["xlsx"]))

    assert ["Gegevens", "Bronnen", "Leesmij"] == book.sheetnames
    assert len(chart.rows) + 1 == book["Gegevens"].max_row
    assert set(chart.source_ids) == {row[0].value for row in book["Bronnen"].iter_rows(min_row=2)}
    said = {row[0].value: row[1].value for row in book["Leesmij"].iter_rows()}
    assert chart.words("nl").headline == said["Titel"]
    assert "https://zeldzaam.example/nl/grafieken/reserves/" == said["Pagina"]


def test_json_holds_the_same_rows(chart: Chart, catalogue: Catalogue, localise: Localise, files: Files) -> None:
    """With the names of codes in the language of the file."""
    sheet = with_names(drawn_rows(chart, localise(catalogue, "en")), "en")

    assert [dict(row) for row in sheet.rows] == json.loads(files("en")["rows.json"])


def test_metadata_say_what_the_chart_and_its_columns_are(chart: Chart, files: Files) -> None:
    """By the keys that users of Our World in Data know; every column of the rows is there."""
    found = json.loads(files("en")["metadata.json"])
    rows = json.loads(files("en")["rows.json"])

    assert (chart.words("en").headline, "CC-BY-4.0") == (found["chart"]["title"], found["chart"]["license"])
    assert rows[0].keys() == found["columns"].keys()
    number = found["columns"]["reserves_million_t_reo"]
    assert ("Numeric", "million tonnes of REO", chart.as_of) == tuple(
        number[key] for key in ("type", "unit", "lastUpdated")
    )


def test_the_same_rows_give_the_same_bytes(files: Files) -> None:
    """Nothing in a file depends on when it is made."""
    assert files("nl") == files("nl")


def test_all_charts_are_a_data_package(catalogue: Catalogue, localise: Localise, tmp_path: Path) -> None:
    """The stock command validates it, sizes and hashes too; columns have labels in every language."""
    sites: dict[str, Localised] = {code: localise(catalogue, code) for code in ("nl", "en")}
    charts = all_charts(catalogue)
    described = chart_package(charts, sites, ["rare earths"])
    (tmp_path / "datapackage.json").write_bytes(written(described))
    for chart in charts:
        (tmp_path / f"{chart.id}.en.csv").write_bytes(rows_for_programs(chart, sites["en"])[1])
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"]
    answer = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S603 (our own command)

    report = json.loads(answer.stdout)
    assert (True, len(charts)) == (report["valid"], len(report["tasks"]))
    reserves = next(one for one in described["resources"] if one["name"] == "reserves")
    country = reserves["schema"]["fields"][0]
    assert ("country", "Land", "Country") == (country["name"], country["title_nl"], country["title_en"])
    assert ["CC-BY-4.0"] == [one["name"] for one in reserves["licenses"]]
    assert reserves["sources"]


def test_the_package_of_charts_says_what_the_others_say(catalogue: Catalogue, localise: Localise) -> None:
    """Where it is, by whom it was made, of which day rather than that of the build, with a picture and words for it."""
    sites: dict[str, Localised] = {code: localise(catalogue, code) for code in ("nl", "en")}
    found = chart_package([], sites, ["rare earths"])

    assert f"{sites['en'].day}T00:00:00Z" == found["created"]
    assert ["rare earths"] == found["keywords"]
    assert ["publisher", "creator"] == [one["roles"][0] for one in found["contributors"]]
    page = "https://zeldzaam.example/en/charts/"
    assert (page, f"{page}card.png") == (found["homepage"], found["image"])
    assert ("Zeldzaam: Grafieken", "Zeldzaam: Charts") == (found["title_nl"], found["title_en"])
