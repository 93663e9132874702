"""Charts whose rows are gone are named, instead of stopping the program."""

from dataclasses import replace

from charts import drawable_charts
from evidence.catalogue import Catalogue
from evidence.checks.sources import unused_sources


def test_every_chart_of_the_tables_can_be_drawn(catalogue: Catalogue) -> None:
    """Rows and words are all there, in both languages, and what the words presuppose holds."""
    assert [] == drawable_charts(catalogue, ("nl", "en"))[1]


def test_the_tables_hold_no_source_too_many(catalogue: Catalogue) -> None:
    """What the tests stand on is small: each of its sources has a row."""
    assert [] == list(unused_sources(catalogue, ()))


def test_a_chart_without_its_rows_is_a_problem(catalogue: Catalogue) -> None:
    """The other charts are still returned, and the module that lacks rows is named."""
    shares = catalogue.table("supply", "china_share_by_stage")
    rows = [row for row in shares.rows if row["stage"] != "refining"]
    tables = [replace(one, rows=rows) if one is shares else one for one in catalogue.tables.values()]
    charts, problems = drawable_charts(Catalogue(tables), ("nl", "en"))

    assert [shares.file] == [problem.where.file for problem in problems]
    assert "charts/china_share_by_stage.py" in problems[0].what
    assert "mine-production" in {chart.id for chart in charts}
