"""What was claimed beside what was found."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

import pytest

from charts import claim_evidence
from charts.chart import Chart, Row
from charts.parts.findings import MOST
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.judgement.periods import end_of
from evidence.judgement.relations import DECISIVE
from evidence.quantity import NO_BREAK
from evidence.records import Claim, Evidence, Figure, Part
from tests.charts.claims import answers_of, chart_of
from tests.charts.premises.changes import changed, without

# The headlines of what nobody counted as it was claimed, and of another time.
NOTHING_DECIDES = {"headline_other", "headline_elsewhere", "headline_fitting", "headline_named"}
DEPENDENCE, PROCESSING, JET = "us-dependence-on-china", "china-processing-share", "f35-rare-earth-mass"


@pytest.fixture(scope="module")
def dot_plots(charts: dict[str, Chart]) -> dict[str, Chart]:
    """Return the charts of claims that are no courses over years."""
    return {id_: chart for id_, chart in charts.items() if chart.name == claim_evidence.NAME}


@pytest.mark.parametrize(
    ("unit", "wanted", "expected"),
    [("t", "kg", 1000), ("percent", "percent", 1), ("percent", "kg", None), ("t_per_mw", "kg", None)],
)
def test_conversion(catalogue: Catalogue, unit: str, wanted: str, expected: float | None) -> None:
    """Units of the same base convert; others do not compare."""
    assert expected == catalogue.units[unit].factor_to(catalogue.units[wanted])


def test_claim_comes_first(dot_plots: dict[str, Chart]) -> None:
    """The claimed number is the first row, and no other row is one."""
    for chart in dot_plots.values():
        relations = [row["relation"] for row in chart.rows]

        assert "claim" == relations[0]
        assert "claim" not in relations[1:]


def test_what_decides_comes_first_then_the_newest(dot_plots: dict[str, Chart]) -> None:
    """Within each measure no later row is more telling than the one before."""
    for chart in dot_plots.values():
        for _, group in groupby(chart.rows[1:], key=lambda row: row["measure_id"]):
            keys = [(row["relation"] in DECISIVE, end_of(str(row["period"])) or date.min) for row in group]

            assert sorted(keys, reverse=True) == keys


def test_measures_come_in_the_order_of_the_readings(catalogue: Catalogue) -> None:
    """What the words can mean first stands first; each measure stands together."""
    readings = catalogue.parts[f"{DEPENDENCE}-p1"].measure_ids
    turned = changed(catalogue, Part, {"id": f"{DEPENDENCE}-p1"}, readings=" ".join(reversed(readings)))

    assert readings == _measures(_found(catalogue, DEPENDENCE))
    assert readings[::-1] == _measures(_found(turned, DEPENDENCE))


def test_an_echo_is_not_drawn_beside_its_origin(catalogue: Catalogue) -> None:
    """Five papers repeat 920 pounds, and it is drawn once; without the origin one echo stands for all."""
    origin = catalogue.evidence[f"{JET}-e01"].figure_id
    left = _found(without(catalogue, Figure, id=origin), JET)

    assert [f"{JET}-e01", f"{JET}-e02-elemental", f"{JET}-e02-material"] == _rows(catalogue, _found(catalogue, JET))
    assert 1 == sum(bool(catalogue.evidence[id_].repeats) for id_ in _rows(catalogue, left))
    assert 3 == len(left)


def test_an_echo_stands_for_a_source_that_was_not_read(catalogue: Catalogue) -> None:
    """An inquiry that only a law firm reports is drawn as the law firm reports it."""
    assert f"{PROCESSING}-e12" in _rows(catalogue, _found(catalogue, PROCESSING))


def test_other_measures_are_drawn_only_where_few_numbers_count_the_same(catalogue: Catalogue) -> None:
    """Four numbers of what was claimed are enough; with three the others stand below."""
    few = changed(catalogue, Part, {"id": f"{DEPENDENCE}-p1"}, readings="us-net-import-reliance")
    four = "china-share-of-us-imports"

    assert {four} == set(_measures(_found(changed(few, Part, {"id": f"{DEPENDENCE}-p1"}, readings=four), DEPENDENCE)))
    assert "us-net-import-reliance" == _measures(_found(few, DEPENDENCE))[0]
    assert 1 < len(_measures(_found(few, DEPENDENCE)))


def test_at_most_ten_numbers_are_drawn(catalogue: Catalogue) -> None:
    """What exceeds them is left out where a measure has most, so that each measure keeps its first."""
    few = changed(catalogue, Part, {"id": f"{DEPENDENCE}-p1"}, readings="us-net-import-reliance")
    everything = {catalogue.figures[row.figure_id].measure_id for row in _with_numbers(catalogue, DEPENDENCE)}

    assert MOST < len(_with_numbers(catalogue, DEPENDENCE))
    assert MOST == len(_found(few, DEPENDENCE))
    assert everything == set(_measures(_found(few, DEPENDENCE)))


def test_a_claim_with_only_its_own_number_has_no_chart(charts: dict[str, Chart]) -> None:
    """That seventeen is seventeen, or at most 65 at most 65, makes no point."""
    assert set() == {"evidence-seventeen-elements", "evidence-crma-65-percent-cap"} & set(charts)


def test_the_table_says_the_claim_in_a_sentence(dot_plots: dict[str, Chart], catalogue: Catalogue) -> None:
    """The label of a claimed figure only names it."""
    sentence = catalogue.parts[f"{JET}-p1"].text["nl"]

    assert sentence == dot_plots[f"evidence-{JET}"].table("nl").body[0][0]


def test_pounds_are_shown_in_kilograms(charts: dict[str, Chart]) -> None:
    """A converted number keeps three digits: a conversion adds no precision."""
    values = [row["value"] for row in charts["evidence-f35-rare-earth-mass"].rows]

    assert 417.0 in values


def test_headline_says_when_nothing_decides(dot_plots: dict[str, Chart]) -> None:
    """Figures about another year or measure do not read as if they bore the claim out."""
    for chart in dot_plots.values():
        settles = any(row["relation"] in DECISIVE for row in chart.rows)

        assert settles is (chart.variant not in NOTHING_DECIDES)


@pytest.mark.parametrize(
    ("claim", "variant"),
    [
        (JET, "headline_mistaken"),
        (DEPENDENCE, "headline_measures"),
        (PROCESSING, "headline"),
    ],
)
def test_headline_makes_the_point(dot_plots: dict[str, Chart], claim: str, variant: str) -> None:
    """It says when the claimed number is one of something else, or when it hangs on what is counted."""
    assert variant == dot_plots[f"evidence-{claim}"].variant


def test_headline_says_the_verdict_first(catalogue: Catalogue) -> None:
    """That is about all of the claim, and does not follow from one number of it."""
    doubtful = _chart(changed(catalogue, Claim, {"id": PROCESSING}, verdict="disputed"), PROCESSING)

    assert _chart(catalogue, PROCESSING).words("en").headline.startswith("Holds up: claimed about")
    assert _chart(catalogue, PROCESSING).words("nl").headline.startswith("Klopt: beweerd is")
    assert "headline" == doubtful.variant
    assert doubtful.words("en").headline.startswith("Sources disagree: ")


def test_headline_follows_the_rows(catalogue: Catalogue) -> None:
    """Where none decides it speaks of another time; where none counts the same, of what fits, or else is like it."""
    undecided = changed(catalogue, Evidence, {"claim_id": PROCESSING}, relation="qualifies")
    unlike = changed(undecided, Part, {"claim_id": PROCESSING}, readings="")

    assert "headline_elsewhere" == _chart(undecided, PROCESSING).variant
    assert "headline_fitting" == _chart(unlike, PROCESSING).variant
    far = changed(unlike, Figure, {"id": f"{PROCESSING}-claimed"}, value=10)
    assert "headline_other" == _chart(far, PROCESSING).variant


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("f35-rare-earth-mass", "11 to 20 kilograms of rare earths"),
        ("china-processing-share", "more than 85 percent of capacity"),
        ("oklahoma-magnet-plant-cost", "more than 100 million US dollars"),
    ],
)
def test_an_open_end_is_said(charts: dict[str, Chart], claim: str, expected: str) -> None:
    """The figures run from the lowest to the highest, and where a source gives only a bound the words do too."""
    assert expected == charts[f"evidence-{claim}"].labels["en"]["span"].replace(NO_BREAK, " ")


def test_a_claim_of_an_estimate_is_about_so_much(catalogue: Catalogue) -> None:
    """In the headline and at its mark, and in the table as its source prints it; a bound stays one."""
    claimed = {"id": "oklahoma-magnet-plant-cost-claimed"}
    rough = changed(catalogue, Figure, claimed, estimated=True)
    chart = chart_of(rough, "oklahoma-magnet-plant-cost")
    bound = changed(rough, Figure, claimed, value=None, low=100, qualifier="at-least")

    assert "claimed about 100 million" in chart.words("en").headline.replace(NO_BREAK, " ")
    assert not chart.rows[0]["qualifier"]
    assert "about" not in chart_of(bound, "oklahoma-magnet-plant-cost").words("en").headline


def test_a_year_is_no_amount(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """Claims about a year have no dot plot: on a scale from nothing all years look the same."""
    years = {figure.id for figure in catalogue.figures.values() if figure.unit == "year"}
    claims = {claim.id for claim in catalogue.claims.values() if claim.figure_id in years}

    assert claims
    assert set() == claims & {chart_id.removeprefix("evidence-") for chart_id in charts}


def _chart(tables: Catalogue, claim: str) -> Chart:
    return next(chart for chart in claim_evidence.charts(Reading(tables)) if chart.id == f"evidence-{claim}")


def _found(tables: Catalogue, claim: str) -> Sequence[Row]:
    return _chart(tables, claim).rows[1:]


def _measures(rows: Sequence[Row]) -> list[str]:
    """Return the measure of each run of rows."""
    return [str(measure) for measure, _ in groupby(rows, key=lambda row: row["measure_id"])]


def _rows(catalogue: Catalogue, rows: Sequence[Row]) -> list[str]:
    """Return the ids of the evidence that is drawn, sorted."""
    figures = {row["figure_id"] for row in rows}
    return sorted(one.id for one in catalogue.evidence.values() if one.figure_id in figures)


def _with_numbers(catalogue: Catalogue, claim: str) -> list[Evidence]:
    """Return the evidence with a number that could be drawn."""
    return [row for row in catalogue.evidence_for(claim) if row.figure_id and row.relation != "context"]


def test_what_is_drawn_names_its_sources_first(dot_plots: dict[str, Chart], catalogue: Catalogue) -> None:
    """A page names the first few sources of a drawing: they are those of numbers in it, before those of the claim."""
    moved = 0
    for chart in dot_plots.values():
        answers = answers_of(catalogue, claim_evidence.claim_id_of(chart.id))
        drawn = {one.source.id for one in answers.drawn}
        moved += min(chart.source_ids) != chart.source_ids[0]

        assert drawn == {*chart.source_ids[: len(drawn)]}, chart.id
        assert len(chart.source_ids) == len({*chart.source_ids}), chart.id
    assert moved
