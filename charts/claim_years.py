"""What was claimed beside what was found year by year, where the year is the point: one chart for each such claim."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from charts.chart import INSTEAD, Chart, Column, templates
from charts.claim_evidence import chart_id_of
from charts.interaction import Control
from charts.parts.claim_course import CLAIMED_SYMBOL, LIT, NOTE, PART, found_in, lit_in, lost_in, sketched, ticks_of
from charts.parts.findings import Finding, drawn_first, ends, in_unit, span
from charts.parts.found_rows import NO_NUMBER, Found, InWords
from charts.parts.verdicts import verdict_of
from charts.parts.year_series import Series, series_of, year_of
from charts.premises import Premise, holds, without_exception
from charts.reading import Reading
from evidence.judgement.periods import end_of
from evidence.judgement.relations import CONTRADICTS
from evidence.messages import say
from evidence.quantity import Quantity, period
from evidence.records import Claim, Measure

NAME = "claim_years"
# Numbers with this sign need no unit in words.
SIGN = "%"
# The words for what the bars count, by their measure, where the headline has its name.
SUBJECT = "subject"
COLUMNS = (
    Column("figure_id", "text"),
    Column("source_id", "text"),
    Column("period", "year"),
    Column("value", "number"),
    Column("relation", "text"),
    Column("estimated", "text"),
)


def charts(tables: Reading) -> list[Chart]:
    """Return a chart for each claim with a measure that its evidence gives for enough years."""
    claims = sorted(tables.claims.values(), key=lambda claim: claim.id)
    found = ((claim, series_of(tables, claim)) for claim in claims)
    return [_chart(tables, claim, series) for claim, series in found if series]


def _chart(tables: Reading, claim: Claim, series: Series) -> Chart:
    sources = {finding.source.id for finding in (series.claimed, *series.found, *series.elsewhere)}
    publishers = tuple(sorted({finding.source.publisher for finding in series.found}))
    return Chart(
        id=chart_id_of(claim.id),
        name=NAME,
        rows=_rows(series),
        columns=COLUMNS,
        source_ids=drawn_first(series.course, sources),
        facts={
            "first": str(series.first),
            "last": str(series.last),
            "year": _year(series),
            "claimed_year": str(series.claimed_year or ""),
            "after": str(series.last + 1),
        },
        as_of=claim.reviewed_on.isoformat(),
        sketch=partial(sketched, series),
        labels={language: _labels(tables, claim, series, language) for language in templates(NAME)},
        variant=_variant(series),
        # Where the units compare, one publisher is drawn, and others stand in the table.
        controls=(Control("publisher", publishers),) if len(publishers) > 1 and not series.compares else (),
        premises=tuple(_premises(tables, claim, series)),
    )


def _rows(series: Series) -> list[Found]:
    """Return what was claimed, then each number; what is in another unit is drawn, and told, in words alone."""
    found = [finding.row for finding in series.found]
    if series.compares:
        return [series.claimed.row, *found]
    return [
        _in_words(series.claimed, str(series.claimed_year or series.claimed.figure.period)),
        *found,
        *(_in_words(one, one.figure.period) for one in series.elsewhere),
    ]


def _in_words(finding: Finding, moment: str) -> InWords:
    return {**finding.row, **NO_NUMBER, "period": moment, "instead": _code_of(finding)}


def _code_of(finding: Finding) -> str:
    """Return the label of the words for a number in another unit."""
    return f"{finding.figure.id}-{INSTEAD}"


def _words_instead(tables: Reading, series: Series, language: str) -> Mapping[str, str]:
    """Return the words for what was claimed, and found for another year, in another unit than the bars have."""
    lower = templates(NAME)[language]["terms"]["lower"] if lost_in(series) else ""
    said = {
        _code_of(one): in_unit(one.quantity, tables.units[one.figure.unit], language)
        for one in (series.claimed, *series.elsewhere)
    }
    return {code: lower.replace("{{part}}", text) or text for code, text in said.items()}


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
    if not (is_contradicted and series.last_agreeing):
        return "headline_found"
    return "headline_since" if len(series.since) > 1 else "headline"


def _labels(tables: Reading, claim: Claim, series: Series, language: str) -> Mapping[str, str]:
    terms, figure = templates(NAME)[language]["terms"], series.claimed.figure
    unit = series.unit.name.get(language, "") or terms["count"]
    claimed_unit = tables.units[figure.unit]
    lowest, highest = ends(series.found)
    labels = {
        **{one.figure.id: one.figure.label.get(language, one.figure.id) for one in (*series.found, *series.elsewhere)},
        figure.id: series.part.text.get(language, figure.id),
        **{one.source.id: one.source.short_name for one in (series.claimed, *series.found, *series.elsewhere)},
        "name": series.measure.name.get(language, ""),
        "measure": unit,
        "one": series.unit.singular.get(language, ""),
        "many": series.unit.name.get(language, ""),
        "symbol": series.unit.symbol.get(language, ""),
        CLAIMED_SYMBOL: claimed_unit.symbol.get(language, ""),
        "claimed": in_unit(series.claimed.quantity, claimed_unit, language),
        "span": span(series.deciding or series.found, language, series.unit),
        "low": f"{in_unit(lowest.quantity, series.unit, language)} in {period(lowest.figure.period, language)}",
        "high": f"{in_unit(highest.quantity, series.unit, language)} in {period(highest.figure.period, language)}",
        "claimed_year": str(series.claimed_year or ""),
        "last": str(series.last),
        "publisher": series.course[0].source.publisher,
        "year": _year(series),
        "agreed": str(series.last_agreeing or ""),
        "verdict": verdict_of(claim, language),
        # Behind what was claimed its unit need not be said again.
        "since": span(series.since or series.found, language, replace(series.unit, name={}, singular={})).strip(),
        LIT: found_in(lit, language, series.unit.symbol.get(language, "")) if (lit := lit_in(series)) else "",
        "axis_start": in_unit(Quantity(ticks_of(series)[0]), series.unit, language),
        **_elsewhere(tables, series, language),
        **_words_instead(tables, series, language),
    }
    return {**labels, "counted": _counted(series, labels, language), **_sentences(series, labels, terms)}


def _counted(series: Series, labels: Mapping[str, str], language: str) -> str:
    """Say what the numbers count, in few words where the headline has its name, and in which unit they are."""
    words, id_ = templates(NAME)[language], series.measure.id
    known = words["values"][SUBJECT] if series.claimed_year else {}
    by_unit = words["terms"]["counted_share" if labels["symbol"] == SIGN else "counted"]
    return str(known.get(id_, by_unit)).format_map(labels)


def _sentences(series: Series, labels: Mapping[str, str], terms: Mapping[str, str]) -> Mapping[str, str]:
    """Return the sentences about the drawing; one that may be missing brings the blank that parts it from the last."""
    said = {
        "axis": ("axis_cut", ticks_of(series)[0]),
        "fitting": ("fitting", series.compares and series.last_agreeing),
        "deciding": ("deciding", series.deciding),
        "elsewhere": ("elsewhere", series.elsewhere),
    }
    return {
        "heard": terms[_heard(series)].format_map(labels),
        "marks": terms["marks_by_edition" if series.compares else "marks"].format_map(labels),
        "line": terms["line_upright" if series.claimed_year else "line_level"].format_map(labels),
        **{name: f" {terms[term].format_map(labels)}" if is_so else "" for name, (term, is_so) in said.items()},
    }


def _heard(series: Series) -> str:
    """Return which words tell who hears the chart of the claim, and of the numbers that its headline is about."""
    if series.claimed_year:
        return "line_upright"
    return {"headline_since": "heard_since", "headline_undecided": "heard_claim"}.get(_variant(series), "heard_year")


def _elsewhere(tables: Reading, series: Series, language: str) -> Mapping[str, str]:
    """Return what the words say of the year for which what was claimed was found, and what is written at it."""
    if not series.elsewhere:
        return {"elsewhere_year": "", "elsewhere_span": ""}
    first, figure = series.elsewhere[0], series.claimed.figure
    name = tables.one(Measure, id=figure.measure_id).name.get(language, "")
    found = found_in(series.elsewhere, language, tables.units[figure.unit].symbol.get(language, ""))
    return {
        "elsewhere_year": str(year_of(first)),
        "elsewhere_span": span(series.elsewhere, language, tables.units[figure.unit]),
        NOTE: f"{name}: {found}",
        PART: found,
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
            "terms.fitting",
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
