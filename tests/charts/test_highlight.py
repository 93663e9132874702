"""What stands out about a claim is one measure, and its numbers say in words what they are."""

from typing import Any

import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.parts.claim_marks import LARGE, SMALL
from charts.parts.claim_plot import GREY
from charts.parts.findings import Finding
from charts.parts.grid import CLAIM_LINE
from charts.parts.number_marks import ARROW
from evidence.catalogue import Catalogue
from evidence.judgement.relations import CONTRADICTS
from evidence.quantity import NO_BREAK
from evidence.records import Evidence, Figure, Measure, Part
from tests.charts.claims import answers_of, chart_of, drawn_by, look_of, mark_of
from tests.charts.premises.changes import changed, copied
from tests.charts.specifications import specification_of

COST, SHARE, DEPENDENCE = "oklahoma-magnet-plant-cost", "china-processing-share", "us-dependence-on-china"
JET, ELEMENTS = "f35-rare-earth-mass", "f35-elements-adamas-2026"
# Measures for which it has words for what a number is of, and these words.
NAMED, OF = ("unusable-share-of-what-is-dug-up", "ore-share-not-rare-earths"), ("unusable", "not rare earths")


def test_one_measure_is_the_highlight(catalogue: Catalogue) -> None:
    """Of several that decide it is the first against the claim; the others are small and grey, in bars too."""
    chart, answers = chart_of(catalogue, DEPENDENCE), answers_of(catalogue, DEPENDENCE)
    rest = [one for one in answers.first if one not in answers.lit]
    number, *_ = answers.lit

    assert number.relation == CONTRADICTS
    assert f"found {number.quantity.value:g}" in chart.words("en").headline
    assert {(LARGE, theme.INK, theme.PAPER, 700)} == {look_of(chart, "wide", one) for one in answers.lit}
    assert {(SMALL, theme.colour(theme.OTHERS), theme.ON_OTHERS, 400)} == {look_of(chart, "wide", one) for one in rest}


@pytest.mark.parametrize("width", WIDTHS)
def test_a_bar_is_named_by_what_it_is_of(catalogue: Catalogue, width: Width) -> None:
    """And when; who says so stands quietly below, and in the bar the number alone, so that it covers no line."""
    chart, (found, *_) = chart_of(catalogue, DEPENDENCE), answers_of(catalogue, DEPENDENCE).lit
    words = {str(row["text"]): row for row in drawn_by(chart, width, ("text",))}
    (mark, (number,)) = mark_of(chart, width, found)

    assert 700 == words["Compounds and metals, 2021–2024"]["weight"]
    assert GREY == words["Contradicts: US Geological Survey"]["colour"]
    assert "71%" == number["text"]
    assert mark["x"] < number["x"] < mark["end"]


@pytest.mark.parametrize("width", WIDTHS)
def test_what_runs_past_the_claim_is_lit(catalogue: Catalogue, width: Width) -> None:
    """From the dashed line to the end of the bar; its number stands right of that, where no line runs."""
    tables = changed(catalogue, Figure, {"id": f"{DEPENDENCE}-claimed"}, value=68)
    chart, (found, *_) = chart_of(tables, DEPENDENCE), answers_of(tables, DEPENDENCE).lit
    (claim,) = drawn_by(chart, width, ("point",))
    (mark, (number,)) = mark_of(chart, width, found)
    (layer,) = [
        one for one in specification_of(chart, "en", width)["layer"] if one["mark"].get("fill") == theme.MARKING
    ]
    (piece,) = specification_of(chart, "en", width)["datasets"][layer["data"]["name"]]

    assert (claim["x"], mark["end"]) == (piece["x"], piece["x2"])
    assert mark["end"] < number["x"]
    assert (theme.INK, 700) == (number["colour"], number["weight"])
    # Where no bar runs past the claim, no piece is lit.
    assert theme.MARKING not in str(specification_of(chart_of(catalogue, DEPENDENCE), "en", width))


