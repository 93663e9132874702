"""Which of the numbers about a claim its drawing shows, and which it leaves to the table."""

from dataclasses import replace

from charts.parts.answers import OTHERS
from evidence.catalogue import Catalogue
from evidence.judgement.relations import CONTRADICTS, SUPPORTS
from evidence.records import Figure, Part
from tests.charts.claims import answers_of, chart_of, drawn_by
from tests.charts.premises.changes import changed

SHARE, JET = "china-processing-share", "f35-rare-earth-mass"


def test_two_other_counts_are_drawn_that_differ(catalogue: Catalogue) -> None:
    """Numbers that the claim says already are left to the table; of all others the nearest are drawn, each once."""
    answers = answers_of(catalogue, SHARE)
    claim = answers.claimed.quantity.numbers[0]
    others = [one for one in answers.found if not one.counts_the_same]
    drawn = [one.quantity.numbers[0] for one in answers.others]
    differing = [one for one in others if claim not in one.quantity.numbers]
    # What a reader would see as a number that is drawn is left out with it.
    left = [one for one in differing if all(abs(one.quantity.numbers[0] - number) >= 2 for number in drawn)]

    assert OTHERS == len({*drawn}) < len(others)
    assert abs(drawn[0] - drawn[1]) >= 2
    assert len(differing) < len(others)
    assert claim not in drawn
    assert all(abs(one.quantity.numbers[0] - claim) >= max(abs(number - claim) for number in drawn) for one in left)
    words = [row["text"] for row in drawn_by(chart_of(catalogue, SHARE), "wide", ("text",))]
    assert "Other counts" in words


def test_a_range_that_runs_over_the_claim_is_left_to_the_table(catalogue: Catalogue) -> None:
    """It says nothing else than the claim."""
    first, *_ = answers_of(catalogue, SHARE).others
    wide = changed(catalogue, Figure, {"id": first.figure.id}, value=None, low=80, high=99)

    assert first.figure.id in {one.figure.id for one in answers_of(wide, SHARE).found}
    assert first.figure.id not in {one.figure.id for one in answers_of(wide, SHARE).drawn}


def test_where_nothing_fits_the_headline_tells_of_what_comes_nearest(catalogue: Catalogue) -> None:
    """Nothing else is drawn beside it."""
    uncounted = changed(catalogue, Part, {"id": f"{SHARE}-p1"}, readings="reserves")
    far = changed(uncounted, Figure, {"id": f"{SHARE}-claimed"}, value=20)
    answers = answers_of(far, SHARE)

    assert "headline_other" == chart_of(far, SHARE).variant
    assert OTHERS == len(answers.first)
    assert [] == answers.others


def test_a_source_that_decides_is_drawn_with_the_other_thing_that_it_counts(catalogue: Catalogue) -> None:
    """It says how far off the claimed number is, of which another source says that."""
    answers = answers_of(catalogue, JET)
    (deciding,) = answers.first
    (other,) = answers.others

    assert answers.fitting is not None
    assert deciding.source == other.source != answers.fitting.source
    assert answers.fitting.figure.measure_id == other.figure.measure_id != deciding.figure.measure_id


def test_what_contradicts_stands_out_alone_unless_more_supports_the_claim(catalogue: Catalogue) -> None:
    """Else the one number would seem to be the outcome."""
    answers = answers_of(catalogue, "us-dependence-on-china")
    against, other = answers.first
    supporting = replace(answers, first=[against, other, replace(other)])

    assert (CONTRADICTS, SUPPORTS) == (against.relation, other.relation)
    assert [against] == answers.leading == answers.lit
    assert [against] == supporting.leading
    assert [against, other, other] == supporting.lit
