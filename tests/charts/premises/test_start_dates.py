"""What the words of the chart of promised and actual starts take for granted, and the rows it cannot do without."""

from charts.reading import Reading
from charts.start_dates import KEPT, chart, group
from evidence.catalogue import Catalogue
from evidence.records import StartDate
from tests.charts.premises.changes import changed, false_words, missed, without


def test_the_words_hold(catalogue: Catalogue) -> None:
    """As long as no row is changed, nothing is wrong with the words."""
    assert [] == false_words(chart, catalogue)


def test_few_projects_kept_their_start(catalogue: Catalogue) -> None:
    """The headline counts them against all; here most of those that are left kept theirs."""
    tables = Reading(catalogue)
    others = [start for start in catalogue.records(StartDate) if group(start) != KEPT][1:]
    for start in others:
        tables = without(tables, StartDate, project_id=start.project_id)

    assert ["headline"] == [words for _, words in false_words(chart, tables)]


def test_what_has_not_started_is_late(catalogue: Catalogue) -> None:
    """The headline counts it among those that did not keep their start; here another one may still keep it."""
    where = {"project_id": "eneabba-iluka"}
    tables = changed(catalogue, StartDate, where, outcome_date="2025")

    assert [(tables.one(StartDate, **where).cell("outcome_date"), "headline")] == false_words(chart, tables)


def test_what_is_drawn_is_asked_for(catalogue: Catalogue) -> None:
    """Without any row, the message says so."""
    assert "no row is left" in missed(chart, without(catalogue, StartDate))
