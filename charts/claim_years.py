"""What was claimed beside what was found year by year, where the year is the point: one chart for each such claim."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Width, templates
from charts.claim_evidence import chart_id_of
from charts.interaction import Control
from charts.parts.dated_points import Point
from charts.parts.findings import CLAIM, Finding, ends, in_unit, span
from charts.parts.scale import ticks_around
from charts.parts.year_points import PointPlot
from charts.parts.year_series import Series, series_of, year_of
from charts.premises import Premise, holds, without_exception
from charts.reading import Reading
from evidence.judgement.periods import end_of
from evidence.judgement.relations import CONTRADICTS
from evidence.messages import say
from evidence.quantity import Quantity, period, with_unit
from evidence.records import Claim, Measure

NAME = "claim_years"
NOTE = "note"
COLUMNS = (
    Column("figure_id", "text"),
    Column("source_id", "text"),
    Column("period", "year"),
    Column("value", "number"),
    Column("relation", "text"),
    Column("estimated", "text"),
)
SHORT_UNIT = 3


def charts(tables: Reading) -> list[Chart]:
    """Return a chart for each claim with a measure that its evidence gives for enough years."""
    claims = sorted(tables.claims.values(), key=lambda claim: claim.id)
    found = ((claim, series_of(tables, claim)) for claim in claims)
    return [_chart(tables, claim, series) for claim, series in found if series]


def _chart(tables: Reading, claim: Claim, series: Series) -> Chart:
    drawn = [series.claimed, *series.found] if series.compares else series.found
    sources = sorted({finding.source.id for finding in (*series.found, *series.elsewhere)})
    publishers = tuple(sorted(set(_publishers(series))))
    for finding in series.elsewhere:
        # Words alone draw it, so that it is no row: the chart asks for it by name.
        tables.figure(finding.figure.id)
    return Chart(
        id=chart_id_of(claim.id),
        name=NAME,
        rows=[finding.row for finding in drawn],
        columns=COLUMNS,
        source_ids=tuple(sorted({*sources, series.claimed.source.id})),
        facts={
            "first": str(series.first),
            "last": str(series.last),
            "year": _year(series),
            "agreed": str(series.last_agreeing or ""),
            "claimed_year": str(series.claimed_year or ""),
        },
        as_of=claim.reviewed_on.isoformat(),
        sketch=partial(_sketch, series),
        labels={language: _labels(tables, series, language) for language in templates(NAME)},
        variant=_variant(series),
        controls=(Control("publisher", publishers),) if len(publishers) > 1 else (),
        premises=tuple(_premises(tables, claim, series)),
    )


def _year(series: Series) -> str:
    """Return the year that decides, empty when none does."""
    return str(max(map(year_of, series.deciding), default=""))


def _variant(series: Series) -> str:
    """Return which headline is true: of a year after the last, of one that decides, or of no such year."""
    if series.claimed_year:
        return "headline_after"
    if not series.deciding:
        return "headline_undecided"
    is_contradicted = all(finding.relation == CONTRADICTS for finding in series.deciding)
    return "headline" if is_contradicted and series.last_agreeing else "headline_found"


def _labels(tables: Reading, series: Series, language: str) -> Mapping[str, str]:
    terms, figure = templates(NAME)[language]["terms"], series.claimed.figure
    unit = series.unit.name.get(language, "") or terms["count"]
    claimed_unit = tables.units[figure.unit]
    lowest, highest = ends(series.found)
    labels = {
        **{one.figure.id: one.figure.label.get(language, one.figure.id) for one in series.found},
        figure.id: series.part.text.get(language, figure.id),
        **{one.source.id: one.source.short_name for one in (series.claimed, *series.found)},
        "name": series.measure.name.get(language, ""),
        "measure": unit,
        "one": series.unit.singular.get(language, ""),
        "many": series.unit.name.get(language, ""),
        "symbol": series.unit.symbol.get(language, ""),
        "claimed": in_unit(series.claimed.quantity, claimed_unit, language),
        "span": span(series.deciding or series.found, language, series.unit),
        "low": f"{in_unit(lowest.quantity, series.unit, language)} in {period(lowest.figure.period, language)}",
        "high": f"{in_unit(highest.quantity, series.unit, language)} in {period(highest.figure.period, language)}",
        "claimed_year": str(series.claimed_year or ""),
        "publisher": series.course[0].source.publisher,
        "year": _year(series),
        **_elsewhere(tables, series, language),
    }
    upright = bool(series.claimed_year)
    return {
        **labels,
        "marks": terms["marks_by_edition"].format_map(labels) if series.compares else terms["marks"],
        "line": terms["line_upright" if upright else "line_level"].format_map(labels),
        # Sentences that may be missing bring the blank that parts them from the next.
        "axis": f"{terms['axis_cut']} " if _ticks(series)[0] else "",
        "deciding": f" {terms['deciding'].format_map(labels)}" if series.deciding else "",
        "elsewhere": f" {terms['elsewhere'].format_map(labels)}" if series.elsewhere else "",
    }


def _elsewhere(tables: Reading, series: Series, language: str) -> Mapping[str, str]:
    """Return what the words say of the year for which what was claimed was found, and what is written at it."""
    if not series.elsewhere:
        return {"elsewhere_year": "", "elsewhere_span": ""}
    first, figure = series.elsewhere[0], series.claimed.figure
    name = tables.one(Measure, id=figure.measure_id).name.get(language, "")
    found = _found(series.elsewhere, language, tables.units[figure.unit].symbol.get(language, ""))
    return {
        "elsewhere_year": str(year_of(first)),
        "elsewhere_span": span(series.elsewhere, language, tables.units[figure.unit]),
        NOTE: f"{name}, {year_of(first)}: {found}",
    }


def _premises(tables: Reading, claim: Claim, series: Series) -> Iterator[Premise]:
    """Yield what the words presuppose: one year that decides, years that agree without a gap, and no later number."""
    cells = {year_of(one): one.figure.cell("period") for one in series.found}
    years = {year_of(one) for one in series.deciding}
    place = next((one.figure.cell("period") for one in series.deciding), series.claimed.figure.cell("period"))
    yield holds("headline", say("one year decides"), place, true=len(years) <= 1)
    if series.last_agreeing:
        gaps = [cells[year] for year in sorted(cells) if year <= series.last_agreeing and year not in series.agreeing]
        yield without_exception(
            "headline",
            say("each year up to {last_agreeing} has a number that agrees", last_agreeing=series.last_agreeing),
            gaps,
        )
    if series.claimed_year:
        alike = [one for one in tables.figures_by_measure[series.measure.id] if one.geography == series.part.place]
        later = [one.cell("period") for one in alike if (end := end_of(one.period)) and end.year > series.last]
        yield without_exception(
            "headline_after",
            say("no '{measure}' is known after {last}", measure=series.measure.id, last=series.last),
            later,
        )
        contradicted = any(one.relation == CONTRADICTS for one in tables.evidence_for(claim.id))
        yield holds(
            "headline_after", say("the evidence contradicts the claim"), claim.cell("verdict"), true=contradicted
        )


def _publishers(series: Series) -> list[str]:
    return [finding.source.publisher for finding in series.found]


def _ticks(series: Series) -> Sequence[float]:
    """Return the ticks of the scale: stems grow from nothing, points stand around what was claimed."""
    found = [number for finding in series.found for number in finding.quantity.numbers]
    return ticks_around([*found, *series.claimed.quantity.numbers]) if series.compares else ticks_around([0, *found])


def _sketch(series: Series, chart: Chart, language: str, width: Width) -> Drawing:
    symbol = series.unit.symbol.get(language, "")
    anchor = series.claimed_year or int(_year(series) or series.last)
    plot = PointPlot(
        width,
        years=(series.first, series.claimed_year or series.last),
        ticks=_ticks(series),
        unit=with_unit("", symbol) if len(symbol) <= SHORT_UNIT else "",
        anchor=anchor,
        has_words_at_right=series.compares,
    )
    points = [_point(series, finding, chart, language, symbol) for finding in series.found]
    draw = plot.points if series.compares else plot.bars
    drawn = draw(points, next(iter(chart.controls), None))
    if series.claimed_year:
        return _upright(plot, drawn, series, chart, language)
    quantity, element = series.claimed.quantity, theme.RELATIONS[CLAIM]
    lines = [f"{chart.words(language).terms['claim']}:", quantity.symbols(language, symbol)]
    found = f"{anchor}: {_found(series.deciding, language, symbol)}" if series.deciding else ""
    # What the shape of those marks means stands at them.
    found += _meaning(series, chart, language) if found else ""
    bands = plot.band(anchor, found) if found else []
    return plot.frame([*bands, *plot.level(quantity.numbers, lines, element), *drawn])


def _meaning(series: Series, chart: Chart, language: str) -> str:
    """Say how what decides is related to the claim, where that is one relation."""
    relations = list(dict.fromkeys(one.relation for one in series.deciding))
    return f" ({chart.label('relation', relations[0], language).lower()})" if len(relations) == 1 else ""


def _upright(plot: PointPlot, drawn: list[alt.Chart], series: Series, chart: Chart, language: str) -> Drawing:
    """Draw the claimed year as an upright line, with what was claimed above it, and the empty years before it."""
    terms, year = chart.words(language).terms, series.claimed_year or series.last
    text = f"{terms['claim'].capitalize()}: {series.part.text.get(language, '')}"
    empty = plot.nothing(series.last, year, f"{terms['none']} {series.last}")
    noted = _noted(plot, series, chart, language)
    return plot.frame([*drawn, *empty, *noted, *plot.moment(year, text, theme.RELATIONS[CLAIM])], above=text)


def _noted(plot: PointPlot, series: Series, chart: Chart, language: str) -> list[alt.Chart]:
    """Write over the marks of another year that what was claimed was found for that."""
    year = next(map(year_of, series.elsewhere), None)
    amounts = [one.quantity.numbers[-1] for one in series.found if year_of(one) == year]
    return plot.note(year, max(amounts), chart.labels[language][NOTE]) if year and amounts else []


def _found(findings: Sequence[Finding], language: str, symbol: str) -> str:
    """Write from where to where findings run, as briefly as a drawing needs it."""
    if all(finding.quantity == findings[0].quantity for finding in findings):
        return findings[0].quantity.symbols(language, symbol)
    numbers = sorted(number for finding in findings for number in finding.quantity.numbers)
    found = Quantity(numbers[0]) if numbers[0] == numbers[-1] else Quantity(None, numbers[0], numbers[-1])
    return found.symbols(language, symbol)


def _point(series: Series, finding: Finding, chart: Chart, language: str, symbol: str) -> Point:
    quantity, year = finding.quantity, year_of(finding)
    course = series.course if series.compares else series.found
    is_course = finding in course
    stands_out = finding.decides or (series.compares and is_course) or year in map(year_of, series.elsewhere)
    is_written = finding in (course[0], course[-1]) or (is_course and year == series.last_agreeing)
    return Point(
        year=year,
        amount=quantity.numbers[-1],
        publisher=finding.source.publisher,
        edition=finding.source.id,
        relation=finding.relation,
        element=theme.BLACK if stands_out else theme.OTHERS,
        course=is_course,
        tip=chart.told(finding.row, language),
        decides=finding.decides,
        text=quantity.symbols(language, symbol) if is_written and not finding.decides else "",
    )
