"""A claim gets or loses its chart with its rows; no row that is gone stops the others."""

from dataclasses import replace

import pytest

from charts.chart import WIDTHS, Chart
from charts.claim_evidence import chart_id_of, charts
from charts.parts.claim_premises import premises_of
from charts.parts.claim_voices import UNSAID
from charts.parts.findings import findings
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.quantity import NO_BREAK
from evidence.records import Claim, Evidence, Figure, Unit
from tests.charts.premises.changes import LANGUAGES, cell, changed, false, without
from tests.charts.specifications import specification_of

COST = "oklahoma-magnet-plant-cost"
# A figure with words aside that its name says, and one with words aside of which it says nothing.
WITHOUT, UNCLEAR = "ministerial-countries-2026-pillsbury", "ministerial-partners-2026-state-department"


@pytest.fixture
def claim(catalogue: Catalogue) -> Claim:
    """Return a claim with a chart of several findings, from which none was left out."""
    return catalogue.claims["us-dependence-on-china"]


@pytest.fixture(scope="module")
def whole(catalogue: Catalogue) -> set[str]:
    """Return the charts of claims while nothing is gone."""
    return _ids(catalogue)


def _ids(tables: Catalogue) -> set[str]:
    """Return the charts of claims, after telling and drawing each."""
    found = charts(Reading(tables))
    for one in found:
        for language in LANGUAGES:
            one.table(language)
            for width in WIDTHS:
                specification_of(one, language, width)
    return {one.id for one in found}


def test_without_its_number_a_claim_has_no_chart(catalogue: Catalogue, claim: Claim, whole: set[str]) -> None:
    """The claimed figure is gone, holds no number, or is in a unit that nobody knows; the other claims stay."""
    others = whole - {chart_id_of(claim.id)}
    which = {"id": claim.figure_id}

    assert chart_id_of(claim.id) not in _ids(without(catalogue, Figure, **which))
    assert others == _ids(changed(catalogue, Figure, which, value=None, low=None, high=None))
    assert others == _ids(changed(catalogue, Figure, which, unit="ells"))


def test_a_claim_with_nothing_beside_it_has_no_chart(catalogue: Catalogue, claim: Claim, whole: set[str]) -> None:
    """What only lends context is not drawn."""
    tables = changed(catalogue, Evidence, {"claim_id": claim.id}, relation="context")

    assert whole - {chart_id_of(claim.id)} == _ids(tables)


def test_a_finding_that_is_gone_is_passed_over(catalogue: Catalogue, claim: Claim) -> None:
    """The chart has a row less, and is drawn."""
    drawn = {one.id: one for one in charts(Reading(catalogue))}[chart_id_of(claim.id)]
    gone = str(drawn.rows[1]["figure_id"])
    tables = without(catalogue, Figure, id=gone)
    left = {one.id: one for one in charts(Reading(tables))}[chart_id_of(claim.id)]

    assert [row["figure_id"] for row in drawn.rows if row["figure_id"] != gone] == [
        row["figure_id"] for row in left.rows
    ]
    assert chart_id_of(claim.id) in _ids(tables)


def test_without_units_nothing_can_be_compared(catalogue: Catalogue) -> None:
    """The check of keys names each row that misses its unit, so the charts are silent."""
    assert set() == _ids(without(catalogue, Unit))


@pytest.mark.parametrize(
    ("label", "expected"), [("Share of Bayan Obo's ore that is not rare earths", True), ("Share of other ore", False)]
)
def test_the_words_for_a_whole_are_in_the_name_of_its_share(
    catalogue: Catalogue,
    label: str,
    expected: bool,  # noqa: FBT001
) -> None:
    """They stand in the place of that name, so the check says when that is another one."""
    (found, *_) = findings(catalogue, catalogue.claims["china-processing-share"])
    ore = replace(found, figure=replace(found.figure, id="ore", label=dict.fromkeys(LANGUAGES, label)))
    words = {language: {"values": {"of": {"ore": "Bayan Obo ore"}}} for language in LANGUAGES}

    assert [expected] * len(LANGUAGES) == [one.holds for one in premises_of([], [ore], words)]


def test_the_short_name_of_a_measure_is_of_a_jet(catalogue: Catalogue) -> None:
    """The words leave ships out, so the check says when a number of something else comes below them."""
    chart_id, which = chart_id_of("f35-rare-earth-mass"), {"id": "f35-elements-adamas-2026"}
    other = changed(catalogue, Figure, which, label_en="Rare-earth elements per destroyer")
    words = "values.measure_id.platform-elements"
    before, after = (
        next(one for one in charts(Reading(tables)) if one.id == chart_id) for tables in (catalogue, other)
    )

    assert [] == false(before, words)
    assert [cell(other, Figure, "label_en", **which)] == false(after, words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_aside_are_in_the_name_of_the_figure(catalogue: Catalogue, language: str) -> None:
    """Below who gives a number stands what it leaves out, and the check says when its name no longer does."""
    label = {"label_nl": "Kosten, zonder de Europese Commissie", "label_en": "Cost, without the European Commission"}
    tables = _aside(catalogue, WITHOUT, **label)
    silent = _aside(catalogue, WITHOUT, **label | {f"label_{language}": "Oklahoma"})
    drawn, words = _cost(tables), f"values.aside.{WITHOUT}"

    assert "without the European Commission" in _text(drawn)
    assert [] == false(drawn, words)
    assert [cell(silent, Figure, f"label_{language}", id=WITHOUT)] == false(_cost(silent), words)


@pytest.mark.parametrize(("language", "label"), [("nl", "Kosten met de Commissie"), ("en", "Cost with the Commission")])
def test_what_is_unsaid_is_not_in_the_name_of_the_figure(catalogue: Catalogue, language: str, label: str) -> None:
    """That something is unclear is false where the name of the figure says it, in either language."""
    tables, said = _aside(catalogue, UNCLEAR), _aside(catalogue, UNCLEAR, **{f"label_{language}": label})
    drawn, words = _cost(tables), f"values.unsaid.{UNCLEAR}"

    assert "unclear whether the Commission is counted" in _text(drawn)
    assert [] == false(drawn, words)
    assert [cell(said, Figure, f"label_{language}", id=UNCLEAR)] == false(_cost(said), words)


def test_what_is_unsaid_is_about_what_we_look_for(catalogue: Catalogue) -> None:
    """Words aside that name nothing that a label could say are false of any label."""
    tables = _aside(catalogue, UNCLEAR)
    own = {"nl": {"values": {UNSAID: {UNCLEAR: "de Commissie"}}}, "en": {"values": {UNSAID: {UNCLEAR: "or not"}}}}
    found = findings(tables, tables.claims[COST])

    assert [True, False] == [one.holds for one in premises_of([], found, own)]


def _aside(tables: Catalogue, figure: str, **label: str) -> Catalogue:
    """Return the tables with the number of a claim under the id of another, that has words aside."""
    row = next(one for one in tables.evidence_for(COST) if one.relation == "supports" and not one.repeats)
    tables = changed(tables, Evidence, {"id": row.id}, figure_id=figure)
    return changed(tables, Figure, {"id": row.figure_id}, id=figure, **label)


def _cost(tables: Catalogue) -> Chart:
    return next(one for one in charts(Reading(tables)) if one.id == chart_id_of(COST))


def _text(chart: Chart) -> str:
    """Return all words of a wide drawing, without the blanks that hold them together."""
    rows = [row for rows in specification_of(chart, "en", "wide")["datasets"].values() for row in rows]
    return " ".join(str(row["text"]) for row in rows if "text" in row).replace(NO_BREAK, " ")
