"""Charts whose rows are gone are named, instead of stopping the program."""

from charts import drawable_charts
from evidence.audit import audit
from evidence.catalogue import Catalogue
from tests.broken.repository import ROOT


def test_every_chart_of_the_repository_can_be_drawn(catalogue: Catalogue) -> None:
    """Rows and words are all there, in both languages."""
    assert [] == drawable_charts(catalogue, ("nl", "en"))[1]


def test_a_chart_without_its_rows_is_a_problem() -> None:
    """The other charts are still returned, and the module that lacks rows is named."""
    catalogue, _ = audit(ROOT)
    assert catalogue is not None
    rows = catalogue.rows("supply", "reserves")
    rows[:] = [row for row in rows if row["edition"] == "MCS 2026"]
    charts, problems = drawable_charts(catalogue, ("nl", "en"))

    assert ["charts/reserves.py"] == [problem.where.file for problem in problems]
    assert "mine-production" in {chart.id for chart in charts}