@pytest.mark.parametrize("width", WIDTHS)
def test_where_nobody_counted_it_the_words_stand_out(catalogue: Catalogue, width: Width) -> None:
    """That there is no figure is bold, on no line; each number of something else is small and grey, without a ring."""
    tables = changed(catalogue, Part, {"id": f"{JET}-p1"}, readings="reserves")
    chart, numbers = chart_of(tables, JET), answers_of(tables, JET).drawn
    (said,) = [row for row in drawn_by(chart, width, ("text",)) if row["text"] == "no figure found"]

    assert 700 == said["weight"]
    assert [] == [row for row in drawn_by(chart, width, ("rule",)) if row["y"] == row["bottom"] == said["y"]]
    assert numbers
    assert {(SMALL, theme.colour(theme.OTHERS), GREY, 400)} == {look_of(chart, width, one) for one in numbers}
    assert theme.MARKING not in str(specification_of(chart, "en", width))
    assert "ring" not in chart.words("en").description.split()
    assert "Other counts" in _words(chart, width)


@pytest.mark.parametrize("width", WIDTHS)
def test_words_at_two_numbers_tell_what_each_is_of(catalogue: Catalogue, width: Width) -> None:
    """Nobody counted what was claimed; what the claimed number is of is bold, on no ground that would read as a bar."""
    tables = _named(catalogue)
    chart = chart_of(tables, JET)
    written = {str(row["text"]): row for row in drawn_by(chart, width, ("text",))}
    claim, found = (next(row for text, row in written.items() if text.endswith(of)) for of in OF)

    assert "headline_named" == chart.variant
    assert [of in chart.words("en").headline for of in OF] == [True, True]
    assert (700, 700) == (claim["weight"], found["weight"])
    assert claim["y"] < found["y"]
    assert [] == _marked(chart, width)


@pytest.mark.parametrize("width", WIDTHS)
def test_what_was_claimed_has_a_frame_that_is_empty(catalogue: Catalogue, width: Width) -> None:
    """It says that nobody counted it; what was counted instead is a bar, whose own scale keeps it from being a yes."""
    chart = chart_of(_named(catalogue), JET)
    rows = {str(row["text"]): row for row in drawn_by(chart, width, ("text",))}
    said, head = rows["? no figure found"], rows["Counted instead: rare earths"]
    (frame,) = [row for row in drawn_by(chart, width, ("rect",)) if row["y"] < said["y"] < row["bottom"]]
    (mark,) = drawn_by(chart, width, ("point",))
    layers = specification_of(chart, "en", width)
    dashed = [one for one in layers["layer"] if one["mark"] | CLAIM_LINE == one["mark"]]
    pieces = [row for one in dashed for row in layers["datasets"][one["data"]["name"]]]

    assert 700 == said["weight"]
    assert mark["y"] < frame["y"]
    assert frame["x"] < mark["x"] < frame["x2"]
    assert frame["bottom"] < head["y"] < rows[f"417{NO_BREAK}kg {OF[1]}"]["y"]
    assert _of_the_scale(chart, width, head["y"])
    assert pieces
    assert max(row["bottom"] for row in pieces) < head["y"]
    assert "The frame below them is empty" in chart.words("en").description
    assert OF[1] in chart.words("en").alt


def _of_the_scale(chart: Chart, width: Width, below: float) -> bool:
    """Tell whether the numbers of the scale stand again below the bar of what was counted instead."""
    (bar,) = [row for row in drawn_by(chart, width, ("rect",)) if row.get("fill") == theme.INK]
    written = [row for row in drawn_by(chart, width, ("text",)) if row["text"] in {"0", f"500{NO_BREAK}kg"}]
    return bar["y"] > below and {bar["bottom"] < row["y"] for row in written} == {True, False}


def _marked(chart: Chart, width: Width) -> list[dict[str, Any]]:
    """Return the grounds behind words that stand out."""
    layers = specification_of(chart, "en", width)
    grounds = [one for one in layers["layer"] if one["mark"].get("color") == theme.MARKING]
    return [row for one in grounds for row in layers["datasets"][one["data"]["name"]]]


def test_without_words_for_both_no_number_of_something_else_is_lit(catalogue: Catalogue) -> None:
    """A mark beside the claim would say that it is right."""
    tables = changed(_named(catalogue), Figure, {"id": _fitting(catalogue).figure.id}, measure_id="platform-elements")

    assert "headline_fitting" == chart_of(tables, JET).variant
    assert theme.MARKING not in str(specification_of(chart_of(tables, JET), "en", "wide"))


