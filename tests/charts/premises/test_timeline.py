"""What the words of the timeline take for granted."""

import pytest

from charts.reading import Reading, UndrawableError
from charts.timeline import CONTROLS, KINDS, chart
from evidence.catalogue import Catalogue
from evidence.records import Event
from tests.charts.premises.changes import changed, false, without
from tests.charts.specifications import specification_of


def test_two_years_may_be_equally_busy(catalogue: Catalogue) -> None:
    """The description says that no year has more, so one more event does not stop the check."""
    first, second, *others = Reading(catalogue).where(Event, kind=CONTROLS)
    tables = changed(catalogue, Event, {"id": first.id}, date="2011")
    tables = changed(tables, Event, {"id": second.id}, date="2010")
    for event in others:
        tables = changed(tables, Event, {"id": event.id}, kind="policy")

    drawn = chart(tables)
    assert [] == false(drawn, "description")
    assert ("2010", 1, 2) == (drawn.facts["since"], drawn.facts["busiest"], drawn.facts["recent"])


def test_other_kinds_have_more_recent_events_too(catalogue: Catalogue) -> None:
    """The description says so, lest the list be taken for a count."""
    tables = Reading(catalogue)
    for kind in set(KINDS) - {CONTROLS}:
        tables = changed(tables, Event, {"kind": kind}, date="1990")
    (place,) = false(chart(tables), "description")

    assert "date" == place.column


def test_most_controls_are_recent(catalogue: Catalogue) -> None:
    """The headline says so; here the busiest year is the last, and most controls came before."""
    tables = Reading(catalogue)
    for number, event in enumerate(tables.where(Event, kind=CONTROLS)[2:]):
        tables = changed(tables, Event, {"id": event.id}, date=str(1981 + number))
    for event in Reading(catalogue).where(Event, kind=CONTROLS)[:2]:
        tables = changed(tables, Event, {"id": event.id}, date="2026")
    (place,) = false(chart(tables), "headline")

    assert "date" == place.column


def test_a_kind_may_have_no_events(catalogue: Catalogue) -> None:
    """All others are counted together, so nothing is drawn or said of a kind alone."""
    before = chart(Reading(catalogue))
    made = chart(changed(catalogue, Event, {"kind": "court"}, kind="policy"))

    assert before.words("en").terms == made.words("en").terms
    assert specification_of(made, "en", "wide")


def test_export_controls_are_asked_for(catalogue: Catalogue) -> None:
    """The headline counts them."""
    with pytest.raises(UndrawableError, match=f"no row has kind = {CONTROLS}, and the chart draws it"):
        chart(without(catalogue, Event, kind=CONTROLS))


def test_a_kind_without_a_row_is_told(catalogue: Catalogue) -> None:
    """A new kind of event needs a row in the drawing, and words."""
    event = Reading(catalogue).one(Event, kind="court")
    with pytest.raises(UndrawableError) as told:
        chart(changed(catalogue, Event, {"id": event.id}, kind="war"))

    assert event.cell("kind") == told.value.where
