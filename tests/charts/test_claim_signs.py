"""How the marks of a claim are read: what its numbers count, from where one contradicts, and what is seen."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from charts import Chart
from charts.parts.answers import Answers
from charts.parts.claim_signs import signs
from charts.parts.claim_tally import WHOLE
from charts.vocabulary import complete
from evidence.catalogue import Catalogue
from evidence.records import Evidence, Figure, Part
from tests.charts.claims import answers_of, chart_of
from tests.charts.premises.changes import changed, without
from tests.charts.specifications import specification_of

DEPENDENCE, JET, COST, SHARE = (
    "us-dependence-on-china",
    "f35-rare-earth-mass",
    "oklahoma-magnet-plant-cost",
    "china-processing-share",
)
IMPORTS, SAID, LOWEST = "china-share-of-us-imports", f"{DEPENDENCE}-e14", f"{DEPENDENCE}-e04"
WORDLESS = "china-mine-share"
EXPLAINED = {
    "circle": "a circle supports it",
    "triangle-down": "a triangle contradicts it",
    "square": "a square qualifies it",
}
MARGIN = (
    " For one of the two figures the difference from the claim is more than 3 percentage points, which we count as"
    " contradicting it."
)
CLAIMED = {"id": f"{DEPENDENCE}-claimed"}


def test_what_is_counted_is_said_by_the_claimed_measure(charts: dict[str, Chart]) -> None:
    """Words for all of them are said before any of those below."""
    assert "Weight in one fighter jet, in kilograms." == _counting(charts[f"evidence-{JET}"])


def test_the_margin_is_said_where_it_alone_divides(catalogue: Catalogue) -> None:
    """Plain shares of one thing, of which some support the claim and some contradict it."""
    words = chart_of(_divided(catalogue), DEPENDENCE).words("en")

    assert MARGIN in words.description
    assert MARGIN.strip() not in words.subtitle


def test_the_margin_is_not_said_of_anything_else(catalogue: Catalogue) -> None:
    """Nothing contradicts or supports, a number is no plain one, another thing is counted too, or it is no share."""
    divided = _divided(catalogue)
    said, lowest = (divided.evidence[id_].figure_id for id_ in (SAID, LOWEST))
    others = changed(divided, Evidence, {"id": SAID}, relation="qualifies")
    rough = changed(divided, Figure, CLAIMED, qualifier="about")
    bound = changed(divided, Figure, {"id": lowest}, value=None, low=71, qualifier="at-least")
    spread = changed(divided, Figure, {"id": lowest}, value=None, low=70, high=72)
    mixed = changed(divided, Figure, {"id": said}, measure_id="china-share-of-us-compound-imports-weight")
    counted = changed(divided, Figure, {"id": [CLAIMED["id"], said, lowest]}, unit="t")

    for tables in (others, rough, bound, spread, mixed, counted):
        chart = chart_of(tables, DEPENDENCE)

        assert {said, lowest} <= {row["figure_id"] for row in chart.rows}
        assert "count as contradicting" not in chart.words("en").description


def test_one_thing_is_called_by_its_name(charts: dict[str, Chart]) -> None:
    """All that is drawn counts it, and no other words are known."""
    chart = charts[f"evidence-{COST}"]

    assert f"{chart.labels['en']['counted']}." == _counting(chart)


def test_shares_say_what_they_are_shares_of(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """Of another measure nobody looked what all that is drawn is a share of: then only the unit is said."""
    answers = answers_of(catalogue, DEPENDENCE)
    figure = replace(answers.claimed.figure, measure_id="china-share-of-us-compound-imports-weight")
    other = replace(answers, claimed=replace(answers.claimed, figure=figure))

    assert "Shares of US imports of rare earths." == _counting(charts[f"evidence-{DEPENDENCE}"]) == _said(answers)
    assert "In percent." == _said(other)


def test_words_that_leave_open_what_they_count_are_said_to(catalogue: Catalogue) -> None:
    """By the claimed figure, where all numbers count one thing: beside another the sources would not count that."""
    answers, words = answers_of(_divided(catalogue), DEPENDENCE), dict(complete("claim_evidence")["en"])
    values = {**words["values"], "unclear": {CLAIMED["id"]: "The words do not say which"}}
    mixed = replace(answers, uncounted=[WORDLESS])

    assert "The words do not say which." == _said(answers, {**words, "values": values})
    assert "The words do not say which." != _said(mixed, {**words, "values": values})


def test_without_words_at_each_number_its_unit_is_said_with_that(catalogue: Catalogue) -> None:
    """A thing for which no few words are known stands over its line."""
    tables = changed(_divided(catalogue), Part, {"id": f"{DEPENDENCE}-p1"}, readings=f"{IMPORTS} {WORDLESS}")
    tables = changed(tables, Figure, {"id": tables.evidence[SAID].figure_id}, measure_id=WORDLESS)

    assert "The words beside each number say what it measures (percent)." == _counting(chart_of(tables, DEPENDENCE))


@pytest.mark.parametrize(
    ("claim", "start"),
    [
        (COST, "The bar below them ends in an arrow"),
        (DEPENDENCE, "The bars show figures we found"),
        (JET, "The other marks are figures we found."),
    ],
)
def test_what_is_seen_is_described(charts: dict[str, Chart], claim: str, start: str) -> None:
    """A least number alone is a bar with an arrow, shares that lie close are bars, and all else is marks."""
    _, _, after = charts[f"evidence-{claim}"].words("en").description.partition(". ")

    assert after.startswith(start)


def test_bars_are_described_only_where_they_are_drawn(catalogue: Catalogue) -> None:
    """A number that is not the claimed one is no least one of it, and shares far from each other are marks."""
    cost = changed(catalogue, Figure, {"id": f"{COST}-claimed"}, value=150)
    far = changed(catalogue, Figure, CLAIMED, value=20)

    assert "The bar below" not in chart_of(cost, COST).words("en").description
    assert "The bars are" not in chart_of(far, DEPENDENCE).words("en").description


@pytest.mark.parametrize("claim", [COST, DEPENDENCE, JET, SHARE])
@pytest.mark.parametrize("bound", ["", "at-least", "range"])
def test_no_sign_is_explained_that_is_not_drawn(catalogue: Catalogue, claim: str, bound: str) -> None:
    """Nor is one drawn that is not explained: an arrow of a bound, and of marks on their own each shape."""
    chart = chart_of(_bound(catalogue, claim, bound), claim)
    text = chart.words("en").description

    assert _has_arrows(chart) is ("arrow" in text), text
    assert _shapes(chart) == {shape for shape, words in EXPLAINED.items() if words in text}, text


def _bound(tables: Catalogue, claim: str, bound: str) -> Catalogue:
    """Return the tables with each exact number that is drawn beside a claim as a least one, or as a range."""
    drawn = [one.figure for one in answers_of(tables, claim).drawn if one.figure.value is not None]
    for figure in drawn if bound else []:
        high = None if bound == "at-least" else figure.numbers[0] * 1.01
        qualifier = bound if high is None else ""
        cells = {"value": None, "low": figure.value, "high": high, "qualifier": qualifier}
        tables = changed(tables, Figure, {"id": figure.id}, **cells)
    return tables


def _shapes(chart: Chart) -> set[str]:
    """Return the shapes of marks, but not that of the claim; halos are circles around any of them."""
    drawing = specification_of(chart, "en", "wide")
    layers = [layer for layer in drawing["layer"] if "shape" in layer["encoding"]]
    return {row["shape"] for layer in layers for row in drawing["datasets"][layer["data"]["name"]]} - {"diamond"}


def _has_arrows(chart: Chart) -> bool:
    layers = specification_of(chart, "en", "wide")["layer"]
    return any(layer["mark"].get("strokeCap") == "round" for layer in layers)


def _divided(tables: Catalogue) -> Catalogue:
    """Return the tables with a claim beside two numbers of what was claimed: one supports it, and one contradicts."""
    for row in (one for one in tables.evidence_for(DEPENDENCE) if one.id not in {SAID, LOWEST}):
        tables = without(tables, Evidence, id=row.id)
    tables = changed(tables, Part, {"id": f"{DEPENDENCE}-p1"}, readings=IMPORTS)
    return changed(tables, Evidence, {"id": SAID}, relation="supports")


def _counting(chart: Chart) -> str:
    return chart.labels["en"]["counting"]


def _said(answers: Answers, words: Mapping[str, Any] | None = None) -> str:
    """Return what is said of what the numbers count, where these have a unit and their scale is whole."""
    labels = dict.fromkeys(("counted", "margin", "against", "drawn", "claimed", "start", "ringed", "absent", WHOLE), "")
    said = signs(answers, labels | {"measure": "percent"}, words or complete("claim_evidence")["en"], "en")
    return said["counting"]
