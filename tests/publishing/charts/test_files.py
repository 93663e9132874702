"""The files of a chart that lie outside the languages."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from charts import Chart, all_charts
from charts.chart import Column, Row
from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES, Language
from publishing.charts.drawings import Drawings
from publishing.charts.files import write_chart_files
from publishing.charts.rows import drawn_rows
from publishing.languages.view import Localised
from tests.publishing.conftest import Localise

ENDINGS = ("csv", "html", "json", "png", "small.svg", "svg")
FORMULA = ("=", "+", "-", "@")


@pytest.fixture
def written(chart: Chart, drawn: Drawings, catalogue: Catalogue, localise: Localise, tmp_path: Path) -> Path:
    """Return the folder with the files of one chart in both languages."""
    languages = [localise(catalogue, code) for code in ("nl", "en")]
    write_chart_files(tmp_path / "site", {chart.id: chart}, drawn, languages, tmp_path / "cache")
    return tmp_path / "site" / "charts"


def read(text: str) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(text)))


def test_each_language_has_every_file(chart: Chart, written: Path) -> None:
    """Name and ending say which chart it is, in which language."""
    names = {f"{chart.id}.{code}.{ending}" for code in ("nl", "en") for ending in ENDINGS}

    assert names | {"embed.css"} == {path.name for path in written.iterdir()}


def test_a_picture_says_where_it_is_from(chart: Chart, written: Path) -> None:
    """Headline, licence and the address of the page stand inside the image."""
    svg = (written / f"{chart.id}.nl.svg").read_text(encoding="utf-8")

    assert "CC BY 4.0" in svg
    assert f"https://zeldzaam.example/nl/grafieken/{chart.id}/" in svg
    assert "US Geological Survey 2026" in svg


def test_the_specification_can_stand_alone(chart: Chart, written: Path) -> None:
    """It is Vega-Lite with colours as values, a description, and its source."""
    text = (written / f"{chart.id}.en.json").read_text(encoding="utf-8")
    specification = json.loads(text)

    assert "vega-lite" in specification["$schema"]
    assert "var(--" not in text
    assert f"https://zeldzaam.example/en/charts/{chart.id}/" == specification["usermeta"]["page"]
    assert specification["description"].startswith(chart.words("en").headline)


def test_pictures_are_made_once(
    chart: Chart, drawn: Drawings, catalogue: Catalogue, localise: Localise, tmp_path: Path
) -> None:
    """The second time both come from the cache; other words in the image make another picture."""
    languages = [localise(catalogue, "nl")]
    kept = [_cached(tmp_path, one, drawn, languages) for one in (chart, chart, replace(chart, as_of="2030-01-01"))]

    assert [1, 1, 2] == kept


def _cached(folder: Path, chart: Chart, drawn: Drawings, languages: list[Localised]) -> int:
    write_chart_files(folder / "site", {chart.id: chart}, drawn, languages, folder / "cache")
    return len(list((folder / "cache").glob("*.png")))


def test_the_drawn_rows_are_in_the_file(chart: Chart, written: Path) -> None:
    """Values are as the data have them, and the name of a code stands beside it."""
    rows = read((written / f"{chart.id}.nl.csv").read_text(encoding="utf-8"))

    assert len(chart.rows) == len(rows)
    assert ("WLD", "Wereld", "", "75", "more-than") == tuple(
        rows[0][name] for name in ("country", "country_nl", "reserves_million_t_reo", "low", "qualifier")
    )


def test_cells_are_written_for_programs(chart: Chart) -> None:
    """A decimal point, true and false, nothing for nothing, and no digits that the data do not have."""
    columns = (Column("share", "number"), Column("estimated", "text"), Column("note", "text"))
    rows: list[Row] = [
        {"share": 0.1 + 0.2, "estimated": True, "note": None},
        {"share": 1200000.0, "estimated": False, "note": "x"},
    ]

    text = drawn_rows(replace(chart, rows=rows, columns=columns, labels={}), "nl")

    assert "share,estimated,note\n0.3,true,\n1200000,false,x\n" == text


def test_bounds_that_not_every_row_has_are_a_column(chart: Chart) -> None:
    """A row without them has empty cells, wherever it stands."""
    rows: list[Row] = [{"share": 1.0}, {"share": 2.0, "low": 1.5, "high": 2.5}]

    text = drawn_rows(replace(chart, rows=rows, columns=(Column("share", "number"),), labels={}), "nl")

    assert "share,low,high\n1,,\n2,1.5,2.5\n" == text


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_no_cell_of_any_chart_is_a_formula(language: Language, catalogue: Catalogue) -> None:
    """A spreadsheet shows every cell as it stands, and each file holds exactly the rows of its chart."""
    for chart in all_charts(catalogue):
        rows = read(drawn_rows(chart, language.code))
        cells = [cell for row in rows for cell in row.values() if cell.startswith(FORMULA)]
        assert [] == [cell for cell in cells if not cell.lstrip("-").replace(".", "", 1).isdigit()]
        assert len(chart.rows) == len(rows)


def test_a_claim_has_its_unit_in_a_column(catalogue: Catalogue) -> None:
    """A value without a unit says nothing, and the columns of these charts name none."""
    chart = next(one for one in all_charts(catalogue) if one.id == "evidence-f35-rare-earth-mass")

    assert {"kilo"} == {row["unit"] for row in read(drawn_rows(chart, "nl"))}
