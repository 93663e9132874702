"""What the words of a chart over years take for granted: one year that decides, no gap before, nothing after."""

from charts import claim_years
from charts.chart import Chart
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.records import Evidence, Figure, Measure, Source, Unit
from tests.charts.premises.changes import cell, changed, copied, false, without

SHARE, QUOTA = "china-mining-share", "export-quota-cut-2022"


def _chart(tables: Catalogue, claim: str) -> Chart:
    return next(one for one in claim_years.charts(Reading(tables)) if one.id == f"evidence-{claim}")


def test_the_words_are_true_of_the_rows(catalogue: Catalogue) -> None:
    """Nothing is said that the rows of the tests do not bear out."""
    for claim in (SHARE, QUOTA):
        assert [] == [one for one in _chart(catalogue, claim).premises if not one.holds]


def test_one_year_decides(catalogue: Catalogue) -> None:
    """A contradiction in another year makes the headline false."""
    tables = changed(catalogue, Evidence, {"id": f"{SHARE}-e09-2023"}, relation="contradicts")

    assert 1 == len(false(_chart(tables, SHARE), "headline"))


def test_each_year_before_agrees(catalogue: Catalogue) -> None:
    """A year whose only number is far from the claimed one is a gap in what the words say."""
    which = {"id": "china-mining-share-2019-myb-2022"}
    place = cell(catalogue, Figure, "period", **which)

    assert [place] == false(_chart(changed(catalogue, Figure, which, value=80), SHARE), "terms.fitting")


def test_no_later_number_is_known(catalogue: Catalogue) -> None:
    """One in the table that the evidence does not name makes the last one not the last."""
    last = {"id": "china-export-quota-2014-technology-metals-research"}
    tables = copied(catalogue, Figure, last, id="later", period="2019")

    assert [cell(tables, Figure, "period", id="later")] == false(_chart(tables, QUOTA), "headline_after")


def test_the_evidence_contradicts_what_stands_alone(catalogue: Catalogue) -> None:
    """That no number is known for the year would prove nothing by itself."""
    tables = changed(catalogue, Evidence, {"claim_id": QUOTA, "relation": "contradicts"}, relation="context")

    assert 1 == len(false(_chart(tables, QUOTA), "headline_after"))


def test_a_row_that_is_gone_stops_no_other_chart(catalogue: Catalogue) -> None:
    """Without the measure, the unit or the numbers there is no such chart of the claim, and the other one stays."""
    for tables in (
        without(catalogue, Measure, id="export-quota"),
        without(catalogue, Figure, measure_id="export-quota"),
        changed(catalogue, Measure, {"id": "export-quota"}, unit="ells"),
    ):
        assert [f"evidence-{SHARE}"] == [chart.id for chart in claim_years.charts(Reading(tables))]
    assert [] == claim_years.charts(Reading(without(catalogue, Unit)))


def test_the_names_of_sources_are_theirs(catalogue: Catalogue) -> None:
    """A reader can pick an edition by its publisher and year."""
    tables = changed(catalogue, Source, {"id": "afp-2013-quota"}, publisher="Agence")

    assert "Agence 2013" == _chart(tables, QUOTA).label("source_id", "afp-2013-quota", "en")
