"""Each mark about a claim has its number beside it, and what was found is the highlight."""

from itertools import combinations

import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.claim_evidence import charts as claim_charts
from charts.claim_evidence import claim_id_of
from charts.parts.answers import OTHERS
from charts.parts.claim_marks import LARGE, SMALL
from charts.parts.claim_plot import GREY, ClaimPlot
from charts.parts.claim_scale import FAR, scale_of
from charts.parts.findings import findings
from charts.parts.numbered import Numbered, Room, numbered
from charts.parts.scale import Scale
from charts.parts.strips import Strip
from charts.parts.swarm import Dot
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.quantity import NO_BREAK, Quantity
from evidence.records import Evidence, Figure, Part
from tests.charts.claims import answers_of, chart_of, look_of, mark_of
from tests.charts.premises.changes import changed, without

ROOM = Room((0, 320), (), 15)
JET, COST, SHARE = "f35-rare-earth-mass", "oklahoma-magnet-plant-cost", "china-processing-share"
DEPENDENCE = "us-dependence-on-china"
# How the marks of the jet are told: what was claimed, what was found, and what the claimed number is of.
KINDS = ("this is the claim", "which contradicts the claim", "which qualifies the claim")


def dot(value: float, text: str = "", **look: object) -> Dot:
    """Return a number that is marked."""
    return Dot(Quantity(value), text or f"{value:g}%", "ink", "supports", **look)  # type: ignore[arg-type]


def placed(values: list[float], room: Room = ROOM) -> list[Numbered]:
    """Return numbers in their places above one line."""
    return [one.on(100) for one in numbered([dot(value) for value in values], float, room)]


def test_each_number_has_room_of_its_own() -> None:
    """However close the marks are: no number covers another number or a mark, and none runs out of the drawing."""
    values = [100.0, 104, 108, 111, 300, 310, 4]
    boxes = [box for one in placed(values) for box in (one.spot.box, one.box) if box]

    assert 2 * len(values) == len(boxes)
    assert [] == [(one, other) for one, other in combinations(boxes, 2) if one.covers(other)]
    assert all(ROOM.holds(one.box) for one in placed(values) if one.box)


def test_equal_numbers_stand_in_one_place_and_are_written_once() -> None:
    """Two sources with the same number are one mark to the eye; each can still be pointed at."""
    first, second, other = placed([100, 100, 200])

    assert (first.spot.level, first.spot.left) == (second.spot.level, second.spot.left)
    assert [True, False, True] == [one.box is not None for one in (first, second, other)]


def test_a_number_keeps_off_the_dashed_line() -> None:
    """It stands left of its mark where a line runs close by on the right, and right where none does."""
    (right,), (left,) = placed([150]), placed([150], Room((0, 320), (165,), 15))

    assert right.box
    assert left.box
    assert left.box.left < 150 < right.box.left


def test_a_text_that_is_too_long_leaves_only_its_number() -> None:
    """Rather than running out of the drawing it loses its years."""
    long = dot(160, "160% (2019–2021, edition 2025)", short="160%")

    assert ["160%"] == [one.spot.dot.text for one in numbered([long], float, ROOM)]
    assert [long.text] == [one.spot.dot.text for one in numbered([long], float, Room((-200, 500), (), 15))]


def _rows(chart: Chart, width: Width) -> list[dict[str, object]]:
    return [row for rows in chart.draw("en", width).to_dict()["datasets"].values() for row in rows]


@pytest.mark.parametrize("width", WIDTHS)
def test_every_number_is_written_or_told_of(charts: dict[str, Chart], catalogue: Catalogue, width: Width) -> None:
    """Each number that is drawn is read on the line of its mark, and how many only the table has below all."""
    for chart in (one for one in charts.values() if one.name == "claim_evidence"):
        texts = " / ".join(str(row.get("text", "")) for row in _rows(chart, width))
        answers = answers_of(catalogue, claim_id_of(chart.id))

        assert [] == [one for one in answers.drawn if len(mark_of(chart, width, one)[1]) != 1], chart.id
        assert len(chart.rows) == 1 + len(answers.drawn) + answers.left
        assert (f"And {answers.left} more in the table" in texts) is (answers.left > 0), chart.id


