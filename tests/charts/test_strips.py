"""Strips: what was claimed, what nobody counted, and all numbers of a measure on one line."""

from itertools import combinations

import pytest

from charts import Chart
from charts.chart import WIDTHS, Drawing
from charts.claim_evidence import charts as claim_charts
from charts.parts.findings import in_unit
from charts.parts.scale import Scale
from charts.parts.strips import Strip, StripPlot
from charts.parts.swarm import Dot, swarm
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.quantity import NO_BREAK, Quantity
from evidence.records import Evidence, Figure, Part
from tests.charts.premises.changes import changed, without

ELEMENTS, YEAR = "f35-elements-adamas-2026", "deng-saying-year"


def dot(value: float) -> Dot:
    """Return a number that is marked."""
    return Dot(Quantity(value), f"{value:g}%", "ink", "supports")


def test_marks_cover_no_other() -> None:
    """Equal and near numbers stand on each other, others on the line."""
    spots = [spot.on(100) for spot in swarm([dot(80), dot(80), dot(83), dot(200)], float)]

    assert [0, 1, 2, 0] == [spot.level for spot in spots]
    assert [] == [(one, other) for one, other in combinations([spot.box for spot in spots], 2) if one.covers(other)]


def test_an_axis_leaves_out_numbers_that_would_touch() -> None:
    """The last, with the unit, is always there."""
    of_axis = ["0", "5,000,000", "10,000,000 tonnes/year"]
    texts = _texts(StripPlot("narrow", Scale([0, 5000, 10000]), of_axis, [Strip("One")], []).frame([]))

    assert {"0", "10,000,000 tonnes/year"} <= {*texts}
    assert "5,000,000" not in texts


def test_what_nobody_counted_is_said(catalogue: Catalogue) -> None:
    """The measure of the claim has a strip of its own, which says who contradicts the claim by a date."""
    year = {"measure_id": YEAR, "unit": "year", "value": 2028, "low": None, "high": None}
    chart = _chart(changed(_uncounted(catalogue), Figure, {"id": ELEMENTS}, **year))
    said = f"{catalogue.measures[YEAR].name['en']}, 2028 (Adamas Intelligence 2026)."

    for width in WIDTHS:
        texts = " ".join(map(str, _texts(chart.draw("en", width))))

        assert "No number for this, but contradicted by:" in texts
        assert "no figure found" not in texts
    assert f"the same thing. The claim is contradicted elsewhere: {said}" in chart.words("en").description


def test_a_contradiction_without_a_number_has_its_source(catalogue: Catalogue) -> None:
    """And without one, only that nobody counted it; where somebody did, nothing of the kind."""
    source, tables = catalogue.figures[ELEMENTS].source_id, _uncounted(catalogue)
    wordless = changed(tables, Evidence, {"figure_id": ELEMENTS}, figure_id="", source_id=source)

    assert "Adamas Intelligence 2026" == _chart(wordless).labels["en"]["contradictions"]
    nobody = _chart(without(tables, Evidence, figure_id=ELEMENTS))
    assert "no figure found" in _texts(nobody.draw("en", "narrow"))
    assert "We found no figure for exactly the same thing. " == nobody.labels["en"]["uncounted"]
    assert "" == _chart(catalogue).labels["en"]["uncounted"]


@pytest.mark.parametrize(("value", "expected"), [(1, "1 tonne"), (2, "2 tonnes")])
def test_one_is_singular(catalogue: Catalogue, value: float, expected: str) -> None:
    """A unit is plural for all numbers but one."""
    assert expected == in_unit(Quantity(value), catalogue.units["t"], "en").replace(NO_BREAK, " ")


def test_a_row_of_one_is_told_in_the_singular(catalogue: Catalogue) -> None:
    """One kilogram is no kilograms."""
    one = {"value": 1, "low": None, "high": None, "unit": "kg"}
    chart = _chart(changed(catalogue, Figure, {"id": ELEMENTS}, **one))
    told = " ".join(chart.told(row, "en") for row in chart.rows).replace(NO_BREAK, " ")

    assert ": 1 kilogram, " in told
    assert "to 70 kilograms, " in told


def _chart(tables: Catalogue) -> Chart:
    return next(one for one in claim_charts(Reading(tables)) if one.id == "evidence-f35-rare-earth-mass")


def _uncounted(tables: Catalogue) -> Catalogue:
    """Return the tables with a claim about something that no row counts."""
    return changed(tables, Part, {"id": "f35-rare-earth-mass-p1"}, readings="reserves")


def _texts(drawing: Drawing) -> list[object]:
    return [row.get("text") for rows in drawing.to_dict()["datasets"].values() for row in rows]
