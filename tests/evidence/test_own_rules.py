"""Our own checks, each for itself: the mistakes of tests/broken/cases.toml that they name, and where they draw lines.

The rows are read without frictionless, so that many small mistakes can be tried in a moment.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from evidence.audit import audit
from evidence.catalogue import Catalogue
from evidence.checks import CHECKS, CONCLUSIONS
from evidence.checks.computed import computed_figures_are_current
from evidence.checks.dates import dates_exist
from evidence.checks.texts import numbers_in_texts_are_figures
from evidence.computed import COMPUTATIONS
from evidence.formulas import Computation
from evidence.plain_tables import read_tables
from evidence.problems import Problem, one_per_place
from evidence.tables import Row, Table
from tests.broken.repository import Case, Edit, read_cases

# The cases that our own checks name; the others are named before: by cells, descriptor or frictionless.
OWN = {
    "a claim for the front page that nothing was found about", "a use that the total of the outlook does not hold",
    "imports by country that are more than all imports", "evidence that is named after another claim",
    "tonnes in the outlook that do not add up", "shares in the outlook that do not add up", "the same evidence twice",
    "a claim whose number somebody else says", "a computed figure that nothing computes", "a day that no calendar has",
    "a figure about a country without a name", "a number in a reason that is no figure", "a note in one language only",
    "a source that differs between packages", "a computed figure without its input", "a computed figure that differs",
    "a world total that does not add up", "a folder of somebody's own machine", "more than, without a lower bound",
    "rows that may not be republished", "countries without the world", "a figure without a number", "value above high",
    "a country by another name", "evidence with two feet", "evidence with no foot", "value below low",
    "low above high", "a figure in a unit that is not its measure's", "a figure of another basis than its measure",
    "evidence that supports about another measure", "evidence that supports with a number that does not agree",
    "a part without evidence, and nothing about what is unknown", "a verdict that the rule does not give",
    "a row that repeats itself", "two rows that repeat each other", "an answer of 46 words",
    "an answer with a number that is no figure of the claim", "a title that repeats what does not hold up",
}  # fmt: skip
CASES = [case for case in read_cases() if case.name in OWN]


def found(repository: Path, *edits: Edit) -> list[str]:
    """Return what our checks say of a repository after some edits, and what they conclude when they say nothing."""
    for edit in edits:
        edit.apply(repository)
    catalogue = Catalogue(read_tables(repository))
    problems: list[Problem] = [problem for check in CHECKS for problem in check(catalogue)]
    return [str(one) for one in one_per_place(problems or (one for check in CONCLUSIONS for one in check(catalogue)))]


def test_the_rows_are_those_that_frictionless_reads(repository: Path) -> None:
    """What these tests read is what the audit reads."""
    catalogue, problems = audit(repository)

    assert catalogue is not None
    assert [] == problems
    assert catalogue.tables == Catalogue(read_tables(repository)).tables


def test_each_case_of_our_own_checks_is_there() -> None:
    """A case that gets another name is not left out in silence."""
    assert OWN == {case.name for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_named_by_the_check_alone(case: Case, repository: Path) -> None:
    """The lines of the case are those of the audit, and no line besides them."""
    assert case.lines == found(repository, *case.edits)


FIGURES, EVIDENCE, CLAIMS = "figures/data/figures.csv", "figures/data/evidence.csv", "figures/data/claims.csv"
CLAIMED = "datapackage/figures/data/claims.csv:2:figure_id  'dependence-claimed' is not what this source claims"
# The number that is claimed in the good repository.
NEWSPAPER = ",80,,,,percent,,false,USA,oxide,claimed,newspaper-2024,"


def what(problems: list[str]) -> list[str]:
    """Return the problems without their remedies."""
    return [problem.partition(" →")[0] for problem in problems]


@pytest.mark.parametrize(
    ("kind", "source", "expected"),
    [
        ("claimed", "newspaper-2024", []),
        ("reported", "newspaper-2024", [CLAIMED]),
        ("claimed", "crs-2013", [CLAIMED]),
        ("reported", "crs-2013", [CLAIMED]),
    ],
)
def test_a_claim_names_its_own_sources_number(kind: str, source: str, expected: list[str], repository: Path) -> None:
    """One of the two wrong is enough: a number of this source that is no claim, and a claim of another."""
    changed = NEWSPAPER.replace("claimed", kind).replace("newspaper-2024", source)

    of_the_claim = [line for line in what(found(repository, Edit(FIGURES, NEWSPAPER, changed))) if CLAIMS in line]
    assert expected == of_the_claim


def test_two_findings_of_one_source_are_two_pieces_of_evidence(repository: Path) -> None:
    """Only a figure can be said twice; a report may hold more than one finding."""
    row = (repository / "datapackage" / EVIDENCE).read_text(encoding="utf-8").splitlines(keepends=True)[2]
    other = row.replace("e02", "e03").replace("geen getal", "geen jaar").replace("no number", "no year")

    assert [] == found(repository, Edit(EVIDENCE, row, row + other))


def test_one_figure_may_be_evidence_for_two_claims(repository: Path) -> None:
    """The figure is said twice only where the claim is the same."""
    for table in ("claims", "mentions", "parts", "evidence"):
        _once_more(repository / "datapackage" / "figures" / "data" / f"{table}.csv")

    assert [] == found(repository)


def _once_more(path: Path) -> None:
    """Repeat the first row of a table for a claim of another name and another text."""
    row = path.read_text(encoding="utf-8").splitlines(keepends=True)[1]
    other = row.replace("dependence,", "other,", 1).replace("dependence-e01", "other-e01")
    other = (
        other.replace("dependence-p1", "other-p1").replace("Het land", "Een land").replace("The country", "A country")
    )
    path.write_text(path.read_text(encoding="utf-8") + other, encoding="utf-8")


@pytest.mark.parametrize(
    ("qualifier", "column"), [("more-than", "low"), ("at-least", "low"), ("less-than", "high"), ("up-to", "high")]
)
def test_a_qualifier_of_a_bound_needs_its_bound(qualifier: str, column: str, repository: Path) -> None:
    """The number of each stands in its own column, where it is drawn as an open end."""
    row = f",920,,,{qualifier},"
    expected = f"datapackage/{FIGURES}:5:{column}  '{qualifier}' needs the number in the column {column}"
    problems = what(found(repository, Edit(FIGURES, ",920,,,,", row)))
    bound = f",,{920 if column == 'low' else ''},{920 if column == 'high' else ''},{qualifier},"

    assert [expected] == problems
    assert [] == found(repository, Edit(FIGURES, row, bound))


def test_about_and_nearly_need_no_bound(repository: Path) -> None:
    """They say how exact a value is."""
    assert [] == found(repository, Edit(FIGURES, ",920,,,,", ",920,,,about,"))


@pytest.mark.parametrize(("day", "exists"), [("2012-02-29", True), ("2013-02-29", False), ("2012-04-31", False)])
@pytest.mark.parametrize(
    "dated",
    [
        Edit(FIGURES, "lb,2013,", "lb,{},"),
        Edit(FIGURES, "lb,2013,", "lb,2011-01-01/{},"),
        Edit(FIGURES, "lb,2013,", "lb,{}/..,"),
        Edit("figures/data/sources.csv", "2013-12-23", "{}"),
        Edit("context/data/events.csv", "-2026,2026-02,", ",{},"),
        Edit("context/data/events.csv", "-2026,2026-02,,", ",2010-02,{},"),
    ],
    ids=str,
)
def test_a_day_must_exist(dated: Edit, day: str, *, exists: bool, repository: Path) -> None:
    """In periods, both ends, and in the dates of sources and of events, of the last day too."""
    problems = what(found(repository, replace(dated, new=dated.new.format(day))))
    missing = [said for problem in problems if "no day" in (said := problem.partition("  ")[2])]

    assert ([] if exists else [f"there is no day {day}"]) == missing


def test_the_day_of_a_status_must_exist() -> None:
    """Its column allows a thirteenth month, which no pattern of ours keeps out."""
    rows: list[Row] = [{"status_date": day} for day in (None, "2025", "2025-06", "2025-06-30", "2025-13-01")]
    table = Table("context", "projects", "projects.csv", ("id",), rows, {}, {})

    assert ["projects.csv:6:status_date"] == [str(one.where) for one in dates_exist(Catalogue([table]))]


def test_a_computed_range_is_named_with_both_ends(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is stored and what comes out, smallest first; a figure without a number stores nothing."""
    monkeypatch.setitem(
        COMPUTATIONS, "f35-crs-2013-mass-in-kilograms", Computation("conversion", lambda _: [400, 420.5])
    )
    remedy = "correct the inputs, or let `build.py fix` write what comes out"
    place = f"datapackage/{FIGURES}:4:value  "

    assert [f"{place}417 is stored, 400 to 420.5 comes out → {remedy}"] == found(repository)
    catalogue = Catalogue(read_tables(repository))
    figure = catalogue.figures["f35-crs-2013-mass-in-kilograms"]
    catalogue.figures[figure.id] = replace(figure, value=None)
    assert [f"{place}nothing is stored, 400 to 420.5 comes out → {remedy}"] == [
        str(problem) for problem in computed_figures_are_current(catalogue)
    ]


