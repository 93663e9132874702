"""The rows that a chart draws, as a sheet."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from charts import Chart, all_charts
from charts.chart import Column, Row
from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES, Language
from publishing.charts.rows import ORIGIN, TIMES, drawn_rows, with_names
from publishing.data.separated import plain, plain_cell
from publishing.languages.view import Localised
from tests.publishing.conftest import Localise

FORMULA = ("=", "+", "-", "@")


@pytest.fixture
def real(catalogue: Catalogue, localise: Localise) -> Localised:
    """Return what the charts are drawn from, in Dutch."""
    return localise(catalogue, "nl")


def _rows(chart: Chart, site: Localised) -> list[Mapping[str, object]]:
    return list(with_names(drawn_rows(chart, site), site.code).rows)


def _text(chart: Chart, site: Localised) -> str:
    """Return the columns of a chart as CSV, without those that say where a row is from."""
    sheet = drawn_rows(chart, site)
    own = tuple(column for column in sheet.columns if column.name not in ORIGIN)
    return plain(replace(sheet, columns=own)).decode()


def test_the_drawn_rows_are_there_as_the_data_have_them(chart: Chart, real: Localised) -> None:
    """Each with the name of its codes beside them."""
    rows = _rows(chart, real)

    assert len(chart.rows) == len(rows)
    assert ("WLD", "Wereld", None, 75, "more-than", "meer dan") == tuple(
        rows[0][name]
        for name in ("country", "country_nl", "reserves_million_t_reo", "low", "qualifier", "qualifier_nl")
    )


def test_cells_have_no_digits_that_the_data_do_not_have(
    chart: Chart, real: Localised, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A decimal point, true and false, and nothing for nothing."""
    columns = (Column("share", "number"), Column("estimated", "text"), Column("note", "text"))
    rows: list[Row] = [
        {"share": 0.1 + 0.2, "estimated": True, "note": None},
        {"share": 1200000.0, "estimated": False, "note": "x"},
    ]
    monkeypatch.setattr(Chart, "words", _words_with(chart, "share", "estimated", "note"))

    text = _text(replace(chart, rows=rows, columns=columns, labels={}), real)

    assert "share,estimated,note\n0.3,true,\n1200000,false,x\n" == text


def test_bounds_that_not_every_row_has_are_a_column(
    chart: Chart, real: Localised, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row without them has empty cells, wherever it stands."""
    rows: list[Row] = [{"share": 1.0}, {"share": 2.0, "low": 1.5, "high": 2.5}]
    monkeypatch.setattr(Chart, "words", _words_with(chart, "share"))

    text = _text(replace(chart, rows=rows, columns=(Column("share", "number"),), labels={}), real)

    assert "share,low,high\n1,,\n2,1.5,2.5\n" == text


def _words_with(chart: Chart, *names: str) -> object:
    """Return what gives the words of a chart with other columns."""
    words = replace(chart.words("nl"), columns={name: name for name in names})
    return lambda _, __: words


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_no_cell_of_any_chart_is_a_formula(language: Language, catalogue: Catalogue, localise: Localise) -> None:
    """A spreadsheet shows every cell as it stands, and each file holds exactly the rows of its chart."""
    site = localise(catalogue, language.code)
    for chart in all_charts(catalogue):
        rows = _rows(chart, site)
        cells = [cell for row in rows for cell in row.values() if isinstance(cell, str) and cell.startswith(FORMULA)]
        assert [] == [cell for cell in cells if not cell.lstrip("-").replace(".", "", 1).isdigit()]
        assert len(chart.rows) == len(rows)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_each_file_says_where_its_rows_are_from(language: Language, catalogue: Catalogue, localise: Localise) -> None:
    """A time or an edition, a source, and a unit wherever a number is drawn on a scale of one."""
    site = localise(catalogue, language.code)
    for chart in all_charts(catalogue):
        columns = {column.name for column in drawn_rows(chart, site).columns}
        drawn = {column.kind for column in chart.columns}
        assert columns & {*TIMES, "edition"} or chart.id in ("elements", "projects-map"), chart.id
        assert any(name.endswith("source_id") for name in columns), chart.id
        assert "kind" in columns, chart.id
        assert "unit" in columns or not drawn & {"share", "number"}, chart.id


def test_the_imports_say_period_and_edition(catalogue: Catalogue, real: Localised) -> None:
    """The drawing says them once, in its subtitle; a file that is passed on has lost that."""
    chart = next(one for one in all_charts(catalogue) if one.id == "us-import-sources")
    rows = _rows(chart, real)

    assert all(row["period"] and str(row["edition"]).startswith("MCS ") for row in rows)
    assert {("procent", "reported", "gemeld")} == {(row["unit"], row["kind"], row["kind_nl"]) for row in rows}


def test_a_claim_has_its_unit_and_the_kind_of_each_number(catalogue: Catalogue, real: Localised) -> None:
    """A value without a unit says nothing, and the columns of these charts name none."""
    chart = next(one for one in all_charts(catalogue) if one.id == "evidence-f35-rare-earth-mass")
    rows = _rows(chart, real)

    assert {"kilo"} == {row["unit"] for row in rows}
    assert ("claim", "claimed", "beweerd") == tuple(rows[0][name] for name in ("relation", "kind", "kind_nl"))


def test_a_projection_says_that_it_is_one(catalogue: Catalogue, real: Localised) -> None:
    """Where a chart has scenarios, all but what happened are of the future."""
    chart = next(one for one in all_charts(catalogue) if one.id == "magnet-outlook")
    kinds = {(row["scenario"] == "history", plain_cell(row["kind"])) for row in _rows(chart, real)}

    assert {(True, "history"), (False, "projection")} == kinds
