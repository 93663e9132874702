"""The verdict follows from the rows: about a part, about a claim, with echoes, levels and periods."""

from collections.abc import Sequence

import pytest

from evidence.catalogue import Catalogue
from evidence.judgement import Judgement, judge
from evidence.judgement.relations import Judge
from evidence.tables import Row
from tests.evidence.judgement.court import PART, claim_of, court, evidence, figure, measure, part, source, words


def judged(catalogue: Catalogue) -> Judgement:
    """Return the judgement about the claim of a catalogue."""
    return judge(claim_of(catalogue), catalogue)


def verdict_by_words(*relations: str, levels: Sequence[str] = ()) -> str:
    """Return the verdict about an event, from rows with only words and of some levels."""
    rows = [words(f"r{number}", relation) for number, relation in enumerate(relations)]
    sources = [source(f"source-r{number}", level) for number, level in enumerate(levels)]
    return judged(court(80, [], rows, parts=[part()], sources=sources)).verdict


@pytest.mark.parametrize(
    ("relations", "verdict"),
    [
        (["supports"], "supported"),
        (["supports", "qualifies", "context"], "supported"),
        (["contradicts", "qualifies"], "contradicted"),
        (["supports", "contradicts"], "disputed"),
        (["qualifies", "context"], "lacks-context"),
        (["context"], "unverified"),
        ([], "unverified"),
    ],
)
def test_a_part_is_judged_by_what_decides(relations: list[str], verdict: str) -> None:
    """Rows that qualify or give context change nothing beside one that supports or contradicts."""
    assert verdict == verdict_by_words(*relations)


def test_the_lowest_level_decides_nothing() -> None:
    """A weak source neither supports nor contradicts nor qualifies, alone or beside others."""
    assert "unverified" == verdict_by_words("supports", levels=["C"])
    assert "unverified" == verdict_by_words("qualifies", levels=["C"])
    assert "supported" == verdict_by_words("supports", "contradicts", levels=["B", "C"])


PARTS = {
    "supported": ["supports"], "contradicted": ["contradicts"], "disputed": ["supports", "contradicts"],
    "lacks-context": ["qualifies"], "unverified": [],
}  # fmt: skip


@pytest.mark.parametrize(
    ("outcomes", "verdict"),
    [
        (["supported", "supported"], "supported"),
        (["contradicted", "contradicted"], "contradicted"),
        (["supported", "contradicted"], "partly-supported"),
        (["supported", "lacks-context"], "partly-supported"),
        (["supported", "unverified"], "partly-supported"),
        (["supported", "disputed", "unverified"], "partly-supported"),
        (["supported", "disputed"], "disputed"),
        (["unverified", "lacks-context"], "lacks-context"),
        (["unverified", "contradicted", "disputed"], "contradicted"),
        (["disputed", "lacks-context"], "disputed"),
    ],
)
def test_a_claim_is_judged_by_its_parts(outcomes: list[str], verdict: str) -> None:
    """Parts alike give that; a part that holds up beside one that does not gives partly; else the gravest."""
    parts = [part(f"claim-p{number}") for number in range(len(outcomes))]
    rows = [
        words(f"r{number}{relation}", relation, part=f"claim-p{number}")
        for number, outcome in enumerate(outcomes)
        for relation in PARTS[outcome]
    ]
    found = judged(court(80, [], rows, parts=parts))

    assert verdict == found.verdict
    assert outcomes == [one.verdict for one in found.outcomes]


def by_number(claimed: float, years: dict[str, float], *relations: str, **cells: object) -> Judgement:
    """Return the judgement about a share from figures of some years."""
    figures = [figure(f"f{year}", value, period=year) for year, value in years.items()]
    rows = [evidence(f"f{year}", relation) for year, relation in zip(years, relations, strict=True)]
    return judged(court(claimed, figures, rows, parts=[part(PART, "share", **cells)]))


def test_what_was_so_before_is_out_of_date() -> None:
    """Where the newest number differs, an earlier one that agrees makes it out of date, unless a year is named."""
    years = {"2023": 60.0, "2024": 70.0}

    assert "out-of-date" == by_number(60, years, "qualifies", "contradicts").verdict
    assert ["f2024", "f2023"] == by_number(60, years, "qualifies", "contradicts").deciding
    assert "contradicted" == by_number(60, years, "qualifies", "contradicts", period="2024").verdict
    assert "contradicted" == by_number(50, years, "qualifies", "contradicts").verdict


def test_what_became_so_later_is_not_out_of_date() -> None:
    """A number of after the article that agrees changes nothing."""
    assert "contradicted" == by_number(60, {"2024": 70.0, "2025": 60.0}, "contradicts", "qualifies").verdict


def relations_of(catalogue: Catalogue) -> dict[str, str]:
    """Return the relation that is worked out for each row that can be compared."""
    found = {row.id: Judge(catalogue.parts[row.part], catalogue).comparison(row) for row in catalogue.evidence.values()}
    return {id_: one.relation for id_, one in found.items() if one}


def test_the_newest_ended_period_decides() -> None:
    """Numbers of other periods, or of none, qualify, whatever they say."""
    years = {"2019": 80.0, "2023": 80.0, "2024": 81.0, "2025": 80.0, "": 80.0}
    figures = [figure(f"f{year}", value, period=year) for year, value in years.items()]
    rows = [evidence(f"f{year}", "context") for year in years]

    assert {
        "f2019": "qualifies",
        "f2023": "qualifies",
        "f2024": "supports",
        "f2025": "qualifies",
        "f": "qualifies",
    } == (relations_of(court(80, figures, rows)))