def test_where_a_source_denies_the_claim_no_number_is_lit(catalogue: Catalogue) -> None:
    """Words for both numbers or not: that it is contradicted is what was found."""
    tables = _named(catalogue)
    source = tables.figures[ELEMENTS].source_id
    denied = changed(tables, Evidence, {"figure_id": ELEMENTS}, figure_id="", source_id=source)

    assert "headline_fitting" == chart_of(denied, JET).variant
    assert "No number for this" in " ".join(_words(chart_of(denied, JET), "wide"))
    assert theme.MARKING not in str(specification_of(chart_of(denied, JET), "en", "wide"))


def _named(tables: Catalogue) -> Catalogue:
    """Return the tables with a claim that nobody counted, and words for what it and the number it is are of."""
    claimed, other = tables.claims[JET].figure_id, _fitting(tables).figure
    named = changed(tables, Part, {"id": f"{JET}-p1"}, readings="reserves")
    for figure, measure in zip((claimed, other.id), NAMED, strict=True):
        named = copied(named, Measure, {"id": other.measure_id}, id=measure)
        named = changed(named, Figure, {"id": figure}, measure_id=measure)
    return named


def _fitting(tables: Catalogue) -> Finding:
    """Return the number of something else that the claimed one is."""
    found = answers_of(changed(tables, Part, {"id": f"{JET}-p1"}, readings="reserves"), JET).fitting
    assert found
    return found


def test_nothing_stands_out_where_the_finding_has_no_number(catalogue: Catalogue) -> None:
    """Who contradicts the claim says so in words; a number of something else would seem to be what was found."""
    uncounted = changed(catalogue, Part, {"id": f"{JET}-p1"}, readings="reserves")
    source = catalogue.figures[ELEMENTS].source_id
    wordless = changed(uncounted, Evidence, {"figure_id": ELEMENTS}, figure_id="", source_id=source)
    chart, answers = chart_of(wordless, JET), answers_of(wordless, JET)

    assert chart.labels["en"]["contradictions"]
    assert {(SMALL, theme.colour(theme.OTHERS), GREY, 400)} == {look_of(chart, "wide", one) for one in answers.lit}
    assert theme.MARKING not in str(specification_of(chart, "en", "wide"))


def test_who_counts_is_named_where_two_differ(catalogue: Catalogue) -> None:
    """By whom a publisher only quotes; one of two that say the same, or one alone, is named as a publisher."""
    figure = catalogue.evidence[f"{SHARE}-e08"].figure_id
    both = changed(catalogue, Evidence, {"figure_id": figure}, relation="supports")
    label = "China's share of processing capacity in 2025, according to a ministry"
    other = changed(both, Figure, {"id": figure}, value=70, qualifier="", label_en=label)

    assert "a ministry (SteelRadar 2025)" in " ".join(_words(chart_of(other, SHARE), "wide"))
    assert "a US inquiry" not in " ".join(_words(chart_of(catalogue, SHARE), "wide"))


@pytest.mark.parametrize("width", WIDTHS)
def test_every_arrow_is_as_long_as_any_other(catalogue: Catalogue, width: Width) -> None:
    """Its length says no amount: not where the bound is the claimed number itself, and in no other chart."""
    lengths = set[float]()
    for claim in (COST, SHARE):
        chart, (found, *_) = chart_of(catalogue, claim), answers_of(catalogue, claim).lit
        mark, (text,) = mark_of(chart, width, found)
        shaft = next(row for row in drawn_by(chart, width, ("rule",)) if row["y"] == row["bottom"] and "colour" in row)
        lengths.add(round(shaft["end"] - shaft["x"], 1))

        assert found.quantity.direction == "up"
        assert shaft["end"] > mark["x"]
        assert text["text"].startswith("more than")
    assert {ARROW} == lengths


def test_a_bound_is_said_in_words_alone(catalogue: Catalogue) -> None:
    """It has an arrow and no sign that a reader would have to know; the claim over it keeps the unit on a phone too."""
    for width in WIDTHS:
        drawn = [specification_of(chart_of(catalogue, COST), language, width)["datasets"] for language in ("en", "nl")]
        texts = {str(row.get("text")) for one in drawn for rows in one.values() for row in rows}

        assert {f"more than 100{NO_BREAK}million", f"meer dan 100{NO_BREAK}miljoen"} <= texts
        assert {f"100{NO_BREAK}million dollars", f"100{NO_BREAK}miljoen dollar"} <= texts
        assert not any(">" in text for text in texts)


def _words(chart: Chart, width: Width) -> list[str]:
    return [str(row["text"]) for row in drawn_by(chart, width, ("text",))]
