"""What was claimed beside what was found: one dot plot for each claim with a number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Fact, Row, Width, templates
from charts.layout import Entry, RowPlot, data, row_plot
from charts.marks import marks
from charts.quantity import Quantity, period, with_unit
from charts.scale import Scale, ticks
from evidence.catalogue import Catalogue
from evidence.records import Claim, Evidence, Figure, Unit

NAME = "claim_evidence"
COLUMNS = (
    Column("figure_id", "text"),
    Column("source_id", "text"),
    Column("period", "year"),
    Column("value", "number"),
    Column("relation", "text"),
    Column("estimated", "text"),
)
SIGNIFICANT_DIGITS = 3
UNDATED = "9999"
LABEL_WIDTH: dict[Width, int] = {"wide": 290, "narrow": 0}
TICK = 9


@dataclass(frozen=True)
class Finding:
    """A comparable figure, in the unit of the claim."""

    figure: Figure
    relation: str
    quantity: Quantity


def charts(catalogue: Catalogue) -> list[Chart]:
    """Return a chart for each claim whose number can be put beside at least one other."""
    claims = sorted(catalogue.claims.values(), key=lambda claim: claim.id)
    return [_chart(catalogue, claim) for claim in claims if findings(catalogue, claim)]


def findings(catalogue: Catalogue, claim: Claim) -> list[Finding]:
    """Return the comparable figures about a claim by period, the undated ones last."""
    if not claim.figure_id:
        return []
    unit = catalogue.units[catalogue.figures[claim.figure_id].unit]
    evidence = [item for item in catalogue.evidence_for(claim.id) if item.comparable and item.figure_id]
    found = [_finding(catalogue, item, unit) for item in evidence]
    return sorted(
        (finding for finding in found if finding),
        key=lambda finding: (finding.figure.period or UNDATED, finding.figure.id),
    )


def _finding(catalogue: Catalogue, evidence: Evidence, unit: Unit) -> Finding | None:
    figure = catalogue.figures[evidence.figure_id]
    factor = catalogue.units[figure.unit].factor_to(unit)
    if factor is None or not figure.numbers:
        return None
    value, low, high = (_converted(part, factor) for part in (figure.value, figure.low, figure.high))
    return Finding(figure, evidence.relation, Quantity(value, low, high, figure.qualifier or None))


def _converted(number: float | None, factor: float) -> float | None:
    """Convert to three significant digits: a conversion adds no precision."""
    if number is None or factor == 1:
        return number
    return float(f"{number * factor:.{SIGNIFICANT_DIGITS}g}")


def _chart(catalogue: Catalogue, claim: Claim) -> Chart:
    claimed = catalogue.figures[claim.figure_id]
    found = findings(catalogue, claim)
    said = Finding(claimed, "claim", Quantity(claimed.value, claimed.low, claimed.high, claimed.qualifier or None))
    source_ids = tuple(sorted({finding.figure.source_id for finding in (said, *found)}))
    facts = _facts(found)
    return Chart(
        id=f"evidence-{claim.id}",
        name=NAME,
        rows=[_row(finding) for finding in (said, *found)],
        columns=COLUMNS,
        source_ids=source_ids,
        facts=facts,
        as_of=claim.reviewed_on.isoformat(),
        sketch=_sketch,
        labels={language: _labels(catalogue, claim, found, language) for language in templates(NAME)},
        variant=_variant(found, facts),
    )


def _row(finding: Finding) -> Row:
    quantity = finding.quantity
    return {
        "figure_id": finding.figure.id,
        "source_id": finding.figure.source_id,
        "period": finding.figure.period,
        "value": quantity.value,
        "low": quantity.low,
        "high": quantity.high,
        "qualifier": quantity.qualifier,
        "relation": finding.relation,
        "estimated": finding.figure.estimated,
    }


def _facts(found: Sequence[Finding]) -> Mapping[str, Fact]:
    numbers = [number for finding in found for number in finding.quantity.numbers]
    relations = [finding.relation for finding in found]
    counts = {relation: float(relations.count(relation)) for relation in theme.RELATIONS}
    return {"count": float(len(found)), "lowest": min(numbers), "highest": max(numbers), **counts}


def _variant(found: Sequence[Finding], facts: Mapping[str, Fact]) -> str:
    """Return which headline is true; figures that only qualify are about another year or measure."""
    if not any(finding.relation in {"supports", "contradicts"} for finding in found):
        return "headline_other"
    if len(found) == 1:
        return "headline_one"
    return "headline_same" if facts["lowest"] == facts["highest"] else "headline"


def _labels(catalogue: Catalogue, claim: Claim, found: Sequence[Finding], language: str) -> Mapping[str, str]:
    figures = [catalogue.figures[claim.figure_id], *(finding.figure for finding in found)]
    unit = catalogue.units[figures[0].unit]
    quantity = Quantity(figures[0].value, figures[0].low, figures[0].high, figures[0].qualifier or None)
    name = unit.name.get(language, "")
    return {
        **{figure.id: figure.label[language] for figure in figures},
        **{figure.source_id: catalogue.sources[figure.source_id].publisher for figure in figures},
        "unit": name,
        "symbol": unit.symbol.get(language, ""),
        "title": claim.title[language],
        "claimed": quantity.words(language, name),
        "found": found[0].quantity.words(language, name),
    }


def _sketch(chart: Chart, language: str, width: Width) -> Drawing:
    symbol = chart.labels[language]["symbol"]
    entries = [_entry(chart, row, language, symbol) for row in chart.rows]
    numbers = [number for entry in entries for number in entry.quantity.numbers]
    steps = ticks(max(numbers), share=symbol == "%", count=5 if width == "wide" else 4)
    plot = row_plot(entries, width, LABEL_WIDTH[width], Scale(steps, with_unit("", symbol)))
    return plot.frame([_reference(plot), *marks(plot, avoid=entries[0].quantity.numbers)])


def _entry(chart: Chart, row: Row, language: str, symbol: str) -> Entry:
    quantity, relation = Quantity.of(row, "value"), str(row["relation"])
    moment = period(str(row["period"]), language) if row["period"] else ""
    publisher = chart.label("source_id", row["source_id"], language)
    note = [chart.label("relation", relation, language), ", ".join(part for part in (publisher, moment) if part)]
    return Entry(
        label=chart.label("figure_id", row["figure_id"], language),
        quantity=quantity,
        text=quantity.symbols(language, symbol),
        element=theme.RELATIONS[relation],
        shape=relation,
        hollow=bool(row["estimated"]),
        note=" · ".join(note),
    )


def _reference(plot: RowPlot) -> alt.Chart:
    """Draw a dashed line from each claimed number down through the rows, but not through words."""
    claim, *others = plot.places
    spans = [(claim.y, others[-1].y)] if plot.label_width else [(place.y - TICK, place.y + TICK) for place in others]
    rows: list[dict[str, object]] = [
        {"x": number, "y": top, "end": bottom} for number in claim.entry.quantity.numbers for top, bottom in spans
    ]
    dashed = data(rows).mark_rule(strokeDash=[3, 3], color=theme.colour(claim.entry.element))
    line: alt.Chart = dashed.encode(x=plot.x("x"), y=plot.y(), y2="end:Q")
    return line
