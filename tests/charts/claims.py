"""The charts of claims as tests look at them: what they draw, and how each of their numbers looks."""

from typing import Any

from charts import Chart
from charts.chart import Width
from charts.claim_evidence import charts as claim_charts
from charts.parts.answers import Answers, answered
from charts.parts.claim_marks import WITHIN, in_words
from charts.parts.findings import CLAIM, Finding, findings, said
from charts.parts.nouns import KIND, ROW
from charts.parts.numbered import OVER
from charts.reading import Reading
from evidence.catalogue import Catalogue
from tests.charts.specifications import specification_of


def chart_of(tables: Catalogue, claim: str) -> Chart:
    """Return the chart that tests a claim."""
    return next(one for one in claim_charts(Reading(tables)) if one.id == f"evidence-{claim}")


def answers_of(tables: Catalogue, claim: str) -> Answers:
    """Return which numbers about a claim are drawn."""
    tested = tables.claims[claim]
    claimed = said(tables, tested)
    assert claimed
    return answered(claimed, findings(tables, tested), tables.units, ())


def drawn_by(chart: Chart, width: Width, kinds: tuple[str, ...], language: str = "en") -> list[dict[str, Any]]:
    """Return the rows that layers of some kinds draw, each with the weight that its letters have there."""
    specification = specification_of(chart, language, width)
    layers = [layer for layer in specification["layer"] if layer["mark"]["type"] in kinds]
    return [
        {**row, "weight": layer["mark"].get("fontWeight")}
        for layer in layers
        for row in specification["datasets"][layer["data"]["name"]]
    ]


def mark_of(chart: Chart, width: Width, finding: Finding) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return the mark of a number, and where that number is written, on its line or over it."""
    tip, unit = chart.told(finding.counted, "en"), chart.labels["en"]["symbol"]
    mark = next(row for row in drawn_by(chart, width, ("point", "rect")) if row.get("tip") == tip)
    line = (mark["y"] + mark.get("bottom", mark["y"])) / 2
    lines = {line, line - OVER}
    kinds = chart.words("en").values.get(KIND, {})
    kind = kinds.get(finding.figure.id) or kinds.get(finding.figure.measure_id, "")
    # Where nobody counted what was claimed, other words are at numbers, or none.
    kind = "" if chart.labels["en"]["uncounted"] else kind
    # Nor at a bar that the name of its row tells from others.
    kind = "" if finding.relation != CLAIM and finding.figure.measure_id in _rows_named(chart) else kind
    within = chart.words("en").values.get(WITHIN, {}).get(finding.figure.unit, "")
    numbers = {in_words(finding.quantity, one, "en") for one in (unit, within, "")}
    wanted = {f"{number} {kind}".strip() for number in numbers} if kind else numbers
    texts = [row for row in drawn_by(chart, width, ("text",)) if "relation" in row and row["y"] in lines]
    # Behind a number stand in brackets its years, or how many sources give it.
    return mark, [row for row in texts if str(row["text"]).partition(" (")[0] in wanted]


def _rows_named(chart: Chart) -> set[str]:
    """Return the measures by which rows are named."""
    return {*chart.words("en").values.get(ROW, {})}


def look_of(chart: Chart, width: Width, finding: Finding) -> tuple[float, str, str, int]:
    """Return how large and of which colour the mark of a number is, and the colour and weight of its letters."""
    mark, (text,) = mark_of(chart, width, finding)
    return mark["size"], mark["colour"], text["colour"], text["weight"]
