"""What was claimed beside what was found, by what each counts: one dot plot for each claim with a number."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Fact, Width, templates
from charts.interaction import Control
from charts.parts.findings import Finding, Found, ends, findings, has_editions, mistaken, needs_label, said, span, told
from charts.parts.layout import Entry, RowPlot, data, row_plot
from charts.parts.marks import marks
from charts.parts.scale import Scale, ticks
from charts.parts.year_series import series_of
from charts.reading import Reading
from evidence.quantity import period, with_unit
from evidence.records import Claim, Part

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
LABEL_WIDTH: dict[Width, int] = {"wide": 290, "narrow": 0}
TICK = 9
SHORT_UNIT = 4


class Counted(Found):
    """A number as it is drawn here, below the name of what it counts."""

    measure_id: str


def charts(tables: Reading) -> list[Chart]:
    """Return a chart for each claim whose number can be put beside one that differs, and is not drawn over years."""
    claims = sorted(tables.claims.values(), key=lambda claim: claim.id)
    made = (_chart(tables, claim) for claim in claims if series_of(tables, claim) is None)
    return [chart for chart in made if chart]


def chart_id_of(claim_id: str) -> str:
    """Return the id of the chart that tests a claim, whether there is one or not."""
    return f"{PREFIX}{claim_id}"


def claim_id_of(chart_id: str) -> str:
    """Return the id of the claim that a chart tests, empty for a chart that tests none."""
    return chart_id.removeprefix(PREFIX) if chart_id.startswith(PREFIX) else ""


def _chart(tables: Reading, claim: Claim) -> Chart | None:
    """Return the chart of a claim; a row of the same numbers makes no point, and there is none."""
    claimed, found = said(tables, claim), findings(tables, claim)
    if claimed is None or all(one.quantity.numbers == claimed.quantity.numbers for one in found):
        return None
    other = mistaken(claimed, found, tables.units)
    relations = tuple(dict.fromkeys(finding.relation for finding in found))
    rows = [_counted(finding) for finding in (claimed, *found)]
    parts = tables.parts_of(claim.id)
    return Chart(
        id=chart_id_of(claim.id),
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted({finding.source.id for finding in (claimed, *found)})),
        facts=_facts(found),
        as_of=claim.reviewed_on.isoformat(),
        sketch=partial(_sketch, claimed, found),
        labels={language: _labels(tables, parts, claimed, found, language) for language in templates(NAME)},
        variant=_variant(found, other=other is not None),
        controls=(Control("relation", relations),) if len(relations) > 1 else (),
    )


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


def _variant(found: Sequence[Finding], *, other: bool) -> str:
    """Return which headline is true: what was counted as claimed, and whether something `other` comes to it."""
    chosen = told(found)
    if not chosen[0].counts_the_same:
        return "headline_other"
    if not chosen[0].decides:
        return "headline_elsewhere"
    if other:
        return "headline_mistaken"
    low, high = (finding.quantity.numbers for finding in ends(chosen))
    several = len({finding.figure.measure_id for finding in chosen}) > 1
    return "headline_measures" if several and low[0] < high[-1] else "headline"


def _counted(finding: Finding) -> Counted:
    return {**finding.row, "measure_id": finding.figure.measure_id}


def _labels(
    tables: Reading, parts: Sequence[Part], claimed: Finding, found: Sequence[Finding], language: str
) -> Mapping[str, str]:
    unit, terms = tables.units[claimed.figure.unit], templates(NAME)[language]["terms"]
    name, (lowest, highest) = unit.name.get(language, ""), ends(found)
    everything, other = (claimed, *found), mistaken(claimed, found, tables.units)
    measures = {one.figure.measure_id: tables.measures.get(one.figure.measure_id) for one in everything}
    # The part that the number is about says it in a sentence; the label of the figure only names it.
    sentences = {part.figure_id: part.text.get(language, "") for part in parts if part.text.get(language)}
    labels = {
        **{one.figure.id: one.figure.label.get(language, one.figure.id) for one in found},
        claimed.figure.id: sentences.get(claimed.figure.id) or claimed.figure.label.get(language, ""),
        **{one.source.id: one.source.publisher for one in everything},
        **{id_: measure.name.get(language, "") if measure else "" for id_, measure in measures.items()},
        "measure": name or terms["count"],
        "unit": name,
        "symbol": unit.symbol.get(language, ""),
        "claimed": claimed.quantity.words(language, name),
        "span": span(told(found), language, name),
        "other": other.quantity.words(language, name) if other else "",
        "low": f"{lowest.quantity.words(language, name)} ({_origin(lowest, language)})",
        "high": f"{highest.quantity.words(language, name)} ({_origin(highest, language)})",
    }
    differ = lowest is not highest and lowest.quantity.numbers[0] < highest.quantity.numbers[-1]
    return {**labels, "extremes": terms["extremes" if differ else "extremes_same"].format_map(labels)}


def _origin(finding: Finding, language: str) -> str:
    """Return who says it and about when."""
    moment = period(finding.figure.period, language) if finding.figure.period else ""
    return ", ".join(part for part in (finding.source.publisher, moment) if part)


def _sketch(claimed: Finding, found: Sequence[Finding], chart: Chart, language: str, width: Width) -> Drawing:
    symbol = chart.labels[language]["symbol"]
    claim = replace(_entry(chart, claimed, language), label=", ".join(_publication(claimed)))
    entries = [claim, *_headed(found, chart, language)]
    numbers = [number for entry in entries for number in entry.quantity.numbers]
    steps = ticks(max(numbers), share=symbol == "%", count=5 if width == "wide" else 4)
    # NOTE: long units stand at the numbers only; at each tick they would push the ticks away.
    unit = with_unit("", symbol) if len(symbol) <= SHORT_UNIT else ""
    plot = row_plot(entries, width, LABEL_WIDTH[width], Scale(steps, unit))
    return plot.frame([_reference(plot), *marks(plot, claim.quantity.numbers, next(iter(chart.controls), None))])


def _publication(finding: Finding) -> list[str]:
    """Return who published a number and when, as far as that is known."""
    return [part for part in (finding.source.publisher, finding.source.year) if part]


def _headed(found: Sequence[Finding], chart: Chart, language: str) -> list[Entry]:
    """Return the rows of the findings; the name of a measure stands above the first of its rows."""
    names = [chart.label("measure_id", finding.figure.measure_id, language) for finding in found]
    headings = [name if name != before else "" for before, name in pairwise(["", *names])]
    entries = [_told_apart(_entry(chart, finding, language), finding, found, chart, language) for finding in found]
    return [replace(entry, heading=heading) for entry, heading in zip(entries, headings, strict=True)]


def _told_apart(entry: Entry, finding: Finding, found: Sequence[Finding], chart: Chart, language: str) -> Entry:
    """Add what tells a row from the others of its measure: its edition, or in words what it is."""
    origin = _origin(finding, language)
    if has_editions(finding, found):
        origin += f" ({chart.words(language).terms['edition']} {finding.source.year})"
    if not needs_label(finding, found):
        return replace(entry, label=origin)
    label = chart.label("figure_id", finding.figure.id, language)
    return replace(entry, label=label, note=f"{entry.note} · {origin}")


def _entry(chart: Chart, finding: Finding, language: str) -> Entry:
    quantity, relation = finding.quantity, finding.relation
    return Entry(
        label="",
        quantity=quantity,
        text=quantity.symbols(language, chart.labels[language]["symbol"]),
        element=theme.RELATIONS[relation],
        shape=relation,
        hollow=finding.figure.estimated,
        note=chart.label("relation", relation, language),
        tip=chart.told(_counted(finding), language),
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
