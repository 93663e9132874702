"""What a source says there is none of: words in the place of a number."""

import pytest

from charts import theme
from charts.chart import WIDTHS, Width
from charts.parts.claim_marks import LOUD
from charts.parts.layout import EDGE
from charts.parts.number_marks import HALF_BAR
from charts.parts.pixels import READABLE
from charts.parts.strips import LEFT, WORDS
from evidence.catalogue import Catalogue
from evidence.records import Evidence, Part
from tests.charts.claims import chart_of, drawn_by
from tests.charts.premises.changes import cell, changed, false
from tests.charts.specifications import specification_of

JET, ELEMENTS = "f35-rare-earth-mass", "f35-elements-adamas-2026"
# The row for which charts/claim_evidence.toml has words in place of a number.
DENIAL = "round-top-reserves-e05"


@pytest.mark.parametrize("width", WIDTHS)
def test_what_a_source_denies_is_said_on_its_line(catalogue: Catalogue, width: Width) -> None:
    """In a few bold words beside a mark at nothing, which alone is lit; the headline says it too."""
    chart = chart_of(_denied(catalogue), JET)
    (said,) = [row for row in drawn_by(chart, width, ("text",)) if row["text"] == "no reserves"]

    assert "headline_absent" == chart.variant
    assert chart.words("en").headline.endswith("but the source says there are no reserves")
    assert ", found no reserves." in chart.words("en").alt
    assert "a triangle contradicts it" in chart.words("en").description
    assert 700 == said["weight"]
    marks = [row for row in drawn_by(chart, width, ("point",)) if row["y"] == said["y"]]
    nothing = WORDS[width] + LEFT if width == "wide" else EDGE + LEFT / 2
    assert {nothing} == {row["x"] for row in marks}
    # How much there is of something else is seen beside that: a bar from nothing, in grey.
    bars = [row for row in drawn_by(chart, width, ("rect",)) if row.get("relation")]
    assert {(nothing, theme.colour(theme.OTHERS))} <= {(row["x"], row["colour"]) for row in bars}
    assert {theme.colour(theme.OTHERS)} == {row["colour"] for row in bars}
    # A thin bar, so that it is not seen before the words, which are larger than any number.
    assert {2 * HALF_BAR} == {row["bottom"] - row["y"] for row in bars}
    layers = [one["mark"] for one in specification_of(chart, "en", width)["layer"] if one["mark"]["type"] == "text"]
    assert round(READABLE[width][0] * LOUD) == max(layer["fontSize"] for layer in layers) > READABLE[width][1]
    assert said["x"] > marks[0]["x"]
    words = " ".join(str(row["text"]) for row in drawn_by(chart, width, ("text",)))
    assert "Contradicts: Adamas Intelligence 2026" in words
    assert str(specification_of(chart, "en", width)).count(theme.MARKING) == 1


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "no reserves", "Reserves: no reserves. That contradicts the claim (Adamas Intelligence 2026)."),
        ("nl", "geen reserves", "Reserves: geen reserves. Dat spreekt de bewering tegen (Adamas Intelligence 2026)."),
    ],
)
def test_what_a_source_denies_is_a_row_that_tells_a_sentence(
    catalogue: Catalogue, language: str, words: str, told: str
) -> None:
    """The table has it right below the claim, with its words in the place of a number, and its mark tells of it."""
    chart = chart_of(_denied(catalogue), JET)
    marks = [row for row in drawn_by(chart, "wide", ("point",), language) if row.get("relation") == "contradicts"]

    assert told == chart.told(chart.rows[1], language)
    assert {told} == {row["tip"] for row in marks}
    assert words in chart.table(language).body[1]
    assert DENIAL not in chart.figure_ids


def test_words_for_what_is_denied_need_a_source_that_denies_it(catalogue: Catalogue) -> None:
    """They are ours, so the check says when the row is of something else."""
    denied = _denied(catalogue)
    other = changed(denied, Evidence, {"id": DENIAL}, finding_en="It has not been counted.")

    assert [] == false(chart_of(denied, JET), f"values.finding.{DENIAL}")
    assert [cell(other, Evidence, "finding_en", id=DENIAL)] == false(chart_of(other, JET), f"values.finding.{DENIAL}")


def _denied(tables: Catalogue) -> Catalogue:
    """Return the tables with a claim about something of which a source says that there is none."""
    uncounted = changed(tables, Part, {"id": f"{JET}-p1"}, readings="reserves")
    source, own = tables.figures[ELEMENTS].source_id, {"figure_id": ELEMENTS}
    texts = {"finding_nl": "Er zijn geen bewezen reserves.", "finding_en": "There are no proven reserves."}
    return changed(uncounted, Evidence, own, id=DENIAL, figure_id="", source_id=source, **texts)
