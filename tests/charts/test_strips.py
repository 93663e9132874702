"""Strips: what was claimed, what nobody counted, and a line for each number of a measure."""

import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Drawing, Width
from charts.claim_evidence import charts as claim_charts
from charts.parts.claim_marks import LARGE
from charts.parts.claim_plot import ClaimPlot
from charts.parts.findings import in_unit
from charts.parts.number_marks import HALF_HIGH, Dot
from charts.parts.scale import Scale
from charts.parts.strip import Strip
from charts.parts.strips import CRUMB, StripPlot
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.quantity import NO_BREAK, Quantity
from evidence.records import Evidence, Figure, Part
from tests.charts.claims import chart_of, drawn_by
from tests.charts.premises.changes import changed, without

ELEMENTS, MATERIAL = "f35-elements-adamas-2026", "f35-mass-crs-2013"
YEAR, SHARE = "deng-saying-year", "china-processing-share"


def dot(value: float) -> Dot:
    """Return a number that is marked."""
    return Dot(Quantity(value), f"{value:g}%", "ink", "supports")


def test_an_axis_leaves_out_numbers_that_would_touch() -> None:
    """The last, with the unit, is there."""
    of_axis = ["0", "5,000,000", "10,000,000 tonnes/year"]
    texts = _texts(StripPlot("narrow", Scale([0, 5000, 10000]), of_axis, [Strip("One")], []).frame([]))

    assert {"0", "10,000,000 tonnes/year"} <= {*texts}
    assert "5,000,000" not in texts


def test_an_axis_keeps_the_number_that_was_claimed() -> None:
    """Where there is no room for all, others make way for it, the last too."""
    of_axis = ["0", "5,000,000", "10,000,000 tonnes/year"]
    texts = _texts(StripPlot("narrow", Scale([0, 5000, 10000]), of_axis, [Strip("One")], [5000]).frame([]))

    assert "5,000,000" in texts
    assert "10,000,000 tonnes/year" not in texts


@pytest.mark.parametrize("width", WIDTHS)
def test_the_dashed_line_runs_through_all_strips(width: Width) -> None:
    """From the claim to below the last mark; through no words of a strip, with no crumbs between lines of them."""
    strips = [Strip("Claimed", dots=[dot(50)]), Strip("A word", dots=[dot(40)]), Strip("B" * 30, dots=[dot(90)])]
    plot = ClaimPlot(width, Scale([0, 50, 100]), ["0", "50", "100"], strips, [50])
    drawn = plot.drawing(None).to_dict()
    ((at, line),) = [(at, one) for at, one in enumerate(drawn["layer"]) if one["mark"].get("strokeDash") == [3, 3]]
    written = [at for at, one in enumerate(drawn["layer"]) if one["mark"]["type"] == "text"]
    pieces = drawn["datasets"][line["data"]["name"]]
    words, last = plot.places[-1].top, plot.places[-1].y

    assert {plot.x(50)} == {piece["x"] for piece in pieces}
    assert plot.places[0].y == pieces[0]["y"]
    assert pieces[-1]["bottom"] > last
    assert at < min(written)
    assert (1 if width == "wide" else 2) == len(pieces)
    assert width == "wide" or pieces[0]["bottom"] == words - CRUMB < words < pieces[1]["y"] < last
    assert theme.colour(theme.OTHERS) == line["mark"]["color"]


def test_numbers_of_one_measure_have_a_line_each(catalogue: Catalogue) -> None:
    """Lowest first, each with who says it and what that does to the claim, and none over another."""
    chart = chart_of(_with_three(catalogue), SHARE)
    # Three shares that lie so close are bars.
    bars = [row for row in drawn_by(chart, "narrow", ("rect",)) if row["bottom"] - row["y"] == 2 * HALF_HIGH]
    marked = [row for row in bars if row.get("size") == LARGE]
    texts = [str(text) for text in _texts(chart.draw("en", "narrow"))]

    assert 3 == len({row["y"] for row in marked})
    assert sorted(row["end"] for row in marked) == [row["end"] for row in sorted(marked, key=lambda row: row["y"])]
    assert {"70% of capacity", "80% of capacity", "more than 85% of capacity"} <= {*texts}
    assert 2 == sum(text.startswith("Contradicts: ") for text in texts)