def test_a_large_number_that_comes_out_can_be_copied(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With all its digits, and as no program writes it: 1.28586e+07 would be another mistake."""
    name = "f35-crs-2013-mass-in-kilograms"
    monkeypatch.setitem(COMPUTATIONS, name, Computation("conversion", lambda _: [12858642]))

    assert ["417 is stored, 12858642 comes out"] == [
        problem.partition("  ")[2].partition(" → ")[0] for problem in found(repository)
    ]


@pytest.mark.parametrize("column", ["title", "statement", "reason", "measures", "unknown"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_number_in_each_text_of_a_claim_is_a_figure(column: str, language: str, repository: Path) -> None:
    """In both languages; the numbers of its sources are known, others are not."""
    catalogue = Catalogue(read_tables(repository))
    catalogue.rows("figures", "claims")[0][f"{column}_{language}"] = "80, 60, 70 and 920 are known, 81 kg is not"

    assert [f"datapackage/{CLAIMS}:2:{column}_{language}  the number 81 is not a figure of this claim"] == what(
        [str(problem) for problem in numbers_in_texts_are_figures(catalogue)]
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_number_in_an_answer_is_a_figure_that_the_claim_names(language: str, repository: Path) -> None:
    """What a newspaper prints is claimed or found; another number of the same source will not do."""
    catalogue = Catalogue(read_tables(repository))
    catalogue.rows("figures", "claims")[0][f"answer_{language}"] = "80, 60 and 70 are of the claim, 920 kg is not"

    assert [f"datapackage/{CLAIMS}:2:answer_{language}  the number 920 is not a figure of this claim"] == what(
        [str(problem) for problem in numbers_in_texts_are_figures(catalogue)]
    )


def test_a_number_in_a_finding_is_a_figure_of_its_claim(repository: Path) -> None:
    """Where the claim is not there, no number is known."""
    table = Catalogue(read_tables(repository)).table("figures", "evidence")
    tables = {one.name: one for one in read_tables(repository) if one.package == "figures"}
    rows: list[Row] = [
        {**row, "claim_id": claim, "finding_nl": "80 kg"}
        for row, claim in zip(table.rows, ("dependence", "none"), strict=True)
    ]
    catalogue = Catalogue([*tables.values(), replace(table, rows=rows)])

    assert [f"datapackage/{EVIDENCE}:3:finding_nl  the number 80 is not a figure of this claim"] == what(
        [str(one) for one in numbers_in_texts_are_figures(catalogue) if one.where.column == "finding_nl"]
    )
