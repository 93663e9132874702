"""What is not drawn of a claim: numbers of other years, far off, or said already; the table has all of them."""

from charts.claim_evidence import charts as claim_charts
from charts.parts.answers import OF_ALL_COUNTRIES
from charts.parts.claim_scale import FAR, scale_of
from charts.parts.findings import findings
from charts.parts.nouns import LEFT, only_or_more
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.quantity import NO_BREAK
from evidence.records import Evidence, Figure, Part
from tests.charts.claims import answers_of, chart_of
from tests.charts.premises.changes import changed, without

COST, SHARE, DEPENDENCE = "oklahoma-magnet-plant-cost", "china-processing-share", "us-dependence-on-china"


def test_other_years_are_left_to_the_table(catalogue: Catalogue) -> None:
    """On the strip of what decides, other years and editions would be grey without a word of what they are."""
    answers = answers_of(catalogue, DEPENDENCE)

    assert answers.first == answers.drawn
    of_all = {one.figure.measure_id for one in answers.found} - {one.figure.measure_id for one in answers.first}
    assert OF_ALL_COUNTRIES == of_all
    assert answers.left


def test_a_number_far_off_is_left_to_the_table(catalogue: Catalogue) -> None:
    """Thirty times as much would leave nothing of the others on its scale."""
    answers = answers_of(catalogue, COST)
    (far,) = (one for one in answers.found if one not in answers.drawn)
    highest = answers.claimed.quantity.numbers[0]

    assert far.quantity.numbers[0] > FAR * highest > 0
    assert scale_of(answers.claimed, answers.drawn, "wide").end < far.quantity.numbers[0]
    assert far.figure.id in {row["figure_id"] for row in chart_of(catalogue, COST).rows}


def test_few_words_for_the_one_that_is_left_say_what_it_is_of(catalogue: Catalogue) -> None:
    """Without them it has its whole name, and that it is of something else is said before that."""
    answers, labels = answers_of(catalogue, COST), chart_of(catalogue, COST).labels["en"]
    (far,) = (one for one in answers.found if one not in answers.drawn)

    assert "3.3 billion dollars in Texas and Oklahoma combined (US Department of Commerce, 2026)" == labels[
        "only"
    ].replace(NO_BREAK, " ")
    assert "only" == only_or_more(answers, labels, {LEFT: {far.figure.id: "in both"}})
    assert "only_other" == only_or_more(answers, labels, {})


def test_where_all_is_far_off_there_is_no_chart(catalogue: Catalogue) -> None:
    """A claim alone on its scale makes no point."""
    far = {one.figure.id for one in answers_of(catalogue, COST).found if not one.counts_the_same}
    only = catalogue
    for row in (one for one in catalogue.evidence_for(COST) if one.figure_id not in far):
        only = without(only, Evidence, id=row.id)

    assert far
    assert far == {one.figure.id for one in findings(only, only.claims[COST])}
    assert [] == [one for one in claim_charts(Reading(only)) if one.id == f"evidence-{COST}"]


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
