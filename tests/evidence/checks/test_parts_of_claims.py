"""Evidence about the parts of claims: what takes more than one changed cell to show."""

import pytest

from evidence.catalogue import Catalogue
from evidence.checks.parts_of_claims import parts_have_evidence
from evidence.checks.relations_of_evidence import (
    deciding_figures_are_evidence,
    echoes_lead_to_an_origin,
    relations_follow_from_the_numbers,
)
from evidence.checks.verdicts import verdicts_follow_from_their_rows
from evidence.tables import Row
from tests.evidence.checks.rows import changed, more, said
from tests.evidence.judgement.court import court, evidence, figure, measure, part, source, words

CLAIM: Row = {"id": "oklahoma-magnet-plant-cost"}
LEFT_OUT = (
    "id  there is no evidence about this part, and the claim has no 'unknown'"
    " → add a row to evidence.csv, or say in claims.csv what is unknown"
)
MISSED, ADD = "id  '{}' would decide about 'claim-p1'", "add a row to evidence.csv with this figure"
GOES_BACK = "goes back to itself → leave this empty for the row that the others go back to"


def test_a_part_without_evidence_needs_words_about_what_is_unknown(catalogue: Catalogue) -> None:
    """A part that nothing was found about is allowed where the claim says what is not known."""
    alone = more(catalogue, "figures/parts", {"claim_id": CLAIM["id"]}, id="oklahoma-magnet-plant-cost-p2")
    silent = changed(alone, "figures/claims", CLAIM, unknown_nl=None, unknown_en=None)

    assert [] == said(parts_have_evidence, alone)
    assert [LEFT_OUT] == said(parts_have_evidence, silent)


@pytest.mark.parametrize(
    ("repeats", "expected"),
    [
        ({"one": "two", "two": "one"}, ["one"]),
        ({"one": "three", "two": "one", "three": "two"}, ["one"]),
        ({"one": "one", "two": "two"}, ["one", "two"]),
        ({"two": "two", "three": "two"}, ["two"]),
        ({"three": "two", "two": "one"}, []),
    ],
    ids=["two", "three", "each itself", "one that leads into a circle", "a chain"],
)
def test_a_circle_of_echoes_is_named_once(repeats: dict[str, str], expected: list[str]) -> None:
    """At its first row by name; a row that only leads into it is not blamed."""
    rows = [words(id_, "supports", repeats=repeats.get(id_, "")) for id_ in ("one", "three", "two")]

    assert [f"repeats  '{id_}' {GOES_BACK}" for id_ in expected] == said(
        echoes_lead_to_an_origin, court(80, [], rows, parts=[part()])
    )


def test_a_newer_edition_that_is_no_evidence_is_missed() -> None:
    """Its publisher is heard by the older one, which does not stand for it."""
    figures = [figure("old", 80, source_id="mcs-2025"), figure("new", 53, source_id="mcs-2026")]
    sources = [
        source("mcs-2025", publisher="USGS", published="2025"),
        source("mcs-2026", publisher="USGS", published="2026"),
    ]

    assert [f"{MISSED.format('new')}, and is no evidence for or against it → {ADD}"] == said(
        deciding_figures_are_evidence, court(80, figures, [evidence("old", "qualifies")], sources=sources)
    )
    assert [] == said(deciding_figures_are_evidence, court(80, figures, [evidence("new", "context")], sources=sources))


def test_a_number_that_decides_is_missed_once() -> None:
    """One line for all that a publisher prints, and none for a weak source, another place or another period."""
    figures = [
        figure("one", 80, source_id="survey"),
        figure("two", 80, source_id="survey"),
        figure("weak", 80),
        figure("place", 80, geography="USA"),
        figure("early", 80, period="2019"),
        figure("other", 80, measure_id="other"),
    ]
    missed = said(deciding_figures_are_evidence, court(80, figures, [], sources=[source("source-weak", "C")]))

    assert [MISSED.format("one")] == [line.partition(",")[0] for line in missed]


def test_what_a_part_can_mean_asks_for_the_numbers_of_each_reading() -> None:
    """A figure of the second reading decides as well as one of the first."""
    figures = [figure("first", 80), figure("second", 60, measure_id="other")]
    catalogue = court(80, figures, [evidence("first", "supports")], parts=[part("claim-p1", "share", "other")])

    assert [MISSED.format("second")] == [
        line.partition(",")[0] for line in said(deciding_figures_are_evidence, catalogue)
    ]


def test_an_echo_is_compared_with_its_origin_alone() -> None:
    """It passes on a number, so its own, rounded or of another year, is not held against the claim."""
    figures = [figure("origin", 80), figure("echo", 60, period="2019")]
    rows = [evidence("origin", "supports"), evidence("echo", "supports", repeats="origin")]

    assert [] == said(relations_follow_from_the_numbers, court(80, figures, rows))


def test_a_row_of_a_source_that_was_not_read_is_compared_by_its_own_number() -> None:
    """The origin is no row, so the number of the echo is all there is."""
    rows = [evidence("echo", "contradicts", repeats="report")]
    catalogue = court(80, [figure("echo", 80), figure("x", 1, source_id="report", measure_id="other")], rows)

    (line,) = said(relations_follow_from_the_numbers, catalogue)
    assert "the row is said to be 'contradicts', which would make the verdict 'contradicted'" in line
    assert "and its number agrees with the claimed one → write 'supports'" in line


def test_a_verdict_names_the_rows_that_decide_it() -> None:
    """Origins, not their echoes; an earlier number that agrees is one of them where it makes a claim out of date."""
    figures = [figure("f2023", 80, period="2023"), figure("f2024", 60), figure("echo", 60, source_id="paper")]
    rows = [
        evidence("f2023", "qualifies"),
        evidence("f2024", "contradicts"),
        evidence("echo", "contradicts", repeats="f2024"),
    ]

    (line,) = said(verdicts_follow_from_their_rows, court(80, figures, rows, measures=[measure("share")]))
    assert line.startswith("verdict  the verdict is 'supported', and the rule gives 'out-of-date': 'f2024', 'f2023' →")
