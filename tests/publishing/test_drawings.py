"""Charts are redrawn only when something that they show has changed."""

from dataclasses import replace
from pathlib import Path

from charts import Chart
from charts.reserves import NUMBER
from publishing.drawings import draw


def test_a_chart_is_drawn_once(chart: Chart, tmp_path: Path) -> None:
    """The second time every drawing comes from the cache, with the same bytes."""
    first, second = (draw([chart], tmp_path) for _ in range(2))

    assert ([chart.id], []) == (first.redrawn, second.redrawn)
    assert (first.svg, first.live) == (second.svg, second.live)
    assert first.svg.keys() == first.live.keys()
    assert {(chart.id, code, width) for code in ("nl", "en") for width in ("wide", "narrow")} == first.svg.keys()


def test_changed_data_redraw_the_chart(chart: Chart, tmp_path: Path) -> None:
    """One number is enough; the drawing of before is not used."""
    before = draw([chart], tmp_path)
    rows = [{**row, NUMBER: 1} if index == 0 else row for index, row in enumerate(chart.rows)]
    after = draw([replace(chart, rows=rows)], tmp_path)

    assert [chart.id] == after.redrawn
    assert all(after.svg[place] != drawing for place, drawing in before.svg.items())
    assert all(after.live[place] != drawing for place, drawing in before.live.items())


def test_what_is_not_drawn_does_not_redraw_the_chart(chart: Chart, tmp_path: Path) -> None:
    """The sources and the date stand below the chart, not in it."""
    draw([chart], tmp_path)

    assert [] == draw([replace(chart, as_of="2030-01-01", source_ids=())], tmp_path).redrawn