def test_what_was_found_is_the_highlight(catalogue: Catalogue) -> None:
    """It is large and on straw; the claim and what explains it are black and smaller."""
    rows = _rows(chart_of(catalogue, JET), "wide")
    claim, found, explained = (next(row for row in rows if word in str(row.get("tip"))) for word in KINDS)
    bar = float(str(found["y"])) + float(str(found["bottom"]))
    (band,) = (row for row in rows if {"x", "end", "y", "bottom"} == row.keys() and _is_around(row, found))

    assert {theme.INK} == {row["colour"] for row in (claim, found, explained)}
    assert float(str(claim["size"])) < float(str(explained["size"])) < float(str(found["size"]))
    assert bar == float(str(band["y"])) + float(str(band["bottom"]))


def test_only_what_was_found_is_bold(catalogue: Catalogue) -> None:
    """The number that was claimed, and the one that explains it, are written in black and not boldly."""
    chart, answers = chart_of(catalogue, JET), answers_of(catalogue, JET)
    rest = [answers.claimed, *answers.explaining]

    assert [(theme.INK, 700)] == [look_of(chart, "wide", one)[2:] for one in answers.first]
    assert [(theme.INK, 400)] * 2 == [look_of(chart, "wide", one)[2:] for one in rest]


@pytest.mark.parametrize("width", WIDTHS)
def test_all_but_what_was_found_is_grey(catalogue: Catalogue, width: Width) -> None:
    """Other counts have small grey marks and quiet numbers; each mark of what was found is large, black and bold."""
    chart, answers = chart_of(catalogue, SHARE), answers_of(catalogue, SHARE)
    quiet, loud = (SMALL, theme.colour(theme.OTHERS), GREY, 400), (LARGE, theme.INK, theme.INK, 700)

    assert [quiet] * OTHERS == [look_of(chart, width, one) for one in answers.others]
    assert [loud] * len(answers.first) == [look_of(chart, width, one) for one in answers.first]


def _is_around(band: dict[str, object], found: dict[str, object]) -> bool:
    """Tell whether a box begins left of a range and above it, and ends right of it and below."""
    starts = all(float(str(band[side])) < float(str(found[side])) for side in ("x", "y"))
    return starts and all(float(str(band[side])) > float(str(found[side])) for side in ("end", "bottom"))


def test_a_band_holds_a_mark_and_its_number() -> None:
    """Neither runs half out of it, and none runs on to another number; a strip without what was found has none."""
    strips = [Strip("One", dots=[dot(5)]), Strip("Two", dots=[dot(90, stands_out=True), dot(20, stands_out=True)])]
    plot = ClaimPlot("narrow", Scale([0, 100]), ["0", "100"], strips, ())
    (layer,) = plot.behind()
    high, low = layer.data["values"]
    taken = [one.box for one in numbered(strips[1].dots, plot.x, plot.room) if one.box]

    assert theme.MARKING in str(layer.to_dict())
    assert plot.x(5) < low["x"] < plot.x(20) < low["end"] < high["x"] < plot.x(90) < high["end"]
    assert all(band["x"] < box.left < box.right < band["end"] for band, box in zip((high, low), taken, strict=True))
    assert low["y"] < plot.places[1].y < low["bottom"]
    assert [] == ClaimPlot("narrow", Scale([0, 100]), ["0", "100"], strips[:1], ()).behind()


def test_other_years_are_left_to_the_table(catalogue: Catalogue) -> None:
    """On the strip of what decides, other years and editions would be grey without a word of what they are."""
    answers = answers_of(catalogue, DEPENDENCE)

    assert answers.first == answers.drawn
    assert {one.figure.measure_id for one in answers.found} == {one.figure.measure_id for one in answers.first}
    assert answers.left


