"""What was claimed beside what was found, by what each counts: one dot plot for each claim with a number."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import TypedDict

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Fact, Width, templates
from charts.interaction import Control
from charts.parts.layout import Entry, RowPlot, data, row_plot
from charts.parts.marks import marks
from charts.parts.scale import Scale, ticks
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.judgement.relations import CONTEXT, DECISIVE
from evidence.quantity import YEAR, Quantity, period, with_unit, words_of_numbers
from evidence.records import Claim, Evidence, Figure, Unit

NAME = "claim_evidence"
# What the id of such a chart begins with; the id of its claim follows.
PREFIX = "evidence-"
COLUMNS = (
    Column("figure_id", "text"),
    Column("measure_id", "text"),
    Column("source_id", "text"),
    Column("period", "year"),
    Column("value", "number"),
    Column("relation", "text"),
    Column("estimated", "text"),
)
UNDATED = "9999"
LABEL_WIDTH: dict[Width, int] = {"wide": 340, "narrow": 0}
TICK = 9
SHORT_UNIT = 5


class Found(TypedDict):
    """A claimed or found number as it is drawn and told, in the unit of the claim."""

    figure_id: str
    measure_id: str
    source_id: str
    period: str
    value: float | None
    low: float | None
    high: float | None
    qualifier: str | None
    relation: str
    estimated: bool


@dataclass(frozen=True)
class Finding:
    """A found number, in the unit of the claim, with what it counts."""

    figure: Figure
    relation: str
    quantity: Quantity
    counts_the_same: bool


def charts(tables: Reading) -> list[Chart]:
    """Return a chart for each claim whose number can be put beside at least one that differs from it."""
    claims = sorted(tables.claims.values(), key=lambda claim: claim.id)
    return [_chart(tables, claim) for claim in claims if _tells_something(tables, claim)]


def _tells_something(tables: Reading, claim: Claim) -> bool:
    """Tell whether a drawing shows more than one number: a row of the same ones makes no point."""
    found, claimed = findings(tables, claim), tables.figures.get(claim.figure_id)
    return claimed is not None and any(one.quantity.numbers != sorted(claimed.numbers) for one in found)


def findings(catalogue: Catalogue, claim: Claim) -> list[Finding]:
    """Return the numbers about a claim by what they count: the same first, then newest first; a year is no amount."""
    claimed = catalogue.figures.get(claim.figure_id)
    unit = catalogue.units.get(claimed.unit) if claimed else None
    if claimed is None or unit is None or unit.id == YEAR or not claimed.numbers:
        return []
    same = {id_ for part in catalogue.parts_of(claim.id) for id_ in part.measure_ids}
    rows = [one for one in catalogue.evidence_for(claim.id) if one.figure_id and one.relation != CONTEXT]
    found = [finding for finding in (_finding(catalogue, one, unit, same) for one in rows) if finding]
    newest_first = sorted(found, key=lambda one: (one.figure.period, one.figure.id), reverse=True)
    measures = list(dict.fromkeys(one.figure.measure_id for one in sorted(newest_first, key=_weight)))
    return sorted(newest_first, key=lambda one: measures.index(one.figure.measure_id))


def _weight(finding: Finding) -> tuple[bool, bool]:
    """Return a key that puts measures first that count what was claimed, and among them what decides."""
    return not finding.counts_the_same, finding.relation not in DECISIVE


def _finding(catalogue: Catalogue, evidence: Evidence, unit: Unit, same: Collection[str]) -> Finding | None:
    figure = catalogue.figures.get(evidence.figure_id)
    own = catalogue.units.get(figure.unit) if figure else None
    factor = own.factor_to(unit) if own else None
    if figure is None or factor is None or not figure.numbers or figure.measure_id not in catalogue.measures:
        return None
    quantity = Quantity.of_figure(figure).converted(factor)
    return Finding(figure, evidence.relation, quantity, counts_the_same=figure.measure_id in same)


def chart_id_of(claim_id: str) -> str:
    """Return the id of the chart that tests a claim, whether there is one or not."""
    return f"{PREFIX}{claim_id}"


def claim_id_of(chart_id: str) -> str:
    """Return the id of the claim that a chart tests, empty for a chart that tests none."""
    return chart_id.removeprefix(PREFIX) if chart_id.startswith(PREFIX) else ""


def _chart(tables: Reading, claim: Claim) -> Chart:
    claimed = tables.figure(claim.figure_id)
    found = findings(tables, claim)
    said = Finding(claimed, "claim", Quantity.of_figure(claimed), counts_the_same=True)
    facts, relations = _facts(found), tuple(dict.fromkeys(finding.relation for finding in found))
    rows = [_row(finding) for finding in (said, *found)]
    return Chart(
        id=chart_id_of(claim.id),
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted({finding.figure.source_id for finding in (said, *found)})),
        facts=facts,
        as_of=claim.reviewed_on.isoformat(),
        sketch=partial(_sketch, rows),
        labels={language: _labels(tables, said, found, language) for language in templates(NAME)},
        variant=_variant(found),
        controls=(Control("relation", relations),) if len(relations) > 1 else (),
    )


def _row(finding: Finding) -> Found:
    quantity = finding.quantity
    return {
        "figure_id": finding.figure.id,
        "measure_id": finding.figure.measure_id,
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
    bounds = sum(bool(finding.quantity.direction) for finding in found)
    estimates = sum(bool(finding.figure.estimated) for finding in found)
    return {
        "count": float(len(found)),
        "lowest": min(numbers),
        "highest": max(numbers),
        "bounds": float(bounds),
        "estimates": float(estimates),
        **counts,
    }


def _variant(found: Sequence[Finding]) -> str:
    """Return which headline is true: whether something was counted as claimed, in the period that decides."""
    told = _told(found)
    if not told[0].counts_the_same:
        return "headline_other"
    if any(finding.relation in DECISIVE for finding in told):
        return "headline"
    return "headline_elsewhere"


def _told(found: Sequence[Finding]) -> list[Finding]:
    """Return the findings that the headline tells of: what decides; else what counts the same; else all."""
    decisive = [finding for finding in found if finding.counts_the_same and finding.relation in DECISIVE]
    same = [finding for finding in found if finding.counts_the_same]
    return decisive or same or list(found)


def _labels(tables: Reading, said: Finding, found: Sequence[Finding], language: str) -> Mapping[str, str]:
    unit, terms = tables.units[said.figure.unit], templates(NAME)[language]["terms"]
    name, (lowest, highest) = unit.name.get(language, ""), _ends(found)
    figures = [finding.figure for finding in (said, *found)]
    measures = {figure.measure_id: tables.measures[figure.measure_id].name.get(language, "") for figure in figures}
    publishers = {figure.source_id: tables.sources[figure.source_id].publisher for figure in figures}
    labels = {
        **{figure.id: figure.label.get(language, figure.id) for figure in figures},
        **publishers,
        **measures,
        "measure": name or terms["count"],
        "symbol": unit.symbol.get(language, ""),
        "claimed": said.quantity.words(language, name),
        "span": _span(_told(found), language, name),
        "low": f"{lowest.quantity.words(language, name)} ({_origin(lowest.figure, publishers, language)})",
        "high": f"{highest.quantity.words(language, name)} ({_origin(highest.figure, publishers, language)})",
    }
    differ = lowest is not highest and lowest.quantity.numbers[0] < highest.quantity.numbers[-1]
    return {**labels, "extremes": terms["extremes" if differ else "extremes_same"].format_map(labels)}


def _ends(found: Sequence[Finding]) -> tuple[Finding, Finding]:
    """Return the lowest and the highest finding; of equal ones the one that its source leaves open."""
    lowest = min(found, key=lambda finding: (finding.quantity.numbers[0], finding.quantity.direction != "down"))
    highest = max(found, key=lambda finding: (finding.quantity.numbers[-1], finding.quantity.direction == "up"))
    return lowest, highest


def _span(found: Sequence[Finding], language: str, name: str) -> str:
    """Say from where to where the findings run; an end that its source leaves open stays open."""
    low, high = (finding.quantity for finding in _ends(found))
    if len(found) == 1:
        return low.words(language, name)
    if low.numbers[0] == high.numbers[-1]:
        bound = {"down": "up-to", "up": "at-least"}.get(high.direction or low.direction)
        return Quantity(low.numbers[0], qualifier=bound).words(language, name)
    start, end = Quantity(low.numbers[0]), Quantity(high.numbers[-1])
    if low.direction == "down":
        start = Quantity(None, None, low.numbers[0], low.qualifier)
    if high.direction == "up":
        end = Quantity(None, high.numbers[-1], None, high.qualifier)
    return f"{start.words(language, '')} {words_of_numbers(language)['range']} {end.words(language, name)}"


def _origin(figure: Figure, publishers: Mapping[str, str], language: str) -> str:
    """Return who says it and about when."""
    moment = period(figure.period, language) if figure.period else ""
    return ", ".join(part for part in (publishers[figure.source_id], moment) if part)


def _sketch(rows: Sequence[Found], chart: Chart, language: str, width: Width) -> Drawing:
    symbol = chart.labels[language]["symbol"]
    entries = [_entry(chart, row, language, symbol) for row in rows]
    headed = _headed(rows, chart, language)
    entries = [replace(entry, heading=heading) for entry, heading in zip(entries, headed, strict=True)]
    numbers = [number for entry in entries for number in entry.quantity.numbers]
    steps = ticks(max(numbers), share=symbol == "%", count=5 if width == "wide" else 4)
    # NOTE: long units stand at the numbers only; at each tick they would push the ticks away.
    unit = with_unit("", symbol) if len(symbol) <= SHORT_UNIT else ""
    plot = row_plot(entries, width, LABEL_WIDTH[width], Scale(steps, unit))
    return plot.frame([_reference(plot), *marks(plot, entries[0].quantity.numbers, next(iter(chart.controls), None))])


def _headed(rows: Sequence[Found], chart: Chart, language: str) -> list[str]:
    """Return what stands above each row: the name of its measure where that begins."""
    names = [chart.label("measure_id", row["measure_id"], language) for row in rows[1:]]
    return ["", *(name if name != before else "" for before, name in pairwise(["", *names]))]


def _entry(chart: Chart, row: Found, language: str, symbol: str) -> Entry:
    quantity, relation = Quantity.of(row, "value"), row["relation"]
    label = chart.label("figure_id", row["figure_id"], language)
    publisher = chart.label("source_id", row["source_id"], language)
    moment = period(row["period"], language) if row["period"] else ""
    origin = f"{publisher}, {moment}" if moment and moment not in label else publisher
    note = [chart.label("relation", relation, language), origin]
    return Entry(
        label=label,
        quantity=quantity,
        text=quantity.symbols(language, symbol),
        element=theme.RELATIONS[relation],
        shape=relation,
        hollow=row["estimated"],
        note=" · ".join(note),
        tip=chart.told(row, language),
        picks={"relation": relation},
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
