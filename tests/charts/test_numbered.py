"""Each mark about a claim has its number beside it, and what was found is the highlight."""

from math import sqrt

import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.claim_evidence import claim_id_of
from charts.parts.answers import OTHERS
from charts.parts.claim_marks import LARGE, SMALL
from charts.parts.claim_plot import GREY
from charts.parts.claim_scale import scale_of
from charts.parts.layout import EDGE, PIXELS, text_width
from charts.parts.number_marks import ARROW, MARK, Dot, Spot, ends_of, marks
from charts.parts.numbered import Numbered, Room, numbered
from charts.parts.pixels import READABLE
from evidence.catalogue import Catalogue
from evidence.quantity import NO_BREAK, Quantity
from evidence.records import Figure, Part
from tests.charts.claims import answers_of, chart_of, look_of, mark_of
from tests.charts.premises.changes import changed
from tests.charts.specifications import rows_of, specification_of

ROOM = Room((0, 320), (), 15)
JET, COST, SHARE = "f35-rare-earth-mass", "oklahoma-magnet-plant-cost", "china-processing-share"
DEPENDENCE = "us-dependence-on-china"
# How many pixels a halo may take, and how far from the claim a number is that makes way for its line.
LARGEST, NEAR = 26, 110
# How the marks of the jet are told: what was claimed, what was found, and what the claimed number is of.
KINDS = ("this is the claim", "That contradicts the claim", "That qualifies the claim")


def dot(value: float, text: str = "", **look: object) -> Dot:
    """Return a number that is marked."""
    return Dot(Quantity(value), text or f"{value:g}%", "ink", "supports", **look)  # type: ignore[arg-type]


def placed(values: list[float], room: Room = ROOM) -> list[Numbered]:
    """Return numbers in their places on one line."""
    return numbered([dot(value) for value in values], float, 100, room)


def test_equal_numbers_stand_in_one_place_and_are_written_once() -> None:
    """Two sources with the same number are one mark to the eye; each can still be pointed at."""
    first, second, other = placed([100, 100, 200])

    assert (first.spot.y, first.spot.left) == (second.spot.y, second.spot.left)
    assert [True, False, True] == [one.box is not None for one in (first, second, other)]


def test_a_number_keeps_off_the_dashed_line() -> None:
    """It stands left of its mark where a line runs close by on the right, and right where none does."""
    (right,), (left,) = placed([150]), placed([150], Room((0, 320), (165,), 15))

    assert right.box
    assert left.box
    assert left.box.left < 150 < right.box.left


def test_a_number_stands_beyond_the_arrow_of_its_bound() -> None:
    """More than 150 is somewhere right of its mark, and at most 150 left of it; the arrow is as long as it is drawn."""
    up, down = (Dot(one, "150", "ink", "supports") for one in (Quantity(None, low=150), Quantity(None, high=150)))
    (more,), (less,) = (numbered([one], float, 100, ROOM) for one in (up, down))

    assert more.box
    assert less.box
    assert more.box.left >= 150 + up.half + ARROW
    assert less.spot.box.left == 150 - down.half - ARROW
    assert 150 < less.box.left < more.box.left


def test_a_text_that_is_too_long_leaves_only_its_number() -> None:
    """Rather than running out of the drawing it loses its unit."""
    long = dot(160, "160 million US dollars", short="160")

    assert ["160"] == [one.spot.dot.text for one in numbered([long], float, 0, Room((60, 280), (), 15))]
    assert [long.text] == [one.spot.dot.text for one in numbered([long], float, 0, Room((-200, 500), (), 15))]


def _rows(chart: Chart, width: Width) -> list[dict[str, object]]:
    return rows_of(chart, "en", width)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_number_is_written_or_told_of(charts: dict[str, Chart], catalogue: Catalogue, width: Width) -> None:
    """Each number that is drawn is read on the line of its mark, and how many only the table has below all."""
    for chart in (one for one in charts.values() if one.name == "claim_evidence"):
        texts = " ".join(str(row.get("text", "")) for row in _rows(chart, width))
        answers = answers_of(catalogue, claim_id_of(chart.id))

        assert [] == [one for one in answers.drawn if len(mark_of(chart, width, one)[1]) != 1], chart.id
        assert len(chart.rows) == 1 + len(answers.drawn) + answers.left
        more = f"Table: {answers.left} other years or counts"
        assert (more in texts) is (answers.left > 1), chart.id
        only = f"Also found: {chart.labels['en']['only']}"
        assert (only in texts) is (answers.left == 1), chart.id


def test_what_was_found_is_the_highlight(catalogue: Catalogue) -> None:
    """It is large and has a halo; the claim is black and smaller, and what explains it grey and smaller still."""
    rows = _rows(chart_of(catalogue, JET), "wide")
    claim, found, explained = (
        next(row for row in rows if word in str(row.get("tip")) and "halo" not in row) for word in KINDS
    )
    (halo,) = (row for row in rows if "halo" in row)

    assert [theme.INK, theme.INK, theme.colour(theme.OTHERS)] == [row["colour"] for row in (claim, found, explained)]
    assert float(str(explained["size"])) < float(str(claim["size"])) < float(str(found["size"]))
    assert found["tip"] == halo["tip"]
    assert (float(str(found["x"])) + float(str(found["end"]))) / 2 == halo["x"]


def test_only_what_was_found_is_bold(catalogue: Catalogue) -> None:
    """The number that was claimed is written in black and not boldly, the one that explains it in grey."""
    chart, answers = chart_of(catalogue, JET), answers_of(catalogue, JET)

    assert [(theme.INK, 700)] == [look_of(chart, "wide", one)[2:] for one in answers.first]
    assert (theme.INK, 400) == look_of(chart, "wide", answers.claimed)[2:]
    assert [(GREY, 400)] == [look_of(chart, "wide", one)[2:] for one in answers.explaining]


