"""Marks of claims: black is what is claimed and what decides, shapes tell relations, a range has one mark."""

from typing import Any

from charts import Chart, theme
from charts.parts.layout import Entry, row_plot
from charts.parts.marks import shapes
from charts.parts.scale import Scale
from evidence.judgement.relations import DECISIVE
from evidence.quantity import Quantity


def _points(entry: Entry) -> list[dict[str, Any]]:
    """Return the points that are drawn for one row."""
    *_, points = shapes(row_plot([entry], "wide", 100, Scale([0, 50, 100])))
    return list(points.data["values"])


def test_a_range_has_one_mark_in_its_middle() -> None:
    """Two marks at its ends would lie on each other where it is short."""
    (point,) = _points(Entry("", Quantity(None, 10, 20), "10–20", "basalt", "contradicts"))

    assert (15, theme.CROSS) == (point["x"], point["shape"])


def test_the_claim_and_what_decides_are_black(charts: dict[str, Chart]) -> None:
    """All other evidence is grey, so that no colour of a country stands for a relation."""
    black = {relation for relation, element in theme.RELATIONS.items() if theme.colour(element) == theme.INK}

    assert {"claim", *DECISIVE} == black
    assert {theme.OTHERS} == {theme.RELATIONS[relation] for relation in theme.RELATIONS.keys() - black}
    for chart in (one for one in charts.values() if one.name == "claim_evidence"):
        drawing = str(chart.draw("en", "wide").to_dict())

        assert [] == [element for element in theme.COUNTRIES.values() if theme.colour(element) in drawing]