def test_equal_numbers_share_a_line(catalogue: Catalogue) -> None:
    """It names all who give the number."""
    tables = _with_three(catalogue)
    third = tables.evidence[f"{SHARE}-e14"].figure_id
    chart = chart_of(changed(tables, Figure, {"id": third}, value=70), SHARE)
    texts = [str(text) for text in _texts(chart.draw("en", "wide"))]
    numbers = [row["text"] for row in drawn_by(chart, "wide", ("text",)) if "relation" in row]

    assert 1 == numbers.count("70% of capacity")
    assert "80%" not in numbers
    assert ["Contradicts: SteelRadar, Reuters"] == [text for text in texts if text.startswith("Contradicts")]


def test_on_a_phone_a_number_keeps_the_name_that_it_needs(catalogue: Catalogue) -> None:
    """The noun over it may be that of others too; where publisher and year do not tell which it is, a name does."""
    tables = changed(catalogue, Figure, {"id": MATERIAL}, period="")
    plain, named = (" ".join(map(str, _texts(_chart(one).draw("en", "narrow")))) for one in (catalogue, tables))
    label = catalogue.figures[MATERIAL].label["en"]

    assert label not in plain
    assert label in named


def test_what_nobody_counted_is_said(catalogue: Catalogue) -> None:
    """The measure of the claim has a strip of its own, which says who contradicts the claim by a date."""
    year = {"measure_id": YEAR, "unit": "year", "value": 2028, "low": None, "high": None}
    chart = _chart(changed(_uncounted(catalogue), Figure, {"id": ELEMENTS}, **year))
    said = f"{catalogue.measures[YEAR].name['en']}, 2028 (Adamas Intelligence 2026)."

    for width in WIDTHS:
        texts = " ".join(map(str, _texts(chart.draw("en", width))))

        assert "No number for this, but contradicted by:" in texts
        assert "no figure found" not in texts
    assert f"what was claimed. The claim is contradicted all the same, by {said}" in chart.words("en").description


def test_a_contradiction_without_a_number_has_its_source(catalogue: Catalogue) -> None:
    """And without one, only that nobody counted it; where somebody did, nothing of the kind."""
    source, tables = catalogue.figures[ELEMENTS].source_id, _uncounted(catalogue)
    wordless = changed(tables, Evidence, {"figure_id": ELEMENTS}, figure_id="", source_id=source)

    assert "Adamas Intelligence 2026" == _chart(wordless).labels["en"]["contradictions"]
    nobody = _chart(without(tables, Evidence, figure_id=ELEMENTS))
    assert "no figure found" in _texts(nobody.draw("en", "narrow"))
    assert "We found no figure for exactly what was claimed. " == nobody.labels["en"]["uncounted"]
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

    assert ": 1 kilogram" in told
    assert "1 kilograms" not in told
    assert "to 70 kilograms, an estimate. " in told


def _chart(tables: Catalogue) -> Chart:
    return next(one for one in claim_charts(Reading(tables)) if one.id == "evidence-f35-rare-earth-mass")


def _uncounted(tables: Catalogue) -> Catalogue:
    """Return the tables with a claim about something that no row counts."""
    return changed(tables, Part, {"id": "f35-rare-earth-mass-p1"}, readings="reserves")


def _texts(drawing: Drawing) -> list[object]:
    return [row.get("text") for rows in drawing.to_dict()["datasets"].values() for row in rows]


def _with_three(tables: Catalogue) -> Catalogue:
    """Return the tables with three numbers of one measure that decide: two are against the claim."""
    for id_, value in ((f"{SHARE}-e08", 70), (f"{SHARE}-e14", 80)):
        figure = tables.evidence[id_].figure_id
        tables = changed(tables, Evidence, {"id": id_}, relation="contradicts")
        tables = changed(tables, Figure, {"id": figure}, value=value, low=None, qualifier="", period="2021")
    return tables
