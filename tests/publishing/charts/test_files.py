"""The files of a chart that lie outside the languages."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from charts import Chart
from evidence.catalogue import Catalogue
from publishing.charts.drawings import Drawings
from publishing.charts.files import write_chart_files, write_pictures
from publishing.languages.view import Localised
from tests.publishing.conftest import Localise

ENDINGS = (
    "csv",
    "dark.html",
    "html",
    "json",
    "light.html",
    "metadata.json",
    "png",
    "rows.json",
    "small.svg",
    "svg",
    "xlsx",
)


@pytest.fixture
def written(chart: Chart, drawn: Drawings, catalogue: Catalogue, localise: Localise, tmp_path: Path) -> Path:
    """Return the folder with the files of one chart in both languages."""
    languages = [localise(catalogue, code) for code in ("nl", "en")]
    for write in (write_chart_files, write_pictures):
        write(tmp_path / "site", {chart.id: chart}, drawn, languages, tmp_path / "cache")
    return tmp_path / "site" / "charts"


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
    write_pictures(folder / "site", {chart.id: chart}, drawn, languages, folder / "cache")
    return len(list((folder / "cache").rglob("*.png")))
