"""What stands out about a claim is one measure, and its numbers say in words what they are."""

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.parts.claim_marks import LARGE
from charts.parts.swarm import LEAST_BAR, Dot, ends_of
from evidence.catalogue import Catalogue
from evidence.judgement.relations import CONTRADICTS
from evidence.quantity import Quantity
from evidence.records import Evidence, Figure, Part
from tests.charts.claims import answers_of, chart_of, drawn_by, look_of
from tests.charts.premises.changes import changed

COST, SHARE, DEPENDENCE = "oklahoma-magnet-plant-cost", "china-processing-share", "us-dependence-on-china"
JET, ELEMENTS = "f35-rare-earth-mass", "f35-elements-adamas-2026"


def test_one_measure_is_the_highlight(catalogue: Catalogue) -> None:
    """Of several that decide it is the first against the claim; the others are black, smaller and not on straw."""
    chart, answers = chart_of(catalogue, DEPENDENCE), answers_of(catalogue, DEPENDENCE)
    rest = [one for one in answers.first if one not in answers.lit]
    number, *_ = answers.lit

    assert number.relation == CONTRADICTS
    assert f"Found: {number.quantity.value:g}" in chart.words("en").headline
    assert {(LARGE, theme.INK, theme.INK, 700)} == {look_of(chart, "wide", one) for one in answers.lit}
    assert {(theme.MARK_SIZE, theme.INK, theme.INK, 400)} == {look_of(chart, "wide", one) for one in rest}


def test_nothing_stands_out_where_the_finding_has_no_number(catalogue: Catalogue) -> None:
    """Who contradicts the claim says so in words; a number of something else would seem to be what was found."""
    uncounted = changed(catalogue, Part, {"id": f"{JET}-p1"}, readings="reserves")
    source = catalogue.figures[ELEMENTS].source_id
    wordless = changed(uncounted, Evidence, {"figure_id": ELEMENTS}, figure_id="", source_id=source)
    chart, answers = chart_of(wordless, JET), answers_of(wordless, JET)

    assert chart.labels["en"]["contradictions"]
    assert {(theme.MARK_SIZE, theme.INK, 400)} == {
        (size, ink, weight) for size, ink, _, weight in (look_of(chart, "wide", one) for one in answers.lit)
    }


def test_who_counts_stands_at_the_mark_of_two_that_differ(catalogue: Catalogue) -> None:
    """Where there is room; one of two that say the same, or one alone, is named in the words of its strip only."""
    figure = catalogue.evidence[f"{SHARE}-e08"].figure_id
    both = changed(catalogue, Evidence, {"figure_id": figure}, relation="supports")
    other = changed(both, Figure, {"id": figure}, value=70, qualifier="")
    words = _words(chart_of(other, SHARE), "wide")

    assert any(text.startswith("70% ") for text in words)
    assert "more than 85%" in _words(chart_of(catalogue, SHARE), "wide")


def test_a_bound_is_said_in_words_alone(catalogue: Catalogue) -> None:
    """It has no sign, which a reader would have to know; without room its unit is left out."""
    for width in WIDTHS:
        drawn = str(chart_of(catalogue, COST).draw("en", width).to_dict())

        assert "more than 100" in drawn
        assert ">" not in drawn


def test_a_short_range_is_a_bar_that_can_be_seen() -> None:
    """Around its middle it is as long as a bar has to be; a long one keeps its ends."""
    short, long = (Dot(Quantity(None, low, high), "", "ink", "supports") for low, high in ((10, 12), (10, 90)))

    assert (11 - LEAST_BAR / 2, 11 + LEAST_BAR / 2) == ends_of(short, float)
    assert (10, 90) == ends_of(long, float)


def _words(chart: Chart, width: Width) -> list[str]:
    return [str(row["text"]) for row in drawn_by(chart, width, ("text",))]
