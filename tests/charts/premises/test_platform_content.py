"""What the words of the chart of jets, ships and turbines take for granted, and the figures that it needs."""

import pytest

from charts.platform_content import ELEMENTS, MATERIAL, PENTAGON, PLATFORMS, REPORT, chart
from evidence.catalogue import Catalogue
from evidence.problems import Place
from evidence.records import Figure, Unit
from tests.charts.premises.changes import changed, drawn, false_words, missed, without
from tests.charts.specifications import rows_of

DRAWN = [id_ for ids in PLATFORMS.values() for id_ in ids]
NEODYMIUM = "wind-turbine-neodymium-mass-colorado"


def _cell(catalogue: Catalogue, id_: str, column: str) -> Place:
    return catalogue.figures[id_].cell(column)


def test_the_words_hold(catalogue: Catalogue) -> None:
    """As long as no row is changed, nothing is wrong with the words."""
    assert [] == false_words(chart, catalogue)


def test_sources_on_one_jet_weigh_different_things(catalogue: Catalogue) -> None:
    """The subtitle says so; here all weigh material."""
    tables = changed(catalogue, Figure, {"id": [*PLATFORMS["jet"]]}, basis="material")

    assert (_cell(catalogue, ELEMENTS, "basis"), "subtitle") in false_words(chart, tables)


def test_the_metals_of_a_jet_have_both_ends(catalogue: Catalogue) -> None:
    """The headline gives the lowest and the highest weight to the metals; here material is heavier than all."""
    tables = changed(catalogue, Figure, {"id": MATERIAL}, high=900)

    assert (_cell(catalogue, MATERIAL, "basis"), "headline") in false_words(chart, tables)


def test_the_highest_weight_of_a_jet_is_a_claim(catalogue: Catalogue) -> None:
    """The headline says that it was claimed; here a source reports more, and then as much."""
    reported = "f35-mass-pentagon-2024"
    more = changed(catalogue, Figure, {"id": reported}, low=1000)
    claim = catalogue.figures[PLATFORMS["jet"][0]]
    as_much = changed(catalogue, Figure, {"id": reported}, unit=claim.unit, low=claim.value)

    assert [(_cell(catalogue, reported, "kind"), "headline")] == false_words(chart, more)
    assert [(_cell(catalogue, reported, "kind"), "headline")] == false_words(chart, as_much)


@pytest.mark.parametrize("id_", [ELEMENTS, MATERIAL, REPORT])
def test_named_figures_are_of_what_the_words_say(catalogue: Catalogue, id_: str) -> None:
    """The description says whether the metals or material that holds them was weighed."""
    tables = changed(catalogue, Figure, {"id": id_}, basis="magnet")

    assert (_cell(catalogue, id_, "basis"), "description") in false_words(chart, tables)


@pytest.mark.parametrize("id_", [ELEMENTS, MATERIAL])
def test_ranges_are_estimates(catalogue: Catalogue, id_: str) -> None:
    """The description says that one source estimates, from so much to so much."""
    counted = changed(catalogue, Figure, {"id": id_}, estimated=False)
    alone = changed(catalogue, Figure, {"id": id_}, high=catalogue.figures[id_].low)

    assert [(_cell(catalogue, id_, "estimated"), "description")] == false_words(chart, counted)
    assert (_cell(catalogue, id_, "high"), "description") in false_words(chart, alone)


def test_more_than_is_a_lower_bound(catalogue: Catalogue) -> None:
    """The headline says that there would be more than what the Pentagon gives."""
    tables = changed(catalogue, Figure, {"id": PENTAGON}, qualifier="at-least")

    assert [(_cell(catalogue, PENTAGON, "qualifier"), "headline")] == false_words(chart, tables)


def test_the_report_gives_about_so_much(catalogue: Catalogue) -> None:
    """The description gives its number as about so much."""
    about = changed(catalogue, Figure, {"id": REPORT}, qualifier="about")
    nearly = changed(catalogue, Figure, {"id": REPORT}, qualifier="nearly")

    assert [] == false_words(chart, about)
    assert [(_cell(catalogue, REPORT, "qualifier"), "description")] == false_words(chart, nearly)


def test_the_metals_of_a_jet_weigh_least(catalogue: Catalogue) -> None:
    """The description gives the lowest weight of the jet to them; here a source on a jet has less."""
    tables = changed(catalogue, Figure, {"id": MATERIAL}, low=1)

    assert [
        (_cell(catalogue, MATERIAL, "basis"), "headline"),
        (_cell(catalogue, MATERIAL, "value"), "description"),
    ] == false_words(chart, tables)


def test_neodymium_is_in_the_label(catalogue: Catalogue) -> None:
    """Beside the number stands that neodymium alone was weighed; here the figure is of all the metals."""
    tables = changed(catalogue, Figure, {"id": NEODYMIUM}, label_en="Rare earths in a 3 MW wind turbine")

    assert [(_cell(catalogue, NEODYMIUM, "label_en"), "neodymium")] == false_words(chart, tables)


@pytest.mark.parametrize("id_", DRAWN)
def test_each_figure_is_missed(catalogue: Catalogue, id_: str) -> None:
    """The message names the row that is missed, or the cell that is empty."""
    emptied = changed(catalogue, Figure, {"id": id_}, value=None, low=None, high=None)

    assert f"no row has id = {id_}" in missed(chart, without(catalogue, Figure, id=id_))
    assert str(_cell(catalogue, id_, "value")) in missed(chart, emptied)


def test_what_is_no_weight_is_named(catalogue: Catalogue) -> None:
    """A share cannot be drawn in kilograms, nor can a unit without a factor, nor a weight of nothing."""
    share = changed(catalogue, Figure, {"id": NEODYMIUM}, unit="percent")
    unknown = changed(catalogue, Unit, {"id": catalogue.figures[NEODYMIUM].unit}, factor=None)
    nothing = changed(catalogue, Figure, {"id": NEODYMIUM}, value=0)

    assert f"{_cell(catalogue, NEODYMIUM, 'unit')} the chart draws this weight in 'kg'" in missed(chart, share)
    assert "factor the cell is empty" in missed(chart, unknown)
    assert str(_cell(catalogue, NEODYMIUM, "value")) in missed(chart, nothing)


def test_what_was_weighed_has_a_mark(catalogue: Catalogue) -> None:
    """Each kind has a shape of its own; oxide has none."""
    tables = changed(catalogue, Figure, {"id": MATERIAL}, basis="oxide")

    assert "the chart has no place for 'oxide', only for: element, neodymium" in missed(chart, tables)


@pytest.mark.parametrize("value", [0.5, 250_000])
def test_the_axis_has_room_for_each_weight(catalogue: Catalogue, value: float) -> None:
    """Its steps of ten begin below the smallest and end past the largest."""
    tables = changed(catalogue, Figure, {"id": PLATFORMS["turbine"][0]}, value=value)
    rows = rows_of(drawn(chart, tables), "en", "wide")
    lanes = [row for row in rows if "end" in row and row.get("y") == row.get("bottom")]
    marks = [row["x"] for row in rows if "shape" in row]

    assert marks
    assert min(row["x"] for row in lanes) <= min(marks) <= max(marks) <= max(row["end"] for row in lanes)
