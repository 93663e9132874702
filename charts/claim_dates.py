"""The year of a claim beside those that sources give instead: one chart for each claim that only years contradict."""

from collections.abc import Mapping, Sequence
from functools import partial

from charts.chart import Chart, Column, Drawing, Row, Width, templates
from charts.claim_evidence import chart_id_of
from charts.parts.findings import CLAIM, Finding, in_unit, years_against
from charts.parts.verdicts import verdict_of
from charts.parts.year_lanes import Lane, YearLanes
from charts.parts.year_series import series_of
from charts.reading import Reading
from evidence.quantity import NO_BREAK, period
from evidence.records import Claim, Part

NAME = "claim_dates"
COLUMNS = (
    Column("figure_id", "text"),
    Column("source_id", "text"),
    Column("year", "year"),
    Column("relation", "text"),
)


def charts(tables: Reading) -> list[Chart]:
    """Return a chart for each claim about a year that sources contradict by another year, and by nothing else."""
    claims = sorted(tables.claims.values(), key=lambda claim: claim.id)
    dated = ((claim, years_against(tables, claim)) for claim in claims if series_of(tables, claim) is None)
    return [_chart(tables, claim, part, everything) for claim, (part, everything) in dated if part]


def _chart(tables: Reading, claim: Claim, part: Part, everything: Sequence[Finding]) -> Chart:
    claimed, *found = everything
    rows = [_row(claimed, part.period), *(_row(one, str(one.figure.value)) for one in found)]
    return Chart(
        id=chart_id_of(claim.id),
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted({str(one.source.id) for one in everything})),
        facts={"claimed_year": part.period, "years": _span(found)},
        as_of=claim.reviewed_on.isoformat(),
        sketch=partial(_sketch, rows, found),
        labels={language: _labels(tables, claim, part, everything, language) for language in templates(NAME)},
    )


def _row(finding: Finding, year: str) -> Row:
    return {
        "figure_id": finding.figure.id,
        "source_id": finding.source.id,
        "year": year,
        "relation": finding.relation,
    }


def _span(found: Sequence[Finding]) -> str:
    """Say the years that sources give, from the first to the last."""
    years = sorted(int(number) for one in found for number in one.quantity.numbers)
    return str(years[0]) if years[0] == years[-1] else f"{years[0]}–{years[-1]}"


def _labels(
    tables: Reading, claim: Claim, part: Part, everything: Sequence[Finding], language: str
) -> Mapping[str, str]:
    claimed, measure = everything[0], tables.measures[everything[-1].figure.measure_id]
    subject = templates(NAME)[language]["values"]["subject"].get(claimed.figure.measure_id)
    return {
        **{one.figure.id: one.figure.label.get(language, one.figure.id) for one in everything},
        part.figure_id: part.text.get(language, part.figure_id),
        **{one.source.id: one.source.publisher for one in everything},
        "verdict": verdict_of(claim, language),
        # Words that may be missing bring the blank that parts them from the number.
        "subject": f" {subject}" if subject else "",
        "measure": measure.name.get(language, measure.id),
        "claimed": in_unit(claimed.quantity, tables.units[claimed.figure.unit], language),
    }


def _sketch(rows: Sequence[Row], found: Sequence[Finding], chart: Chart, language: str, width: Width) -> Drawing:
    """Draw the year of the claim on the first lane, and on the second those that sources give."""
    labels, terms = chart.labels[language], chart.words(language).terms
    years = [int(str(row["year"])) for row in rows]
    told = [(year, chart.told(row, language)) for year, row in zip(years, rows, strict=True)]
    claimed = Lane(
        f"{terms[CLAIM]} ({labels[str(rows[0]['source_id'])]})",
        [labels[str(rows[0]["figure_id"])]],
        told[:1],
        {years[0]: terms["within"].format(year=years[0])},
    )
    is_one = len({*years[1:]}) == 1
    given = Lane(
        labels["measure"],
        [_who(one, labels, language, with_year=not is_one) for one in found],
        told[1:],
        # Of neighbours only the last has room for its name.
        {year: terms["within"].format(year=year) for year in years[1:] if year + 1 not in years[1:]},
    )
    # A year more on the right has room for what stands at the last bar.
    return YearLanes(width, range(min(years) - 1, max(years) + 2), claimed, given).drawn()


def _who(finding: Finding, labels: Mapping[str, str], language: str, *, with_year: bool) -> str:
    """Say who gives a year, and when; and which where several are given."""
    year = f"{finding.figure.value:g}: " if with_year else ""
    moment = period(finding.figure.period, language).replace(" ", NO_BREAK)
    return f"{year}{labels[finding.source.id]}, {moment}"
