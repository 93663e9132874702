"""The drawn rows of all charts, described for programs."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from csvw import CSVW

from charts import Chart, all_charts
from evidence.catalogue import Catalogue
from publishing.charts.package import write_chart_package
from publishing.charts.tabular import rows_for_programs
from publishing.languages.view import Localised
from tests.broken.repository import ROOT
from tests.publishing.conftest import Localise

Sites = dict[str, Localised]


@pytest.fixture
def sites(catalogue: Catalogue, localise: Localise) -> Sites:
    """Return the tables of the charts in every language."""
    return {code: localise(catalogue, code) for code in ("nl", "en")}


@pytest.fixture
def built(catalogue: Catalogue, sites: Sites, tmp_path: Path) -> Path:
    """Return the folder of the charts' files for programs, with all that describes them."""
    folder, charts = tmp_path / "charts", all_charts(catalogue)
    folder.mkdir()
    for chart in charts:
        (folder / f"{chart.id}.en.csv").write_bytes(rows_for_programs(chart, sites["en"])[1])
    write_chart_package(ROOT, tmp_path, charts, sites)
    return folder


def _rows(chart: Chart, sites: Sites) -> Iterator[dict[str, Any]]:
    """Yield the rows of a chart as a description has them: a year is a whole number there."""
    sheet, _ = rows_for_programs(chart, sites["en"])
    numbers = {column.name for column in sheet.columns if column.kind == "number"}
    for row in sheet.rows:
        yield {
            name: float(str(value)) if name in numbers and value is not None else value for name, value in row.items()
        }


def test_the_rows_of_a_chart_are_read_with_what_lies_beside_them(
    built: Path, catalogue: Catalogue, sites: Sites
) -> None:
    """A program that is given the CSV alone finds its description, and reads what is drawn; warnings fail."""
    for chart in all_charts(catalogue):
        read = CSVW(str(built / f"{chart.id}.en.csv"), validate=True)
        assert read.is_valid, chart.id
        assert not read.no_metadata
        kinds = {column.name: column.datatype.base for column in read.tables[0].tableSchema.columns}
        rows = [
            {
                name: float(value) if value is not None and kinds[name] == "decimal" else value
                for name, value in row.items()
            }
            for row in read.tables[0]
        ]
        assert list(_rows(chart, sites)) == rows


def test_all_charts_are_described_together(built: Path, catalogue: Catalogue) -> None:
    """With their titles in every language."""
    read = CSVW(str(built / "csv-metadata.json"), validate=True)

    assert [f"{chart.id}.en.csv" for chart in all_charts(catalogue)] == [table.local_name for table in read.tables]
    assert ["Zeldzaam: Grafieken", "Zeldzaam: Charts"] == [one["@value"] for one in read.common_props["dc:title"]]