def test_where_nobody_counted_it_what_the_number_is_of_stands_out(catalogue: Catalogue) -> None:
    """The number of something else that comes to the claim is black, and the headline says that it is of that."""
    uncounted = changed(catalogue, Part, {"id": f"{JET}-p1"}, readings="reserves")
    chart = chart_of(uncounted, JET)
    black = [row["tip"] for row in _rows(chart, "wide") if "tip" in row and row.get("colour") == theme.INK]

    assert "headline_fitting" == chart.variant
    assert "not for exactly the same thing: 417 kilograms" in chart.words("en").headline.replace(NO_BREAK, " ")
    assert any("417" in str(tip) for tip in black)


def test_a_number_far_off_is_left_to_the_table(catalogue: Catalogue) -> None:
    """Thirty times as much would leave nothing of the others on its scale."""
    answers = answers_of(catalogue, COST)
    (far,) = (one for one in answers.found if one not in answers.drawn)
    highest = answers.claimed.quantity.numbers[0]

    assert far.quantity.numbers[0] > FAR * highest > 0
    assert scale_of(answers.claimed, answers.drawn, "wide").end < far.quantity.numbers[0]
    assert far.figure.id in {row["figure_id"] for row in chart_of(catalogue, COST).rows}


def test_where_all_is_far_off_there_is_no_chart(catalogue: Catalogue) -> None:
    """A claim alone on its scale makes no point."""
    far = {one.figure.id for one in answers_of(catalogue, COST).found if not one.counts_the_same}
    only = catalogue
    for row in (one for one in catalogue.evidence_for(COST) if one.figure_id not in far):
        only = without(only, Evidence, id=row.id)

    assert far
    assert far == {one.figure.id for one in findings(only, only.claims[COST])}
    assert [] == [one for one in claim_charts(Reading(only)) if one.id == f"evidence-{COST}"]


def test_a_scale_that_does_not_start_at_nothing_says_so(catalogue: Catalogue) -> None:
    """Only where numbers of what was claimed differ and are near each other; else it starts at nothing."""
    apart = chart_of(changed(catalogue, Figure, {"id": f"{SHARE}-claimed"}, value=88), SHARE)
    alike = (chart_of(catalogue, SHARE), chart_of(catalogue, JET))

    assert "The axis starts at" in apart.words("en").subtitle
    assert [] == [one.id for one in alike if "The axis starts at" in one.words("en").subtitle]


def test_where_the_claim_names_a_time_others_are_left_out(catalogue: Catalogue) -> None:
    """A number of another time adds nothing once some number of that time decides; else it is drawn."""
    dated = changed(catalogue, Part, {"id": f"{SHARE}-p1"}, period="2021")
    undecided = changed(dated, Evidence, {"claim_id": SHARE, "relation": "supports"}, relation="qualifies")
    drawn, all_of_it = ({row["measure_id"] for row in _same(tables)} for tables in (dated, undecided))

    assert drawn == all_of_it
    assert len(_same(dated)) < len(_same(undecided))


def test_a_number_that_decides_is_not_drawn_twice(catalogue: Catalogue) -> None:
    """An equal number of the same count, of another year, says the same again."""
    row = next(one for one in _same(catalogue) if one["relation"] == "qualifies")
    decisive = next(one for one in _same(catalogue) if one["relation"] == "supports")
    equal = {"value": decisive["value"], "low": decisive["low"], "high": decisive["high"]}
    tables = changed(catalogue, Figure, {"id": row["figure_id"]}, **equal, qualifier=decisive["qualifier"])

    assert row["figure_id"] not in {one["figure_id"] for one in chart_of(tables, SHARE).rows}


def _same(tables: Catalogue) -> list[dict[str, object]]:
    """Return the rows of the chart that count what was claimed."""
    readings = tables.parts[f"{SHARE}-p1"].measure_ids
    return [dict(row) for row in chart_of(tables, SHARE).rows[1:] if row["measure_id"] in readings]