def test_a_figure_that_is_no_evidence_sets_the_period_too() -> None:
    """A newer number that the evidence leaves out keeps an older one from deciding; a weak source does not."""
    figures = [figure("f2023", 80, period="2023"), figure("f2024", 70)]
    row = [evidence("f2023", "context")]

    assert {"f2023": "qualifies"} == relations_of(court(80, figures, row))
    assert {"f2023": "supports"} == relations_of(court(80, figures, row, sources=[source("source-f2024", "C")]))


def test_a_device_has_no_period() -> None:
    """Of a timeless measure every number counts, whenever it was given."""
    figures = [figure("f2012", 80, period="2012"), figure("f", 80, period="")]
    rows = [evidence("f2012", "context"), evidence("f", "context")]

    assert {"f2012": "supports", "f": "supports"} == (
        relations_of(court(80, figures, rows, measures=[measure("share", timeless=True)]))
    )


def test_only_the_newest_edition_of_a_publisher_decides() -> None:
    """An older edition qualifies, and one that agrees makes a claim out of date."""
    figures = [figure("old", 80, source_id="mcs-2025"), figure("new", 53, source_id="mcs-2026"), figure("else", 54)]
    rows: list[Row] = [evidence("old", "qualifies"), evidence("new", "contradicts"), evidence("else", "contradicts")]
    sources = [
        source("mcs-2025", publisher="USGS", published="2025"),
        source("mcs-2026", publisher="USGS", published="2026-02"),
    ]
    catalogue = court(80, figures, rows, sources=sources)

    assert {"old": "qualifies", "new": "contradicts", "else": "contradicts"} == relations_of(catalogue)
    assert "out-of-date" == judged(catalogue).verdict
    assert ["new", "else", "old"] == judged(catalogue).deciding


def test_another_measure_or_place_is_not_compared() -> None:
    """A number that counts something else, or about somebody else, gets its relation by hand."""
    figures = [figure("measure", 80, measure_id="other"), figure("place", 80, geography="USA")]

    assert {} == relations_of(court(80, figures, [evidence("measure", "qualifies"), evidence("place", "context")]))


@pytest.mark.parametrize(
    ("second", "verdict"), [(80, "supported"), (60, "lacks-context")], ids=["the same", "something else"]
)
def test_words_with_two_readings_need_one_outcome(second: float, verdict: str) -> None:
    """What words can mean in two ways holds up only where it does so in both."""
    figures = [figure("one", 80), figure("two", second, measure_id="other")]
    rows = [evidence("one", "supports"), evidence("two", "supports" if second == 80 else "contradicts")]

    assert verdict == judged(court(80, figures, rows, parts=[part(PART, "share", "other")])).verdict


def test_a_reading_without_rows_is_not_confirmed() -> None:
    """So a claim that holds up under one reading alone lacks context."""
    rows = [evidence("one", "supports")]

    assert "lacks-context" == judged(court(80, [figure("one", 80)], rows, parts=[part(PART, "share", "other")])).verdict


def test_a_fact_beside_the_number_contradicts_it() -> None:
    """A mine that opens in 2028 supplies nothing in 2027, though a year is no share."""
    figures = [figure("start", 2028, unit="year", measure_id="other")]
    catalogue = court(20, figures, [evidence("start", "contradicts")], parts=[part(PART, "share", period="2027")])

    assert "contradicted" == judged(catalogue).verdict


def test_echoes_count_once_with_their_origin() -> None:
    """Four papers that pass on one number are one voice, of the best level that was read."""
    figures = [figure("origin", 20), figure("echo", 900), figure("again", 21)]
    rows = [
        evidence("again", "contradicts", repeats="echo"),
        evidence("echo", "contradicts", repeats="origin"),
        evidence("origin", "contradicts"),
    ]
    found = judged(court(420, figures, rows, sources=[source("source-origin", "C"), source("source-echo", "B")]))
    (voice,) = found.outcomes[0].contradicting

    assert ["origin", "again", "echo"] == [row.id for row in voice.rows]
    assert ("A", "source-origin") == (voice.level, voice.origin)
    assert found.on_one_source


def test_an_origin_that_was_not_read_ties_its_echoes_together() -> None:
    """Two papers with the same unread report behind them are one voice, that of the report."""
    rows = [words("one", "supports", repeats="report"), words("two", "supports", repeats="report")]
    sources = [source("report", "A", publisher="Pentagon"), source("source-one", "B"), source("source-two", "B")]
    catalogue = court(80, [figure("x", 1, source_id="report")], rows, parts=[part()], sources=sources)
    (voice,) = judged(catalogue).outcomes[0].supporting

    assert ("B", "Pentagon") == (voice.level, voice.origin)


def test_two_sources_of_one_publisher_are_one() -> None:
    """Independent means by somebody else."""
    rows = [words("one", "supports"), words("two", "supports")]
    same = [source("source-one", publisher="Reuters"), source("source-two", publisher="Reuters")]

    assert judged(court(80, [], rows, parts=[part()], sources=same)).on_one_source
    assert not judged(court(80, [], rows, parts=[part()])).on_one_source
    assert not judged(court(80, [], [], parts=[part()])).on_one_source
