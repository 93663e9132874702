"""Charts are redrawn only when something that they show has changed."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from charts import Chart, all_charts, drawing
from charts.chart import Drawing, Width
from charts.reading import UndrawableError
from evidence.catalogue import Catalogue
from evidence.messages import verbatim
from evidence.problems import Place, Problem
from publishing.charts import drawings
from publishing.charts.drawings import draw
from tests.broken.repository import ROOT

IN_ANOTHER_PROCESS = """
import sys
from pathlib import Path
from charts import all_charts
from evidence.catalogue import Catalogue
from evidence.plain_tables import read_tables
from publishing.charts.drawings import draw

catalogue = Catalogue(read_tables(Path()))
draw([one for one in all_charts(catalogue) if one.id == sys.argv[1]], Path(sys.argv[2]))
"""


def test_a_chart_is_drawn_once(chart: Chart, tmp_path: Path) -> None:
    """The second time every drawing comes from the cache, with the same bytes."""
    first, second = (draw([chart], tmp_path) for _ in range(2))

    assert ([chart.id], []) == (first.redrawn, second.redrawn)
    assert (first.svg, first.live, first.vega_lite) == (second.svg, second.live, second.vega_lite)
    assert first.svg.keys() == first.live.keys() == first.vega_lite.keys()
    assert {(chart.id, code, width) for code in ("nl", "en") for width in ("wide", "narrow")} == first.svg.keys()


def test_it_is_the_same_in_processes_side_by_side(chart: Chart, tmp_path: Path) -> None:
    """A process that has drawn nothing shares the work among others; this one has, and draws by itself."""
    here, there = tmp_path / "here", tmp_path / "there"
    subprocess.run([sys.executable, "-c", IN_ANOTHER_PROCESS, chart.id, there], cwd=ROOT, check=True)  # noqa: S603 (our own command)
    drawing.svg(chart, "nl", "wide")
    draw([chart], here)

    assert drawing.engine_runs()
    assert {file.name: file.read_bytes() for file in here.iterdir()} == {
        file.name: file.read_bytes() for file in there.iterdir()
    }


def test_changed_data_redraw_the_chart(chart: Chart, catalogue: Catalogue, tmp_path: Path) -> None:
    """One number is enough; the drawing of before is not used."""
    before = draw([chart], tmp_path)
    table = catalogue.table("supply", "reserves")
    rows = [{**row, "reserves_t_reo": 1_000_000} if row["country"] == "AUS" else row for row in table.rows]
    tables = [replace(one, rows=rows) if one is table else one for one in catalogue.tables.values()]
    after = draw([one for one in all_charts(Catalogue(tables)) if one.id == chart.id], tmp_path)

    assert [chart.id] == after.redrawn
    assert all(after.svg[place] != drawing for place, drawing in before.svg.items())
    assert all(after.live[place] != drawing for place, drawing in before.live.items())


def test_other_charts_are_not_redrawn(chart: Chart, catalogue: Catalogue, tmp_path: Path) -> None:
    """Only the chart whose rows have changed is made anew, and it is named."""
    other = next(one for one in all_charts(catalogue) if one.id != chart.id)
    draw([chart, other], tmp_path)

    assert [chart.id] == draw([replace(chart, rows=chart.rows[1:]), other], tmp_path).redrawn


@pytest.mark.parametrize("file", ["chart.py", "chart.toml", "fonts.conf", "parts/land.json"])
def test_changed_code_redraws_the_chart(
    chart: Chart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    """So do words, fonts, and what stands in a folder below the charts."""
    code = tmp_path / "code" / file
    code.parent.mkdir(parents=True)
    monkeypatch.setattr(drawings, "CHART_CODE", tmp_path / "code")
    redrawn = []
    for text in ("1", "1", "2"):
        code.write_text(text, encoding="utf-8")
        redrawn.append(draw([chart], tmp_path / "cache").redrawn)

    assert [[chart.id], [], [chart.id]] == redrawn


def test_a_row_that_only_the_drawing_needs_is_a_problem(chart: Chart, tmp_path: Path) -> None:
    """The row is named in a line; nothing of the chart is kept."""
    place = Place("datapackage/supply/data/reserves.csv", 7, "low")

    def sketch(_: Chart, __: str, ___: Width) -> Drawing:
        raise UndrawableError(place, verbatim("the cell is empty"), verbatim("fill it in"))

    drawn = draw([replace(chart, sketch=sketch)], tmp_path)

    assert {} == drawn.svg
    assert [] == list(tmp_path.iterdir())
    assert [Problem(place, verbatim("the cell is empty"), verbatim("fill it in"))] == drawn.problems


def test_a_fault_of_the_program_is_not_called_a_missing_row(chart: Chart, tmp_path: Path) -> None:
    """Whoever made the fault sees where it is."""

    def sketch(_: Chart, __: str, ___: Width) -> Drawing:
        raise IndexError

    with pytest.raises(IndexError):
        draw([replace(chart, sketch=sketch)], tmp_path)


def test_what_is_not_drawn_does_not_redraw_the_chart(chart: Chart, tmp_path: Path) -> None:
    """The sources and the date stand below the chart, not in it."""
    draw([chart], tmp_path)

    assert [] == draw([replace(chart, as_of="2030-01-01", source_ids=())], tmp_path).redrawn