@pytest.mark.parametrize("width", WIDTHS)
def test_all_but_what_was_found_is_grey(catalogue: Catalogue, width: Width) -> None:
    """Other counts have small grey marks and quiet numbers; each mark of what was found is large, black and bold."""
    chart, answers = chart_of(catalogue, SHARE), answers_of(catalogue, SHARE)
    quiet, loud = (SMALL, theme.colour(theme.OTHERS), GREY, 400), (LARGE, theme.INK, theme.INK, 700)

    assert [quiet] * OTHERS == [look_of(chart, width, one) for one in answers.others]
    assert [loud] * len(answers.first) == [look_of(chart, width, one) for one in answers.first]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_yellow_says_more_than_its_number(charts: dict[str, Chart], width: Width) -> None:
    """A halo is a circle hardly larger than its mark, and beside a bar it ends where that ends."""
    for chart in (one for one in charts.values() if one.name == "claim_evidence"):
        halos = [float(str(row["halo"])) for row in _rows(chart, width) if "halo" in row]
        drawn = specification_of(chart, "en", width)
        yellow = [layer["mark"]["type"] for layer in drawn["layer"] if layer["mark"].get("color") == theme.MARKING]

        assert [] == [size for size in halos if sqrt(size) > LARGEST], chart.id
        assert len(yellow) <= 1, chart.id


def test_the_halo_of_a_long_bar_is_as_long_as_the_bar() -> None:
    """It is seen over and under it; a short bar lies in a circle as any mark."""
    long, short = (Dot(Quantity(None, 10, high), "", "ink", "supports", stands_out=True) for high in (90, 12))
    drawn = [layer.to_dict() for one in (long, short) for layer in marks([Spot(one, *ends_of(one, float), 50)], None)]
    halos = [layer for layer in drawn if layer["mark"].get("color") == theme.MARKING]
    (bar,), (circle,) = (layer["datasets"][layer["data"]["name"]] for layer in halos)

    assert ["rect", "point"] == [layer["mark"]["type"] for layer in halos]
    assert (10, 90) == (bar["x"], bar["end"])
    assert bar["y"] < 50 < bar["bottom"]
    assert 11 == circle["x"]


@pytest.mark.parametrize("width", WIDTHS)
def test_numbers_stand_right_of_their_marks(charts: dict[str, Chart], width: Width) -> None:
    """So that a reader finds them in one place; left only where the right has no room, or the dashed line runs."""
    for chart in (one for one in charts.values() if one.name == "claim_evidence"):
        rows = _rows(chart, width)
        claimed = next(row for row in rows if "this is the claim" in str(row.get("tip")))
        for layer in _numbers_on_the_left(chart, width):
            x, line = float(str(layer["x"])), float(str(claimed["x"]))
            end = x + text_width(str(layer["text"]), READABLE[width][0])
            assert end + MARK > PIXELS[width] - EDGE or x < line < end + NEAR, chart.id


def _numbers_on_the_left(chart: Chart, width: Width) -> list[dict[str, object]]:
    """Return the numbers that end at their mark."""
    drawn = specification_of(chart, "en", width)
    layers = [one for one in drawn["layer"] if one["mark"].get("align") == "right"]
    return [row for layer in layers for row in drawn["datasets"][layer["data"]["name"]]]


def test_where_nobody_counted_it_what_the_number_is_of_is_told(catalogue: Catalogue) -> None:
    """The headline says that the number of something else that comes to the claim is of that; its mark is grey."""
    uncounted = changed(catalogue, Part, {"id": f"{JET}-p1"}, readings="reserves")
    chart = chart_of(uncounted, JET)
    grey = [row["tip"] for row in _rows(chart, "wide") if row.get("colour") == theme.colour(theme.OTHERS)]

    assert "headline_fitting" == chart.variant
    assert "found 417 kilograms, but not for exactly the same thing" in chart.words("en").headline.replace(
        NO_BREAK, " "
    )
    assert any("417" in str(tip) for tip in grey)


def test_a_scale_that_does_not_start_at_nothing_says_so(catalogue: Catalogue) -> None:
    """Only where numbers of what was claimed differ and are near each other; else it starts at nothing."""
    apart = chart_of(changed(catalogue, Figure, {"id": f"{COST}-claimed"}, value=90), COST)
    alike = (chart_of(catalogue, SHARE), chart_of(catalogue, JET))

    assert "The axis starts at" in apart.words("en").subtitle
    assert [] == [one.id for one in alike if "The axis starts at" in one.words("en").subtitle]


@pytest.mark.parametrize("width", WIDTHS)
def test_shares_that_lie_close_are_bars_from_nothing(catalogue: Catalogue, width: Width) -> None:
    """On a cut scale a difference of a few percent would look like half of it; the claim keeps its diamond."""
    chart, answers = chart_of(catalogue, DEPENDENCE), answers_of(catalogue, DEPENDENCE)
    (found,) = answers.lit
    (bar, (text,)), (mark, _) = (mark_of(chart, width, one) for one in (found, answers.claimed))
    start, whole = bar["x"], (mark["x"] - bar["x"]) / answers.claimed.quantity.numbers[0]

    assert theme.SHAPES["claim"] == mark["shape"]
    assert bar["end"] == pytest.approx(start + whole * found.quantity.numbers[0], abs=0.2)
    assert start < text["x"] < bar["end"]
    assert 0 == scale_of(answers.claimed, answers.drawn, width).start
    assert "The axis starts at" not in chart.words("en").subtitle
