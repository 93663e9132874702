"""A share that nobody counted is seen beside all of what it is a share of, and a few things as squares."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.parts.claim_whole import is_of_a_whole
from charts.parts.findings import Finding
from charts.parts.layout import EDGE, PIXELS
from evidence.catalogue import Catalogue
from evidence.quantity import NO_BREAK
from evidence.records import Evidence, Figure, Measure, Part
from tests.charts.claims import answers_of, chart_of, drawn_by
from tests.charts.premises.changes import changed, copied, without

SHARE, COST = "china-processing-share", "oklahoma-magnet-plant-cost"
UNUSABLE, ORE, COUNT = "unusable-share-of-what-is-dug-up", "ore-share-not-rare-earths", "round-top-element-count"
CLAIMED, FOUND = 90, 85


@pytest.mark.parametrize("width", WIDTHS)
def test_what_was_counted_is_a_piece_of_the_whole(catalogue: Catalogue, width: Width) -> None:
    """Each bar is the whole; what nobody counted is a frame under what was claimed, and of the last the rest is lit."""
    chart = chart_of(_of_ore(catalogue), SHARE)
    claimed, whole, empty, piece, rest = drawn_by(chart, width, ("rect",))
    texts = {str(row["text"]): row for row in drawn_by(chart, width, ("text",))}
    said, none, claim = (
        " ".join(text for text, row in texts.items() if bar["y"] < row["y"] < bar["bottom"])
        for bar in (piece, empty, whole)
    )
    length = PIXELS[width] - 2 * EDGE

    assert "headline_named" == chart.variant
    # Of two bars that are about as full neither is lit, or they would seem to say the same.
    assert (theme.PAPER, theme.MARKING) == (piece["fill"], rest["fill"])
    assert (EDGE, EDGE + length) == (piece["x"], rest["x2"])
    assert piece["x2"] == rest["x"] == pytest.approx(EDGE + length * FOUND / 100, abs=0.1)
    assert f"{FOUND}% not rare earths" in said
    assert "? no figure found" == none
    assert f"about {CLAIMED}% unusable" == claim.replace(NO_BREAK, " ")
    assert {(EDGE, EDGE + length)} == {(bar["x"], bar["x2"]) for bar in (whole, empty)}
    assert (EDGE, pytest.approx(EDGE + length * CLAIMED / 100, abs=0.1)) == (claimed["x"], claimed["x2"])
    assert whole["bottom"] < empty["y"] < empty["bottom"] < piece["y"]
    assert f"{100 - FOUND}% rare earths" in texts
    # What was sought and what was counted are named: "found" beside no figure would deny what stands below.
    assert [700, 700] == [texts[name]["weight"] for name in ("How much is unusable", "Counted instead: rare earths")]
    # What was claimed and what was not found are one thing: no words come between them.
    assert [] == [text for text, row in texts.items() if whole["bottom"] < row["y"] < empty["y"]]
    assert "the labelled part of the bar shows what was counted instead" in chart.words("en").description
    assert "ring" not in chart.words("en").description


@pytest.mark.parametrize("width", WIDTHS)
def test_the_claim_stands_over_the_whole(catalogue: Catalogue, width: Width) -> None:
    """Its diamond is where it would end, in a bar of its own over that of something else."""
    chart = chart_of(_of_ore(catalogue), SHARE)
    (mark,), (claimed, _, _, piece, _) = (drawn_by(chart, width, kinds) for kinds in (("point",), ("rect",)))

    assert mark["x"] == pytest.approx(EDGE + (PIXELS[width] - 2 * EDGE) * CLAIMED / 100, abs=0.1)
    assert claimed["y"] < mark["y"] < claimed["bottom"] < piece["y"]


def test_only_shares_are_of_a_whole(catalogue: Catalogue) -> None:
    """Tonnes of two things have no whole: the same numbers with another unit are no piece of one."""
    found = answers_of(_of_ore(catalogue), SHARE)
    whole = replace(found, uncounted=[UNUSABLE], named=[UNUSABLE, ORE])
    claimed, first, fitting = (_in_tonnes(one) for one in (whole.claimed, *whole.first, whole.fitting) if one)
    weighed = replace(whole, claimed=claimed, first=[first], fitting=fitting)

    assert is_of_a_whole(whole, [ORE])
    assert [first] == weighed.drawn == weighed.lit
    assert not is_of_a_whole(weighed, [ORE])


@pytest.mark.parametrize("width", WIDTHS)
def test_a_few_things_are_squares(catalogue: Catalogue, width: Width) -> None:
    """Of all so many are filled as were counted, and as many diamonds as were claimed; a band marks the rest."""
    chart = _counted(catalogue)
    squares = drawn_by(chart, width, ("point",))
    lines = [[row for row in squares if row["y"] == y] for y in dict.fromkeys(row["y"] for row in squares)]
    shapes = [[row["shape"] for row in line if row["fill"] == theme.INK] for line in lines]

    assert [17] * 2 == [len(line) for line in lines]
    assert [["diamond"] * 16, ["square"] * 15] == shapes
    assert {"16 of all 17", "15 of all 17"} <= {str(row["text"]) for row in drawn_by(chart, width, ("text",))}
    # On a phone words stand between the rows, and each has a piece of the band.
    bands = drawn_by(chart, width, ("rect",))
    assert (1 if width == "wide" else len(lines)) == len(bands)
    for band in bands:
        assert [16] == [at for at, row in enumerate(lines[0], 1) if band["x"] < row["x"] < band["x2"]]
    assert [] == [row for line in lines for row in line if not any(_is_beside(row, band) for band in bands)]
    assert "Each row has 17 squares" in chart.words("en").description


def _is_beside(square: Mapping[str, float], band: Mapping[str, float]) -> bool:
    return band["y"] < square["y"] < band["bottom"]


def _in_tonnes(one: Finding) -> Finding:
    return replace(one, figure=replace(one.figure, unit="t"))


def _of_ore(tables: Catalogue) -> Catalogue:
    """Return the tables with a share that nobody counted, and one number of something else that comes near it."""
    rows = tables.evidence_for(SHARE)
    kept = next(row for row in rows if row.figure_id in tables.figures and tables.figures[row.figure_id].value == FOUND)
    for row in (one for one in rows if one.id != kept.id):
        tables = without(tables, Evidence, id=row.id)
    any_measure = {"id": tables.figures[kept.figure_id].measure_id}
    for measure in (UNUSABLE, ORE):
        tables = tables if measure in tables.measures else copied(tables, Measure, any_measure, id=measure)
    tables = changed(tables, Part, {"id": f"{SHARE}-p1"}, readings=UNUSABLE)
    tables = changed(tables, Evidence, {"id": kept.id}, relation="qualifies")
    tables = changed(tables, Figure, {"id": f"{SHARE}-claimed"}, value=CLAIMED, qualifier="about", measure_id=UNUSABLE)
    return changed(tables, Figure, {"id": kept.figure_id}, measure_id=ORE, qualifier="")


def _counted(tables: Catalogue) -> Chart:
    """Return the chart of a claim about how many of the rare earths there are."""
    row, *_ = [one for one in tables.evidence_for(COST) if one.relation == "supports"]
    for other in (one for one in tables.evidence_for(COST) if one.id != row.id):
        tables = without(tables, Evidence, id=other.id)
    measure = {"id": tables.figures[row.figure_id].measure_id}
    tables = tables if COUNT in tables.measures else copied(tables, Measure, measure, id=COUNT)
    tables = changed(tables, Part, {"id": f"{COST}-p1"}, readings=COUNT)
    of = {"unit": "count", "measure_id": COUNT, "low": None, "qualifier": ""}
    for figure, value in ((f"{COST}-claimed", 16), (row.figure_id, 15)):
        tables = changed(tables, Figure, {"id": figure}, value=value, **of)
    return chart_of(tables, COST)
