"""Each mark about a claim has its number beside it, and what decides is large and black."""

from itertools import combinations

import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.claim_evidence import charts as claim_charts
from charts.parts.claim_scale import FAR, scale_of
from charts.parts.findings import findings, said
from charts.parts.numbered import Numbered, Room, numbered
from charts.parts.swarm import Dot
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.quantity import Quantity
from evidence.records import Evidence, Figure, Part
from tests.charts.premises.changes import changed

ROOM = Room((0, 320), (), 15)
JET, COST, SHARE = "f35-rare-earth-mass", "oklahoma-magnet-plant-cost", "china-processing-share"


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


def _chart(tables: Catalogue, claim: str) -> Chart:
    return next(one for one in claim_charts(Reading(tables)) if one.id == f"evidence-{claim}")


def _rows(chart: Chart, width: Width) -> list[dict[str, object]]:
    return [row for rows in chart.draw("en", width).to_dict()["datasets"].values() for row in rows]


@pytest.mark.parametrize("width", WIDTHS)
def test_every_number_is_written(charts: dict[str, Chart], width: Width) -> None:
    """In both widths each number that is marked on the scale is to be read beside its mark, by its digits."""
    for chart in (one for one in charts.values() if one.name == "claim_evidence"):
        texts = " / ".join(str(row.get("text", "")) for row in _rows(chart, width))

        assert [] == [row for row in chart.rows if Quantity.of(row, "value").symbols("en") not in texts], chart.id


def test_what_decides_is_large_and_black(catalogue: Catalogue) -> None:
    """So is the claim; all else is small and grey, below one grey heading."""
    chart = _chart(catalogue, JET)
    marks = {str(row["relation"]): row for row in _rows(chart, "wide") if "tip" in row and "shape" in row}
    heading = next(row for row in _rows(chart, "wide") if row.get("text") == "Other counts")

    assert {theme.INK} == {marks[relation]["colour"] for relation in ("claim", "contradicts")}
    assert theme.colour(theme.OTHERS) == marks["qualifies"]["colour"]
    assert float(str(marks["qualifies"]["size"])) < float(str(marks["contradicts"]["size"]))
    assert theme.text_colour(theme.OTHERS) == heading["colour"]


def test_where_nobody_counted_it_what_the_number_is_of_stands_out(catalogue: Catalogue) -> None:
    """The number of something else that comes to the claim is black, and the headline names what it counts."""
    uncounted = changed(catalogue, Part, {"id": f"{JET}-p1"}, readings="reserves")
    chart = _chart(uncounted, JET)
    black = [row["tip"] for row in _rows(chart, "wide") if "tip" in row and row.get("colour") == theme.INK]

    assert "headline_fitting" == chart.variant
    assert "Rare-earth-bearing material" in chart.words("en").headline
    assert any("417" in str(tip) for tip in black)


def test_a_number_far_off_stands_at_the_end_of_the_scale(catalogue: Catalogue) -> None:
    """Thirty times as much would leave nothing of the others; its words say that it is off the scale."""
    chart = _chart(catalogue, COST)
    far = max(float(str(row["value"])) for row in chart.rows if row["value"])
    claim = catalogue.claims[COST]
    claimed, found = said(catalogue, claim), findings(catalogue, claim)

    assert claimed
    assert far > FAR * claimed.quantity.numbers[0] > 0
    assert scale_of(claimed, found, "wide").end < far
    for width in WIDTHS:
        assert any("off the scale" in str(row.get("text")) for row in _rows(chart, width))


def test_a_scale_that_does_not_start_at_nothing_says_so(catalogue: Catalogue) -> None:
    """Only where numbers count the same and are near each other; else it starts at nothing and says nothing."""
    share, jet = _chart(catalogue, SHARE), _chart(catalogue, JET)

    assert "The axis starts at" in share.words("en").subtitle
    assert "The axis starts at" not in jet.words("en").subtitle


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

    assert row["figure_id"] not in {one["figure_id"] for one in _chart(tables, SHARE).rows}


def _same(tables: Catalogue) -> list[dict[str, object]]:
    """Return the rows of the chart that count what was claimed."""
    readings = tables.parts[f"{SHARE}-p1"].measure_ids
    return [dict(row) for row in _chart(tables, SHARE).rows[1:] if row["measure_id"] in readings]
